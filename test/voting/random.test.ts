import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/voting/random.ts';

const cut = (value: bigint) => BigInt.asUintN(32, value);

/** The generator again, in whole numbers of any size with every overflow cut off by hand. */
function reference(seed: bigint, count: number): readonly number[] {
  let [a, b, c, counter] = [0n, cut(seed), cut(seed >> 32n), 1n];
  const numbers: number[] = [];
  for (let round = 0; round < 12 + count; round += 1) {
    const sum = cut(a + b + counter);
    [a, b, c, counter] = [b ^ (b >> 9n), cut(c * 9n), cut((c << 21n) | (c >> 11n)), cut(counter + 1n)];
    c = cut(c + sum);
    numbers.push(Number(sum) / 2 ** 32);
  }
  return numbers.slice(12);
}

const take = (seed: number, count: number) => Array.from({ length: count }, randomFrom(seed));

describe('randomFrom', () => {
  test.each([
    [0,                       'no bit set'],
    [1,                       'one bit'],
    [20261120,                'a day'],
    [-1,                      'negative, every bit set'],
    [2 ** 32 + 1,             'the low half of another seed'],
    [Number.MAX_SAFE_INTEGER, 'the largest'],
    [Number.MIN_SAFE_INTEGER, 'the smallest'],
  ])('of %i is sfc32: %s', (seed) => {
    expect(take(seed, 1000)).toEqual(reference(BigInt(seed), 1000));
  });

  test('stays the same from release to release', () => {
    expect(take(1, 4).map((number) => number * 2 ** 32)).toEqual([2012149540, 1872316204, 1707632675, 1779833415]);
  });

  test('is another sequence for another seed', () => {
    const seeds = [0, 1, 2, -1, -2, 2 ** 32, 2 ** 32 + 1, 2 ** 40];
    expect(new Set(seeds.map((seed) => take(seed, 2).join())).size).toBe(seeds.length);
  });

  test('is at least 0, less than 1, and spread evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const number of take(7, 100_000)) tenths[Math.floor(number * 10)]! += 1;
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(4 * Math.sqrt(100_000 * 0.1 * 0.9));
  });
});
