import type { BankHoliday, BankHolidays } from './bank-holidays.ts';

/** The holidays of a nation as they stood in its published list on a day, or as they stand now. */
export function stoodOn(nation: BankHolidays, asKnownOn: string | null): readonly BankHoliday[] {
  if (asKnownOn === null) return nation.days;
  const notYetWithdrawn = (nation.withdrawn ?? []).filter((day) => day.knownFrom <= asKnownOn && asKnownOn < day.withdrawnOn);
  const known = nation.days.filter((day) => (day.knownFrom ?? '') <= asKnownOn);
  return [...known, ...notYetWithdrawn.map(({ date, title, knownFrom }) => ({ date, title, knownFrom }))];
}

/**
 * The first day a nation's published years no longer covered on a day: the start of the first year not then published.
 *
 * A year counts as published once its regular holidays were known, those moved, corrected or proclaimed since apart.
 */
export function publishedUntil(nation: BankHolidays, asKnownOn: string | null): string {
  const { until } = nation.coverage;
  if (asKnownOn === null) return until;
  return nation.days
    .filter((day) => (day.note === undefined || day.note === 'substitute') && (day.knownFrom ?? '') > asKnownOn)
    .map((day) => `${day.date.slice(0, 4)}-01-01`)
    .reduce((first, year) => (year < first ? year : first), until);
}
