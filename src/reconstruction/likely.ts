import { ascending } from '../ascending.ts';
import { at } from '../at.ts';
import { earlier, later, addDays, daysBetween, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Law } from '../rulebook/law.ts';
import { leastSquaresDays } from './least-squares.ts';
import type { DayRange } from './day-span.ts';
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
 * its meetings, the rest on days on which people work; in the order in which they were handed in. First the decisions of committees find
 * their day, then the rest.
 */
export function onLikelyDays(items: readonly Item[], { between, most }: Limits, problem: Problem): readonly Item[] {
  const wished = wishes(items, between, problem);
  const fits = (life: readonly Item[]) => {
    const ordered = inDayOrder(life);
    if (!isInGivenOrder(ordered)) return false;
    const simulated = simulate(ordered, problem);
    return simulated.ok && simulated.cost <= most;
  };
  return fits(wished) ? wished : moveOneByOne(items, wished, fits, problem.law);
}

function wishes(items: readonly Item[], between: Limits['between'], problem: Problem): readonly Item[] {
  const { law } = problem;
  const lines = linesOf(items);
  const constraints = softConstraintsOf(items, problem);
  const placed = [...items];
  const count = (on: CalendarDate) => workingDayNumber(on, law);
  const open = new Map(items.flatMap((item, place) => [between.get(item) ?? []].flat().map((own) => [place, own] as const)));
  const limitsAt = (place: number, own: DayRange) => limitsOf(place, own, lines, placed, open);
  for (const isDue of [isForCommittee, () => true]) {
    for (;;) {
      const bounds = items.map((_, place) => {
        const own = open.get(place);
        if (own === undefined) return null;
        const { from, until } = limitsAt(place, own);
        return { from: count(from), until: count(until) };
      });
      const days = leastSquaresDays(
        placed.map(({ on }) => count(on)),
        bounds,
        constraints,
      );
      const due = [...open].filter(([place]) => isDue(at(items, place).by)).toSorted(([a], [b]) => at(days, b) - at(days, a));
      if (due.length === 0) break;
      // Of a long list all at once: to solve anew for each would take the square of the time.
      for (const [place, own] of open.size > 60 ? due : due.slice(0, 1)) {
        const item = at(items, place);
        const day = nearestDay(item.possible, dayOfNumber(at(days, place), law), limitsAt(place, own), law);
        placed[place] = { ...item, on: day.on, by: day.by ?? item.by };
        open.delete(place);
      }
    }
  }
  return placed;
}

/**
 * The days left to an item: its own, as far as they lie between those of the items on the same line that have their day; what was given
 * keeps its order. A proposal is raised some days before the first meeting that considers it.
 */
function limitsOf(
  place: number,
  own: DayRange,
  lines: readonly (string | null)[],
  placed: readonly Item[],
  open: ReadonlyMap<number, DayRange>,
): DayRange {
  const line = at(lines, place);
  const isGiven = at(placed, place).given !== null;
  const isInOrderWith = (other: number) => (isGiven && at(placed, other).given !== null) || (line !== null && lines[other] === line);
  const known = placed.map(({ on }, other) => (isInOrderWith(other) && !open.has(other) ? on : null));
  const before = known.slice(0, place).filter((on) => on !== null);
  const after = known.slice(place + 1).filter((on) => on !== null);
  const from = before.reduce(later, own.from);
  const until = after.map((on) => (place === 0 ? addDays(on, -7) : on)).reduce(earlier, own.until);
  // What was given or must be stays within its days, though a step beside it should have come first.
  return from <= until ? { from, until } : own;
}

/** Each item moved to its wish, or half or a quarter of the way there, the later ones first to make room. */
function moveOneByOne(
  items: readonly Item[],
  wished: readonly Item[],
  fits: (life: readonly Item[]) => boolean,
  law: Law,
): readonly Item[] {
  return items.reduceRight((life, home, place) => {
    const wish = at(wished, place);
    const way = { from: earlier(home.on, wish.on), until: later(home.on, wish.on) };
    const days = daysBetween(home.on, wish.on);
    const onTheWay = [1, 2, 4].map((share) => nearestDay(home.possible, addDays(home.on, Math.trunc(days / share)), way, law));
    return onTheWay.map(({ on }) => life.with(place, { ...wish, on })).find(fits) ?? life;
  }, items);
}

/** The items in the order of their days. */
export function inDayOrder(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => ascending(a.on, b.on));
}

/** Whether what was given is in the order in which it was given. */
function isInGivenOrder(life: readonly Item[]): boolean {
  const given = life.filter((item) => item.given !== null);
  return given.every(({ place }, index) => index === 0 || at(given, index - 1).place < place);
}
