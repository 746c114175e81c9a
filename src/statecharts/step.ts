import type { CalendarDate } from '../calendar/calendar-date.ts';
import { CalendarCoverageError } from '../errors.ts';
import type { Advisory, Circumstances, Refusal } from '../conditions/condition.ts';
import { eventLaw, hasElapsed } from '../conditions/event-law.ts';
import { noFacts, type Facts } from '../conditions/facts.ts';
import { advisoriesOn, citing, isAllowed, isBarredForGood, refusalsOf } from '../conditions/judge.ts';
import { learn } from '../conditions/learn.ts';
import { eventTypes, type CaseEvent, type EventByType, type EventType } from '../model/event.ts';
import { seriesOf } from '../model/identifier.ts';
import { stageName, type Stage } from '../model/stage.ts';
import type { Law } from '../rulebook/law.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import { branches } from './branches.ts';
import {
  chartOf,
  follow,
  initialPosition,
  offeredAhead,
  openWindows,
  waysFrom,
  type Chart,
  type LeafValue,
  type Position,
  type Way,
} from './chart.ts';
import { draftProposalMachine } from './draft-proposal-machine.ts';
import { modificationProposalMachine } from './modification-proposal-machine.ts';

const draft = /* @__PURE__ */ chartOf(draftProposalMachine);
const modification = /* @__PURE__ */ chartOf(modificationProposalMachine);

/** Where a conversion can lead. */
const onceConverted: readonly Position[] = /* @__PURE__ */ waysFrom(modification, initialPosition(modification), 'conversion.agreed').map(
  (way) => follow(initialPosition(modification), way),
);

/** Where a life stands: in which statechart, where in it, and what is known. */
export interface Standing {
  readonly chart: Chart;
  readonly position: Position;
  readonly facts: Facts;
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
  const day = dayOf(before, event.on, law);
  if (!day.ok) return { ok: false, refusals: [day.refusal] };
  const { standing, given } = day;
  const way = wayOf(waysFrom(standing.chart, standing.position, event.type), standing.facts, event);
  if (way === undefined || !isAllowed(event, given)) {
    return { ok: false, refusals: withPlace(standing, event.type, way !== undefined, refusalsOf(event.type, event, given)) };
  }
  const position = follow(standing.position, way);
  const after = { chart: standing.chart, position, facts: learn(standing.facts, event, law) };
  const isConverted = standing.chart === draft && event.type === 'conversion.agreed';
  return { ok: true, standing: isConverted ? converted(standing, event, after.facts) : after, advisories: advisoriesOn(event, given) };
}

/** What stands in the way of an event, or of a bare type of event, on a day: the reasons `step` would give. */
export function obstacles(before: Standing, type: EventType, event: CaseEvent | null, on: CalendarDate, law: Law): readonly Refusal[] {
  if (event !== null) {
    const taken = step(before, event, law);
    return taken.ok ? [] : taken.refusals;
  }
  const day = dayOf(before, on, law);
  if (!day.ok) return [day.refusal];
  const { standing, given } = day;
  return withPlace(standing, type, isOffered(standing, type), refusalsOf(type, null, given));
}

/** The types of event that may still come, now or later: some state ahead offers them, and nothing bars them for good. */
export function stillAhead(before: Standing, on: CalendarDate, law: Law): ReadonlySet<string> {
  const day = dayOf(before, on, law);
  if (!day.ok) return new Set();
  const { given, standing } = day;
  const canBeSentBack = typesAhead(standing, () => true).has('sendBack.handled');
  const barred = new Set<string>(eventTypes.filter((type) => isBarredForGood(type, given, { canBeSentBack })));
  return typesAhead(standing, (type) => !barred.has(type));
}

/** What is offered where a life stands and wherever it can get by events that are open, in this statechart or once converted. */
function typesAhead({ chart, position }: Standing, isOpen: (type: string) => boolean): ReadonlySet<string> {
  const starts = chart === draft && isOpen('conversion.agreed') ? onceConverted : [];
  return new Set([...offeredAhead(chart, position, isOpen), ...starts.flatMap((start) => [...offeredAhead(modification, start, isOpen)])]);
}

