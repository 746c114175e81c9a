import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Consultation } from '../events/facts.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Law } from '../rulebook/law.ts';
import type { TimeLimit } from '../rulebook/time-limits.ts';
import type { Assumptions } from './assumptions.ts';

/** The lengths that a plan needs. */
export const plannedLengths = [
  'preliminaryAssessment',
  'impactAssessment',
  'implementationCosts',
  'modificationReportConsultation',
  'refinementConsultation',
  'authorityDetermination',
  'collation',
  'urgentMeeting',
  'urgentConsultation',
  'urgentDetermination',
] as const;
export type PlannedLength = (typeof plannedLengths)[number];

/**
 * Lengths used where the rulebook has no standard on the day. The urgent ones follow MP185: asked for three Working Days after it was
 * raised.
 */
export const fallbackLengths: Readonly<
  Record<PlannedLength, { readonly value: number; readonly basis: Basis; readonly limit?: TimeLimit }>
> = {
  preliminaryAssessment: { value: 15, basis: 'assumed', limit: 'preliminaryAssessment' },
  impactAssessment: { value: 40, basis: 'assumed', limit: 'impactAssessment' },
  implementationCosts: { value: 40, basis: 'assumed', limit: 'implementationCosts' },
  modificationReportConsultation: { value: 15, basis: 'assumed', limit: 'modificationReportConsultation' },
  refinementConsultation: { value: 15, basis: 'assumed', limit: 'refinementConsultation' },
  authorityDetermination: { value: 25, basis: 'assumed', limit: 'authorityTarget' },
  collation: { value: 1, basis: 'assumed' },
  urgentMeeting: { value: 3, basis: 'inferred' },
  urgentConsultation: { value: 5, basis: 'assumed' },
  urgentDetermination: { value: 5, basis: 'assumed' },
};

/** A length in Working Days on a day, and how sure we are of it. */
export function lengthOn(
  length: PlannedLength,
  on: CalendarDate,
  { assumed, law }: { readonly assumed: Assumptions; readonly law: Law },
): { readonly value: number; readonly basis: Basis | 'as handed in' } {
  const own = assumed.workingDays?.[length];
  if (own !== undefined) return { value: own, basis: 'as handed in' };
  const { limit, value, basis } = fallbackLengths[length];
  const row = limit && law.rulesOn(on).limits[limit];
  return row === undefined || row.value === null ? { value, basis } : { value: row.value, basis: row.basis };
}

/** The day from which an extra meeting can be called for an urgent proposal. */
export function notice(ready: CalendarDate, terms: { readonly assumed: Assumptions; readonly law: Law }): CalendarDate {
  return addWorkingDays(ready, lengthOn('urgentMeeting', ready, terms).value, terms.law.calendar);
}

/** The day a consultation closes; where no closing day was given it is taken to run fifteen Working Days, both ends counted. */
export function closingDay(
  { openedOn, closesOn }: Pick<Consultation, 'openedOn' | 'closesOn'>,
  calendar: WorkingDayCalendar,
): CalendarDate {
  return closesOn ?? addWorkingDays(openedOn, 14, calendar);
}
