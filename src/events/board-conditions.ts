import { InvalidInputError } from '../errors.ts';
import type { EventByType } from './event.ts';
import type { Outcome, Vote } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import { tally } from '../voting/tally.ts';
import type { Condition, EventLaw } from './condition.ts';
import { isAwaited } from './facts.ts';

type BoardEvent =
  | 'report.submitted'
  | 'report.returned'
  | 'report.agreedComplete'
  | 'changeBoard.voted'
  | 'changeBoard.deferred'
  | 'changeBoard.sentBack'
  | 'authority.sentBack'
  | 'sendBack.handled'
  | 'authority.determined'
  | 'appeal.lodged'
  | 'appeal.determined'
  | 'fastTrack.approved'
  | 'fastTrack.objected';

const knownPreference: Condition<{ readonly preferred?: string | undefined }> = {
  code: 'unknown_alternative',
  rule: 'alternatives',
  asks: 'event',
  holds: ({ facts }, { preferred }) => preferred === undefined || facts.alternatives.includes(preferred),
  otherwise: 'The preferred Alternative Proposal was never raised.',
};

type Ballots = Pick<EventByType['changeBoard.voted'], 'votes' | 'outcome' | 'preferred' | 'alternatives'>;

/** Every vote that was recorded member by member, with what it is said to come to: where an Alternative is preferred, the outcome is the Alternative's. */
function ballotsOf({
  votes,
  outcome,
  preferred,
  alternatives = [],
}: Ballots): readonly { readonly votes: readonly Vote[]; readonly outcome: Outcome | null }[] {
  const own = { votes, outcome: preferred === undefined ? outcome : null };
  return [own, ...alternatives].flatMap((one) => (one.votes === undefined ? [] : [{ votes: one.votes, outcome: one.outcome }]));
}

/** What is to be said of each of the votes that come to something else than was recorded. */
function differing(event: Ballots, constitution: BoardConstitution): readonly string[] {
  return ballotsOf(event).flatMap(({ votes, outcome }) => {
    if (outcome === null || !isCountable(votes, constitution)) return [];
    const { outcome: counted } = tally(votes, constitution);
    return counted === outcome ? [] : [counted === 'inquorate' ? inquorate(outcome) : otherThan(outcome, counted)];
  });
}

const inquorate = (recorded: Outcome) =>
  `Fewer members voted than the quorum, so the votes come to nothing, and ${recorded} was recorded. A meeting that could not vote is recorded as changeBoard.deferred, perhaps \`until\` the next.`;

const otherThan = (recorded: Outcome, counted: Outcome) =>
  `The votes come to ${counted}, as votes are assumed to be counted, and ${recorded} was recorded. Correct one of them, leave the votes out, or hand over a law with another \`constitution\`.`;

/** Whether each vote is somebody's to cast. */
function isCountable(votes: readonly Vote[], constitution: BoardConstitution): boolean {
  try {
    tally(votes, constitution);
    return true;
  } catch (error) {
    if (error instanceof InvalidInputError) return false;
    throw error;
  }
}

/** Whether no group that follows the Voting Groups has more members than its seats. */
const isWithinSeats = (votes: readonly Vote[], { groups }: BoardConstitution): boolean =>
  groups.every(
    ({ categories, seats, followsVotingGroups }) =>
      followsVotingGroups !== true || votes.filter(({ category }) => categories.includes(category)).length <= seats,
  );

