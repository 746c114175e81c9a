import { being, checkArgument, fault, containing, isRecord, lazily, everyItem, exactly, unexpected, type Check } from '../checks.ts';
import { asKnown } from './as-known-on.ts';
import { lazy } from '../lazy.ts';
import { frozen } from '../frozen.ts';
import { inOrder, type BankHoliday, type BankHolidays } from './bank-holidays.ts';
import { englandAndWales } from './bank-holidays/england-and-wales.ts';
import { aDay, calendarDate, earliest, type CalendarDate, type DateInput } from './calendar-date.ts';
import { hasRules, projected } from './projected.ts';
import { upToDate } from './up-to-date.ts';
import { workingDayTable, type WorkingDayTable } from './working-day-table.ts';

/** Which days count. A value, never a setting: every calculation is handed one. Make it with `workingDayCalendar`. */
export interface WorkingDayCalendar {
  /** First day covered, and the first day no longer covered. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** First day whose bank holidays are worked out by rule and not published; null when every day is published. */
  readonly provisionalFrom: CalendarDate | null;
  /** Every holiday covered, by date; one row for each nation that keeps it. */
  readonly holidays: readonly CalendarHoliday[];
  /** @internal */
  readonly [kept]: { readonly table: () => WorkingDayTable; readonly further: () => WorkingDayCalendar };
}

/** A holiday of a calendar. */
export interface CalendarHoliday extends BankHoliday {
  readonly date: CalendarDate;
  /** The nation that keeps it; null for an extra holiday handed in. */
  readonly nation: string | null;
}

/** What a calendar leaves out, adds, and goes on with. */
export interface CalendarOptions {
  /** Leaves out what was not published by this day, and covers only the years published by then. */
  readonly asKnownOn?: DateInput | undefined;
  /** Further days off, such as an office closure. */
  readonly extraHolidays?: readonly { readonly date: DateInput; readonly title: string }[] | undefined;
  /** Covers days up to, not including, this one with the statutory holidays by rule, marked provisional. */
  readonly projectUntil?: DateInput | undefined;
}

/** Registered, so that a calendar made through one door or module format works through another. */
const kept: unique symbol = /* @__PURE__ */ Symbol.for('sec-modifications');

/**
 * Builds a calendar on which a day off in any of the given nations is a day off. It covers the days that every one of them covers,
 * which may be none: every question is then a CalendarCoverageError. Of two tables of one nation the later in the list is the newer: it
 * says which days are off in the years it covers, and the years it adds are covered too.
 *
 * Does not project a nation other than England and Wales or Scotland.
 *
 * @throws InvalidDateError, InvalidInputError
 * @example
 * const greatBritain = workingDayCalendar([englandAndWales, scotland]);
 * isWorkingDay('2026-06-15', greatBritain); //=> false
 *
 * const beforeTheFuneral = workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-08' });
 * isWorkingDay('2022-09-19', beforeTheFuneral); //=> true
 * beforeTheFuneral.until; //=> '2024-01-01'
 *
 * const file = { division: 'england-and-wales', events: [{ title: 'New Year’s Day', date: '2029-01-01', notes: '' }] };
 * workingDayCalendar([englandAndWales, parseBankHolidays(file)]).until; //=> '2030-01-01'
 *
 * const longer = workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });
 * isWorkingDay('2029-03-30', longer); //=> false
 * longer.provisionalFrom; //=> '2029-01-01'
 */
export function workingDayCalendar(nations: readonly BankHolidays[], options: CalendarOptions = {}): WorkingDayCalendar {
  checkArgument(nations, someTables, 'calendar', 'nations');
  checkArgument(options, someOptions, 'calendar');
  const { asKnownOn, extraHolidays = [], projectUntil = '0000-01-01' } = options;
  const current = upToDate(nations);
  const published = asKnownOn === undefined ? current : current.map((nation) => asKnown(nation, calendarDate(asKnownOn)));
  const covered = published.map((nation) => projected(nation, calendarDate(projectUntil)));
  const calendar = calendarOf(covered, extraHolidays, endOf(published));
  // Its holidays are read here and now, so that nothing done to the tables afterwards reaches them.
  frozen(calendar.holidays);
  return calendar;
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
export const secCalendar: WorkingDayCalendar = /* @__PURE__ */ calendarOf([englandAndWales]);

/** The table of a calendar, built when first needed. */
export function tableOf(calendar: WorkingDayCalendar): WorkingDayTable {
  const own = calendar?.[kept];
  if (own === undefined) throw unexpected('calendar', '', 'one made by workingDayCalendar', calendar);
  return own.table();
}

/**
 * The same calendar for looking ahead: after its last year it goes on for forty with the statutory holidays by rule, marked provisional.
 * A table of another nation than those whose rules are known goes no further.
 */
export function further(calendar: WorkingDayCalendar): WorkingDayCalendar {
  return calendar[kept].further();
}

/** A calendar that Working Days can be counted by. */
export const aCalendar: Check = /* @__PURE__ */ being('one made by workingDayCalendar', (value) => isRecord(value) && kept in value);

function calendarOf(
  covered: readonly BankHolidays[],
  extra: CalendarOptions['extraHolidays'] = [],
  published = endOf(covered),
): WorkingDayCalendar {
  const from = calendarDate(
    covered
      .map(({ coverage }) => coverage.from)
      .toSorted()
      .at(-1),
  );
  const until = endOf(covered);
  const holidays = lazy(() => {
    const days = [...covered, { nation: null, days: extra }].flatMap(({ nation, days }) =>
      days.map((day) => ({ ...day, date: calendarDate(day.date), nation })),
    );
    return frozen(inOrder(days.filter(({ date }) => from <= date && date < until)));
  });
  const calendar: WorkingDayCalendar = Object.freeze({
    from,
    until,
    provisionalFrom: published < until ? published : null,
    [kept]: {
      table: lazy(() => workingDayTable(from, until, holidays())),
      further: lazy(() => (covered.every(hasRules) ? calendarOf(covered.map(goingOn), extra, published) : calendar)),
    },
    get holidays() {
      return holidays();
    },
  });
  return calendar;
}

const goingOn = (nation: BankHolidays) => projected(nation, `${Number(nation.coverage.until.slice(0, 4)) + 40}-01-01`);

const someDays: Check = /* @__PURE__ */ lazily(() =>
  everyItem(
    'holidays',
    containing({ date: aDay, title: being('words', (title) => typeof title === 'string') }, { knownFrom: aText, withdrawnOn: aText }),
  ),
);

const someTables: Check = /* @__PURE__ */ lazily(() => {
  const tables = everyItem(
    'bank holidays',
    containing({ coverage: containing({ from: aText, until: aText }), days: someDays }, { withdrawn: someDays }),
  );
  return (nations) => (Array.isArray(nations) && nations.length === 0 ? [fault('', 'a list of bank holidays', nations)] : tables(nations));
});

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { asKnownOn: aDay, extraHolidays: someDays, projectUntil: aDay }));

/** A day as a table has it: text. */
const aText: Check = (day) => (typeof day === 'string' ? aDay(day) : [fault('', 'a real day written YYYY-MM-DD', day)]);

/** The first day that some table no longer covers. */
function endOf(tables: readonly BankHolidays[]): CalendarDate {
  return earliest(tables.map(({ coverage }) => coverage.until));
}
