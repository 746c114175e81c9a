import { at } from '../at.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import { internalsOf, fileOf, type CaseFile } from '../history/case-file.ts';
import { withMarks, type DaySpan, type Mark } from '../history/marks.ts';
import { replayUnder } from '../history/replay.ts';
import { spanOf } from './day-span.ts';
import { dayOfNumber, workingDayNumber } from './days.ts';
import { completedFields, type Names } from './complete.ts';
import type { Evidence, EventEvidence } from './evidence.ts';
import type { ApproximateDay } from './partial-entry.ts';
import { simulate } from './simulate.ts';
import type { Item, Problem } from './search.ts';
import type { NarrowedLife } from './narrow-dates.ts';
import { whyNeeded } from './why.ts';

/** A file made out of an incomplete history, and what had to be added. Every `index` is a place in `file.entries`. */
export interface Reconstruction {
  readonly file: CaseFile;
  /** The events that nobody gave, in their order. */
  readonly inferred: readonly InferredEntry[];
  /** The entries that were given in part. */
  readonly completed: readonly CompletedEntry[];
  /** The stretches of the record in which something is missing. */
  readonly gaps: readonly Gap[];
  /** The entries of which sources give different days, or the same one twice. */
  readonly reported: readonly ReportedEntry[];
}

/** An event that must have happened, and that nobody gave. */
export interface InferredEntry {
  readonly index: number;
  readonly entry: CaseEvent;
  /** The days between which it must have happened, both included, if the life was this one; `entry.on` is the likeliest of them. */
  readonly between: DaySpan;
  /** What could not have followed without it. */
  readonly why: string;
}

/** An entry of which a part was filled in. */
export interface CompletedEntry {
  readonly index: number;
  readonly entry: CaseEvent;
  /** Its place in the list that was handed in. */
  readonly given: number;
  /** The fields that were filled in: `on` where the day was not known exactly. */
  readonly filled: readonly string[];
  readonly between: DaySpan;
}

/** A stretch of the record, between two given entries, in which something is missing. */
export interface Gap {
  /** The given entries on either side; null where there is none. */
  readonly after: number | null;
  readonly before: number | null;
  readonly missing: readonly EventType[];
  readonly between: DaySpan;
}

/** What each source says of the day of one event: first the one the record goes by. */
export interface ReportedEntry {
  readonly index: number;
  readonly entry: CaseEvent;
  readonly days: readonly { readonly on?: ApproximateDay; readonly source?: string; readonly isTaken: boolean }[];
}

/** An item of the life that is an entry of the record; why it is there, where nobody gave it; and what of it nobody gave. */
interface Line {
  readonly item: Item;
  readonly entry: CaseEvent;
  readonly why: string | null;
  readonly filled: readonly string[];
}

/** The file and everything that had to be added. */
export function reportOn(
  { items, between }: NarrowedLife,
  problem: Problem,
  repeats: ReadonlyMap<Evidence, readonly Evidence[]>,
): Reconstruction {
  const simulated = simulate(items, problem);
  const events = withClosingDays(items, simulated.ok ? simulated.events : [], problem);
  const made = items.flatMap((item, place) => lineOf(item, events[place] ?? null, problem.names, () => whyNeeded(items, place, problem)));
  const spanFor = (item: Item): DaySpan => spanOf(between.get(item) ?? { from: item.on, until: item.on });
  const bare = replayUnder(
    problem.law,
    made.map(({ entry }) => entry),
  );
  const file = fileOf(
    withMarks(
      internalsOf(bare),
      made.flatMap((line, index) => markOf(line, index, spanFor)),
    ),
  );
  const lines = made.map((line, index) => ({ ...line, index, entry: at(file.entries, index) }));
  return Object.freeze({
    file,
    inferred: frozenRows(
      lines.flatMap(({ item, index, entry, why }) => (why === null ? [] : [{ index, entry, between: spanFor(item), why }])),
    ),
    completed: frozenRows(
      lines.flatMap(({ item, index, entry, filled }) =>
        item.given === null || filled.length === 0 ? [] : [{ index, entry, given: item.given.index, filled, between: spanFor(item) }],
      ),
    ),
    gaps: gapsIn(lines, spanFor),
    reported: frozenRows(
      lines.flatMap(({ item: { given }, index, entry }) =>
        given?.kind === 'event' ? reportsOf(given, repeats.get(given) ?? [], index, entry) : [],
      ),
    ),
  });
}

