import { earlier, later, addDays, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { endOfDays, firstOfDays, type DayRange } from './day-span.ts';
import { inDayOrder, onLikelyDays, type Limits } from './likely.ts';
import { isMovable, withItemOn, simulate, rangesOf, type Ranges } from './simulate.ts';
import type { Item, Problem } from './search.ts';

/** A life with every movable item on its likeliest day, and for each of them the days it can lie between. */
export interface NarrowedLife {
  readonly items: readonly Item[];
  readonly between: ReadonlyMap<Item, DayRange>;
}

/**
 * Narrows the days of a life that fits: the days each item can lie between, and among them the likeliest. One item is moved at a time, the
 * others going along only as far as they must.
 */
export function narrowDates(found: readonly Item[], problem: Problem): NarrowedLife {
  const ranges = rangesOf(found, problem);
  const items = found.reduce<readonly Item[]>((life, _, at) => early(life, at, ranges, problem), found);
  const between = new Map(
    items
      .filter(isMovable)
      .map((item) => [item, { from: item.on, until: latestDay(item, items, ranges, canMove(item, items, ranges, problem)) }] as const),
  );
  const likely = onLikelyDays(found, asUsual(found, ranges, problem), problem);
  const span = new Map(
    likely.flatMap((item) => {
      const days = between.get(items.find(({ place }) => place === item.place) ?? item);
      return days === undefined ? [] : [[item, including(item.on, days)] as const];
    }),
  );
  return { items: inDayOrder(likely), between: span };
}

/** The days between, and one on which it can be as well when others move with it. */
function including(on: CalendarDate, { from, until }: DayRange): DayRange {
  return { from: earlier(on, from), until: later(on, until) };
}

/** Whether an item of a life can move to a day, in a life that costs no more than `most`. */
function canMove(item: Item, items: readonly Item[], ranges: Ranges, problem: Problem, most = Infinity): (day: CalendarDate) => boolean {
  return (day) => withItemOn(items, item, day, ranges, problem, most) !== null;
}

/**
 * How far each item can move without costing anything. What no dated entry follows may come
 * as late as it likes: what leads to it comes later then.
 */
function asUsual(items: readonly Item[], ranges: Ranges, problem: Problem): Limits {
  const simulated = simulate(items, problem);
  const most = simulated.ok ? simulated.cost : 0;
  const between = new Map<Item, DayRange>();
  for (const item of items.filter(isMovable)) {
    const fits = canMove(item, items, ranges, problem, most);
    const own = items
      .slice(items.indexOf(item))
      .flatMap((one) => ranges(one)?.until ?? [])
      .reduce(earlier, endOfDays);
    const until = own === endOfDays ? own : latestDay(item, items, ranges, fits);
    between.set(item, { from: earliestDay(item, ranges, fits), until });
  }
  return { between, most };
}

/** The life with its item at a place moved to the earliest day it can have. */
function early(items: readonly Item[], at: number, ranges: Ranges, problem: Problem): readonly Item[] {
  const item = items[at];
  if (item === undefined || !isMovable(item)) return items;
  const day = earliestDay(item, ranges, canMove(item, items, ranges, problem));
  return withItemOn(items, item, day, ranges, problem) ?? items;
}

function earliestDay(item: Item, ranges: Ranges, fits: (day: CalendarDate) => boolean): CalendarDate {
  return furthestDay(item.on, ranges(item)?.from ?? firstOfDays, fits);
}

function latestDay(item: Item, items: readonly Item[], ranges: Ranges, fits: (day: CalendarDate) => boolean): CalendarDate {
  const own = ranges(item)?.until ?? endOfDays;
  if (own !== endOfDays) return furthestDay(item.on, own, fits);
  const last = items.flatMap((one) => (one.given === null ? [] : [ranges(one)?.until ?? endOfDays])).reduce(later, item.on);
  const beyond = last === endOfDays ? endOfDays : addDays(last, 1);
  return fits(beyond) ? endOfDays : furthestDay(item.on, beyond, fits);
}

/**
 * The day furthest from one that fits, towards a limit, that fits as well.
 *
 * Does not look for days that fit beyond days that do not, save the limit.
 */
export function furthestDay(home: CalendarDate, limit: CalendarDate, fits: (day: CalendarDate) => boolean): CalendarDate {
  return fits(limit) ? limit : bisected(home, limit, fits);
}

/** The last day that fits, between one that does and one that does not. */
function bisected(fitting: CalendarDate, other: CalendarDate, fits: (day: CalendarDate) => boolean): CalendarDate {
  let good = dayNumber(fitting);
  let bad = dayNumber(other);
  while (Math.abs(good - bad) > 1) {
    const middle = Math.trunc((good + bad) / 2);
    if (fits(dateOfDayNumber(middle))) good = middle;
    else bad = middle;
  }
  return dateOfDayNumber(good);
}
