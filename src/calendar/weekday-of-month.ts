import { being, checkArgument, containing, isWhole, lazily } from '../checks.ts';
import { dateOfDayNumber, dayNumberOf, daysInMonth, firstOnOrAfter, type CalendarDate } from './calendar-date.ts';

/**
 * The nth of a weekday in a month: month 1 to 12, weekday 1 (Monday) to 7 (Sunday), nth 1 to 5.
 *
 * @returns null where the month has no fifth one
 * @throws InvalidInputError
 */
export function nthWeekdayOfMonth(year: number, month: number, weekday: number, nth: number): CalendarDate | null {
  checkArgument({ year, month, weekday, nth }, aWeekday, 'weekday of a month');
  const day = firstOnOrAfter(dayNumberOf(year, month, 1), weekday) + 7 * (nth - 1);
  return day < dayNumberOf(year, month, 1) + daysInMonth(year, month) ? dateOfDayNumber(day) : null;
}

/**
 * The last of a weekday in a month.
 *
 * @throws InvalidInputError
 */
export function lastWeekdayOfMonth(year: number, month: number, weekday: number): CalendarDate {
  checkArgument({ year, month, weekday, nth: 1 }, aWeekday, 'weekday of a month');
  return dateOfDayNumber(firstOnOrAfter(dayNumberOf(year, month, daysInMonth(year, month) - 6), weekday));
}

const aWeekday = /* @__PURE__ */ lazily(() =>
  containing({ year: from(0, 9999), month: from(1, 12), weekday: from(1, 7), nth: from(1, 5) }),
);

const from = (least: number, most: number) =>
  being(`a whole number from ${least} to ${most}`, (value) => isWhole(value, least) && value <= most);
