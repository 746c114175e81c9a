import type { MeetingRule } from './meetings.ts';
import type { Basis, LawRow } from './in-force.ts';
import type { Source } from './sources.ts';

/** What a modification changes, which says how long it takes to put in place and in which releases. */
export type ChangeKind = 'document' | 'dcc_systems' | 'ad_hoc';

/** Time between the decision and the day it takes effect. */
export type LeadTime = { readonly workingDays: number } | { readonly months: number };

/** A day given for a release. The same release may be given another day later; the last one known counts. */
export interface KnownRelease {
  readonly name: string;
  readonly on: string;
  /** The day from which this was the day of the release; left out where that is not known, which counts as always. */
  readonly knownFrom?: string;
  /** Who moved it there, and how. */
  readonly moved?: 'by_the_authority' | 'within_the_range';
  /** The last day of the range the Authority gave. */
  readonly notAfter?: string;
  readonly source: Source;
  readonly basis: Basis;
}

/**
 * The first scheduled SEC Release that is known. Changes went live on other days before it (SEC 5.5, SEC 5.6): no rule of releases is known
 * then.
 */
export const scheduledReleasesFrom = '2018-11-01';

/** The month (1 to 12) and the day of each scheduled SEC Release. No source states the rule; it fits every day that was not moved. */
export const releaseRules: readonly (MeetingRule & {
  readonly month: number;
  readonly word: string;
  readonly source: Source;
  readonly basis: Basis;
})[] = [
  { month: 2, word: 'February', weekday: 4, nth: 'last', source: 'release-dates', basis: 'inferred' },
  { month: 6, word: 'June', weekday: 4, nth: 'last', source: 'release-dates', basis: 'inferred' },
  { month: 11, word: 'November', weekday: 4, nth: 1, source: 'release-dates', basis: 'inferred' },
];

/**
 * The releases whose days are known, oldest first. Any day may be one: a release without a month in its name was on none that the rule
 * gives.
 */
export const knownReleases: readonly KnownRelease[] = [
  { name: 'SEC 5.5', on: '2017-03-15', source: 'sec-5.5-designation', basis: 'seen' },
  { name: 'SEC 5.6', on: '2017-04-01', source: 'newsletter-2017-03', basis: 'seen' },
  { name: 'September 2018', on: '2018-09-30', source: 'newsletter-2017-03', basis: 'seen' },
  { name: 'November 2018', on: '2018-11-01', source: 'dcc-analysis', basis: 'seen' },
  { name: 'February 2019', on: '2019-02-28', source: 'secmp0009-news', basis: 'seen' },
  { name: 'November 2019', on: '2019-11-07', source: 'sub-committees-2019-05', basis: 'seen' },
  {
    name: 'November 2019',
    on: '2019-11-24',
    knownFrom: '2019-10-08',
    moved: 'by_the_authority',
    notAfter: '2019-12-01',
    source: 'november-2019-release',
    basis: 'seen',
  },
  {
    name: 'November 2019',
    on: '2019-11-29',
    knownFrom: '2019-10-30',
    moved: 'within_the_range',
    source: 'november-2019-release',
    basis: 'seen',
  },
  { name: 'November 2020', on: '2020-11-05', source: 'november-2020-release', basis: 'seen' },
  {
    name: 'November 2020',
    on: '2020-11-29',
    knownFrom: '2020-06-20',
    moved: 'by_the_authority',
    source: 'november-2020-request',
    basis: 'inferred',
  },
  { name: 'June 2021', on: '2021-06-24', source: 'june-2021-release', basis: 'seen' },
  { name: 'November 2021', on: '2021-11-04', source: 'november-2021-release', basis: 'seen' },
  { name: 'February 2022', on: '2022-02-24', source: 'february-2022-release', basis: 'seen' },
  { name: 'November 2022', on: '2022-11-03', source: 'mp099-page', basis: 'seen' },
  { name: 'June 2023', on: '2023-06-29', source: 'mp128-page', basis: 'seen' },
];

/** The months of the releases that change DCC Systems. */
export const systemsReleaseMonths: readonly LawRow<readonly number[]>[] = [
  { from: '2013-09-23', value: [11], source: 'november-2019-release', basis: 'inferred' },
  { from: '2021-06-24', value: [6, 11], source: 'june-2021-release', basis: 'inferred' },
];

/** Lead times where none is given. No source states one; ad-hoc follows MP134A and MP185, in force the Working Day after the decision. */
export const leadTimes: Readonly<Record<ChangeKind, { readonly value: LeadTime; readonly source: Source; readonly basis: Basis }>> = {
  document: { value: { workingDays: 10 }, source: 'practice', basis: 'assumed' },
  dcc_systems: { value: { months: 6 }, source: 'practice', basis: 'assumed' },
  ad_hoc: { value: { workingDays: 1 }, source: 'mp185-page', basis: 'inferred' },
};
