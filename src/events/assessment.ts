import type { CalendarDate } from '../calendar/calendar-date.ts';
import { assessmentWords, type AssessmentKind } from '../model/assessment.ts';
import { count, day, only } from '../model/field.ts';
import { event } from './card.ts';
import { changed, optional } from './changed.ts';
import type { Condition } from './condition.ts';
import { isAwaited, latestAssessment, type Facts } from './facts.ts';

type Assessment = Facts['assessments'][number];
type Word<K extends AssessmentKind> = (typeof assessmentWords)[K];

const boardView = { when: 'in the Refinement Process', rule: 'assessment-approval', right: 'vote', decides: true } as const;

/**
 * What is asked of the DCC: Preliminary and Impact Assessments, implementation costs, and the Change Board's view of a request for an
 * Impact Assessment.
 */
export const assessmentCards = () =>
  [
    ...requestCards('preliminary'),
    event('impactAssessment.approved', () => ({}), { ...boardView, adds: () => ({ impactAssessmentView: 'approved' }) }),
    event('impactAssessment.declined', () => ({}), { ...boardView, adds: () => ({ impactAssessmentView: 'declined' }) }),
    ...requestCards('impact', impactRequest),
    ...requestCards('costs'),
  ] as const;

/** The six things that can happen to one kind of request, and what is unusual of asking for it. */
function requestCards<K extends AssessmentKind>(kind: K, unusual: readonly Condition<unknown>[] = []) {
  const word: Word<K> = assessmentWords[kind];
  const revise = ({ assessments }: Facts, change: (latest: Assessment) => Assessment) => {
    const latest = assessments.findLastIndex((one) => one.kind === kind);
    return { assessments: assessments.map((one, index) => (index === latest ? change(one) : one)) };
  };
  return [
    event(`${word}.requested`, request, {
      when: 'once the proposal is a Modification Proposal and while none of its kind is awaited',
      rule: 'assessments-after-conversion',
      by: ['code_administrator', 'working_group'],
      committees: true,
      conditions: [...lengthsAgree, ...unusual, askedBefore],
      adds: (facts, { on, workingDays, dueOn, standard }, law) => {
        const usual = law.rulesOn(on).limits[word].value ?? undefined;
        const agreed = workingDays ?? (dueOn === undefined && standard === undefined ? usual : undefined);
        const asked = { kind, requestedOn: on, ...optional({ standard, workingDays: agreed, dueOn }), stops: [] };
        return { assessments: [...facts.assessments, asked] };
      },
    }),
    event(`${word}.informationRequested`, () => ({}), {
      when: 'while it is awaited and its clock runs',
      rule: 'dcc-assessments',
      by: ['dcc'],
      adds: (facts, { on }) => revise(facts, (one) => changed(one, { stops: [...one.stops, { from: on }] })),
    }),
    event(`${word}.informationProvided`, () => ({}), {
      when: 'while its clock is stopped by the question',
      rule: 'dcc-assessments',
      by: ['code_administrator'],
      adds: (facts, { on }) => revise(facts, (one) => changed(one, { stops: answered(one, on) })),
    }),
    event(`${word}.timescaleRevised`, revision, {
      when: 'while it is awaited',
      rule: 'dcc-assessments',
      by: ['dcc'],
      right: 'approve_timetable',
      conditions: [dueAfter(({ facts }, { dueOn }) => latestAssessment(facts, kind)?.requestedOn ?? dueOn)],
      adds: (facts, { on, dueOn }) => revise(facts, (one) => changed(one, { dueOn, dueOnAgreedOn: on })),
    }),
    event(`${word}.returned`, () => ({}), {
      when: 'while it is awaited',
      rule: 'dcc-assessments',
      by: ['dcc'],
      conditions: [
        {
          code: 'question_unanswered',
          rule: 'dcc-assessments',
          needs: 'file',
          holds: ({ facts }) => latestAssessment(facts, kind)?.stops.every((stop) => stop.until !== undefined) ?? true,
          message: "The DCC's question was never answered in the record: the answer is usually recorded first.",
          unusual: true,
        },
      ],
      adds: (facts, { on }) => revise(facts, (one) => changed(one, { stops: answered(one, on), returnedOn: on })),
    }),
    event(`${word}.cancelled`, () => ({}), {
      when: 'while it is awaited',
      rule: 'dcc-assessments',
      by: ['code_administrator'],
      adds: (facts, { on }) => revise(facts, (one) => changed(one, { stops: answered(one, on), cancelledOn: on })),
    }),
  ] as const;
}

const request = () => ({
  /** How many Working Days were agreed; the standard of the day where nothing is said. */
  workingDays: count().optional().describe('How many Working Days were agreed; the standard of the day where nothing is said.'),
  /** The day on which it is due, where one was named. */
  dueOn: day().optional().describe('The day on which it is due, where one was named.'),
  /** That no standard applies: nothing is due until a day is agreed. */
  standard: only('none').optional().describe('That no standard applies: nothing is due until a day is agreed.'),
});

const revision = () => ({
  /** The day on which it is due from now on. */
  dueOn: day().describe('The day on which it is due from now on.'),
});

interface Due {
  readonly on: CalendarDate;
  readonly dueOn?: CalendarDate | undefined;
}

/** A due day, where there is one, is not before the day it is counted from. */
function dueAfter<E extends Due>(from: (context: { readonly facts: Facts }, event: E) => CalendarDate | undefined): Condition<E> {
  return {
    code: 'due_before_request',
    rule: 'dcc-assessments',
    needs: 'event',
    holds: (context, event) => event.dueOn === undefined || event.dueOn >= (from(context, event) ?? event.dueOn),
    message: 'The due day is before the day of the request.',
  };
}

const lengthsAgree: readonly Condition<Due & { readonly workingDays?: number | undefined; readonly standard?: 'none' | undefined }>[] = [
  dueAfter((_, { on }) => on),
  {
    code: 'no_standard_and_a_length',
    rule: 'plain-logic',
    needs: 'event',
    holds: (_, { standard, workingDays, dueOn }) => standard === undefined || (workingDays === undefined && dueOn === undefined),
    message: 'The request says that no standard applies and gives a length. Leave out standard, or the length and the due day.',
  },
];

const askedBefore: Condition<unknown> = {
  code: 'decision_taken',
  rule: 'assessment-order',
  needs: 'file',
  holds: ({ facts }) => facts.decision === null,
  message: 'The proposal has been decided: the DCC is usually asked before.',
  unusual: true,
};

/** What is usual before an Impact Assessment is asked for. */
const impactRequest: readonly Condition<unknown>[] = [
  {
    code: 'preliminary_assessment_not_returned',
    rule: 'assessment-order',
    needs: 'file',
    holds: ({ facts }) => !isAwaited(facts, 'preliminary'),
    message: 'The Preliminary Assessment has not been returned: an Impact Assessment is usually asked for after it.',
    unusual: true,
  },
  {
    code: 'impact_assessment_declined',
    rule: 'assessment-approval',
    needs: 'file',
    holds: ({ facts }) => facts.impactAssessmentView !== 'declined',
    message: 'The Change Board has declined the request for an Impact Assessment.',
    unusual: true,
  },
];

/** The stops of a clock once the last question has been answered, or no longer needs to be. */
const answered = ({ stops }: Assessment, until: CalendarDate) =>
  stops.map((stop) => (stop.until === undefined ? changed(stop, { until }) : stop));
