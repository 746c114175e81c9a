import { at } from '../at.ts';
import { mostFaults, refuse, unexpected } from '../checks.ts';
import { shown, type Fault } from '../errors.ts';
import { bodies, type Body } from '../model/body.ts';
import type { Facts } from '../events/facts.ts';
import { isEventType } from '../events/names.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import { readEvent } from '../events/parse.ts';
import type { Path } from '../model/path.ts';
import { isStage, type Stage } from '../model/stage.ts';
import type { Law } from '../rulebook/law.ts';
import { daysOf, firstOfDays, isOneDay, type DayRange } from './day-span.ts';
import type { ApproximateDay, Report } from './partial-entry.ts';
import { reworded, type Say } from './register-words.ts';

/** An entry as it was read. `index` is its place in the caller's list; the first of its `days` is the one it gives itself. */
export type Evidence = EventEvidence | StageObservation;

export interface EventEvidence {
  readonly kind: 'event';
  readonly index: number;
  readonly type: EventType;
  readonly days: readonly DayRange[];
  /** Its own day as it was written. */
  readonly said: ApproximateDay | undefined;
  readonly by: Body | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields that an event of this type must have and this one has not. */
  readonly missing: readonly string[];
  readonly reports: readonly Report[];
  /** The path under which the Change Board voted, where that was said. */
  readonly path: Path | null;
  /** Whether it was approved, nobody says by whom. */
  readonly isApproval: boolean;
}

export interface StageObservation {
  readonly kind: 'observation';
  readonly index: number;
  readonly days: readonly DayRange[];
  readonly stage: Stage;
  readonly id: string | undefined;
}

/**
 * Reads unknown data as the entries of an incomplete history.
 *
 * @throws InvalidInputError with the path of each fault
 */
export function readEvidence(data: unknown, law: Law): readonly Evidence[] {
  if (!Array.isArray(data)) throw unexpected('history', '', 'a list of entries', data);
  const faults: Fault[] = [];
  const givens: Evidence[] = [];
  for (const [index, item] of data.entries()) {
    const fault = (path: string, message: string) => faults.push({ path: path === '' ? `${index}` : `${index}.${path}`, message });
    const given = readItem(item, index, law, fault);
    if (given !== undefined) givens.push(given);
    if (faults.length >= mostFaults) break;
  }
  refuse('history', faults);
  return givens;
}

/** Reads one entry, whatever it does when it is looked at. */
function readItem(item: unknown, index: number, law: Law, fault: Say): Evidence | undefined {
  if (typeof item !== 'object' || item === null) return void fault('', `expected an event object but received ${shown(item)}.`);
  try {
    return readEntry(new Map<string, unknown>(Object.entries(item)), index, law, fault);
  } catch {
    return void fault('', 'expected a plain event object but received one that cannot be read.');
  }
}

type Entry = ReadonlyMap<string, unknown>;

function readEntry(written: Entry, index: number, law: Law, fault: Say): Evidence | undefined {
  const { entry, path, isApproval } = reworded(written, law, fault);
  const type = entry.get('type');
  const reports = readReports(entry.get('alsoReported'), fault);
  const days = [entry.get('on'), ...reports.map(({ on }) => on)].map(daysOf).filter((one) => one !== null);
  if (days.length <= reports.length) return void fault('on', `${expectedDay} but received ${shown(entry.get('on'))}.`);
  if (type === 'stage.seen') return readObservation(entry, index, days, fault);
  if (!isEventType(type))
    return void fault('type', `expected an event type such as conversion.agreed, or stage.seen, but received ${shown(type)}.`);
  const fields = Object.fromEntries(
    [...entry].filter(([key, value]) => value !== undefined && !['type', 'on', 'by', 'alsoReported'].includes(key)),
  );
  const said = entry.get('on');
  const given = {
    kind: 'event',
    index,
    type,
    days,
    said: isApproximateDay(said) ? said : undefined,
    by: bodyOf(entry.get('by')),
    fields,
    missing: missingIn(type, fields),
    reports,
    path,
    isApproval,
  } as const;
  const isSound = faultsOf(given, entry.get('by')).every(({ path, message }) => void fault(path, message));
  return isSound ? given : undefined;
}

const expectedDay = "expected a real day 'YYYY-MM-DD', a month 'YYYY-MM' or { from, until }";

function readObservation(entry: Entry, index: number, days: readonly DayRange[], fault: Say): StageObservation | undefined {
  const stage = entry.get('stage');
  const id = entry.get('id');
  if (!isStage(stage)) return void fault('stage', `expected a stage such as refinement but received ${shown(stage)}.`);
  if (id !== undefined && typeof id !== 'string') return void fault('id', `expected an identifier but received ${shown(id)}.`);
  return { kind: 'observation', index, days, stage, id };
}

function readReports(data: unknown, fault: Say): Report[] {
  if (data === undefined) return [];
  if (Array.isArray(data) && data.every(isReport)) return data;
  fault('alsoReported', `expected a list of { on, source } but received ${shown(data)}.`);
  return [];
}

function isApproximateDay(value: unknown): value is ApproximateDay {
  return value !== undefined && daysOf(value) !== null;
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null || !('on' in value) || !isApproximateDay(value.on)) return false;
  return !('source' in value) || value.source === undefined || typeof value.source === 'string';
}

/** The faults of what was given, with what is missing filled in for the sake of the reading. */
function faultsOf({ type, days, fields, missing }: EventEvidence, by: unknown): readonly Fault[] {
  const asked = by === undefined ? [...missing, 'by'] : missing;
  const read = readEvent({ type, on: at(days, 0).from, by, ...fields });
  return read.ok ? [] : read.faults.filter(({ path }) => !asked.includes(path));
}

function bodyOf(by: unknown): Body | undefined {
  return bodies.find((body) => body === by);
}

function missingIn(type: EventType, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const bare = type === 'initialConsideration.decided' && !('route' in fields) && !('path' in fields);
  return bare ? ['route', 'path'] : requiredIn(type).filter((field) => !(field in fields));
}

/** The fields without which an event is none, as its schema says. */
function requiredIn(type: EventType): readonly string[] {
  const bare = readEvent({ type, on: firstOfDays, by: 'panel' });
  return bare.ok ? [] : bare.faults.map(({ path }) => path);
}

/** Whether a day was given, and not only the days between. */
export function isDayGiven({ days }: Evidence): boolean {
  return days.length === 1 && days.every(isOneDay);
}

/** Whether an event is what was given, as far as the path under which it came is concerned. */
export function isUnderItsPath({ path }: EventEvidence, event: CaseEvent, facts: Facts): boolean {
  return path === null || event.type !== 'changeBoard.voted' || facts.path === path;
}
