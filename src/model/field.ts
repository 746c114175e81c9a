import { lazy } from '../lazy.ts';
import * as z from 'zod';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { shown } from '../errors.ts';

/** What a schema says, in the library's own words, of a value that is not as expected. */
export function expecting(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => `expected ${what} but received ${shown(input)}.`;
}

/** A day written YYYY-MM-DD, before the year 9000, so that there are days after it; anything that is not a real day is a fault. */
export const day = lazy(() =>
  z.iso.date({ error: notADay, abort: true }).refine(isBeforeTheEnd, { error: expecting('a day before the year 9000') }),
);

function notADay(issue: { readonly input?: unknown }): string {
  return `${expecting('a real day written YYYY-MM-DD')(issue)}${issue.input instanceof Date ? ' Ask londonDate which day it is.' : ''}`;
}

/** Of what is written as a real day already. */
function isBeforeTheEnd(date: string): date is CalendarDate {
  return date < '9000';
}

/** The most characters of a text, counted in code points as JSON Schema counts them. */
export const mostCharacters = 10_000;

const someWords = { error: expecting('some words') };

/**
 * Words out of a paper that every store holds: never empty, no longer than 10,000 characters, without NUL and without half a surrogate
 * pair.
 */
export const text = lazy(() =>
  z
    .string(someWords)
    .min(1, someWords)
    .refine(isUnbroken, { error: expecting('some words without NUL or half a surrogate pair') })
    .refine(isShortEnough, { error: expecting(`no more than ${mostCharacters} characters`) }),
);

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

/** The most Working Days or months, and the most responses: more is a slip of the pen, and no calendar reaches so far. */
const mostCounted = 10_000;

/** A whole number, and neither too small nor too large. */
export function wholeFrom(least: number) {
  const whole = { error: expecting(`a whole number, ${least} or more,`) };
  return z
    .int(whole)
    .min(least, whole)
    .max(mostCounted, { error: expecting(`a whole number, ${mostCounted} or less,`) });
}

/** A number of Working Days or months, at least one. */
export const count = lazy(() => wholeFrom(1));

/** One of some words. */
export function oneOf<const W extends readonly string[]>(words: W) {
  return z.enum(words, { error: expecting(words.join(' or ')) });
}

/** This word and no other. */
export function only<const W extends string>(word: W) {
  return z.literal(word, { error: expecting(word) });
}

/** A list of some kind, `of` in words. */
export function listOf<T extends z.ZodType>(item: T, of: string, least = 0) {
  const list = { error: expecting(`a list of ${of}`) };
  return (least === 0 ? z.array(item, list) : z.array(item, list).min(least, list)).readonly();
}

/** An object with these fields and no others. */
export function object<F extends z.ZodRawShape>(fields: F) {
  const anObject = expecting('an object');
  return z.strictObject(fields, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `expected no further keys but received ${issue.keys.map((key) => shown(key)).join(', ')}.`
        : anObject(issue),
  });
}
