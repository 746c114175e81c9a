import { describe, expect, test } from 'vitest';
import { addWorkingDays, englandAndWales, isWorkingDay, scotland, secCalendar, workingDayCalendar, workingDaysBetween } from '../../src/calendar/index.ts';
import { isProvisional } from '../../src/calendar/trace.ts';
import type { BankHolidays } from '../../src/calendar/index.ts';
import gov from './data/published-bank-holidays.json' with { type: 'json' };

const asKnownOn = (day: string, ...nations: BankHolidays[]) => workingDayCalendar(nations.length > 0 ? nations : [englandAndWales], { asKnownOn: day });

describe('a calendar of several nations', () => {
  const both = workingDayCalendar([englandAndWales, scotland]);

  test.each([
    ['2021-04-05', 'Easter Monday, England and Wales only'],
    ['2021-01-04', '2 January, Scotland only'],
    ['2026-06-15', 'the World Cup, Scotland only'],
    ['2021-12-27', 'Christmas Day, both'],
  ])('has a day off where any nation has: %s (%s)', (date) => {
    expect(isWorkingDay(date, both)).toBe(false);
  });

  test('lists a holiday for each nation that keeps it', () => {
    expect(both.holidays.filter((day) => day.date === '2021-12-27').map((day) => day.nation)).toEqual(['england-and-wales', 'scotland']);
  });

  test('covers the days that every nation covers', () => {
    const early = { ...scotland, coverage: { from: '2010-01-01', until: '2020-01-01' } };
    const { from, until } = workingDayCalendar([englandAndWales, early]);
    expect([from, until]).toEqual(['2012-01-01', '2020-01-01']);
  });

  test('covers nothing where they share nothing', () => {
    const past = { ...scotland, coverage: { from: '2000-01-01', until: '2012-01-01' } };
    const none = workingDayCalendar([englandAndWales, past]);
    for (const date of ['2011-12-31', '2012-01-01', '2012-01-03']) {
      expect(() => isWorkingDay(date, none)).toThrow(expect.objectContaining({ name: 'CalendarCoverageError' }));
    }
  });
});

