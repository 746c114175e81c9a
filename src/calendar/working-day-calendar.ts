import { CalendarCoverageError, InvalidInputError, shown } from '../errors.ts';
import type { BankHoliday, BankHolidays } from './bank-holidays.ts';
import { checkNations, checkOptions } from './calendar-arguments.ts';
import { englandAndWales } from './bank-holidays/england-and-wales.ts';
import { calendarDate, type CalendarDate, type DateInput } from './calendar-date.ts';
import { publishedUntil, stoodOn } from './as-known-on.ts';
import { statutoryHolidays } from './statutory-holidays.ts';
import { workingDayTable, type WorkingDayTable } from './working-day-table.ts';

/** Which days count. A value, never a setting: every calculation is handed one. Make it with `workingDayCalendar`. */
export interface WorkingDayCalendar {
  /** First day covered, and the first day no longer covered. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly nations: readonly string[];
  /** First day whose bank holidays are worked out by rule and not published; null when every day is published. */
  readonly provisionalFrom: CalendarDate | null;
  /** The day whose knowledge it holds; null for all there is. */
  readonly asKnownOn: CalendarDate | null;
  /** Every holiday covered, by date; one row for each nation that keeps it. */
  readonly holidays: readonly CalendarHoliday[];
  /** @internal */
  readonly [kept]: { table: WorkingDayTable | undefined };
}

/** A holiday of a calendar. */
export interface CalendarHoliday {
  readonly date: CalendarDate;
  readonly title: string;
  /** The nation that keeps it; null for an extra holiday handed in. */
  readonly nation: string | null;
  readonly note?: BankHoliday['note'];
  readonly knownFrom?: CalendarDate;
  /** Worked out by rule, not published. */
  readonly provisional: boolean;
}

export interface CalendarOptions {
  /** Leaves out what was not published by this day, and covers only the years published by then. */
  readonly asKnownOn?: DateInput | undefined;
  /** Further days off, such as an office closure. */
  readonly extraHolidays?: readonly { readonly date: DateInput; readonly title: string }[] | undefined;
  /** Covers days up to, not including, this one with the statutory holidays by rule, marked provisional. */
  readonly projectUntil?: DateInput | undefined;
}

const kept = /* @__PURE__ */ Symbol('table');

/**
 * Builds a calendar on which a day off in any of the given nations is a day off; it covers the days that every one of them covers.
 *
 * Does not project a nation other than England and Wales or Scotland.
 *
 * @throws InvalidDateError, InvalidInputError
 * @throws CalendarCoverageError where no year was published by `asKnownOn`
 * @example
 * const greatBritain = workingDayCalendar([englandAndWales, scotland]);
 * isWorkingDay('2026-06-15', greatBritain); //=> false
 *
 * const beforeTheFuneral = workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-08' });
 * isWorkingDay('2022-09-19', beforeTheFuneral); //=> true
 * beforeTheFuneral.until; //=> '2024-01-01'
 *
 * const longer = workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });
 * isWorkingDay('2029-03-30', longer); //=> false
 * longer.provisionalFrom; //=> '2029-01-01'
 */
export function workingDayCalendar(nations: readonly BankHolidays[], options: CalendarOptions = {}): WorkingDayCalendar {
  checkNations(nations);
  checkOptions(options);
  const asKnownOn = options.asKnownOn === undefined ? null : calendarDate(options.asKnownOn);
  const projectUntil = options.projectUntil === undefined ? '' : calendarDate(options.projectUntil);
  const extra = (options.extraHolidays ?? []).map((day) => holiday({ date: calendarDate(day.date), title: day.title }, null, false));

  const parts = nations.map((nation) => nationsPart(nation, asKnownOn, projectUntil));
  const from = parts.map((part) => part.from).reduce(later);
  const until = parts.map((part) => part.until).reduce(earlier);
  const ruledFrom = parts.map((part) => part.published).reduce(earlier);
  if (from >= until) throw nothingCovered(from, until, asKnownOn);

  const holidays = [...parts.flatMap((part) => part.holidays), ...extra]
    .filter(({ date }) => from <= date && date < until)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return Object.freeze({
    from: calendarDate(from),
    until: calendarDate(until),
    nations: Object.freeze(nations.map(({ nation }) => nation)),
    provisionalFrom: ruledFrom < until ? calendarDate(later(from, ruledFrom)) : null,
    asKnownOn,
    holidays: Object.freeze(holidays),
    [kept]: { table: undefined },
  });
}

/**
 * The calendar every calculation uses unless it is handed another: England and Wales, published years only.
 *
 * The Code's Working Day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday under the
 * Banking and Financial Dealings Act 1971; that its practice follows England and Wales is inferred from the committee papers.
 *
 * @example
 * secCalendar.until; //=> '2029-01-01'
 */
export const secCalendar: WorkingDayCalendar = /* @__PURE__ */ workingDayCalendar([englandAndWales]);

/** The table of a calendar, built when first needed. */
export function tableOf(calendar: WorkingDayCalendar): WorkingDayTable {
  const slot = (calendar as WorkingDayCalendar | null | undefined)?.[kept];
  if (slot === undefined) throw notACalendar(calendar);
  return slot.table ?? (slot.table = workingDayTable(calendar.from, calendar.until, calendar.holidays));
}

/** What one nation brings: its holidays as they stood, and beyond its published years those by rule. */
function nationsPart(nation: BankHolidays, asKnownOn: CalendarDate | null, projectUntil: string) {
  const published = publishedUntil(nation, asKnownOn);
  const holidays = stoodOn(nation, asKnownOn).map((day) => holiday(day, nation.nation, false));
  if (published < projectUntil) {
    for (let year = Number(published.slice(0, 4)); year <= Number(projectUntil.slice(0, 4)); year += 1) {
      for (const day of statutoryHolidays(nation.nation, year) ?? noRules(nation.nation)) {
        const alreadyKnown = holidays.some((known) => known.date === day.date);
        if (day.date >= published && !alreadyKnown) holidays.push(holiday(day, nation.nation, true));
      }
    }
  }
  return { from: nation.coverage.from, published, until: later(published, projectUntil), holidays };
}

function holiday(day: BankHoliday, nation: string | null, provisional: boolean): CalendarHoliday {
  return Object.freeze({
    date: day.date as CalendarDate,
    title: day.title,
    nation,
    ...(day.note === undefined ? {} : { note: day.note }),
    ...(day.knownFrom === undefined ? {} : { knownFrom: day.knownFrom as CalendarDate }),
    provisional,
  });
}

function noRules(nation: string): never {
  const message = `expected 'england-and-wales' or 'scotland', whose holidays are known by rule, but received ${shown(nation)}. Pass newer bank holidays for it instead of projectUntil.`;
  throw new InvalidInputError('calendar', [{ path: 'projectUntil', message }]);
}

function nothingCovered(from: string, until: string, asKnownOn: CalendarDate | null): Error {
  if (asKnownOn !== null) return new CalendarCoverageError(`nothing published by ${asKnownOn}`, from, until);
  const message = `expected nations whose coverage overlaps but received none covered both from ${from} and before ${until}. Pass tables of the same years.`;
  return new InvalidInputError('calendar', [{ path: 'nations', message }]);
}

function notACalendar(received: unknown): Error {
  const message = `expected a calendar made by workingDayCalendar but received ${shown(received)}. Pass one, or leave it out for secCalendar.`;
  return new InvalidInputError('calendar', [{ path: '', message }]);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
