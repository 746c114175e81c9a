import { InvalidInputError, type Fault } from '../errors.ts';
import { fault } from '../checks.ts';
import { dateOfDayNumber, dayNumberOf, daysInMonth, firstOnOrAfter, type CalendarDate } from './calendar-date.ts';

/**
 * The nth of a weekday in a month: month 1 to 12, weekday 1 (Monday) to 7 (Sunday), nth 1 to 5.
 *
 * @returns null where the month has no fifth one
 * @throws InvalidInputError
 */
export function nthWeekdayOfMonth(year: number, month: number, weekday: number, nth: number): CalendarDate | null {
  check({ year, month, weekday, nth });
  const day = firstOnOrAfter(dayNumberOf(year, month, 1), weekday) + 7 * (nth - 1);
  return day < dayNumberOf(year, month, 1) + daysInMonth(year, month) ? dateOfDayNumber(day) : null;
}

/**
 * The last of a weekday in a month.
 *
 * @throws InvalidInputError
 */
export function lastWeekdayOfMonth(year: number, month: number, weekday: number): CalendarDate {
  check({ year, month, weekday });
  return dateOfDayNumber(firstOnOrAfter(dayNumberOf(year, month, daysInMonth(year, month) - 6), weekday));
}

function check({ year, month, weekday, nth = 1 }: { year: number; month: number; weekday: number; nth?: number }): void {
  const faults = [
    ...outside('year', year, 0, 9999),
    ...outside('month', month, 1, 12),
    ...outside('weekday', weekday, 1, 7),
    ...outside('nth', nth, 1, 5),
  ];
  if (faults.length > 0) throw new InvalidInputError('weekday of a month', faults);
}

function outside(path: string, value: number, least: number, most: number): Fault[] {
  const isInside = Number.isInteger(value) && value >= least && value <= most;
  return isInside ? [] : [fault(path, `a whole number from ${least} to ${most}`, value)];
}
