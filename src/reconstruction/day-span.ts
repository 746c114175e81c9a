import { addDays, calendarDate, isCalendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { firstOfNextMonth } from '../calendar/months.ts';
import type { DaySpan } from '../history/marks.ts';
import { designatedOn } from '../rulebook/regimes.ts';

/** The days between which something happened, both included: `endOfDays` where there is no end. */
export interface DayRange {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The day before which everything has happened. */
export const endOfDays: CalendarDate = /* @__PURE__ */ calendarDate('8999-12-31');

/** The first day on which anything can have happened. */
export const firstOfDays: CalendarDate = /* @__PURE__ */ calendarDate(designatedOn);

/**
 * The days an `on` allows: a day, a month written YYYY-MM, `{ from, until }` with either end left out, or nothing at all; null when it is
 * none of these.
 */
export function daysOf(on: unknown): DayRange | null {
  if (on === undefined) return { from: firstOfDays, until: endOfDays };
  if (isCalendarDate(on)) return { from: on, until: on };
  if (typeof on === 'string') return monthOf(on);
  if (typeof on !== 'object' || on === null) return null;
  const { from = firstOfDays, until = endOfDays, ...others }: { readonly from?: unknown; readonly until?: unknown } = on;
  if (Object.keys(others).length > 0) return null;
  return isCalendarDate(from) && isCalendarDate(until) && from <= until ? { from, until } : null;
}

/** The days between, as a reader is shown them. */
export function spanOf({ from, until }: DayRange): DaySpan {
  return Object.freeze(until === endOfDays ? { from } : { from, until });
}

/** Whether it is one known day. */
export function isOneDay({ from, until }: DayRange): boolean {
  return from === until;
}

function monthOf(text: string): DayRange | null {
  const first = `${text}-01`;
  if (!isCalendarDate(first) || text === '9999-12') return null;
  return { from: first, until: addDays(firstOfNextMonth(first), -1) };
}
