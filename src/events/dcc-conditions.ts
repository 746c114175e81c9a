import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Assessment, AssessmentKind } from '../model/assessment.ts';
import type { Condition, EventLaw } from './condition.ts';
import { isAwaited, latestAssessment, type Facts } from './facts.ts';

/** What is said of one kind of request to the DCC. */
const requestLaw = (what: string, kind: AssessmentKind) => ({
  requested: {
    what: `A request for ${what}`,
    when: 'once the proposal is a Modification Proposal and while none of its kind is awaited',
    rule: 'assessments-after-conversion',
    by: ['code_administrator', 'working_group'],
    committees: true,
    conditions: [
      {
        code: 'due_before_request',
        rule: 'dcc-assessments',
        asks: 'event',
        holds: (_, { dueOn, on }) => dueOn === undefined || dueOn >= on,
        otherwise: 'The due day is before the day of the request.',
      },
      {
        code: 'no_standard_and_a_length',
        rule: 'plain-logic',
        asks: 'event',
        holds: (_, { standard, workingDays, dueOn }) => standard === undefined || (workingDays === undefined && dueOn === undefined),
        otherwise: 'The request says that no standard applies and gives a length. Leave out standard, or the length and the due day.',
      },
      ...(kind === 'impact' ? impactRequest : []),
      {
        code: 'decision_taken',
        rule: 'assessment-order',
        asks: 'file',
        holds: ({ facts }) => facts.decision === null,
        otherwise: 'The proposal has been decided: the DCC is usually asked before.',
        unusual: true,
      },
    ],
  } satisfies EventLaw<{
    readonly on: CalendarDate;
    readonly dueOn?: CalendarDate | undefined;
    readonly workingDays?: number | undefined;
    readonly standard?: 'none' | undefined;
  }>,
  informationRequested: {
    what: `A question from the DCC about ${what}`,
    when: 'while it is awaited and its clock runs',
    rule: 'dcc-assessments',
    by: ['dcc'],
    conditions: [],
  } satisfies EventLaw<unknown>,
  informationProvided: {
    what: `An answer to the DCC's question about ${what}`,
    when: 'while its clock is stopped by the question',
    rule: 'dcc-assessments',
    by: ['code_administrator'],
    conditions: [],
  } satisfies EventLaw<unknown>,
  timescaleRevised: {
    what: `A revised timescale for ${what}`,
    when: 'while it is awaited',
    rule: 'dcc-assessments',
    by: ['dcc'],
    right: 'approve_timetable',
    conditions: [
      {
        code: 'due_before_request',
        rule: 'dcc-assessments',
        asks: 'event',
        holds: ({ facts }, { dueOn }) => dueOn >= (latestAssessment(facts, kind)?.requestedOn ?? dueOn),
        otherwise: 'The due day is before the day of the request.',
      },
    ],
  } satisfies EventLaw<{ readonly dueOn: CalendarDate }>,
  returned: {
    what: `The DCC's return of ${what}`,
    when: 'while it is awaited',
    rule: 'dcc-assessments',
    by: ['dcc'],
    conditions: [
      {
        code: 'question_unanswered',
        rule: 'dcc-assessments',
        asks: 'file',
        holds: ({ facts }) => latestAssessment(facts, kind)?.stops.every((stop) => stop.until !== undefined) ?? true,
        otherwise: "The DCC's question was never answered in the record: the answer is usually recorded first.",
        unusual: true,
      },
    ],
  } satisfies EventLaw<unknown>,
  cancelled: {
    what: `The cancelling of a request for ${what}`,
    when: 'while it is awaited',
    rule: 'dcc-assessments',
    by: ['code_administrator'],
    conditions: [],
  } satisfies EventLaw<unknown>,
});

/** What is usual before an Impact Assessment is asked for. */
const impactRequest: readonly Condition<unknown>[] = [
  {
    code: 'preliminary_assessment_not_returned',
    rule: 'assessment-order',
    asks: 'file',
    holds: ({ facts }) => !isAwaited(facts, 'preliminary'),
    otherwise: 'The Preliminary Assessment has not been returned: an Impact Assessment is usually asked for after it.',
    unusual: true,
  },
  {
    code: 'impact_assessment_declined',
    rule: 'assessment-approval',
    asks: 'file',
    holds: ({ facts }) => facts.impactAssessmentView !== 'declined',
    otherwise: 'The Change Board has declined the request for an Impact Assessment.',
    unusual: true,
  },
];

const preliminary = requestLaw('a Preliminary Assessment', 'preliminary');
const impact = requestLaw('an Impact Assessment', 'impact');
const costs = requestLaw('the full implementation costs', 'costs');

const boardView = (word: 'approved' | 'declined') =>
  ({
    what: `The Change Board's view of an Impact Assessment request (${word})`,
    when: 'in the Refinement Process',
    rule: 'assessment-approval',
    by: [],
    right: 'vote',
    decides: true,
    conditions: [],
  }) satisfies EventLaw<unknown>;

/** The law of what is asked of the DCC. */
export const dccLaw = {
  'preliminaryAssessment.requested': preliminary.requested,
  'preliminaryAssessment.informationRequested': preliminary.informationRequested,
  'preliminaryAssessment.informationProvided': preliminary.informationProvided,
  'preliminaryAssessment.timescaleRevised': preliminary.timescaleRevised,
  'preliminaryAssessment.returned': preliminary.returned,
  'preliminaryAssessment.cancelled': preliminary.cancelled,
  'impactAssessment.approved': boardView('approved'),
  'impactAssessment.declined': boardView('declined'),
  'impactAssessment.requested': impact.requested,
  'impactAssessment.informationRequested': impact.informationRequested,
  'impactAssessment.informationProvided': impact.informationProvided,
  'impactAssessment.timescaleRevised': impact.timescaleRevised,
  'impactAssessment.returned': impact.returned,
  'impactAssessment.cancelled': impact.cancelled,
  'implementationCosts.requested': costs.requested,
  'implementationCosts.informationRequested': costs.informationRequested,
  'implementationCosts.informationProvided': costs.informationProvided,
  'implementationCosts.timescaleRevised': costs.timescaleRevised,
  'implementationCosts.returned': costs.returned,
  'implementationCosts.cancelled': costs.cancelled,
} as const;

/** Whether a request of this kind has ever been answered. */
export function wasReturned(facts: Facts, kind: Assessment['kind']): boolean {
  return facts.assessments.some((one) => one.kind === kind && one.returnedOn !== undefined);
}
