import { describe, expect, test } from 'vitest';
import { createActor, getNextTransitions } from 'xstate';
import { draftProposalMachine, modificationProposalMachine } from '../../src/statecharts/index.ts';
import { initialConfiguration, isSameConfiguration, openWindows } from '../../src/statecharts/chart.ts';
import { chartOf } from '../../src/statecharts/read-chart.ts';
import { eventTypes } from '../../src/index.ts';
import { cards } from '../../src/events/cards.ts';

const machines = [
  ['Draft Proposal', draftProposalMachine],
  ['Modification Proposal', modificationProposalMachine],
] as const;

type Node = typeof modificationProposalMachine.root;

const nodesOf = (node: Node): Node[] => [node, ...Object.values(node.states).flatMap(nodesOf)];
const leavesOf = (node: Node): Node[] => nodesOf(node).filter((one) => one.type === 'atomic' || one.type === 'final');
const startOf = (node: Node): Node => (node.type === 'compound' ? startOf(node.initial.target[0]!) : node);

/** The ways out of a state and those around it, up to its region. */
function waysOf(node: Node): { readonly from: Node; readonly event: string; readonly target: Node | undefined }[] {
  const own = [...node.transitions].flatMap(([event, transitions]) => transitions.map(({ target }) => ({ from: node, event, target: target?.[0] as Node | undefined })));
  const parent = node.parent as Node | undefined;
  return parent === undefined || parent.type === 'parallel' ? own : [...own, ...waysOf(parent)];
}

/** Every leaf that can follow from a leaf, whatever the conditions say. */
function reachableFrom(start: Node): Set<Node> {
  const seen = new Set([startOf(start)]);
  for (const leaf of seen) for (const { target } of waysOf(leaf)) if (target !== undefined) seen.add(startOf(target));
  return seen;
}

describe.each(machines)('the %s statechart', (_, machine) => {
  const live = machine.root.states['live'] as unknown as Node;
  const regions = Object.values(live.states);
  const leaves = leavesOf(machine.root as unknown as Node);

  test('describes every state and every transition', () => {
    const nodes = nodesOf(machine.root as unknown as Node);
    expect(nodes.length).toBeGreaterThan(15);
    for (const node of nodes) {
      expect(node.config.description ?? node.description, node.id).toMatch(/\.$/);
      for (const [event, transitions] of node.transitions) {
        for (const transition of transitions) expect(transition.description, `${event} in ${node.id}`).toMatch(/\.$/);
      }
    }
  });

  test('names the conditions of every transition: the law of its own event', () => {
    for (const node of nodesOf(machine.root as unknown as Node)) {
      for (const [event, transitions] of node.transitions) {
        for (const { guard } of transitions) {
          expect(guard).toMatchObject({ type: 'permits', params: { conditions: event === 'day.reached' ? expect.stringMatching(/Window$/) : event } });
        }
      }
    }
  });

  test('reaches every state', () => {
    const reached = new Set(regions.flatMap((region) => [...reachableFrom(region)]));
    if (machine.id === 'modificationProposal') expect(reached.size).toBeGreaterThan(30);
    const general = waysOf(live).flatMap(({ target }) => (target === undefined ? [] : [startOf(target)]));
    expect(leaves.filter((leaf) => !reached.has(leaf) && !general.includes(leaf)).map((leaf) => leaf.id)).toEqual([]);
  });

  test('lets every live state end', () => {
    const progress = live.states['progress'] as Node;
    const states = leavesOf(progress);
    expect(states.length).toBeGreaterThan(1);
    for (const leaf of states) expect([...reachableFrom(leaf)].some(isEnd), leaf.id).toBe(true);
  });

  test('starts without input, and with XState alone', () => {
    const actor = createActor(machine).start();
    expect(actor.getSnapshot().status).toBe('active');
    expect(getNextTransitions(actor.getSnapshot()).length).toBeGreaterThan(10);
    actor.send({ type: 'proposal.raised', on: '2022-02-01', by: 'proposer', id: machine.id === 'draftProposal' ? 'DP900' : 'MP900', title: 'A change', proposer: 'A Party' } as never);
    expect(actor.getSnapshot().context.facts.proposal?.title).toBe('A change');
  });

  test('answers no to an event that is malformed, instead of failing', () => {
    const snapshot = createActor(machine).start().getSnapshot();
    expect(snapshot.can({ type: 'hold.placed' } as never)).toBe(false);
    expect(snapshot.can({ type: 'hold.placed', on: 'soon', by: 'panel' } as never)).toBe(false);
  });
});

