import type { Outcome } from '../model/vote.ts';
import type { SeatedCount } from './ballot.ts';
import { groupOutcome, presentIn, type GroupCount } from './decide.ts';

/** How one group voted. Counted by member its outcome is stated too, and decides nothing. */
export interface GroupTally extends GroupCount {
  readonly id: string;
  readonly seats: number;
  readonly present: number;
  /** The majority of its approve and reject votes; null where it has none. */
  readonly outcome: Outcome | null;
  readonly standing: GroupStanding;
}

/** Why a group has an outcome, or none: a majority, a tie, only abstentions, or nobody present. */
export type GroupStanding = 'majority' | 'tied' | 'all_abstained' | 'silent';

/** What one group's votes come to. */
export function groupTally(count: SeatedCount): GroupTally {
  return Object.freeze({ ...count, present: presentIn(count), outcome: groupOutcome(count), standing: standingOf(count) });
}

function standingOf(count: GroupCount): GroupStanding {
  if (presentIn(count) === 0) return 'silent';
  if (count.approve + count.reject === 0) return 'all_abstained';
  return count.approve === count.reject ? 'tied' : 'majority';
}
