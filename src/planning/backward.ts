import { at } from '../at.ts';
import { addDays, calendarDate, later, type CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter, onOrBefore, workingDaysBetween } from '../calendar/working-days.ts';
import { CalendarCoverageError, InvalidInputError } from '../errors.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { dayInWords } from '../calendar/words.ts';
import type { Target } from './milestone.ts';
import type { PlannedStep, Walk } from './walk.ts';

type Step = Pick<PlannedStep, 'on' | 'by'>;

/** The place of the step that a plan aims at: its last, or the last thing the body that is to have met does, which is to decide. */
const placeOf = (steps: readonly Step[], target: Target | null) =>
  steps.findLastIndex(({ by }) => target?.body === undefined || by === target.body);

/** The day on which a plan does what it aims at. */
export function endOf(steps: readonly Step[], target: Target | null): CalendarDate | undefined {
  return steps[placeOf(steps, target)]?.on;
}

/**
 * For each step, the last day it can fall on while the plan still ends by a day; and the last day for what comes before the first. One
 * pass, from the last step to the first.
 */
export function lastDays(
  steps: readonly PlannedStep[],
  end: CalendarDate,
  target: Target | null,
): { readonly lasts: readonly CalendarDate[]; readonly start: CalendarDate } {
  const lasts = steps.map(({ on }) => on);
  let limit = end;
  for (let index = placeOf(steps, target); index >= 0; index -= 1) {
    const { on, latest, before } = at(steps, index);
    const own = later(on, latest(limit));
    lasts[index] = own;
    limit = before(own);
  }
  for (const [index, { together }] of steps.entries()) if (together === true) lasts[index] = lasts[index - 1] ?? limit;
  return { lasts, start: limit };
}

/** How a plan is tried from a day. */
export type Try = (start: CalendarDate) => Walk;

/**
 * The last Working Day on which work can start and still reach a target; where none can, the first day it can start at all. The pass back
 * over a plan that reaches it says how late its first step can be; a plan from there says whether that holds. Where it does not, the days
 * up to the target are halved. From the Working Day after, a later release may still do.
 */
export function latestStart(plan: Try, base: CalendarDate | null, target: Target, calendar: WorkingDayCalendar): CalendarDate {
  const endFrom = (start: CalendarDate) => {
    const walk = attempt(() => plan(start));
    return walk === null || walk.refused !== null ? undefined : endOf(walk.steps, target);
  };
  const reaches = (start: CalendarDate) => {
    const end = endFrom(start);
    return end !== undefined && end <= target.on;
  };
  const goal = onOrBefore(target.on, calendar);
  let start = base ?? startBefore(reaches, goal, calendar);
  for (let next = start; reaches(next); next = onOrAfter(addDays(start, 1), calendar)) {
    const back = later(next, onOrBefore(lastDays(plan(next).steps, target.on, target).start, calendar));
    start = reaches(back) ? back : lastThatReaches(reaches, next, goal, calendar);
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
