import { InvalidCountError, InvalidInputError, shown, type Fault } from './errors.ts';
import { lazy } from './lazy.ts';

/** A part of an argument that is not as expected. A day or a count that is the only one is told by an error of its own, `alone`. */
export interface ArgumentFault extends Fault {
  readonly alone?: (path: string) => Error;
}

/** Looks at a value and returns what is not as expected in it, by its path from there. What is as expected costs nothing. */
export type Check = (value: unknown) => readonly ArgumentFault[];

/** A check for each part that has a name. */
export type Checks = Readonly<Record<string, Check>>;

/**
 * Refuses an argument that does not pass a check, by one error that names every fault. `what` is the argument in words, `path` what comes
 * before the path of each fault.
 */
export function checkArgument(value: unknown, check: Check, what: string, path = ''): void {
  refuse(what, check(value), path);
}

/** Throws one error that names every fault; nothing where there is none. */
export function refuse(what: string, faults: readonly ArgumentFault[], path = ''): void {
  if (faults.length === 0) return;
  const [first] = faults;
  if (first?.alone !== undefined && faults.length === 1) throw first.alone(joined(path, first.path));
  throw new InvalidInputError(
    what,
    faults.map((one) => ({ path: joined(path, one.path), message: one.message })),
  );
}

/** What is found where all is as expected. */
export const noFaults: readonly ArgumentFault[] = [];

/** One part of some data that is not as expected. */
export function fault(path: string, expected: string, received: unknown): Fault {
  return { path, message: `expected ${expected} but received ${shown(received)}.` };
}

/** The error for an argument of which one part is not as expected. */
export function unexpected(what: string, path: string, expected: string, received: unknown): InvalidInputError {
  return new InvalidInputError(what, [fault(path, expected, received)]);
}

/** The faults of an error that tells them by itself where they are the only ones. */
export function asFaults(error: (path: string) => Error & { readonly faults: readonly Fault[] }): readonly ArgumentFault[] {
  return error('').faults.map((one) => ({ ...one, alone: error }));
}

/** The faults of a part, by their paths from the whole. */
export function within(name: string | number, faults: readonly ArgumentFault[]): readonly ArgumentFault[] {
  return faults.length === 0 ? faults : faults.map((one) => ({ ...one, path: joined(String(name), one.path) }));
}

const joined = (path: string, part: string): string => (path === '' || part === '' ? path + part : `${path}.${part}`);

/** Faults beyond these are not looked for. */
export const mostFaults = 100;

/** Some faults and some more; a list is made only where there are both. */
export function and(some: readonly ArgumentFault[], more: readonly ArgumentFault[]): readonly ArgumentFault[] {
  return some.length === 0 ? more : more.length === 0 ? some : [...some, ...more];
}

/** A check that is made when first asked for: a door nobody calls brings none in. */
export function lazily(make: () => Check): Check {
  const made = lazy(make);
  return (value) => made()(value);
}

/** What meets a condition. */
export function being(expected: string, holds: (value: unknown) => boolean): Check {
  return (value) => (holds(value) ? noFaults : [fault('', expected, value)]);
}

/** One of some words. */
export function among(words: readonly unknown[]): Check {
  return (value) => (words.includes(value) ? noFaults : [fault('', words.join(' or '), value)]);
}

/** The name of a part of a table. */
export function keyOf(table: object): Check {
  return (value) => (typeof value === 'string' && Object.hasOwn(table, value) ? noFaults : among(Object.keys(table))(value));
}

/** A whole number of something, and not too small nor, where there is a most, too large. */
export function whole(least: number, unit?: string, most?: number): Check {
  return (value) =>
    isWhole(value, least) && (most === undefined || value <= most)
      ? noFaults
      : asFaults((path) => new InvalidCountError(value, unit, least, most, path));
}

/** Anything: what reads it looks at it. */
export const anything: Check = () => noFaults;

/** Some words. */
export const someWords: Check = /* @__PURE__ */ being('some words', (value) => typeof value === 'string' && value !== '');

/** Yes or no. */
export const aFlag: Check = /* @__PURE__ */ being('true or false', (value) => typeof value === 'boolean');

/** A chance. */
export const aChance: Check = /* @__PURE__ */ being(
  'a chance from 0 to 1',
  (value) => typeof value === 'number' && value >= 0 && value <= 1,
);

/** How often something is tried out by chance. */
export const someRuns: Check = /* @__PURE__ */ being(
  'a whole number of runs, 1 to 100,000,000,',
  (value) => isWhole(value, 1) && value <= 100_000_000,
);

/** What random numbers begin with. */
export const aSeed: Check = /* @__PURE__ */ being('a whole number', Number.isSafeInteger);

/** An object. */
export const anObject: Check = /* @__PURE__ */ being('an object', isRecord);

/** A list, and each of its items. */
export function everyItem(things: string, item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return [fault('', `a list of ${things}`, value)];
    let faults = noFaults;
    for (let index = 0; index < value.length && faults.length < mostFaults; index += 1)
      faults = and(faults, within(index, item(value[index])));
    return faults;
  };
}

/** An object with some parts, and others that may be left out. What else it has is not looked at. */
export function containing(parts: Checks, optional: Checks = {}): Check {
  const all = Object.entries({ ...parts, ...optional });
  const expected = all.length === 0 ? 'an object' : `{ ${all.map(([name]) => name).join(', ')} }`;
  return (value) => {
    if (!isRecord(value)) return [fault('', expected, value)];
    let faults = noFaults;
    for (const [name, check] of all) {
      const part = value[name];
      if (part !== undefined || name in parts) faults = and(faults, within(name, check(part)));
    }
    return faults;
  };
}

/** The same with no other parts, so that a misspelt one is never silently left out. */
export function exactly(parts: Checks, optional: Checks = {}): Check {
  const others = noOthers(Object.keys({ ...parts, ...optional }));
  const those = containing(parts, optional);
  return (value) => and(others(value), those(value));
}

/** An object whose parts are named by some words, or by any where there are none, and one check for all of them. */
export function everyValue(check: Check, names?: readonly string[]): Check {
  const others = names === undefined ? anything : noOthers(names);
  return (value) => {
    if (!isRecord(value)) return [fault('', names === undefined ? 'an object' : `{ ${names.join(', ')} }`, value)];
    let faults = others(value);
    for (const name in value) if (names === undefined || names.includes(name)) faults = and(faults, within(name, check(value[name])));
    return faults;
  };
}

/** What is null or passes a check. */
export function orNull(check: Check): Check {
  return (value) => (value === null ? noFaults : check(value));
}

/** Of an object, that each of its parts has one of some names. */
function noOthers(names: readonly string[]): Check {
  return (value) => {
    let faults = noFaults;
    if (isRecord(value)) for (const name in value) if (!names.includes(name)) faults = and(faults, [fault('', names.join(' or '), name)]);
    return faults;
  };
}

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
