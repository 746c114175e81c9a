import type { Outcome } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';

/** How the members of one group voted. */
export interface GroupCount {
  readonly approve: number;
  readonly reject: number;
  readonly abstain: number;
}

/** What a vote comes to; `inquorate` where too few members were present for it to come to anything. */
export type TallyOutcome = Outcome | 'inquorate';

/** What the votes of a whole board come to. */
export interface BoardDecision {
  readonly present: number;
  readonly quorate: boolean;
  readonly margin: number;
  readonly outcome: TallyOutcome;
}

/** What the Change Board decides, given how each group voted in the order of the constitution. */
export function decide(board: BoardConstitution, counts: readonly GroupCount[]): BoardDecision {
  let present = 0;
  let margin = 0;
  for (const count of counts) {
    present += presentIn(count);
    margin += board.method === 'by_member' ? leadIn(count) : Math.sign(leadIn(count));
  }
  const quorate = present >= board.quorum;
  const outcome = margin >= leastApproving(board) ? 'approve' : 'reject';
  return { present, quorate, margin, outcome: quorate ? outcome : 'inquorate' };
}

/** A group's outcome: the majority of its approve and reject votes, or none where it is tied or silent. */
export function groupOutcome(count: GroupCount): Outcome | null {
  const lead = leadIn(count);
  return lead > 0 ? 'approve' : lead < 0 ? 'reject' : null;
}

/** Members of a group who were present: those who abstained were. */
export function presentIn(count: GroupCount): number {
  return count.approve + count.reject + count.abstain;
}

/** Approve votes less reject votes. */
export function leadIn(count: GroupCount): number {
  return count.approve - count.reject;
}

/** The least margin that approves: 1, or 0 where the constitution has a tie approve. */
export function leastApproving(board: BoardConstitution): number {
  return board.tie === 'approve' ? 0 : 1;
}

/** All the seats of a board. */
export function seatsOf(board: BoardConstitution): number {
  return board.groups.reduce((seats, group) => seats + group.seats, 0);
}
