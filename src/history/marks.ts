import { calendarDate, isCalendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { isRecord, isWhole } from '../checks.ts';
import { dayInWords } from '../calendar/words.ts';
import type { EventType } from '../events/cards.ts';
import { append, internalsOf, type CaseFile, type Internals, type EntryChain } from './case-file.ts';

/** The days between which something happened, both included; without `until` nothing on record says that it had happened by then. */
export interface DaySpan {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

/** What of an entry no source gives, as `reconstruct` made it. */
export interface Mark {
  /** The place of the entry in `file.entries`. */
  readonly index: number;
  /** Whether nobody gave the event at all. */
  readonly isInferred: boolean;
  /** The fields that were filled in; of an event that nobody gave, its day. */
  readonly filled: readonly string[];
  /** The days between which it lies; one day where that was given. */
  readonly between: DaySpan;
}

/**
 * What of a file's record no source gives: the entries that were inferred or filled in, and the days between which each lies. A file keeps
 * them through `record`, `toJSON` and `fromJSON`, `stateOn` and splits.
 *
 * @throws InvalidInputError when `file` is no case file
 * @example
 * const { file } = reconstruct({ id: 'MP112', entries: [{ release: 'November 2020' }] });
 * const [raised] = inferredOf(fromJSON(JSON.parse(JSON.stringify(toJSON(file)))));
 * raised.between; //=> { from: '2020-01-28', until: '2020-01-28' }
 * inferredOf(aDraftProposal()); //=> []
 */
export function inferredOf(file: CaseFile): readonly Mark[] {
  return marksIn(internalsOf(file).chain);
}

/** Whether the day of an entry was not given: it lies somewhere between two days. */
function isAbout({ between: { from, until } }: Mark): boolean {
  return from !== until;
}

/** The mark of the last entry of some types, if its day was not given. */
export function aboutOf(file: CaseFile, types: readonly EventType[]): Mark | undefined {
  const index = file.entries.findLastIndex(({ type }) => types.includes(type));
  return inferredOf(file).find((mark) => mark.index === index && isAbout(mark));
}

/** The mark of the raising, if its day was not given. */
export function raisedAbout(file: CaseFile): Mark | undefined {
  return aboutOf(file, ['proposal.raised']);
}

/** The mark of the final decision, if its day was not given. */
export function decidedAbout(file: CaseFile): Mark | undefined {
  return file.decision === null ? undefined : aboutOf(file, ['changeBoard.voted', 'authority.determined', 'fastTrack.approved']);
}

/** A span of days, as a sentence names it. */
export function spanInWords({ from, until }: DaySpan): string {
  return until === undefined ? `on or after ${dayInWords(from)}` : `between ${dayInWords(from)} and ${dayInWords(until)}`;
}

/** The marks of a chain, the oldest entry first. */
export function marksIn(chain: EntryChain): readonly Mark[] {
  const marks: Mark[] = [];
  for (let link: EntryChain | null = chain; link !== null; link = link.before) if (link.mark !== undefined) marks.push(link.mark);
  return Object.freeze(marks.toReversed());
}

/** Internals with marks on its entries. */
export function withMarks(internals: Internals, marks: readonly Mark[]): Internals {
  if (marks.length === 0) return internals;
  const links: EntryChain[] = [];
  for (let link: EntryChain | null = internals.chain; link !== null; link = link.before) links.push(link);
  let chain: EntryChain | null = null;
  for (const [index, { entry }] of links.toReversed().entries())
    chain = append(
      chain,
      entry,
      marks.find((mark) => mark.index === index),
    );
  return chain === null ? internals : { ...internals, chain };
}

/** Reads the marks of a stored document; null when they are none. */
export function readMarks(data: unknown, entries: number): readonly Mark[] | null {
  if (data === undefined) return [];
  if (!Array.isArray(data)) return null;
  const marks = data.map((item) => readMark(item, entries));
  return marks.every((mark) => mark !== null) ? Object.freeze(marks) : null;
}

function readMark(data: unknown, entries: number): Mark | null {
  if (!isRecord(data) || !isRecord(data['between'])) return null;
  const { index, isInferred, filled } = data;
  const { from, until } = data['between'];
  if (!isWhole(index, 0) || index >= entries || typeof isInferred !== 'boolean' || !isWords(filled)) return null;
  if (!isCalendarDate(from) || (until !== undefined && !isCalendarDate(until))) return null;
  const span = until === undefined ? { from: calendarDate(from) } : { from: calendarDate(from), until: calendarDate(until) };
  return Object.freeze({ index, isInferred, filled: Object.freeze([...filled]), between: Object.freeze(span) });
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
