import { at } from '../at.ts';
import { checkArgument, among } from '../checks.ts';
import type { Vote } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import { ballotOf, type SeatedCount } from './ballot.ts';
import { constitutionOf } from './board.ts';
import { decide, leadIn, leastApproving, presentIn, type TallyOutcome } from './decide.ts';

/** Further votes one group would have to cast, each of them for the outcome asked about. */
export interface VotesNeeded {
  readonly group: string;
  readonly votes: number;
}

/**
 * The fewest further votes that bring a vote of the Change Board to an outcome, by group in the order of the constitution.
 *
 * The tally of the votes cast and the votes needed, each of these an approve vote towards approval and a reject vote towards rejection, has
 * that outcome, and with fewer further votes of any kind nothing has. Empty where the outcome stands already; null where the seats still
 * free cannot bring it about. Votes are needed for the quorum too: since a board that does not approve rejects, rejection may need nothing
 * else. No further vote makes a quorate vote inquorate. Among plans as short as each other, the one that asks most of the group listed
 * first, then of the second, and so on.
 *
 * Does not reach for votes already cast: nobody votes again or changes sides.
 *
 * Counts as `tally` does, by a constitution assumed from practice where none is given.
 *
 * @throws InvalidInputError as `tally` does, and for an unknown outcome
 * @rule practice
 * @example
 * votesNeeded([], 'approve'); //=> [{ group: 'large_suppliers', votes: 1 }]
 * const against = [{ category: 'consumers', choice: 'reject' }];
 * votesNeeded(against, 'approve'); //=> [{ group: 'large_suppliers', votes: 1 }, { group: 'small_suppliers', votes: 1 }]
 * votesNeeded(against, 'reject'); //=> []
 * votesNeeded(against, 'inquorate'); //=> null
 */
export function votesNeeded(
  votes: readonly Vote[],
  outcome: TallyOutcome,
  constitution?: BoardConstitution,
): readonly VotesNeeded[] | null {
  const board = constitutionOf(constitution);
  const { counts } = ballotOf(votes, board);
  checkArgument(outcome, anOutcome, 'outcome', 'outcome');
  const decision = decide(board, counts);
  if (decision.outcome === outcome) return Object.freeze([]);
  if (outcome === 'inquorate') return null;
  const side = outcome === 'approve' ? 1 : -1;
  const short = leastLead(board, outcome) - side * decision.margin;
  const quorum = board.quorum - decision.present;
  const plans =
    board.method === 'by_member'
      ? [filled(asTheyAre(counts), Math.max(short, quorum))]
      : turns(counts, side, short).map((plan) => filled(plan, quorum));
  const plan = shortest(plans);
  return plan && Object.freeze(plan.filter(({ votes }) => votes > 0).map(({ count, votes }) => Object.freeze({ group: count.id, votes })));
}

const anOutcome = /* @__PURE__ */ among(['approve', 'reject', 'inquorate']);

/** Further votes by group, in the order of the constitution. */
type FurtherVotes = readonly { readonly count: SeatedCount; readonly votes: number }[];

/** How far ahead a side must be: a tie goes to one of them. */
function leastLead(board: BoardConstitution, outcome: 'approve' | 'reject'): number {
  return outcome === 'approve' ? leastApproving(board) : 1 - leastApproving(board);
}

function asTheyAre(counts: readonly SeatedCount[]): FurtherVotes {
  return counts.map((count) => ({ count, votes: 0 }));
}

/**
 * Every way to turn groups to a side that makes up the groups it is short, each group brought no further than a tie or a majority of one.
 */
function turns(counts: readonly SeatedCount[], side: number, short: number): readonly FurtherVotes[] {
  let ways: readonly { readonly plan: FurtherVotes; readonly gain: number }[] = [{ plan: [], gain: 0 }];
  for (const count of counts) {
    const lead = side * leadIn(count);
    const steps = new Set([0, -lead, 1 - lead].filter((votes) => votes >= 0 && votes <= freeIn(count)));
    ways = ways.flatMap(({ plan, gain }) =>
      Array.from(steps, (votes) => ({ plan: [...plan, { count, votes }], gain: gain + Math.sign(lead + votes) - Math.sign(lead) })),
    );
  }
  return ways.filter(({ gain }) => gain >= short).map(({ plan }) => plan);
}

/**
 * A plan with votes added in the seats still free, the group listed first before the others, until there are `least`; null where there are
 * too few seats.
 */
function filled(plan: FurtherVotes, least: number): FurtherVotes | null {
  let missing = least - total(plan);
  const fuller = plan.map(({ count, votes }) => {
    const added = Math.max(0, Math.min(missing, freeIn(count) - votes));
    missing -= added;
    return { count, votes: votes + added };
  });
  return missing > 0 ? null : fuller;
}

/** The plan with the fewest votes; among equals the one that asks most of the group listed first, then of the second. */
function shortest(plans: readonly (FurtherVotes | null)[]): FurtherVotes | null {
  return plans.reduce((best, plan) => (plan !== null && (best === null || isBetter(plan, best)) ? plan : best), null);
}

function isBetter(plan: FurtherVotes, other: FurtherVotes): boolean {
  if (total(plan) !== total(other)) return total(plan) < total(other);
  const differences = plan.map(({ votes }, index) => votes - at(other, index).votes);
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

function total(plan: FurtherVotes): number {
  return plan.reduce((sum, { votes }) => sum + votes, 0);
}

function freeIn(count: SeatedCount): number {
  return Math.max(0, count.seats - presentIn(count));
}
