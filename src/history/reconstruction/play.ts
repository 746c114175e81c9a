import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { CaseEvent } from '../../model/event.ts';
import { isOneDay, type Days } from './day-span.ts';
import type { Standing } from '../../statecharts/step.ts';
import { standingOn, taking } from './act.ts';
import { isSeen, type Item, type Problem } from './search.ts';

/** A life played: its events, or how far it came. */
export type Played =
  | { readonly ok: true; readonly events: readonly (CaseEvent | null)[] }
  | { readonly ok: false; readonly at: number; readonly standing: Standing | null };

/** Plays the items of a life in their order, each on its day; a sighting is no event. Where several bodies may have acted, the one chosen before is tried first. */
export function play(items: readonly Item[], { law, names }: Problem): Played {
  const events: (CaseEvent | null)[] = [];
  let standing: Standing | null = null;
  for (const [at, item] of items.entries()) {
    const taken = take(standing, item, law);
    if (taken === null) return { ok: false, at, standing };
    standing = taken.standing;
    events.push(taken.event);
  }
  const isNamed = names.goal === null || standing?.facts.proposal?.id === names.goal;
  return isNamed ? { ok: true, events } : { ok: false, at: items.length, standing };
}

function take(standing: Standing | null, { given, act, on, by }: Item, law: Problem['law']): { readonly standing: Standing; readonly event: CaseEvent | null } | null {
  if (act === null) {
    const there = standing === null ? null : standingOn(standing, on, law);
    return there !== null && given?.kind === 'sighting' && isSeen(there, given) ? { standing: there, event: null } : null;
  }
  const events = act.on(on);
  for (const event of [...events.filter((one) => one.by === by), ...events.filter((one) => one.by !== by)]) {
    const after = taking(standing, event, law);
    if (after !== null) return { standing: after, event };
  }
  return null;
}

/**
 * The life with one item on another day. What nobody dated goes along as far as it must: later acts when it moves on, earlier ones
 * when it moves back; what was given keeps its order and its days.
 */
export function moved(items: readonly Item[], which: Item, on: CalendarDate): readonly Item[] {
  const place = items.indexOf(which);
  const shifted = items.map((item, at) => {
    if (at === place) return { ...item, on };
    const goesAlong = (at > place && item.on < on) || (at < place && item.on > on);
    return goesAlong ? { ...item, on: nearest(on, rangeOf(item, items)) } : item;
  });
  return shifted.map((item, at) => ({ item, at })).toSorted((a, b) => (a.item.on < b.item.on ? -1 : Number(a.item.on > b.item.on)) || a.at - b.at).map(({ item }) => item);
}

/** Whether the day of an item is not settled by what was given. */
export function isMovable({ given }: Item): boolean {
  return given === null || !given.days.every(isOneDay);
}

interface Range {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** The days on which an item may lie: its own, between those of the entries given before and after it. A missing act may lie anywhere. */
export function rangeOf({ given, on }: Item, items: readonly Item[]): Range {
  if (given === null) return { from: null, until: null };
  const own = given.days.find(({ from, until }) => from <= on && on <= until);
  const place = items.findIndex((item) => item.given === given);
  const from = [...boundsOf(items.slice(0, place)).map((one) => one.from), own?.from ?? on].toSorted().at(-1) ?? on;
  const until = [...boundsOf(items.slice(place + 1)).map((one) => one.until), own?.until ?? on].toSorted()[0] ?? on;
  return { from, until };
}

/** For each given item, the days of the source it goes by. */
function boundsOf(items: readonly Item[]): readonly Days[] {
  return items.flatMap(({ given, on }) => (given === null ? [] : [given.days.find(({ from, until }) => from <= on && on <= until) ?? { from: on, until: on }]));
}

function nearest(on: CalendarDate, { from, until }: Range): CalendarDate {
  if (from !== null && on < from) return from;
  return until !== null && on > until ? until : on;
}
