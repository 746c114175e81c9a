import { unexpected } from '../checks.ts';
import type { BankHoliday, BankHolidays } from './bank-holidays.ts';
import { holidaysByRule, regularHolidays } from './regular-holidays.ts';

/**
 * A nation's bank holidays with those by rule after its published years, up to, not including, `until`, marked provisional.
 *
 * The rules give every year published from 2012 to 2028 but for the days proclaimed or moved.
 *
 * @throws InvalidInputError for a nation without rules
 */
export function projected(nation: BankHolidays, until: string): BankHolidays {
  const { coverage, days } = nation;
  if (coverage.until >= until) return nation;
  if (!hasRules(nation)) throw unexpected('calendar', 'projectUntil', 'england-and-wales or scotland', nation.nation);
  const known = new Set(days.map((day) => day.date));
  const added: BankHoliday[] = [];
  for (let year = Number(coverage.until.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    added.push(...holidaysByRule(nation.nation, year).filter(({ date }) => coverage.until <= date && !known.has(date)));
  }
  return { ...nation, coverage: { from: coverage.from, until }, days: [...days, ...added] };
}

/** Whether the holidays of a nation are known by rule. */
export function hasRules({ nation }: Pick<BankHolidays, 'nation'>): boolean {
  return regularHolidays.some(([, , keptIn]) => keptIn === nation);
}
