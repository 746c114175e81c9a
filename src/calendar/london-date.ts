import { InvalidDateError } from '../errors.ts';
import { being, checkArgument, lazily, exactly, unexpected, type Check } from '../checks.ts';
import { calendarDate, dateOfDayNumber, dayNumberOf, firstOnOrAfter, type CalendarDate } from './calendar-date.ts';
import { aCalendar, type WorkingDayCalendar } from './working-day-calendar.ts';
import { nextWorkingDay } from './working-days.ts';

/** From which time of day on an instant counts as the next Working Day. */
export interface LondonDateOptions {
  /** A London time of day, 'HH:MM'. An instant later than it counts as the next Working Day; one exactly on it does not. */
  readonly cutOff?: `${number}:${number}` | undefined;
  /** Where the next Working Day is looked up. */
  readonly calendar?: WorkingDayCalendar | undefined;
}

/**
 * The civil day in London at an instant: British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
 * Sunday of October.
 *
 * An instant is a Date, milliseconds since 1970, or ISO text with its offset; the zone and language of the machine play no part.
 * A cut-off moves only what comes after it: use `onOrAfter` as well for a notice that arrives on a weekend.
 *
 * Source: Summer Time Act 1972 as amended by the Summer Time Order 2002, SI 2002/262. Consultation papers ask for responses by 17:00; that
 * what comes later counts from the next Working Day is usual practice, and is left to the caller.
 * Does not know British time before 1996, which had other rules, nor a change of the law to come.
 *
 * @throws InvalidInputError
 * @throws InvalidDateError where the text names no real day
 * @throws CalendarCoverageError where the next Working Day is not covered
 * @example
 * londonDate('2026-06-30T23:30Z'); //=> '2026-07-01'
 * londonDate('2026-12-31T23:30Z'); //=> '2026-12-31'
 * londonDate('2021-10-01T16:00:00Z', { cutOff: '17:00' }); //=> '2021-10-01'
 * londonDate('2021-10-01T16:00:01Z', { cutOff: '17:00' }); //=> '2021-10-04'
 * londonDate('2021-10-01T16:00'); // throws InvalidInputError
 */
export function londonDate(instant: Date | number | string, options: LondonDateOptions = {}): CalendarDate {
  checkArgument(options, someOptions, 'options');
  const time = timeOf(instant);
  const cutOff = timeOfDay(options.cutOff);
  const local = time + (isSummerTime(time) ? hour : 0);
  const day = Math.floor(local / wholeDay);
  const date = dateOfDayNumber(day);
  return local - day * wholeDay > cutOff ? nextWorkingDay(date, options.calendar) : date;
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { cutOff: aTimeOfDay, calendar: aCalendar }));

const hour = 3_600_000;
const wholeDay = 24 * hour;
const sunday = 7;
/** 1 January 1996, the first year of the present rule, and the year 10000, of which no day can be written. */
const firstInstant = 820_454_400_000;
const endOfTime = 253_402_300_800_000;

function isSummerTime(time: number): boolean {
  const year = Number(dateOfDayNumber(Math.floor(time / wholeDay)).slice(0, 4));
  return clocksChange(year, 3) <= time && time < clocksChange(year, 10);
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function clocksChange(year: number, month: number): number {
  return firstOnOrAfter(dayNumberOf(year, month, 25), sunday) * wholeDay + hour;
}

function timeOf(instant: unknown): number {
  const time = instant instanceof Date ? instant.getTime() : typeof instant === 'string' ? timeOfText(instant) : instant;
  if (typeof time === 'number' && time >= endOfTime) throw new InvalidDateError(instant);
  if (typeof time === 'number' && time >= firstInstant) return time;
  throw unexpected('instant', '', 'a time with its offset, from 1996 on,', instant);
}

function timeOfText(text: string): number {
  calendarDate(text.slice(0, 10));
  return /T.+(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
}

/** Milliseconds into the day; midnight at its end is never passed. */
const timeOfDay = (cutOff: unknown = '24:00'): number => Date.parse(`1970-01-01T${String(cutOff)}Z`);

const aTimeOfDay: Check = /* @__PURE__ */ being('a London time HH:MM', (cutOff) => timeOfDay(cutOff) <= wholeDay);
