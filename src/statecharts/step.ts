import { at } from '../at.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Context } from '../events/condition.ts';
import type { Advisory, Refusal } from '../events/refusal.ts';
import { cardOf, type CaseEvent, type EventByType, type EventType } from '../events/cards.ts';
import { hasElapsed, lengthOf } from '../events/windows.ts';
import { noFacts, type Facts } from '../events/facts.ts';
import { advisory, basisOf, refusal, barsFirst, resting } from '../events/citing.ts';
import { judge, type Verdict } from '../events/judge.ts';
import { evolve } from '../events/evolve.ts';
import { seriesOf } from '../model/identifier.ts';
import { eventName } from '../events/names.ts';
import { stageName, type Stage } from '../model/stage.ts';
import type { Law } from '../rulebook/law.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import type { CitationId } from '../rulebook/citations.ts';
import { sources } from '../rulebook/sources.ts';
import { branches } from './branches.ts';
import {
  enter,
  initialConfiguration,
  isSameConfiguration,
  leafIn,
  openWindows,
  transitionsFrom,
  type Chart,
  type LeafValue,
  type Configuration,
  type Transition,
} from './chart.ts';
import { draft, modification } from './charts.ts';

/** Where a life stands: in which statechart, where in it, and what is known. */
export interface CaseState {
  readonly chart: Chart;
  readonly configuration: Configuration;
  readonly facts: Facts;
  /** Where it stands if a window that has elapsed was open longer: nothing since shows that it was not. */
  readonly open?: Configuration | undefined;
}