describe('a calendar as known on a day', () => {
  test.each([
    ['2022-09-08', '2022-09-19', true,  'the day before the State Funeral was announced'],
    ['2022-09-09', '2022-09-19', false, 'the day of it'],
    ['2022-09-10', '2022-09-19', false, 'the day after'],
    ['2022-11-09', '2023-05-08', true,  'the day before the coronation was published'],
    ['2022-11-10', '2023-05-08', false, 'the day of it'],
    ['2019-06-09', '2020-05-04', false, 'the early May holiday had not moved away yet'],
    ['2019-06-09', '2020-05-08', true,  'nor to VE day'],
    ['2019-06-10', '2020-05-04', true,  'it had now'],
    ['2019-06-10', '2020-05-08', false, 'it had now'],
  ])('on %s, that %s is a Working Day is %s: %s', (known, date, answer) => {
    expect(isWorkingDay(date, asKnownOn(known))).toBe(answer);
  });

  test.each([
    ['2026-02-24', '2026-06-15', true,  'the day before the World Cup holiday was published'],
    ['2026-02-25', '2026-06-15', false, 'the day of it'],
    ['2025-01-08', '2027-08-02', true,  'the summer holiday was still published for the end of August'],
    ['2025-01-08', '2027-08-30', false, 'there'],
    ['2025-01-09', '2027-08-02', false, 'corrected'],
    ['2025-01-09', '2027-08-30', true,  'corrected'],
    ['2019-07-01', '2020-05-08', true,  'Scotland moved its early May holiday later than England and Wales'],
    ['2019-07-02', '2020-05-08', false, 'moved'],
  ])('in Scotland on %s, that %s is a Working Day is %s: %s', (known, date, answer) => {
    expect(isWorkingDay(date, asKnownOn(known, scotland))).toBe(answer);
  });

  test.each([
    ['2012-01-13', '2013-01-01', 'the first year published'],
    ['2012-01-23', '2013-01-01', 'the day before the second'],
    ['2012-01-24', '2014-01-01', 'the second'],
    ['2012-12-12', '2016-01-01', 'two years at once'],
    ['2018-12-05', '2020-01-01', 'the day before 2020 was published'],
    ['2018-12-06', '2021-01-01', 'published, though a holiday of it would move'],
    ['2025-11-23', '2028-01-01', 'the day before 2028 was published'],
    ['2025-11-24', '2029-01-01', 'all there is'],
    ['2099-01-01', '2029-01-01', 'all there is, however late'],
  ])('on %s covers days up to %s: %s', (known, until) => {
    const calendar = asKnownOn(known);
    expect(calendar.until).toBe(until);
    expect(() => isWorkingDay(until, calendar)).toThrow(expect.objectContaining({ name: 'CalendarCoverageError', until }));
  });

  test('covers nothing before the first year was published', () => {
    expect(() => isWorkingDay('2012-01-03', asKnownOn('2012-01-12'))).toThrow(expect.objectContaining({ name: 'CalendarCoverageError' }));
  });

  test('counts the State Funeral only once it was known', () => {
    expect(addWorkingDays('2022-09-16', 1, asKnownOn('2022-09-08'))).toBe('2022-09-19');
    expect(addWorkingDays('2022-09-16', 1)).toBe('2022-09-20');
  });

  test('holds exactly what was published, on every day something was', () => {
    const days = [...new Set(gov.divisions['england-and-wales'].map((day) => day.knownFrom))];
    expect(days.length).toBeGreaterThan(15);
    for (const day of days) {
      const calendar = asKnownOn(day);
      const published = gov.divisions['england-and-wales'].filter((holiday) => holiday.knownFrom <= day).map((holiday) => holiday.date);
      const moved = day === '2018-12-06' ? ['2020-05-04'] : [];
      expect(calendar.holidays.map((holiday) => holiday.date)).toEqual([...published, ...moved].toSorted());
    }
  });

  test('keeps holidays of which nobody says when they were known', () => {
    const own: BankHolidays = { nation: 'office', coverage: { from: '2021-01-01', until: '2022-01-01' }, days: [{ date: '2021-10-01', title: 'Moving day' }] };
    expect(isWorkingDay('2021-10-01', asKnownOn('2000-01-01', own))).toBe(false);
  });
});

describe('a calendar with extra holidays', () => {
  const office = () => workingDayCalendar([englandAndWales], {
    extraHolidays: [{ date: '2021-10-01', title: 'Office closed' }, { date: '2021-10-02', title: 'On a Saturday' }, { date: '2021-12-27', title: 'On a holiday' }, { date: '2040-01-02', title: 'Too far' }],
  });

  test('does not work on them', () => {
    expect(isWorkingDay('2021-10-01', office())).toBe(false);
    expect(addWorkingDays('2021-09-30', 1, office())).toBe('2021-10-04');
  });

  test('loses a weekend or a holiday but once, and covers no more', () => {
    expect(workingDaysBetween('2021-01-01', '2021-12-31', office())).toBe(workingDaysBetween('2021-01-01', '2021-12-31') - 1);
    expect(office().until).toBe('2029-01-01');
    expect(office().holidays.map((day) => day.date)).not.toContain('2040-01-02');
    expect(office().holidays.find((day) => day.date === '2021-10-01')).toEqual({ date: '2021-10-01', title: 'Office closed', nation: null });
  });
});

