import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { noFacts } from '../../src/events/facts.ts';
import { entitledBodies } from '../../src/events/entitled.ts';
import { internalsOf } from '../../src/history/case-file.ts';
import { raise, record, stateOn, type CaseEvent, type CaseEventInput, type CaseFile, type EventType, type ProposalRaised } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { standardLaw, type Law } from '../../src/rulebook/law.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';
import { draftProposalMachine, modificationProposalMachine } from '../../src/statecharts/index.ts';
import { fieldsOf } from '../../src/testing/fields.ts';

type Machine = typeof draftProposalMachine | typeof modificationProposalMachine;
type Value = string | { readonly [key: string]: Value };

/** One transition of a statechart, as it can be taken in one of its leaves: `modificationProposal sentBack: sendBack.handled when toRefinement`. */
export interface Transition {
  readonly name: string;
  readonly machine: string;
  readonly leaf: string;
  readonly type: string;
  readonly definition: AnyTransitionDefinition;
}

const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);
const liveOf = (machine: Machine): AnyStateNode => machine.root.states['live']!;
const regionOf = (node: AnyStateNode): AnyStateNode => (node.parent?.type === 'parallel' ? node : regionOf(node.parent!));

/** The states without states of their own below a node. */
const leavesBelow = (node: AnyStateNode): AnyStateNode[] => (node.type === 'atomic' ? [node] : childrenOf(node).flatMap(leavesBelow));

/** A leaf by its place below `live`: `progress.refinement.consultation`. */
const placeOf = (leaf: AnyStateNode): string => leaf.path.slice(1).join('.');

/** The transitions that a leaf offers: its own, those of the states around it, and in `progress` those of every live state. */
function transitionsOf(machine: Machine, leaf: AnyStateNode): Transition[] {
  const around: AnyStateNode[] = [];
  for (let node: AnyStateNode | undefined = leaf; node !== undefined && node.type !== 'parallel'; node = node.parent) around.push(node);
  if (regionOf(leaf).key === 'progress') around.push(liveOf(machine));
  return around.flatMap((node) =>
    [...node.transitions].flatMap(([type, definitions]) =>
      definitions.map((definition) => {
        const { branch, beyond } = (definition.guard as unknown as { params: { branch?: string; beyond?: string } }).params;
        const name = `${machine.id} ${placeOf(leaf)}: ${type}${branch === undefined ? '' : ` when ${branch}`}${beyond === undefined ? '' : ` (out of place)`}`;
        return { name: node.type === 'parallel' ? `${name} (at any time)` : name, machine: machine.id, leaf: placeOf(leaf), type, definition };
      }),
    ),
  );
}

const machines = [draftProposalMachine, modificationProposalMachine] as const;

/** Every transition of both statecharts, in every leaf that offers it. */
export const everyTransition: readonly Transition[] = machines.flatMap((machine) => leavesBelow(liveOf(machine)).flatMap((leaf) => transitionsOf(machine, leaf)));

const offers = groupedBy(everyTransition, ({ machine, leaf }) => `${machine} ${leaf}`);

