import { InvalidInputError, shown, type Fault } from '../errors.ts';
import { dateOfDayNumber, dayNumberOf, daysInMonth, weekdayOfDayNumber, type CalendarDate } from './calendar-date.ts';

/**
 * The nth of a weekday in a month; `nth` is 1 to 5, month 1 to 12, weekday 1 (Monday) to 7 (Sunday).
 *
 * @returns null where the month has no fifth one
 * @throws InvalidInputError
 */
export function nthWeekdayOfMonth(year: number, month: number, weekday: number, nth: number): CalendarDate | null {
  check({ year, month, weekday, nth });
  const day = 1 + ((weekday - weekdayOfDayNumber(dayNumberOf(year, month, 1)) + 7) % 7) + 7 * (nth - 1);
  return day <= daysInMonth(year, month) ? dateOfDayNumber(dayNumberOf(year, month, day)) : null;
}

/**
 * The first of a weekday in a month: every month has one.
 *
 * @throws InvalidInputError
 */
export function firstWeekdayOfMonth(year: number, month: number, weekday: number): CalendarDate {
  return nthWeekdayOfMonth(year, month, weekday, 1) as CalendarDate;
}

/**
 * The last of a weekday in a month.
 *
 * @throws InvalidInputError
 */
export function lastWeekdayOfMonth(year: number, month: number, weekday: number): CalendarDate {
  check({ year, month, weekday, nth: 1 });
  const last = dayNumberOf(year, month, daysInMonth(year, month));
  return dateOfDayNumber(last - ((weekdayOfDayNumber(last) - weekday + 7) % 7));
}

const ranges = { year: [0, 9999], month: [1, 12], weekday: [1, 7], nth: [1, 5] } as const;

function check(parts: { readonly [part in keyof typeof ranges]: number }): void {
  const faults: Fault[] = [];
  for (const part of ['year', 'month', 'weekday', 'nth'] as const) {
    const [least, most] = ranges[part];
    const value = parts[part];
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    faults.push({ path: part, message: `expected a whole number from ${least} to ${most} but received ${shown(value)}.` });
  }
  if (faults.length > 0) throw new InvalidInputError('weekday of a month', faults);
}
