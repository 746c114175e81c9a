import { unexpected } from '../checks.ts';
import type { BankHolidays } from './bank-holidays.ts';

/**
 * One table for each nation: where there are two of one, the newer, which is the later in the list, in place of the older for the days it
 * covers.
 */
export function upToDate(tables: readonly BankHolidays[]): BankHolidays[] {
  const nations = new Map<string, BankHolidays>();
  for (const table of tables) {
    const older = nations.get(table.nation);
    nations.set(table.nation, older === undefined ? table : replaced(older, table));
  }
  return [...nations.values()];
}

/** A newer table says which days are off. When a day became known, and why it is off, stays known of a day that both have. */
function replaced(older: BankHolidays, newer: BankHolidays): BankHolidays {
  const { from, until } = newer.coverage;
  if (older.coverage.until < from || until < older.coverage.from)
    throw unexpected(
      'calendar',
      'nations',
      `bank holidays of ${newer.nation} that go on from ${older.coverage.until}`,
      `${from} to ${until}`,
    );
  const days = new Map(older.days.filter(({ date }) => date < from || until <= date).map((day) => [day.date, day]));
  const known = new Map(older.days.map((day) => [day.date, day]));
  for (const day of newer.days) days.set(day.date, { ...day, ...known.get(day.date), title: day.title });
  const coverage = {
    from: from < older.coverage.from ? from : older.coverage.from,
    until: until > older.coverage.until ? until : older.coverage.until,
  };
  return { ...older, ...newer, coverage, days: [...days.values()], withdrawn: [...(older.withdrawn ?? []), ...(newer.withdrawn ?? [])] };
}
