import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import { authorityOf, countingOf } from './board.ts';
import { leastApproving, seatsOf, type BoardDecision, type TallyOutcome } from './decide.ts';
import type { GroupStanding, GroupTally } from './group-tally.ts';

/** What is said wherever an outcome rests on counting that is assumed. */
const assumedCounting = 'as votes are assumed to be counted (hand over another `constitution` where you know better)';

/** A count in sentences: each group, who was present, what came of it, and by which rule. */
export function sentencesOf(board: BoardConstitution, groups: readonly GroupTally[], decision: BoardDecision): readonly string[] {
  const enough = decision.quorate ? 'enough for' : 'too few for';
  const counting = countingOf(board);
  const remedy = counting.basis === 'assumed' ? `, ${assumedCounting}` : '';
  const by = board.method === 'by_category' ? 'Counted by category' : 'Counted by member';
  return [
    ...groups.map(sentenceOf),
    `Present: ${decision.present} of ${seatsOf(board)}, ${enough} the quorum of ${board.quorum}.`,
    decision.quorate
      ? `${sidesOf(board, groups)}: the Change Board ${verbs[decision.outcome]}${remedy}.`
      : `The vote is inquorate and decides nothing${remedy}.`,
    `${by} (${authorityOf(counting)}).`,
  ];
}

const verbs: Readonly<Record<TallyOutcome, string>> = { approve: 'approves', reject: 'rejects', inquorate: 'decides nothing' };

const standings: Readonly<Record<Exclude<GroupStanding, 'majority'>, string>> = {
  tied: 'tied, so it has no outcome',
  all_abstained: 'all abstained, so it has no outcome',
  silent: 'nobody voted, so it has no outcome',
};

function sentenceOf({ id, seats, approve, reject, abstain, present, outcome, standing }: GroupTally): string {
  const came = standing === 'majority' ? `its majority ${outcome === 'approve' ? 'approves' : 'rejects'}` : standings[standing];
  const more = present > seats ? `, more members than the ${seats} known: the number follows the Voting Groups` : '';
  return `${id}: ${approve} approve, ${reject} reject, ${abstain} abstain of ${seats} ${seats === 1 ? 'seat' : 'seats'}${more}; ${came}.`;
}

function sidesOf(board: BoardConstitution, groups: readonly GroupTally[]): string {
  const byMember = board.method === 'by_member';
  const forIt = groups.reduce((sum, group) => sum + (byMember ? group.approve : Number(group.outcome === 'approve')), 0);
  const against = groups.reduce((sum, group) => sum + (byMember ? group.reject : Number(group.outcome === 'reject')), 0);
  const tie = forIt === against ? ` (a tie ${leastApproving(board) === 0 ? 'approves' : 'rejects'})` : '';
  return `${byMember ? 'Members' : 'Groups'} for ${forIt}, against ${against}${tie}`;
}
