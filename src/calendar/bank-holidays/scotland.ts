import { published, type BankHolidays } from '../bank-holidays.ts';

/**
 * Bank holidays of Scotland, 2012 to 2028. The Code is Great Britain's, but its practice follows England and Wales:
 * build a calendar with this table to see what a Scottish day off would change.
 *
 * @example
 * isWorkingDay('2026-06-15', workingDayCalendar([scotland])); //=> false
 * isWorkingDay('2026-06-15', workingDayCalendar([englandAndWales])); //=> true
 */
export const scotland: BankHolidays = /* @__PURE__ */ published({
  nation: 'scotland',
  source:
    'GOV.UK bank holidays, Scotland: alphagov/calendars and alphagov/frontend, lib/data/bank-holidays.json, with the history of each file for the day a holiday was first published; the day withdrawn in 2027 from alphagov/frontend pull request 4574; read up to 20 November 2026',
  titles: ["New Year's Day", '2nd January', 'Good Friday', 'Early May bank holiday', 'Spring bank holiday', 'Summer bank holiday', "St Andrew's Day", 'Christmas Day', 'Boxing Day'],
  years: [
    // published    1 Jan  2 Jan  Good F May    Spring Summer 30 Nov 25 Dec 26 Dec
    '2012 2012-01-13 01-03s 01-02  04-06  05-07  06-04m 08-06  11-30  12-25  12-26',
    '2013 2012-01-24 01-01  01-02  03-29  05-06  05-27  08-05  12-02s 12-25  12-26',
    '2014 2012-12-12 01-01  01-02  04-18  05-05  05-26  08-04  12-01s 12-25  12-26',
    '2015 2012-12-12 01-01  01-02  04-03  05-04  05-25  08-03  11-30  12-25  12-28s',
    '2016 2014-04-27 01-01  01-04s 03-25  05-02  05-30  08-01  11-30  12-27s 12-26',
    '2017 2015-10-26 01-03s 01-02  04-14  05-01  05-29  08-07  11-30  12-25  12-26',
    '2018 2016-12-19 01-01  01-02  03-30  05-07  05-28  08-06  11-30  12-25  12-26',
    '2019 2017-10-26 01-01  01-02  04-19  05-06  05-27  08-05  12-02s 12-25  12-26',
    '2020 2018-12-06 01-01  01-02  04-10  05-04  05-25  08-03  11-30  12-25  12-28s',
    '2021 2019-12-09 01-01  01-04s 04-02  05-03  05-31  08-02  11-30  12-27s 12-28s',
    '2022 2020-11-12 01-03s 01-04s 04-15  05-02  06-02m 08-01  11-30  12-27s 12-26',
    '2023 2021-12-03 01-02s 01-03s 04-07  05-01  05-29  08-07  11-30  12-25  12-26',
    '2024 2022-11-10 01-01  01-02  03-29  05-06  05-27  08-05  12-02s 12-25  12-26',
    '2025 2022-11-10 01-01  01-02  04-18  05-05  05-26  08-04  12-01s 12-25  12-26',
    '2026 2023-12-15 01-01  01-02  04-03  05-04  05-25  08-03  11-30  12-25  12-28s',
    '2027 2024-11-27 01-01  01-04s 03-26  05-03  05-31  08-30  11-30  12-27s 12-28s',
    '2028 2025-11-24 01-03s 01-04s 04-14  05-01  05-29  08-07  11-30  12-25  12-26',
  ],
  changed: [
    { insteadOf: '2020-05-04', date: '2020-05-08', title: 'Early May bank holiday (VE day)', note: 'moved', knownFrom: '2019-07-02' },
    { insteadOf: '2027-08-30', date: '2027-08-02', title: 'Summer bank holiday', note: 'corrected', knownFrom: '2025-01-09' },
  ],
  proclaimed: [
    { date: '2012-06-05', title: "Queen's Diamond Jubilee", knownFrom: '2012-01-13' },
    { date: '2022-06-03', title: 'Platinum Jubilee bank holiday', knownFrom: '2020-11-12' },
    { date: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II', knownFrom: '2022-09-09' },
    { date: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III', knownFrom: '2022-11-10' },
    { date: '2026-06-15', title: 'World Cup bank holiday', knownFrom: '2026-02-25' },
  ],
});
