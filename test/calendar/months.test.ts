import { describe, expect, test } from 'vitest';
import { addMonths } from '../../src/calendar/months.ts';
import { lastWeekdayOfMonth, nthWeekdayOfMonth } from '../../src/calendar/weekday-of-month.ts';

describe('addMonths', () => {
  test.each([
    ['2021-01-15',  1, '2021-02-15', 'the same day of the next month'],
    ['2021-01-31',  1, '2021-02-28', 'the last day of a shorter one'],
    ['2024-01-31',  1, '2024-02-29', 'of a leap year'],
    ['2024-02-29', 12, '2025-02-28', 'a year on from a leap day'],
    ['2021-03-31', -1, '2021-02-28', 'backwards'],
    ['2021-11-30',  3, '2022-02-28', 'into another year'],
    ['2021-10-31',  0, '2021-10-31', 'nowhere'],
    ['2022-02-27',  1, '2022-03-27', 'onto the day the clocks go forward'],
    ['2011-11-30',  1, '2011-12-30', 'a day that Samoa never had'],
    ['2021-08-04',  1, '2021-09-04', 'onto a day on which Chile has no midnight'],
  ])('%s plus %i is %s: %s', (date, months, end) => {
    expect(addMonths(date, months)).toBe(end);
  });

  test('refuses what is no day, no whole number, or out of reach', () => {
    expect(() => addMonths('2021-02-30', 1)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
    expect(() => addMonths('2021-02-28', 1.5)).toThrow(expect.objectContaining({ name: 'InvalidCountError', message: expect.stringContaining('whole number of months') }));
    for (const months of [1, 1e9, Number.MAX_SAFE_INTEGER]) expect(() => addMonths('9999-12-01', months)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
  });
});

describe('weekdays of a month', () => {
  test.each([
    [2021, 10, 5, '2021-10-01', '2021-10-15', '2021-10-29', 'Fridays of a month that begins with one'],
    [2021, 10, 4, '2021-10-07', '2021-10-21', '2021-10-28', 'Thursdays of the same'],
    [2024,  2, 4, '2024-02-01', '2024-02-15', '2024-02-29', 'the Thursdays of a leap February'],
    [2023,  2, 2, '2023-02-07', '2023-02-21', '2023-02-28', 'Tuesdays of a February of four weeks'],
    [2022,  5, 7, '2022-05-01', '2022-05-15', '2022-05-29', 'Sundays'],
    [2022, 12, 6, '2022-12-03', '2022-12-17', '2022-12-31', 'Saturdays of a December that ends with one'],
  ])('of %i-%i, weekday %i: first %s, third %s, last %s (%s)', (year, month, weekday, first, third, last) => {
    expect(nthWeekdayOfMonth(year, month, weekday, 1)).toBe(first);
    expect(nthWeekdayOfMonth(year, month, weekday, 3)).toBe(third);
    expect(lastWeekdayOfMonth(year, month, weekday)).toBe(last);
  });

  test('there is a fifth, or there is none', () => {
    expect(nthWeekdayOfMonth(2021, 10, 5, 5)).toBe('2021-10-29');
    expect(nthWeekdayOfMonth(2021, 10, 4, 5)).toBeNull();
    expect(nthWeekdayOfMonth(2021, 2, 1, 4)).toBe('2021-02-22');
    expect(nthWeekdayOfMonth(2021, 2, 1, 5)).toBeNull(); // it would be the first of March
  });

  test.each([
    [2021.5, 1, 1, 1, 'year'],
    [10_000, 1, 1, 1, 'year'],
    [2021, 0, 1, 1, 'month'],
    [2021, 13, 1, 1, 'month'],
    [2021, 1, 0, 1, 'weekday'],
    [2021, 1, 8, 1, 'weekday'],
    [2021, 1, 1, 0, 'nth'],
    [2021, 1, 1, 6, 'nth'],
    [2021, 1, 1, Number.NaN, 'nth'],
  ])('%d, %d, %d, %d: the %s is refused', (year, month, weekday, nth, path) => {
    expect(() => nthWeekdayOfMonth(year, month, weekday, nth)).toThrow(expect.objectContaining({ name: 'InvalidInputError', faults: [expect.objectContaining({ path })] }));
    if (path !== 'nth') expect(() => lastWeekdayOfMonth(year, month, weekday)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});
