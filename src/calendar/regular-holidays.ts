import { dateOfDayNumber, dayNumberOf, firstOnOrAfter, weekdayOfDayNumber } from './calendar-date.ts';
import type { BankHoliday } from './bank-holidays.ts';

/**
 * A bank holiday kept every year: its name, the day number its rule gives, which may be on a weekend, and the nation that keeps it unless
 * both do.
 */
export type RegularHoliday = readonly [title: string, dayIn: (year: number) => number, keptIn?: string];

const englandAndWales = 'england-and-wales';
const scotland = 'scotland';
const monday = 1;
const sunday = 7;

/**
 * The regular holidays of England and Wales and of Scotland.
 *
 * Source: Banking and Financial Dealings Act 1971, schedule 1, and the holidays proclaimed under it every year since
 * (New Year's Day and early May in England and Wales).
 */
export const regularHolidays: readonly RegularHoliday[] = [
  ["New Year's Day", (year) => dayNumberOf(year, 1, 1), englandAndWales],
  ["New Year's Day", (year) => dayNumberOf(year, 1, 1), scotland],
  ['2nd January', (year) => dayNumberOf(year, 1, 2), scotland],
  ['Good Friday', (year) => easterSunday(year) - 2],
  ['Easter Monday', (year) => easterSunday(year) + 1, englandAndWales],
  ['Early May bank holiday', (year) => firstOnOrAfter(dayNumberOf(year, 5, 1), monday)],
  ['Spring bank holiday', (year) => firstOnOrAfter(dayNumberOf(year, 5, 25), monday)],
  ['Summer bank holiday', (year) => firstOnOrAfter(dayNumberOf(year, 8, 1), monday), scotland],
  ['Summer bank holiday', (year) => firstOnOrAfter(dayNumberOf(year, 8, 25), monday), englandAndWales],
  ["St Andrew's Day", (year) => dayNumberOf(year, 11, 30), scotland],
  ['Christmas Day', (year) => dayNumberOf(year, 12, 25)],
  ['Boxing Day', (year) => dayNumberOf(year, 12, 26)],
];

/**
 * The regular holidays of a year on the weekdays they would be observed: one that falls on a weekend on the next weekday that is not itself
 * a holiday, the earlier holiday taking the earlier day. None for a nation without rules here.
 *
 * Does not know a holiday proclaimed for one year, nor one moved by proclamation. Does not know Northern Ireland: the Code is Great
 * Britain's.
 */
export function holidaysByRule(nation: string, year: number): BankHoliday[] {
  const kept = regularHolidays.filter(([, , keptIn = nation]) => keptIn === nation);
  const taken = new Set(kept.map(([, dayIn]) => dayIn(year)));
  return kept.map(([title, dayIn]) => {
    const named = dayIn(year);
    let day = named;
    while (weekdayOfDayNumber(day) > 5 || (day > named && taken.has(day))) day += 1;
    taken.add(day);
    return { date: dateOfDayNumber(day), title, provisional: true, ...(day > named && { note: 'substitute' as const }) };
  });
}

/** The first Sunday after the full moon of the Gregorian calendar's tables that falls on or after 21 March. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = (year / 100) | 0;
  const epact = (century - (century >> 2) - (((8 * century + 13) / 25) | 0) + 19 * golden + 15) % 30;
  const fullMoon = epact - (epact + (golden > 10 ? 1 : 0) > 28 ? 1 : 0);
  return firstOnOrAfter(dayNumberOf(year, 3, 22) + fullMoon, sunday);
}
