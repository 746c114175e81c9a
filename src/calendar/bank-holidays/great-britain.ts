import { lazy } from '../../lazy.ts';
import { frozen } from '../../frozen.ts';
import { inOrder, type BankHoliday, type BankHolidays } from '../bank-holidays.ts';
import { regularHolidays } from '../regular-holidays.ts';

/** What a nation adds to the years published for both. */
type NationsOwn = Omit<Required<BankHolidays>, 'source' | 'coverage'>;

/**
 * The bank holidays of England and Wales and of Scotland, which GOV.UK publishes together, written out for one of them.
 *
 * Source: lib/data/bank-holidays.json of alphagov/calendars (to 2019) and alphagov/frontend (since), the data behind
 * gov.uk/bank-holidays, with the history of that file for the day a holiday was first published; read up to 20 November 2026.
 */
export function published({ nation, days, withdrawn }: NationsOwn): BankHolidays {
  const all = lazy(() => frozen(inOrder([...years.flatMap((row) => holidaysOfYear(row, nation)), ...proclaimed, ...days])));
  const coverage = { from: '2012-01-01', until: '2029-01-01' };
  const table = frozen({ nation, source: 'GOV.UK bank holidays', coverage, withdrawn });
  return Object.freeze({
    ...table,
    get days() {
      return all();
    },
  });
}

function holidaysOfYear(row: string, nation: string): BankHoliday[] {
  const [year, knownFrom = '', ...days] = row.split(/ +/);
  return regularHolidays.flatMap(([title, , keptIn = nation], column): BankHoliday[] => {
    const day = `${year}-${days[column]}`;
    if (keptIn !== nation || day.length < 10) return [];
    const holiday = { date: day.slice(0, 10), title, knownFrom };
    return [day.length === 10 ? holiday : { ...holiday, note: day.endsWith('s') ? 'substitute' : 'moved' }];
  });
}

/**
 * A row a year, with the day it was first published; a column for each of the regular holidays. After a day, s is a substitute day and m a
 * moved one; a lone hyphen is a day changed since, found with its nation.
 */
const years = [
  //    published  1 Jan  1 Jan  2 Jan  Good   Easter Early  Spring Summer Summer 30 Nov 25 Dec 26 Dec
  //               E&W    Sc     Sc     Friday Mon E  May           Sc     E&W    Sc
  '2012 2012-01-13 01-02s 01-03s 01-02  04-06  04-09  05-07  06-04m 08-06  08-27  11-30  12-25  12-26',
  '2013 2012-01-24 01-01  01-01  01-02  03-29  04-01  05-06  05-27  08-05  08-26  12-02s 12-25  12-26',
  '2014 2012-12-12 01-01  01-01  01-02  04-18  04-21  05-05  05-26  08-04  08-25  12-01s 12-25  12-26',
  '2015 2012-12-12 01-01  01-01  01-02  04-03  04-06  05-04  05-25  08-03  08-31  11-30  12-25  12-28s',
  '2016 2014-04-27 01-01  01-01  01-04s 03-25  03-28  05-02  05-30  08-01  08-29  11-30  12-27s 12-26',
  '2017 2015-10-26 01-02s 01-03s 01-02  04-14  04-17  05-01  05-29  08-07  08-28  11-30  12-25  12-26',
  '2018 2016-12-19 01-01  01-01  01-02  03-30  04-02  05-07  05-28  08-06  08-27  11-30  12-25  12-26',
  '2019 2017-10-26 01-01  01-01  01-02  04-19  04-22  05-06  05-27  08-05  08-26  12-02s 12-25  12-26',
  '2020 2018-12-06 01-01  01-01  01-02  04-10  04-13  -      05-25  08-03  08-31  11-30  12-25  12-28s',
  '2021 2019-12-09 01-01  01-01  01-04s 04-02  04-05  05-03  05-31  08-02  08-30  11-30  12-27s 12-28s',
  '2022 2020-11-12 01-03s 01-03s 01-04s 04-15  04-18  05-02  06-02m 08-01  08-29  11-30  12-27s 12-26',
  '2023 2021-12-03 01-02s 01-02s 01-03s 04-07  04-10  05-01  05-29  08-07  08-28  11-30  12-25  12-26',
  '2024 2022-11-10 01-01  01-01  01-02  03-29  04-01  05-06  05-27  08-05  08-26  12-02s 12-25  12-26',
  '2025 2022-11-10 01-01  01-01  01-02  04-18  04-21  05-05  05-26  08-04  08-25  12-01s 12-25  12-26',
  '2026 2023-12-15 01-01  01-01  01-02  04-03  04-06  05-04  05-25  08-03  08-31  11-30  12-25  12-28s',
  '2027 2024-11-27 01-01  01-01  01-04s 03-26  03-29  05-03  05-31  -      08-30  11-30  12-27s 12-28s',
  '2028 2025-11-24 01-03s 01-03s 01-04s 04-14  04-17  05-01  05-29  08-07  08-28  11-30  12-25  12-26',
];

/** Holidays of one year only. */
const proclaimed: readonly BankHoliday[] = [
  { date: '2012-06-05', title: "Queen's Diamond Jubilee", note: 'proclaimed', knownFrom: '2012-01-13' },
  { date: '2022-06-03', title: 'Platinum Jubilee bank holiday', note: 'proclaimed', knownFrom: '2020-11-12' },
  { date: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II', note: 'proclaimed', knownFrom: '2022-09-09' },
  { date: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III', note: 'proclaimed', knownFrom: '2022-11-10' },
];
