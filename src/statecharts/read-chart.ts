import { isEventType } from '../events/names.ts';
import type { EventType } from '../events/cards.ts';
import { isStage, type Stage } from '../model/stage.ts';
import type { Chart, LeafValue, Region, Transition, Transitions } from './chart.ts';
import type { CaseMachine } from './machine.ts';
import type { PermitsParams } from './permits.ts';

/*
 * The machine object is the definition; the table is read off it once. Whatever it does not translate it refuses, and a test drives both
 * over every state and event.
 *
 * The machine's shape is: one parallel state `live`, whose regions hold the leaves, and ends beside it: final states, and one that still
 * takes the delivery of a part. A configuration is therefore one leaf number a region, or one end.
 */

type Node = CaseMachine['root'];
type Find = (target: Node) => Transition['to'];

const none: readonly Transition[] = [];

/** Reads a chart off a machine. */
export function chartOf(machine: CaseMachine): Chart {
  const tops = Object.values(machine.root.states);
  const live = tops.find((node) => node.type === 'parallel');
  const ends = tops.filter((node) => node !== live);
  if (live === undefined || ends.some((node) => node.type !== 'final' && node.type !== 'atomic')) {
    throw untranslatable(machine.root, 'expected one parallel state among ends');
  }
  const toFinal: Find = (target) => (ends.includes(target) ? { final: ends.indexOf(target) } : null);
  const rootTransitions = readTransitions(live, live, toFinal);
  const regions = Object.values(live.states).map((region, index) => readRegion(region, index, toFinal, rootTransitions));
  const finals = ends.map((node) => ({
    value: node.key,
    stage: namedStage(node),
    awaits: [],
    transitions: readTransitions(node, node, toFinal),
  }));
  const regionsWithWindows = regions.flatMap((region, index) =>
    region.leaves.some((leaf) => 'day.reached' in leaf.transitions) ? [index] : [],
  );
  return Object.freeze({ id: machine.id, regions, finals, rootTransitions, regionOf: regionsOf(machine.id, regions), regionsWithWindows });
}

function readRegion(region: Node, index: number, toFinal: Find, rootTransitions: Transitions): Region {
  const nodes = leavesOf(region);
  const find: Find = (target) => {
    const leaf = nodes.indexOf(startOf(target));
    return toFinal(target) ?? (leaf < 0 ? null : { region: index, leaf });
  };
  const leaves = nodes.map((node) => ({
    value: leafValueOf(node, region),
    stage: namedStage(node),
    awaits: awaitedIn(node, region),
    transitions: readTransitions(node, region, find, rootTransitions),
  }));
  return { key: region.key, leaves, initial: nodes.indexOf(startOf(region)) };
}

/** The transitions out of a leaf: its own, then those of the states around it, then those of every live configuration. */
function readTransitions(leaf: Node, region: Node, find: Find, rootTransitions?: Transitions): Transitions {
  const transitions = new Map<string, Transition[]>();
  for (let node: Node | undefined = leaf; node !== undefined; node = node === region ? undefined : node.parent) {
    refuseUntranslated(node);
    for (const [type, definitions] of node.transitions) {
      const own = definitions.map((definition) => readTransition(node, type, definition, find));
      transitions.set(type, [...(transitions.get(type) ?? none), ...own]);
    }
  }
  for (const [type, all] of transitions) all.push(...(rootTransitions?.[type] ?? none));
  return Object.fromEntries(transitions);
}

function readTransition(
  node: Node,
  type: string,
  definition: Node['transitions'] extends Map<string, (infer T)[]> ? T : never,
  find: Find,
): Transition {
  const { target, guard, actions } = definition;
  if (!isPermits(guard) || actions.length !== 1 || !isRecordAction(actions[0]))
    throw untranslatable(node, `${type} has another guard or action`);
  if (guard.params.conditions !== type && type !== 'day.reached')
    throw untranslatable(node, `${type} is guarded by the law of another event`);
  const [goal] = target ?? [];
  if (goal === undefined) return { ...guard.params, to: null };
  const to = find(goal);
  if (to === null) throw untranslatable(node, `${type} leads into another region`);
  return { ...guard.params, to };
}

function regionsOf(id: string, regions: readonly Region[]): Chart['regionOf'] {
  const homes: Record<string, number> = {};
  for (const [index, region] of regions.entries()) {
    for (const type of new Set(region.leaves.flatMap((leaf) => Object.keys(leaf.transitions)))) {
      if (type === 'day.reached') continue;
      if (type in homes) throw untranslatable({ id }, `two regions answer ${type}`);
      homes[type] = index;
    }
  }
  return homes;
}

const leavesOf = (node: Node): Node[] => (node.type === 'atomic' ? [node] : Object.values(node.states).flatMap(leavesOf));

/** The leaf a state is entered by. */
function startOf(node: Node): Node {
  const first = node.type === 'compound' ? node.initial.target[0] : undefined;
  return first === undefined ? node : startOf(first);
}

function leafValueOf(leaf: Node, region: Node): LeafValue {
  let value: LeafValue = leaf.key;
  for (let node = leaf.parent; node !== undefined && node !== region; node = node.parent) value = { [node.key]: value };
  return Object.freeze(value);
}

/** The stage a state or the nearest state around it names. */
function namedStage(leaf: Node): Stage | undefined {
  for (let node: Node | undefined = leaf; node !== undefined; node = node.parent) {
    const stage: unknown = node.meta?.stage;
    if (isStage(stage)) return stage;
  }
  return undefined;
}

/** What a state and those around it wait for. */
function awaitedIn(leaf: Node, region: Node): EventType[] {
  const awaited: unknown[] = [];
  for (let node: Node | undefined = leaf; node !== undefined && node !== region; node = node.parent)
    awaited.push(...(node.meta?.awaits ?? []));
  return awaited.filter(isEventType);
}

function refuseUntranslated(node: Node): void {
  if (node.always?.length || node.after.length || node.invoke.length || node.entry.length || node.exit.length) {
    throw untranslatable(node, 'it acts by itself');
  }
  if (Object.values(node.states).some((child) => child.type === 'history' || child.type === 'final')) {
    throw untranslatable(node, 'a history or final state lies below it');
  }
}

function isPermits(guard: unknown): guard is { readonly type: 'permits'; readonly params: PermitsParams } {
  return typeof guard === 'object' && guard !== null && 'type' in guard && guard.type === 'permits' && 'params' in guard;
}

const isRecordAction = (action: unknown): boolean =>
  action === 'record' || (typeof action === 'object' && action !== null && 'type' in action && action.type === 'record');

const untranslatable = (node: { readonly id: string }, why: string) =>
  new TypeError(`The state ${node.id} cannot be read as a table: ${why}.`);
