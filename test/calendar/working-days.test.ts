import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  englandAndWales,
  isWorkingDay,
  nextWorkingDay,
  onOrAfter,
  onOrBefore,
  previousWorkingDay,
  scotland,
  workingDayCalendar,
  workingDaysBetween,
  workingDaysInclusive,
} from '../../src/calendar/index.ts';
import vectors from './data/working-day-vectors.json' with { type: 'json' };

describe.each([
  ['england-and-wales', englandAndWales, vectors.divisions['england-and-wales']],
  ['scotland', scotland, vectors.divisions.scotland],
])('the vectors of %s', (_, table, { add, count }) => {
  const calendar = workingDayCalendar([table]);

  test('are all there', () => {
    expect([add.length, count.length]).toEqual([189, 50]);
  });

  test.each(add as [string, number, string][])('%s plus %i is %s', (start, days, end) => {
    expect(addWorkingDays(start, days, calendar)).toBe(end);
  });

  test.each(count as [string, string, number][])('from %s to %s there are %i', (start, end, days) => {
    expect(workingDaysBetween(start, end, calendar)).toBe(days);
    expect(workingDaysBetween(end, start, calendar)).toBe(0 - days);
  });
});

describe('addWorkingDays', () => {
  test.each([
    ['2021-09-30',  1, '2021-10-01', 'Thursday + 1 is Friday'],
    ['2021-10-01',  1, '2021-10-04', 'Friday + 1 is Monday'],
    ['2021-10-02',  1, '2021-10-04', 'Saturday + 1 is Monday'],
    ['2021-10-03',  1, '2021-10-04', 'Sunday + 1 is Monday'],
    ['2021-10-04',  1, '2021-10-05', 'Monday + 1 is Tuesday'],
    ['2021-10-05', -1, '2021-10-04', 'Tuesday - 1 is Monday'],
    ['2021-10-04', -1, '2021-10-01', 'Monday - 1 is Friday'],
    ['2021-10-03', -1, '2021-10-01', 'Sunday - 1 is Friday'],
    ['2021-10-02', -1, '2021-10-01', 'Saturday - 1 is Friday'],
    ['2022-06-01',  1, '2022-06-06', 'a Wednesday before two holidays and a weekend'],
    ['2022-06-02',  1, '2022-06-06', 'from a holiday, forward'],
    ['2022-06-03',  1, '2022-06-06', 'from the second of two holidays'],
    ['2022-06-06', -1, '2022-06-01', 'back over the same days'],
    ['2022-06-03', -1, '2022-06-01', 'from a holiday, backward'],
    ['2021-12-24',  1, '2021-12-29', 'over Christmas and its substitutes'],
    ['2021-12-25',  1, '2021-12-29', 'from Christmas Day on a Saturday'],
    ['2024-02-28',  1, '2024-02-29', 'onto a leap day'],
    ['2022-06-02',  0, '2022-06-02', 'nothing counted, nothing moved, from a holiday'],
    ['2021-10-02',  0, '2021-10-02', 'nothing counted, nothing moved, from a weekend'],
    ['2021-10-01', -0, '2021-10-01', 'minus nothing is nothing'],
    ['2021-08-18', 15, '2021-09-09', 'an assessment asked for before the August holiday'],
  ])('%s plus %i is %s: %s', (start, days, end) => {
    expect(addWorkingDays(start, days)).toBe(end);
  });

  test.each([
    ['2019-05-02', '2019-05-10', 'the early May holiday between'],
    ['2021-10-08', '2021-10-15', 'no holiday between'],
  ])('papers issued on %s are five Working Days before the meeting on %s: %s', (papers, meeting) => {
    expect(addWorkingDays(meeting, -5)).toBe(papers);
    expect(addWorkingDays(papers, 5)).toBe(meeting);
    expect(workingDaysBetween(papers, meeting)).toBe(5);
  });

  test('the withdrawal window from 9 to 23 June 2021 is 10', () => {
    expect(addWorkingDays('2021-06-09', 10)).toBe('2021-06-23');
    expect(workingDaysBetween('2021-06-09', '2021-06-23')).toBe(10);
  });
});

