import type { EventByType } from './event.ts';
import type { Condition, EventLaw } from './condition.ts';
import { pendingExtension, standingVote } from './facts.ts';

type CommitteeEvent =
  | 'initialConsideration.decided'
  | 'path.determined'
  | 'urgency.requested'
  | 'urgency.granted'
  | 'urgency.refused'
  | 'timetable.approved'
  | 'extension.requested'
  | 'extension.agreed'
  | 'extension.deferred'
  | 'extension.refused'
  | 'alternative.raised';

const beforeTheDecision: Condition<unknown> = {
  code: 'decision_taken',
  rule: 'urgency-before-decision',
  asks: 'file',
  holds: ({ facts }) => facts.decision === null,
  otherwise: 'The proposal has been decided: urgency no longer makes a difference.',
  lasting: 'unless_sent_back',
};

const authoritysTimetable: Condition<{ readonly by: string }> = {
  code: 'urgent_timetable',
  rule: 'urgent-timetable',
  asks: 'event',
  holds: ({ facts }, { by }) => facts.urgency.grantedOn === undefined || facts.urgency.timetable === undefined || by === 'authority',
  otherwise: 'The proposal is urgent and follows the timetable the Authority granted: only the Authority changes it.',
};

const onlyWhenUrgent: Condition<{ readonly by: string }> = {
  code: 'not_urgent',
  rule: 'urgent-timetable',
  asks: 'event',
  holds: ({ facts }, { by }) => facts.urgency.grantedOn !== undefined || by !== 'authority',
  otherwise: 'The Authority sets the timetable of urgent proposals only.',
};

const extensionAsked: Condition<unknown> = {
  code: 'no_extension_requested',
  rule: 'extension',
  asks: 'file',
  holds: ({ facts }) => pendingExtension(facts) !== undefined,
  otherwise: 'No request for an extension awaits an answer.',
};

/** The law of what the Panel, the Change Sub-Committee and the Authority decide on the way. */
export const committeeLaw: { readonly [T in CommitteeEvent]: EventLaw<EventByType[T]> } = {
  'initialConsideration.decided': {
    what: 'A decision at initial consideration',
    when: 'while a proposal that was no Draft Proposal is in initial consideration',
    rule: 'initial-consideration',
    by: ['panel'],
    right: 'route',
    decides: true,
    conditions: [
      {
        code: 'nothing_decided',
        rule: 'initial-consideration',
        asks: 'event',
        holds: (_, { route, path }) => route !== undefined || path !== undefined,
        otherwise: 'The decision gives neither a route nor a path. Give one of them, or both.',
      },
      {
        code: 'path_set_by_authority',
        rule: 'authority-path',
        asks: 'event',
        holds: ({ facts }, { path }) => path === undefined || path === facts.path || facts.pathSetBy !== 'authority',
        otherwise: 'The Authority has set the path, and only the Authority changes it.',
      },
    ],
  },
  'path.determined': {
    what: 'A determination of the path',
    when: 'before the vote',
    rule: 'paths',
    by: [],
    right: 'set_path',
    conditions: [
      {
        code: 'on_hold',
        rule: 'hold',
        asks: 'event',
        holds: ({ facts }, { by }) => facts.hold === null || by === 'authority',
        otherwise:
          'The proposal is on hold: nothing is decided until the hold is lifted, save by the Authority, which may set the path at any time.',
      },
      {
        code: 'support_withdrawn',
        rule: 'while-withdrawn',
        asks: 'event',
        holds: ({ facts }, { by }) => facts.withdrawnOn === null || by === 'authority',
        otherwise:
          'The Proposer has withdrawn its support: nothing is decided until somebody adopts the proposal, save by the Authority, which may set the path at any time.',
      },
      {
        code: 'vote_taken',
        rule: 'path-settled',
        asks: 'file',
        holds: ({ facts }) => standingVote(facts) === undefined,
        otherwise: 'The Change Board has voted: the path is settled.',
        lasting: 'unless_sent_back',
      },
      {
        code: 'path_set_by_authority',
        rule: 'authority-path',
        asks: 'event',
        holds: ({ facts }, { by }) => facts.pathSetBy !== 'authority' || by === 'authority',
        otherwise: 'The Authority has set the path, and only the Authority changes it.',
      },
    ],
  },
  'urgency.requested': {
    what: 'A request for urgency',
    when: 'before the decision, while none is pending or granted',
    rule: 'urgency',
    by: [],
    right: 'request_urgency',
    decides: true,
    conditions: [beforeTheDecision],
  },
  'urgency.granted': {
    what: 'A grant of urgency',
    when: 'before the decision, while it is not granted already',
    rule: 'urgency',
    by: [],
    right: 'grant_urgency',
    decides: true,
    conditions: [
      beforeTheDecision,
      {
        code: 'urgency_not_requested',
        rule: 'urgency',
        asks: 'file',
        holds: ({ facts }) => facts.urgency.requestedOn !== undefined,
        otherwise: 'No formal request for urgency is recorded: it usually comes first.',
        unusual: true,
      },
    ],
  },
  'urgency.refused': {
    what: 'A refusal of urgency',
    when: 'before the decision, while urgency is requested',
    rule: 'urgency',
    by: [],
    right: 'grant_urgency',
    decides: true,
    conditions: [beforeTheDecision],
  },
  'timetable.approved': {
    what: 'The approval of a timetable',
    when: 'before the vote',
    rule: 'timetable',
    by: ['authority'],
    right: 'approve_timetable',
    decides: true,
    conditions: [authoritysTimetable, onlyWhenUrgent],
  },
  'extension.requested': {
    what: 'A request for an extension',
    when: 'before the vote',
    rule: 'extension',
    by: ['code_administrator'],
    conditions: [
      {
        code: 'extension_pending',
        rule: 'extension',
        asks: 'file',
        holds: ({ facts }) => pendingExtension(facts)?.standing !== 'pending',
        otherwise: 'A request for an extension awaits an answer already.',
      },
      {
        code: 'more_than_one_length',
        rule: 'extension',
        asks: 'event',
        holds: (_, { months, workingDays, until }) => [months, workingDays, until].filter((length) => length !== undefined).length < 2,
        otherwise: 'The request gives its length in more than one way. Give months, Working Days or a day.',
      },
    ],
  },
  'extension.agreed': {
    what: 'The agreement to an extension',
    when: 'while a request awaits an answer',
    rule: 'extension',
    by: ['authority'],
    right: 'grant_extension',
    decides: true,
    conditions: [extensionAsked, authoritysTimetable, onlyWhenUrgent],
  },
  'extension.deferred': {
    what: 'The deferral of an extension',
    when: 'while a request awaits an answer',
    rule: 'extension',
    by: [],
    right: 'grant_extension',
    decides: true,
    conditions: [extensionAsked],
  },
  'extension.refused': {
    what: 'The refusal of an extension',
    when: 'while a request awaits an answer',
    rule: 'extension',
    by: [],
    right: 'grant_extension',
    decides: true,
    conditions: [extensionAsked],
  },
  'alternative.raised': {
    what: 'An Alternative Proposal',
    when: 'in the Refinement Process',
    rule: 'alternatives',
    by: ['working_group', 'proposer'],
    conditions: [
      {
        code: 'alternative_known',
        rule: 'alternatives',
        asks: 'event',
        holds: ({ facts }, { alternative }) => !facts.alternatives.includes(alternative),
        otherwise: 'An Alternative Proposal of this name has been raised already.',
      },
    ],
  },
};
