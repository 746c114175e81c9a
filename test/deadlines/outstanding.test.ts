import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toICalendar, toCsv } from '../../src/export/index.ts';
import { lawWith, nextSteps, outstanding, planTimetable, portfolio, reconstruct, stateOn, underLaw, whatIf, type CaseFile } from '../../src/index.ts';
import { isDated } from '../../src/deadlines/outstanding.ts';
import { aModification, arbitraryCase } from '../../src/testing/index.ts';
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

const held = after(draft, { type: 'hold.placed', on: '2022-02-01', by: 'code_administrator', reason: 'x', until: '2022-05-02' });
const bothAsked = after(
  refining(),
  { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator', dueOn: '2022-04-01' },
  { type: 'impactAssessment.requested', on: '2022-03-03', by: 'code_administrator', dueOn: '2022-04-01' },
  { type: 'hold.placed', on: '2022-03-04', by: 'code_administrator', reason: 'x', until: '2022-04-01' },
);
const scheduled = (more: { readonly release?: string }) => after(voted(3), { type: 'implementation.scheduled', on: '2022-03-30', by: 'change_sub_committee', date: '2022-06-30', ...more });
const withoutLength = (limit: 'adoptionWindow' | 'authorityTarget') => lawWith({ rulebook: (row) => ({ ...row, limits: { ...row.limits, [limit]: { ...row.limits[limit], value: null } } }) });

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
    [held,     '2022-02-01', [['Hold ends', '2022-05-02']],                  'on the day it is raised'],
    [held,     '2022-01-31', [],                                            'and not the day before'],
    [scheduled({}),                          '2022-04-14', [['Implementation', '2022-06-30']],                              'implementation, in no release that is named'],
    [scheduled({ release: 'June 2022' }),    '2022-04-14', [['Implementation in the June 2022 SEC Release', '2022-06-30']],  'in one'],
    [aModification('implemented'),           '2022-12-31', [],                                                              'nothing of a file that has ended'],
    [bothAsked, '2022-03-04', [['Preliminary Assessment due', '2022-04-01'], ['Impact Assessment due', '2022-04-01'], ['Hold ends', '2022-04-01']], 'on one day: first the answers of the DCC, as they were asked for'],
    [after(refining(), { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'refinement' }), '2022-03-02', [], 'nothing of a consultation without a last day'],
    [after(underLaw(draft, withoutLength('adoptionWindow')), { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' }), '2022-03-15', [], 'no window where the law gives it no length'],
    [underLaw(voted(2), withoutLength('authorityTarget')), '2022-03-30', [], 'no target where the law sets none'],
  ])('%#: %s', (file, on, expected, _why) => expect(due(file, on)).toEqual(expected));

  test('is known again by its kind and its round', () => {
    expect(outstanding(bothAsked, { on: '2022-03-04' }).map(({ key }) => key)).toEqual(['assessment-preliminary-1', 'assessment-impact-1', 'hold']);
  });

  const { file: guessed } = reconstruct({
    id: 'MP125',
    entries: [
      { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' },
      { type: 'impactAssessment.requested', on: '2021-09', by: 'code_administrator' },
      { type: 'timetable.approved', on: '2021-10-26', by: 'change_sub_committee', reportDueOn: '2022-06-28' },
    ],
  });

  test('is about a day where it is counted from one that no source gives, and only there', () => {
    expect(outstanding(guessed, { on: '2021-10-26' }).map(({ what, about }) => [what, about])).toEqual([
      ['Impact Assessment due', true],
      ['Papers due for the Modification Report', undefined],
      ['Modification Report due', undefined],
    ]);
    expect(outstanding(bothAsked, { on: '2022-03-04' }).some((one) => 'about' in one)).toBe(false);
  });

  const late = { 'on': '2028-12-15' } as const;
  const unknown = { dueOn: null, reason: 'The day is not known: the calendar ends with 31 December 2028.' };
  const report = after(
    refining(),
    { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2028-12-19' },
    { type: 'extension.requested', ...late, by: 'code_administrator', months: 2, reason: 'x' },
    { type: 'extension.agreed', ...late, by: 'change_sub_committee' },
  );
  const withdrawn = after(draft, { type: 'support.withdrawn', ...late, by: 'proposer' });

  test.each([
    [report,    'report',   'and its papers then are not told apart'],
    [withdrawn, 'adoption', 'and its window stays open'],
  ])('of a day past the calendar says why it is not known: %#', (file, key, _why) => {
    expect(outstanding(file, late)).toMatchObject([{ key, ...unknown }]);
    expect(outstanding(file, late).some(isDated)).toBe(false);
    expect(portfolio([file], { ...late, weeks: 520 }).dueSoon).toEqual([]);
  });

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