describe('isWorkingDay', () => {
  test.each([
    ['2020-05-04', true,  'the early May holiday moved away'],
    ['2020-05-08', false, 'to VE day'],
    ['2022-05-30', true,  'the spring holiday moved away'],
    ['2022-06-02', false, 'to the Platinum Jubilee'],
    ['2022-06-03', false, 'the Platinum Jubilee'],
    ['2022-09-19', false, 'the State Funeral'],
    ['2023-05-08', false, 'the coronation'],
    ['2016-12-26', false, 'Boxing Day itself'],
    ['2016-12-27', false, 'the substitute for Christmas Day'],
    ['2022-12-27', false, 'the substitute for Christmas Day again'],
    ['2026-06-15', true,  'a holiday in Scotland only'],
    ['2021-04-05', false, 'Easter Monday, no holiday in Scotland'],
    ['2021-10-01', true,  'Friday'],
    ['2021-10-02', false, 'Saturday'],
    ['2021-10-03', false, 'Sunday'],
    ['2021-10-04', true,  'Monday'],
  ])('%s is %s: %s', (date, answer) => {
    expect(isWorkingDay(date)).toBe(answer);
  });

  test.each([
    ['2026-06-15', false, 'the World Cup'],
    ['2021-04-05', true,  'Easter Monday'],
    ['2021-01-04', false, '2 January, in place of Saturday'],
    ['2021-11-30', false, "St Andrew's Day"],
    ['2021-08-02', false, 'the summer holiday at the start of August'],
    ['2021-08-30', true,  'not at its end'],
  ])('in Scotland %s is %s: %s', (date, answer) => {
    expect(isWorkingDay(date, workingDayCalendar([scotland]))).toBe(answer);
  });
});

describe('counting', () => {
  test.each([
    ['2021-10-01', '2021-10-01',  0,  1, 'a day to itself'],
    ['2021-10-01', '2021-10-04',  1,  2, 'over a weekend'],
    ['2021-10-02', '2021-10-03',  0,  0, 'a weekend'],
    ['2021-10-02', '2021-10-04',  1,  1, 'from a weekend'],
    ['2021-10-01', '2021-10-03',  0,  1, 'to a weekend'],
    ['2022-06-01', '2022-06-06',  1,  2, 'over two holidays and a weekend'],
    ['2022-06-02', '2022-06-03',  0,  0, 'two holidays'],
    ['2021-10-04', '2021-10-01', -1, -2, 'backwards'],
    ['2021-10-04', '2021-10-02', -1, -1, 'backwards to a weekend'],
    ['2021-04-19', '2021-05-10', 14, 15, "MP099's consultation, the early May holiday within"],
    ['2020-02-18', '2020-03-06', 13, 14, 'a consultation published elsewhere as 14 Working Days'],
    ['2012-01-01', '2028-12-31', 4295, 4295, 'all there is'],
  ])('from %s to %s there are %i after the first, %i with it: %s', (start, end, between, inclusive) => {
    expect(workingDaysBetween(start, end)).toBe(between);
    expect(workingDaysInclusive(start, end)).toBe(inclusive);
  });
});

describe('the nearest Working Day', () => {
  test.each([
    //             before        on or before  on or after   after
    ['2021-10-01', '2021-09-30', '2021-10-01', '2021-10-01', '2021-10-04', 'a Friday'],
    ['2021-10-02', '2021-10-01', '2021-10-01', '2021-10-04', '2021-10-04', 'a Saturday'],
    ['2021-10-04', '2021-10-01', '2021-10-04', '2021-10-04', '2021-10-05', 'a Monday'],
    ['2022-06-03', '2022-06-01', '2022-06-01', '2022-06-06', '2022-06-06', 'a holiday'],
  ])('of %s: %s, %s, %s, %s (%s)', (date, before, orBefore, orAfter, after) => {
    expect([previousWorkingDay(date), onOrBefore(date), onOrAfter(date), nextWorkingDay(date)]).toEqual([before, orBefore, orAfter, after]);
  });
});

