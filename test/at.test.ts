import { expect, test } from 'vitest';
import { at } from '../src/at.ts';

test.each([
  [['a', 'b', 'c'], 0, 'a', 'the first'],
  [['a', 'b', 'c'], 2, 'c', 'the last'],
  [['a', 'b', 'c'], -1, 'c', 'the last, from the end'],
  [['a', 'b', 'c'], -3, 'a', 'the first, from the end'],
] as const)('of %j at %d stands %s: %s', (list, place, one, _why) => {
  expect(at(list, place)).toBe(one);
});

test.each([
  [['a'], 1, 'past the end'],
  [['a'], -2, 'before the beginning'],
  [[], 0, 'in no list at all'],
  [['a'], 0.5, 'between two places'],
] as const)('nothing stands in %j at %d: %s', (list, place, _why) => {
  expect(() => at<string>(list, place)).toThrow(RangeError);
});
