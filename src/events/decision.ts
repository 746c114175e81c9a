import { lazy } from '../lazy.ts';
import { day, listOf, oneOf, text } from '../model/field.ts';
import { Path } from '../model/path.ts';
import { AlternativeVote, Outcome, Vote } from '../model/vote.ts';
import { ballotsOf, differing, isWithinSeats, outcomeOf } from './ballots.ts';
import { event } from './card.ts';
import { changed, optional } from './changed.ts';
import type { Condition } from './condition.ts';
import type { Facts, SendBack } from './facts.ts';
import { authoritysPathStays, pathSet } from './path-set.ts';

const Revision = lazy(() => oneOf(['unchanged', 'revised']));

const reasons = () => ({
  /** Why the report is returned. */
  reasons: text().describe('Why the report is returned.'),
});

const preferred = () => ({
  /** The Alternative Proposal that is preferred, where one is: the outcome is then its own. */
  preferred: text().optional().describe('The Alternative Proposal that is preferred, where one is: the outcome is then its own.'),
});

/** The Change Board's vote, send-backs, the Authority's determination, appeals, and the Fast-Track. */
export const decisionCards = () =>
  [
    event(
      'changeBoard.voted',
      () => ({
        /** What the vote comes to. */
        outcome: Outcome().describe('What the vote comes to.'),
        ...preferred(),
        /** The votes, member by member. */
        votes: listOf(Vote(), 'votes').optional().describe('The votes, member by member.'),
        /** The separate votes on the Alternative Proposals. */
        alternatives: listOf(AlternativeVote(), '{ alternative, outcome }')
          .optional()
          .describe('The separate votes on the Alternative Proposals.'),
      }),
      {
        when: 'once the Modification Report Consultation has closed, or as a recommendation on an Authority-Led Variation',
        rule: 'change-board',
        right: 'vote',
        decides: true,
        conditions: [
          knownPreference,
          {
            code: 'unknown_alternative_voted_on',
            rule: 'alternatives',
            needs: 'event',
            holds: ({ facts }, { alternatives = [] }) =>
              new Set(alternatives.map((one) => one.alternative)).size === alternatives.length &&
              alternatives.every((one) => facts.alternatives.includes(one.alternative)),
            message: 'A vote is recorded on an Alternative Proposal that was never raised, or twice on one.',
          },
          {
            code: 'votes_cannot_be_counted',
            rule: 'vote-counting',
            needs: 'event',
            holds: ({ rules }, event) => ballotsOf(event).every(({ votes }) => outcomeOf(votes, rules.constitution) !== null),
            message: 'The votes cannot be counted: more than a category has seats, or a member twice. Leave them out, or correct them.',
          },
          {
            code: 'more_members_than_seats',
            rule: 'vote-counting',
            needs: 'event',
            holds: ({ rules }, event) => ballotsOf(event).every(({ votes }) => isWithinSeats(votes, rules.constitution)),
            message: 'More members voted than seats are known in a category whose number follows the Voting Groups.',
            unusual: true,
          },
          {
            code: 'tally_differs',
            rule: 'vote-counting',
            needs: 'event',
            holds: ({ rules }, event) => differing(event, rules.constitution).length === 0,
            message: ({ rules }, event) => differing(event, rules.constitution).join(' '),
          },
          {
            code: 'preferred_alternative_differs',
            rule: 'alternatives',
            needs: 'event',
            holds: (_, { preferred, outcome, alternatives = [] }) =>
              alternatives.every((one) => one.alternative !== preferred || one.outcome === outcome),
            message: 'The outcome is that of the preferred Alternative Proposal, but its own vote came to another.',
          },
        ],
        adds: (facts, { on, by, outcome, preferred, votes, alternatives }) => {
          const isFinal = facts.path === 3 && facts.proposal?.kind !== 'authority_led_variation';
          const as = isFinal ? 'decision' : 'recommendation';
          const vote = { on, outcome, as, ...optional({ preferred, votes, alternatives }), stands: true } as const;
          const decision = { on, by, outcome, ...optional({ preferred }) };
          return { votes: [...fallen(facts), vote], ...(isFinal ? { decision } : {}) };
        },
      },
    ),
    event(
      'changeBoard.deferred',
      () => ({
        /** The day to which the vote is put off. */
        until: day().optional().describe('The day to which the vote is put off.'),
      }),
      { when: 'while the proposal awaits the vote', rule: 'board-deferral', right: 'vote', decides: true },
    ),
    event('changeBoard.sentBack', reasons, {
      when: 'while the proposal awaits the vote',
      rule: 'send-back',
      right: 'vote',
      decides: true,
      adds: sentBack,
    }),
    event('authority.sentBack', reasons, {
      when: 'while the proposal is with the Authority',
      rule: 'authority-send-back',
      right: 'determine',
      decides: true,
      adds: sentBack,
    }),
    event(
      'sendBack.handled',
      () => ({
        /** The path from now on. */
        path: Path().describe('The path from now on.'),
        /** Whether the legal text is revised. */
        legalText: Revision().describe('Whether the legal text is revised.'),
        /** Whether the implementation approach is revised. */
        implementationApproach: Revision().describe('Whether the implementation approach is revised.'),
        /** Whether it goes straight to another consultation or back to refinement. */
        route: oneOf(['report_phase', 'refinement']).describe('Whether it goes straight to another consultation or back to refinement.'),
      }),
      {
        when: 'while the report stands sent back',
        rule: 'send-back',
        right: 'handle_send_back',
        decides: true,
        conditions: [authoritysPathStays],
        adds: (facts, { on, path, by }) => ({
          ...pathSet(facts, path, by),
          sendBacks: facts.sendBacks.map((one, index) => (index === facts.sendBacks.length - 1 ? changed(one, { handledOn: on }) : one)),
        }),
      },
    ),
    event(
      'authority.determined',
      () => ({
        /** What the Authority determines. */
        outcome: Outcome().describe('What the Authority determines.'),
        ...preferred(),
      }),
      {
        when: 'while the proposal is with the Authority, or on an Authority-Led Variation',
        rule: 'determination',
        right: 'determine',
        decides: true,
        conditions: [knownPreference],
        adds: (_, { on, by, outcome, preferred }) => ({ decision: { on, by, outcome, ...optional({ preferred }) } }),
      },
    ),
    event('appeal.lodged', () => ({}), { when: 'while the appeal window is open', rule: 'appeal', by: ['party'] }),
    event(
      'appeal.determined',
      () => ({
        /** Whether the decision stands, is turned round, or is to be taken again. */
        outcome: oneOf(['confirmed', 'overturned', 'remitted']).describe(
          'Whether the decision stands, is turned round, or is to be taken again.',
        ),
      }),
      {
        when: 'while an appeal runs',
        rule: 'appeal',
        right: 'determine',
        decides: true,
        adds: (facts, { on, by, outcome }) => {
          if (outcome === 'remitted') return sentBack(facts, { on, by, reasons: 'Remitted on appeal' });
          if (outcome === 'confirmed' || facts.decision === null) return {};
          const swapped = facts.decision.outcome === 'approve' ? 'reject' : 'approve';
          return { decision: changed(facts.decision, { on, by, outcome: swapped }) };
        },
      },
    ),
    event('fastTrack.approved', () => ({}), {
      when: 'on the Fast-Track',
      rule: 'fast-track',
      right: 'approve_fast_track',
      decides: true,
      adds: (_, { on, by }) => ({ decision: { on, by, outcome: 'approve' } }),
    }),
    event('fastTrack.objected', () => ({}), {
      when: 'on the Fast-Track, before it is approved',
      rule: 'fast-track-objection',
      by: ['authority', 'party'],
    }),
  ] as const;

const knownPreference: Condition<{ readonly preferred?: string | undefined }> = {
  code: 'unknown_alternative',
  rule: 'alternatives',
  needs: 'event',
  holds: ({ facts }, { preferred }) => preferred === undefined || facts.alternatives.includes(preferred),
  message: 'The preferred Alternative Proposal was never raised.',
};

/** Votes that no longer count. */
function fallen(facts: Facts): Facts['votes'] {
  return facts.votes.map((vote) => changed(vote, { stands: false }));
}

/** A send-back overtakes the vote, and the decision where there was one. */
function sentBack(facts: Facts, { on, by, reasons }: Pick<SendBack, 'on' | 'by' | 'reasons'>) {
  return { votes: fallen(facts), decision: null, sendBacks: [...facts.sendBacks, { on, by, reasons }] };
}
