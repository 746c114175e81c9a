import { published, type BankHolidays } from '../bank-holidays.ts';

/**
 * Bank holidays of England and Wales, 2012 to 2028: the days the Code's Working Days leave out.
 * Each carries the day GOV.UK first published it. A year is complete or absent.
 *
 * @example
 * englandAndWales.coverage; //=> { from: '2012-01-01', until: '2029-01-01' }
 */
export const englandAndWales: BankHolidays = /* @__PURE__ */ published({
  nation: 'england-and-wales',
  source:
    'GOV.UK bank holidays, England and Wales: alphagov/calendars and alphagov/frontend, lib/data/bank-holidays.json, with the history of each file for the day a holiday was first published; read up to 20 November 2026',
  titles: ["New Year's Day", 'Good Friday', 'Easter Monday', 'Early May bank holiday', 'Spring bank holiday', 'Summer bank holiday', 'Christmas Day', 'Boxing Day'],
  years: [
    // published    1 Jan  Good F E Mon  May    Spring Summer 25 Dec 26 Dec
    '2012 2012-01-13 01-02s 04-06  04-09  05-07  06-04m 08-27  12-25  12-26',
    '2013 2012-01-24 01-01  03-29  04-01  05-06  05-27  08-26  12-25  12-26',
    '2014 2012-12-12 01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26',
    '2015 2012-12-12 01-01  04-03  04-06  05-04  05-25  08-31  12-25  12-28s',
    '2016 2014-04-27 01-01  03-25  03-28  05-02  05-30  08-29  12-27s 12-26',
    '2017 2015-10-26 01-02s 04-14  04-17  05-01  05-29  08-28  12-25  12-26',
    '2018 2016-12-19 01-01  03-30  04-02  05-07  05-28  08-27  12-25  12-26',
    '2019 2017-10-26 01-01  04-19  04-22  05-06  05-27  08-26  12-25  12-26',
    '2020 2018-12-06 01-01  04-10  04-13  05-04  05-25  08-31  12-25  12-28s',
    '2021 2019-12-09 01-01  04-02  04-05  05-03  05-31  08-30  12-27s 12-28s',
    '2022 2020-11-12 01-03s 04-15  04-18  05-02  06-02m 08-29  12-27s 12-26',
    '2023 2021-12-03 01-02s 04-07  04-10  05-01  05-29  08-28  12-25  12-26',
    '2024 2022-11-10 01-01  03-29  04-01  05-06  05-27  08-26  12-25  12-26',
    '2025 2022-11-10 01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26',
    '2026 2023-12-15 01-01  04-03  04-06  05-04  05-25  08-31  12-25  12-28s',
    '2027 2024-11-27 01-01  03-26  03-29  05-03  05-31  08-30  12-27s 12-28s',
    '2028 2025-11-24 01-03s 04-14  04-17  05-01  05-29  08-28  12-25  12-26',
  ],
  changed: [{ insteadOf: '2020-05-04', date: '2020-05-08', title: 'Early May bank holiday (VE day)', note: 'moved', knownFrom: '2019-06-10' }],
  proclaimed: [
    { date: '2012-06-05', title: "Queen's Diamond Jubilee", knownFrom: '2012-01-13' },
    { date: '2022-06-03', title: 'Platinum Jubilee bank holiday', knownFrom: '2020-11-12' },
    { date: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II', knownFrom: '2022-09-09' },
    { date: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III', knownFrom: '2022-11-10' },
  ],
});
