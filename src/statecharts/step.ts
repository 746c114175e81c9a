import { at } from '../at.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Context } from '../events/condition.ts';
import type { Advisory, Refusal } from '../events/refusal.ts';
import { cardOf } from '../events/cards.ts';
import { hasElapsed, lengthOf } from '../events/windows.ts';
import { noFacts, type Facts } from '../events/facts.ts';
import { advisory, basisOf, refusal, inOrder, judge, resting, type Verdict } from '../events/judge.ts';
import { evolve } from '../events/evolve.ts';
import type { CaseEvent, EventByType, EventType } from '../events/cards.ts';
import { seriesOf } from '../model/identifier.ts';
import { eventName } from '../events/names.ts';
import { stageName, type Stage } from '../model/stage.ts';
import type { Law } from '../rulebook/law.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import type { CitationId } from '../rulebook/citations.ts';
import { sources } from '../rulebook/sources.ts';
import { branches } from './branches.ts';
import {
  follow,
  initialPosition,
  isSamePosition,
  leafIn,
  openWindows,
  waysFrom,
  type Chart,
  type LeafValue,
  type Position,
  type Way,
} from './chart.ts';
import { draft, modification } from './charts.ts';

/** Where a life stands: in which statechart, where in it, and what is known. */
export interface Standing {
  readonly chart: Chart;
  readonly position: Position;
  readonly facts: Facts;
  /** Where it stands if a window that has elapsed was open longer: nothing since shows that it was not. */
  readonly open?: Position | undefined;
}

