import { InvalidInputError, shown } from '../errors.ts';
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

const ranges = { year: [0, 9999], month: [1, 12], weekday: [1, 7], nth: [1, 5] } as const;

function check(parts: { readonly [part in keyof typeof ranges]?: number }): void {
  const faults = Object.entries(ranges).flatMap(([part, [least, most]]) => {
    const value = parts[part as keyof typeof ranges];
    if (!(part in parts) || (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)) return [];
    return [{ path: part, message: `expected a whole number from ${least} to ${most} but received ${shown(value)}.` }];
  });
  if (faults.length > 0) throw new InvalidInputError('weekday of a month', faults);
}
