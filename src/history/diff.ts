import { at } from '../at.ts';
import { ascending } from '../ascending.ts';
import type { CaseEvent } from '../events/cards.ts';
import { internalsOf, type CaseFile } from './case-file.ts';
import { inferredOf, type Mark } from './marks.ts';

/** An entry and its place in its own file. */
export interface PlacedEntry {
  readonly index: number;
  readonly entry: CaseEvent;
  /** What of it no source gives, where something was inferred. */
  readonly mark?: Mark;
}

/** What two files say of the same event, side by side. */
export interface ChangedEntry {
  readonly a: PlacedEntry;
  readonly b: PlacedEntry;
  /** The fields in which they differ, `on` first, in the order of their names after that. */
  readonly fields: readonly string[];
}

/** Something that holds of the files as a whole, and differs. */
export interface SummaryDifference {
  readonly field: (typeof summarised)[number];
  readonly a: unknown;
  readonly b: unknown;
}

/** How two files differ. */
export interface FileDifference {
  readonly same: boolean;
  readonly onlyInA: readonly PlacedEntry[];
  readonly onlyInB: readonly PlacedEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly summary: readonly SummaryDifference[];
}

const summarised = [
  'id',
  'title',
  'proposer',
  'raisedOn',
  'kind',
  'stage',
  'path',
  'urgency',
  'regime',
  'decision',
  'implementation',
  'timetable',
  'hold',
] as const satisfies readonly (keyof CaseFile)[];

/**
 * How two files differ, for whoever keeps two registers in step: entries that only one has, entries of one event that differ, and
 * what that comes to.
 *
 * Entries that say the same are paired first; of those left over, the first of a type in one file is taken to be the first of that type in
 * the other.
 *
 * @throws InvalidInputError when `a` or `b` is no case file
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * const met = record(file, { type: 'workingGroup.met', on: '2020-08-05', by: 'working_group' });
 * const later = record(file, { type: 'workingGroup.met', on: '2020-08-06', by: 'working_group' });
 * diff(met.file, later.file).changed.map(({ fields }) => fields); //=> [['on']]
 * diff(file, file).same; //=> true
 */
export function diff(a: CaseFile, b: CaseFile): FileDifference {
  internalsOf(a);
  internalsOf(b);
  const same = paired(placed(a), placed(b), contentOf);
  const alike = paired(same.onlyInA, same.onlyInB, ({ entry }) => entry.type);
  const changed = alike.pairs.map(([one, other]) => Object.freeze({ a: one, b: other, fields: fieldsThatDiffer(one.entry, other.entry) }));
  const summary = summarised
    .filter((field) => canonical(a[field]) !== canonical(b[field]))
    .map((field) => Object.freeze({ field, a: a[field], b: b[field] }));
  const { onlyInA, onlyInB } = alike;
  const isSame = onlyInA.length + onlyInB.length + changed.length === 0 && inOneOrder(same.pairs);
  return Object.freeze({
    same: isSame,
    onlyInA: Object.freeze(onlyInA),
    onlyInB: Object.freeze(onlyInB),
    changed: Object.freeze(changed),
    summary: Object.freeze(summary),
  });
}

function placed(file: CaseFile): readonly PlacedEntry[] {
  const marks = new Map(inferredOf(file).map((mark) => [mark.index, mark]));
  return file.entries.map((entry, index) => {
    const mark = marks.get(index);
    return Object.freeze({ index, entry, ...(mark === undefined ? {} : { mark }) });
  });
}

interface Paired {
  readonly pairs: readonly (readonly [PlacedEntry, PlacedEntry])[];
  readonly onlyInA: readonly PlacedEntry[];
  readonly onlyInB: readonly PlacedEntry[];
}

/** The first of each key on one side with the first of it on the other, and so on. */
function paired(a: readonly PlacedEntry[], b: readonly PlacedEntry[], keyOf: (one: PlacedEntry) => string): Paired {
  const waiting = new Map<string, PlacedEntry[]>();
  for (const one of b) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), one]);
  const pairs: [PlacedEntry, PlacedEntry][] = [];
  const onlyInA: PlacedEntry[] = [];
  for (const one of a) {
    const other = waiting.get(keyOf(one))?.shift();
    if (other === undefined) onlyInA.push(one);
    else pairs.push([one, other]);
  }
  const found = new Set(pairs.map(([, other]) => other));
  return { pairs, onlyInA, onlyInB: b.filter((one) => !found.has(one)) };
}

const inOneOrder = (pairs: Paired['pairs']) => pairs.every(([, { index }], place) => place === 0 || at(pairs, place - 1)[1].index < index);

const contentOf = ({ entry }: PlacedEntry) => canonical(entry);

function fieldsThatDiffer(a: CaseEvent, b: CaseEvent): readonly string[] {
  const ours = new Map<string, unknown>(Object.entries(a));
  const theirs = new Map<string, unknown>(Object.entries(b));
  const fields = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (field) => canonical(ours.get(field)) !== canonical(theirs.get(field)),
  );
  return Object.freeze(fields.toSorted((one, other) => ascending(placeOf(one), placeOf(other))));
}

/** The day comes before every other field. */
const placeOf = (field: string) => (field === 'on' ? '' : field);

/** A value as text in which the order of keys makes no difference. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => ascending(a, b)))
        : part,
    ) ?? ''
  );
}
