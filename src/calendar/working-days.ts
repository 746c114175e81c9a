import { CalendarCoverageError, InvalidCountError } from '../errors.ts';
import { calendarDate, dayNumber, type CalendarDate, type DateInput } from './calendar-date.ts';
import { secCalendar, tableOf, type WorkingDayCalendar } from './working-day-calendar.ts';
import { dateAt, type WorkingDayTable } from './working-day-table.ts';

/**
 * Whether a day is a Working Day: Monday to Friday and not a bank holiday.
 *
 * @throws InvalidDateError
 * @throws CalendarCoverageError for a day the calendar does not cover
 * @example
 * isWorkingDay('2020-05-04'); //=> true
 * isWorkingDay('2020-05-08'); //=> false
 * isWorkingDay('2029-01-02'); // throws CalendarCoverageError
 */
export function isWorkingDay(date: DateInput, calendar: WorkingDayCalendar = secCalendar): boolean {
  const table = tableOf(calendar);
  const day = coveredDay(table, date, calendar);
  return upTo(table, day) > before(table, day);
}

/**
 * The Working Day that falls `count` Working Days after a date; before it, when the count is negative.
 *
 * The start is day 0 and never counted, whether or not it is a Working Day; 0 returns the date itself. So (1 October 2021 was a Friday):
 *
 *     Thursday +  1 is Friday        Monday   -  1 is Friday
 *     Friday   +  1 is Monday        Saturday -  1 is Friday
 *     Saturday +  1 is Monday        Sunday   -  1 is Friday
 *
 * Source: the Code counts Working Days following an event; the event's day is day 0.
 *
 * @param count a whole number of Working Days
 * @throws InvalidDateError, InvalidCountError
 * @throws CalendarCoverageError where the date or the answer is not covered
 * @example
 * addWorkingDays('2021-09-30', 1); //=> '2021-10-01'
 * addWorkingDays('2021-10-01', 1); //=> '2021-10-04'
 * addWorkingDays('2021-10-02', 1); //=> '2021-10-04'
 * addWorkingDays('2021-10-04', -1); //=> '2021-10-01'
 * addWorkingDays('2021-10-02', -1); //=> '2021-10-01'
 * addWorkingDays('2021-10-02', 0); //=> '2021-10-02'
 * addWorkingDays('2022-06-01', 1); //=> '2022-06-06'
 * addWorkingDays('2021-10-15', -5); //=> '2021-10-08'
 */
export function addWorkingDays(date: DateInput, count: number, calendar: WorkingDayCalendar = secCalendar): CalendarDate {
  const table = tableOf(calendar);
  const day = coveredDay(table, date, calendar);
  if (!Number.isInteger(count)) throw new InvalidCountError(count);
  if (count === 0) return dateAt(table, day);
  const nth = count > 0 ? upTo(table, day) + count - 1 : before(table, day) + count;
  if (nth < 0 || nth >= table.nth.length)
    throw new CalendarCoverageError(`${count} Working Days from ${calendarDate(date)}`, calendar.from, calendar.until);
  return dateAt(table, Number(table.nth[nth]));
}

/**
 * Working Days after `start` up to and including `end`; minus that when they are reversed.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @example
 * workingDaysBetween('2021-10-01', '2021-10-04'); //=> 1
 * workingDaysBetween('2021-10-04', '2021-10-01'); //=> -1
 * workingDaysBetween('2021-10-02', '2021-10-03'); //=> 0
 * workingDaysBetween('2021-06-09', '2021-06-23'); //=> 10
 */
export function workingDaysBetween(start: DateInput, end: DateInput, calendar: WorkingDayCalendar = secCalendar): number {
  const table = tableOf(calendar);
  return upTo(table, coveredDay(table, end, calendar)) - upTo(table, coveredDay(table, start, calendar));
}

/**
 * Working Days from `first` to `last`, both counted, as consultation lengths are quoted; minus that when they are reversed.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @example
 * workingDaysInclusive('2021-04-19', '2021-05-10'); //=> 15
 * workingDaysBetween('2021-04-19', '2021-05-10'); //=> 14
 */
export function workingDaysInclusive(first: DateInput, last: DateInput, calendar: WorkingDayCalendar = secCalendar): number {
  const table = tableOf(calendar);
  const from = coveredDay(table, first, calendar);
  const to = coveredDay(table, last, calendar);
  return from <= to ? upTo(table, to) - before(table, from) : before(table, to) - upTo(table, from);
}

/**
 * The first Working Day after a date.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @example
 * nextWorkingDay('2021-10-01'); //=> '2021-10-04'
 */
export function nextWorkingDay(date: DateInput, calendar: WorkingDayCalendar = secCalendar): CalendarDate {
  return addWorkingDays(date, 1, calendar);
}

/**
 * The last Working Day before a date.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @example
 * previousWorkingDay('2021-10-04'); //=> '2021-10-01'
 */
export function previousWorkingDay(date: DateInput, calendar: WorkingDayCalendar = secCalendar): CalendarDate {
  return addWorkingDays(date, -1, calendar);
}

/**
 * The date itself when it is a Working Day, otherwise the next one.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @example
 * onOrAfter('2021-10-01'); //=> '2021-10-01'
 * onOrAfter('2021-10-02'); //=> '2021-10-04'
 */
export function onOrAfter(date: DateInput, calendar: WorkingDayCalendar = secCalendar): CalendarDate {
  return isWorkingDay(date, calendar) ? calendarDate(date) : nextWorkingDay(date, calendar);
}

/**
 * The date itself when it is a Working Day, otherwise the one before.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @example
 * onOrBefore('2021-10-01'); //=> '2021-10-01'
 * onOrBefore('2021-10-03'); //=> '2021-10-01'
 */
export function onOrBefore(date: DateInput, calendar: WorkingDayCalendar = secCalendar): CalendarDate {
  return isWorkingDay(date, calendar) ? calendarDate(date) : previousWorkingDay(date, calendar);
}

/** Refuses to guess: a day outside the calendar is an error, never a Working Day. */
function coveredDay(table: WorkingDayTable, date: DateInput, calendar: WorkingDayCalendar): number {
  const text = typeof date === 'string' ? date : calendarDate(date);
  const met = table.days.get(text);
  if (met !== undefined) return met;
  const day = dayNumber(text) - table.first;
  if (day < 0 || day >= table.texts.length) throw new CalendarCoverageError(text, calendar.from, calendar.until);
  table.days.set(text, day);
  return day;
}

/** Working Days before a day. */
function before(table: WorkingDayTable, day: number): number {
  return Number(table.before[day]);
}

/** Working Days up to and including a day. */
function upTo(table: WorkingDayTable, day: number): number {
  return before(table, day + 1);
}
