import { dateOfDayNumber, dayNumber, weekdayOfDayNumber, type CalendarDate } from './calendar-date.ts';

/**
 * A calendar as arithmetic: how many Working Days lie before each day, and which day is the nth Working Day. Adding and counting are
 * look-ups.
 */
export interface WorkingDayTable {
  /** The day number of the first day covered. */
  readonly first: number;
  /** By day (0 is the first covered): Working Days before it. One entry longer than there are days. */
  readonly before: readonly number[];
  /** By Working Day (0 is the first): its day. As long as there are Working Days. */
  readonly nth: readonly number[];
  /** By day: its text, written when first asked for. */
  readonly texts: (CalendarDate | undefined)[];
  /** By text: its day, read when first met. Looking a text up costs half of reading it again. */
  readonly days: Map<string, number>;
}

/** Builds the table of the days from `from` up to, not including, `until`: Monday to Friday, less the holidays. */
export function workingDayTable(from: CalendarDate, until: CalendarDate, holidays: readonly { readonly date: string }[]): WorkingDayTable {
  const first = dayNumber(from);
  const texts = Array.from<CalendarDate | undefined>({ length: dayNumber(until) - first });
  const off = new Set(holidays.map(({ date }) => dayNumber(date) - first));
  const before: number[] = [];
  const nth: number[] = [];
  for (let day = 0; day < texts.length; day += 1) {
    before.push(nth.length);
    if (weekdayOfDayNumber(first + day) <= 5 && !off.has(day)) nth.push(day);
  }
  before.push(nth.length);
  return { first, before, nth, texts, days: new Map() };
}

/** The date of a covered day. */
export function dateAt(table: WorkingDayTable, day: number): CalendarDate {
  return (table.texts[day] ??= dateOfDayNumber(table.first + day));
}
