import { calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { CorruptHistoryError, InvalidInputError } from '../errors.ts';
import type { Law } from '../rulebook/law.ts';
import { closeWindows, type CaseState } from '../statecharts/step.ts';
import { coreOf, fileOf, listed, type CaseFile, type Core } from './case-file.ts';
import { load } from './load.ts';
import { marksIn, withMarks } from './marks.ts';
import { extend, lawOf, notAList, open, type LawOptions } from './record.ts';

/**
 * Plays entries from the first to the last, with every check on: for entries from outside. What was stored is loaded by `fromJSON`.
 *
 * @param options.law the law the file lives under; the standing one where it is left out
 * @throws CorruptHistoryError naming the entry and why it does not follow; InvalidInputError when `entries` is no list
 * @example
 * replay([{ type: 'proposal.raised', on: '2017-01-04', by: 'proposer', id: 'SECMP0030', title: 'Demand Management of DCC Systems', proposer: 'DCC' }]).stage; //=> 'initial_consideration'
 */
export function replay(entries: unknown, options: LawOptions = {}): CaseFile {
  return replayUnder(lawOf(options), entries);
}

/** Plays entries under another law. */
export function replayUnder(law: Law, entries: unknown): CaseFile {
  if (!Array.isArray(entries)) throw notAList(entries);
  const core = played(law, entries);
  return fileOf(core, listed(core.log));
}

/**
 * A file as it stood at the end of a day: the entries up to it, and the windows that had elapsed before it closed. A window that cannot be
 * counted on the file's calendar stays open.
 *
 * @throws InvalidDateError; InvalidInputError when the day is before the proposal was raised
 * @example
 * const file = raise({ type: 'proposal.raised', on: '2021-06-01', by: 'proposer', id: 'DP171', title: 'A Draft Proposal', proposer: 'A Party' });
 * const left = record(file, { type: 'support.withdrawn', on: '2021-06-09', by: 'proposer' });
 * left.ok && stateOn(left.file, '2021-06-23').stage; //=> 'development'
 * left.ok && stateOn(left.file, '2021-06-24').stage; //=> 'withdrawn'
 */
export function stateOn(file: CaseFile, date: DateInput): CaseFile {
  const core = coreOf(file);
  const on = calendarDate(date);
  const then = coreOn(core, file, on);
  const recorded = then.recorded ?? then.standing;
  const standing = closeWindows(recorded, on, then.law);
  if (standing === core.standing) return file;
  return fileOf({ ...then, standing, recorded: standing === recorded ? undefined : recorded });
}

/** Where the entries up to a day leave a file, before any window closed on the way to it. */
export function standingOn(file: CaseFile, on: CalendarDate): CaseState {
  const { standing, recorded = standing } = coreOn(coreOf(file), file, on);
  return recorded;
}

function coreOn(core: Core, file: CaseFile, on: string): Core {
  if (core.log.entry.on <= on) return core;
  const entries = file.entries.slice(
    0,
    file.entries.findIndex((entry) => entry.on > on),
  );
  if (entries.length > 0) {
    return withMarks({ ...core, ...load(core.law, entries, core.tables), recorded: undefined }, marksIn(core.log));
  }
  throw new InvalidInputError('date', [
    { path: '', message: `expected a day on or after ${file.raisedOn}, when ${file.id} was raised, but received ${on}.` },
  ]);
}

function played(law: Law, entries: readonly unknown[]): Core {
  const opened = open(entries[0], law);
  if (!opened.ok) throw new CorruptHistoryError(0, entries[0], opened.refusals);
  let { core } = opened;
  for (let index = 1; index < entries.length; index += 1) {
    const taken = extend(core, entries[index]);
    if (!taken.ok) throw new CorruptHistoryError(index, entries[index], taken.refusals);
    core = taken.core;
  }
  return core;
}
