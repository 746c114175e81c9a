import { InvalidInputError, shown, type Fault } from '../errors.ts';
import { eventSchema, isEventType, type CaseEvent } from './event.ts';
import { quickRead } from './quick-read.ts';

/** What came of reading unknown data as an event: the event, or what is wrong with the data and where. */
export type ParsedEvent = { readonly ok: true; readonly event: CaseEvent } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The same, and by which code the data is refused. */
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
 * Reads unknown data as an event, as `parseEvent` does, and says what is wrong with it in place of throwing.
 *
 * @example
 * safeParseEvent({ type: 'hold.lifted', on: '2021-09-28', by: 'panel' }).ok; //=> true
 * safeParseEvent({ type: 'hold.lifted', on: '2021-02-30', by: 'panel' }).faults[0].path; //=> 'on'
 */
export function safeParseEvent(data: unknown): ParsedEvent {
  const read = readEvent(data);
  return read.ok ? read : { ok: false, faults: read.faults };
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
  if (!Array.isArray(data)) {
    throw new InvalidInputError('entries', [{ path: '', message: `expected a list of events but received ${shown(data)}.` }]);
  }
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
    const { success, data: parsed, error } = eventSchema.safeParse(data);
    if (success) return { ok: true, event: settle(parsed) };
    const type: unknown = typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
    const faults = error.issues.map(({ path, message }) => told(path.map(String).join('.'), message));
    return { ok: false, code: type === undefined || isEventType(type) ? 'invalid_event' : 'unknown_event', faults };
  } catch {
    const message = 'expected a plain event object but received one that cannot be read.';
    return { ok: false, code: 'invalid_event', faults: [{ path: '', message }] };
  }
}

/** A fault, in words such as every store holds, whatever was received. */
function told(path: string, message: string): Fault {
  return { path: storable(path), message: storable(message) };
}

const storable = (words: string) => words.replaceAll('\0', String.raw`\0`).toWellFormed();

/** Drops keys that hold nothing, so that a record has one written form, and freezes the rest all the way down. */
function settle<T extends object>(value: T): T {
  for (const key in value) {
    const part: unknown = value[key];
    if (part === undefined) delete value[key];
    else if (typeof part === 'object' && part !== null) settle(part);
  }
  return Object.freeze(value);
}
