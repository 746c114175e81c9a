import * as z from 'zod';
import { checkArgument, isRecord, everyItem, noFaults, type Check } from '../checks.ts';
import { InvalidInputError, type Fault } from '../errors.ts';
import { eventSchema, schemaOf } from './event.ts';
import { isEventType } from './names.ts';
import type { CaseEvent } from './cards.ts';

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
  const entries: CaseEvent[] = [];
  checkArgument(
    data,
    everyItem('events', (item) => {
      const read = readEvent(item);
      if (!read.ok) return read.faults;
      entries.push(read.event);
      return noFaults;
    }),
    'entries',
  );
  return Object.freeze(entries);
}

/** Entries of a record. */
export const someEntries: Check = /* @__PURE__ */ everyItem('events', (item) => {
  const read = readEvent(item);
  return read.ok ? noFaults : read.faults;
});

/** Reads unknown data as an event and never throws, whatever the data does when it is looked at. */
export function readEvent(data: unknown): ReadEvent {
  try {
    const type = isRecord(data) ? data['type'] : undefined;
    const { success, data: event, error } = compiledSchemaOf(type).safeParse(data);
    if (success) return { ok: true, event: settle(event) };
    const faults = error.issues.map(({ path, message }) => told(path.map(String).join('.'), message));
    return { ok: false, code: type === undefined || isEventType(type) ? 'invalid_event' : 'unknown_event', faults };
  } catch {
    const message = 'expected a plain event object but received one that cannot be read.';
    return { ok: false, code: 'invalid_event', faults: [{ path: '', message }] };
  }
}

/**
 * The schema of one type of event, compiled when the first of its type comes; of what names none, the schema of them all, which says so.
 */
function compiledSchemaOf(type: unknown): z.ZodType<CaseEvent> {
  const known = compiled.get(type);
  if (known !== undefined) return known;
  const one = schemaOf(type);
  if (one === undefined) return eventSchema;
  const schema = z.compile<z.ZodType<CaseEvent>>(one);
  compiled.set(type, schema);
  return schema;
}

/** A memory and nothing else: what it holds follows from the schema alone. */
const compiled = new Map<unknown, z.ZodType<CaseEvent>>();

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