/** A final state, or the one that still takes the delivery of a part. */
const isEnd = (node: Node) => node.type === 'final' || node.key === 'implemented';

test('from every state of progress, these ends are ahead', () => {
  const progress = modificationProposalMachine.root.states['live']!.states['progress'] as unknown as Node;
  const ends = Object.fromEntries(
    leavesOf(progress).map((leaf) => [leaf.path.slice(2).join('.'), [...reachableFrom(leaf)].filter(isEnd).map((node) => node.key).toSorted()]),
  );
  // Withdrawal and splits lie in other regions. A refusal is for initial consideration; later only an assumed rule speaks against it.
  const decided = ['implemented', 'rejected'];
  const sentBackable = ['implemented', 'refused', 'rejected'];
  expect(ends).toEqual({
    initialConsideration: ['implemented', 'refused', 'rejected'],
    'refinement.developingSolution': sentBackable,
    'refinement.consultation': sentBackable,
    'reportPhase.preparingReport': sentBackable,
    'reportPhase.underReview': sentBackable,
    'reportPhase.consultation': sentBackable,
    'reportPhase.awaitingVote': sentBackable,
    sentBack: sentBackable,
    withAuthority: sentBackable,
    'decided.approvedAppealable': sentBackable,
    'decided.rejectedAppealable': sentBackable,
    'decided.underAppeal': sentBackable,
    fastTrack: sentBackable,
    authorityLed: decided,
    awaitingImplementation: ['implemented'],
  });
});

test('every event has a law, and every law belongs to an event that some state offers', () => {
  const offered = new Set([draftProposalMachine, modificationProposalMachine].flatMap((machine) => nodesOf(machine.root as unknown as Node).flatMap((node) => [...node.transitions.keys()])));
  expect(cards().map(({ type }) => type).toSorted()).toEqual([...eventTypes].toSorted());
  expect(eventTypes.filter((type) => !offered.has(type))).toEqual([]);
});

describe('a statechart that does what the table cannot', () => {
  type Edited = { states: Record<string, Edited>; on: Record<string, unknown>; type?: string };
  const progress = (config: Edited) => config.states['live']!.states['progress']!;
  const permits = (conditions: string) => ({ guard: { type: 'permits', params: { conditions } }, actions: 'record', description: 'x.' });
  const sentBack = (part: object) => (config: Edited) => Object.assign(progress(config).states['sentBack']!, part);
  const offering = (way: object, type = 'hold.placed') => (config: Edited) => Object.assign(progress(config).states['sentBack']!.on, { [type]: way });

  test.each<[string, (config: Edited) => unknown, RegExp]>([
    ['moves by itself',                    sentBack({ always: { target: 'awaitingImplementation' } }),                      /acts by itself/],
    ['acts as it enters a state',          sentBack({ entry: 'record' }),                                                   /acts by itself/],
    ['acts as it leaves a state',          sentBack({ exit: 'record' }),                                                    /acts by itself/],
    ['keeps time',                         sentBack({ after: { 1000: { target: 'awaitingImplementation' } } }),             /acts by itself/],
    ['waits for another',                  sentBack({ invoke: { src: 'register' } }),                                       /acts by itself/],
    ['remembers where it was',             (config) => Object.assign(progress(config).states['refinement']!.states, { before: { type: 'history' } }), /a history or final state lies below it/],
    ['ends a state',                       (config) => Object.assign(progress(config).states['refinement']!.states, { over: { type: 'final' } }),     /a history or final state lies below it/],
    ['has no guard',                       offering({ actions: 'record' }),                                                 /hold.placed has another guard or action/],
    ['has a guard in words',               offering({ guard: 'permits', actions: 'record' }),                               /hold.placed has another guard or action/],
    ['has another guard',                  offering({ ...permits('hold.placed'), guard: { type: 'forbids', params: { conditions: 'hold.placed' } } }), /hold.placed has another guard or action/],
    ['has a guard that asks nothing',      offering({ ...permits('hold.placed'), guard: { type: 'permits' } }),             /hold.placed has another guard or action/],
    ['records nothing',                    offering({ ...permits('hold.placed'), actions: [] }),                            /hold.placed has another guard or action/],
    ['records twice',                      offering({ ...permits('hold.placed'), actions: ['record', 'record'] }),          /hold.placed has another guard or action/],
    ['does something else',                offering({ ...permits('hold.placed'), actions: 'send' }),                        /hold.placed has another guard or action/],
    ['does something else, with a name',   offering({ ...permits('hold.placed'), actions: { type: 'send' } }),              /hold.placed has another guard or action/],
    ['asks the law of another event',      offering(permits('hold.lifted')),                                                /hold.placed is guarded by the law of another event/],
    ['leads into another region',          offering({ ...permits('hold.placed'), target: '#modificationProposal.live.hold.onHold' }), /hold.placed leads into another region/],
    ['answers in two regions',             offering(permits('hold.placed')),                                                /two regions answer hold.placed/],
    ['is parallel at its end',             (config) => Object.assign(config.states['withdrawn']!, { type: 'parallel', states: { one: {}, other: {} } }), /expected one parallel state among ends/],
    ['goes on in a state after its end',   (config) => Object.assign(config.states, { later: { initial: 'one', states: { one: {} } } }), /expected one parallel state among ends/],
  ])('is refused by the table: one that %s', (_, edit, words) => {
    const { config: original, implementations } = modificationProposalMachine;
    const edited = structuredClone({ ...original, context: {} });
    edit(edited as unknown as Edited);
    const machine = new (modificationProposalMachine.constructor as new (...args: unknown[]) => typeof modificationProposalMachine)(edited, implementations);
    expect(() => chartOf(machine)).toThrow(words);
  });

  test('is read where its action is written as one with a name', () => {
    const { config: original, implementations } = modificationProposalMachine;
    const edited = structuredClone({ ...original, context: {} });
    offering({ ...permits('sendBack.handled'), actions: { type: 'record' } }, 'sendBack.handled')(edited as unknown as Edited);
    const machine = new (modificationProposalMachine.constructor as new (...args: unknown[]) => typeof modificationProposalMachine)(edited, implementations);
    expect(chartOf(machine).regions[0]!.leaves.find(({ value }) => value === 'sentBack')!.transitions['sendBack.handled']).toEqual([{ conditions: 'sendBack.handled', to: null }]);
  });
});

