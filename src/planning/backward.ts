import { later, addDays, calendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter, onOrBefore, workingDaysBetween } from '../calendar/working-days.ts';
import { CalendarCoverageError, InvalidInputError } from '../errors.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { dayInWords } from '../calendar/words.ts';
import type { Target } from './milestone.ts';
import type { PlannedStep, Walk } from './walk.ts';

/**
 * The day on which a plan does what it aims at: implementation, or the last thing the body that is to have met does, which is to decide.
 */
export function endOf(
  { steps, release }: { readonly steps: readonly Pick<PlannedStep, 'on' | 'by'>[]; readonly release: Walk['release'] },
  target: Target | null,
): CalendarDate | undefined {
  const body = target?.body;
  if (body === undefined) return release?.on ?? steps.at(-1)?.on;
  return steps.findLast(({ by }) => by === body)?.on;
}

/**
 * For each step, the last day it can fall on while the plan still ends by a day; and the last day for what comes before the first. One
 * pass, from the last step to the first.
 */
export function lastDays(
  walk: Walk,
  end: CalendarDate,
  target: Target | null,
): { readonly lasts: readonly CalendarDate[]; readonly start: CalendarDate } {
  const { steps } = walk;
  const last = target?.body === undefined ? steps.length - 1 : steps.findLastIndex(({ by }) => by === target.body);
  const lasts = steps.map(({ on }) => on);
  let limit = end;
  for (const [index, step] of [...steps.entries()].slice(0, last + 1).toReversed()) {
    const own = later(step.latest(limit), step.on);
    lasts[index] = own;
    limit = step.before(own);
  }
  for (const [index, { together }] of steps.entries()) if (together === true) lasts[index] = lasts[index - 1] ?? limit;
  return { lasts, start: limit };
}

/** How a plan is tried from a day: null where it leaves the calendar. */
export type Try = (start: CalendarDate) => Walk;

/**
 * The last Working Day on which work can start and still reach a target; where none can, the first day it can start at all. The pass back
 * over a plan that reaches it says how late its first step can be; a plan from there says whether that holds. Where it does not, the days
 * up to the target are halved.
 */
export function latestStart(plan: Try, base: CalendarDate | null, target: Target, calendar: WorkingDayCalendar): CalendarDate {
  const walkFrom = (start: CalendarDate) => {
    const walk = attempt(() => plan(start));
    const end = walk === null || walk.refused !== null ? undefined : endOf(walk, target);
    return walk !== null && end !== undefined && end <= target.on ? walk : null;
  };
  const goal = onOrBefore(target.on, calendar);
  let start = base ?? startBefore((day) => walkFrom(day) !== null, goal, calendar);
  for (let walk = walkFrom(start); walk !== null; walk = walkFrom(start)) {
    const back = onOrBefore(lastDays(walk, target.on, target).start, calendar);
    const reaches = (day: CalendarDate) => walkFrom(day) !== null;
    start = back > start && back <= goal && reaches(back) ? back : lastThatReaches(reaches, start, goal, calendar);
    const next = onOrAfter(addDays(start, 1), calendar);
    if (next > goal || walkFrom(next) === null) return start;
    start = next;
  }
  return start;
}

/** Between a day that reaches a goal and the goal: a day that reaches it before one that does not. */
function lastThatReaches(
  reaches: (start: CalendarDate) => boolean,
  from: CalendarDate,
  goal: CalendarDate,
  calendar: WorkingDayCalendar,
): CalendarDate {
  let start = from;
  for (let room = workingDaysBetween(start, goal, calendar); room > 1;) {
    const half = room >> 1;
    const middle = addWorkingDays(start, half, calendar);
    const isEnough = reaches(middle);
    if (isEnough) start = middle;
    room = isEnough ? room - half : half;
  }
  return start;
}

/** A day early enough to reach a goal, found by going back ever further, as far as there is law. */
function startBefore(reaches: (start: CalendarDate) => boolean, goal: CalendarDate, calendar: WorkingDayCalendar): CalendarDate {
  const first = onOrAfter(later(calendar.from, calendarDate(designatedOn)), calendar);
  const room = workingDaysBetween(first, goal, calendar);
  for (let back = 80; back < 2 * room; back *= 2) {
    const start = addWorkingDays(goal, -Math.min(back, room), calendar);
    if (reaches(start)) return start;
  }
  throw new InvalidInputError('plan', [
    { path: 'target', message: `expected a target that some start reaches but received ${dayInWords(goal)}.` },
  ]);
}

/** What a walk comes to, or null where it runs off the calendar: such a start is too late. */
function attempt(way: () => Walk): Walk | null {
  try {
    return way();
  } catch (error) {
    if (error instanceof CalendarCoverageError) return null;
    throw error;
  }
}
