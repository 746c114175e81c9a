import { expect, test } from 'vitest';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { daysOf, isOneDay, spanOf } from '../../src/reconstruction/day-span.ts';

test.each<[on: unknown, from: string, until: string, why: string]>([
  ['2020-05-20',                                 '2020-05-20', '2020-05-20', 'a day'],
  ['2020-05',                                    '2020-05-01', '2020-05-31', 'a month'],
  ['2020-02',                                    '2020-02-01', '2020-02-29', 'a month of a leap year'],
  ['2020-12',                                    '2020-12-01', '2020-12-31', 'the last month of a year'],
  [undefined,                                    '2013-09-23', '8999-12-31', 'nothing: since the Code was designated'],
  [{},                                           '2013-09-23', '8999-12-31', 'neither end'],
  [{ from: undefined, until: undefined },        '2013-09-23', '8999-12-31', 'both ends left open'],
  [{ from: '2020-05-20' },                       '2020-05-20', '8999-12-31', 'a first day'],
  [{ until: '2020-05-20' },                      '2013-09-23', '2020-05-20', 'a last day'],
  [{ from: '2020-05-20', until: '2020-05-21' },  '2020-05-20', '2020-05-21', 'both'],
  [{ from: '2020-05-20', until: '2020-05-20' },  '2020-05-20', '2020-05-20', 'both the same'],
])('%j allows %s to %s: %s', (on, from, until) => {
  expect(daysOf(on)).toEqual({ from, until });
});

test.each<[on: unknown, why: string]>([
  [null, 'null is no day'],
  [5, 'nor is a number'],
  [true, 'nor a truth'],
  ['', 'nor no text'],
  ['2020', 'a year is too much'],
  ['2020-13', 'no such month'],
  ['2020-5', 'a month has two digits'],
  ['on 2020-05', 'words before a month'],
  ['2020-05-', 'something after a month'],
  ['2020-02-30', 'no such day'],
  ['9999-12', 'a month whose last day is past what can be counted'],
  [{ from: '2020-05-21', until: '2020-05-20' }, 'the last day before the first'],
  [{ from: '2020-05' }, 'a month for a first day'],
  [{ until: '2020-05' }, 'a month for a last day'],
  [{ from: '2020-05-20', until: 5 }, 'a number for a last day'],
  [{ from: null }, 'null for a first day'],
  [{ from: '2020-05-20', to: '2020-05-21' }, 'a field nobody knows'],
])('%j allows no days: %s', (on) => {
  expect(daysOf(on)).toBeNull();
});

test('a span without an end is shown without one, and it is one day when both ends are', () => {
  const [day, next, end] = [calendarDate('2020-05-20'), calendarDate('2020-05-21'), calendarDate('8999-12-31')];
  expect(spanOf({ from: day, until: next })).toEqual({ from: day, until: next });
  expect(Object.keys(spanOf({ from: day, until: end }))).toEqual(['from']);
  expect([isOneDay({ from: day, until: day }), isOneDay({ from: day, until: next })]).toEqual([true, false]);
});
