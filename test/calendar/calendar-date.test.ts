import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, dateOfDayNumber, dayNumber, daysBetween, earlier, isCalendarDate, later, weekday } from '../../src/calendar/calendar-date.ts';

describe('calendarDate', () => {
  test.each([
    ['2024-02-29', 'a leap day'],
    ['2000-02-29', 'the leap day of a century that divides by 400'],
    ['2024-12-31', 'the last day of a year'],
    ['0000-01-01', 'the first day that can be written'],
    ['9999-12-31', 'the last day that can be written'],
    ['2011-12-30', 'a day that Samoa never had'],
  ])('reads %s: %s', (text) => {
    expect(calendarDate(text)).toBe(text);
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    ['2023-02-29', 'no leap year'],
    ['1900-02-29', 'a century that does not divide by 400'],
    ['2024-02-30', 'no such day in a leap year either'],
    ['2024-04-31', 'April has thirty'],
    ['2024-00-10', 'no month 0'],
    ['2024-13-01', 'no month 13'],
    ['2024-01-00', 'no day 0'],
    ['2024-01-32', 'January has thirty-one'],
    ['2024-1-05', 'a digit short'],
    ['2024-01-05T00:00', 'a time of day'],
    [' 2024-01-05', 'a space before'],
    ['2024/01/05', 'slashes'],
    ['2024/01-05', 'one slash'],
    ['2024-01/05', 'the other'],
    ['2024-1/-05', 'no digit in the month'],
    ['2024-01-1/', 'no digit in the day'],
    ['05-01-2024', 'the day first'],
    ['+024-01-05', 'a sign among the digits'],
    ['２024-01-05', 'a digit of another script'],
    ['-024-01-05', 'a year before 0000'],
    ['', 'nothing'],
  ])('refuses "%s": %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(expect.objectContaining({ name: 'InvalidDateError', code: 'invalid_date', received: text }));
  });

  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [20240105, 'a number'],
    [Number.NaN, 'not a number'],
    [new Date(0), 'a Date'],
    [['2024-01-05'], 'a list'],
    [Object('2024-01-05'), 'a boxed string'],
    [Symbol('2024-01-05'), 'a symbol'],
  ])('refuses %s: %s', (value) => {
    expect(() => calendarDate(value)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
  });

  test('says what to pass instead', () => {
    expect(() => calendarDate('2024-02-30')).toThrow(`Invalid date: expected a real day written YYYY-MM-DD but received "2024-02-30". Pass text such as '2021-09-28'.`);
  });
});

describe('day numbers', () => {
  test.each([
    ['0000-01-01', -719_528, 'the first day that can be written'],
    ['0000-03-01', -719_468, 'after a leap day'],
    ['1969-12-31', -1, 'before the first'],
    ['1970-01-01', 0, 'where counting starts'],
    ['9999-12-31', 2_932_896, 'the last day that can be written'],
  ])('%s is day %i: %s', (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(dateOfDayNumber(day)).toBe(date);
  });

  test.each([-719_529, 2_932_897, Number.NaN, Infinity, -Infinity, 1e300])('day %d cannot be written', (day) => {
    expect(() => dateOfDayNumber(day)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
  });
});

describe('sums of days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29', 'into a leap day'],
    ['2024-02-29', 1, '2024-03-01', 'out of one'],
    ['2023-02-28', 1, '2023-03-01', 'no leap day'],
    ['2022-03-26', 2, '2022-03-28', 'over the start of summer time'],
    ['2011-12-29', 1, '2011-12-30', 'over the date line'],
    ['2024-01-01', -1, '2023-12-31', 'backwards over a year'],
    ['2024-01-01', 0, '2024-01-01', 'nowhere'],
    ['0000-01-02', -1, '0000-01-01', 'to the first day that can be written'],
    ['9999-12-30', 1, '9999-12-31', 'to the last'],
  ])('%s plus %i is %s: %s', (start, days, end) => {
    expect(addDays(start, days)).toBe(end);
    expect(daysBetween(start, end)).toBe(days);
    expect(daysBetween(end, start) + days).toBe(0);
  });

  test.each([
    ['0000-01-01', -1],
    ['9999-12-31', 1],
  ])('refuse %s plus %i, which cannot be written', (start, days) => {
    expect(() => addDays(start, days)).toThrow(expect.objectContaining({ name: 'InvalidDateError', message: expect.stringContaining(`received "${days} days from ${start}"`) }));
  });

  test.each([
    ['2021-12-31', '2022-01-01', 'a day apart, over a year'],
    ['2022-01-01', '2022-01-01', 'on one day'],
  ])('%s is the earlier and %s the later: %s', (first, second) => {
    const [a, b] = [calendarDate(first), calendarDate(second)];
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
  });

  test.each([1.5, Number.NaN, Infinity])('refuses %d days', (days) => {
    expect(() => addDays('2024-01-01', days)).toThrow(expect.objectContaining({ name: 'InvalidCountError', message: expect.stringContaining('a whole number of days') }));
  });

  test.each([
    ['2021-09-27', 1, 'Monday'],
    ['2021-09-28', 2, 'Tuesday'],
    ['2021-10-02', 6, 'Saturday'],
    ['2021-10-03', 7, 'Sunday'],
  ])('%s is weekday %i: %s', (date, day) => {
    expect(weekday(date)).toBe(day);
  });
});
