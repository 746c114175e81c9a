import type { Outcome, Vote } from '../model/vote.ts';
import type { BoardConstitution, BoardGroup } from '../rulebook/board-constitution.ts';
import { constitutionOf } from './board.ts';
import { decide, leastApproving, seatsOf, type TallyOutcome } from './decide.ts';

/** One pattern of group outcomes, and what the Change Board comes to under it. */
export interface OutcomePattern {
  /** Every group of the constitution in its order. */
  readonly groups: readonly { readonly id: string; readonly outcome: Outcome | null }[];
  /** What `votes` come to. */
  readonly outcome: TallyOutcome;
  /** Everything votes of this pattern can come to: by category, one outcome, and `inquorate` where too few may be present. */
  readonly outcomes: readonly TallyOutcome[];
  /**
   * The fewest votes of this pattern that make a quorum: one for each outcome, and abstentions. Without the abstentions where no quorum can
   * be made.
   */
  readonly votes: readonly Vote[];
}

/**
 * Each distinct pattern of group outcomes, once: every group approves, rejects, or has no outcome because it is tied or silent.
 *
 * Any group can do each of these, whatever its seats: one seat cannot tie, but it can be silent. So `n` groups have 3ⁿ patterns, 243 for
 * the latest constitution. They are made one at a time as they are asked for, in the same order every time: the group listed last turns
 * fastest, and each goes from approve to reject to none.
 *
 * The patterns are the same counted by member, where the pattern alone need not settle what the board comes to: see `outcomes`.
 *
 * Does not list every way to cast the votes of a pattern; `votes` is one.
 *
 * Counts as `tally` does, by a constitution assumed from practice where none is given.
 *
 * @throws InvalidInputError for a malformed constitution
 * @rule practice
 * @example
 * [...everyOutcome()].length; //=> 243
 * [...everyOutcome()].filter((pattern) => pattern.outcome === 'approve').length; //=> 96
 * [...everyOutcome()].at(-1).outcomes; //=> ['reject', 'inquorate']
 * [...everyOutcome()].at(-1).votes; //=> [{ category: 'large_suppliers', choice: 'abstain' }]
 */
export function everyOutcome(constitution?: BoardConstitution): Iterable<OutcomePattern> {
  const board = constitutionOf(constitution);
  return { [Symbol.iterator]: () => patterns(board) };
}

/** A group, the outcome it has, and how many of its members abstain for the sake of the quorum. */
interface GroupTurn {
  readonly group: BoardGroup;
  readonly outcome: Outcome | null;
  readonly abstain: number;
}

function* patterns(board: BoardConstitution): Generator<OutcomePattern, void, undefined> {
  for (const turns of assignments(board.groups)) yield patternOf(board, withQuorum(board, turns));
}

function* assignments(groups: readonly BoardGroup[]): Generator<readonly GroupTurn[], void, undefined> {
  const group = groups.at(-1);
  if (group === undefined) yield [];
  else
    for (const before of assignments(groups.slice(0, -1)))
      for (const outcome of ['approve', 'reject', null] as const) yield [...before, { group, outcome, abstain: 0 }];
}

function patternOf(board: BoardConstitution, turns: readonly GroupTurn[]): OutcomePattern {
  const counts = turns.map(({ outcome, abstain }) => ({
    approve: Number(outcome === 'approve'),
    reject: Number(outcome === 'reject'),
    abstain,
  }));
  return Object.freeze({
    groups: Object.freeze(turns.map(({ group, outcome }) => Object.freeze({ id: group.id, outcome }))),
    outcome: decide(board, counts).outcome,
    outcomes: Object.freeze(outcomesOf(board, turns)),
    votes: Object.freeze(turns.flatMap(({ group, outcome, abstain }) => [...cast(group, outcome, 1), ...cast(group, 'abstain', abstain)])),
  });
}

/** Everything a pattern can come to. Whatever the pattern, every seat can be filled, and the fewest present are one for each outcome. */
function outcomesOf(board: BoardConstitution, turns: readonly GroupTurn[]): readonly TallyOutcome[] {
  const most = (outcome: Outcome): number =>
    turns.filter((turn) => turn.outcome === outcome).reduce((sum, { group }) => sum + (board.method === 'by_member' ? group.seats : 1), 0);
  const fewest = (outcome: Outcome): number => turns.filter((turn) => turn.outcome === outcome).length;
  const quorate = board.quorum <= seatsOf(board);
  const possible: Readonly<Record<TallyOutcome, boolean>> = {
    approve: quorate && most('approve') - fewest('reject') >= leastApproving(board),
    reject: quorate && fewest('approve') - most('reject') < leastApproving(board),
    inquorate: fewest('approve') + fewest('reject') < board.quorum,
  };
  return (['approve', 'reject', 'inquorate'] as const).filter((outcome) => possible[outcome]);
}

/**
 * The same turns, with abstentions in the groups listed first until there is a quorum; as they were where the board has too few seats for
 * one.
 */
function withQuorum(board: BoardConstitution, turns: readonly GroupTurn[]): readonly GroupTurn[] {
  if (board.quorum > seatsOf(board)) return turns;
  let missing = board.quorum - turns.filter(({ outcome }) => outcome !== null).length;
  return turns.map((turn) => {
    const abstain = Math.max(0, Math.min(missing, turn.group.seats - (turn.outcome === null ? 0 : 1)));
    missing -= abstain;
    return { ...turn, abstain };
  });
}

/** The same vote so many times over, in the first category of a group. */
function cast({ categories }: BoardGroup, choice: Vote['choice'] | null, times: number): readonly Vote[] {
  if (choice === null) return [];
  return categories.slice(0, 1).flatMap((category) => Array.from({ length: times }, () => Object.freeze({ category, choice })));
}
