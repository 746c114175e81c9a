import * as z from 'zod';
import { isCalendarDate } from '../calendar/calendar-date.ts';

/** A day written YYYY-MM-DD; anything that is not a real day is a fault. */
export const day = z.iso.date({ error: 'expected a real day written YYYY-MM-DD', abort: true }).refine(isCalendarDate);

/** The most characters of a text, counted in code points as JSON Schema counts them. */
export const mostCharacters = 10_000;

/** Words out of a paper that every store holds: never empty, no longer than 10,000 characters, without NUL and without half a surrogate pair. */
export const text = z
  .string({ error: 'expected some words' })
  .min(1, { error: 'expected some words' })
  .refine(isUnbroken, { error: 'expected some words without NUL or half a surrogate pair' })
  .refine(isShortEnough, { error: `expected no more than ${mostCharacters} characters` });

/** Whether a value is such words. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && isUnbroken(value) && isShortEnough(value);
}

/** No database takes NUL or half a surrogate pair: PostgreSQL, for one, fails with 22P05 and 22P02. */
function isUnbroken(words: string): boolean {
  return words.isWellFormed() && !words.includes('\0');
}

/** A code point is one unit of a string or two. */
function isShortEnough(words: string): boolean {
  return words.length <= mostCharacters || (words.length <= 2 * mostCharacters && Array.from(words).length <= mostCharacters);
}

/** A number of Working Days or months, at least one. */
export const count = z.int({ error: 'expected a whole number, 1 or more,' }).min(1, { error: 'expected a whole number, 1 or more,' });
