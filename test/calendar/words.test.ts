import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { counted, dayBeside, dayInWords, monthInWords, sentence } from '../../src/calendar/words.ts';

describe('in words', () => {
  test.each([
    ['2021-01-01', '1 January 2021',   'January 2021'],
    ['2021-09-29', '29 September 2021', 'September 2021'],
    ['2024-12-10', '10 December 2024', 'December 2024'],
  ] as const)('the day %s is %s, its month %s', (date, day, month) => {
    expect([dayInWords(calendarDate(date)), monthInWords(calendarDate(date))]).toEqual([day, month]);
  });

  test.each([
    ['2021-10-01', '2021-10-31', 'the 1st'],
    ['2021-10-02', '2021-10-01', 'the 2nd'],
    ['2021-10-03', '2021-10-01', 'the 3rd'],
    ['2021-10-04', '2021-10-01', 'the 4th'],
    ['2021-10-09', '2021-10-01', 'the 9th'],
    ['2021-10-10', '2021-10-01', 'the 10th'],
    ['2021-10-11', '2021-10-01', 'the 11th'],
    ['2021-10-12', '2021-10-01', 'the 12th'],
    ['2021-10-13', '2021-10-01', 'the 13th'],
    ['2021-10-14', '2021-10-01', 'the 14th'],
    ['2021-10-20', '2021-10-01', 'the 20th'],
    ['2021-10-21', '2021-10-01', 'the 21st'],
    ['2021-10-22', '2021-10-01', 'the 22nd'],
    ['2021-10-23', '2021-10-01', 'the 23rd'],
    ['2021-10-31', '2021-10-01', 'the 31st'],
    ['2021-11-01', '2021-10-31', '1 November 2021'],
    ['2022-10-01', '2021-10-01', '1 October 2022'],
  ] as const)('%s beside %s is %s', (date, named, words) => {
    expect(dayBeside(calendarDate(date), calendarDate(named))).toBe(words);
  });

  test.each([[0, '0 Working Days'], [1, '1 Working Day'], [2, '2 Working Days'], [11, '11 Working Days']])('%i is %s', (count, words) => {
    expect(counted(count, 'Working Day')).toBe(words);
  });

  test('a sentence begins with a capital, whatever follows', () => {
    expect([sentence('the DCC was asked.'), sentence('The DCC'), sentence('')]).toEqual(['The DCC was asked.', 'The DCC', '']);
  });
});
