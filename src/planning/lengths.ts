import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Consultation } from '../events/facts.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Law } from '../rulebook/law.ts';
import { stepLengths, type StepWithLength } from '../rulebook/lengths.ts';
import type { Assumptions } from './assumptions.ts';

/** A length in Working Days on a day, and how sure we are of it. */
export function lengthOn(
  length: StepWithLength,
  on: CalendarDate,
  { assumed, law }: { readonly assumed: Assumptions; readonly law: Law },
): { readonly value: number; readonly basis: Basis | 'as handed in' } {
  const own = assumed.workingDays?.[length];
  if (own !== undefined) return { value: own, basis: 'as handed in' };
  const { limit, otherwise } = stepLengths[length];
  const row = limit && law.rulesOn(on).limits[limit];
  return row === undefined || row.value === null ? otherwise : { value: row.value, basis: row.basis };
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
