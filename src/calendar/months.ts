import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as shiftMonths } from 'date-fns/addMonths';
import { InvalidCountError, InvalidDateError } from '../errors.ts';
import { addDays, calendarDate, type CalendarDate, type DateInput } from './calendar-date.ts';

/**
 * Moves a date by whole months; a negative count moves it back. A day the month reached does not have becomes its last day.
 *
 * Does not count Working Days: what falls on a weekend stays there. Does not belong to the `./calendar` door, which loads no date-fns.
 *
 * @throws InvalidDateError also where the month reached is outside the years 0000 to 9999
 * @throws InvalidCountError
 */
export function addMonths(date: DateInput, months: number): CalendarDate {
  const start = calendarDate(date);
  if (!Number.isInteger(months)) throw new InvalidCountError(months, 'months');
  const moved = shiftMonths(start, months, { in: (value) => new UTCDateMini(value) });
  if (Number.isNaN(moved.getTime())) throw new InvalidDateError(`${months} months from ${start}`);
  return calendarDate(moved.toISOString().slice(0, -'T00:00:00.000Z'.length));
}

/** The first day of the month after that of a date. */
export function firstOfNextMonth(date: CalendarDate): CalendarDate {
  return calendarDate(`${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`);
}
