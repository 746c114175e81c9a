import { describe, expect, test } from 'vitest';
import { createActor, getNextTransitions } from 'xstate';
import { draftProposalMachine, modificationProposalMachine } from '../../src/statecharts/index.ts';
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
  expect(cards.map(({ type }) => type).toSorted()).toEqual([...eventTypes].toSorted());
  expect(eventTypes.filter((type) => !offered.has(type))).toEqual([]);
});

describe('a statechart that acts by itself', () => {
  test.each([
    ['always', { always: { target: 'awaitingImplementation' } }],
    ['entry actions', { entry: 'record' }],
    ['timers', { after: { 1000: { target: 'awaitingImplementation' } } }],
  ])('is refused by the table: %s', (_, config) => {
    const { config: original, implementations } = modificationProposalMachine;
    const edited = structuredClone({ ...original, context: {} });
    Object.assign(edited.states!['live']!.states!['progress']!.states!['sentBack']!, config);
    const machine = new (modificationProposalMachine.constructor as new (...args: unknown[]) => typeof modificationProposalMachine)(edited, implementations);
    expect(() => chartOf(machine)).toThrow(/cannot be read as a table/);
  });
});

test.each(machines)('the table read off the %s statechart is data, so that its text is shipped in its place', (_, machine) => {
  const chart = chartOf(machine);
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
});
