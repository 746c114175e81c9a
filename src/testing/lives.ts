import type { CalendarDate } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, everyItem, among, exactly, whole } from '../checks.ts';
import { addWorkingDays, onOrAfter } from '../calendar/working-days.ts';
import { openConsultations } from '../events/facts.ts';
import { entitledBodies } from '../events/entitled.ts';
import { assessmentWords } from '../model/assessment.ts';
import { eventTypes } from '../events/names.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import { readEvent } from '../events/parse.ts';
import { standardLaw } from '../rulebook/law.ts';
import { regimes } from '../rulebook/regimes.ts';
import { transitionsFrom } from '../statecharts/chart.ts';
import { beginning, closeWindows, step, valueOf, type CaseState } from '../statecharts/step.ts';
import { fieldsOf } from './fields.ts';

/** How far lives are followed, and where. */
export interface LivesOptions {
  /**
   * The most events of a life, its raising included. Each one more multiplies the number of lives by about ten, or by two in `progress`
   * alone.
   */
  readonly depth: number;
  /** Regions of the statechart outside which nothing moves, such as `['progress']`, to which ends belong; none unless said. */
  readonly regions?: readonly string[] | undefined;
}

/**
 * Each distinct route through the statecharts, once, as the events of a life that `replay` accepts: first the shorter, then what goes on
 * from it.
 *
 * A step of a route is an event that changes the state, opens the Modification Report Consultation or settles the path; two routes
 * are distinct when a step or where it leads differs. Each is told under the latest regime whose law allows it, and lives are made as they
 * are asked for.
 *
 * Does not vary days, bodies and words that make no difference to the route; `arbitraryCase` does.
 *
 * @throws InvalidCountError when `depth` is no whole number from 1; InvalidInputError for a region there is not
 * @example
 * [...everyLife({ depth: 1 })].map(([raised]) => raised.id); //=> ['DP900', 'MP900', 'MP900']
 * [...everyLife({ depth: 4, regions: ['progress'] })].some((life) => replay(life).stage === 'implemented'); //=> true
 */
export function everyLife(options: LivesOptions): Generator<readonly CaseEvent[], void, undefined> {
  checkArgument(options, someOptions, 'options');
  return lives(options);
}

const someOptions = /* @__PURE__ */ lazily(() => {
  const region = among(['progress', 'urgency', 'hold', 'support', ...Object.values(assessmentWords)]);
  return exactly({ depth: whole(1, 'events') }, { regions: everyItem('regions', region) });
});

function* lives({ depth, regions }: LivesOptions): Generator<readonly CaseEvent[], void, undefined> {
  const raised = regimes.toReversed().flatMap((regime) => raisings(onOrAfter(regime.from), regime.value.drafts));
  for (const tellings of alike(raised)) yield* routesFrom(tellings, depth, regions);
}

/** A route as it is told under one regime: its events, and where they lead. */
interface Telling {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  /** The last step, and where it led. */
  readonly name: string;
}

/** A route, told under every regime that allows it, and every route that goes on from it. */
function* routesFrom(
  tellings: readonly Telling[],
  depth: number,
  regions: readonly string[] | undefined,
): Generator<readonly CaseEvent[], void, undefined> {
  const [told] = tellings;
  if (told === undefined) return;
  yield Object.freeze(told.events);
  if (depth === 1) return;
  for (const further of alike(tellings.flatMap((telling) => stepsFrom(telling, regions)))) yield* routesFrom(further, depth - 1, regions);
}

/** Tellings of one route together, in the order in which the routes first come. */
function alike(tellings: readonly Telling[]): Iterable<readonly Telling[]> {
  const routes = new Map<string, Telling[]>();
  for (const telling of tellings) routes.set(telling.name, [...(routes.get(telling.name) ?? []), telling]);
  return routes.values();
}

function raisings(on: CalendarDate, drafts: boolean): Telling[] {
  const fields = { type: 'proposal.raised', on, title: 'A change to the Code', proposer: 'A Party' };
  const number = drafts ? 'MP900' : 'SECMP0900';
  const openings = [
    ...(drafts ? [{ ...fields, by: 'proposer', id: 'DP900' }] : []),
    { ...fields, by: 'proposer', id: number },
    { ...fields, by: 'authority', id: number, track: 'authority_led_variation' },
  ];
  return openings.flatMap((opening) => {
    const read = readEvent(opening);
    return read.ok && read.event.type === 'proposal.raised' ? toldWith({ events: [], state: beginning(read.event) }, read.event) : [];
  });
}

