import { expect, test } from 'vitest';
import { dateOfDayNumber, dayNumber, weekday } from '../../src/calendar/calendar-date.ts';
import { londonDate } from '../../src/calendar/index.ts';

const halfAnHour = 1_800_000;

test('day numbers agree with the civil calendar on every day of four hundred years', () => {
  let checked = 0;
  for (let day = dayNumber('1800-01-01'); day < dayNumber('2200-01-01'); day += 1) {
    const utc = new Date(day * 86_400_000);
    const text = utc.toISOString().slice(0, 10);
    if (dateOfDayNumber(day) !== text || dayNumber(text) !== day || weekday(text) !== (utc.getUTCDay() || 7)) expect.unreachable(text);
    checked += 1;
  }
  expect(checked).toBe(146_097);
});

test('londonDate agrees with the time zone database over every change of the clocks from 1996 to 2037', () => {
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
  let checked = 0;
  for (let year = 1996; year <= 2037; year += 1) {
    for (const month of [0, 2, 5, 9, 11]) {
      for (let time = Date.UTC(year, month, 21); time < Date.UTC(year, month + 1, 2); time += halfAnHour) {
        if (londonDate(time) !== london.format(time)) expect.unreachable(new Date(time).toISOString());
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(100_000);
});
