import { describe, expect, test } from 'vitest';
import { leastSquaresDays, type Bounds } from '../../src/reconstruction/least-squares.ts';
import type { SoftConstraint } from '../../src/reconstruction/soft-constraints.ts';

const anywhere = { from: -Infinity, until: Infinity };
const apart = (from: number, to: number, days: number, spread = 1): SoftConstraint => ({ from, to, days, spread });
const onDay = (to: number, days: number, spread = 1): SoftConstraint => ({ from: null, to, days, spread });
const found = (...asked: Parameters<typeof leastSquaresDays>) => leastSquaresDays(...asked).map((day) => Math.round(day * 1000) / 1000);

test.each<[why: string, days: number[], free: number[], constraints: SoftConstraint[], expected: number[]]>([
  ['what may not move stays',                                     [10, 40],         [],        [apart(0, 1, 5)],                                     [10, 40]],
  ['after what is known, as far as is usual',                     [10, 0],          [1],       [apart(0, 1, 20)],                                    [10, 30]],
  ['before what is known, as far as is usual',                    [0, 40],          [0],       [apart(0, 1, 15)],                                    [25, 40]],
  ['by itself, on the day that is said of it',                    [7, 40],          [0],       [onDay(0, 33)],                                       [33, 40]],
  ['with nothing said of it, where it is',                        [7, 40],          [0],       [],                                                   [7, 40]],
  ['what is said of others does not concern it',                  [7, 40, 50],      [0],       [apart(1, 2, 3), onDay(1, 9)],                        [7, 40, 50]],
  ['between two that are known, half way between both wishes',    [0, 5, 100],      [1],       [apart(0, 1, 20), apart(1, 2, 20)],                   [0, 50, 100]],
  ['of twice the spread, a wish counts a quarter',                [0, 5, 100],      [1],       [apart(0, 1, 20), apart(1, 2, 20, 2)],                [0, 32, 100]],
  ['of half the spread, four times',                              [0, 5, 100],      [1],       [apart(0, 1, 20, 0.5), apart(1, 2, 20)],              [0, 32, 100]],
  ['a wish for the day itself counts likewise',                   [0, 5],           [1],       [apart(0, 1, 20), onDay(1, 70, 2)],                   [0, 30]],
  ['two that move share what is too little',                      [0, 5, 5, 30],    [1, 2],    [apart(0, 1, 10), apart(1, 2, 20), apart(2, 3, 30)],  [0, 0, 10, 30]],
  ['two that nothing else holds move as little as they can',      [10, 10],         [0, 1],    [apart(0, 1, 10)],                                    [5, 15]],
  ['three that move share what is too much all along',            [0, 1, 1, 1],     [1, 2, 3], [apart(0, 1, 10), apart(1, 2, 10), apart(2, 3, 10), apart(0, 3, 60)], [0, 17.5, 35, 52.5]],
  ['a later one is listed first',                                 [1, 1, 90],       [0, 1],    [apart(1, 2, 10), apart(0, 1, 10)],                   [70, 80, 90]],
])('%s', (_, days, free, constraints, expected) => {
  const bounds: Bounds = days.map((__, place) => (free.includes(place) ? anywhere : null));
  expect(found(days, bounds, constraints)).toEqual(expected);
});

describe('four that are as far apart as can be: the inner ones on 10 and 20', () => {
  const constraints = [apart(0, 1, 20), apart(1, 2, 20), apart(2, 3, 20)];
  test.each<[first: [number, number], second: [number, number], expected: [number, number], why: string]>([
    [[10, 18],  [0, 30],  [10, 20],   'it begins on the day'],
    [[11, 18],  [0, 30],  [11, 20.5], 'it begins after the day: it stays at the bound, the other goes along'],
    [[0, 10],   [0, 30],  [10, 20],   'it ends on the day'],
    [[0, 9],    [0, 30],  [9, 19.5],  'it ends before the day'],
    [[0, 30],   [0, 16],  [8, 16],    'so it is with the other'],
    [[12, 20],  [25, 30], [12.5, 25], 'that which lies further outside stays at its bound first, and then the other lies within'],
    [[2, 4],    [18, 22], [4, 18],    'and so it is where the first lies further outside: the other leaves its bounds by that'],
    [[14, 14],  [15, 15], [14, 15],   'one day is left to each'],
  ])('between %j and between %j they are on %j: %s', ([from, until], [start, end], expected) => {
    const days = found([0, 3, 3, 30], [null, { from, until }, { from: start, until: end }, null], constraints);
    expect(days).toEqual([0, ...expected, 30]);
  });
});
