import type { CalendarDate } from '../calendar/calendar-date.ts';

/** What is asked of the DCC: a Preliminary Assessment, an Impact Assessment, or the full implementation costs. */
export type AssessmentKind = 'preliminary' | 'impact' | 'costs';

/** One request to the DCC and what came of it. Ranges of days are `from` / `until`. */
export interface Assessment {
  readonly kind: AssessmentKind;
  readonly requestedOn: CalendarDate;
  /** It was said that no standard applies: nothing is due unless a day is agreed later. */
  readonly standard?: 'none';
  /** The standard of the day or the number agreed; absent where there is no standard. */
  readonly workingDays?: number;
  /** A named due day, agreed at the request or by a revision; it outranks `workingDays`. */
  readonly dueOn?: CalendarDate;
  /** The day on which `dueOn` was agreed; stops that ended by then were reckoned with. The day of the request unless said. */
  readonly dueOnAgreedOn?: CalendarDate;
  /** Each stop of the clock: the day of the question, and of the answer once there is one. */
  readonly stops: readonly { readonly from: CalendarDate; readonly until?: CalendarDate }[];
  readonly returnedOn?: CalendarDate;
  readonly cancelledOn?: CalendarDate;
}

/** The word each kind of request has in event types and regions. */
export const assessmentWords = {
  preliminary: 'preliminaryAssessment',
  impact: 'impactAssessment',
  costs: 'implementationCosts',
} as const satisfies Record<AssessmentKind, string>;

/** The word of some kind of request. */
export type AssessmentWord = (typeof assessmentWords)[AssessmentKind];

/** What the DCC is asked for, with its article. */
export const assessmentsAskedFor: Readonly<Record<AssessmentWord, string>> = {
  preliminaryAssessment: 'a Preliminary Assessment',
  impactAssessment: 'an Impact Assessment',
  implementationCosts: 'the full implementation costs',
};

/** The kinds of request, in the order in which they are made. */
export const assessmentKinds: readonly AssessmentKind[] = ['preliminary', 'impact', 'costs'];

/** The same row of a table for each kind of request, under the type of event that its word begins. */
export function ofEachRequest<E extends string, R>(end: E, row: (kind: AssessmentKind) => R): Readonly<Record<`${AssessmentWord}.${E}`, R>>;
export function ofEachRequest<R>(end: string, row: (kind: AssessmentKind) => R): Readonly<Record<string, R>> {
  return Object.fromEntries(assessmentKinds.map((kind) => [`${assessmentWords[kind]}.${end}`, row(kind)]));
}
