import type { CalendarDate } from '../calendar/calendar-date.ts';
import { secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { rulesOn, type Rules } from './rulebook.ts';

/** Everything a life is judged by: the rules of each day, and the Working Days. */
export interface Law {
  readonly rulesOn: (date: CalendarDate) => Rules;
  readonly calendar: WorkingDayCalendar;
}

/** The rulebook as it stands, on England & Wales Working Days. */
export const standardLaw: Law = Object.freeze({ rulesOn, calendar: secCalendar });
