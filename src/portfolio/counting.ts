import { dayNumber, weekdayOfDayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';

/**
 * How elapsed days are counted: `working_days` leaves out the first day, weekends and bank holidays; `weekdays_inclusive` counts Monday to
 * Friday with both ends, holidays or not. The Operations Report for September 2021 does not say how it counts; of the two, only the second
 * gives the averages of 19 and 79 that it prints (inferred).
 */
export type Counting = 'working_days' | 'weekdays_inclusive';

/** Days from one to another. Monday 10 May 2021 to Thursday 30 September 2021 is 101 Working Days, and 104 weekdays with both ends. */
export function elapsedDays(from: CalendarDate, to: CalendarDate, counting: Counting, calendar: WorkingDayCalendar): number {
  return counting === 'working_days'
    ? workingDaysBetween(from, to, calendar)
    : weekdaysBefore(dayNumber(to) + 1) - weekdaysBefore(dayNumber(from));
}

/** Weekdays before a day number, counted from a Monday long ago. */
function weekdaysBefore(day: number): number {
  const weekday = weekdayOfDayNumber(day);
  return ((day - (weekday - 1) + 3) / 7) * 5 + Math.min(weekday - 1, 5);
}
