import { at } from '../at.ts';
import { later, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Body } from '../model/body.ts';
import type { CaseEvent } from '../events/cards.ts';
import type { Law } from '../rulebook/law.ts';
import { transitionsFrom } from '../statecharts/chart.ts';
import { closeWindows, stageOf, type CaseState } from '../statecharts/step.ts';
import { applyEvent, type PossibleEvent } from './possible-event.ts';
import { costOfHurry, costOfInference, costOfOtherDay, costOfPlace, costOfWaiting } from './costs.ts';
import { nextCriticalDay } from './critical-days.ts';
import { endOfDays } from './day-span.ts';
import { searchSpaceOf, type SearchSpace } from './search-space.ts';
import type { Names } from './complete.ts';
import { isMeeting } from './days.ts';
import { isDayGiven, isUnderItsPath, type Evidence, type StageObservation } from './evidence.ts';
import type { RaisedWithin } from './numbers.ts';
import { stateKey } from './state-key.ts';

/** What is known of a history, and under which law it was lived. */
export interface Problem {
  readonly givens: readonly Evidence[];
  /** How the file can have been opened, where the entries do not say. */
  readonly opening: PossibleEvent;
  readonly names: Names;
  readonly law: Law;
  /** What its number says of the day on which it was raised. */
  readonly raised: RaisedWithin;
}

/** A given entry or a missing event in its place in a life. An observation is no event. */
export interface Item {
  /** Its place in the life as it was found: it stays the same when its day moves. */
  readonly place: number;
  readonly given: Evidence | null;
  readonly possible: PossibleEvent | null;
  readonly on: CalendarDate;
  readonly by: Body | null;
}

/** A life that fits, or how many of the given entries the best attempt could place. */
export type Found = { readonly life: readonly Item[] } | { readonly life: null; readonly placed: number };

/** A point of a life: so many given entries have their place, the day is this one, and this is where the life stands. */
interface SearchNode {
  readonly placed: number;
  readonly day: CalendarDate;
  readonly state: CaseState | null;
  readonly before: SearchNode | null;
  readonly item: Item | null;
  /** What the life costs up to here. */
  readonly cost: number;
}

/**
 * The life that costs least: of what is improbable it has the least. The search goes on from the point that costs least. Of two lives that
 * cost the same, the one whose first missing event comes at the earlier point, and there the one listed first. A point is visited once:
 * points with as many entries placed, on the same day and with the same key, have the same future. There are a few hundred keys at each
 * entry, so the time grows with the number of entries, not with that of the gaps.
 *
 * Does not look for an earlier request to the DCC on account of a revised due day that lies before the entry just before the revision.
 */
export function likeliest(problem: Problem): Found {
  const field = searchSpaceOf(problem);
  const seen = new Map<string, number>();
  let furthest = 0;
  const start = { placed: 0, state: null, before: null, item: null };
  const waiting: SearchNode[][] = firstDays(problem.raised).map((day, cost) => [{ ...start, day, cost }]);
  for (let least = 0; least < waiting.length; least += 1) {
    const open = (waiting[least] ?? []).toReversed();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const mark = pointKey(node, problem.law);
      if ((seen.get(mark) ?? Infinity) <= node.cost) continue;
      seen.set(mark, node.cost);
      furthest = Math.max(furthest, node.placed);
      if (isComplete(node, problem)) return { life: lifeOf(node) };
      const further = [...placements(node, field), ...postponements(node, field), ...inferences(node, field)];
      const here: SearchNode[] = [];
      for (const one of further) {
        (one.cost <= least ? here : (waiting[one.cost] ??= [])).push(one);
      }
      open.push(...here.toReversed());
    }
  }
  return { life: null, placed: furthest };
}

/** The day on which it was most likely raised, and the first on which it can have been. */
function firstDays({ likely, from }: RaisedWithin): readonly CalendarDate[] {
  return [likely ?? from, from];
}

function pointKey({ placed, day, state }: SearchNode, law: Law): string {
  return `${placed};${day};${state === null ? '' : stateKey(state, law)}`;
}

function isComplete({ placed, state }: SearchNode, { givens, names }: Problem): boolean {
  return placed === givens.length && state !== null && (names.goal === null || state.facts.proposal?.id === names.goal);
}

function lifeOf(last: SearchNode): readonly Item[] {
  const items: Item[] = [];
  for (let node: SearchNode | null = last; node !== null; node = node.before) if (node.item !== null) items.push(node.item);
  return items.toReversed().map((item, place) => ({ ...item, place }));
}

