import { calendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { anything, checkArgument, lazily, everyItem, exactly } from '../checks.ts';
import { aCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import type { Refusal } from '../events/refusal.ts';
import { CorruptHistoryError } from '../errors.ts';
import { internalsOf, supposed, type CaseFile } from '../history/case-file.ts';
import { recordAll } from '../history/record.ts';
import { replayUnder, stateOn } from '../history/replay.ts';
import type { CaseEventInput } from '../events/cards.ts';
import { aRulebook, lawWith, type Law } from '../rulebook/law.ts';
import type { RulebookOverrides } from '../rulebook/rulebook.ts';
import { planParts, type PlanOptions } from '../planning/plan.ts';
import { changesBetween, type ScenarioChange } from './changes.ts';
import { plannedScenario, type Scenario } from './scenario.ts';

/** What is to be otherwise. */
export interface Alteration {
  /** Events that follow the record. */
  readonly events?: readonly CaseEventInput[] | undefined;
  /** Another rulebook: the rows that differ, or a function from rulebook to rulebook. */
  readonly rulebook?: RulebookOverrides | undefined;
  readonly calendar?: WorkingDayCalendar | undefined;
  /** Another way to plan, such as another target. */
  readonly plan?: Omit<PlanOptions, 'calendar'> | undefined;
}

/** How the two are compared. */
export interface WhatIfOptions {
  /** The day on which the two are compared; that of the last entry of either where left out. */
  readonly on?: DateInput | undefined;
  /** How the case is planned as it is, and otherwise too unless that says otherwise. */
  readonly plan?: Omit<PlanOptions, 'calendar'> | undefined;
}

/** What would be otherwise. */
export interface Difference {
  readonly id: string;
  readonly on: CalendarDate;
  /** Every difference as data and in words; empty where there is none, or where the record does not stand. */
  readonly changes: readonly ScenarioChange[];
  /** The first entry, recorded or added, that is refused, and why; null where all stand. */
  readonly refused: {
    readonly index: number;
    readonly entry: unknown;
    readonly isAdded: boolean;
    readonly refusals: readonly Refusal[];
  } | null;
  readonly before: Scenario;
  /** The case otherwise; null where an entry is refused. Its file is a supposition: nothing is recorded in it, and it is not stored. */
  readonly after: Scenario | null;
  /** The difference in words. */
  readonly words: readonly string[];
}

/**
 * The same case with other events, another rulebook, another calendar or another plan: what differs in stage, due days, windows, next steps
 * and timetable. Under another law the whole record is played again, and the first entry that no longer stands is named.
 *
 * @throws InvalidInputError, InvalidDateError, InvalidCountError, CalendarCoverageError
 * @rule timetable
 * @example
 * const request = { type: 'preliminaryAssessment.requested', on: '2022-05-20', by: 'code_administrator' };
 * const asked = record(aModification('refinement'), request);
 * const funeral = workingDayCalendar([englandAndWales], { extraHolidays: [{ date: '2022-05-31', title: 'A day of mourning' }] });
 * const [due] = whatIf(asked.file, { calendar: funeral }).words;
 * due; //=> 'Preliminary Assessment due: 15 June 2022 in place of 14 June 2022, 1 Working Day later.'
 * whatIf(asked.file, { events: [{ type: 'report.agreedComplete', on: '2022-06-28', by: 'change_sub_committee' }] }).refused.index; //=> 3
 */
export function whatIf(file: CaseFile, otherwise: Alteration, options: WhatIfOptions = {}): Difference {
  const { law } = internalsOf(file);
  checkArgument(otherwise, anAlteration, 'scenario');
  checkArgument(options, someOptions, 'options');
  const other = played(file, otherwise, lawOtherwise(law, otherwise));
  const last = 'refused' in other ? file : other.file;
  const on = options.on === undefined ? internalsOf(last).chain.entry.on : calendarDate(options.on);
  const before = plannedScenario(stateOn(file, on), on, options.plan ?? {});
  if ('refused' in other) {
    const { index, isAdded, refusals } = other.refused;
    const which = isAdded ? 'The event added' : `Entry ${index} of the record`;
    const words = [`${which} would be refused: ${refusals.map(({ message }) => message).join(' ')}`];
    return Object.freeze({
      id: file.id,
      on,
      changes: Object.freeze([]),
      refused: other.refused,
      before,
      after: null,
      words: Object.freeze(words),
    });
  }
  const after = plannedScenario(supposed(stateOn(other.file, on)), on, otherwise.plan ?? options.plan ?? {});
  const changes = changesBetween(before, after, internalsOf(other.file).law.calendar);
  const words = changes.length === 0 ? ['Nothing would be otherwise.'] : changes.map((change) => change.words);
  return Object.freeze({ id: file.id, on, changes: Object.freeze(changes), refused: null, before, after, words: Object.freeze(words) });
}

const aPlan = /* @__PURE__ */ lazily(() => exactly({}, planParts));

const anAlteration = /* @__PURE__ */ lazily(() =>
  exactly({}, { events: everyItem('events', anything), rulebook: aRulebook, calendar: aCalendar, plan: aPlan }),
);

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { on: aDay, plan: aPlan }));

/** The law of the file, with what is to be otherwise. */
function lawOtherwise(law: Law, { rulebook, calendar }: Alteration): Law | null {
  if (rulebook === undefined && calendar === undefined) return null;
  return lawWith({ rulebook, calendar }, law);
}

type Played = { readonly file: CaseFile } | { readonly refused: NonNullable<Difference['refused']> };

/** The record under the other law, and the events after it. */
function played(file: CaseFile, { events = [] }: Alteration, law: Law | null): Played {
  const base = law === null ? { file } : replayed(file, law);
  if ('refused' in base) return base;
  const answer = recordAll(base.file, events);
  if (answer.ok) return { file: answer.file };
  const { index, refusals } = answer;
  return { refused: Object.freeze({ index: file.entries.length + index, entry: events[index], isAdded: true, refusals }) };
}

function replayed(file: CaseFile, law: Law): Played {
  try {
    return { file: replayUnder(law, file.entries) };
  } catch (error) {
    if (!(error instanceof CorruptHistoryError)) throw error;
    const { index, entry, refusals } = error;
    return { refused: Object.freeze({ index, entry, isAdded: false, refusals: refusals.filter(isRefusal) }) };
  }
}

function isRefusal(reason: object): reason is Refusal {
  return 'rule' in reason;
}
