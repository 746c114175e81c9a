import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter } from '../calendar/working-days.ts';
import type { Law } from '../rulebook/law.ts';

/**
 * The first paper day that a proposal raised on a day is in time for; null where no such notice is asked for. While there were no Draft
 * Proposals it was five Working Days: raised on 28 September 2018, it is in time for paper day on 5 October and the Panel of the 12th.
 *
 * @rule about-sec-change
 */
export function firstPaperDay(raisedOn: CalendarDate, { rulesOn, calendar }: Pick<Law, 'rulesOn' | 'calendar'>): CalendarDate | null {
  const { value } = rulesOn(raisedOn).limits.submissionBeforePaperDay;
  return value === null ? null : addWorkingDays(onOrAfter(raisedOn, calendar), value, calendar);
}
