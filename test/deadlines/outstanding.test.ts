import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toICalendar, toCsv } from '../../src/export/index.ts';
import { lawWith, nextSteps, outstanding, planTimetable, portfolio, stateOn, underLaw, whatIf, type CaseFile } from '../../src/index.ts';
import { arbitraryCase } from '../../src/testing/index.ts';
import { after, draft, refining, voted } from '../support/life.ts';

const due = (file: CaseFile, on: string) => outstanding(file, { on }).map((one) => [one.what, one.dueOn]);

const lodged = after(voted(3), { type: 'appeal.lodged', on: '2022-04-01', by: 'party' });
const remitted = after(
  lodged,
  { type: 'appeal.determined', on: '2022-05-04', by: 'authority', outcome: 'remitted' },
  { type: 'sendBack.handled', on: '2022-05-31', by: 'change_sub_committee', path: 3, legalText: 'unchanged', implementationApproach: 'unchanged', route: 'report_phase' },
  { type: 'consultation.opened', on: '2022-06-01', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-06-22' },
  { type: 'consultation.closed', on: '2022-06-22', by: 'code_administrator' },
  { type: 'changeBoard.voted', on: '2022-06-29', by: 'change_board', outcome: 'approve' },
);
const stopped = after(
  refining(),
  { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' },
  { type: 'preliminaryAssessment.informationRequested', on: '2022-03-08', by: 'dcc' },
);

test('a request under a law that has no standard is due on no day, wherever it is asked', () => {
  const noStandard = lawWith({ rulebook: (row) => ({ ...row, limits: { ...row.limits, preliminaryAssessment: { ...row.limits.preliminaryAssessment, value: null } } }) });
  const asked = after(underLaw(refining(), noStandard), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
  expect(due(asked, '2022-05-02')).toEqual([]);
  expect(portfolio([asked], { on: '2022-05-02' }).underWay).toMatchObject([{ standardWorkingDays: null, dueOn: null, status: 'running', overdueWorkingDays: 0 }]);
  expect(planTimetable(asked).milestones.find(({ type }) => type === 'preliminaryAssessment.returned')?.reasons).toEqual([
    'Asked for on 2 March 2022; no standard applies, and 15 Working Days are taken (assumed).',
  ]);
});

describe('what is due', () => {
  test.each([
    [voted(3), '2022-04-13', [['Appeal window closes', '2022-04-13']],      'up to the last day of the window'],
    [voted(2), '2022-03-30', [['Authority determination, by its target', '2022-05-09']], 'the target of the Authority, counted from the vote'],
    [voted(3), '2022-04-14', [],                                            'and no longer'],
    [lodged,   '2022-04-04', [],                                            'an appeal has been lodged'],
    [remitted, '2022-06-29', [['Appeal window closes', '2022-07-13']],      'the vote after a remitted appeal can be appealed'],
    [stopped,  '2022-03-08', [['Preliminary Assessment due', '2022-03-23']], 'a clock stopped today has not moved'],
    [stopped,  '2022-03-10', [['Preliminary Assessment due', '2022-03-25']], 'a clock that stands still moves with every Working Day'],
    [draft,    '2021-01-01', [],                                            'not raised yet'],
  ])('%#: %s', (file, on, expected, _why) => expect(due(file, on)).toEqual(expected));

  test('is the same wherever it is asked', () => {
    let asked = 0;
    fc.assert(
      fc.property(arbitraryCase(fc), fc.nat(40), (made, days) => {
        const last = made.entries.at(-1)!.on;
        const on = new Date(Date.parse(last) + days * 86_400_000).toISOString().slice(0, 10);
        const list = outstanding(made, { on });
        const dated = list.flatMap((one) => (one.dueOn === null ? [] : [{ ...one, on: one.dueOn }]));
        asked += list.length;
        const soon = dated.filter((one) => one.on > on && one.on <= new Date(Date.parse(on) + 7 * 520 * 86_400_000).toISOString().slice(0, 10));
        const inPortfolio = portfolio([made], { on, weeks: 520 }).dueSoon.map((one) => `${one.dueOn} ${one.what}`);
        if (made.stage !== 'split') expect(inPortfolio.toSorted()).toEqual(soon.map((one) => `${one.on} ${one.what}`).toSorted());
        for (const step of nextSteps(made, { on })) {
          if (step.dueOn !== undefined) expect(list.map((one) => `${one.type} ${one.dueOn}`)).toContain(`${step.type} ${step.dueOn}`);
        }
        expect(whatIf(made, {}, { on }).before.due).toEqual(list);
        expect(outstanding(stateOn(made, on), { on })).toEqual(list);
        expect(toCsv([made], { on })).toContain(list[0]?.what ?? '');
        expect(toICalendar([made], { stamp: `${last}T00:00:00Z` }).split('BEGIN:VEVENT').length - 1).toBe(outstanding(made, { on: last }).length);
      }),
      { seed: 20261127, numRuns: 300 },
    );
    expect(asked).toBeGreaterThan(50);
  });
});
