import { describe, expect, test } from 'vitest';
import { orNone } from '../../src/deadlines/or-none.ts';
import { nextMeeting } from '../../src/index.ts';

describe('a search', () => {
  test.each([
    ['2022-01-01', '2022-01-21', 'on a known day'],
    ['2029-01-01', null,         'past the calendar'],
  ])('from %s on finds %s: %s', (from, found, _why) => expect(orNone(() => nextMeeting('panel', from).on)).toBe(found));

  test('finds nothing where the schedule gives no day', () => expect(orNone(() => nextMeeting('dcc', '2022-01-01'))).toBeNull());

  test('hides no other fault', () => {
    const broken = () => {
      throw new RangeError('broken');
    };
    expect(() => orNone(broken)).toThrow('broken');
  });
});
