import type { BankHolidays } from '../bank-holidays.ts';
import { published } from './great-britain.ts';

/**
 * Bank holidays of Scotland, 2012 to 2028. The Code is Great Britain's, but its practice follows England and Wales:
 * build a calendar with this table to see what a Scottish day off would change.
 *
 * The holiday moved in 2020 is from pull request 625 of alphagov/calendars; that it first stood on 4 May is inferred from its rule.
 * The day withdrawn in 2027 is from pull request 4574 of alphagov/frontend, which says it stood on the last Monday of August.
 *
 * @example
 * isWorkingDay('2026-06-15', workingDayCalendar([scotland])); //=> false
 * isWorkingDay('2026-06-15', workingDayCalendar([englandAndWales])); //=> true
 */
export const scotland: BankHolidays = /* @__PURE__ */ published({
  nation: 'scotland',
  days: [
    { date: '2020-05-08', title: 'Early May bank holiday (VE day)', note: 'moved', knownFrom: '2019-07-02' },
    { date: '2026-06-15', title: 'World Cup bank holiday', note: 'proclaimed', knownFrom: '2026-02-25' },
    { date: '2027-08-02', title: 'Summer bank holiday', note: 'corrected', knownFrom: '2025-01-09' },
  ],
  withdrawn: [
    { date: '2020-05-04', title: 'Early May bank holiday', knownFrom: '2018-12-06', withdrawnOn: '2019-07-02' },
    { date: '2027-08-30', title: 'Summer bank holiday', knownFrom: '2024-11-27', withdrawnOn: '2025-01-09' },
  ],
});
