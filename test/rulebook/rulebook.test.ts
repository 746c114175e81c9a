import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { calendarDate, isRight, rulebookOn, sources, type Body, type Decision, type Source } from '../../src/index.ts';
import { boardConstitutions } from '../../src/rulebook/board-constitution.ts';
import { decisionRights } from '../../src/rulebook/decision-rights.ts';
import { inForce } from '../../src/rulebook/in-force.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { citations } from '../../src/rulebook/citations.ts';
import { timeLimits } from '../../src/rulebook/time-limits.ts';

interface AnyRow {
  readonly from: string;
  readonly source: Source;
  readonly basis: string;
}

const tables: readonly (readonly [string, readonly AnyRow[]])[] = [
  ['regimes', regimes],
  ['Change Board constitutions', boardConstitutions],
  ...Object.entries(decisionRights),
  ...Object.entries(timeLimits),
];

describe.each(tables)('the table of %s', (name, rows) => {
  test('has exactly one row in force on every day from 23 September 2013', () => {
    let days = 0;
    for (let day = calendarDate('2013-09-23'); day < '2027-01-01'; day = addDays(day, 1)) {
      const row = inForce(name, rows, day);
      const next = rows[rows.indexOf(row) + 1];
      if (row.from > day || (next !== undefined && next.from <= day)) expect.fail(`${day} has another row`);
      days += 1;
    }
    expect(days).toBe(4848);
    expect(() => inForce(name, rows, calendarDate('2013-09-22'))).toThrow(expect.objectContaining({ name: 'RulebookGapError' }));
  });

  test('lists its rows oldest first, each with a source and a basis', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.from)).size).toBe(rows.length);
    expect(rows.map((row) => row.from)).toEqual(rows.map((row) => row.from).toSorted());
    for (const row of rows) {
      expect(Object.keys(sources)).toContain(row.source);
      expect(['seen', 'inferred', 'assumed']).toContain(row.basis);
    }
  });
});

test.each([
  ['2013-09-23', 'panel',         'designation'],
  ['2018-11-30', 'panel',         'the last day without Draft Proposals'],
  ['2018-12-01', 'panel_interim', 'the Development Stage begins (assumed)'],
  ['2019-03-25', 'panel_interim', 'the day before the first Change Sub-Committee'],
  ['2019-03-26', 'csc_advises',   'the first Change Sub-Committee (inferred)'],
  ['2021-05-14', 'csc_advises',   'the Panel baselined a release'],
  ['2021-05-15', 'panel_or_csc',  'the hand-over'],
  ['2021-09-27', 'panel_or_csc',  'the day before CSC 31'],
  ['2021-09-28', 'csc_decides',   'CSC 31 decided'],
])('on %s the regime is %s: %s', (day, id) => {
  expect(rulebookOn(day).regime.id).toBe(id);
});

const handedOver: readonly Decision[] = ['convert', 'route', 'set_path', 'approve_timetable', 'grant_extension', 'declare_report_complete', 'handle_send_back', 'request_urgency'];

test.each([
  ['2013-09-23', true,  false, 'the Panel'],
  ['2018-12-01', true,  false, 'the Panel, in the interim'],
  ['2020-05-26', true,  false, 'the Panel, advised'],
  ['2021-05-15', true,  true,  'either'],
  ['2021-09-27', true,  true,  'either, still'],
  ['2021-09-28', false, true,  'the Change Sub-Committee'],
])('on %s what was handed over belongs to the Panel: %s, to the Change Sub-Committee: %s', (day, panel, csc, _why) => {
  expect(handedOver.length).toBe(8);
  for (const decision of handedOver) {
    expect(isRight('panel', decision, day), decision).toBe(panel && (decision !== 'convert' || day >= '2018-12-01'));
    expect(isRight('change_sub_committee', decision, day), decision).toBe(csc);
  }
});

