import type { Vote } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Source } from '../rulebook/sources.ts';
import { ballotOf } from './ballot.ts';
import { constitutionOf, countingOf } from './board.ts';
import { decide, type TallyOutcome } from './decide.ts';
import { groupTally, type GroupTally } from './group-tally.ts';
import { sentencesOf } from './sentences.ts';

/** What a vote of the Change Board comes to, and why. */
export interface Tally {
  /** `inquorate` where fewer members were present than the quorum, whatever they voted. */
  readonly outcome: TallyOutcome;
  readonly quorate: boolean;
  /** Members present, those who abstained included. */
  readonly present: number;
  /** Fewest members who must be present. */
  readonly quorum: number;
  readonly method: BoardConstitution['method'];
  /** By category, groups that approve less groups that reject; by member, approve votes less reject votes. */
  readonly margin: number;
  /** Every group of the constitution in its order, those nobody voted in included. */
  readonly groups: readonly GroupTally[];
  /** The votes that recorded a reason by reference to the SEC Objectives, as they were cast. */
  readonly reasons: readonly Vote[];
  /** The count in sentences: each group, the quorum, the outcome, the rule it was counted by. */
  readonly explanation: readonly string[];
  /** Where the counting was read, and how sure we are of it. */
  readonly source: Source;
  readonly basis: Basis;
}

/**
 * Counts a vote of the Change Board.
 *
 * By category, each group's majority of its approve and reject votes is one outcome; a tied or silent group has none. The board approves
 * when more groups approve than reject. By member, it approves when more members approve than reject. Otherwise it rejects, a tie included.
 * An abstention counts for neither side, and towards the quorum. With fewer members present than the quorum the vote is inquorate.
 *
 *     by category   1 group approves, 0 reject     approve
 *                   2 groups approve, 2 reject     reject
 *     by member     7 approve, 6 reject            approve
 *                   7 approve, 7 reject            reject
 *
 * That the Change Board votes on each Modification Report is seen (SEC D8), and so are its seats from 17 December 2021. Its quorum and how
 * it counts are assumed from practice: no source at hand gives them, so hand over another constitution where you know better. A Large
 * Supplier's seats follow the Voting Groups: more members than seats there are counted, and the sentences say so.
 *
 * Does not vote on a proposal and its Alternatives together: each is a vote of its own. Does not ask whether a reason is a good one.
 *
 * @param constitution the latest in the rulebook where none is given; `rulebookOn(date).constitution` for another day
 * @throws InvalidInputError for more votes than seats, a member voting twice, a category without a seat, a malformed vote or constitution
 * @rule practice
 * @example
 * tally([{ category: 'consumers', choice: 'approve' }]).outcome; //=> 'approve'
 * tally([{ category: 'consumers', choice: 'approve' }, { category: 'gas_networks', choice: 'reject' }]).outcome; //=> 'reject'
 * tally([{ category: 'consumers', choice: 'abstain' }]).groups.at(-1).standing; //=> 'all_abstained'
 * tally([]).outcome; //=> 'inquorate'
 * tally([{ category: 'dcc', choice: 'approve' }]); // throws InvalidInputError
 */
export function tally(votes: readonly Vote[], constitution?: BoardConstitution): Tally {
  const board = constitutionOf(constitution);
  const ballot = ballotOf(votes, board);
  const decision = decide(board, ballot.counts);
  const groups = ballot.counts.map(groupTally);
  return Object.freeze({
    ...decision,
    quorum: board.quorum,
    method: board.method,
    groups: Object.freeze(groups),
    reasons: Object.freeze(ballot.votes.filter((vote) => vote.reason !== undefined)),
    explanation: Object.freeze(sentencesOf(board, groups, decision)),
    ...countingOf(board),
  });
}
