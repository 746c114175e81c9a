/** Bank holidays as published for one nation. Dates here are plain text: this is the shape of a table. */
export interface BankHolidays {
  /** A GOV.UK division: 'england-and-wales', 'scotland', … */
  readonly nation: string;
  readonly source?: string;
  /** First day covered, and the first day no longer covered. Inside it, a weekday not listed is a Working Day. */
  readonly coverage: { readonly from: string; readonly until: string };
  readonly days: readonly BankHoliday[];
  /** Days once published as holidays and since withdrawn: only a calendar `asKnownOn` a day before that counts them. */
  readonly withdrawn?: readonly WithdrawnHoliday[];
}

/** One bank holiday, on the weekday actually observed. */
export interface BankHoliday {
  readonly date: string;
  readonly title: string;
  /** substitute: in place of a weekend day. moved: proclaimed for another day than its rule gives. corrected: first published for a wrong day. proclaimed: outside the rules altogether. */
  readonly note?: 'substitute' | 'moved' | 'corrected' | 'proclaimed';
  /** The day it was first published for this date; left out where that is not known, which counts as always. */
  readonly knownFrom?: string;
}

/** A day that was published as a holiday from `knownFrom` until `withdrawnOn`, and is a Working Day after all. */
export interface WithdrawnHoliday {
  readonly date: string;
  readonly title: string;
  readonly knownFrom: string;
  readonly withdrawnOn: string;
}

/** How a nation's published years are written down: a row a year, a column a holiday, and the exceptions apart. */
export interface PublishedYears {
  readonly nation: string;
  readonly source: string;
  /** The holidays of the columns. */
  readonly titles: readonly string[];
  /** `year first-published month-day…`, oldest first. After a month-day, s is a substitute day, m a moved one. */
  readonly years: readonly string[];
  /** Changed after their year was published: the day in the row is withdrawn for this one. */
  readonly changed: readonly (Required<BankHoliday> & { readonly insteadOf: string })[];
  /** Holidays of one year only. */
  readonly proclaimed: readonly Omit<Required<BankHoliday>, 'note'>[];
}

/** Writes a nation's published years out as one list of bank holidays. */
export function published(table: PublishedYears): BankHolidays {
  const { nation, source, titles, years, changed, proclaimed } = table;
  const rows = years.flatMap((row) => holidaysOfYear(row, titles));
  const withdrawn = changed.flatMap(({ insteadOf, knownFrom }) =>
    rows.filter((row) => row.date === insteadOf).map((row) => Object.freeze({ ...row, withdrawnOn: knownFrom })),
  );
  const days: BankHoliday[] = [
    ...rows.filter((row) => !withdrawn.some((gone) => gone.date === row.date)),
    ...changed.map(({ date, title, note, knownFrom }) => Object.freeze({ date, title, note, knownFrom })),
    ...proclaimed.map((day) => Object.freeze({ ...day, note: 'proclaimed' as const })),
  ];
  days.sort((a, b) => (a.date < b.date ? -1 : 1));
  const coverage = { from: `${years[0]?.slice(0, 4)}-01-01`, until: `${Number(years.at(-1)?.slice(0, 4)) + 1}-01-01` };
  return Object.freeze({ nation, source, coverage: Object.freeze(coverage), days: Object.freeze(days), withdrawn: Object.freeze(withdrawn) });
}

function holidaysOfYear(row: string, titles: readonly string[]): (BankHoliday & { knownFrom: string })[] {
  const [year, knownFrom = '', ...days] = row.split(/ +/);
  return days.map((day, column) => {
    const holiday = { date: `${year}-${day.slice(0, 5)}`, title: titles[column] ?? '', knownFrom };
    const mark = day[5];
    return Object.freeze(mark === undefined ? holiday : { ...holiday, note: mark === 's' ? 'substitute' : 'moved' });
  });
}
