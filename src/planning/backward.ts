import { calendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter, onOrBefore, workingDaysBetween } from '../calendar/working-days.ts';
import { CalendarCoverageError, InvalidInputError } from '../errors.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import type { Target } from './milestone.ts';
import { latest, type Terms, type Trail } from './trail.ts';
import { walk } from './walk.ts';
import { dayInWords } from '../calendar/words.ts';

/** The day on which a plan does what it aims at: implementation, or the last thing the body that is to have met does, which is to decide. */
export function endOf({ drafts, release }: Trail, target: Target | null): CalendarDate | undefined {
  const body = target?.body;
  if (body === undefined) return release?.on ?? drafts.at(-1)?.due;
  return drafts.findLast(({ by }) => by === body)?.due;
}

/**
 * The last Working Day on which work can start and still reach a target; where none can, the first day it can start at all.
 * The walk is monotone: starting later never ends sooner. So the day is found by halving.
 */
export function latestStart(terms: Terms, base: CalendarDate | null, target: Target | null): CalendarDate {
  if (target === null)
    throw new InvalidInputError('plan', [{ path: 'target', message: 'expected a target to plan back from but received none.' }]);
  const { calendar } = terms;
  const lastStart = onOrBefore(target.on, calendar);
  const reaches = (start: CalendarDate) => isReached(terms, start, target);
  if (base !== null && !reaches(base)) return base;
  return lastThat(reaches, base ?? startBefore(reaches, lastStart, terms), lastStart, terms);
}

/** A day early enough to reach a goal, found by going back ever further, as far as there is law. */
function startBefore(reaches: (start: CalendarDate) => boolean, goal: CalendarDate, { calendar }: Terms): CalendarDate {
  const first = onOrAfter(latest(calendar.from, calendarDate(designatedOn)), calendar);
  const room = workingDaysBetween(first, goal, calendar);
  for (let back = 20; back < 2 * room; back *= 2) {
    const start = addWorkingDays(goal, -Math.min(back, room), calendar);
    if (reaches(start)) return start;
  }
  throw new InvalidInputError('plan', [
    { path: 'target', message: `expected a target that some start reaches but received ${dayInWords(goal)}.` },
  ]);
}

/** For each step, the last day it can fall on while the plan still ends by a day. */
export function lastDays(
  terms: Terms,
  trail: Trail,
  start: CalendarDate,
  { target, end }: { readonly target: Target | null; readonly end: CalendarDate },
): ReadonlyMap<string, CalendarDate> {
  const lasts = new Map<string, CalendarDate>();
  for (const { step, due, with: together } of trail.drafts) {
    if (together !== undefined) continue;
    if (due >= end) {
      lasts.set(step, due);
      continue;
    }
    const dueWith = (floor: CalendarDate) => {
      const moved = attempt(() => walk({ ...terms, floors: { ...terms.floors, [step]: floor } }, start));
      const isInTime = moved !== null && (endOf(moved, target) ?? end) <= end;
      return isInTime ? moved.drafts.find((draft) => draft.step === step)?.due : undefined;
    };
    const isHeld = (floor: CalendarDate) => (dueWith(floor) ?? '') >= floor;
    const last = lastThat(isHeld, due, end, terms);
    lasts.set(step, dueWith(last) ?? due);
  }
  return lasts;
}

/** The last Working Day, from one known to hold up to another, of which something holds that never holds again once it does not. */
function lastThat(holds: (day: CalendarDate) => boolean, from: CalendarDate, to: CalendarDate, { calendar }: Terms): CalendarDate {
  if (holds(to)) return to;
  let low = 0;
  let high = workingDaysBetween(from, to, calendar);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(addWorkingDays(from, middle, calendar))) low = middle;
    else high = middle;
  }
  return low === 0 ? from : addWorkingDays(from, low, calendar);
}

function isReached(terms: Terms, start: CalendarDate, target: Target): boolean {
  const trail = attempt(() => walk(terms, start));
  const end = trail === null ? undefined : endOf(trail, target);
  return end !== undefined && end <= target.on;
}

/** What a walk comes to, or null where it runs off the calendar: such a start is too late. */
function attempt(way: () => Trail): Trail | null {
  try {
    return way();
  } catch (error) {
    if (error instanceof CalendarCoverageError) return null;
    throw error;
  }
}