/** What came of an event. */
export type Step =
  | { readonly ok: true; readonly state: CaseState; readonly advisories: readonly Advisory[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Where a file stands before it is opened. */
export function beginning(raised: EventByType['proposal.raised']): CaseState {
  const chart = seriesOf(raised.id) === 'DP' ? draft() : modification();
  return { chart, configuration: initialConfiguration(chart), facts: noFacts };
}

/** Takes one event: closes the windows that elapsed before its day, judges it, and moves on. */
export function step(before: CaseState, event: CaseEvent, law: Law): Step {
  const { on, type } = event;
  if (on < designatedOn) return { ok: false, refusals: [beforeTheCode(law)] };
  const state = closeWindows(before, on, law);
  const context = contextOn(state, on, law);
  const place = placeOf(state, context, type, event);
  const verdict = judge(type, event, context);
  const against = place.said === null && verdict.against.length === 0 ? verdict.against : withPlace(place.said, verdict.against);
  if (place.transition === undefined || against[0]?.bars) return { ok: false, refusals: against };
  return { ok: true, state: stateAfter(place.from, place.transition, event, law), advisories: remarks(against, verdict.unusual) };
}

/** Takes an event that was recorded: it needs a place in the statechart, with the windows of its day closed or open, and is not judged. */
export function accept(before: CaseState, event: CaseEvent, law: Law): CaseState | null {
  const { latest } = before.facts;
  if (latest !== null && (event.on < latest.on || event.type === 'proposal.raised')) return null;
  const state = closeWindows(before, event.on, law);
  for (const from of [state, ...stillOpen(state)]) {
    const transition = transitionOf(transitionsFrom(from.chart, from.configuration, event.type), from.facts, event);
    if (transition !== undefined) return stateAfter(from, transition, event, law);
  }
  return null;
}

/** What is to be said of an event, or of a bare type of event, on a day: what `step` would say. */
export function verdictOn(before: CaseState, type: EventType, event: CaseEvent | null, on: CalendarDate, law: Law): Verdict {
  if (on < designatedOn) return { against: [beforeTheCode(law)], unusual: [] };
  const state = closeWindows(before, on, law);
  const context = contextOn(state, on, law);
  const { against, unusual } = judge(type, event, context);
  return { against: withPlace(placeOf(state, context, type, event).said, against), unusual };
}

/** Closes the windows that elapsed before a day. An entry of that very day has been taken with them closed, or shows that one was open. */
export function closeWindows(state: CaseState, on: CalendarDate, law: Law): CaseState {
  const { chart, configuration, facts } = state;
  if (facts.latest !== null && facts.latest.on >= on) return state;
  for (const transition of openWindows(chart, configuration)) {
    const { conditions } = transition;
    if (conditions !== 'adoptionWindow' && conditions !== 'appealWindow') continue;
    if (hasElapsed(conditions, { facts, law, on }))
      return { chart, configuration: enter(configuration, transition), facts, open: configuration };
  }
  return state;
}

/** The same with the window that elapsed still open, where there is one. */
function stillOpen({ chart, facts, open }: CaseState): readonly CaseState[] {
  return open === undefined ? [] : [{ chart, facts, configuration: open }];
}

/** The stage a register would show. */
export function stageOf({ chart, configuration }: CaseState): Stage {
  const leaves =
    'final' in configuration
      ? [at(chart.finals, configuration.final)]
      : chart.regions.map((_, index) => leafIn(chart, configuration, index));
  return leaves.find((one) => one.stage !== undefined)?.stage ?? 'initial_consideration';
}

/** The state as XState writes it: the value of each region, or the name of a final state. */
export function valueOf({ chart, configuration }: CaseState): LeafValue {
  if ('final' in configuration) return at(chart.finals, configuration.final).value;
  const regions: Record<string, LeafValue> = {};
  for (const [index, region] of chart.regions.entries()) regions[region.key] = leafIn(chart, configuration, index).value;
  return Object.freeze({ live: Object.freeze(regions) });
}

/** Whether the state offers an event in its place, whatever the conditions say of it. */
export function isOffered({ chart, configuration }: CaseState, type: EventType): boolean {
  return transitionsFrom(chart, configuration, type).some((transition) => transition.beyond === undefined);
}

/** The events the life waits for, as its states say. */
export function awaitedBy({ chart, configuration }: CaseState): readonly EventType[] {
  if ('final' in configuration) return [];
  return chart.regions.flatMap((_, index) => leafIn(chart, configuration, index).awaits);
}

function contextOn({ facts }: CaseState, on: CalendarDate, law: Law): Context {
  return { facts, on, rules: law.rulesOn(on), law };
}

const beforeTheCode = (law: Law) =>
  refusal('before_the_code', `The event is dated before the Code was designated on ${designatedOn}.`, 'record-order', law);

/** The first transition whose branch an event takes. */
function transitionOf(transitions: readonly Transition[], facts: Facts, event: CaseEvent): Transition | undefined {
  for (const transition of transitions) if (transition.branch === undefined || branches[transition.branch](facts, event)) return transition;
  return undefined;
}

/** Where an event is taken from, by which transition, and what speaks against its place. */
interface Place {
  readonly from: CaseState;
  readonly transition: Transition | undefined;
  readonly said: Refusal | null;
}

/**
 * An event that a window has shut out is taken as if it were open: the event shows that it was. Where the length of the window was seen,
 * that bars. A bare type is at home where one of its transitions is.
 */
function placeOf(state: CaseState, context: Context, type: EventType, event: CaseEvent | null): Place {
  const transition = transitionFor(state, type, event);
  if (transition !== undefined) {
    return {
      from: state,
      transition,
      said: transition.beyond === undefined ? null : notHere(state, type, transition.beyond, context.law),
    };
  }
  const said = 'final' in state.configuration ? ended(state, context.law) : notHere(state, type, null, context.law);
  for (const from of stillOpen(state)) {
    const longer = transitionFor(from, type, event);
    if (longer !== undefined) return { from, transition: longer, said: elapsed(said, from, context) };
  }
  return { from: state, transition, said };
}

/** The transition of an event; of a bare type the first by which it is at home, or else any. */
function transitionFor({ chart, configuration, facts }: CaseState, type: EventType, event: CaseEvent | null): Transition | undefined {
  const transitions = transitionsFrom(chart, configuration, type);
  return event === null
    ? (transitions.find((transition) => transition.beyond === undefined) ?? transitions[0])
    : transitionOf(transitions, facts, event);
}

/** The same, resting on the row that gives the window its length. */
function elapsed(said: Refusal, { chart, configuration }: CaseState, context: Context): Refusal {
  const window = openWindows(chart, configuration)[0]?.conditions;
  if (window !== 'adoptionWindow' && window !== 'appealWindow') return said;
  const { source, basis } = lengthOf(window, context);
  return resting(said.code, said.message, { id: `limit/${window}`, source: sources[source], basis }, context.law);
}

/** What speaks against an event with what speaks against its place; an end leaves nothing else to say. */
function withPlace(place: Refusal | null, against: readonly Refusal[]): readonly Refusal[] {
  if (place === null) return barsFirst(against);
  const ofTheRecord = against.filter(isOfRecord);
  if (place.code === 'ended' && place.bars) return barsFirst([...ofTheRecord, place]);
  return barsFirst([...ofTheRecord, place, ...against.filter((refusal) => !isOfRecord(refusal))]);
}

const isOfRecord = (refusal: Refusal) => refusal.rule.id === 'record-order';

function remarks(against: readonly Refusal[], unusual: readonly Advisory[]): readonly Advisory[] {
  return against.length === 0 ? unusual : Object.freeze([...against.map(advisory), ...unusual]);
}

function ended(state: CaseState, law: Law): Refusal {
  const message = `The file has ended: its stage is ${stageName(stageOf(state))}. Nothing further is recorded in it.`;
  return refusal('ended', message, 'record-order', law);
}

/**
 * That an event does not belong here: by a rule that is only assumed, by that of the event, or, where that is only assumed, by plain
 * logic: here it would mean nothing.
 */
function notHere(state: CaseState, type: EventType, beyond: CitationId | null, law: Law): Refusal {
  const { when, rule } = cardOf(type);
  const message = `${eventName(type)} is recorded ${when}; the stage of this file is ${stageName(stageOf(state))}.`;
  return refusal('not_at_this_stage', message, beyond ?? (basisOf(rule) === 'assumed' ? 'plain-logic' : rule), law);
}

/** Where an event leads by a transition. */
function stateAfter(from: CaseState, transition: Transition, event: CaseEvent, law: Law): CaseState {
  const facts = evolve(from.facts, event, law);
  if (from.chart === draft() && event.type === 'conversion.agreed') return converted(from, event, facts);
  const configuration = enter(from.configuration, transition);
  const open = openAfter(from, configuration, event);
  return open === undefined ? { chart: from.chart, configuration, facts } : { chart: from.chart, configuration, facts, open };
}

/** Where the event leads if the window is open: nowhere where it shows that it closed, or makes no difference any longer. */
function openAfter({ chart, facts, open }: CaseState, configuration: Configuration, event: CaseEvent): Configuration | undefined {
  if (open === undefined) return undefined;
  const transition = transitionOf(transitionsFrom(chart, open, event.type), facts, event);
  const after = transition && enter(open, transition);
  return after === undefined || isSameConfiguration(after, configuration) ? undefined : after;
}

/** A converted Draft Proposal takes the conversion as its first step in the other statechart; the regions both share go on as they were. */
function converted(from: CaseState, event: CaseEvent, facts: Facts): CaseState {
  const shared = new Map('final' in from.configuration ? [] : from.chart.regions.map((region, index) => [region.key, leafAt(from, index)]));
  const chart = modification();
  const leaves = chart.regions.map((region) => shared.get(region.key === 'progress' ? '' : region.key) ?? region.initial);
  const configuration: Configuration = { leaves };
  const transition = transitionOf(transitionsFrom(chart, configuration, event.type), from.facts, event);
  return { chart, configuration: transition === undefined ? configuration : enter(configuration, transition), facts };
}

function leafAt({ configuration }: CaseState, region: number): number {
  return 'final' in configuration ? 0 : at(configuration.leaves, region);
}