/** Closes the windows that elapsed before a day. */
export function reach(standing: Standing, on: CalendarDate, law: Law): Standing {
  const { chart, position, facts } = standing;
  for (const way of openWindows(chart, position)) {
    const { conditions } = way;
    if (conditions !== 'adoptionWindow' && conditions !== 'appealWindow') continue;
    if (hasElapsed(conditions, { facts, law, on })) return { chart, position: follow(position, way), facts };
  }
  return standing;
}

/** The stage a register would show. */
export function stageOf({ chart, position }: Standing): Stage {
  const leaf =
    'final' in position
      ? chart.finals[position.final]
      : chart.regions.map((region, index) => region.leaves[position.leaves[index] ?? 0]).find((one) => one?.stage !== undefined);
  return leaf?.stage ?? 'initial_consideration';
}

/** The state as XState writes it: the value of each region, or the name of a final state. */
export function valueOf({ chart, position }: Standing): LeafValue {
  if ('final' in position) return chart.finals[position.final]?.value ?? '';
  const regions: Record<string, LeafValue> = {};
  for (const [index, region] of chart.regions.entries()) regions[region.key] = region.leaves[position.leaves[index] ?? 0]?.value ?? '';
  return Object.freeze({ live: Object.freeze(regions) });
}

/** Whether the state offers an event, whatever the conditions say of it. */
export function isOffered({ chart, position }: Standing, type: EventType): boolean {
  return waysFrom(chart, position, type).length > 0;
}

/** The events the life waits for, as its states say. */
export function awaitedBy({ chart, position }: Standing): readonly EventType[] {
  if ('final' in position) return [];
  return chart.regions.flatMap((region, index) => region.leaves[position.leaves[index] ?? 0]?.awaits ?? []);
}

type Day =
  { readonly ok: true; readonly standing: Standing; readonly given: Circumstances } | { readonly ok: false; readonly refusal: Refusal };

/** The file and the law on a day, or why that day cannot be judged. */
function dayOf(before: Standing, on: CalendarDate, law: Law): Day {
  if (on < designatedOn) {
    const message = `The event is dated before the Code was designated on ${designatedOn}.`;
    return { ok: false, refusal: citing('before_the_code', message, 'record-order') };
  }
  try {
    const standing = reach(before, on, law);
    return { ok: true, standing, given: { facts: standing.facts, on, rules: law.rulesOn(on), law } };
  } catch (error) {
    if (error instanceof CalendarCoverageError) return { ok: false, refusal: citing('calendar_coverage', error.message, 'calendar') };
    throw error;
  }
}

/** The first way whose branch an event takes. */
function wayOf(ways: readonly Way[], facts: Facts, event: CaseEvent): Way | undefined {
  for (const way of ways) if (way.branch === undefined || branches[way.branch](facts, event)) return way;
  return undefined;
}

/** The refusals with the one that speaks of the state, where the state does not offer the event. */
function withPlace(standing: Standing, type: EventType, isHere: boolean, refusals: readonly Refusal[]): readonly Refusal[] {
  if (isHere) return refusals;
  const ofTheRecord = refusals.filter((refusal) => refusal.rule.id === 'record-order');
  if ('final' in standing.position) return [...ofTheRecord, ended(standing)];
  return [...ofTheRecord, notHere(standing, type), ...refusals.filter((refusal) => refusal.rule.id !== 'record-order')];
}

function ended(standing: Standing): Refusal {
  return citing(
    'ended',
    `The file has ended: its stage is ${stageName(stageOf(standing))}. Nothing further is recorded in it.`,
    'record-order',
  );
}

function notHere(standing: Standing, type: EventType): Refusal {
  const { what, when, rule } = eventLaw[type];
  const message = `${what} is recorded ${when}; the stage of this file is ${stageName(stageOf(standing))}.`;
  return citing('not_at_this_stage', message, rule);
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
  return 'final' in position ? 0 : (position.leaves[region] ?? 0);
}
