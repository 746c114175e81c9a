import { shown, type Fault } from '../errors.ts';

/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a whole number, and not too small. */
export function isWhole(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

/** A fault in the one shape messages have. */
export function expected(path: string, what: string, received: unknown): Fault {
  return { path, message: `expected ${what} but received ${Array.isArray(received) && received.length === 0 ? 'an empty list' : shown(received)}.` };
}