describe('a configuration', () => {
  const chart = chartOf(draftProposalMachine);
  const start = initialConfiguration(chart);
  const final = (index: number) => ({ final: index });

  test.each([
    [start,                              start,                                 true,  'itself'],
    [start,                              { leaves: chart.regions.map(({ initial }) => initial) }, true, 'one written again'],
    [start,                              { leaves: chart.regions.map(({ initial }, index) => (index === 1 ? initial + 1 : initial)) }, false, 'one that differs in a region'],
    [final(0),                           final(0),                              true,  'the same end'],
    [final(0),                           final(1),                              false, 'another end'],
    [final(0),                           start,                                 false, 'an end and a life'],
    [start,                              final(0),                              false, 'a life and an end'],
  ])('%j and %j are one: %s (%s)', (one, other, answer, _why) => {
    expect(isSameConfiguration(one, other)).toBe(answer);
  });

  test('has the windows of every region that has one open', () => {
    const modification = chartOf(modificationProposalMachine);
    const leafOf = (key: string, isWanted: (value: string) => boolean) => modification.regions.find((region) => region.key === key)!.leaves.findIndex(({ value }) => isWanted(JSON.stringify(value)));
    const withLeaves = (leaves: Readonly<Record<string, number>>) => ({ leaves: modification.regions.map(({ key, initial }) => leaves[key] ?? initial) });
    const adoption = { support: leafOf('support', (value) => value.includes('adoptionWindow')) };
    const appeal = { progress: leafOf('progress', (value) => value.includes('approvedAppealable')) };
    const opened = (leaves: Readonly<Record<string, number>>) => openWindows(modification, withLeaves(leaves)).map(({ conditions }) => conditions).toSorted();
    expect([opened({}), opened(adoption), opened(appeal), opened({ ...adoption, ...appeal })]).toEqual([[], ['adoptionWindow'], ['appealWindow'], ['adoptionWindow', 'appealWindow']]);
    expect(openWindows(modification, final(0))).toEqual([]);
  });
});

test.each(machines)('the table read off the %s statechart is data, so that its text is shipped in its place', (_, machine) => {
  const chart = chartOf(machine);
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
});
