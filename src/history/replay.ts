import { calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { CorruptHistoryError, InvalidInputError } from '../errors.ts';
import type { Law } from '../rulebook/law.ts';
import { closeWindows, type CaseState } from '../statecharts/step.ts';
import { internalsOf, fileOf, listed, type CaseFile, type Internals } from './case-file.ts';
import { load } from './load.ts';
import { marksIn, withMarks } from './marks.ts';
import { extend, lawIn, notAList, open, type LawOptions } from './record.ts';

/**
 * Plays entries from the first to the last, with every check on: for entries from outside. What was stored is loaded by `fromJSON`.
 *
 * @param options.law the law the file lives under; the standing one where it is left out
 * @throws CorruptHistoryError naming the entry and why it does not follow; InvalidInputError when `entries` is no list
 * @example
 * const file = replay([{
 *   type: 'proposal.raised', on: '2017-01-04', by: 'proposer',
 *   id: 'SECMP0030', title: 'Demand Management of DCC Systems', proposer: 'DCC',
 * }]);
 * file.stage; //=> 'initial_consideration'
 */
export function replay(entries: unknown, options: LawOptions = {}): CaseFile {
  return replayUnder(lawIn(options), entries);
}

/** Plays entries under another law. */
export function replayUnder(law: Law, entries: unknown): CaseFile {
  if (!Array.isArray(entries)) throw notAList(entries);
  const internals = played(law, entries);
  return fileOf(internals, listed(internals.chain));
}

/**
 * A file as it stood at the end of a day: the entries up to it, and the windows that had elapsed before it closed. A window that cannot be
 * counted on the file's calendar stays open.
 *
 * @throws InvalidDateError; InvalidInputError when the day is before the proposal was raised
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2021-06-01', by: 'proposer',
 *   id: 'DP171', title: 'A Draft Proposal', proposer: 'A Party',
 * });
 * const left = record(file, { type: 'support.withdrawn', on: '2021-06-09', by: 'proposer' });
 * left.ok && stateOn(left.file, '2021-06-23').stage; //=> 'development'
 * left.ok && stateOn(left.file, '2021-06-24').stage; //=> 'withdrawn'
 */
export function stateOn(file: CaseFile, date: DateInput): CaseFile {
  const internals = internalsOf(file);
  const on = calendarDate(date);
  const then = internalsOn(internals, file, on);
  const recorded = then.recorded ?? then.state;
  const state = closeWindows(recorded, on, then.law);
  if (state === internals.state) return file;
  return fileOf({ ...then, state, recorded });
}

/** Where the entries up to a day leave a file, before any window closed on the way to it. */
export function caseStateOn(file: CaseFile, on: CalendarDate): CaseState {
  const { state, recorded = state } = internalsOn(internalsOf(file), file, on);
  return recorded;
}

function internalsOn(internals: Internals, file: CaseFile, on: string): Internals {
  if (internals.chain.entry.on <= on) return internals;
  const entries = file.entries.slice(
    0,
    file.entries.findIndex((entry) => entry.on > on),
  );
  if (entries.length > 0) {
    return withMarks({ ...internals, ...load(internals.law, entries, internals.tables), recorded: undefined }, marksIn(internals.chain));
  }
  throw new InvalidInputError('date', [
    { path: '', message: `expected a day on or after ${file.raisedOn}, when ${file.id} was raised, but received ${on}.` },
  ]);
}

function played(law: Law, entries: readonly unknown[]): Internals {
  const opened = open(entries[0], law);
  if (!opened.ok) throw new CorruptHistoryError(0, entries[0], opened.refusals);
  let { internals } = opened;
  for (let index = 1; index < entries.length; index += 1) {
    const taken = extend(internals, entries[index]);
    if (!taken.ok) throw new CorruptHistoryError(index, entries[index], taken.refusals);
    internals = taken.internals;
  }
  return internals;
}