/** Every step that can follow, on the next Working Day and once every window has elapsed; each route once. */
function stepsFrom(telling: Telling, regions: readonly string[] | undefined): Telling[] {
  const last = telling.events.at(-1)?.on;
  if (last === undefined || 'final' in telling.state.configuration) return [];
  const [next, later] = [addWorkingDays(last, 1), addWorkingDays(last, 11)];
  const days = closeWindows(telling.state, later, standardLaw) === closeWindows(telling.state, next, standardLaw) ? [next] : [next, later];
  const steps = new Map<string, Telling>();
  for (const on of days) {
    for (const event of eventsOn(on, telling.state, regions)) {
      const [further] = toldWith(telling, event);
      if (further === undefined || steps.has(further.name) || !isStep(telling.state, further.state, regions)) continue;
      steps.set(further.name, further);
    }
  }
  return [...steps.values()];
}

/** What could be recorded on a day, by a body that may act. */
function eventsOn(on: CalendarDate, before: CaseState, regions: readonly string[] | undefined): CaseEvent[] {
  const state = closeWindows(before, on, standardLaw);
  return eventTypes.flatMap((type) => {
    const [by] = mayStep(state, type, regions) ? entitledBodies(type, standardLaw.rulesOn(on)) : [];
    if (by === undefined) return [];
    return fieldsOf(type, state.facts, on).flatMap((fields) => {
      const read = readEvent({ type, on, by, ...fields });
      return read.ok ? [read.event] : [];
    });
  });
}

/** Whether an event can take a route further at all: most leave the state as it is. */
function mayStep({ chart, configuration }: CaseState, type: EventType, regions: readonly string[] | undefined): boolean {
  return transitionsFrom(chart, configuration, type).some(({ to }) => {
    const region = to === null || 'final' in to ? 'progress' : (chart.regions[to.region]?.key ?? 'progress');
    return (to !== null || settles.includes(type)) && (regions === undefined || regions.includes(region));
  });
}

/** Events that can take a route further although the state stays as it is. */
const settles: readonly EventType[] = ['consultation.opened', 'path.determined', 'initialConsideration.decided'];

function toldWith({ events, state }: Pick<Telling, 'events' | 'state'>, event: CaseEvent): Telling[] {
  const after = step(state, event, standardLaw);
  if (!after.ok) return [];
  return [{ events: [...events, event], state: after.state, name: `${event.type} ${placeOf(after.state)}` }];
}

/** Where a life stands as far as its route goes: the state, who decides, and whether the report is consulted on. */
function placeOf(state: CaseState): string {
  const { path } = state.facts;
  return JSON.stringify([valueOf(state), path === null ? null : path === 3, isConsultedOn(state)]);
}

const isConsultedOn = ({ facts }: CaseState): boolean => openConsultations(facts).some(({ kind }) => kind === 'modification_report');

/** Whether an event took the route further, inside the regions. Ends, the path and the consultation on the report belong to `progress`. */
function isStep(before: CaseState, after: CaseState, regions: readonly string[] | undefined): boolean {
  const moved = regionsMoved(before, after);
  const isProgress = (isConsultedOn(after) && !isConsultedOn(before)) || (before.facts.path === null && after.facts.path !== null);
  const all = isProgress ? [...moved, 'progress'] : moved;
  return all.length > 0 && all.every((region) => regions === undefined || regions.includes(region));
}

/** The regions in which two states of a case differ. Those that only one of them has are left out: a conversion opens some. */
function regionsMoved(before: CaseState, after: CaseState): string[] {
  const [from, to] = [regionsOf(before), regionsOf(after)];
  if (to === null || from === null) return ['progress'];
  return Object.keys(from).filter((region) => to[region] !== undefined && JSON.stringify(from[region]) !== JSON.stringify(to[region]));
}

/** The value of each region; null once the life has ended. */
function regionsOf(state: CaseState) {
  const value = valueOf(state);
  return typeof value === 'object' && typeof value['live'] === 'object' ? value['live'] : null;
}
