import { ascending } from '../ascending.ts';
import { earlier, later, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import type { CaseEvent } from '../events/cards.ts';
import { endOfDays, firstOfDays, isOneDay, type DayRange } from './day-span.ts';
import type { Law } from '../rulebook/law.ts';
import { closeWindows, type CaseState } from '../statecharts/step.ts';
import { applyEvent } from './possible-event.ts';
import { costOfPlace } from './costs.ts';
import { isUnderItsPath, type Evidence } from './evidence.ts';
import { isSeen, type Item, type Problem } from './search.ts';

/** A life simulated: its events, or how far it came. */
export type Simulated =
  | {
      readonly ok: true;
      readonly events: readonly (CaseEvent | null)[];
      /** What it costs that each came where it came. */
      readonly cost: number;
    }
  | { readonly ok: false; readonly at: number; readonly state: CaseState | null };

/**
 * Simulates the items of a life in their order, each on its day; an observation is no event. Where several bodies may have acted, the one
 * chosen before is tried first.
 */
export function simulate(items: readonly Item[], { law, names }: Problem): Simulated {
  const events: (CaseEvent | null)[] = [];
  let state: CaseState | null = null;
  let cost = 0;
  for (const [at, item] of items.entries()) {
    const taken = applyOnce(state, item, law);
    if (taken === null) return { ok: false, at, state };
    state = taken.state;
    cost += taken.cost;
    events.push(taken.event);
  }
  const isNamed = names.goal === null || state?.facts.proposal?.id === names.goal;
  return isNamed ? { ok: true, events, cost } : { ok: false, at: items.length, state };
}

/** What came of an item. */
interface ItemOutcome {
  readonly state: CaseState;
  readonly event: CaseEvent | null;
  readonly cost: number;
}

/** What came of each item the last time: where nothing before it has moved, nothing else comes of it. */
const lastTime = /* @__PURE__ */ new WeakMap<Item, { readonly from: CaseState | null; readonly taken: ItemOutcome | null }>();

function applyOnce(from: CaseState | null, item: Item, law: Law): ItemOutcome | null {
  const last = lastTime.get(item);
  if (last?.from === from) return last.taken;
  const taken = applyItem(from, item, law);
  lastTime.set(item, { from, taken });
  return taken;
}

function applyItem(state: CaseState | null, { given, possible, on, by }: Item, law: Law): ItemOutcome | null {
  if (possible === null) {
    const there = state === null ? null : closeWindows(state, on, law);
    return there !== null && given?.kind === 'observation' && isSeen(there, given) ? { state: there, event: null, cost: 0 } : null;
  }
  for (const event of possible.on(on).toSorted((a, b) => Number(b.by === by) - Number(a.by === by))) {
    const after = applyEvent(state, event, law);
    if (after !== null && (given?.kind !== 'event' || isUnderItsPath(given, event, after.before.facts)))
      return {
        state: after.state,
        event,
        cost: costOfPlace(after.before, event, after.advisories, given),
      };
  }
  return null;
}

/**
 * The days on which each item may lie: a given one on its own, between those of the entries given before and after it; the raising where
 * its number allows it; another missing event anywhere.
 */
export type Ranges = (item: Item) => DayRange | undefined;

/** The ranges of the items of a life, by the sources it goes by. */
export function rangesOf(items: readonly Item[], { raised }: Problem): Ranges {
  const given = items.flatMap((item) => (item.given === null ? [] : [{ place: item.place, own: sourceDays(item.given, item.on) }]));
  const ranges = new Map<number, DayRange>([[0, raised]]);
  let bound = endOfDays;
  const latest = new Map<number, CalendarDate>();
  for (const { place, own } of given.toReversed()) latest.set(place, (bound = earlier(own.until, bound)));
  let from = firstOfDays;
  for (const { place, own } of given) ranges.set(place, { from: (from = later(own.from, from)), until: latest.get(place) ?? own.until });
  return ({ place }) => ranges.get(place);
}

/** The days of the source that a life goes by. */
function sourceDays({ days }: Evidence, on: CalendarDate): DayRange {
  return days.find(({ from, until }) => from <= on && on <= until) ?? { from: on, until: on };
}

/**
 * The life with one item on another day, if it still fits. What nobody dated goes along only as far as it must: later events when it
 * moves on, earlier ones when it moves back; what was given keeps its order and its days. A life that costs more than `most` does not fit.
 */
export function withItemOn(
  items: readonly Item[],
  which: Item,
  on: CalendarDate,
  ranges: Ranges,
  problem: Problem,
  most = Infinity,
): readonly Item[] | null {
  const withIt = (goal: (item: Item) => CalendarDate) => withOthersAlong(items, which, { on, goal }, ranges, problem, most);
  return withIt(() => on) ?? (on > which.on ? withIt((item) => asFarBehind(item, which, on)) : null);
}

/** An item moved, and to which day the others go that go along. */
interface Shift {
  readonly on: CalendarDate;
  readonly goal: (item: Item) => CalendarDate;
}

/** As far behind another as it was, and a week for the holidays between: what waited for the end of a window waits for it again. */
function asFarBehind(item: Item, which: Item, on: CalendarDate): CalendarDate {
  const behind = dayNumber(item.on) - dayNumber(which.on);
  return behind === 0 ? on : earlier(dateOfDayNumber(dayNumber(on) + behind + 7), endOfDays);
}

function withOthersAlong(
  items: readonly Item[],
  which: Item,
  move: Shift,
  ranges: Ranges,
  problem: Problem,
  most: number,
): readonly Item[] | null {
  const isLater = move.on > which.on;
  const along = new Set<Item | undefined>();
  for (;;) {
    const shifted = shift(items, which, move, along, ranges);
    const life = shifted.map(({ item }) => item);
    const inOrder = isInOrder(shifted, items);
    const simulated = inOrder ? simulate(life, problem) : null;
    if (simulated?.ok === true && simulated.cost <= most) return life;
    const stopped = simulated?.ok === false ? shifted[simulated.at]?.was : undefined;
    const fallen = fallenIn(items, which, isLater, stopped === which || along.has(stopped) ? undefined : stopped);
    const before = along.size;
    for (const item of inOrder ? fallen : fallen.filter(isGiven)) {
      if (isMovable(item) && (isLater ? item.on < move.goal(item) : item.on > move.goal(item))) along.add(item);
    }
    if (along.size === before) return null;
  }
}

/**
 * The items that must go along: the one that could not follow; where there is none, or it has moved itself, all that came after it, which
 * it would have passed.
 */
function fallenIn(items: readonly Item[], which: Item, isLater: boolean, left: Item | undefined): readonly Item[] {
  if (!isLater) return items.slice(0, items.indexOf(which));
  return left === undefined ? items.slice(items.indexOf(which) + 1) : [left];
}

/** Whether what was given stands in the order in which it was given. */
function isInOrder(shifted: readonly { readonly was: Item }[], items: readonly Item[]): boolean {
  const before = items.filter(isGiven);
  return shifted
    .map(({ was }) => was)
    .filter(isGiven)
    .every((item, at) => item === before[at]);
}

const isGiven = ({ given }: Item) => given !== null;

/** The items in the order of their days, some of them moved; each with what it was. */
function shift(
  items: readonly Item[],
  which: Item,
  { on, goal }: Shift,
  along: ReadonlySet<Item | undefined>,
  ranges: Ranges,
): readonly { readonly item: Item; readonly was: Item }[] {
  return items
    .map((was) => {
      if (was === which) return { was, item: { ...was, on } };
      if (!along.has(was)) return { was, item: was };
      return { was, item: { ...was, on: nearest(goal(was), ranges(was)) } };
    })
    .toSorted((a, b) => ascending(a.item.on, b.item.on));
}

/** Whether the day of an item is not settled by what was given. */
export function isMovable({ given }: Item): boolean {
  return given === null || !given.days.every(isOneDay);
}

function nearest(on: CalendarDate, { from, until }: DayRange = { from: on, until: on }): CalendarDate {
  return earlier(later(on, from), until);
}
