import { day, listOf, text } from '../model/field.ts';
import { Identifier, isPartOf, seriesOf } from '../model/identifier.ts';
import { Track } from '../model/track.ts';
import { event } from './card.ts';
import { optional } from './changed.ts';
import type { Condition } from './condition.ts';
import { isVotedOrDecided } from './facts.ts';

/** What is done to the proposal itself: raised, refused, held, withdrawn, adopted, split. */
export const proposalCards = () =>
  [
    event(
      'proposal.raised',
      () => ({
        /** The identifier it is given: DP for a Draft Proposal, SECMP before there were any. */
        id: Identifier().describe('The identifier it is given: DP for a Draft Proposal, SECMP before there were any.'),
        /** The title of the proposal. */
        title: text().describe('The title of the proposal.'),
        /** Who proposes it, by name. */
        proposer: text().describe('Who proposes it, by name.'),
        /** How the file is opened; in the ordinary way where it is left out. */
        track: Track().optional().describe('How the file is opened; in the ordinary way where it is left out.'),
      }),
      {
        when: 'as the first entry of a file',
        rule: 'raising',
        hint:
          'A committee that raises a proposal is its Proposer: ' +
          "give by: 'proposer', and for proposer its name, such as 'Security Sub-Committee'.",
        by: ['proposer', 'authority'],
        conditions: [
          {
            code: 'already_raised',
            rule: 'raising',
            needs: 'file',
            holds: ({ facts }) => facts.proposal === null,
            message: 'The proposal has been raised already. Raise another file instead.',
            permanent: true,
          },
          {
            code: 'identifier_of_another_regime',
            rule: 'identifiers',
            row: ({ regime }) => regime,
            needs: 'event',
            holds: ({ rules }, { id }) => (seriesOf(id) === 'SECMP') !== rules.regime.value.drafts,
            message:
              'The identifier does not fit the day: SECMP numbers were given until the Development Stage began, DP and MP numbers since.',
          },
          {
            code: 'authority_led_by_authority',
            rule: 'authority-led',
            needs: 'event',
            holds: (_, { by, track }) => by === 'authority' || track !== 'authority_led_variation',
            message: 'An Authority-Led Variation is raised by the Authority.',
          },
          {
            code: 'authority_raises_drafts',
            rule: 'authority-led',
            needs: 'event',
            holds: (_, { by, id, track }) => by !== 'authority' || track === 'authority_led_variation' || seriesOf(id) === 'DP',
            message: 'The Authority raises an Authority-Led Variation, or after a Significant Code Review a Draft Proposal.',
          },
          {
            code: 'authority_led_draft',
            rule: 'authority-led',
            needs: 'event',
            holds: (_, { id, track }) => track !== 'authority_led_variation' || seriesOf(id) !== 'DP',
            message: 'An Authority-Led Variation is no Draft Proposal: it is numbered MP.',
          },
        ],
        adds: (_, { id, title, proposer, on, track }) => ({
          proposal: { id, title, proposer, raisedOn: on, kind: kindOf(id, track) },
        }),
      },
    ),
    event(
      'proposal.refused',
      () => ({
        /** Why it is refused. */
        reasons: text().describe('Why it is refused.'),
      }),
      {
        when: 'before any other decision',
        rule: 'initial-refusal',
        by: ['code_administrator'],
        decides: true,
        conditions: [
          {
            code: 'decided_before',
            rule: 'initial-refusal',
            needs: 'file',
            holds: ({ facts }) => facts.decisions === 0,
            message: 'Something has been decided already: a proposal is refused before any other decision or not at all.',
            permanent: true,
          },
          notAuthorityLed('An Authority-Led Variation cannot be refused.'),
        ],
      },
    ),
    event(
      'hold.placed',
      () => ({
        /** Why it is put on hold. */
        reason: text().describe('Why it is put on hold.'),
        /** The day until which it is expected to last. */
        until: day().optional().describe('The day until which it is expected to last.'),
      }),
      {
        when: 'while the proposal is active',
        rule: 'hold',
        by: ['code_administrator', 'authority'],
        right: 'approve_timetable',
        conditions: [
          {
            code: 'ends_before_it_begins',
            rule: 'plain-logic',
            needs: 'event',
            holds: (_, { on, until }) => until === undefined || until >= on,
            message: 'The hold would end before it begins.',
          },
        ],
        adds: (_, { on, by, reason, until }) => ({ hold: { from: on, by, reason, ...optional({ until }) } }),
      },
    ),
    event('hold.lifted', () => ({}), {
      when: 'while the proposal is on hold',
      rule: 'hold',
      by: ['code_administrator', 'authority'],
      right: 'approve_timetable',
      adds: () => ({ hold: null }),
    }),
    event(
      'priority.determined',
      () => ({
        /** The category, in the words of the determination. */
        category: text().describe('The category, in the words of the determination.'),
      }),
      {
        when: 'while the proposal is live',
        rule: 'prioritisation',
        right: 'determine_priority',
        conditions: [
          {
            code: 'no_prioritisation',
            rule: 'prioritisation',
            row: ({ rights }) => rights.determine_priority,
            needs: 'file',
            holds: ({ rules }) => rules.rights.determine_priority.value.length > 0,
            message: ({ rules }) => `No priority is determined on this day (${rules.regime.value.title}): nobody has the right to.`,
          },
        ],
        adds: (_, { category, on, by }) => ({ priority: { category, on, by } }),
      },
    ),
    event('support.withdrawn', () => ({}), {
      when: "while the proposal has a Proposer, before the Change Board's decision",
      rule: 'withdrawal',
      by: ['proposer'],
      conditions: [
        notAuthorityLed('An Authority-Led Variation has no Proposer who could withdraw its support.'),
        {
          code: 'vote_taken',
          rule: 'withdrawal',
          needs: 'file',
          holds: ({ facts }) => !isVotedOrDecided(facts),
          message: "Support is withdrawn before the Change Board's decision, not after.",
          permanent: 'unless_sent_back',
        },
      ],
      adds: (_, { on }) => ({ withdrawnOn: on }),
    }),
    event(
      'proposal.adopted',
      () => ({
        /** Who carries the proposal from now on, by name. */
        proposer: text().describe('Who carries the proposal from now on, by name.'),
      }),
      {
        when: 'while the adoption window is open',
        rule: 'withdrawal',
        by: ['party'],
        adds: ({ proposal }, { proposer }) => ({ proposal: proposal && { ...proposal, proposer }, withdrawnOn: null }),
      },
    ),
    event(
      'proposal.split',
      () => ({
        /** The identifiers of the parts it goes on as: its own number, each with a letter. */
        into: listOf(Identifier(), 'two identifiers or more', 2).describe(
          'The identifiers of the parts it goes on as: its own number, each with a letter.',
        ),
        /** In the record of a part: which of the parts this file goes on as. */
        child: Identifier().optional().describe('In the record of a part: which of the parts this file goes on as.'),
        /** A title for each part, in their order. */
        titles: listOf(text(), 'titles').optional().describe('A title for each part, in their order.'),
        /** In the record of a part: its title from now on. */
        title: text().optional().describe('In the record of a part: its title from now on.'),
      }),
      {
        when: 'while the proposal is live',
        rule: 'split',
        by: ['working_group', 'code_administrator'],
        committees: true,
        conditions: [
          {
            code: 'not_parts_of_this_file',
            rule: 'split',
            needs: 'event',
            holds: ({ facts }, { into }) =>
              new Set(into).size === into.length && into.every((id) => facts.proposal === null || isPartOf(id, facts.proposal.id)),
            message: 'A proposal is split into parts of its own number, each with a letter of its own: MP128 into MP128A and MP128B.',
          },
          {
            code: 'titles_differ_from_parts',
            rule: 'plain-logic',
            needs: 'event',
            holds: (_, { into, titles }) => titles === undefined || titles.length === into.length,
            message: 'The titles are not one for each part. Give as many, in the order of the parts.',
          },
          {
            code: 'child_not_among_the_parts',
            rule: 'split',
            needs: 'event',
            holds: (_, { into, child }) => child === undefined || into.includes(child),
            message: 'The child is not among the parts the proposal was split into.',
          },
          {
            code: 'vote_taken',
            rule: 'split',
            needs: 'file',
            holds: ({ facts }) => !isVotedOrDecided(facts),
            message: 'Proposals are usually split before the Change Board votes.',
            unusual: true,
          },
        ],
        adds: ({ proposal }, { child, title }) =>
          child === undefined ? {} : { proposal: proposal && { ...proposal, id: child, ...optional({ title }) } },
      },
    ),
  ] as const;

function kindOf(id: Identifier, track: Track | undefined) {
  if (track === 'authority_led_variation') return track;
  return seriesOf(id) === 'DP' ? 'draft_proposal' : 'modification_proposal';
}

const notAuthorityLed = (message: string): Condition<unknown> => ({
  code: 'authority_led',
  rule: 'authority-led-standing',
  needs: 'file',
  holds: ({ facts }) => facts.proposal?.kind !== 'authority_led_variation',
  message,
  permanent: true,
});
