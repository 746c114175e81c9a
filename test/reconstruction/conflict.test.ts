import { describe, expect, test } from 'vitest';
import { conflictIn } from '../../src/reconstruction/conflict.ts';
import type { Evidence } from '../../src/reconstruction/evidence.ts';

const entries = (size: number): Evidence[] => Array.from({ length: size }, (_, index) => ({ kind: 'observation', index, days: [], stage: 'refinement', id: undefined }));

describe('the smallest conflict is found', () => {
  test.each<[size: number, conflict: number[], last: number | undefined, why: string]>([
    [1, [0], undefined, 'one alone'],
    [50, [17], undefined, 'one among many'],
    [50, [3, 17, 40], undefined, 'three of which no two conflict'],
    [50, [3, 17, 49], 49, 'three with one that is known'],
    [50, [48, 49], 49, 'the nearest pair'],
    [50, [49], 49, 'the known one alone'],
    [200, [0, 1, 100, 199], undefined, 'four'],
  ])('of %i entries it finds %j', (size, conflict, last) => {
    const all = entries(size);
    let asked = 0;
    const fits = (some: readonly Evidence[]) => {
      asked += 1;
      return !conflict.every((index) => some.some((given) => given.index === index));
    };
    expect(conflictIn(all, fits, last === undefined ? undefined : all[last]).map(({ index }) => index)).toEqual(conflict);
    expect(asked).toBeLessThanOrEqual(2 * conflict.length * (Math.log2(size) + 2) + (last === undefined ? 0 : size));
  });

  test.each<[conflicts: number[][], last: number | undefined, found: number[], why: string]>([
    [[[3, 19], [12, 19]],      19,        [12, 19],    'the nearest before the others, where one is known'],
    [[[3, 4, 19], [12, 19]],   19,        [12, 19],    'a pair before three'],
    [[[2, 3], [12, 19]],       19,        [12, 19],    'the one that is known is part of it'],
    [[[2, 3], [19]],           19,        [19],        'alone if it can be'],
    [[[2, 3], [12, 19]],       undefined, [2, 3],      'the earlier where none is known'],
  ])('of several, %j, with %j known, it names %j: %s', (conflicts, last, found) => {
    const all = entries(20);
    const fits = (some: readonly Evidence[]) => !conflicts.some((conflict) => conflict.every((index) => some.some((given) => given.index === index)));
    expect(conflictIn(all, fits, last === undefined ? undefined : all[last]).map(({ index }) => index)).toEqual(found);
  });

  test('entries are asked about in their order, and none twice over', () => {
    const all = entries(20);
    const asked: number[][] = [];
    conflictIn(
      all,
      (some) => {
        asked.push(some.map(({ index }) => index));
        return ![3, 7, 19].every((index) => some.some((given) => given.index === index));
      },
      all[19],
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((some) => some.some((index, place) => place > 0 && index <= (some[place - 1] ?? index)))).toEqual([]);
  });
});
