import { lazy } from '../lazy.ts';
import * as z from 'zod';
import { count, day, expecting, listOf, object, text } from '../model/field.ts';
import { Path } from '../model/path.ts';
import { event } from './card.ts';
import { changed, optional } from './changed.ts';
import type { Condition } from './condition.ts';
import { pendingExtension, standingVote, type Extension, type Facts } from './facts.ts';
import { authoritysAlone } from './path-set.ts';

const Step = lazy(() =>
  object({
    /** What is to be done. */
    step: text().describe('What is to be done.'),
    /** The day on which it is due. */
    due: day().describe('The day on which it is due.'),
  }),
);

const timetableFields = () => ({
  /** The day on which the Modification Report is due. */
  reportDueOn: day().describe('The day on which the Modification Report is due.'),
  /** The steps on the way, each with the day on which it is due. */
  milestones: listOf(Step(), '{ step, due }').optional().describe('The steps on the way, each with the day on which it is due.'),
});

/** The days a timetable fixes: when the report is due, and the steps on the way. */
export const TimetableTerms = lazy(() => object(timetableFields()));
export type TimetableTerms = z.infer<ReturnType<typeof TimetableTerms>>;

const terms = lazy(() =>
  z.union([text(), TimetableTerms()], { error: expecting('some words, or { reportDueOn } and perhaps { milestones },') }),
);

const timetable = () => ({
  /** The timetable of an urgent proposal: in words, or when its report is due and the steps on the way. */
  timetable: terms()
    .optional()
    .describe('The timetable of an urgent proposal: in words, or when its report is due and the steps on the way.'),
});

/** How a proposal is to go on: its path, urgency, timetable and extensions. */
export const progressionCards = () =>
  [
    event(
      'path.determined',
      () => ({
        /** The path: who takes the final decision. */
        path: Path().describe('The path: who takes the final decision.'),
      }),
      {
        when: 'before the vote',
        rule: 'paths',
        right: 'set_path',
        decides: 'save_by_the_authority',
        conditions: [
          {
            code: 'vote_taken',
            rule: 'path-settled',
            needs: 'file',
            holds: ({ facts }) => standingVote(facts) === undefined,
            message: 'The Change Board has voted: the path is settled.',
            permanent: 'unless_sent_back',
          },
          authoritysAlone,
        ],
        adds: (_, { path, by }) => ({ path, pathSetBy: by }),
      },
    ),
    event('urgency.requested', timetable, {
      when: 'before the decision, while none is pending or granted',
      rule: 'urgency',
      right: 'request_urgency',
      decides: true,
      conditions: [beforeTheDecision],
      adds: (_, { on, timetable }) => ({ urgency: { standing: 'requested', requestedOn: on, ...optional({ timetable }) } }),
    }),
    event('urgency.granted', timetable, {
      when: 'before the decision, while it is not granted already',
      rule: 'urgency',
      right: 'grant_urgency',
      decides: true,
      conditions: [
        beforeTheDecision,
        {
          code: 'urgency_not_requested',
          rule: 'urgency',
          needs: 'file',
          holds: ({ facts }) => facts.urgency.requestedOn !== undefined,
          message: 'No formal request for urgency is recorded: it usually comes first.',
          unusual: true,
        },
      ],
      adds: ({ urgency }, { on, timetable }) => ({
        urgency: { ...urgency, standing: 'granted', grantedOn: on, ...optional({ timetable }) },
      }),
    }),
    event('urgency.refused', timetable, {
      when: 'before the decision, while urgency is requested',
      rule: 'urgency',
      right: 'grant_urgency',
      decides: true,
      conditions: [beforeTheDecision],
      adds: ({ urgency }) => ({ urgency: { standing: 'refused', ...optional({ requestedOn: urgency.requestedOn }) } }),
    }),
    event('timetable.approved', timetableFields, {
      when: 'before the vote',
      rule: 'timetable',
      by: ['authority'],
      right: 'approve_timetable',
      decides: true,
      conditions: [authoritysTimetable, onlyWhenUrgent],
      adds: (_, { reportDueOn, milestones, on, by }) => ({
        timetable: { reportDueOn, ...optional({ milestones }), approvedOn: on, by },
      }),
    }),
    event(
      'extension.requested',
      () => ({
        /** How much more time, in months. */
        months: count().optional().describe('How much more time, in months.'),
        /** How much more time, in Working Days. */
        workingDays: count().optional().describe('How much more time, in Working Days.'),
        /** The day until which more time is asked for. */
        until: day().optional().describe('The day until which more time is asked for.'),
        /** Why more time is needed. */
        reason: text().describe('Why more time is needed.'),
      }),
      {
        when: 'before the vote',
        rule: 'extension',
        by: ['code_administrator'],
        conditions: [
          {
            code: 'extension_pending',
            rule: 'extension',
            needs: 'file',
            holds: ({ facts }) => pendingExtension(facts)?.standing !== 'pending',
            message: 'A request for an extension awaits an answer already.',
          },
          {
            code: 'more_than_one_length',
            rule: 'extension',
            needs: 'event',
            holds: (_, { months, workingDays, until }) => [months, workingDays, until].filter((length) => length !== undefined).length < 2,
            message: 'The request gives its length in more than one way. Give months, Working Days or a day.',
          },
        ],
        adds: (facts, { on, months, workingDays, until, reason }) => ({
          extensions: [
            ...settled(facts, 'replaced', on),
            { requestedOn: on, ...optional({ months, workingDays, until }), reason, standing: 'pending' },
          ],
        }),
      },
    ),
    event(
      'extension.agreed',
      () => ({
        /** The day until which more time is given, where it differs from what was asked for. */
        until: day().optional().describe('The day until which more time is given, where it differs from what was asked for.'),
      }),
      {
        when: 'while a request awaits an answer',
        rule: 'extension',
        by: ['authority'],
        right: 'grant_extension',
        decides: true,
        conditions: [extensionAsked, authoritysTimetable, onlyWhenUrgent],
        adds: (facts, { on, until }) => ({ extensions: settled(facts, 'agreed', on, until) }),
      },
    ),
    event(
      'extension.deferred',
      () => ({
        /** The meeting it is put off to. */
        toMeeting: text().optional().describe('The meeting it is put off to.'),
      }),
      {
        when: 'while a request awaits an answer',
        rule: 'extension',
        right: 'grant_extension',
        decides: true,
        conditions: [extensionAsked],
        adds: (facts, { on }) => ({ extensions: settled(facts, 'deferred', on) }),
      },
    ),
    event('extension.refused', () => ({}), {
      when: 'while a request awaits an answer',
      rule: 'extension',
      right: 'grant_extension',
      decides: true,
      conditions: [extensionAsked],
      adds: (facts, { on }) => ({ extensions: settled(facts, 'refused', on) }),
    }),
  ] as const;