/** The law of the Modification Report, the vote, send-backs, determinations and appeals. */
export const boardLaw: { readonly [T in BoardEvent]: EventLaw<EventByType[T]> } = {
  'report.submitted': {
    what: 'The submission of a Modification Report',
    when: 'in the Refinement Process, or while the report is prepared',
    rule: 'report-phase',
    by: ['code_administrator'],
    conditions: [
      {
        code: 'assessment_awaited',
        rule: 'report-awaits-assessments',
        asks: 'file',
        holds: ({ facts }) => !isAwaited(facts, 'preliminary') && !isAwaited(facts, 'impact') && !isAwaited(facts, 'costs'),
        otherwise: 'The DCC still owes an answer: the report usually waits for it.',
        unusual: true,
      },
    ],
  },
  'report.returned': {
    what: 'The return of a Modification Report to refinement',
    when: 'while the report is under review',
    rule: 'report-return',
    by: [],
    right: 'declare_report_complete',
    decides: true,
    conditions: [],
  },
  'report.agreedComplete': {
    what: 'Agreement that the Modification Report is complete',
    when: 'while the report is prepared or under review',
    rule: 'report-complete',
    by: [],
    right: 'declare_report_complete',
    decides: true,
    conditions: [
      {
        code: 'preliminary_assessment_awaited',
        rule: 'report-awaits-assessments',
        asks: 'file',
        holds: ({ facts }) => !isAwaited(facts, 'preliminary'),
        otherwise: 'The DCC has not returned the Preliminary Assessment.',
      },
      {
        code: 'impact_assessment_awaited',
        rule: 'report-awaits-assessments',
        asks: 'file',
        holds: ({ facts }) => !isAwaited(facts, 'impact'),
        otherwise: 'The DCC has not returned the Impact Assessment.',
      },
      {
        code: 'no_path',
        rule: 'paths',
        asks: 'file',
        holds: ({ facts }) => facts.path !== null,
        otherwise: 'No path has been determined: it decides who takes the final decision.',
      },
      {
        code: 'implementation_costs_awaited',
        rule: 'report-awaits-assessments',
        asks: 'file',
        holds: ({ facts }) => !isAwaited(facts, 'costs'),
        otherwise: 'The DCC has not given the full implementation costs: the Panel has waited for them before.',
        unusual: true,
      },
    ],
  },
  'changeBoard.voted': {
    what: 'A vote of the Change Board',
    when: 'once the Modification Report Consultation has closed, or as a recommendation on an Authority-Led Variation',
    rule: 'change-board',
    by: [],
    right: 'vote',
    decides: true,
    conditions: [
      knownPreference,
      {
        code: 'unknown_alternative_voted_on',
        rule: 'alternatives',
        asks: 'event',
        holds: ({ facts }, { alternatives = [] }) =>
          new Set(alternatives.map((one) => one.alternative)).size === alternatives.length &&
          alternatives.every((one) => facts.alternatives.includes(one.alternative)),
        otherwise: 'A vote is recorded on an Alternative Proposal that was never raised, or twice on one.',
      },
      {
        code: 'votes_cannot_be_counted',
        rule: 'vote-counting',
        asks: 'event',
        holds: ({ rules }, event) => ballotsOf(event).every(({ votes }) => isCountable(votes, rules.constitution)),
        otherwise: 'The votes cannot be counted: more than a category has seats, or a member twice. Leave them out, or correct them.',
      },
      {
        code: 'more_members_than_seats',
        rule: 'vote-counting',
        asks: 'event',
        holds: ({ rules }, event) => ballotsOf(event).every(({ votes }) => isWithinSeats(votes, rules.constitution)),
        otherwise: 'More members voted than seats are known in a category whose number follows the Voting Groups.',
        unusual: true,
      },
      {
        code: 'tally_differs',
        rule: 'vote-counting',
        asks: 'event',
        holds: ({ rules }, event) => differing(event, rules.constitution).length === 0,
        otherwise: ({ rules }, event) => differing(event, rules.constitution).join(' '),
      },
      {
        code: 'preferred_alternative_differs',
        rule: 'alternatives',
        asks: 'event',
        holds: (_, { preferred, outcome, alternatives = [] }) =>
          alternatives.every((one) => one.alternative !== preferred || one.outcome === outcome),
        otherwise: 'The outcome is that of the preferred Alternative Proposal, but its own vote came to another.',
      },
    ],
  },
  'changeBoard.deferred': {
    what: "A deferral of the Change Board's vote",
    when: 'while the proposal awaits the vote',
    rule: 'board-deferral',
    by: [],
    right: 'vote',
    decides: true,
    conditions: [],
  },
  'changeBoard.sentBack': {
    what: "The Change Board's return of a Modification Report",
    when: 'while the proposal awaits the vote',
    rule: 'send-back',
    by: [],
    right: 'vote',
    decides: true,
    conditions: [],
  },
  'authority.sentBack': {
    what: "The Authority's return of a Modification Report",
    when: 'while the proposal is with the Authority',
    rule: 'authority-send-back',
    by: [],
    right: 'determine',
    decides: true,
    conditions: [],
  },
  'sendBack.handled': {
    what: 'The handling of a send-back',
    when: 'while the report stands sent back',
    rule: 'send-back',
    by: [],
    right: 'handle_send_back',
    decides: true,
    conditions: [
      {
        code: 'path_set_by_authority',
        rule: 'authority-path',
        asks: 'event',
        holds: ({ facts }, { path }) => facts.pathSetBy !== 'authority' || path === facts.path,
        otherwise: 'The Authority has set the path, and only the Authority changes it.',
      },
    ],
  },
  'authority.determined': {
    what: 'A determination of the Authority',
    when: 'while the proposal is with the Authority, or on an Authority-Led Variation',
    rule: 'determination',
    by: [],
    right: 'determine',
    decides: true,
    conditions: [knownPreference],
  },
  'appeal.lodged': {
    what: 'An appeal',
    when: 'while the appeal window is open',
    rule: 'appeal',
    by: ['party'],
    conditions: [],
  },
  'appeal.determined': {
    what: 'The determination of an appeal',
    when: 'while an appeal runs',
    rule: 'appeal',
    by: [],
    right: 'determine',
    decides: true,
    conditions: [],
  },
  'fastTrack.approved': {
    what: 'The approval of a Fast-Track Modification',
    when: 'on the Fast-Track',
    rule: 'fast-track',
    by: [],
    right: 'approve_fast_track',
    decides: true,
    conditions: [],
  },
  'fastTrack.objected': {
    what: 'An objection to a Fast-Track Modification',
    when: 'on the Fast-Track, before it is approved',
    rule: 'fast-track-objection',
    by: ['authority', 'party'],
    conditions: [],
  },
};
