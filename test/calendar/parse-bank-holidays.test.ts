import { describe, expect, test } from 'vitest';
import { addWorkingDays, englandAndWales, isWorkingDay, parseBankHolidays, workingDayCalendar } from '../../src/calendar/index.ts';
import gov from './data/published-bank-holidays.json' with { type: 'json' };

/** The shape of https://www.gov.uk/bank-holidays.json. */
const division = (name: 'england-and-wales' | 'scotland') => ({
  division: name,
  events: gov.divisions[name].map(({ title, date, substitute }) => ({ title: title.replace("'", '’'), date, notes: substitute ? 'Substitute day' : '', bunting: true })),
});
const file = {
  'england-and-wales': division('england-and-wales'),
  scotland: division('scotland'),
  'northern-ireland': {
    division: 'northern-ireland',
    events: [
      { title: 'St Patrick’s Day', date: '2026-03-17', notes: '', bunting: true },
      { title: 'Battle of the Boyne (Orangemen’s Day)', date: '2026-07-13', notes: 'Substitute day', bunting: false },
    ],
  },
};

describe('parseBankHolidays', () => {
  test('reads England and Wales out of the whole file when no nation is named', () => {
    const parsed = parseBankHolidays(file);
    expect([parsed.nation, parsed.coverage]).toEqual(['england-and-wales', { from: '2012-01-01', until: '2029-01-01' }]);
    expect(parsed.days.map((day) => day.date)).toEqual(englandAndWales.days.map((day) => day.date));
    expect(parsed.days[0]).toEqual({ date: '2012-01-02', title: 'New Year’s Day', note: 'substitute' });
  });

  test.each(['england-and-wales', 'scotland', 'northern-ireland'] as const)('reads %s out of the whole file, or by itself', (nation) => {
    const parsed = parseBankHolidays(file, nation);
    expect([parsed.nation, parsed.days.length]).toEqual([nation, file[nation].events.length]);
    expect(parseBankHolidays(file[nation])).toEqual(parsed);
    expect(parseBankHolidays(file[nation], nation)).toEqual(parsed);
  });

  test('makes a calendar', () => {
    const calendar = workingDayCalendar([parseBankHolidays(file, 'northern-ireland')]);
    expect([isWorkingDay('2026-07-13', calendar), isWorkingDay('2026-07-14', calendar), calendar.until]).toEqual([false, true, '2027-01-01']);
    expect(addWorkingDays('2022-06-01', 1, workingDayCalendar([parseBankHolidays(file)]))).toBe('2022-06-06');
  });

  test.each([
    ['2029-01-01', '2029-02-01', 'a month'],
    ['2028-12-01', '2030-01-01', 'more than its years'],
  ])('covers what is stated: %s until %s, %s', (from, until) => {
    const table = parseBankHolidays({ division: 'scotland', events: [{ title: 'New Year’s Day', date: '2029-01-01' }] }, 'scotland', { from, until });
    expect(table.coverage).toEqual({ from, until });
    const calendar = workingDayCalendar([table]);
    expect(() => isWorkingDay(until, calendar)).toThrow(expect.objectContaining({ name: 'CalendarCoverageError' }));
    expect(isWorkingDay('2029-01-02', calendar)).toBe(true);
  });

  test.each<[unknown, string, string]>([
    [{ from: '2029-02-01', until: '2030-01-01' }, 'InvalidInputError', 'a holiday before it'],
    [{ from: '2028-01-01', until: '2029-01-01' }, 'InvalidInputError', 'a holiday after it'],
    [{ from: '2029-01-01', until: '2030-02-30' }, 'InvalidDateError',  'no real day'],
    [null,                                        'InvalidInputError', 'nothing'],
  ])('refuses to be told that it covers %j: %s, %s', (coverage, name) => {
    expect(() => parseBankHolidays({ division: 'scotland', events: [{ title: 'New Year’s Day', date: '2029-01-01' }] }, 'scotland', coverage as never)).toThrow(expect.objectContaining({ name }));
  });

  test('cannot be changed', () => {
    const parsed = parseBankHolidays(file);
    expect([parsed, parsed.coverage, parsed.days, ...parsed.days].filter((part) => !Object.isFrozen(part))).toEqual([]);
    expect(Object.isFrozen(file.scotland.events)).toBe(false);
  });
});

const good = { title: 'New Year’s Day', date: '2029-01-01', notes: '', bunting: true };
const alone = (...events: unknown[]) => ({ division: 'scotland', events });

