import { describe, expect, test } from 'vitest';
import { addWorkingDays, englandAndWales, isWorkingDay, parseBankHolidays, scotland, secCalendar, workingDayCalendar } from '../../src/calendar/index.ts';
import { further } from '../../src/calendar/working-day-calendar.ts';

describe('a calendar for looking ahead', () => {
  const ahead = further(secCalendar);

  test.each([
    ['2028-12-26', false, 'the last published holiday'],
    ['2028-12-29', true,  'the last published Working Day'],
    ['2029-01-01', false, "New Year's Day by rule"],
    ['2029-01-02', true,  'the day after it'],
    ['2029-03-30', false, 'Good Friday by rule'],
  ] as const)('counts %s as a Working Day: %s, %s', (day, is, _why) => {
    expect(isWorkingDay(day, ahead)).toBe(is);
  });

  test('is the published one up to its end, provisional after it, and ends forty years on', () => {
    expect([ahead.from, ahead.provisionalFrom, ahead.until]).toEqual([secCalendar.from, secCalendar.until, '2069-01-01']);
    expect(ahead.holidays.slice(0, secCalendar.holidays.length)).toEqual(secCalendar.holidays);
    expect(further(secCalendar)).toBe(ahead);
    expect(secCalendar.until).toBe('2029-01-01');
  });

  test('keeps the extra holidays, and goes by every nation of its own', () => {
    const own = further(workingDayCalendar([englandAndWales, scotland], { extraHolidays: [{ date: '2028-06-14', title: 'A day off' }] }));
    expect(isWorkingDay('2028-06-14', own)).toBe(false);
    expect(isWorkingDay('2029-01-02', own)).toBe(false);
  });

  test('goes no further for a nation without rules', () => {
    const elsewhere = parseBankHolidays({ division: 'northern-ireland', events: [{ title: 'A holiday', date: '2029-03-19', notes: '' }] });
    const calendar = workingDayCalendar([elsewhere]);
    expect(further(calendar)).toBe(calendar);
    const both = workingDayCalendar([englandAndWales, { ...scotland, nation: 'northern-ireland' }]);
    expect(further(both), 'nor for two of which one has none').toBe(both);
    expect(() => addWorkingDays('2029-12-31', 1, calendar)).toThrow('Unknown Working Day');
  });
});