const frozenRows = <T extends object>(rows: readonly T[]): readonly T[] => Object.freeze(rows.map((row) => Object.freeze(row)));

/** The events, with the day until which a consultation was open that nobody gave: the day on which it closed, or the usual one. */
function withClosingDays(items: readonly Item[], events: readonly (CaseEvent | null)[], { law }: Problem): readonly (CaseEvent | null)[] {
  return events.map((event, place) => {
    if (event?.type !== 'consultation.opened' || items[place]?.given !== null) return event;
    const closed = events
      .slice(place + 1)
      .find((one) => one?.type === 'consultation.closed' && (one.kind === undefined || one.kind === event.kind));
    return { ...event, closesOn: closed?.on ?? dayOfNumber(workingDayNumber(event.on, law) + 14, law) };
  });
}

/** What of a line no source gives. */
function markOf({ item, why, filled }: Line, index: number, spanFor: (item: Item) => DaySpan): readonly Mark[] {
  if (filled.length === 0) return [];
  return [Object.freeze({ index, isInferred: why !== null, filled: Object.freeze([...filled]), between: spanFor(item) })];
}

function lineOf(item: Item, event: CaseEvent | null, names: Names, why: () => string): readonly Line[] {
  if (event === null) return [];
  if (item.given?.kind === 'event') {
    const filled = completedFields(item.given, event, names);
    const entry = filled.length === 0 || event.note !== undefined ? event : { ...event, note: `filled in: ${filled.join(', ')}` };
    return [{ item, entry, why: null, filled }];
  }
  const reason = why();
  return [{ item, entry: { ...event, note: `inferred: ${reason}` }, why: reason, filled: ['on'] }];
}

function gapsIn(lines: readonly Line[], spanFor: (item: Item) => DaySpan): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [index, { item, entry, why }] of lines.entries()) {
    if (why === null) continue;
    const { from, until } = spanFor(item);
    const open = gaps.at(-1);
    const goesOn = open !== undefined && open.before === index;
    const next = {
      after: goesOn ? open.after : index === 0 ? null : index - 1,
      before: index + 1 === lines.length ? null : index + 1,
      missing: [...(goesOn ? open.missing : []), entry.type],
      between: { from: goesOn ? open.between.from : from, ...(until === undefined ? {} : { until }) },
    };
    gaps.splice(goesOn ? -1 : gaps.length, 1, next);
  }
  return Object.freeze(gaps.map((gap) => Object.freeze(gap)));
}

function reportsOf(given: EventEvidence, repeats: readonly Evidence[], index: number, entry: CaseEvent): readonly ReportedEntry[] {
  if (given.reports.length === 0 && repeats.length === 0) return [];
  const tellings = [given, ...repeats.filter((one) => one.kind === 'event')];
  // Every telling has the same days.
  const days = tellings
    .flatMap((one) => [ownReport(one), ...one.reports])
    .map((report, place) => {
      const { from, until } = at(given.days, place % given.days.length);
      return Object.freeze({ ...report, isTaken: from <= entry.on && entry.on <= until });
    });
  return [{ index, entry, days: Object.freeze(days) }];
}

/** What an entry says itself of its day. */
function ownReport({ said, fields: { source } }: EventEvidence): Omit<ReportedEntry['days'][number], 'isTaken'> {
  return { ...(said === undefined ? {} : { on: said }), ...(typeof source === 'string' ? { source } : {}) };
}
