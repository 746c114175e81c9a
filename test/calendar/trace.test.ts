import { describe, expect, test } from 'vitest';
import { addWorkingDays, englandAndWales, scotland, secCalendar, traceWorkingDays, workingDayCalendar } from '../../src/calendar/index.ts';
import { isProvisional } from '../../src/calendar/trace.ts';

const told = (...trace: Parameters<typeof traceWorkingDays>) => traceWorkingDays(...trace).skipped.map((day) => `${day.date} ${day.why}`);

describe('traceWorkingDays', () => {
  test('says which days it passed over and why', () => {
    expect(traceWorkingDays('2022-06-01', 1)).toEqual({
      start: '2022-06-01',
      end: '2022-06-06',
      counted: 1,
      skipped: [
        { date: '2022-06-02', why: 'Spring bank holiday, known from 2020-11-12', holidays: [expect.objectContaining({ note: 'moved', nation: 'england-and-wales' })] },
        { date: '2022-06-03', why: 'Platinum Jubilee bank holiday, known from 2020-11-12', holidays: [expect.objectContaining({ note: 'proclaimed' })] },
        { date: '2022-06-04', why: 'weekend', holidays: [] },
        { date: '2022-06-05', why: 'weekend', holidays: [] },
      ],
      provisional: false,
    });
  });

  test('meets the same days in the other order when it counts backwards', () => {
    expect(told('2022-06-06', -1)).toEqual(told('2022-06-01', 1).toReversed());
    expect(traceWorkingDays('2022-06-06', -1)).toMatchObject({ end: '2022-06-01', counted: -1 });
  });

  test.each([
    ['2021-10-01', 0, [],                                               'nothing counted, nothing skipped'],
    ['2021-10-02', 0, [],                                               'nor on a weekend'],
    ['2021-10-02', 1, ['2021-10-03 weekend'],                           'the start is not skipped: it was never to be counted'],
    ['2021-09-30', 1, [],                                               'Thursday to Friday'],
    ['2021-10-01', 1, ['2021-10-02 weekend', '2021-10-03 weekend'],     'Friday to Monday'],
  ])('from %s, %i: %o (%s)', (start, count, skipped) => {
    expect(told(start, count)).toEqual(skipped);
    expect(Object.is(traceWorkingDays(start, count).counted, count)).toBe(true);
  });

  test('counts minus nothing as nothing', () => {
    expect(traceWorkingDays('2021-10-01', -0).counted).toBe(0);
  });

  test('gives every reason of a day that several nations keep', () => {
    const both = workingDayCalendar([englandAndWales, scotland]);
    expect(told('2020-05-07', 1, both)).toContain('2020-05-08 Early May bank holiday (VE day), known from 2019-06-10; Early May bank holiday (VE day), known from 2019-07-02');
    expect(told('2021-12-24', 1, both)).toContain('2021-12-27 Christmas Day (substitute day), known from 2019-12-09');
  });

  test.each([
    ['2021-12-24', '2021-12-27 Christmas Day (substitute day), known from 2019-12-09', 'Christmas Day 2021 was a Saturday'],
    ['2021-12-24', '2021-12-28 Boxing Day (substitute day), known from 2019-12-09',    'and Boxing Day a Sunday'],
    ['2022-12-23', '2022-12-26 Boxing Day, known from 2020-11-12',                     'on its own day'],
    ['2022-12-23', "2022-12-27 Christmas Day (substitute day), known from 2020-11-12", 'after it the substitute for the Sunday'],
    ['2031-12-24', '2031-12-25 Christmas Day, provisional',                            'by rule, on its own day'],
    ['2032-12-24', '2032-12-27 Christmas Day (substitute day), provisional',           'by rule, in place of a Saturday'],
  ])('says of a day whether it is kept in place of another: after %s, %s (%s)', (start, expected) => {
    expect(told(start, 1, workingDayCalendar([englandAndWales], { projectUntil: '2034-01-01' }))).toContain(expected);
  });

  test('calls an extra holiday by its name, but on a weekend', () => {
    const office = workingDayCalendar([englandAndWales], { extraHolidays: [{ date: '2021-10-03', title: 'Stocktaking' }, { date: '2021-10-04', title: 'Office closed' }] });
    expect(told('2021-10-01', 1, office)).toEqual(['2021-10-02 weekend', '2021-10-03 weekend', '2021-10-04 Office closed']);
  });

  test('sees only what was known', () => {
    expect(told('2022-09-16', 1, workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-08' }))).toEqual(['2022-09-17 weekend', '2022-09-18 weekend']);
  });

  test('ends where addWorkingDays ends', () => {
    for (const count of [-260, -21, -1, 0, 1, 21, 260]) expect(traceWorkingDays('2022-06-03', count).end).toBe(addWorkingDays('2022-06-03', count));
  });

  test('keeps the promises of addWorkingDays', () => {
    expect(() => traceWorkingDays('2022-02-30', 1)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
    expect(() => traceWorkingDays('2022-02-28', 0.5)).toThrow(expect.objectContaining({ name: 'InvalidCountError' }));
    expect(() => traceWorkingDays('2028-12-29', 1)).toThrow(expect.objectContaining({ name: 'CalendarCoverageError' }));
  });
});

describe('a trace past the published years', () => {
  const longer = () => workingDayCalendar([englandAndWales], { projectUntil: '2030-01-01' });

  test.each([
    ['2028-12-28',  1, '2028-12-29', false, 'the last published Working Day'],
    ['2028-12-29',  1, '2029-01-02', true,  'the first by rule'],
    ['2029-01-02', -1, '2028-12-29', true,  'back over a holiday by rule'],
    ['2029-01-01', -1, '2028-12-29', false, 'back from a start that is not met'],
    ['2029-01-02',  0, '2029-01-02', false, 'nothing met'],
  ])('from %s, %i, ends on %s and is provisional: %s (%s)', (start, count, end, provisional) => {
    expect(traceWorkingDays(start, count, longer())).toMatchObject({ end, provisional });
  });

  test('says so of a holiday', () => {
    expect(told('2028-12-29', 1, longer())).toContain("2029-01-01 New Year's Day, provisional");
  });
});

test('isProvisional asks only of days that are covered', () => {
  expect(isProvisional('2028-12-31')).toBe(false);
  expect(() => isProvisional('2029-01-01', secCalendar)).toThrow(expect.objectContaining({ name: 'CalendarCoverageError' }));
  expect(() => isProvisional('soon')).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
});
