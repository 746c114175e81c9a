import { fault, isRecord, isWhole } from '../checks.ts';
import { InvalidInputError, type Fault } from '../errors.ts';
import type { PartyCategory } from '../model/party.ts';
import type { BoardConstitution, BoardGroup } from '../rulebook/board-constitution.ts';
import { checkConstitution, latestConstitution } from './board.ts';

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
  if (!isRecord(options)) throw new InvalidInputError('simulation', [fault('', '{ chance, runs, seed }', options)]);
  const { chance, abstain = 0, absent = 0, together = false, runs, seed, constitution: board = latestConstitution() } = options;
  checkConstitution(board);
  const faults = Object.keys(options)
    .filter((key) => !names.includes(key))
    .map((key) => fault(key, `one of ${names.join(', ')}`, key));
  if (!isWhole(runs, 1) || runs > 100_000_000) faults.push(fault('runs', 'a whole number of runs, 1 to 100,000,000,', runs));
  if (!isWhole(seed, Number.MIN_SAFE_INTEGER)) faults.push(fault('seed', 'a whole number', seed));
  const seated = board.groups.flatMap(({ categories }) => categories);
  const approving = readChances('chance', chance, seated, faults);
  const voting = [...approving.keys()];
  const chances: Chances = {
    approve: approving,
    abstain: readChances('abstain', abstain, voting, faults),
    absent: readChances('absent', absent, voting, faults),
    together: readChances('together', together, voting, faults),
  };
  faults.push(...faultsOfSums(chances, isRecord(chance)));
  const groups = board.groups.map((group) => ({ id: group.id, blocs: dealt(group, chances) }));
  for (const { id, blocs } of groups)
    if (blocs.length === 0) faults.push({ path: 'chance', message: `expected a chance for a category of ${id} but received none.` });
  if (faults.length > 0) throw new InvalidInputError('simulation', faults);
  return { board, groups, runs, seed };
}

const names: readonly string[] = ['chance', 'abstain', 'absent', 'together', 'runs', 'seed', 'constitution'];

type Chances = Readonly<Record<'approve' | 'abstain' | 'absent' | 'together', ReadonlyMap<PartyCategory, number>>>;

/** The chance each category was given. A fault is noted and read as 0. */
function readChances(name: string, given: unknown, seated: readonly PartyCategory[], faults: Fault[]): ReadonlyMap<PartyCategory, number> {
  if (!isRecord(given)) {
    const chance = readChance(name, given, faults);
    return new Map(seated.map((category) => [category, chance]));
  }
  const chances = new Map<PartyCategory, number>();
  for (const [key, value] of Object.entries(given)) {
    const category = seated.find((candidate) => candidate === key);
    if (value === undefined) continue;
    if (category === undefined)
      faults.push(fault(`${name}.${key}`, `a category with a seat${name === 'chance' ? '' : ' and a chance'} (${seated.join(', ')})`, key));
    else chances.set(category, readChance(`${name}.${key}`, value, faults));
  }
  return chances;
}

function readChance(path: string, value: unknown, faults: Fault[]): number {
  if (typeof value === 'boolean' && path.startsWith('together')) return Number(value);
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  faults.push(fault(path, 'a chance from 0 to 1', value));
  return 0;
}

/** The first category that is given more to do than it has chances for, with room for what is lost in adding fractions. */
function faultsOfSums({ approve, abstain, absent }: Chances, byCategory: boolean): readonly Fault[] {
  for (const [category, chance] of approve) {
    const sum = chance + (abstain.get(category) ?? 0) + (absent.get(category) ?? 0);
    if (sum <= 1 + 1e-9) continue;
    const path = byCategory ? `chance.${category}` : 'chance';
    return [fault(path, `chances to approve, abstain and be absent of no more than 1 together for ${category}`, Number(sum.toFixed(6)))];
  }
  return [];
}

/** The seats of a group, dealt in turn to those of its categories that have a chance. */
function dealt({ categories, seats }: BoardGroup, { approve, abstain, absent, together }: Chances): readonly Bloc[] {
  const voting = categories.filter((category) => approve.has(category));
  return voting.map((category, place) => ({
    seats: Math.ceil((seats - place) / voting.length),
    approve: approve.get(category) ?? 0,
    abstain: abstain.get(category) ?? 0,
    absent: absent.get(category) ?? 0,
    together: together.get(category) ?? 0,
  }));
}
