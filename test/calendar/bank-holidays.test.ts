import { describe, expect, test } from 'vitest';
import { englandAndWales, scotland, workingDayCalendar } from '../../src/calendar/index.ts';
import { holidaysByRule } from '../../src/calendar/regular-holidays.ts';
import { weekday } from '../../src/calendar/calendar-date.ts';
import gov from './data/published-bank-holidays.json' with { type: 'json' };

const nations = [
  { table: englandAndWales, published: gov.divisions['england-and-wales'], projected: gov.projected['england-and-wales'], size: 140 },
  { table: scotland, published: gov.divisions.scotland, projected: gov.projected.scotland, size: 158 },
];
const years = Array.from({ length: 17 }, (_, index) => 2012 + index);

describe.each(nations)('the bank holidays of $table.nation', ({ table, published, projected, size }) => {
  test('are those GOV.UK published, each with the day it first appeared, and marked as a substitute or as moved where it is', () => {
    expect(published).toHaveLength(size);
    expect(table.days.map(({ date, title, knownFrom }) => ({ date, title, knownFrom }))).toEqual(
      published.map(({ date, title, knownFrom }) => ({ date, title, knownFrom })),
    );
    const noted = (note: string) => table.days.filter((day) => day.note === note).map(({ date }) => date);
    expect(noted('moved')).toEqual(['2012-06-04', '2020-05-08', '2022-06-02']);
    expect(noted('substitute'), 'GOV.UK marks the one moved in 2012 as well').toEqual(published.filter((day) => day.substitute && day.date !== '2012-06-04').map(({ date }) => date));
  });

  test('are each on a weekday, in order, once', () => {
    const dates = table.days.map((day) => day.date);
    expect(new Set(dates).size).toBe(size);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.filter((date) => weekday(date) > 5)).toEqual([]);
  });

  test('cover each year completely', () => {
    expect(table.coverage).toEqual({ from: '2012-01-01', until: '2029-01-01' });
    expect([...new Set(table.days.map((day) => Number(day.date.slice(0, 4))))]).toEqual(years);
  });

  test('cannot be changed', () => {
    expect([table, table.coverage, table.days, ...table.days, ...(table.withdrawn ?? [])].filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test('are the same days by rule in the years not yet published', () => {
    for (const [year, dates] of Object.entries(projected)) {
      expect(holidaysByRule(table.nation, Number(year)).map((day) => day.date).toSorted()).toEqual(dates);
    }
    expect(Object.keys(projected)).toEqual(['2029', '2030']);
  });
});

/** Days that the rules do not give, or give and were not kept, and by what they came about. */
const departures = [
  ['2012-05-28', 'not kept', 'both', 'Spring bank holiday moved for the Diamond Jubilee'],
  ['2012-06-04', 'kept', 'both', 'where it moved to'],
  ['2012-06-05', 'kept', 'both', 'Diamond Jubilee'],
  ['2020-05-04', 'not kept', 'both', 'Early May bank holiday moved for VE day'],
  ['2020-05-08', 'kept', 'both', 'where it moved to'],
  ['2022-05-30', 'not kept', 'both', 'Spring bank holiday moved for the Platinum Jubilee'],
  ['2022-06-02', 'kept', 'both', 'where it moved to'],
  ['2022-06-03', 'kept', 'both', 'Platinum Jubilee'],
  ['2022-09-19', 'kept', 'both', 'State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'kept', 'both', 'coronation of King Charles III'],
  ['2026-06-15', 'kept', 'scotland', 'World Cup'],
];

describe('the rules', () => {
  test.each(nations)('give every published year of $table.nation, but for the days proclaimed or moved', ({ table, published }) => {
    const ruled = new Set(years.flatMap((year) => holidaysByRule(table.nation, year).map((day) => day.date)));
    const kept = new Set(published.map((day) => day.date));
    const differences = [...new Set([...ruled, ...kept])].filter((date) => ruled.has(date) !== kept.has(date)).toSorted();
    const expected = departures.filter(([, , where]) => where === 'both' || where === table.nation);
    expect(differences.map((date) => [date, kept.has(date) ? 'kept' : 'not kept'])).toEqual(expected.map(([date, how]) => [date, how]));
  });

  test.each(nations)('name and mark each regular holiday of $table.nation as published, but for two days in Scotland', ({ table }) => {
    const known = new Map(table.days.map((day) => [day.date, day]));
    const regular = years.flatMap((year) => holidaysByRule(table.nation, year)).filter(({ date }) => known.has(date));
    expect(regular.length).toBeGreaterThan(130);
    const misnamed = regular.filter(({ date, title, note }) => known.get(date)!.title !== title || (known.get(date)!.note === 'substitute') !== (note === 'substitute'));
    expect(misnamed.map((day) => `${day.date} ${day.title}`)).toEqual(
      table.nation === 'scotland' ? ["2023-01-03 New Year's Day", '2023-01-02 2nd January'] : [],
    );
  });

  test.each([
    ['2029-12-25', '2029-12-26', 2029, 'Tuesday and Wednesday: as they fall'],
    ['2032-12-27', '2032-12-28', 2032, 'Saturday and Sunday: Monday and Tuesday'],
    ['2033-12-27', '2033-12-26', 2033, 'Sunday and Monday: Boxing Day stays, Christmas Day follows it'],
    ['2031-12-25', '2031-12-26', 2031, 'Thursday and Friday: as they fall'],
    ['2037-12-25', '2037-12-28', 2037, 'Friday and Saturday: Boxing Day on Monday'],
  ])('keep Christmas on %s and Boxing Day on %s in %i: %s', (christmas, boxingDay, year) => {
    const days = holidaysByRule('england-and-wales', year);
    expect(days.find((day) => day.title === 'Christmas Day')?.date).toBe(christmas);
    expect(days.find((day) => day.title === 'Boxing Day')?.date).toBe(boxingDay);
  });

  test.each([
    ['2032-01-01', '2032-01-02', 2032, 'Thursday and Friday: as they fall'],
    ['2038-01-01', '2038-01-04', 2038, 'Friday and Saturday: the 2nd on Monday'],
    ['2033-01-03', '2033-01-04', 2033, 'Saturday and Sunday: Monday and Tuesday'],
    ['2034-01-03', '2034-01-02', 2034, 'Sunday and Monday: the 2nd stays, New Year follows it'],
  ])('keep New Year in Scotland on %s and 2 January on %s in %i: %s', (newYear, second, year) => {
    const days = holidaysByRule('scotland', year);
    expect(days.find((day) => day.title === "New Year's Day")?.date).toBe(newYear);
    expect(days.find((day) => day.title === '2nd January')?.date).toBe(second);
  });

  test.each([
    [2326, '2326-04-26', 'the latest, early in the golden numbers'],
    [7515, '7515-04-26', 'the latest, on the eleventh of them'],
    [1818, '1818-03-23', 'the earliest Easter there is'],
    [1943, '1943-04-26', 'the latest'],
    [1954, '1954-04-19', 'a full moon on the last day but one of its range'],
    [1981, '1981-04-20', 'a full moon held back from 19 April'],
    [2008, '2008-03-24', 'an early one'],
    [2038, '2038-04-26', 'the latest again'],
    [2076, '2076-04-20', 'a full moon held back again'],
  ])('put Easter Monday of %i on %s: %s', (year, date) => {
    expect(holidaysByRule('england-and-wales', year).find((day) => day.title === 'Easter Monday')?.date).toBe(date);
  });
});

describe('days since withdrawn', () => {
  test.each([
    [englandAndWales, '2020-05-04', '2018-12-06', '2019-06-10'],
    [scotland, '2020-05-04', '2018-12-06', '2019-07-02'],
    [scotland, '2027-08-30', '2024-11-27', '2025-01-09'],
  ])('%o', (table, date, knownFrom, withdrawnOn) => {
    expect(table.withdrawn).toContainEqual(expect.objectContaining({ date, knownFrom, withdrawnOn }));
    expect(table.days.map((day) => day.date)).not.toContain(date);
    expect(workingDayCalendar([table]).holidays.map((day) => day.date)).not.toContain(date);
  });
});
