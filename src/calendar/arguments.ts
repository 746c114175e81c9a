import { InvalidInputError, shown, type Fault } from '../errors.ts';

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
