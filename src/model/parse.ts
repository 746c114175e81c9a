import type * as z from 'zod';
import { InvalidInputError, shown, type Fault } from '../errors.ts';
import { eventSchema, isEventType, type CaseEvent } from './event.ts';
import { quickRead } from './quick-read.ts';

/** What came of reading unknown data as an event. */
export type ReadEvent =
  | { readonly ok: true; readonly event: CaseEvent }
  | { readonly ok: false; readonly code: 'unknown_event' | 'invalid_event'; readonly faults: readonly Fault[] };

/**
 * Reads unknown data as an event. The answer is a frozen copy: nothing done to the data afterwards reaches it.
 *
 * Texts are such as every store holds: at most 10,000 characters, counted in code points, without NUL and without half a surrogate pair.
 *
 * @throws InvalidInputError with the path of each fault
 * @example
 * parseEvent({ type: 'hold.lifted', on: '2021-09-28', by: 'panel' }).type; //=> 'hold.lifted'
 * parseEvent({ type: 'hold.lifted', on: '2021-02-30', by: 'panel' }); // throws InvalidInputError
 */
export function parseEvent(data: unknown): CaseEvent {
  const read = readEvent(data);
  if (read.ok) return read.event;
  throw new InvalidInputError('event', read.faults);
}

/**
 * Reads unknown data as the entries of a record.
 *
 * Does not ask whether the entries make a life; `replay` does. Does not look further after a hundred faults.
 *
 * @throws InvalidInputError with the path of each fault, such as `3.on`
 * @example
 * parseEntries([{ type: 'hold.lifted', on: '2021-09-28', by: 'panel' }]).length; //=> 1
 */
export function parseEntries(data: unknown): readonly CaseEvent[] {
  if (!Array.isArray(data)) throw new InvalidInputError('entries', [{ path: '', message: expected('a list of events', data) }]);
  const faults: Fault[] = [];
  const entries: CaseEvent[] = [];
  for (const [index, item] of data.entries()) {
    const read = readEvent(item);
    if (read.ok) entries.push(read.event);
    else faults.push(...read.faults.map((fault) => ({ ...fault, path: fault.path === '' ? `${index}` : `${index}.${fault.path}` })));
    if (faults.length >= mostFaults) break;
  }
  if (faults.length > 0) throw new InvalidInputError('entries', faults);
  return Object.freeze(entries);
}

const mostFaults = 100;

/** Reads unknown data as an event and never throws, whatever the data does when it is looked at. */
export function readEvent(data: unknown): ReadEvent {
  try {
    const event = quickRead(data);
    if (event !== undefined) return { ok: true, event };
    const parsed = eventSchema.safeParse(data);
    if (parsed.success) return { ok: true, event: settle(parsed.data) };
    if (typeof data !== 'object' || data === null) return invalid('', expected('an event object', data));
    const type: unknown = 'type' in data ? data.type : undefined;
    if (!isEventType(type)) {
      const message = expected('an event type such as conversion.agreed', type);
      return { ok: false, code: type === undefined ? 'invalid_event' : 'unknown_event', faults: [told('type', message)] };
    }
    return { ok: false, code: 'invalid_event', faults: parsed.error.issues.map((issue) => faultOf(issue, data)) };
  } catch {
    return invalid('', 'expected a plain event object but received one that cannot be read.');
  }
}

const invalid = (path: string, message: string): ReadEvent => ({ ok: false, code: 'invalid_event', faults: [told(path, message)] });

const expected = (what: string, received: unknown): string => `expected ${what} but received ${shown(received)}.`;

function faultOf(issue: z.core.$ZodIssue, data: unknown): Fault {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return told(path, `expected no further keys but received ${issue.keys.map((key) => shown(key)).join(', ')}.`);
  }
  let received = data;
  for (const key of issue.path) received = typeof received === 'object' && received !== null ? Reflect.get(received, key) : undefined;
  return told(path, `${wantedBy(issue)} but received ${shown(received)}.`);
}

/** A fault, in words such as every store holds, whatever was received. */
function told(path: string, message: string): Fault {
  return { path: storable(path), message: storable(message) };
}

const storable = (words: string) => words.replaceAll('\0', String.raw`\0`).toWellFormed();

/** What was expected: as the schema says, or one of its words. */
function wantedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(' or ')}`;
  return issue.message.replace(/^Invalid input: expected object.*/, 'expected an object');
}

/** Drops keys that hold nothing, so that a record has one written form, and freezes the rest all the way down. */
function settle<T extends object>(value: T): T {
  for (const key in value) {
    const part: unknown = value[key];
    if (part === undefined) delete value[key];
    else if (typeof part === 'object' && part !== null) settle(part);
  }
  return Object.freeze(value);
}
