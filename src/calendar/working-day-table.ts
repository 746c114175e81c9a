import { dateOfDayNumber, dayNumber, weekdayOfDayNumber, type CalendarDate } from './calendar-date.ts';

/** A calendar as arithmetic: how many Working Days lie before each day, and which day is the nth Working Day. Adding and counting are look-ups. */
export interface WorkingDayTable {
  /** The day number of the first day covered. */
  readonly first: number;
  /** How many days are covered. */
  readonly size: number;
  /** By day (0 is the first covered): Working Days before it. One entry longer than `size`. */
  readonly before: Int32Array;
  /** By Working Day (0 is the first): its day. As long as there are Working Days. */
  readonly nth: Int32Array;
  /** By day: its text, written when first asked for. */
  readonly texts: (CalendarDate | undefined)[];
}

/** Builds the table of the days from `from` up to, not including, `until`: Monday to Friday, less the holidays. */
export function workingDayTable(from: CalendarDate, until: CalendarDate, holidays: readonly { readonly date: string }[]): WorkingDayTable {
  const first = dayNumber(from);
  const size = dayNumber(until) - first;
  const off = new Uint8Array(size);
  for (const { date } of holidays) off[dayNumber(date) - first] = 1;

  const before = new Int32Array(size + 1);
  const nth = new Int32Array(size);
  let counted = 0;
  let weekday = weekdayOfDayNumber(first);
  for (let day = 0; day < size; day += 1) {
    before[day] = counted;
    if (weekday <= 5 && off[day] === 0) {
      nth[counted] = day;
      counted += 1;
    }
    weekday = weekday === 7 ? 1 : weekday + 1;
  }
  before[size] = counted;
  return { first, size, before, nth: nth.subarray(0, counted), texts: Array.from<CalendarDate | undefined>({ length: size }) };
}

/** The date of a covered day. */
export function dateAt(table: WorkingDayTable, day: number): CalendarDate {
  return table.texts[day] ?? (table.texts[day] = dateOfDayNumber(table.first + day));
}
