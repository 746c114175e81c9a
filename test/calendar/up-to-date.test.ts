import { describe, expect, test } from 'vitest';
import { addWorkingDays, englandAndWales, isWorkingDay, parseBankHolidays, scotland, secCalendar, workingDayCalendar } from '../../src/calendar/index.ts';
import gov from './data/published-bank-holidays.json' with { type: 'json' };

const published = gov.divisions['england-and-wales'].map(({ title, date, substitute }) => ({ title, date, notes: substitute ? 'Substitute day' : '' }));
/** The file as it may be in later years: with 2029, and a day proclaimed in 2027. */
const of2029 = ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'].map((day) => ({ title: 'A holiday', date: `2029-${day}`, notes: '' }));
const file = (...events: readonly { title: string; date: string; notes: string }[]) => ({ division: 'england-and-wales', events: events.toSorted((a, b) => (a.date < b.date ? -1 : 1)) });
const proclaimed = { title: 'Proclaimed', date: '2027-06-14', notes: '' };

describe('a newer table of the same nation', () => {
  test('extends the older with the years it adds', () => {
    const calendar = workingDayCalendar([englandAndWales, parseBankHolidays(file(...of2029))]);
    expect([calendar.from, calendar.until]).toEqual(['2012-01-01', '2030-01-01']);
    expect([isWorkingDay('2029-03-30', calendar), isWorkingDay('2029-03-29', calendar), isWorkingDay('2028-12-25', calendar)]).toEqual([false, true, false]);
    expect(addWorkingDays('2028-12-20', 10, calendar), 'past the edge of the older').toBe('2029-01-08');
    expect(calendar.holidays.filter(({ date }) => date < '2029-01-01')).toEqual(secCalendar.holidays);
  });

  test('replaces the older in the years it covers', () => {
    const recent = published.filter(({ date }) => date >= '2024-01-01' && date !== '2028-08-28');
    const calendar = workingDayCalendar([englandAndWales, parseBankHolidays(file(...recent, proclaimed))]);
    expect(['2027-06-14', '2028-08-28', '2023-08-28'].map((day) => isWorkingDay(day, calendar)), 'proclaimed; no longer kept; before its years').toEqual([false, true, false]);
    expect([calendar.from, calendar.until]).toEqual(['2012-01-01', '2029-01-01']);
  });

  test('leaves known when a holiday that both have became known, and why it is kept', () => {
    const calendar = workingDayCalendar([englandAndWales, parseBankHolidays(file(...published))]);
    const bare = (days: typeof calendar.holidays) => days.map(({ date, note, knownFrom }) => ({ date, note, knownFrom }));
    expect(bare(calendar.holidays)).toEqual(bare(secCalendar.holidays));
    const asKnown = (tables: Parameters<typeof workingDayCalendar>[0]) => workingDayCalendar(tables, { asKnownOn: '2019-06-09' });
    expect(isWorkingDay('2020-05-04', asKnown([englandAndWales, parseBankHolidays(file(...published))])), 'still to be moved').toBe(false);
    expect(asKnown([englandAndWales, parseBankHolidays(file(...published))]).until).toBe(asKnown([englandAndWales]).until);
  });

  test('is the one that stands later in the list, and each nation has its own', () => {
    const newer = parseBankHolidays(file(...published, proclaimed));
    expect([[englandAndWales, newer], [newer, englandAndWales]].map((tables) => isWorkingDay('2027-06-14', workingDayCalendar(tables)))).toEqual([false, true]);
    const both = workingDayCalendar([englandAndWales, scotland, parseBankHolidays(file(...of2029))]);
    expect([both.until, isWorkingDay('2026-06-15', both)], 'what Scotland covers, and its day off').toEqual(['2029-01-01', false]);
    expect(workingDayCalendar([scotland, scotland]).holidays).toEqual(workingDayCalendar([scotland]).holidays);
  });

  const day = (date: string) => ({ date, title: 'x' });
  const table = (from: string, until: string, ...days: string[]) => ({ nation: 'office', coverage: { from, until }, days: days.map(day) });

  test.each([
    ['goes on where it ends',      table('2022-01-01', '2023-01-01', '2022-05-03'),               ['2021-01-01', '2023-01-01'], ['2021-05-03', '2021-12-31', '2022-05-03']],
    ['comes before it',            table('2020-01-01', '2021-01-01', '2020-05-04'),               ['2020-01-01', '2022-01-01'], ['2020-05-04', '2021-05-03', '2021-12-31']],
    ['begins on a holiday of it',  table('2021-05-03', '2021-12-31', '2021-06-01'),               ['2021-01-01', '2022-01-01'], ['2021-06-01', '2021-12-31']],
    ['covers it',                  table('2020-01-01', '2023-01-01', '2020-05-04'),               ['2020-01-01', '2023-01-01'], ['2020-05-04']],
    ['covers some of it',          table('2021-03-01', '2021-07-01'),                             ['2021-01-01', '2022-01-01'], ['2021-12-31']],
  ])('of a year with two holidays, where the newer %s', (_, newer, [from, until], days) => {
    const calendar = workingDayCalendar([table('2021-01-01', '2022-01-01', '2021-05-03', '2021-12-31'), newer]);
    expect([calendar.from, calendar.until]).toEqual([from, until]);
    expect(calendar.holidays.map(({ date }) => date)).toEqual(days);
  });

  test.each([
    ['a day after it ends',     table('2022-01-02', '2023-01-01')],
    ['a day before it begins',  table('2020-01-01', '2020-12-31')],
  ])('is refused where it leaves out %s', (_, newer) => {
    expect(() => workingDayCalendar([table('2021-01-01', '2022-01-01'), newer])).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  test('is refused where it does not go on from the older: the years between are not known', () => {
    const late = parseBankHolidays(file({ title: 'New Year', date: '2031-01-01', notes: '' }));
    for (const tables of [[englandAndWales, late], [late, englandAndWales]]) {
      expect(() => workingDayCalendar(tables)).toThrow(expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining('expected bank holidays of england-and-wales that go on from') }));
    }
  });
});
