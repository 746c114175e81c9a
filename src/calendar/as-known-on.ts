import type { BankHoliday, BankHolidays } from './bank-holidays.ts';

/**
 * A nation's bank holidays as they stood in the published list on a day, covering the years published by then.
 *
 * A year counts as published once its regular holidays were known, those moved, corrected or proclaimed since apart.
 */
export function asKnown(nation: BankHolidays, on: string): BankHolidays {
  const { coverage, days, withdrawn = [] } = nation;
  const isKnown = ({ knownFrom = '' }: BankHoliday) => knownFrom <= on;
  const until = days
    .filter((day) => (day.note ?? 'substitute') === 'substitute' && !isKnown(day))
    .reduce((first, { date }) => earlier(first, `${date.slice(0, 4)}-01-01`), coverage.until);
  const stood = [...days.filter(isKnown), ...withdrawn.filter((day) => isKnown(day) && on < day.withdrawnOn)];
  return { ...nation, coverage: { from: coverage.from, until }, days: stood };
}

/** The earlier of two dates. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
