import { describe, expect, test } from 'vitest';
import { replay, type CaseFile } from '../../src/index.ts';
import { draftProposalMachine, modificationProposalMachine } from '../../src/statecharts/index.ts';
import { everyLife, type LivesOptions } from '../../src/testing/lives.ts';
import { isLong } from '../support/long.ts';

const all = (options: LivesOptions) => [...everyLife(options)];

/** What a route is: each event, and the state it led to. */
const routeOf = (life: readonly unknown[]) => life.map((_, index) => replay(life.slice(0, index + 1))).map((file, index) => [(life[index] as { type: string }).type, file.state, file.path === null ? null : file.path === 3, file.consultations.some(({ kind, closedOn }) => kind === 'modification_report' && closedOn === undefined)]);

const leavesOf = (value: CaseFile['state']): string[] => (typeof value === 'string' ? [value] : Object.entries(value).flatMap(([key, below]) => leavesOf(below).map((leaf) => `${key}.${leaf}`)));

describe('every life', () => {
  test.each<[LivesOptions, number, string]>([
    [{ depth: 1 },                                    3, 'a draft, a modification, an Authority-Led Variation'],
    [{ depth: 2, regions: ['progress'] },            31, 'one step of progress'],
    [{ depth: 2, regions: ['hold'] },                 6, 'and each of them on hold'],
  ])('to the depth of %j is told', (options, count) => {
    expect(all(options).length).toBe(count);
  });

  test('replays, and no two are one route', () => {
    const lives = all({ depth: 3 });
    expect(lives.length).toBeGreaterThan(400);
    const routes = lives.map((life) => JSON.stringify(routeOf(life)));
    expect(new Set(routes).size).toBe(lives.length);
  });

  test('goes on from one told before it', () => {
    const told = new Set<string>();
    for (const life of everyLife({ depth: 4, regions: ['progress'] })) {
      const types = life.map(({ type, on }) => `${type} ${on}`);
      const before = JSON.stringify(types.slice(0, -1).map((one) => one.slice(0, one.indexOf(' '))));
      if (life.length > 1) expect(told.has(before), before).toBe(true);
      told.add(JSON.stringify(life.map(({ type }) => type)));
    }
    expect(told.size).toBeGreaterThan(50);
  });

  test('is the same every time, frozen, and made as it is asked for', () => {
    const [first, again] = [all({ depth: 3, regions: ['progress'] }), all({ depth: 3, regions: ['progress'] })];
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(first.every((life) => Object.isFrozen(life) && life.every((event) => Object.isFrozen(event)))).toBe(true);
    const beyondNumber = everyLife({ depth: 40 });
    const lengths = Array.from({ length: 300 }, () => beyondNumber.next().value?.length ?? 0);
    expect(Math.max(...lengths)).toBe(40);
  });

  test('visits every state of progress, and every end but the withdrawal, which no event brings', () => {
    const seen = new Set<string>();
    for (const life of everyLife({ depth: isLong ? 8 : 7, regions: ['progress'] })) for (const leaf of leavesOf(replay(life).state)) seen.add(leaf);
    type Node = typeof modificationProposalMachine.root;
    const leaves = (node: Node): string[] => (Object.keys(node.states).length === 0 ? [node.path.join('.')] : Object.values(node.states).flatMap((child) => leaves(child as unknown as Node)));
    const wanted = [draftProposalMachine, modificationProposalMachine].flatMap((machine) => leaves(machine.root as unknown as Node)).filter((leaf) => leaf.startsWith('live.progress.') || !leaf.startsWith('live.'));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((leaf) => !seen.has(leaf) && leaf !== 'converted')).toEqual(['withdrawn', 'withdrawn']);
  });

  test.each([
    ['urgency', ['urgency.requested', 'urgency.granted', 'urgency.refused']],
    ['hold', ['hold.placed', 'hold.lifted']],
    ['support', ['support.withdrawn', 'proposal.adopted']],
    ['preliminaryAssessment', ['preliminaryAssessment.requested', 'preliminaryAssessment.informationRequested', 'preliminaryAssessment.informationProvided', 'preliminaryAssessment.returned', 'preliminaryAssessment.cancelled']],
  ])('keeps to the region of %s when asked', (region, types) => {
    const seen = new Set(all({ depth: 4, regions: [region] }).flatMap((life) => life.slice(1).map(({ type }) => type)));
    expect([...seen]).toEqual(expect.arrayContaining(types));
    expect([...seen].filter((type) => /^(?:urgency|hold|support|preliminary|impact|implementationCosts|conversion|report)/.test(type) && !types.includes(type))).toEqual([]);
  });

  test.each([0, -1, 2.5, Number.POSITIVE_INFINITY, Number.NaN])('refuses the depth %s', (depth) => {
    expect(() => everyLife({ depth }).next()).toThrow(expect.objectContaining({ name: 'InvalidCountError' }));
  });
});
