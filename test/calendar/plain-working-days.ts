import { addDays, weekday, type CalendarDate } from '../../src/calendar/calendar-date.ts';

/** Working Days counted one by one: the plain twin of the tables. */

export function isWorkingDay(off: ReadonlySet<string>, date: CalendarDate): boolean {
  return weekday(date) <= 5 && !off.has(date);
}

export function addWorkingDays(off: ReadonlySet<string>, start: CalendarDate, count: number): CalendarDate {
  let date = start;
  for (let left = Math.abs(count); left > 0; ) {
    date = addDays(date, Math.sign(count));
    if (isWorkingDay(off, date)) left -= 1;
  }
  return date;
}

export function workingDaysBetween(off: ReadonlySet<string>, start: CalendarDate, end: CalendarDate): number {
  if (end < start) return 0 - workingDaysBetween(off, end, start);
  let count = 0;
  for (let date = start; date < end; ) {
    date = addDays(date, 1);
    if (isWorkingDay(off, date)) count += 1;
  }
  return count;
}

export function workingDaysInclusive(off: ReadonlySet<string>, first: CalendarDate, last: CalendarDate): number {
  if (last < first) return 0 - workingDaysInclusive(off, last, first);
  return workingDaysBetween(off, first, last) + (isWorkingDay(off, first) ? 1 : 0);
}
