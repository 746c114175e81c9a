import { describe, expect, test } from 'vitest';
import { londonDate, scotland, workingDayCalendar } from '../../src/calendar/index.ts';

describe('londonDate', () => {
  test.each([
    ['2026-06-30T22:59:59.999Z', '2026-06-30', 'the last moment of June in summer'],
    ['2026-06-30T23:00:00Z',     '2026-07-01', 'the hour before midnight UTC is already July in London'],
    ['2026-06-30T23:30Z',        '2026-07-01', 'half past'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31', 'the last moment of a year in winter'],
    ['2027-01-01T00:00Z',        '2027-01-01', 'the first of the next'],
    ['2026-03-28T23:30Z',        '2026-03-28', 'the evening before the clocks go forward'],
    ['2026-03-29T00:59:59Z',     '2026-03-29', 'just before they do'],
    ['2026-03-29T23:00Z',        '2026-03-30', 'the evening after: midnight in London'],
    ['2026-10-24T23:00Z',        '2026-10-25', 'the evening before they go back: midnight in London'],
    ['2026-10-25T23:30Z',        '2026-10-25', 'the evening after'],
    ['2026-07-01T00:30+01:00',   '2026-07-01', 'written with the offset of London'],
    ['2026-06-30T19:30-04:00',   '2026-07-01', 'written in New York'],
    ['2026-07-01T12:29+13:00',   '2026-07-01', 'written in Apia: 23:29 UTC the day before'],
    ['2011-12-31T09:00+14:00',   '2011-12-30', 'a day that Samoa never had'],
    ['2024-02-28T24:00Z',        '2024-02-29', 'midnight at the end of a day'],
  ])('%s is %s: %s', (instant, date) => {
    expect(londonDate(instant)).toBe(date);
    expect(londonDate(new Date(instant))).toBe(date);
    expect(londonDate(Date.parse(instant))).toBe(date);
  });
});

describe('a cut-off', () => {
  test.each([
    ['2021-10-01T15:59:59Z',     '17:00', '2021-10-01', 'before five in summer'],
    ['2021-10-01T16:00:00Z',     '17:00', '2021-10-01', 'on five: not after it'],
    ['2021-10-01T16:00:00.001Z', '17:00', '2021-10-04', 'after five on a Friday: Monday'],
    ['2021-12-01T16:30:00Z',     '17:00', '2021-12-01', 'before five in winter'],
    ['2021-12-01T17:00:01Z',     '17:00', '2021-12-02', 'after five in winter'],
    ['2022-06-01T17:30:00Z',     '17:00', '2022-06-06', 'after five before two holidays and a weekend'],
    ['2021-10-02T09:00:00Z',     '17:00', '2021-10-02', 'before five on a Saturday: still that day'],
    ['2021-10-02T18:00:00Z',     '17:00', '2021-10-04', 'after five on a Saturday'],
    ['2021-10-01T23:30:00Z',     '17:00', '2021-10-02', 'half past midnight on a Saturday in London'],
    ['2021-09-30T23:30:00Z',     '00:00', '2021-10-04', 'everything is after midnight'],
    ['2021-10-01T22:59:59Z',     '24:00', '2021-10-01', 'nothing is after the next'],
    ['2021-10-01T10:59:00Z',     '11:59', '2021-10-01', 'a cut-off to the minute'],
    ['2021-10-01T11:00:00Z',     '11:59', '2021-10-04', 'past it'],
    ['2026-03-29T00:59:59.999Z', '01:30', '2026-03-29', 'the last moment before the clocks go forward'],
    ['2026-03-29T01:00:00Z',     '01:30', '2026-03-30', 'the moment they do: two in London'],
    ['2026-10-25T00:59:59.999Z', '01:30', '2026-10-26', 'the last moment before they go back: nearly two in London'],
    ['2026-10-25T01:00:00Z',     '01:30', '2026-10-25', 'the moment they do: one in London'],
  ] as const)('%s with cut-off %s is %s: %s', (...[instant, cutOff, date]) => {
    expect(londonDate(instant, { cutOff })).toBe(date);
  });

  test('looks the next Working Day up in the calendar given', () => {
    const calendar = workingDayCalendar([scotland]);
    expect(londonDate('2026-06-12T17:00Z', { cutOff: '17:00' })).toBe('2026-06-15');
    expect(londonDate('2026-06-12T17:00Z', { cutOff: '17:00', calendar })).toBe('2026-06-16');
  });

  test('needs the calendar only past the cut-off', () => {
    expect(londonDate('2031-01-01T10:00Z', { cutOff: '17:00' })).toBe('2031-01-01');
    expect(() => londonDate('2031-01-01T18:00Z', { cutOff: '17:00' })).toThrow(expect.objectContaining({ name: 'CalendarCoverageError' }));
  });

  test.each(['5pm', '17', '17:60', '25:00', '17.00', '17:00+01:00', '', 1700, null])('%s is an InvalidInputError', (cutOff) => {
    expect(() => londonDate('2021-10-01T16:00Z', { cutOff: cutOff as never })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});

describe('broken promises', () => {
  test.each([
    ['2026-06-30T23:30',        'no offset: the machine\'s zone would decide'],
    ['2026-06-30',              'a day and no time'],
    ['2026-06-30 23:30Z',       'no T'],
    ['2026-06-30T25:00Z',       'no such hour'],
    ['2026-06-30T23:30+99:00',  'no such offset'],
    ['1995-12-31T23:59:59Z',    'before the present rule of summer time'],
    [Number.NaN,                'no number'],
    [1_782_862_200,             'seconds where milliseconds are meant'],
    [new Date(Number.NaN),      'no date'],
    [undefined,                 'nothing'],
    [null,                      'nothing'],
    [{},                        'an object'],
    [1_782_862_200_000n,        'a bigint'],
    ['2026-06-30T23:30Z later', 'words after it'],
  ] as [unknown, string][])('%s is an InvalidInputError: %s', (instant) => {
    expect(() => londonDate(instant as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError', code: 'invalid_input' }));
  });

  test.each([
    ['2026-02-30T12:00Z',    'no such day'],
    ['30 June 2026',         'in words'],
    ['',                     'nothing'],
    [Infinity,               'never'],
    [253_402_300_800_000,    'the year 10000'],
  ] as [string | number, string][])('%s is an InvalidDateError: %s', (instant) => {
    expect(() => londonDate(instant)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
  });

  test('reaches the last moment that can be written', () => {
    expect(londonDate(253_402_300_799_999)).toBe('9999-12-31');
    expect(londonDate(820_454_400_000)).toBe('1996-01-01');
  });

  test.each([['17:00'], [{ cutoff: '17:00' }], [null], [{ calendar: {} }]])('options that are %o are an InvalidInputError', (options) => {
    expect(() => londonDate('2021-10-01T16:00Z', options as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});
