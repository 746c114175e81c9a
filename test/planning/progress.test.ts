import { describe, expect, test } from 'vitest';
import { planTimetable } from '../../src/planning/plan.ts';
import { progressOf } from '../../src/planning/progress.ts';
import { after, complete } from '../support/life.ts';
import { filesByPlace, played } from '../support/planned-lives.ts';

const file = complete(2);
const plan = planTimetable(file);
const open = (on: string) => ({ type: 'consultation.opened', on, by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-24' }) as const;
const close = (on: string) => ({ type: 'consultation.closed', on, by: 'code_administrator', kind: 'modification_report' }) as const;
const vote = (on: string) => ({ type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve' }) as const;

describe('progress', () => {
  test('is planned on days that the rows below stand beside', () => {
    expect(plan.milestones.map(({ step, due }) => [step, due])).toEqual([
      ['Modification Report Consultation opened', '2022-03-02'],
      ['Modification Report Consultation closed', '2022-03-22'],
      ['Change Board vote', '2022-04-27'],
      ['Authority determination', '2022-06-06'],
      ['Implementation date set', '2022-06-06'],
      ['Implementation', '2022-06-30'],
    ]);
  });

  test.each([
    [[open('2022-03-02')],                                         ['on_time', 'not_yet_due', 'not_yet_due'], 0, null, 'on the day'],
    [[open('2022-03-01')],                                         ['early', 'not_yet_due', 'not_yet_due'], -1, null, 'a day early'],
    [[open('2022-03-03')],                                         ['late', 'not_yet_due', 'not_yet_due'], 1, 'Modification Report Consultation opened', 'a day late'],
    [[open('2022-03-04'), close('2022-03-24'), vote('2022-04-27')], ['late', 'late', 'on_time'], 0, 'Modification Report Consultation opened', 'two late, made good by the meeting'],
    [[open('2022-03-02'), close('2022-03-24'), vote('2022-05-25')], ['on_time', 'late', 'late'], 19, 'Change Board vote', 'two days lost by the closing, seventeen by the meeting'],
  ] as const)('of %j is %j, %i late, and it was the %s that cost it: %s', (events, standings, late, costliest, _why) => {
    const progress = progressOf(after(file, ...events), plan);
    expect(progress.steps.slice(0, 3).map(({ standing }) => standing)).toEqual(standings);
    expect(progress.workingDaysLate).toBe(late);
    expect(progress.costliest?.step ?? null).toBe(costliest);
  });

  test('counts what is not recorded as overdue from the day after it was planned', () => {
    const started = after(file, open('2022-03-02'));
    expect(progressOf(started, plan, { on: '2022-03-22' }).steps[1]).toMatchObject({ standing: 'not_yet_due', workingDaysLate: 0 });
    expect(progressOf(started, plan, { on: '2022-03-23' }).steps[1]).toMatchObject({ standing: 'overdue', workingDaysLate: 1, actual: null });
    expect(progressOf(started, plan, { on: '2022-03-23' }).reasons).toEqual([
      'Modification Report Consultation opened: on time, on 2 March 2022.',
      'Modification Report Consultation closed: planned for 22 March 2022, not recorded, and 1 Working Day overdue.',
    ]);
  });

  test.each(filesByPlace)('of a plan played from a file in %s is on time throughout', (_, start) => {
    const made = planTimetable(start);
    const progress = progressOf(played(made, start), made);
    expect(progress.steps.map(({ standing }) => standing)).toEqual(made.milestones.map(() => 'on_time'));
    expect([progress.workingDaysLate, progress.costliest]).toEqual([0, null]);
  });
});
