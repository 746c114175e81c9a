import { asFaults, noFaults, type Check } from '../checks.ts';
import { InvalidCountError, InvalidDateError } from '../errors.ts';

/**
 * A day with no time and no zone, written YYYY-MM-DD. Compare with `<` and `>`. The brand exists only in types: it says the text was
 * checked.
 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** What a date argument may be: a CalendarDate, any text that is a real day written YYYY-MM-DD, or a `Temporal.PlainDate`. */
export type DateInput = CalendarDate | (string & {}) | PlainDateLike;

/** Anything of the shape of a `Temporal.PlainDate` in the ISO calendar, whoever made it. What has a time of day is none. */
export interface PlainDateLike {
  readonly calendarId: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: never;
}

/**
 * Reads a date, refusing anything that is not a real day. A `Date` is an instant and no day: `londonDate` says which day it is in London.
 *
 * @throws InvalidDateError
 * @example
 * calendarDate('2024-02-29'); //=> '2024-02-29'
 * calendarDate({ calendarId: 'iso8601', year: 2024, month: 2, day: 29 }); //=> '2024-02-29'
 * calendarDate('2024-02-30'); // throws InvalidDateError
 */
export function calendarDate(date: unknown): CalendarDate {
  const text = typeof date === 'string' ? date : textOf(date);
  if (!isCalendarDate(text)) throw new InvalidDateError(date);
  return text;
}

/**
 * Whether a value is a real day written YYYY-MM-DD.
 *
 * @example
 * isCalendarDate('2024-02-29'); //=> true
 * isCalendarDate('29/02/2024'); //=> false
 */
export function isCalendarDate(text: unknown): text is CalendarDate {
  return dayOf(text) !== noDay;
}

/** A day, in any form that a date argument may have. */
export const aDay: Check = (value) =>
  isCalendarDate(typeof value === 'string' ? value : textOf(value)) ? noFaults : asFaults((path) => new InvalidDateError(value, path));

/**
 * The earliest of some dates.
 *
 * @throws InvalidDateError
 */
export function earliest(dates: readonly DateInput[]): CalendarDate {
  return calendarDate(dates.toSorted()[0]);
}

/** The later of two days. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/**
 * Moves a date by whole days, of every kind; a negative count moves it back.
 *
 * @throws InvalidDateError also where the day reached is outside the years 0000 to 9999
 * @throws InvalidCountError
 */
export function addDays(date: DateInput, days: number): CalendarDate {
  const end = dayNumber(date) + days;
  if (!Number.isInteger(days)) throw new InvalidCountError(days, 'days');
  if (end < firstDay || end > lastDay) throw new InvalidDateError(`${days} days from ${calendarDate(date)}`);
  return dateOfDayNumber(end);
}

/**
 * Days from `start` to `end`, of every kind: from 1 January to 2 January is 1. Negative when `end` is the earlier.
 *
 * @throws InvalidDateError
 */
export function daysBetween(start: DateInput, end: DateInput): number {
  return dayNumber(end) - dayNumber(start);
}

/**
 * The day of the week: Monday is 1, Sunday is 7.
 *
 * @throws InvalidDateError
 */
export function weekday(date: DateInput): number {
  return weekdayOfDayNumber(dayNumber(date));
}

/** The day of the week of a day number: Monday is 1, Sunday is 7. */
export function weekdayOfDayNumber(day: number): number {
  return ((day + toMonday) % 7) + 1;
}

/**
 * Days since 1 January 1970, the form in which days are added and compared inside the library.
 *
 * @throws InvalidDateError
 */
export function dayNumber(date: unknown): number {
  const day = dayOf(date);
  return day === noDay ? dayOf(calendarDate(date)) : day;
}

/**
 * The date of a day number: the inverse of `dayNumber`.
 *
 * @throws InvalidDateError outside the years 0000 to 9999
 */
export function dateOfDayNumber(day: number): CalendarDate {
  let year = Math.floor((day - firstDay - 2) / meanYear);
  if (dayNumberOf(year + 1, 1, 1) <= day) year += 1;
  let month = 1;
  while (month < 12 && dayNumberOf(year, month + 1, 1) <= day) month += 1;
  return calendarDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day - dayNumberOf(year, month, 1) + 1, 2)}`);
}

/** The day number of a year, month and day, which the caller knows to be real; month 13 is January of the year after. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const century = (shiftedYear / 100) | 0;
  const leapDays = (shiftedYear >> 2) - century + (century >> 2);
  return shiftedYear * 365 + leapDays + (((153 * monthFromMarch + 2) / 5) | 0) + day - 719_469;
}

/** The first of a weekday (Monday is 1) on or after a day number. */
export function firstOnOrAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOfDayNumber(day) + 7) % 7);
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);
}

const noDay = -1_000_000;
/** 1 January 0000 and 31 December 9999. */
const firstDay = -719_528;
const lastDay = 2_932_896;
const meanYear = 365.2425;
/** Makes every day number positive and a Monday a multiple of 7. */
const toMonday = 719_533;
const hyphen = 45;

/** The text of what has the shape of a `Temporal.PlainDate`. */
function textOf(date: unknown): string | null {
  try {
    const { calendarId, hour, year, month, day } = Object(date);
    return calendarId === 'iso8601' && hour === undefined ? `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` : null;
  } catch {
    return null;
  }
}

/** Reads YYYY-MM-DD by hand: every other date sum waits for this one. */
function dayOf(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 10) return noDay;
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return noDay;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (year < 0 || month < 1 || month > 12 || day < 1) return noDay;
  if (day > 28 && day > daysInMonth(year, month)) return noDay;
  return dayNumberOf(year, month, day);
}

/** Far below zero when either character is not a digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -10_000 : tens * 10 + ones;
}

function digits(number: unknown, size: number): string {
  return String(number).padStart(size, '0');
}
