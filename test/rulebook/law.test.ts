import { describe, expect, test } from 'vitest';
import { scotland, secCalendar, workingDayCalendar } from '../../src/calendar/index.ts';
import { calendarDate, lawWith, standardLaw, type LawChanges, type Schedule, type Rulebook } from '../../src/index.ts';
import { typical, type Distribution } from '../../src/rulebook/lengths.ts';

const strict = lawWith({ assumed: 'bar' });
const inScotland = workingDayCalendar([scotland]);
const { tables } = standardLaw;

describe('a law', () => {
  test.each<[LawChanges, typeof standardLaw, string, string, string]>([
    [{},                                     standardLaw, tables.law, tables.calendar, 'nothing is otherwise'],
    [{ assumed: 'advise' },                  standardLaw, tables.law, tables.calendar, 'said as it stands'],
    [{ calendar: secCalendar },              standardLaw, tables.law, tables.calendar, 'said as it stands'],
    [{ schedule: { releases: [] } },         standardLaw, tables.law, tables.calendar, 'days to plan by are no table'],
    [{ assumed: 'bar' },                     standardLaw, 'own',      tables.calendar, 'what is assumed bars'],
    [{ rulebook: {} },                       standardLaw, 'own',      tables.calendar, 'a rulebook handed in'],
    [{ rulebook: {}, assumed: 'bar' },       standardLaw, 'own',      tables.calendar, 'both'],
    [{ calendar: inScotland },               standardLaw, tables.law, 'own',           'a calendar handed in'],
    [{},                                     strict,      'own',      tables.calendar, 'as the law it is made from'],
    [{ assumed: 'bar' },                     strict,      'own',      tables.calendar, 'as the law it is made from'],
    [{ calendar: inScotland },               lawWith({ calendar: inScotland }), tables.law, 'own', 'as the law it is made from'],
  ])('with %j names its tables: %s', (changes, from, law, calendar) => {
    expect(lawWith(changes, from).tables).toEqual({ law, calendar });
  });

  test('keeps what is not to be otherwise', () => {
    const own = lawWith({ calendar: inScotland, schedule: { releases: [] }, assumed: 'bar' });
    const again = lawWith({}, own);
    expect([again.rulesOn === standardLaw.rulesOn, again.calendar, again.schedule, again.assumed]).toEqual([true, inScotland, own.schedule, 'bar']);
  });

  test('asks a rulebook function once for each day, and not before', () => {
    const asked: string[] = [];
    const rulebook = (standing: Rulebook): Rulebook => {
      asked.push(standing.on);
      return { ...standing, limits: { ...standing.limits, preliminaryAssessment: { ...standing.limits.preliminaryAssessment, value: 20 } } };
    };
    const law = lawWith({ rulebook });
    expect(asked).toEqual([]);
    const days = ['2022-01-04', '2022-01-05', '2022-01-04'].map((date) => law.rulesOn(calendarDate(date)));
    expect(asked).toEqual(['2022-01-04', '2022-01-05']);
    expect(days.map(({ limits }) => limits.preliminaryAssessment.value)).toEqual([20, 20, 20]);
    expect(days[2]).toBe(days[0]);
  });

  test.each<[unknown, string]>([
    [null,                 'no changes'],
    [{ rule: {} },         'a change there is not'],
    [{ assumed: 'warn' },  'another way to take what is assumed'],
    [{ calendar: {} },     'a calendar made by hand'],
    [{ rulebook: 5 },      'a rulebook that is none'],
    [{ rulebook: { limit: {} } }, 'rows for what is no table'],
    [{ schedule: { meetings: { panel: { weekday: 8, nth: 1 } } } },                       'a rhythm of no weekday'],
    [{ schedule: { meetings: { panel: { dates: ['2022-01-04'], then: 'never' } } } },     'days, and then no rhythm'],
    [{ schedule: { meetings: { panel: { dates: ['2022-01-04'], after: 'none' } } } },     'days, and a word there is not'],
    [{ schedule: { meetings: { panel: 'monthly' } } },                                    'a rhythm in words'],
    [{ schedule: { releases: [{ name: '', on: '2022-01-04' }] } },                        'a release without a name'],
  ])('with %j is refused: %s', (changes, _why) => {
    expect(() => lawWith(changes as LawChanges)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  test.each<[Schedule, string]>([
    [{ meetings: { panel: { dates: ['2022-01-04'], then: 'none' } } },                  'days only'],
    [{ meetings: { panel: { dates: ['2022-01-04'], then: { weekday: 5, nth: 'last' } } } }, 'days, and then a rhythm'],
    [{ meetings: { panel: { dates: [] } } },                                            'no days yet'],
  ])('with the schedule %j is one: %s', (schedule, _why) => {
    expect(lawWith({ schedule }).schedule).toBe(schedule);
  });

  test.each<[unknown, string]>([[{ ...standardLaw }, 'one copied by hand'], [null, 'none'], ['standard', 'a word'], [{}, 'nothing']])('from %j is refused: %s', (law, _why) => {
    expect(() => lawWith({}, law as typeof standardLaw)).toThrow(expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining('standardLaw, or one made by lawWith') }));
  });
});

test.each<[Distribution, number, string]>([
  [15,                          15, 'always the same'],
  [{ values: [10, 11, 14] },    12, 'the mean of the values'],
  [{ values: [1, 2] },           2, 'to the nearest whole, a half upwards'],
  [{ least: 10, mean: 12.4 },   12, 'the mean'],
  [{ least: 13, mean: 12.4 },   13, 'but never below the least'],
])('the length that stands for %j is %i: %s', (distribution, days) => {
  expect(typical(distribution)).toBe(days);
});
