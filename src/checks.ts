import { InvalidCountError, InvalidInputError, shown, type Fault } from './errors.ts';

/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a whole number, and not too small. */
export function isWhole(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

/** The named parts of a value; nothing has none. */
export function partsOf(value: unknown): Record<string, unknown> {
  try {
    return { ...Object(value) };
  } catch {
    return {};
  }
}

/** One part of some data that is not as expected. */
export function fault(path: string, expected: string, received: unknown): Fault {
  return { path, message: `expected ${expected} but received ${shown(received)}.` };
}

/** The error for an argument of which one part is not as expected. */
export function unexpected(what: string, path: string, expected: string, received: unknown): InvalidInputError {
  return new InvalidInputError(what, [fault(path, expected, received)]);
}

/** Refuses options that do not exist, so that a misspelt one is never silently left out. */
export function checkOptions(options: object, names: readonly string[]): void {
  const stray = isRecord(options) ? Object.keys(options).find((name) => !names.includes(name)) : options;
  if (stray !== undefined) throw unexpected('options', '', names.join(' or '), stray);
}

/** Looks at a part of an argument, and throws an error of the library where it is not as expected. `what` is the argument in words. */
export type Check = (value: unknown, what: string, path?: string) => void;

/** A check for each part that has a name. */
export type Checks = Readonly<Record<string, Check>>;

/** What meets a condition. */
export function being(expected: string, holds: (value: unknown) => boolean): Check {
  return (value, what, path = '') => {
    if (!holds(value)) throw unexpected(what, path, expected, value);
  };
}

/** One of some words. */
export function oneOf(words: readonly unknown[]): Check {
  return being(words.join(' or '), (value) => words.includes(value));
}

/** A whole number of something, and not too small nor, where there is a most, too large. */
export function whole(least: number, unit?: string, most?: number): Check {
  return (value) => {
    if (!isWhole(value, least) || (most !== undefined && value > most)) throw new InvalidCountError(value, unit, least, most);
  };
}

/** Anything: what reads it looks at it. */
export const anything: Check = () => undefined;

/** Some words. */
export const someWords: Check = /* @__PURE__ */ being('some words', (value) => typeof value === 'string' && value !== '');

/** Yes or no. */
export const aFlag: Check = /* @__PURE__ */ being('true or false', (value) => typeof value === 'boolean');

/** A list, and each of its items. */
export function listOf(things: string, item: Check): Check {
  return (value, what, path = '') => {
    if (!Array.isArray(value)) throw unexpected(what, path, `a list of ${things}`, value);
    for (const [index, one] of value.entries()) item(one, what, within(path, index));
  };
}

/** An object with some parts, and others that may be left out. What else it has is not looked at. */
export function having(parts: Checks, optional: Checks = {}): Check {
  const all = Object.entries(parts).concat(Object.entries(optional).map(([name, check]) => [name, orUndefined(check)]));
  return (value, what, path = '') => {
    const record = recordOf(
      value,
      what,
      path,
      all.map(([name]) => name),
    );
    for (const [name, check] of all) check(record[name], what, within(path, name));
  };
}

/** The same with no other parts, so that a misspelt one is never silently left out. */
export function only(parts: Checks, optional: Checks = {}): Check {
  const names = Object.keys({ ...parts, ...optional });
  return (value, what, path = '') => {
    refuseOthers(value, what, path, names);
    having(parts, optional)(value, what, path);
  };
}

/** An object whose parts are named by some words, or by any where there are none, and one check for all of them. */
export function each(check: Check, names?: readonly string[]): Check {
  return (value, what, path = '') => {
    if (names !== undefined) refuseOthers(value, what, path, names);
    const given = Object.entries(recordOf(value, what, path, names ?? []));
    for (const [name, part] of given) check(part, what, within(path, name));
  };
}

/** An object. */
export const anObject: Check = (...part) => having({})(...part);

/** What is null or passes a check. */
export function orNull(check: Check): Check {
  return (value, what, path) => {
    if (value !== null) check(value, what, path);
  };
}

const orUndefined =
  (check: Check): Check =>
  (value, what, path) => {
    if (value !== undefined) check(value, what, path);
  };

const within = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

function recordOf(value: unknown, what: string, path: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw unexpected(what, path, names.length === 0 ? 'an object' : `{ ${names.join(', ')} }`, value);
}

function refuseOthers(value: unknown, what: string, path: string, names: readonly string[]): void {
  const stray = isRecord(value) ? Object.keys(value).find((name) => !names.includes(name)) : undefined;
  if (stray !== undefined) throw unexpected(what, path, names.join(' or '), stray);
}