describe('past the edge of what is known', () => {
  const coverage = { name: 'CalendarCoverageError', code: 'calendar_coverage', from: '2012-01-01', until: '2029-01-01' };

  test.each([
    ['the day before the first',       () => isWorkingDay('2011-12-31')],
    ['the day after the last',         () => isWorkingDay('2029-01-01')],
    ['a start outside',                () => addWorkingDays('2029-01-01', -1)],
    ['a start outside, nothing moved', () => addWorkingDays('2029-01-01', 0)],
    ['one past the last',              () => addWorkingDays('2028-12-29', 1)],
    ['one before the first',           () => addWorkingDays('2012-01-03', -1)],
    ['very far',                       () => addWorkingDays('2021-10-01', 1e300)],
    ['very far back',                  () => addWorkingDays('2021-10-01', -Number.MAX_SAFE_INTEGER)],
    ['a count from outside',           () => workingDaysBetween('2011-12-31', '2021-10-01')],
    ['a count to outside',             () => workingDaysBetween('2021-10-01', '2029-01-01')],
    ['an inclusive count to outside',  () => workingDaysInclusive('2021-10-01', '2029-01-01')],
    ['after the last',                 () => nextWorkingDay('2028-12-29')],
    ['before the first',               () => previousWorkingDay('2012-01-03')],
    ['on or after the last weekend',   () => onOrAfter('2028-12-30')],
    ['on or before the first holiday', () => onOrBefore('2012-01-02')],
  ])('%s is an error, never a guess', (_, ask) => {
    expect(ask).toThrow(expect.objectContaining(coverage));
  });

  test.each([
    ['2012-01-01', false, 'the first day'],
    ['2012-01-03', true,  'the first Working Day'],
    ['2028-12-29', true,  'the last Working Day'],
    ['2028-12-31', false, 'the last day'],
  ])('%s is still known: %s', (date, answer) => {
    expect(isWorkingDay(date)).toBe(answer);
  });

  describe('of a calendar of three Working Days', () => {
    const few = () => workingDayCalendar([{ nation: 'few', coverage: { from: '2021-09-30', until: '2021-10-05' }, days: [] }]);

    test.each([
      ['2021-10-01', -1, '2021-09-30', 'back to the first'],
      ['2021-10-01',  1, '2021-10-04', 'on to the last'],
      ['2021-09-30',  2, '2021-10-04', 'from the first to the last'],
      ['2021-10-04', -2, '2021-09-30', 'and back'],
    ])('%s plus %i is %s: %s', (start, count, end) => {
      expect(addWorkingDays(start, count, few())).toBe(end);
    });

    test.each([
      ['2021-09-30', -1, 'one before the first'],
      ['2021-10-04',  1, 'one past the last'],
      ['2021-10-03',  2, 'one past the last, from a Sunday'],
    ])('%s plus %i is an error: %s', (start, count) => {
      expect(() => addWorkingDays(start, count, few())).toThrow(expect.objectContaining({ name: 'CalendarCoverageError', from: '2021-09-30', until: '2021-10-05' }));
    });
  });

  test('says how to go further', () => {
    expect(() => addWorkingDays('2028-12-20', 10)).toThrow(
      'expected a day from 2012-01-01 up to, not including, 2029-01-01 but received 10 Working Days from 2028-12-20. ' +
        'Build a calendar that reaches it with workingDayCalendar: pass newer bank holidays, or projectUntil.',
    );
  });
});

describe('broken promises', () => {
  test.each([1.5, 0.1, Number.NaN, Infinity, -Infinity, '1', null, undefined, true, 1n, [1], {}])('a count of %s is an InvalidCountError', (count) => {
    expect(() => addWorkingDays('2021-10-01', count as number)).toThrow(expect.objectContaining({ name: 'InvalidCountError', code: 'invalid_count' }));
  });

  test.each([
    ['isWorkingDay',         (date: string) => isWorkingDay(date)],
    ['addWorkingDays',       (date: string) => addWorkingDays(date, 1)],
    ['workingDaysBetween',   (date: string) => workingDaysBetween('2021-10-01', date)],
    ['workingDaysBetween',   (date: string) => workingDaysBetween(date, '2021-10-01')],
    ['workingDaysInclusive', (date: string) => workingDaysInclusive(date, '2021-10-01')],
    ['workingDaysInclusive', (date: string) => workingDaysInclusive('2021-10-01', date)],
    ['nextWorkingDay',       (date: string) => nextWorkingDay(date)],
    ['previousWorkingDay',   (date: string) => previousWorkingDay(date)],
    ['onOrAfter',            (date: string) => onOrAfter(date)],
    ['onOrBefore',           (date: string) => onOrBefore(date)],
  ])('%s refuses what is no real day', (_, ask) => {
    for (const date of ['2021-02-29', '2021-10-01T00:00:00Z', '', undefined, 20211001, null]) {
      expect(() => ask(date as string)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
    }
  });

  test.each([[englandAndWales], [null], [{ from: '2012-01-01', until: '2029-01-01' }], ['scotland'], [structuredClone({ ...workingDayCalendar([scotland]) })]])(
    'what is not a calendar is an InvalidInputError: %o',
    (calendar) => {
      expect(() => isWorkingDay('2021-10-01', calendar as never)).toThrow(
        expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining('expected one made by workingDayCalendar') }),
      );
    },
  );
});