function groupedBy<T>(list: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(nameOf(one));
    if (group === undefined) groups.set(nameOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** The active leaf of each region. */
function activeLeaves(machine: Machine, state: Value): AnyStateNode[] {
  const live = (state as { live: Record<string, Value> }).live;
  const leafOf = (node: AnyStateNode, value: Value): AnyStateNode => {
    if (typeof value === 'string') return node.states[value]!;
    const [key, inner] = Object.entries(value)[0]!;
    return leafOf(node.states[key]!, inner);
  };
  return childrenOf(liveOf(machine)).map((region) => leafOf(region, live[region.key]!));
}

/** Whether a life goes on. */
export const isLive = (file: CaseFile): boolean => typeof file.state === 'object';
const machineOf = (file: CaseFile): Machine => (file.kind === 'draft_proposal' ? draftProposalMachine : modificationProposalMachine);
const offeredBy = (machine: Machine, state: Value) => activeLeaves(machine, state).flatMap((leaf) => offers.get(`${machine.id} ${placeOf(leaf)}`) ?? []);

const offersOf = (() => {
  const known = new Map<string, Map<string, Transition[]>>();
  return (file: CaseFile): Map<string, Transition[]> => {
    const machine = machineOf(file);
    const name = machine.id + JSON.stringify(file.state);
    const found = known.get(name) ?? groupedBy(offeredBy(machine, file.state), ({ type }) => type);
    known.set(name, found);
    return found;
  };
})();

/** The transitions that XState takes for an event in a state of a file. */
function takenBy(machine: Machine, state: Value, facts: unknown, event: object): Transition[] {
  const snapshot = machine.resolveState({ value: state as never, context: { facts } as never });
  const definitions: readonly unknown[] = machine.getTransitionData(snapshot as never, event as never);
  return offeredBy(machine, state).filter(({ definition }) => definitions.includes(definition));
}

/** Two statecharts meet at a conversion: the draft's, then the way of the Modification Proposal that has just begun. */
function steps(file: CaseFile, event: CaseEvent): Transition[] {
  const machine = machineOf(file);
  const { facts } = internalsOf(file).state;
  const own = takenBy(machine, file.state, facts, event);
  if (machine === modificationProposalMachine || event.type !== 'conversion.agreed') return own;
  const { urgency, hold, support } = (file.state as { live: Record<string, Value> }).live;
  const start = { live: { ...initialLive(modificationProposalMachine), urgency: urgency!, hold: hold!, support: support! } };
  return [...own, ...takenBy(modificationProposalMachine, start, facts, event)];
}

const initialLive = (machine: Machine): Record<string, Value> => (machine.getInitialSnapshot({} as never, undefined).value as { live: Record<string, Value> }).live;

/** A place of the graph: the file that first came to it, and where its events lead. */
export interface Place {
  readonly name: string;
  readonly file: CaseFile;
  readonly leads: Set<string>;
}

/** What was reached, by its name, and the transitions taken on the way, each with the life that first took it. */
export interface Graph {
  readonly places: ReadonlyMap<string, Place>;
  readonly taken: ReadonlyMap<string, CaseFile>;
}

/** A day on which every window that is open now has elapsed. */
const afterWindows = (on: string) => addWorkingDays(on, 11);

/** Events of which every choice of fields is tried: their fields choose the way. Of the others the first that is recorded will do. */
const choosing: readonly EventType[] = [
  'conversion.agreed', 'conversion.recommended', 'initialConsideration.decided', 'path.determined', 'consultation.opened', 'consultation.closed',
  'implementation.rescheduled', 'proposal.split', 'changeBoard.voted', 'sendBack.handled', 'authority.determined', 'appeal.determined',
];

/** Events that lead nowhere else, or only to parts: once they have been taken in a leaf, there is nothing more to learn from them there. */
const noted: readonly EventType[] = [
  'workingGroup.met', 'subCommittee.advised', 'businessRequirements.agreed', 'legalText.agreed', 'solution.changed', 'alternative.raised', 'development.noted',
  'timetable.approved', 'impactAssessment.approved', 'impactAssessment.declined', 'changeBoard.deferred', 'implementation.partDelivered', 'proposal.split',
  'preliminaryAssessment.timescaleRevised', 'impactAssessment.timescaleRevised', 'implementationCosts.timescaleRevised',
];

/** The files that one event of a type leads to, with the event. */
function recordings(file: CaseFile, type: EventType): { readonly event: CaseEvent; readonly next: CaseFile }[] {
  const { on } = internalsOf(file).chain.entry;
  const found: { event: CaseEvent; next: CaseFile }[] = [];
  for (const fields of fieldsOf(type, internalsOf(file).state.facts, on)) {
    for (const by of entitledBodies(type, rulesOn(on))) {
      // A note tells it apart from the same event earlier on the day.
      const taken = record(file, { type, on, by, ...fields, note: `Entry ${internalsOf(file).chain.length}` } as CaseEventInput);
      if (!taken.ok) continue;
      found.push({ event: internalsOf(taken.file).chain.entry, next: taken.file });
      break;
    }
    if (found.length > 0 && !choosing.includes(type)) break;
  }
  return found;
}

/** What tells two places apart: everything that later events look at. */
function nameOf(file: CaseFile): string {
  const path = file.path === null || file.path === 3 ? file.path : 'to the Authority';
  const answered = file.assessments.filter(({ returnedOn }) => returnedOn !== undefined).map(({ kind }) => kind);
  return JSON.stringify([file.state, file.kind, path, file.decision?.outcome, beside(file), open(file), [...new Set(answered)].toSorted()]);
}

/** What goes on beside the progress of a file. */
function beside(file: CaseFile): string[] {
  const extension = file.extensions.at(-1)?.standing;
  const { date, notBefore } = file.implementation;
  const { support, progress } = (file.state as { live?: { support?: Value; progress?: Value } }).live ?? {};
  const own = consultationOf.get(JSON.stringify(progress));
  return [
    ...new Set(file.assessments.map(({ kind }) => kind)),
    ...(file.urgency === 'notRequested' ? [] : ['urgency']),
    ...(file.hold === null ? [] : ['hold']),
    ...(support === 'adoptionWindow' ? ['support'] : []),
    ...(extension === 'pending' || extension === 'deferred' ? [extension] : []),
    ...(date === undefined ? [] : [notBefore === undefined ? 'date' : 'range']),
    ...open(file).filter((kind) => kind !== own),
  ];
}

/** The consultations that are a state of the progress itself. */
const consultationOf: ReadonlyMap<string, string> = new Map([
  ['{"refinement":"consultation"}', 'refinement'],
  ['{"reportPhase":"consultation"}', 'modification_report'],
]);

const open = (file: CaseFile) => file.consultations.filter(({ closedOn }) => closedOn === undefined).map(({ kind }) => kind);

/**
 * Walks every place that the law of one regime lets a file come to, through `record` and `stateOn` alone, and asks XState which transition was taken.
 * Of what goes on beside the progress, one thing at a time; places of an earlier regime live on in this one.
 */
export function explore(openings: readonly ProposalRaised[], earlier: Iterable<CaseFile>, from: string, law: Law = standardLaw): Graph {
  const places = new Map<string, Place>();
  const taken = new Map<string, CaseFile>();
  const note = (transitions: readonly Transition[], file: CaseFile) => {
    if (transitions.length === 0) throw new Error(`XState takes no transition to ${JSON.stringify(file.state)}`);
    for (const { name } of transitions) if (!taken.has(name)) taken.set(name, file);
  };
  const come = (file: CaseFile, place?: Place) => {
    const name = nameOf(file);
    place?.leads.add(name);
    if (!places.has(name) && beside(file).length <= 1) places.set(name, { name, file, leads: new Set() });
  };
  const walk = () => {
    for (const place of places.values()) if (place.leads.size === 0 && isLive(place.file)) walkFrom(place);
  };
  const walkFrom = (place: Place) => {
    const { file } = place;
    for (const [type, candidates] of offersOf(file)) {
      const isKnown = candidates.every(({ name }) => taken.has(name));
      if (type === 'day.reached' || (isKnown && noted.includes(type as EventType))) continue;
      for (const { event, next } of recordings(file, type as EventType)) {
        if (!isKnown || type === 'conversion.agreed') note(steps(file, event), next);
        come(next, place);
      }
    }
    const day = afterWindows(internalsOf(file).chain.entry.on);
    const rolled = stateOn(file, day);
    if (rolled === file) return;
    note(takenBy(machineOf(file), file.state, internalsOf(file).state.facts, { type: 'day.reached', on: day }), rolled);
    come(isLive(rolled) ? met(file, day) : rolled, place);
  };
  for (const raised of openings) {
    const machine = raised.id.startsWith('DP') ? draftProposalMachine : modificationProposalMachine;
    const file = raise(raised, { law });
    note(takenBy(machine, { live: initialLive(machine) }, noFacts, parseEvent(raised)), file);
    come(file);
  }
  walk();
  for (const file of earlier) {
    if (!isLive(file) || places.has(nameOf(file))) continue;
    const rolled = stateOn(file, from);
    come(isLive(rolled) ? met(file, from) : rolled);
  }
  walk();
  return { places, taken };
}

/** A file on a later day, on which the Working Group met: it changes nothing else. */
function met(file: CaseFile, on: string): CaseFile {
  const taken = record(file, { type: 'workingGroup.met', on, by: 'working_group' });
  if (!taken.ok) throw new Error(`refused: ${taken.refusals.map(({ message }) => message).join(' ')}`);
  return taken.file;
}
