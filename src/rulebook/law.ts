import { keptIn } from '../lazy.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { being, checkArgument, isRecord, lazily, noFaults, among, exactly, type Check } from '../checks.ts';
import { aCalendar, secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { someRows } from './overrides.ts';
import { rulebookOn, rulesOn, type RulebookOverrides, type Rules } from './rulebook.ts';
import { aSchedule, type Schedule } from './schedule.ts';
import { tables } from './tables.ts';

/** Everything a file lives under: the rules of each day, the Working Days, and the meetings and releases it is planned by. */
export interface Law {
  readonly rulesOn: (date: CalendarDate) => Rules;
  readonly calendar: WorkingDayCalendar;
  /** Meeting days and release days of your own. */
  readonly schedule: Schedule;
  /** Whether a rule that is only assumed advises, as it does unless you say otherwise, or bars as one that was seen. */
  readonly assumed: 'advise' | 'bar';
  /** Which tables these are: their versions, or `own` for what was handed in. */
  readonly tables: Tables;
}

/** The version of the rulebook and of the calendar: the day they were last changed, or `own`. */
export interface Tables {
  readonly law: string;
  readonly calendar: string;
}

/** What is to be other than in the standing law. */
export interface LawChanges {
  /** Rows in place of the rulebook's own, on every day, or a function that gives the rulebook of each day. */
  readonly rulebook?: RulebookOverrides | undefined;
  readonly calendar?: WorkingDayCalendar | undefined;
  readonly schedule?: Schedule | undefined;
  readonly assumed?: 'advise' | 'bar' | undefined;
}

/** What only a law made here carries. */
const made: unique symbol = /* @__PURE__ */ Symbol.for('sec-modifications/law');

/**
 * The law as it stands: the rulebook, England & Wales Working Days, the meetings and releases that are known; what is only assumed advises.
 */
export const standardLaw: Law = /* @__PURE__ */ markedAsLaw({
  rulesOn,
  calendar: secCalendar,
  schedule: Object.freeze({}),
  assumed: 'advise',
  tables,
});

/**
 * Another law: the standing one, or the one given, with what is to be otherwise. A value, to be handed to `raise`, `replay`, `fromJSON`,
 * `reconstruct` and `underLaw`; everything then asked of the file reads it.
 *
 * @throws InvalidInputError, InvalidDateError or InvalidCountError for changes that no law can hold; what a rulebook function gives is
 * looked at when its day is asked for
 * @example
 * const strict = lawWith({ assumed: 'bar' });
 * strict.tables.law; //=> 'own'
 * strict.calendar === standardLaw.calendar; //=> true
 */
export function lawWith(changes: LawChanges, law: Law = standardLaw): Law {
  checkArgument(changes, someChanges, 'law');
  checkArgument(law, aLaw, 'law');
  const { rulebook, calendar = law.calendar, schedule = law.schedule, assumed = law.assumed } = changes;
  const isOwn = rulebook !== undefined || assumed !== law.assumed;
  return markedAsLaw({
    rulesOn: rulebook === undefined ? law.rulesOn : remembered((date) => rulebookOn(date, rulebook)),
    calendar,
    schedule,
    assumed,
    tables: Object.freeze({
      law: isOwn ? 'own' : law.tables.law,
      calendar: calendar === law.calendar ? law.tables.calendar : 'own',
    }),
  });
}

/** A law made by `lawWith`, or the standing one. */
export const aLaw: Check = /* @__PURE__ */ being('standardLaw, or one made by lawWith', (value) => isRecord(value) && made in value);

function markedAsLaw(parts: Law): Law {
  return Object.freeze(Object.defineProperty({ ...parts }, made, { value: true }));
}

/** Rows, or a function that gives them, which are looked at once they are asked for. */
export const aRulebook: Check = (value) => (typeof value === 'function' ? noFaults : someRows(value));

const someChanges = /* @__PURE__ */ lazily(() =>
  exactly({}, { rulebook: aRulebook, calendar: aCalendar, schedule: aSchedule, assumed: among(['advise', 'bar']) }),
);

/** The same answer for the same day, worked out once. */
function remembered(rulesOf: Law['rulesOn']): Law['rulesOn'] {
  const known = new Map<CalendarDate, Rules>();
  return (date) => keptIn(known, date, () => rulesOf(date));
}
