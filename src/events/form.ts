import * as z from 'zod';
import { isRecord } from '../checks.ts';
import { schemaOf } from './event.ts';
import { safeParseEvent, type ParsedEvent } from './parse.ts';

/**
 * Reads as an event what an HTML form sends: `FormData`, `URLSearchParams`, or an object of its fields.
 *
 * Blanks around words are taken off and empty fields left out; a number may come as text, a list as a field that stands several times.
 * A field in a field is named by its path, as faults name it: `votes.0.choice`. Rows that are empty throughout are left out, the rest
 * counted anew.
 *
 * Does not leave out fields that the event does not have, such as a button's name: they are faults.
 *
 * @example
 * const posted = { type: 'extension.requested', on: '2021-09-28', by: 'proposer', months: '3', until: '', reason: 'Tests' };
 * parseFormEvent(posted).event.months; //=> 3
 * parseFormEvent({ type: 'hold.placed', on: '2021-09-28', by: 'panel', reason: ' ' }).faults[0].path; //=> 'reason'
 */
export function parseFormEvent(form: unknown): ParsedEvent {
  try {
    if (!isRecord(form)) return safeParseEvent(form);
    const fields = treeOf(form);
    const schema = schemaOf(fields['type']);
    return safeParseEvent(schema === undefined ? fields : meant(schema, fields));
  } catch {
    return { ok: false, faults: [{ path: '', message: 'expected the fields of a form but received some that cannot be read.' }] };
  }
}

interface Tree {
  [name: string]: unknown;
}

/** The fields by name: a name that stands several times has a list, `votes.0.choice` is a field in a field. */
function treeOf(form: Readonly<Record<string, unknown>>): Tree {
  const tree = grown({});
  for (const [name, value] of hasPairs(form) ? form : Object.entries(form)) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    const branch = path.reduce<Tree>((parent, part) => (parent[part] = grown(parent[part])), tree);
    branch[last] = last in branch ? [branch[last], value].flat() : value;
  }
  return tree;
}

/** A copy that names can be added to, whichever they are. */
function grown(value: unknown): Tree {
  const tree: Tree = Object.create(null);
  return Object.assign(tree, isRecord(value) ? value : {});
}

function hasPairs(form: object): form is Iterable<readonly [string, unknown]> {
  return Symbol.iterator in form;
}

/** What was meant by a field, as its schema would have it; undefined where it was left empty. */
function meant(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null) return undefined;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) return meant(schema.unwrap(), value);
  if (schema instanceof z.ZodArray) return filled(rowsOf(value).map((row) => meant(schema.element, row)));
  if (typeof value === 'string') return meantByText(schema, value.trim());
  const fields = schema instanceof z.ZodUnion ? schema.options.find((option) => option instanceof z.ZodObject) : schema;
  if (!(fields instanceof z.ZodObject) || !isRecord(value)) return value;
  const parts = Object.entries(value).map(
    ([name, part]) => [name, Object.hasOwn(fields.shape, name) ? meant(fields.shape[name], part) : part] as const,
  );
  const sent = parts.filter(([, part]) => part !== undefined);
  return sent.length === 0 ? undefined : Object.fromEntries(sent);
}

function meantByText(schema: z.core.$ZodType, words: string): unknown {
  if (words === '') return undefined;
  const number = /^\d+$/.test(words) ? Number(words) : words;
  return z.safeParse(schema, number).success ? number : words;
}

/** The rows of a list; a field that stands once is a list of one. */
function rowsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? Object.values(value) : [value];
}

function filled(rows: readonly unknown[]): readonly unknown[] | undefined {
  const sent = rows.filter((row) => row !== undefined);
  return sent.length === 0 ? undefined : sent;
}