const beforeTheDecision: Condition<unknown> = {
  code: 'decision_taken',
  rule: 'urgency-before-decision',
  needs: 'file',
  holds: ({ facts }) => facts.decision === null,
  message: 'The proposal has been decided: urgency no longer makes a difference.',
  permanent: 'unless_sent_back',
};

const authoritysTimetable: Condition<{ readonly by: string }> = {
  code: 'urgent_timetable',
  rule: 'urgent-timetable',
  needs: 'event',
  holds: ({ facts }, { by }) => facts.urgency.grantedOn === undefined || facts.urgency.timetable === undefined || by === 'authority',
  message: 'The proposal is urgent and follows the timetable the Authority granted: only the Authority changes it.',
};

const onlyWhenUrgent: Condition<{ readonly by: string }> = {
  code: 'not_urgent',
  rule: 'urgent-timetable',
  needs: 'event',
  holds: ({ facts }, { by }) => facts.urgency.grantedOn !== undefined || by !== 'authority',
  message: 'The Authority sets the timetable of urgent proposals only.',
};

const extensionAsked: Condition<unknown> = {
  code: 'no_extension_requested',
  rule: 'extension',
  needs: 'file',
  holds: ({ facts }) => pendingExtension(facts) !== undefined,
  message: 'No request for an extension awaits an answer.',
};

/** The extensions once the pending one has had an answer. */
function settled(
  facts: Facts,
  standing: Extension['standing'],
  on: Extension['requestedOn'],
  until?: Extension['until'],
): Facts['extensions'] {
  const pending = pendingExtension(facts);
  return facts.extensions.map((one) => (one === pending ? changed(one, { standing, settledOn: on, ...optional({ until }) }) : one));
}
