import {
  aChance,
  aSeed,
  someRuns,
  and,
  anything,
  checkArgument,
  fault,
  isRecord,
  noFaults,
  exactly,
  refuse,
  within,
  type ArgumentFault,
  type Check,
} from '../checks.ts';
import type { PartyCategory } from '../model/party.ts';
import type { BoardConstitution, BoardGroup } from '../rulebook/board-constitution.ts';
import { constitutionOf } from './board.ts';

/** One value for every category, or each category's own. */
export type PerCategory<T> = T | { readonly [C in PartyCategory]?: T | undefined };

/** How to simulate the Change Board. Chances are numbers from 0 to 1. */
export interface SimulationOptions {
  /**
   * The chance of each seat of a category voting approve. Given by category, every group needs one for one of its categories at least; its
   * seats are dealt in turn to those of its categories that have one.
   */
  readonly chance: PerCategory<number>;
  /** The chance of each seat abstaining; 0 where left out. A seat that does nothing else votes reject. */
  readonly abstain?: PerCategory<number> | undefined;
  /** The chance of each seat being absent; 0 where left out. */
  readonly absent?: PerCategory<number> | undefined;
  /** The chance, in each run, of the seats of a category all doing the same; `true` is 1, `false` and left out are 0. */
  readonly together?: PerCategory<number | boolean> | undefined;
  /** How many votes to simulate: a whole number, 1 to 100,000,000. */
  readonly runs: number;
  /** Any whole number. The same seed and options give the same answer. */
  readonly seed: number;
  readonly constitution?: BoardConstitution | undefined;
}

/** The seats of one category, and how they vote. */
export interface Bloc {
  readonly seats: number;
  readonly approve: number;
  readonly abstain: number;
  readonly absent: number;
  readonly together: number;
}

/** A simulation ready to run. */
export interface Setup {
  readonly board: BoardConstitution;
  readonly groups: readonly { readonly id: string; readonly blocs: readonly Bloc[] }[];
  readonly runs: number;
  readonly seed: number;
}

/**
 * Reads how to simulate the Change Board.
 *
 * @throws InvalidInputError with the path of each fault, such as `chance.consumers`
 */
export function setUp(options: SimulationOptions): Setup {
  const given: Partial<SimulationOptions> = isRecord(options) ? options : {};
  const board = constitutionOf(given.constitution);
  const seated = board.groups.flatMap(({ categories }) => categories);
  const voting = seated.filter((category) => !isRecord(given.chance) || given.chance[category] !== undefined);
  checkArgument(options, optionsFor(board, seated, voting), 'simulation');
  const { chance, abstain = 0, absent = 0, together = false, runs, seed } = options;
  const chances: Chances = { approve: chance, abstain, absent, together };
  refuse('simulation', sumsIn(chances, voting));
  return { board, groups: board.groups.map((group) => ({ id: group.id, blocs: dealt(group, voting, chances) })), runs, seed };
}

/** Options by which a board can be simulated whose seats are dealt to some categories. */
function optionsFor({ groups }: BoardConstitution, seated: readonly PartyCategory[], voting: readonly PartyCategory[]): Check {
  const without = groups.filter(({ categories }) => !categories.some((category) => voting.includes(category)));
  const missing = without.map(({ id }) => ({ path: '', message: `expected a chance for a category of ${id} but received none.` }));
  const others = 'a category with a seat and a chance';
  return exactly(
    {
      chance: (value) => and(perCategory(aChance, seated, 'a category with a seat')(value), missing),
      runs: someRuns,
      seed: aSeed,
    },
    {
      abstain: perCategory(aChance, voting, others),
      absent: perCategory(aChance, voting, others),
      together: perCategory(aChanceOrFlag, voting, others),
      constitution: anything,
    },
  );
}

const aChanceOrFlag: Check = (value) => (typeof value === 'boolean' ? noFaults : aChance(value));

/** One value for all, or one for each of some categories. */
function perCategory(check: Check, categories: readonly PartyCategory[], which: string): Check {
  const part =
    (name: string): Check =>
    (value) =>
      categories.some((one) => one === name) ? check(value) : [fault('', `${which} (${categories.join(', ')})`, name)];
  return (given) => {
    if (!isRecord(given)) return check(given);
    return Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .reduce((faults, [name, value]) => and(faults, within(name, part(name)(value))), noFaults);
  };
}

type Chances = Readonly<Record<'approve' | 'abstain' | 'absent' | 'together', PerCategory<number | boolean>>>;

/** The chance of a category: none where the others have their own and it has not. */
const chanceOf = (given: PerCategory<number | boolean>, category: PartyCategory): number =>
  Number(isRecord(given) ? (given[category] ?? 0) : given);

/** The first category that is given more to do than it has chances for, with room for what is lost in adding fractions. */
function sumsIn({ approve, abstain, absent }: Chances, voting: readonly PartyCategory[]): readonly ArgumentFault[] {
  for (const category of voting) {
    const sum = chanceOf(approve, category) + chanceOf(abstain, category) + chanceOf(absent, category);
    if (sum <= 1 + 1e-9) continue;
    const path = isRecord(approve) ? `chance.${category}` : 'chance';
    return [fault(path, `chances to approve, abstain and be absent of no more than 1 together for ${category}`, Number(sum.toFixed(6)))];
  }
  return noFaults;
}

/** The seats of a group, dealt in turn to those of its categories that have a chance. */
function dealt({ categories, seats }: BoardGroup, voting: readonly PartyCategory[], chances: Chances): readonly Bloc[] {
  const blocs = categories.filter((category) => voting.includes(category));
  return blocs.map((category, place) => ({
    seats: Math.ceil((seats - place) / blocs.length),
    approve: chanceOf(chances.approve, category),
    abstain: chanceOf(chances.abstain, category),
    absent: chanceOf(chances.absent, category),
    together: chanceOf(chances.together, category),
  }));
}
