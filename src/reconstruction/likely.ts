import { ascending } from '../ascending.ts';
import { at } from '../at.ts';
import { earlier, later, addDays, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { leastSquaresDays, type Bounds } from './least-squares.ts';
import { endOfDays, firstOfDays, type DayRange } from './day-span.ts';
import { dayOfNumber, isForCommittee, nearestDay, workingDayNumber } from './days.ts';
import { simulate } from './simulate.ts';
import type { Item, Problem } from './search.ts';
import { linesOf, softConstraintsOf } from './soft-constraints.ts';

/** The days between which each item that nobody dated can lie, and the most that a life on other days may cost. */
export interface Limits {
  readonly between: ReadonlyMap<Item, DayRange>;
  readonly most: number;
}

/**
 * The life with what nobody dated on its likeliest days: as far from what comes before and after as is usual, decisions of a committee on
 * its meetings, the rest on days on which people work; in the order in which they were handed in. First the Change Board's decisions find
 * their day, then those of other committees, then the rest.
 */
export function onLikelyDays(items: readonly Item[], { between, most }: Limits, problem: Problem): readonly Item[] {
  const wished = wishes(items, between, problem);
  const fits = (life: readonly Item[]) => {
    if (!isInGivenOrder(life)) return false;
    const simulated = simulate(inDayOrder(life), problem);
    return simulated.ok && simulated.cost <= most;
  };
  return fits(wished) ? wished : moveOneByOne(items, wished, fits, problem);
}

function wishes(items: readonly Item[], between: Limits['between'], problem: Problem): readonly Item[] {
  const lines = linesOf(items);
  const constraints = softConstraintsOf(items, problem);
  const placed = [...items];
  const count = (on: CalendarDate) => workingDayNumber(on, problem.law);
  const open = new Set([...items.keys()].filter((place) => between.has(at(items, place))));
  const limitsAt = (place: number) => limitsOf(place, lines, placed, open, between.get(at(items, place)));
  for (const rank of [0, 1, 2]) {
    for (;;) {
      const bounds: Bounds = items.map((_, place) => (open.has(place) ? inNumbers(limitsAt(place), count) : null));
      const days = leastSquaresDays(
        placed.map(({ on }) => count(on)),
        bounds,
        constraints,
      );
      const next = [...open].filter((place) => rankOf(at(items, place)) === rank).toSorted((a, b) => at(days, b) - at(days, a));
      if (next.length === 0) break;
      // Of a long list all of a rank at once: to solve anew for each would take the square of the time.
      for (const place of open.size > 60 ? next : next.slice(0, 1)) {
        const item = at(items, place);
        const day = nearestDay(item.possible, dayOfNumber(at(days, place), problem.law), limitsAt(place), problem.law);
        placed[place] = { ...item, on: day.on, by: day.by ?? item.by };
        open.delete(place);
      }
    }
  }
  return placed;
}

function rankOf({ possible, by }: Item): number {
  if (possible === null) return 2;
  return by === 'change_board' ? 0 : isForCommittee(by) ? 1 : 2;
}

/**
 * The days left to an item: its own, as far as they lie between those of the items on the same line that have their day; what was given
 * keeps its order.
 */
function limitsOf(
  place: number,
  lines: readonly (string | null)[],
  placed: readonly Item[],
  open: ReadonlySet<number>,
  own: DayRange | undefined,
) {
  const line = at(lines, place);
  const isGiven = at(placed, place).given !== null;
  const isInOrderWith = (other: number) => (isGiven && at(placed, other).given !== null) || (line !== null && lines[other] === line);
  const known = placed.map(({ on }, other) => (isInOrderWith(other) && !open.has(other) ? on : null));
  const before = known.slice(0, place).filter((on) => on !== null);
  const [next, ...others] = known.slice(place + 1).filter((on) => on !== null);
  const after = next === undefined ? [] : [place === 0 ? daysBefore(next, own) : next, ...others];
  const from = [own?.from ?? firstOfDays, ...before].reduce(later);
  const until = [own?.until ?? endOfDays, ...after].reduce(earlier);
  // What was given or must be stays within its days, though a step beside it should have come first.
  return from <= until ? { from, until } : (own ?? { from, until: from });
}

/** A proposal is raised some days before the first meeting that considers it, if it can have been. */
function daysBefore(next: CalendarDate, own: DayRange = { from: firstOfDays, until: endOfDays }): CalendarDate {
  const papers = addDays(next, -7);
  return papers < own.from ? next : papers;
}

const inNumbers = ({ from, until }: DayRange, count: (on: CalendarDate) => number) => ({
  from: count(from),
  until: until === endOfDays ? Infinity : count(until),
});

/** Each item moved to its wish, or halfway there as often as it takes, the later ones first to make room. */
function moveOneByOne(
  items: readonly Item[],
  wished: readonly Item[],
  fits: (life: readonly Item[]) => boolean,
  problem: Problem,
): readonly Item[] {
  let life = items;
  for (const place of [...items.keys()].toReversed()) {
    const [home, wish] = [at(items, place), at(wished, place)];
    for (let days = dayNumber(wish.on) - dayNumber(home.on), turn = 0; days !== 0 && turn < 6; days = Math.trunc(days / 2), turn += 1) {
      const on =
        turn === 0
          ? wish.on
          : nearestDay(home.possible, dateOfDayNumber(dayNumber(home.on) + days), inOrderOf(home.on, wish.on), problem.law).on;
      const moved = life.with(place, { ...wish, on });
      if (!fits(moved)) continue;
      life = moved;
      break;
    }
  }
  return life;
}

/** The items in the order of their days. */
export function inDayOrder(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => ascending(a.on, b.on));
}

const inOrderOf = (a: CalendarDate, b: CalendarDate): DayRange => ({ from: earlier(a, b), until: later(a, b) });

/** Whether what was given is in the order in which it was given. */
function isInGivenOrder(life: readonly Item[]): boolean {
  const given = inDayOrder(life).filter((item) => item.given !== null);
  return given.every(({ place }, index) => index === 0 || at(given, index - 1).place < place);
}
