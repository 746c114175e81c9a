import { describe, expect, test } from 'vitest';
import { replay, rulebookOn, stateOn, type ProposalRaised, type RegimeId } from '../../src/index.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { everyTransition, explore, isLive, type Graph } from '../support/graph.ts';

/** Transitions that the law of a regime rules out, whatever is recorded, and why. Every other one is taken. */
const ruledOut: Readonly<Record<RegimeId, readonly (readonly [which: RegExp, count: number, why: string])[]>> = {
  panel: [
    [/^draftProposal /,                                        54, 'there are no Draft Proposals yet'],
    [/progress\.initialConsideration: conversion\.agreed/,      3, 'there are no Draft Proposals to convert'],
  ],
  panel_interim: [
    [/progress\.development: conversion\.recommended/,          1, 'the Change Sub-Committee does not sit, and nobody else recommends'],
    [/progress\.recommended: /,                                21, 'nothing has ever been recommended'],
  ],
  csc_advises: [
    [/progress\.development: conversion\.agreed/,               1, 'the Panel converts only what has been recommended'],
  ],
  panel_or_csc: [],
  csc_decides: [
    [/^draftProposal progress\.\w+: conversion\.recommended/,   2, 'the Change Sub-Committee decides itself; what it recommended before lives on'],
  ],
};

const opening = (id: string, on: string, more: Partial<ProposalRaised> = {}): ProposalRaised => ({ type: 'proposal.raised', on, by: 'proposer', id, title: 'A change', proposer: 'A Party', ...more });

/** An event that a state both offers and would take out of place is taken in its place. */
const shadowed = new Set(
  everyTransition
    .filter(({ name, machine, leaf, type }) => name.includes('(out of place)') && everyTransition.some((other) => other.machine === machine && other.leaf === leaf && other.type === type && !other.name.includes('(out of place)')))
    .map(({ name }) => name),
);

/** Nobody determines priorities before 29 May 2026, and no regime begins then: they have a test of their own. */
const isPriority = (name: string) => name.includes('priority.determined');
const isTakeable = (name: string) => !shadowed.has(name) && !isPriority(name);

/** The graph of each regime: what is raised under it, and what the regime before left to it. */
const graphs = new Map<RegimeId, Graph>();
for (const [index, { id, from, value }] of regimes.entries()) {
  const number = value.drafts ? 'MP900' : 'SECMP0900';
  const openings = [opening(number, from), opening(number, from, { by: 'authority', track: 'authority_led_variation' }), ...(value.drafts ? [opening('DP900', from)] : [])];
  const before = [...(graphs.get(regimes[index - 1]?.id ?? id)?.places.values() ?? [])];
  graphs.set(id, explore(openings, before.map(({ file }) => file), from));
}

/** The places from which a life can come to one of its ends, splits left out: a part must come to an end of its own. */
function placesThatEnd({ places }: Graph): Set<string> {
  const comeFrom = new Map<string, string[]>();
  for (const { name, leads } of places.values()) for (const to of leads) comeFrom.set(to, [...(comeFrom.get(to) ?? []), name]);
  const ending = new Set([...places.values()].filter(({ file }) => !isLive(file) && file.stage !== 'split').map(({ name }) => name));
  for (const name of ending) for (const from of comeFrom.get(name) ?? []) ending.add(from);
  return ending;
}

test('there are transitions to take: some hundreds, of two statecharts, every one with a name of its own', () => {
  expect(everyTransition.length).toBeGreaterThan(340);
  expect(new Set(everyTransition.map(({ name }) => name)).size).toBe(everyTransition.length);
  expect(new Set(everyTransition.map(({ machine }) => machine)).size).toBe(2);
});

describe.each([...graphs])('under %s', (id, graph) => {
  const { places, taken } = graph;

  test('every transition is taken by a life, save those that the law rules out', () => {
    const out = ruledOut[id];
    const missing = everyTransition.map(({ name }) => name).filter((name) => !taken.has(name) && isTakeable(name));
    expect(missing.filter((name) => !out.some(([which]) => which.test(name)))).toEqual([]);
    expect(out.map(([which]) => missing.filter((name) => which.test(name)).length)).toEqual(out.map(([, count]) => count));
  });

  test('each of those lives replays from its entries, and takes its last step in this regime', () => {
    expect(taken.size).toBeGreaterThan(280);
    for (const [name, file] of taken) {
      const { on } = file.entries.at(-1)!;
      expect([rulebookOn(on).regime.id, stateOn(replay(file.entries), name.endsWith('day.reached') ? '2028-06-01' : on).stage], name).toEqual([id, file.stage]);
    }
  });

  test('from every place a life can come to an end without being split', () => {
    const ending = placesThatEnd(graph);
    const live = [...places.values()].filter(({ file }) => isLive(file));
    expect(live.length).toBeGreaterThan(1000);
    expect(live.filter(({ name }) => !ending.has(name)).map(({ name }) => name)).toEqual([]);
  });

  test('every end is reached', () => {
    const ends = [...places.values()].flatMap(({ file }) => (isLive(file) ? [] : [file.stage]));
    expect([...new Set(ends)].toSorted()).toEqual(['implemented', 'refused', 'rejected', 'split', 'withdrawn']);
  });
});

test('in some regime every transition is taken, but those that another is taken before', () => {
  expect(shadowed.size).toBe(6);
  expect(everyTransition.filter(({ name }) => [...graphs.values()].every(({ taken }) => !taken.has(name))).map(({ name }) => name).filter((name) => !shadowed.has(name) && !isPriority(name))).toEqual([]);
});