describe('refuses, saying where,', () => {
  test.each([
    ['no real day',              alone({ ...good, date: '2029-02-30' }),                      'events.0.date', 'expected a real day written YYYY-MM-DD but received "2029-02-30".'],
    ['another way of writing',   alone({ ...good, date: '01/01/2029' }),                      'events.0.date', 'expected a real day written YYYY-MM-DD but received "01/01/2029".'],
    ['no date',                  alone({ title: 'x' }),                                       'events.0.date', 'expected a real day written YYYY-MM-DD but received undefined.'],
    ['a Saturday',               alone(good, { ...good, date: '2029-01-06' }),                'events.1.date', 'expected a weekday but received "2029-01-06".'],
    ['a Sunday',                 alone(good, { ...good, date: '2029-01-07' }),                'events.1.date', 'expected a weekday but received "2029-01-07".'],
    ['a day twice',              alone(good, good),                                           'events.1.date', 'expected the next holiday after 2029-01-01 but received "2029-01-01".'],
    ['a day out of order',       alone({ ...good, date: '2029-01-02' }, good),                'events.1.date', 'expected the next holiday after 2029-01-02 but received "2029-01-01".'],
    ['a year left out',          alone(good, { ...good, date: '2031-01-01' }),                'events.1.date', 'expected the next holiday after 2029-01-01 but received "2031-01-01".'],
    ['no name',                  alone({ date: '2029-01-01' }),                               'events.0',      'expected a holiday { title, date } but received an object.'],
    ['notes that are no text',   alone({ ...good, notes: 1 }),                                'events.0',      'expected a holiday { title, date } but received an object.'],
    ['what is no holiday',       alone(good, '2029-01-02'),                                   'events.1',      'expected a holiday { title, date } but received "2029-01-02".'],
    ['nothing for a holiday',    alone(null),                                                 'events.0',      'expected a holiday { title, date } but received null.'],
    ['no holidays',              alone(),                                                     'events',        'expected a list of holidays but received an empty list.'],
    ['no list',                  { division: 'scotland', events: {} },                        'events',        'expected a list of holidays but received an object.'],
    ['a division without name',  { events: [good] },                                          'division',      'expected bank-holidays.json but received an object.'],
    ['no division',              {},                                                          'division',      'expected bank-holidays.json but received an object.'],
    ['text not yet parsed',      JSON.stringify(file),                                        'division',      /^expected bank-holidays.json but received "\{"england-and-wales/],
    ['a list',                   [file],                                                      'division',      'expected bank-holidays.json but received a list.'],
    ['nothing',                  null,                                                        'division',      'expected bank-holidays.json but received null.'],
  ])('%s', (_, json, path, message) => {
    expect(() => parseBankHolidays(json)).toThrow(
      expect.objectContaining({ name: 'InvalidInputError', faults: [{ path, message: typeof message === 'string' ? message : expect.stringMatching(message) }] }),
    );
  });

  test('what cannot even be read', () => {
    const closed = { get events(): unknown { throw new Error('closed'); } };
    expect(() => parseBankHolidays(closed)).toThrow(expect.objectContaining({ name: 'InvalidInputError', faults: [{ path: 'division', message: 'expected bank-holidays.json but received an object.' }] }));
  });

  test('every fault at once, each with its place in the file', () => {
    const broken = { scotland: alone(good, { ...good, date: '2029-01-06' }, { ...good, date: 'soon' }, {}) };
    expect(() => parseBankHolidays(broken, 'scotland')).toThrow(
      expect.objectContaining({ faults: [{ path: 'scotland.events.1.date' }, { path: 'scotland.events.2.date' }, { path: 'scotland.events.3' }].map((fault) => expect.objectContaining(fault)) }),
    );
  });

  test.each([
    [file, 'wales', 'wales'],
    [file, 'constructor', 'constructor'],
    [file.scotland, 'england-and-wales', 'england-and-wales'],
    [{ scotland: file.scotland }, undefined, 'bank-holidays.json'],
    [file, 5, 'bank-holidays.json'],
  ])('a nation that is not there', (json, nation, expected) => {
    const fault = { path: 'division', message: expect.stringContaining(`expected ${expected} but received`) };
    expect(() => parseBankHolidays(json, nation as string)).toThrow(expect.objectContaining({ name: 'InvalidInputError', faults: [fault] }));
  });

  test('both ends of a coverage that are no days', () => {
    expect(() => parseBankHolidays(file, 'scotland', { from: 'soon', until: 'later' })).toThrow(
      expect.objectContaining({ faults: ['coverage.from', 'coverage.until'].map((path) => expect.objectContaining({ path })) }),
    );
  });
});