describe('a calendar projected by rule', () => {
  const longer = () => workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });

  test('knows the statutory holidays of the years not yet published', () => {
    const ruled = longer().holidays.filter((day) => day.date >= '2029-01-01');
    expect(ruled.map((day) => day.date)).toEqual([...gov.projected['england-and-wales']['2029'], ...gov.projected['england-and-wales']['2030']]);
    expect(ruled.every((day) => day.provisional)).toBe(true);
  });

  test('changes nothing published', () => {
    expect(longer().holidays.filter((day) => day.date < '2029-01-01')).toEqual(secCalendar.holidays);
  });

  test.each([
    ['2028-12-31', false, 'the last day published'],
    ['2029-01-01', true,  'the first by rule'],
    ['2029-01-02', true,  'a Working Day by rule'],
    ['2030-12-31', true,  'the last'],
  ])('says of %s that it is provisional: %s (%s)', (date, answer) => {
    expect(isProvisional(date, longer())).toBe(answer);
  });

  test('ends before the day given', () => {
    expect([longer().until, longer().provisionalFrom]).toEqual(['2031-01-01', '2029-01-01']);
    expect(() => isProvisional('2031-01-01', longer())).toThrow(expect.objectContaining({ name: 'CalendarCoverageError' }));
    const may = workingDayCalendar([englandAndWales], { projectUntil: '2029-06-02' });
    expect([may.until, isWorkingDay('2029-05-28', may), isWorkingDay('2029-05-29', may)]).toEqual(['2029-06-02', false, true]);
  });

  test.each(['2028-06-01', '2029-01-01'])('adds nothing up to %s, which is published', (projectUntil) => {
    const same = workingDayCalendar([englandAndWales], { projectUntil });
    expect([same.until, same.provisionalFrom, same.holidays.length]).toEqual(['2029-01-01', null, secCalendar.holidays.length]);
    expect(isProvisional('2028-12-31', same)).toBe(false);
  });

  test('begins where the published years of that day ended', () => {
    const then = workingDayCalendar([englandAndWales], { asKnownOn: '2018-12-06', projectUntil: '2023-01-01' });
    expect([then.provisionalFrom, then.until]).toEqual(['2021-01-01', '2023-01-01']);
    expect(isWorkingDay('2022-06-03', then)).toBe(true);
    expect(isWorkingDay('2022-05-30', then)).toBe(false);
  });

  test.each([
    ['2028-08-27', true,  false, 'the day before a holiday'],
    ['2028-08-28', true,  false, 'on a holiday'],
    ['2028-08-29', true,  true,  'the day after it'],
  ])('works by rule from %s on, where the published year ends there: on 1 May %s, on 28 August %s (%s)', (until, may, august) => {
    const half = workingDayCalendar([{ ...englandAndWales, coverage: { from: '2012-01-01', until }, days: [] }], { projectUntil: '2029-01-01' });
    expect([isWorkingDay('2028-05-01', half), isWorkingDay('2028-08-28', half)]).toEqual([may, august]);
  });

  test('is provisional for both nations from where either is', () => {
    const both = workingDayCalendar([englandAndWales, { ...scotland, coverage: { from: '2012-01-01', until: '2028-01-01' } }], { projectUntil: '2030-01-01' });
    expect([both.provisionalFrom, both.until]).toEqual(['2028-01-01', '2030-01-01']);
    expect(both.holidays.filter((day) => day.date === '2028-11-30').map((day) => day.provisional)).toEqual([undefined]);
  });

  test('reaches as far as dates can be written', () => {
    const late = { ...scotland, coverage: { from: '9990-01-01', until: '9991-01-01' }, days: [] };
    const far = workingDayCalendar([late], { projectUntil: '9999-12-31' });
    expect(isWorkingDay('9998-12-25', far)).toBe(false);
  });

  test('refuses a nation whose rules it does not know', () => {
    const ireland = { ...scotland, nation: 'northern-ireland' };
    expect(() => workingDayCalendar([ireland], { projectUntil: '2030-01-01' })).toThrow(
      expect.objectContaining({ name: 'InvalidInputError', faults: [{ path: 'projectUntil', message: 'expected england-and-wales or scotland but received "northern-ireland".' }] }),
    );
    expect(workingDayCalendar([ireland]).until).toBe('2029-01-01');
    expect(workingDayCalendar([ireland], { projectUntil: '2029-01-01' }).until).toBe('2029-01-01');
  });
});

