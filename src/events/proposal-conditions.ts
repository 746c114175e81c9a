import type { EventByType } from './event.ts';
import { isPartOf, seriesOf } from '../model/identifier.ts';
import type { EventLaw } from './condition.ts';
import { openConsultations, standingVote } from './facts.ts';

type ProposalEvent =
  | 'priority.determined'
  | 'proposal.raised'
  | 'proposal.refused'
  | 'hold.placed'
  | 'hold.lifted'
  | 'support.withdrawn'
  | 'proposal.adopted'
  | 'proposal.split'
  | 'workingGroup.met'
  | 'subCommittee.advised'
  | 'businessRequirements.agreed'
  | 'legalText.agreed'
  | 'solution.changed'
  | 'consultation.opened'
  | 'consultation.closed';

const solutionWork = {
  code: 'solution_work_in_development',
  rule: 'solution-in-refinement',
  asks: 'file',
  holds: ({ facts }) => facts.proposal?.kind !== 'draft_proposal',
  otherwise: 'In the Development Stage the issue is defined; work on the solution usually waits for the Refinement Process.',
  unusual: true,
} satisfies EventLaw<unknown>['conditions'][number];

/** The law of what both kinds of proposal meet: raising, holds, withdrawal, splits, meetings and consultations. */
export const proposalLaw: { readonly [T in ProposalEvent]: EventLaw<EventByType[T]> } = {
  'proposal.raised': {
    what: 'The raising of a proposal',
    when: 'as the first entry of a file',
    rule: 'raising',
    hint: "A committee that raises a proposal is its Proposer: give by: 'proposer', and for proposer its name, such as 'Security Sub-Committee'.",
    by: ['proposer', 'authority'],
    conditions: [
      {
        code: 'already_raised',
        rule: 'raising',
        asks: 'file',
        holds: ({ facts }) => facts.proposal === null,
        otherwise: 'The proposal has been raised already. Raise another file instead.',
        lasting: true,
      },
      {
        code: 'identifier_of_another_regime',
        rule: 'identifiers',
        row: ({ regime }) => regime,
        asks: 'event',
        holds: ({ rules }, { id }) => (seriesOf(id) === 'SECMP') !== rules.regime.value.drafts,
        otherwise:
          'The identifier does not fit the day: SECMP numbers were given until the Development Stage began, DP and MP numbers since.',
      },
      {
        code: 'authority_led_by_authority',
        rule: 'authority-led',
        asks: 'event',
        holds: (_, { by, track }) => by === 'authority' || track !== 'authority_led_variation',
        otherwise: 'An Authority-Led Variation is raised by the Authority.',
      },
      {
        code: 'authority_raises_drafts',
        rule: 'authority-led',
        asks: 'event',
        holds: (_, { by, id, track }) => by !== 'authority' || track === 'authority_led_variation' || seriesOf(id) === 'DP',
        otherwise: 'The Authority raises an Authority-Led Variation, or after a Significant Code Review a Draft Proposal.',
      },
      {
        code: 'authority_led_draft',
        rule: 'authority-led',
        asks: 'event',
        holds: (_, { id, track }) => track !== 'authority_led_variation' || seriesOf(id) !== 'DP',
        otherwise: 'An Authority-Led Variation is no Draft Proposal: it is numbered MP.',
      },
    ],
  },
  'proposal.refused': {
    what: 'The refusal of a proposal',
    when: 'before any other decision',
    rule: 'initial-refusal',
    by: ['code_administrator'],
    decides: true,
    conditions: [
      {
        code: 'decided_before',
        rule: 'initial-refusal',
        asks: 'file',
        holds: ({ facts }) => facts.decisions === 0,
        otherwise: 'Something has been decided already: a proposal is refused before any other decision or not at all.',
        lasting: true,
      },
      {
        code: 'authority_led',
        rule: 'authority-led-standing',
        asks: 'file',
        holds: ({ facts }) => facts.proposal?.kind !== 'authority_led_variation',
        otherwise: 'An Authority-Led Variation cannot be refused.',
        lasting: true,
      },
    ],
  },
  'priority.determined': {
    what: 'A determination of the priority',
    when: 'while the proposal is live',
    rule: 'prioritisation',
    by: [],
    right: 'determine_priority',
    conditions: [
      {
        code: 'no_prioritisation',
        rule: 'prioritisation',
        row: ({ rights }) => rights.determine_priority,
        asks: 'file',
        holds: ({ rules }) => rules.rights.determine_priority.value.length > 0,
        otherwise: ({ rules }) => `No priority is determined on this day (${rules.regime.value.title}): nobody has the right to.`,
      },
    ],
  },
  'hold.placed': {
    what: 'A hold',
    when: 'while the proposal is active',
    rule: 'hold',
    by: ['code_administrator', 'authority'],
    right: 'approve_timetable',
    conditions: [
      {
        code: 'ends_before_it_begins',
        rule: 'plain-logic',
        asks: 'event',
        holds: (_, { on, until }) => until === undefined || until >= on,
        otherwise: 'The hold would end before it begins.',
      },
    ],
  },
  'hold.lifted': {
    what: 'The lifting of a hold',
    when: 'while the proposal is on hold',
    rule: 'hold',
    by: ['code_administrator', 'authority'],
    right: 'approve_timetable',
    conditions: [],
  },
  'support.withdrawn': {
    what: "The Proposer's withdrawal of support",
    when: "while the proposal has a Proposer, before the Change Board's decision",
    rule: 'withdrawal',
    by: ['proposer'],
    conditions: [
      {
        code: 'authority_led',
        rule: 'authority-led-standing',
        asks: 'file',
        holds: ({ facts }) => facts.proposal?.kind !== 'authority_led_variation',
        otherwise: 'An Authority-Led Variation has no Proposer who could withdraw its support.',
        lasting: true,
      },
      {
        code: 'vote_taken',
        rule: 'withdrawal',
        asks: 'file',
        holds: ({ facts }) => standingVote(facts) === undefined && facts.decision === null,
        otherwise: "Support is withdrawn before the Change Board's decision, not after.",
        lasting: 'unless_sent_back',
      },
    ],
  },
  'proposal.adopted': {
    what: 'An adoption',
    when: 'while the adoption window is open',
    rule: 'withdrawal',
    by: ['party'],
    conditions: [],
  },
  'proposal.split': {
    what: 'A split',
    when: 'while the proposal is live',
    rule: 'split',
    by: ['working_group', 'code_administrator'],
    committees: true,
    conditions: [
      {
        code: 'not_parts_of_this_file',
        rule: 'split',
        asks: 'event',
        holds: ({ facts }, { into }) =>
          new Set(into).size === into.length && into.every((id) => facts.proposal === null || isPartOf(id, facts.proposal.id)),
        otherwise: 'A proposal is split into parts of its own number, each with a letter of its own: MP128 into MP128A and MP128B.',
      },
      {
        code: 'titles_differ_from_parts',
        rule: 'plain-logic',
        asks: 'event',
        holds: (_, { into, titles }) => titles === undefined || titles.length === into.length,
        otherwise: 'The titles are not one for each part. Give as many, in the order of the parts.',
      },
      {
        code: 'child_not_among_the_parts',
        rule: 'split',
        asks: 'event',
        holds: (_, { into, child }) => child === undefined || into.includes(child),
        otherwise: 'The child is not among the parts the proposal was split into.',
      },
      {
        code: 'vote_taken',
        rule: 'split',
        asks: 'file',
        holds: ({ facts }) => standingVote(facts) === undefined && facts.decision === null,
        otherwise: 'Proposals are usually split before the Change Board votes.',
        unusual: true,
      },
    ],
  },
  'workingGroup.met': {
    what: 'A meeting of the Working Group',
    when: 'while the proposal is live',
    rule: 'refinement-work',
    by: ['working_group'],
    conditions: [],
  },
  'subCommittee.advised': {
    what: 'The advice of a Sub-Committee',
    when: 'while the proposal is live',
    rule: 'refinement-work',
    by: ['sub_committee'],
    conditions: [],
  },
  'businessRequirements.agreed': {
    what: 'Agreement on business requirements',
    when: 'while the proposal is live',
    rule: 'refinement-work',
    by: ['working_group', 'sub_committee'],
    conditions: [solutionWork],
  },
  'legalText.agreed': {
    what: 'Agreement on legal text',
    when: 'while the proposal is live',
    rule: 'refinement-work',
    by: ['working_group', 'code_administrator'],
    right: 'declare_report_complete',
    conditions: [solutionWork],
  },
  'solution.changed': {
    what: 'A change of the solution',
    when: 'while the proposal is live',
    rule: 'refinement-work',
    by: ['working_group', 'proposer'],
    conditions: [solutionWork],
  },
  'consultation.opened': {
    what: 'The opening of a consultation',
    when: 'before the decision, and of the kind that fits the stage',
    rule: 'consultation',
    by: ['code_administrator'],
    conditions: [
      {
        code: 'consultation_open',
        rule: 'consultation',
        asks: 'event',
        holds: ({ facts }, { kind }) => openConsultations(facts).every((one) => one.kind !== kind),
        otherwise: 'A consultation of this kind is open already.',
      },
      {
        code: 'closes_before_it_opens',
        rule: 'plain-logic',
        asks: 'event',
        holds: (_, { on, closesOn }) => closesOn === undefined || closesOn >= on,
        otherwise: 'The consultation would close before it opens.',
      },
      {
        code: 'no_closing_day',
        rule: 'consultation',
        asks: 'event',
        holds: (_, { closesOn }) => closesOn !== undefined,
        otherwise: 'No closing day is given: the consultation has no due day until it closes.',
        unusual: true,
      },
    ],
  },
  'consultation.closed': {
    what: 'The closing of a consultation',
    when: 'while one is open',
    rule: 'consultation',
    by: ['code_administrator'],
    conditions: [
      {
        code: 'no_consultation_open',
        rule: 'consultation',
        asks: 'file',
        holds: ({ facts }) => openConsultations(facts).length > 0,
        otherwise: 'No consultation is open.',
      },
      {
        code: 'which_consultation',
        rule: 'consultation',
        asks: 'event',
        holds: ({ facts }, { kind }) => kind !== undefined || openConsultations(facts).length < 2,
        otherwise: 'More than one consultation is open: say the kind of the one that closed.',
      },
      {
        code: 'no_such_consultation',
        rule: 'consultation',
        asks: 'event',
        holds: ({ facts }, { kind }) => kind === undefined || openConsultations(facts).some((one) => one.kind === kind),
        otherwise: 'No consultation of this kind is open.',
      },
      {
        code: 'closed_early',
        rule: 'consultation',
        asks: 'event',
        holds: ({ facts }, { kind, on }) =>
          openConsultations(facts)
            .filter((one) => kind === undefined || one.kind === kind)
            .every((one) => one.closesOn === undefined || one.closesOn <= on),
        otherwise: 'The consultation closed before the day it was open until.',
        unusual: true,
      },
    ],
  },
};
