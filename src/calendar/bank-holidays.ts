import { ascending } from '../ascending.ts';
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
  /**
   * substitute: in place of a weekend day. moved: proclaimed for another day than its rule gives.
   * corrected: first published for a wrong day. proclaimed: for one year, outside the rules.
   */
  readonly note?: 'substitute' | 'moved' | 'corrected' | 'proclaimed';
  /** The day it was first published for this date; left out where that is not known, which counts as always. */
  readonly knownFrom?: string;
  /** Worked out by rule and not published. */
  readonly provisional?: boolean;
}

/** A day that was published as a holiday from `knownFrom` until `withdrawnOn`, and is a Working Day after all. */
export interface WithdrawnHoliday extends BankHoliday {
  readonly withdrawnOn: string;
}

/** Holidays in order of date. */
export function inOrder<T extends { readonly date: string }>(days: readonly T[]): T[] {
  return days.toSorted((a, b) => ascending(a.date, b.date));
}
