import { addDays, calendarDate, weekday, type CalendarDate, type DateInput } from './calendar-date.ts';
import { secCalendar, type CalendarHoliday, type WorkingDayCalendar } from './working-day-calendar.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

/** How a count of Working Days went: where it ended, and what it passed over. */
export interface WorkingDayTrace {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** Working Days counted; negative when counted backwards. */
  readonly counted: number;
  /** The days passed over, in the order they were met. The start is not among them: it is never counted. */
  readonly skipped: readonly SkippedDay[];
  /** Whether a day met has its bank holidays by rule and not published, so that the answer may yet change. */
  readonly provisional: boolean;
}

/** A day that is not a Working Day, and why. */
export interface SkippedDay {
  readonly date: CalendarDate;
  /** 'weekend', or the holiday with the day it became known. */
  readonly why: string;
  /** The holidays of a weekday, one for each nation that keeps it; empty for a weekend. */
  readonly holidays: readonly CalendarHoliday[];
}

/**
 * Counts like `addWorkingDays` and says which days were skipped and why.
 *
 * @throws InvalidDateError, InvalidCountError, CalendarCoverageError
 * @example
 * const trace = traceWorkingDays('2022-09-16', 1);
 * trace.end; //=> '2022-09-20'
 * trace.skipped.map((day) => `${day.date} ${day.why}`); //=> ['2022-09-17 weekend', '2022-09-18 weekend', '2022-09-19 Bank Holiday for the State Funeral of Queen Elizabeth II, known from 2022-09-09']
 * trace.provisional; //=> false
 */
export function traceWorkingDays(date: DateInput, count: number, calendar: WorkingDayCalendar = secCalendar): WorkingDayTrace {
  const start = calendarDate(date);
  const end = addWorkingDays(start, count, calendar);
  const step = count < 0 ? -1 : 1;
  const skipped: SkippedDay[] = [];
  for (let day = start; day !== end;) {
    day = addDays(day, step);
    if (!isWorkingDay(day, calendar)) skipped.push(skippedDay(day, calendar));
  }
  const lastMet = count < 0 ? addDays(start, -1) : end;
  return { start, end, counted: count + 0, skipped, provisional: count !== 0 && isProvisional(lastMet, calendar) };
}

/**
 * Whether a day's bank holidays are worked out by rule and not yet published, so that one may still be moved or proclaimed.
 *
 * @throws InvalidDateError, CalendarCoverageError
 */
export function isProvisional(date: DateInput, calendar: WorkingDayCalendar = secCalendar): boolean {
  isWorkingDay(date, calendar);
  const { provisionalFrom } = calendar;
  return provisionalFrom !== null && provisionalFrom <= calendarDate(date);
}

function skippedDay(date: CalendarDate, calendar: WorkingDayCalendar): SkippedDay {
  const holidays = weekday(date) > 5 ? [] : calendar.holidays.filter((holiday) => holiday.date === date);
  return { date, why: [...new Set(holidays.map(reason))].join('; ') || 'weekend', holidays };
}

function reason({ title, note, knownFrom, provisional }: CalendarHoliday): string {
  const name = note === 'substitute' ? `${title} (substitute day)` : title;
  const since = knownFrom === undefined ? '' : `, known from ${knownFrom}`;
  return name + (provisional ? ', provisional' : since);
}
