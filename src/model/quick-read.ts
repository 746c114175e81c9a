import * as z from 'zod';
import { eventSchema, type CaseEvent } from './event.ts';
import { day, isDay, isText, text } from './field.ts';
import { Identifier, isIdentifier } from './identifier.ts';

/*
 * The quick way to read an event that is in good order. The schemas are the definition: each is walked once, and gives a reader.
 * A reader copies and freezes, and says `no` to whatever is not plainly right, keys out of order included: the schema then reads
 * the event from the start and finds the faults. A test reads every event both ways.
 */

type Reader = (value: unknown) => unknown;

interface Field {
  readonly key: string;
  readonly isOptional: boolean;
  readonly read: Reader;
}

const no = Symbol('not in good order');

/** The schemas that check more than their kind, and what they check. */
const leaves: ReadonlyMap<z.core.$ZodType, (value: unknown) => boolean> = new Map<z.core.$ZodType, (value: unknown) => boolean>([
  [day, isDay],
  [text, isText],
  [Identifier, isIdentifier],
]);

/** The readers made so far: each is made when an event of its type first comes. */
const readers = new Map<unknown, Reader>();

/** The event, or undefined where the schema has to read it. */
export function quickRead(data: unknown): CaseEvent | undefined {
  if (!isKeyed(data)) return undefined;
  const { type } = data;
  const read = readers.get(type) ?? made(type);
  const event = read(data);
  return isRead(event) ? event : undefined;
}

function made(type: unknown): Reader {
  const schema = eventSchema.options.find((option) => option.shape.type.value === type);
  if (schema === undefined) return () => no;
  const read = readerOf(schema);
  readers.set(type, read);
  return read;
}

/** Whether the reader of the event's type has made a copy. */
function isRead(event: unknown): event is CaseEvent {
  return event !== no;
}

function isKeyed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readerOf(schema: z.core.$ZodType): Reader {
  const isRight = leaves.get(schema);
  if (isRight !== undefined) return only(isRight);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) return readerOf(schema.unwrap());
  if (schema instanceof z.ZodObject) return fields(Object.entries<z.core.$ZodType>(schema.shape));
  if (schema instanceof z.ZodArray && schema.def.checks === undefined) return listOf(readerOf(schema.element));
  if (schema instanceof z.ZodUnion) return either(schema.options.map(readerOf));
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf(schema.values);
  if (schema instanceof z.ZodNumberFormat && schema.format === 'safeint')
    return wholeWithin(schema.minValue ?? 0, schema.maxValue ?? Infinity);
  return () => no;
}

function only(isRight: (value: unknown) => boolean): Reader {
  return (value) => (isRight(value) ? value : no);
}

/** Answers with the schema's own value: look-ups by a word that the program itself holds are many times faster than by an equal one. */
function oneOf(values: Iterable<unknown>): Reader {
  const known = new Map<unknown, unknown>(Array.from(values, (value) => [value, value]));
  return (value) => known.get(value) ?? no;
}

function wholeWithin(least: number, most: number): Reader {
  return only((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most);
}

function either(options: readonly Reader[]): Reader {
  return (value) => {
    for (const read of options) {
      const copy = read(value);
      if (copy !== no) return copy;
    }
    return no;
  };
}

function listOf(read: Reader): Reader {
  return (value) => {
    if (!Array.isArray(value)) return no;
    const copy: unknown[] = [];
    for (const item of value) copy.push(read(item));
    return copy.includes(no) ? no : Object.freeze(copy);
  };
}

function fields(shape: readonly (readonly [string, z.core.$ZodType])[]): Reader {
  const all: readonly Field[] = shape.map(([key, schema]) => ({
    key,
    isOptional: schema instanceof z.ZodOptional,
    read: readerOf(schema),
  }));
  return (value) => {
    if (!isKeyed(value)) return no;
    const copy: Record<string, unknown> = {};
    let at = 0;
    for (const key in value) {
      let field = all[at];
      while (field?.isOptional && field.key !== key) field = all[(at += 1)];
      if (field?.key !== key) return no;
      const part = field.read(value[key]);
      if (part === no) return no;
      copy[key] = part;
      at += 1;
    }
    while (all[at]?.isOptional) at += 1;
    return at === all.length ? Object.freeze(copy) : no;
  };
}
