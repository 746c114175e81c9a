import type { BankHoliday } from './bank-holidays.ts';
import { dateOfDayNumber, dayNumber, dayNumberOf, weekdayOfDayNumber } from './calendar-date.ts';
import { firstWeekdayOfMonth, lastWeekdayOfMonth } from './weekday-of-month.ts';

/**
 * The bank holidays of a year by rule, on the weekdays they would be observed, in order of date; null for a nation without rules here.
 *
 * Source: Banking and Financial Dealings Act 1971, schedule 1, and the holidays proclaimed under it every year since
 * (New Year's Day and early May in England and Wales). Equal to every year published from 2012 to 2028 but for the days proclaimed or moved.
 *
 * Does not know a holiday proclaimed for one year, nor one moved by proclamation. Does not know Northern Ireland: the Code is Great Britain's.
 */
export function statutoryHolidays(nation: string, year: number): BankHoliday[] | null {
  const rules = Object.hasOwn(rulesOf, nation) ? rulesOf[nation] : undefined;
  if (rules === undefined) return null;
  const named = rules.map(([title, dayIn]) => ({ title, day: dayIn(year) }));
  const taken = new Set(named.filter(({ day }) => weekdayOfDayNumber(day) <= 5).map(({ day }) => day));
  const observed = named.map(({ title, day }) => {
    let on = day;
    if (weekdayOfDayNumber(day) > 5) while (weekdayOfDayNumber(on) > 5 || taken.has(on)) on += 1;
    taken.add(on);
    const date: string = dateOfDayNumber(on);
    return on === day ? { date, title } : { date, title, note: 'substitute' as const };
  });
  return observed.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

type Rule = readonly [title: string, dayIn: (year: number) => number];

const monday = 1;

const newYear: Rule = ["New Year's Day", (year) => dayNumberOf(year, 1, 1)];
const goodFriday: Rule = ['Good Friday', (year) => easterSunday(year) - 2];
const earlyMay: Rule = ['Early May bank holiday', (year) => dayNumber(firstWeekdayOfMonth(year, 5, monday))];
const spring: Rule = ['Spring bank holiday', (year) => dayNumber(lastWeekdayOfMonth(year, 5, monday))];
const christmas: Rule = ['Christmas Day', (year) => dayNumberOf(year, 12, 25)];
const boxingDay: Rule = ['Boxing Day', (year) => dayNumberOf(year, 12, 26)];

/** A day that falls on a weekend is observed on the next weekday that is not itself a holiday; the earlier holiday takes the earlier day. */
const rulesOf: Readonly<Record<string, readonly Rule[]>> = {
  'england-and-wales': [
    newYear,
    goodFriday,
    ['Easter Monday', (year) => easterSunday(year) + 1],
    earlyMay,
    spring,
    ['Summer bank holiday', (year) => dayNumber(lastWeekdayOfMonth(year, 8, monday))],
    christmas,
    boxingDay,
  ],
  scotland: [
    newYear,
    ['2nd January', (year) => dayNumberOf(year, 1, 2)],
    goodFriday,
    earlyMay,
    spring,
    ['Summer bank holiday', (year) => dayNumber(firstWeekdayOfMonth(year, 8, monday))],
    ["St Andrew's Day", (year) => dayNumberOf(year, 11, 30)],
    christmas,
    boxingDay,
  ],
};

/** The day number of Easter Sunday in the Gregorian calendar: the computus of Butcher's Ecclesiastical Calendar (1876). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 114;
  return dayNumberOf(year, Math.floor(march / 31), (march % 31) + 1);
}
