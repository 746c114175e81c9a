import { describe, expect, test } from 'vitest';
import { planTimetable } from '../../src/planning/plan.ts';
import { played } from '../support/planned-lives.ts';

describe('a plan, played', () => {
  const routes = ['refinement', 'report_phase', 'fast_track'] as const;
  const paths = [1, 2, 3] as const;
  // One day in each regime, and just before each change of it.
  const days = ['2017-01-04', '2018-10-15', '2018-11-30', '2019-01-15', '2019-03-25', '2020-05-20', '2021-05-13', '2021-07-01', '2021-09-27', '2022-02-01', '2026-11-20'];
  const cases = days.flatMap((on) => routes.flatMap((route) => paths.flatMap((path) => [false, true].map((urgent) => ({ on, route, path, urgent })))));

  test('has every route, path and regime', () => expect(cases.length).toBe(11 * 3 * 3 * 2));

  test.each(cases)('from nothing on $on by $route under Path $path (urgent: $urgent) is accepted step by step', ({ on, route, path, urgent }) => {
    const plan = planTimetable({ route, path, urgent }, { on });
    expect(played(plan).stage).toBe('implemented');
  });

  test.each(cases.filter(({ urgent }) => !urgent))('from nothing on $on by $route under Path $path with both assessments and two consultations is accepted', ({ on, route, path }) => {
    const plan = planTimetable({ route, path }, { on, assumptions: { change: 'dcc_systems', secondConsultation: true, furtherDevelopment: 1 } });
    const file = played(plan);
    expect(file.stage).toBe('implemented');
    expect(file.consultations.filter(({ kind }) => kind === 'modification_report').length).toBe(route === 'fast_track' ? 0 : 2);
    expect(file.assessments.length).toBe(route === 'refinement' ? 2 : 0);
  });
});