describe('broken promises', () => {
  const table = { nation: 'office', coverage: { from: '2021-01-01', until: '2022-01-01' }, days: [] };

  test.each([
    ['no nations',         [],                                                           ['nations']],
    ['one nation, bare',   englandAndWales,                                              ['nations']],
    ['a name',             ['scotland'],                                                 ['nations.0']],
    ['nothing',            [null],                                                       ['nations.0']],
    ['one, and nothing',   [englandAndWales, null],                                      ['nations.1']],
    ['no coverage',        [{ ...table, coverage: undefined }],                          ['nations.0.coverage']],
    ['coverage by year',   [{ ...table, coverage: { from: 2021, until: 2022 } }],        ['nations.0.coverage.from', 'nations.0.coverage.until']],
    ['coverage by objects', [{ ...table, coverage: { from: { calendarId: 'iso8601', year: 2021, month: 1, day: 1 }, until: '2022-01-01' } }], ['nations.0.coverage.from']],
    ['known from no day',  [{ ...table, days: [{ date: '2021-05-03', title: 'x', knownFrom: 'soon', withdrawnOn: 'later' }] }], ['nations.0.days.0.knownFrom', 'nations.0.days.0.withdrawnOn']],
    ['withdrawn and no holiday', [{ ...table, withdrawn: [{ date: 'soon' }] }],              ['nations.0.withdrawn.0.date', 'nations.0.withdrawn.0.title']],
    ['no list of days',    [{ ...table, days: undefined }],                              ['nations.0.days']],
    ['a day without name', [{ ...table, days: [{ date: '2021-05-03' }] }],               ['nations.0.days.0.title']],
  ])('nations that are %s are an InvalidInputError', (_, nations, paths) => {
    const faults = paths.map((path) => expect.objectContaining({ path }));
    expect(() => workingDayCalendar(nations as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError', faults }));
  });

  test.each([
    ['an option there is not', { asKnowOn: '2022-01-01' }],
    ['no options',             null],
    ['a day',                  '2022-01-01'],
    ['holidays in no list',    { extraHolidays: { date: '2022-01-01', title: 'x' } }],
    ['an extra that is none',  { extraHolidays: [null] }],
  ])('options that are %s are an InvalidInputError', (_, options) => {
    expect(() => workingDayCalendar([englandAndWales], options as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  test.each([
    ['asKnownOn',                { asKnownOn: '2022-02-29' }],
    ['projectUntil',             { projectUntil: '2030' }],
    ['the date of an extra',     { extraHolidays: [{ date: '2022-02-29', title: 'x' }] }],
  ])('%s that is no real day is an InvalidDateError', (_, options) => {
    expect(() => workingDayCalendar([englandAndWales], options as never)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
  });

  test('a table with no real day is an InvalidDateError that shows it', () => {
    expect(() => workingDayCalendar([{ ...table, days: [{ date: '2021-02-30', title: 'x' }] }])).toThrow(expect.objectContaining({ name: 'InvalidDateError', received: '2021-02-30' }));
  });
});

test('a calendar cannot be changed, nor by changing what it was made of', () => {
  const days = [{ date: '2021-10-01', title: 'Moving day' }];
  const calendar = workingDayCalendar([{ nation: 'office', coverage: { from: '2021-01-01', until: '2022-01-01' }, days }]);
  days[0]!.date = '2021-10-04';
  days.push({ date: '2021-10-05', title: 'Later' });
  expect([isWorkingDay('2021-10-01', calendar), isWorkingDay('2021-10-04', calendar), isWorkingDay('2021-10-05', calendar)]).toEqual([false, true, true]);
  expect([calendar, calendar.holidays, ...calendar.holidays].filter((part) => !Object.isFrozen(part))).toEqual([]);
});

test('a calendar lists the holidays it covers, from its first day to the one before it ends', () => {
  const days = ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-03'].map((date) => ({ date, title: 'x' }));
  const calendar = workingDayCalendar([{ nation: 'office', coverage: { from: '2021-01-01', until: '2022-01-03' }, days }]);
  expect(calendar.holidays.map(({ date }) => date)).toEqual(['2021-01-01', '2021-12-31']);
});