test.each([
  ['2018-11-30', 'convert',              [],                                'there is nothing to convert before Draft Proposals'],
  ['2018-12-01', 'convert',              ['panel'],                         'the Panel, in the interim'],
  ['2018-11-30', 'consider_draft',       [],                                'no Draft Proposals yet'],
  ['2021-09-27', 'consider_draft',       ['change_sub_committee', 'panel'], 'either, the day before'],
  ['2021-09-28', 'consider_draft',       ['change_sub_committee'],          'the Change Sub-Committee alone'],
  ['2021-09-27', 'recommend_conversion', ['change_sub_committee'],          'the last day of recommendations'],
  ['2021-09-28', 'recommend_conversion', [],                                'nobody recommends what it decides'],
] as const)('on %s, %s is for %j: %s', (day, decision, bodies, _why) => {
  expect(rulebookOn(day).rights[decision].value).toEqual(bodies);
});

test('every rule is cited by some condition or event, and none claims more than its source', () => {
  const text = readdirSync('src/events').map((file) => readFileSync(`src/events/${file}`, 'utf8')).join('') + readdirSync('src/statecharts').map((file) => readFileSync(`src/statecharts/${file}`, 'utf8')).join('') + readFileSync('src/history/record.ts', 'utf8');
  for (const id of Object.keys(citations)) expect(text, id).toContain(`'${id}'`);
  for (const [id, { source, basis }] of Object.entries(citations)) expect(source !== 'practice' || basis === 'assumed', id).toBe(true);
});

test.each([
  ['change_board', 'vote',                      'in every regime'],
  ['authority',    'determine',                 'Paths 1 and 2'],
  ['authority',    'grant_urgency',             'the Authority alone'],
  ['authority',    'set_path',                  'at any time'],
  ['authority',    'reschedule_implementation', 'after approval'],
  ['panel',        'approve_fast_track',        'the Panel, even once the CSC decides'],
] as readonly (readonly [Body, Decision, string])[])('%s may %s in every regime: %s', (body, decision) => {
  for (const { from } of regimes) expect(isRight(body, decision, from)).toBe(true);
});

test.each([
  ['2018-10-31', null, null, 'no standard before SECMP0037'],
  ['2018-11-01', 15,   40,   'the first day of the standards'],
  ['2021-09-30', 15,   40,   'still so'],
])('on %s a Preliminary Assessment takes %s Working Days and an Impact Assessment %s: %s', (day, preliminary, impact, _why) => {
  expect(rulebookOn(day).limits.preliminaryAssessment.value).toBe(preliminary);
  expect(rulebookOn(day).limits.impactAssessment.value).toBe(impact);
});

describe('another law', () => {
  test('is a function from rulebook to rulebook, or the rows that differ', () => {
    const row = { from: '2021-01-01', value: 20, source: 'practice', basis: 'assumed' } as const;
    const byRows = rulebookOn('2021-09-28', { limits: { impactAssessment: row } });
    const byFunction = rulebookOn('2021-09-28', (book) => ({ ...book, limits: { ...book.limits, impactAssessment: row } }));
    expect(byRows.limits.impactAssessment.value).toBe(20);
    expect(byFunction).toEqual(byRows);
    expect(byRows.limits.preliminaryAssessment).toBe(rulebookOn('2021-09-28').limits.preliminaryAssessment);
    expect(rulebookOn('2021-09-28').limits.impactAssessment.value).toBe(40);
  });
});

test.each([
  ['2013-09-22', 'RulebookGapError', 'the day before designation'],
  ['2021-02-29', 'InvalidDateError', 'no such day'],
  [20210928,     'InvalidDateError', 'no text'],
])('%s is no day of the rulebook: %s', (day, name, _why) => {
  expect(() => rulebookOn(day as string)).toThrow(expect.objectContaining({ name }));
});

test('every standing rule names a source and how sure we are of it', () => {
  expect(Object.keys(citations).length).toBeGreaterThan(30);
  for (const rule of Object.values(citations)) {
    expect(Object.keys(sources)).toContain(rule.source);
    if (rule.source === 'practice') expect(rule.basis).toBe('assumed');
  }
});
