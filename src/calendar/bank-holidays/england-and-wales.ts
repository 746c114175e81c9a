import type { BankHolidays } from '../bank-holidays.ts';
import { published } from './great-britain.ts';

/**
 * Bank holidays of England and Wales, 2012 to 2028: the days the Code's Working Days leave out.
 * Each carries the day GOV.UK first published it. A year is complete or absent.
 *
 * The holiday moved in 2020 is from pull request 602 of alphagov/calendars; that it first stood on 4 May is inferred from its rule.
 *
 * @example
 * englandAndWales.coverage; //=> { from: '2012-01-01', until: '2029-01-01' }
 */
export const englandAndWales: BankHolidays = /* @__PURE__ */ published({
  nation: 'england-and-wales',
  days: [{ date: '2020-05-08', title: 'Early May bank holiday (VE day)', note: 'moved', knownFrom: '2019-06-10' }],
  withdrawn: [{ date: '2020-05-04', title: 'Early May bank holiday', knownFrom: '2018-12-06', withdrawnOn: '2019-06-10' }],
});