/** What came of an event. */
export type Step =
  | { readonly ok: true; readonly standing: Standing; readonly advisories: readonly Advisory[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Where a file stands before it is opened. */
export function beginning(raised: EventByType['proposal.raised']): Standing {
  const chart = seriesOf(raised.id) === 'DP' ? draft : modification;
  return { chart, position: initialPosition(chart), facts: noFacts };
}

/** Takes one event: closes the windows that elapsed before its day, judges it, and moves on. */
export function step(before: Standing, event: CaseEvent, law: Law): Step {
  const { on, type } = event;
  if (on < designatedOn) return { ok: false, refusals: [beforeTheCode(law)] };
  const standing = reach(before, on, law);
  const context = contextOn(standing, on, law);
  const place = placeOf(standing, context, type, event);
  const verdict = judge(type, event, context);
  const against = place.said === null && verdict.against.length === 0 ? verdict.against : withPlace(place.said, verdict.against);
  if (place.way === undefined || against[0]?.bars) return { ok: false, refusals: against };
  return { ok: true, standing: moved(place.from, place.way, event, law), advisories: remarks(against, verdict.unusual) };
}

/** Takes an event that was recorded: it needs a place in the statechart, with the windows of its day closed or open, and is not judged. */
export function accept(before: Standing, event: CaseEvent, law: Law): Standing | null {
  const { latest } = before.facts;
  if (latest !== null && (event.on < latest.on || event.type === 'proposal.raised')) return null;
  const standing = reach(before, event.on, law);
  for (const from of [standing, ...stillOpen(standing)]) {
    const way = wayOf(waysFrom(from.chart, from.position, event.type), from.facts, event);
    if (way !== undefined) return moved(from, way, event, law);
  }
  return null;
}

/** What is to be said of an event, or of a bare type of event, on a day: what `step` would say. */
export function verdictOn(before: Standing, type: EventType, event: CaseEvent | null, on: CalendarDate, law: Law): Verdict {
  if (on < designatedOn) return { against: [beforeTheCode(law)], unusual: [] };
  const standing = reach(before, on, law);
  const context = contextOn(standing, on, law);
  const { against, unusual } = judge(type, event, context);
  return { against: withPlace(placeOf(standing, context, type, event).said, against), unusual };
}

/** Closes the windows that elapsed before a day. An entry of that very day has been taken with them closed, or shows that one was open. */
export function reach(standing: Standing, on: CalendarDate, law: Law): Standing {
  const { chart, position, facts } = standing;
  if (facts.latest !== null && facts.latest.on >= on) return standing;
  for (const way of openWindows(chart, position)) {
    const { conditions } = way;
    if (conditions !== 'adoptionWindow' && conditions !== 'appealWindow') continue;
    if (hasElapsed(conditions, { facts, law, on })) return { chart, position: follow(position, way), facts, open: position };
  }
  return standing;
}

/** The same with the window that elapsed still open, where there is one. */
function stillOpen({ chart, facts, open }: Standing): readonly Standing[] {
  return open === undefined ? [] : [{ chart, facts, position: open }];
}

/** The stage a register would show. */
export function stageOf({ chart, position }: Standing): Stage {
  const leaves = 'final' in position ? [at(chart.finals, position.final)] : chart.regions.map((_, index) => leafIn(chart, position, index));
  return leaves.find((one) => one.stage !== undefined)?.stage ?? 'initial_consideration';
}

/** The state as XState writes it: the value of each region, or the name of a final state. */
export function valueOf({ chart, position }: Standing): LeafValue {
  if ('final' in position) return at(chart.finals, position.final).value;
  const regions: Record<string, LeafValue> = {};
  for (const [index, region] of chart.regions.entries()) regions[region.key] = leafIn(chart, position, index).value;
  return Object.freeze({ live: Object.freeze(regions) });
}

/** Whether the state offers an event in its place, whatever the conditions say of it. */
export function isOffered({ chart, position }: Standing, type: EventType): boolean {
  return waysFrom(chart, position, type).some((way) => way.beyond === undefined);
}

/** The events the life waits for, as its states say. */
export function awaitedBy({ chart, position }: Standing): readonly EventType[] {
  if ('final' in position) return [];
  return chart.regions.flatMap((_, index) => leafIn(chart, position, index).awaits);
}

function contextOn({ facts }: Standing, on: CalendarDate, law: Law): Context {
  return { facts, on, rules: law.rulesOn(on), law };
}

const beforeTheCode = (law: Law) =>
  refusal('before_the_code', `The event is dated before the Code was designated on ${designatedOn}.`, 'record-order', law);

/** The first way whose branch an event takes. */
function wayOf(ways: readonly Way[], facts: Facts, event: CaseEvent): Way | undefined {
  for (const way of ways) if (way.branch === undefined || branches[way.branch](facts, event)) return way;
  return undefined;
}

/** Where an event is taken from, by which way, and what speaks against its place. */
interface Place {
  readonly from: Standing;
  readonly way: Way | undefined;
  readonly said: Refusal | null;
}

/**
 * An event that a window has shut out is taken as if it were open: the event shows that it was. Where the length of the
 * window was seen, that bars. A bare type is at home where one of its ways is.
 */
function placeOf(standing: Standing, context: Context, type: EventType, event: CaseEvent | null): Place {
  const way = wayFor(standing, type, event);
  if (way !== undefined) {
    return { from: standing, way, said: way.beyond === undefined ? null : notHere(standing, type, way.beyond, context.law) };
  }
  const said = 'final' in standing.position ? ended(standing, context.law) : notHere(standing, type, null, context.law);
  for (const from of stillOpen(standing)) {
    const longer = wayFor(from, type, event);
    if (longer !== undefined) return { from, way: longer, said: elapsed(said, from, context) };
  }
  return { from: standing, way, said };
}

/** The way of an event; of a bare type the first by which it is at home, or else any. */
function wayFor({ chart, position, facts }: Standing, type: EventType, event: CaseEvent | null): Way | undefined {
  const ways = waysFrom(chart, position, type);
  return event === null ? (ways.find((way) => way.beyond === undefined) ?? ways[0]) : wayOf(ways, facts, event);
}

/** The same, resting on the row that gives the window its length. */
function elapsed(said: Refusal, { chart, position }: Standing, context: Context): Refusal {
  const window = openWindows(chart, position)[0]?.conditions;
  if (window !== 'adoptionWindow' && window !== 'appealWindow') return said;
  const { source, basis } = lengthOf(window, context);
  return resting(said.code, said.message, { id: `limit/${window}`, source: sources[source], basis }, context.law);
}

/** What speaks against an event with what speaks against its place; an end leaves nothing else to say. */
function withPlace(place: Refusal | null, against: readonly Refusal[]): readonly Refusal[] {
  if (place === null) return inOrder(against);
  const ofTheRecord = against.filter(isOfRecord);
  if (place.code === 'ended' && place.bars) return inOrder([...ofTheRecord, place]);
  return inOrder([...ofTheRecord, place, ...against.filter((refusal) => !isOfRecord(refusal))]);
}

const isOfRecord = (refusal: Refusal) => refusal.rule.id === 'record-order';

function remarks(against: readonly Refusal[], unusual: readonly Advisory[]): readonly Advisory[] {
  return against.length === 0 ? unusual : Object.freeze([...against.map(advisory), ...unusual]);
}

function ended(standing: Standing, law: Law): Refusal {
  const message = `The file has ended: its stage is ${stageName(stageOf(standing))}. Nothing further is recorded in it.`;
  return refusal('ended', message, 'record-order', law);
}

/**
 * That an event does not belong here: by a rule that is only assumed, by that of the event, or, where that is only assumed, by plain
 * logic: here it would mean nothing.
 */
function notHere(standing: Standing, type: EventType, beyond: CitationId | null, law: Law): Refusal {
  const { when, rule } = cardOf(type);
  const message = `${eventName(type)} is recorded ${when}; the stage of this file is ${stageName(stageOf(standing))}.`;
  return refusal('not_at_this_stage', message, beyond ?? (basisOf(rule) === 'assumed' ? 'plain-logic' : rule), law);
}

/** Where an event leads by a way. */
function moved(from: Standing, way: Way, event: CaseEvent, law: Law): Standing {
  const facts = evolve(from.facts, event, law);
  if (from.chart === draft && event.type === 'conversion.agreed') return converted(from, event, facts);
  const position = follow(from.position, way);
  const open = openAfter(from, position, event);
  return open === undefined ? { chart: from.chart, position, facts } : { chart: from.chart, position, facts, open };
}

/** Where the event leads if the window is open: nowhere where it shows that it closed, or makes no difference any longer. */
function openAfter({ chart, facts, open }: Standing, position: Position, event: CaseEvent): Position | undefined {
  if (open === undefined) return undefined;
  const way = wayOf(waysFrom(chart, open, event.type), facts, event);
  const after = way && follow(open, way);
  return after === undefined || isSamePosition(after, position) ? undefined : after;
}

/** A converted Draft Proposal takes the conversion as its first step in the other statechart; the regions both share go on as they were. */
function converted(from: Standing, event: CaseEvent, facts: Facts): Standing {
  const shared = new Map('final' in from.position ? [] : from.chart.regions.map((region, index) => [region.key, leafAt(from, index)]));
  const leaves = modification.regions.map((region) => shared.get(region.key === 'progress' ? '' : region.key) ?? region.initial);
  const position: Position = { leaves };
  const way = wayOf(waysFrom(modification, position, event.type), from.facts, event);
  return { chart: modification, position: way === undefined ? position : follow(position, way), facts };
}

function leafAt({ position }: Standing, region: number): number {
  return 'final' in position ? 0 : at(position.leaves, region);
}
