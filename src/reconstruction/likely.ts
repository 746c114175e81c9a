import { addDays, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { leastSquaresDays, type Bounds } from './least-squares.ts';
import { endOfDays, firstOfDays, type Days } from './day-span.ts';
import { dayOf, isForCommittee, nearestDay, numberOf } from './days.ts';
import { simulate } from './simulate.ts';
import type { Item, Problem } from './search.ts';
import { linesOf, softConstraintsOf } from './soft-constraints.ts';

/** The days between which each item that nobody dated can lie, and the most that a life on other days may cost. */
export interface Limits {
  readonly between: ReadonlyMap<Item, Days>;
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
    const simulated = simulate(inOrder(life), problem);
    return simulated.ok && simulated.cost <= most;
  };
  return fits(wished) ? wished : moveOneByOne(items, wished, fits, problem);
}

function wishes(items: readonly Item[], between: Limits['between'], problem: Problem): readonly Item[] {
  const lines = linesOf(items);
  const constraints = softConstraintsOf(items, problem);
  const placed = [...items];
  const count = (on: CalendarDate) => numberOf(on, problem.law);
  const open = new Set([...items.keys()].filter((at) => between.has(items[at] ?? noItem)));
  for (const rank of [0, 1, 2]) {
    for (;;) {
      const bounds: Bounds = items.map((item, at) =>
        open.has(at) ? inNumbers(limitsOf(at, lines, placed, open, between.get(item)), count) : null,
      );
      const days = leastSquaresDays(
        placed.map(({ on }) => count(on)),
        bounds,
        constraints,
      );
      const next = [...open].filter((at) => rankOf(items[at]) === rank).toSorted((a, b) => (days[b] ?? 0) - (days[a] ?? 0));
      if (next.length === 0) break;
      // Of a long list all of a rank at once: to solve anew for each would take the square of the time.
      for (const at of open.size > 60 ? next : next.slice(0, 1)) {
        const item = items[at] ?? noItem;
        const limits = limitsOf(at, lines, placed, open, between.get(item));
        const day = nearestDay(item.possible, dayOf(days[at] ?? 0, problem.law), limits, problem.law);
        placed[at] = { ...item, on: day.on, by: day.by ?? item.by };
        open.delete(at);
      }
    }
  }
  return placed;
}

const noItem: Item = { place: -1, given: null, possible: null, on: endOfDays, by: null };

function rankOf({ possible, by }: Item = noItem): number {
  if (possible === null) return 2;
  return by === 'change_board' ? 0 : isForCommittee(by) ? 1 : 2;
}

/**
 * The days left to an item: its own, as far as they lie between those of the items on the same line that have their day; what was given
 * keeps its order.
 */
function limitsOf(
  at: number,
  lines: readonly (string | null)[],
  placed: readonly Item[],
  open: ReadonlySet<number>,
  own: Days | undefined,
) {
  const line = lines[at];
  const isGiven = placed[at]?.given !== null;
  const isInOrderWith = (place: number) => (isGiven && placed[place]?.given !== null) || (line !== null && lines[place] === line);
  const settled = placed.map(({ on }, place) => (isInOrderWith(place) && !open.has(place) ? on : null));
  const before = settled.slice(0, at).filter((on) => on !== null);
  const [next, ...others] = settled.slice(at + 1).filter((on) => on !== null);
  const after = next === undefined ? [] : [at === 0 ? daysBefore(next, own) : next, ...others];
  const from = [own?.from ?? firstOfDays, ...before].reduce((a, b) => (a > b ? a : b));
  const until = [own?.until ?? endOfDays, ...after].reduce((a, b) => (a < b ? a : b));
  // What was given or must be stays within its days, though a step beside it should have come first.
  return from <= until ? { from, until } : (own ?? { from, until: from });
}

/** A proposal is raised some days before the first meeting that considers it, if it can have been. */
function daysBefore(next: CalendarDate, own: Days = { from: firstOfDays, until: endOfDays }): CalendarDate {
  const papers = addDays(next, -7);
  return papers < own.from ? next : papers;
}

const inNumbers = ({ from, until }: Days, count: (on: CalendarDate) => number) => ({
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
  for (const at of [...items.keys()].toReversed()) {
    const [home, wish] = [items[at], wished[at]];
    if (home === undefined || wish === undefined) continue;
    for (let days = dayNumber(wish.on) - dayNumber(home.on), turn = 0; days !== 0 && turn < 6; days = Math.trunc(days / 2), turn += 1) {
      const on =
        turn === 0
          ? wish.on
          : nearestDay(home.possible, dateOfDayNumber(dayNumber(home.on) + days), inOrderOf(home.on, wish.on), problem.law).on;
      const moved = life.with(at, { ...wish, on });
      if (!fits(moved)) continue;
      life = moved;
      break;
    }
  }
  return life;
}

/** The items in the order of their days. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

const inOrderOf = (a: CalendarDate, b: CalendarDate): Days => (a < b ? { from: a, until: b } : { from: b, until: a });

/** Whether what was given is in the order in which it was given. */
function isInGivenOrder(life: readonly Item[]): boolean {
  const given = inOrder(life).filter((item) => item.given !== null);
  return given.every(({ place }, at) => at === 0 || (given[at - 1]?.place ?? 0) < place);
}
