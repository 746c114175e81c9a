import type { CalendarDate } from '../calendar/calendar-date.ts';
import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Law } from '../rulebook/law.ts';
import type { LawRow } from '../rulebook/in-force.ts';
import type { TimeLimit } from '../rulebook/time-limits.ts';
import type { Context } from './condition.ts';
import type { Facts } from './facts.ts';

/** The windows that close by themselves once their last day is over. */
export type Window = 'adoptionWindow' | 'appealWindow';

/**
 * The last day of a window that is open now; null where none is, and where it cannot be counted: the calendar does not reach so far, and
 * the window never closes by itself.
 */
export function lastDayOf(window: Window, { facts, law }: Pick<Context, 'facts' | 'law'>): CalendarDate | null {
  const opened = openedOn(window, facts);
  return opened && daysAfter(opened, window, law);
}

/** The row that gives the length of a window that is open now. */
export function lengthOf(window: Window, { facts, law, on }: Pick<Context, 'facts' | 'law' | 'on'>): LawRow<number | null> {
  return law.rulesOn(openedOn(window, facts) ?? on).limits[window];
}

function openedOn(window: Window, facts: Facts): CalendarDate | null {
  return window === 'adoptionWindow' ? facts.withdrawnOn : (facts.decision?.on ?? null);
}

/** Whether a window that is open now has elapsed before the day. */
export function hasElapsed(window: Window, context: Pick<Context, 'facts' | 'law' | 'on'>): boolean {
  const last = lastDayOf(window, context);
  return last !== null && last < context.on;
}

/** The day a limit runs out, counted from the day that set it off. */
function daysAfter(start: CalendarDate, limit: TimeLimit, law: Law): CalendarDate | null {
  const length = law.rulesOn(start).limits[limit].value;
  if (length === null) return null;
  return unlessUncounted(() => addWorkingDays(start, length, law.calendar), null);
}
