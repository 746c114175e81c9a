import type { BankHoliday, BankHolidays } from './bank-holidays.ts';
import { earliest } from './calendar-date.ts';

/**
 * A nation's bank holidays as they stood in the published list on a day, covering the years published by then.
 *
 * A year counts as published once its regular holidays were known, those moved, corrected or proclaimed since apart.
 */
export function asKnown(nation: BankHolidays, on: string): BankHolidays {
  const { coverage, days } = nation;
  const isKnown = ({ knownFrom = '' }: BankHoliday) => knownFrom <= on;
  const unpublished = days
    .filter((day) => (day.note ?? 'substitute') === 'substitute' && !isKnown(day))
    .map(({ date }) => `${date.slice(0, 4)}-01-01`);
  const stood = [...days.filter(isKnown), ...(nation.withdrawn ?? []).filter((day) => isKnown(day) && on < day.withdrawnOn)];
  return { ...nation, coverage: { from: coverage.from, until: earliest([coverage.until, ...unpublished]) }, days: stood };
}
