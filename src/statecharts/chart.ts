import { at } from '../at.ts';
import type { EventType } from '../events/cards.ts';
import type { Stage } from '../model/stage.ts';
import type { PermitsParams } from './permits.ts';

/* A statechart as a table, read off its machine by `chartOf`, so that a stored life replays by look-ups. Plain data: the build ships its text. */

/** A statechart read off its machine. */
export interface Chart {
  readonly id: string;
  readonly regions: readonly Region[];
  readonly finals: readonly Leaf[];
  /** Transitions that every live configuration offers. */
  readonly rootTransitions: Transitions;
  /** The number of the region that answers each type of event. Windows close by `day.reached`, which no region owns. */
  readonly regionOf: Readonly<Record<string, number>>;
  /** The numbers of the regions in which a window can be open. */
  readonly regionsWithWindows: readonly number[];
}

/** One region of `live`: its leaves, and the number of the one it starts in. */
export interface Region {
  readonly key: string;
  readonly leaves: readonly Leaf[];
  readonly initial: number;
}

/** A state without states of its own. */
export interface Leaf {
  /** Its value below its region: `awaitingVote` in `reportPhase` is `{ reportPhase: 'awaitingVote' }`. */
  readonly value: LeafValue;
  readonly stage: Stage | undefined;
  /** The events of which the life waits for one while it is here. */
  readonly awaits: readonly EventType[];
  readonly transitions: Transitions;
}

export type LeafValue = string | { readonly [key: string]: LeafValue };

/** The transitions that events can take, by their type. */
export type Transitions = Readonly<Record<string, readonly Transition[]>>;

/** One transition an event can take: what its guard asks, and where it leads. */
export interface Transition extends PermitsParams {
  readonly to: { readonly region: number; readonly leaf: number } | { readonly final: number } | null;
}

/** Where a life stands in a chart: a leaf in each region, or a final state. */
export type Configuration = { readonly leaves: readonly number[] } | { readonly final: number };

const none: readonly Transition[] = [];

/** Where a life begins. */
export function initialConfiguration(chart: Chart): Configuration {
  return { leaves: chart.regions.map((region) => region.initial) };
}

/** The leaf that a region is in. */
export function leafIn(chart: Chart, { leaves }: { readonly leaves: readonly number[] }, region: number): Leaf {
  return at(at(chart.regions, region).leaves, at(leaves, region));
}

/** The transitions an event can take from a configuration, in order of precedence. */
export function transitionsFrom(chart: Chart, configuration: Configuration, type: string): readonly Transition[] {
  if ('final' in configuration) return at(chart.finals, configuration.final).transitions[type] ?? none;
  const home = chart.regionOf[type];
  const own = home === undefined ? undefined : leafIn(chart, configuration, home).transitions[type];
  return own ?? chart.rootTransitions[type] ?? none;
}

/** The windows that are open in a configuration, as the transitions they close by, in the order of their regions. */
export function openWindows(chart: Chart, configuration: Configuration): readonly Transition[] {
  if ('final' in configuration) return none;
  let open = none;
  for (const index of chart.regionsWithWindows) {
    const transitions = leafIn(chart, configuration, index).transitions['day.reached'];
    if (transitions !== undefined) open = open.length === 0 ? transitions : [...open, ...transitions];
  }
  return open;
}

/** The configuration a transition leads to. */
export function enter(configuration: Configuration, { to }: Transition): Configuration {
  if (to === null || 'final' in configuration) return configuration;
  if ('final' in to) return to;
  return { leaves: configuration.leaves.with(to.region, to.leaf) };
}

/** Whether two configurations are one. */
export function isSameConfiguration(one: Configuration, other: Configuration): boolean {
  if ('final' in one || 'final' in other) return 'final' in one && 'final' in other && one.final === other.final;
  return one.leaves.every((leaf, index) => leaf === other.leaves[index]);
}