/** The next given entry, in each way in which it can follow. */
function placements(node: SearchNode, field: SearchSpace): SearchNode[] {
  const { problem, possible, latest } = field;
  const { placed } = node;
  const given = problem.givens[placed];
  if (given === undefined) return [];
  const limit = at(latest, placed);
  return given.days.flatMap((days) => {
    const on = later(days.from, node.day);
    if (on > days.until || on > limit) return [];
    if (given.kind === 'observation') return observe(node, given, on, problem.law);
    return (possible[placed] ?? []).flatMap((possible) => successors(node, possible, on, given, field));
  });
}

/** The point at which a life is seen where it is. */
function observe(node: SearchNode, given: StageObservation, on: CalendarDate, law: Law): SearchNode[] {
  const there = node.state === null ? null : closeWindows(node.state, on, law);
  if (there === null || !isSeen(there, given)) return [];
  const item = { place: 0, given, possible: null, on, by: null };
  return [{ ...node, placed: node.placed + 1, day: on, state: there, before: node, item }];
}

/** Whether a life is where it was seen. */
export function isSeen(there: CaseState, { stage, id }: StageObservation): boolean {
  return stageOf(there) === stage && (id === undefined || there.facts.proposal?.id === id);
}

/** The missing events that can follow on the day of a point. */
function inferences(node: SearchNode, field: SearchSpace): SearchNode[] {
  const { problem, missing, skips } = field;
  const { state, day, placed } = node;
  if (skips[placed]) return [];
  if (state === null) return day > problem.raised.until ? [] : successors(node, problem.opening, day, null, field);
  const there = closeWindows(state, day, problem.law);
  const from = { ...node, state: there };
  const isOffered = (type: string) => transitionsFrom(there.chart, there.configuration, type).length > 0;
  const helpful = (missing[placed] ?? []).filter(({ possible, leftFor }) => isOffered(possible.type) && (leftFor?.some(isOffered) ?? true));
  return helpful.flatMap(({ possible }) => successors(from, possible, day, null, field));
}

/**
 * The point after a possible event, by the first body that may have acted: which of them it was opens no other way, save that a path the
 * Authority sets is fixed.
 */
function successors(
  node: SearchNode,
  possible: PossibleEvent,
  on: CalendarDate,
  given: Evidence | null,
  { problem, decidedBy }: SearchSpace,
): SearchNode[] {
  for (const event of possible.on(on)) {
    if (given === null && undoes(node.state, event)) continue;
    const taken = applyEvent(node.state, event, problem.law);
    if (taken === null || (given?.kind === 'event' && !isUnderItsPath(given, event, taken.before.facts))) continue;
    const placed = node.placed + (given === null ? 0 : 1);
    const by = decidedBy[node.placed] ?? endOfDays;
    const made = given === null ? costOfInference(node.state, event, by) : 'route' in possible.filled ? costOfHurry(event, by) : 0;
    const cost =
      node.cost +
      possible.cost +
      made +
      costOfPlace(taken.before, event, taken.advisories, given) +
      (isOutOfSession(given, event, problem.law) ? costOfOtherDay : 0);
    return [{ placed, day: on, state: taken.state, before: node, item: { place: 0, given, possible, on, by: event.by }, cost }];
  }
  return [];
}

/** Whether it is an approval, nobody says whose, that the Change Board can hardly have given: it does not meet that day. */
function isOutOfSession(given: Evidence | null, { type, on }: CaseEvent, law: Law): boolean {
  return (
    given?.kind === 'event' && given.isApproval && isDayGiven(given) && type === 'changeBoard.voted' && !isMeeting('change_board', on, law)
  );
}

/** Whether an event that nobody gave would undo what stands: set a path anew, save after a send-back, or recommend once more. */
function undoes(before: CaseState | null, event: CaseEvent): boolean {
  const { path = null, recommendation = null } = before?.facts ?? {};
  if (event.type === 'conversion.recommended') return recommendation !== null;
  return path !== null && event.type !== 'sendBack.handled' && 'path' in event && event.path !== undefined;
}

/** The same point on the next day on which something else may be allowed. */
function postponements(node: SearchNode, { latest, lateFor, newLaw, problem }: SearchSpace): SearchNode[] {
  const limit = at(latest, node.placed);
  const day = nextCriticalDay(node.state, node.day, limit, node.placed <= lateFor ? [...newLaw, limit] : newLaw, problem.law);
  if (day === null) return [];
  const cost = newLaw.includes(day) ? costOfWaiting : 0;
  return [{ ...node, day, before: node, item: null, cost: node.cost + cost }];
}
