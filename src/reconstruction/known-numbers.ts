/** A number, and the day by which, from which or on which its proposal was raised. */
interface KnownNumber {
  readonly number: number;
  /** The last day before which no later number was given. */
  readonly from?: string;
  /** The day by which it had been given. */
  readonly until?: string;
  readonly source: string;
}

const on = (number: number, day: string, source: string): KnownNumber => ({ number, from: day, until: day, source });
const page = (id: string) => `SECAS, ${id} modification page`;

/** Numbers run in one sequence, SECMP0001 to SECMP0067 and on from DP071, in the order of the days on which proposals were raised. */
export const knownNumbers: readonly KnownNumber[] = [
  on(30, '2017-01-04', page('SECMP0030')),
  on(32, '2017-02-20', page('SECMP0032')),
  { number: 36, until: '2017-06-28', source: 'SECAS June 2017 Newsletter (SECMP0036 consulted on from 28 June 2017)' },
  { number: 63, until: '2018-10-12', source: 'SEC Panel 61 minutes, 12 October 2018, items 13 and 14 (SECMP0063)' },
  { number: 65, until: '2018-10-12', source: 'SEC Panel 61 minutes, 12 October 2018, item 16 (SECMP0065)' },
  { number: 67, until: '2019-05-02', source: 'SEC Panel Sub-Committee Report, SECP_68_1005_16, 2 May 2019 (SECMP0067)' },
  { number: 71, from: '2018-12-01', source: 'The lowest number of a Draft Proposal seen is DP071 (November 2019 SEC Release page)' },
  on(81, '2019-08-06', page('MP081')),
  on(83, '2019-08-23', page('MP083')),
  on(85, '2019-09-12', page('MP085A')),
  on(90, '2019-10-16', page('MP090')),
  on(99, '2019-12-12', page('MP099')),
  on(112, '2020-01-28', page('MP112')),
  on(119, '2020-03-10', page('MP119')),
  on(127, '2020-05-11', page('MP127')),
  on(128, '2020-05-11', page('MP128A')),
  { number: 131, from: '2020-05-18', source: 'Change Sub-Committee 15 draft minutes, 26 May 2020 (raised in the week before)' },
  { number: 133, until: '2020-05-26', source: 'Change Sub-Committee 15 draft minutes, 26 May 2020' },
  on(134, '2020-05-29', page('MP134A')),
  on(142, '2020-09-18', page('MP142')),
  on(178, '2021-07-15', page('MP178')),
  { number: 184, until: '2021-09-28', source: 'Operations Report for September 2021, SECP_97_1510_17' },
  on(185, '2021-10-12', page('MP185')),
  on(203, '2022-05-10', page('MP203')),
  on(238, '2023-03-14', 'SECAS, DP238 page'),
  on(266, '2024-02-13', 'SECAS, DP266 page'),
  on(312, '2025-12-09', 'SECAS, DP312 page'),
  on(318, '2026-03-10', 'SECAS, DP318 page'),
];
