import { expect, test } from 'vitest';
import { lifeOf } from '../../examples/support/lives.ts';
import { auditTrail } from '../../src/history/audit-trail.ts';
import { replay } from '../../src/index.ts';
import { opened } from '../support/life.ts';

const trail = (id: string) => auditTrail(replay(lifeOf(id).entries));

test('each entry has who acted, the stage after it, the regime and the rule', () => {
  expect(trail('MP127').slice(0, 4).map(({ on, who, what, stage, regime, rule }) => [on, who, what, stage, regime, rule.id])).toEqual([
    ['2020-05-11', 'the Proposer', 'The raising of a proposal', 'development', 'csc_advises', 'raising'],
    ['2020-05-26', 'the Change Sub-Committee', 'A recommendation to convert', 'development', 'csc_advises', 'right/recommend_conversion'],
    ['2020-06-19', 'the Panel', 'A conversion', 'report_phase', 'csc_advises', 'right/convert'],
    ['2020-06-19', 'the Panel', 'Agreement that the Modification Report is complete', 'report_phase', 'csc_advises', 'right/declare_report_complete'],
  ]);
});

test('every rule names its source and how sure it is', () => {
  const rows = trail('SECMP0009');
  expect(rows.length).toBe(14);
  for (const { rule } of rows) expect([rule.source.length > 10, ['seen', 'inferred', 'assumed'].includes(rule.basis)]).toEqual([true, true]);
});

test.each<[on: string, known: number, until: string, why: string]>([
  ['2022-09-08', 98, '2024-01-01', 'the day before the State Funeral was proclaimed a holiday'],
  ['2022-09-09', 99, '2024-01-01', 'the day it was'],
  ['2022-12-01', 116, '2026-01-01', 'two more years and the coronation'],
])('on %s, %i bank holidays were known, up to %s', (on, known, until) => {
  expect(auditTrail(opened('DP900', on)).map(({ bankHolidays }) => bankHolidays)).toEqual([{ known, until }]);
});

test('what is no case file is refused', () => {
  expect(() => auditTrail({} as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
});
