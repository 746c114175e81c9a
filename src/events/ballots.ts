import type { AlternativeVote, Outcome, Vote } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import { readBallot } from '../voting/ballot.ts';
import { decide, type TallyOutcome } from '../voting/decide.ts';

/** What an event of the Change Board's vote says of votes. */
interface Ballots {
  readonly votes?: readonly Vote[] | undefined;
  readonly outcome: Outcome;
  readonly preferred?: string | undefined;
  readonly alternatives?: readonly AlternativeVote[] | undefined;
}

/**
 * Every vote that was recorded member by member, with what it is said to come to: where an Alternative is preferred, the outcome is the
 * Alternative's.
 */
export function ballotsOf({
  votes,
  outcome,
  preferred,
  alternatives = [],
}: Ballots): readonly { readonly votes: readonly Vote[]; readonly outcome: Outcome | null }[] {
  const own = { votes, outcome: preferred === undefined ? outcome : null };
  return [own, ...alternatives].flatMap((one) => (one.votes === undefined ? [] : [{ votes: one.votes, outcome: one.outcome }]));
}

/** What is to be said of each of the votes that come to something else than was recorded. */
export function differing(event: Ballots, constitution: BoardConstitution): readonly string[] {
  return ballotsOf(event).flatMap(({ votes, outcome }) => {
    const counted = outcomeOf(votes, constitution);
    if (outcome === null || counted === null) return [];
    return counted === outcome ? [] : [counted === 'inquorate' ? inquorate(outcome) : otherThan(outcome, counted)];
  });
}

const inquorate = (recorded: Outcome) =>
  `Fewer members voted than the quorum, so the votes come to nothing, and ${recorded} was recorded. ` +
  'A meeting that could not vote is recorded as changeBoard.deferred, perhaps `until` the next.';

const otherThan = (recorded: Outcome, counted: Outcome) =>
  `The votes come to ${counted}, as votes are assumed to be counted, and ${recorded} was recorded. ` +
  'Correct one of them, leave the votes out, or hand over a law with another `constitution`.';

/** What votes come to; null where some are nobody's to cast. */
export function outcomeOf(votes: readonly Vote[], constitution: BoardConstitution): TallyOutcome | null {
  const { ballot, faults } = readBallot(votes, constitution);
  return faults.length > 0 ? null : decide(constitution, ballot.counts).outcome;
}

/** Whether no group that follows the Voting Groups has more members than its seats. */
export const isWithinSeats = (votes: readonly Vote[], { groups }: BoardConstitution): boolean =>
  groups.every(
    ({ categories, seats, followsVotingGroups }) =>
      followsVotingGroups !== true || votes.filter(({ category }) => categories.includes(category)).length <= seats,
  );
