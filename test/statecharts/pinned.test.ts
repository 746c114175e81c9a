import { expect, test } from 'vitest';
import { draftProposalMachine, modificationProposalMachine } from '../../src/statecharts/index.ts';
import type { Chart, Leaf, Transition } from '../../src/statecharts/chart.ts';
import { chartOf } from '../../src/statecharts/read-chart.ts';

const nameOf = (value: Leaf['value']): string => (typeof value === 'string' ? value : Object.entries(value).map(([key, below]) => `${key}.${nameOf(below)}`).join());

/** A chart in words: each state with its stage and what it waits for, and under it each way out, with what it is asked and where it leads. */
function linesOf(chart: Chart): string[] {
  const wayOf = ({ conditions, branch, beyond, to }: Transition, type: string) => {
    const target = to === null ? 'stays' : 'final' in to ? `ends ${nameOf(chart.finals[to.final]!.value)}` : `to ${chart.regions[to.region]!.key} ${nameOf(chart.regions[to.region]!.leaves[to.leaf]!.value)}`;
    return `    ${[type, conditions === type ? '' : `[${conditions}]`, branch === undefined ? '' : `when ${branch}`, beyond === undefined ? '' : `beyond ${beyond}`, target].filter((word) => word !== '').join(' ')}`;
  };
  const shared = new Set(Object.values(chart.rootTransitions).flat());
  const waysOf = (transitions: Leaf['transitions']) => Object.entries(transitions).flatMap(([type, ways]) => (ways ?? []).filter((way) => transitions === chart.rootTransitions || !shared.has(way)).map((way) => wayOf(way, type)));
  const stateOf = ({ value, stage, awaits, transitions }: Leaf) => [`  ${nameOf(value)}${stage === undefined ? '' : `, stage ${stage}`}${awaits.length === 0 ? '' : `, awaits ${awaits.join()}`}`, ...waysOf(transitions)];
  return [
    'at any time',
    ...waysOf(chart.rootTransitions),
    ...chart.regions.flatMap(({ key, leaves, initial }) => [`${key}, begins in ${nameOf(leaves[initial]!.value)}`, ...leaves.flatMap(stateOf)]),
    'ends',
    ...chart.finals.flatMap(stateOf),
  ];
}

/** `npx vitest run --config test/vitest.config.ts test/statecharts/pinned -u` writes it anew: a change here is a change of what a life can do. */
test.each([
  ['draft-proposal',        draftProposalMachine,        60],
  ['modification-proposal', modificationProposalMachine, 150],
] as const)('the statechart of a %s has the states and ways it always had', async (name, machine, least) => {
  const lines = linesOf(chartOf(machine));
  expect(lines.length).toBeGreaterThan(least);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../golden/statecharts/${name}.txt`);
});
