import { describe, expect, test } from 'vitest';
import { extendTimetable } from '../../src/planning/extension.ts';
import { extensionDeadline } from '../../src/deadlines/extension-deadline.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { after, complete, opened } from '../support/life.ts';
import { played } from '../support/planned-lives.ts';

describe('item 10 of the Panel minutes of 12 October 2018', () => {
  test.each([
    ['SECMP0039', { months: 3 },  '2019-02-08', '2019-02-01', 'three months: the Draft Modification Report goes to the Panel in February 2019'],
    ['SECMP0043', { months: 1 },  '2018-12-14', '2018-12-07', 'one month: to the Panel in December 2018'],
    ['SECMP0032', { months: 10 }, '2019-09-13', '2019-09-06', 'ten months, had they been agreed'],
  ] as const)('%s, due in November 2018, with %j more goes to the Panel of %s with papers on %s: %s', (_, length, on, papersDue, _why) => {
    const deadline = extensionDeadline({ from: '2018-11-09', body: 'panel', ...length });
    expect(deadline.meeting).toMatchObject({ body: 'panel', on, papersDue });
    expect(deadline.papersDue).toBe(papersDue);
  });

  const dueInNovember = (id: string) =>
    planTimetable(
      after(
        opened(id, '2017-02-20'),
        { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel', route: 'refinement', path: 3 },
        { type: 'timetable.approved', on: '2017-03-10', by: 'panel', reportDueOn: '2018-11-09' },
        { type: 'legalText.agreed', on: '2018-10-03', by: 'working_group' },
      ),
      { on: '2018-10-12', assumptions: { refinementConsultation: false, change: 'document' } },
    );
  const reportOf = (plan: ReturnType<typeof planTimetable>) => plan.milestones.find(({ type }) => type === 'report.agreedComplete');

  test('SECMP0039: three months agreed move the report and all that follows, to February 2019', () => {
    const extended = extendTimetable(dueInNovember('SECMP0039'), { months: 3, on: '2018-10-12', reason: 'the Impact Assessment is awaited' });
    expect(reportOf(extended)).toMatchObject({ by: 'panel', due: '2019-02-08' });
    expect(extended.milestones[0]).toMatchObject({ type: 'report.submitted', due: '2019-02-01' });
    expect(extended.extensions[0]?.reasons).toEqual([
      'Asked for because: the Impact Assessment is awaited.',
      'Due on 9 November 2018; 3 months more reach February 2019.',
      'The Panel meets on 8 February 2019 (projected); papers are due on the 1st.',
      'Not moved: nothing.',
    ]);
  });

  test('SECMP0043: one month agreed moves it to December 2018', () => {
    expect(reportOf(extendTimetable(dueInNovember('SECMP0043'), { months: 1 }))?.due).toBe('2018-12-14');
  });

  test('SECMP0032: ten months deferred move nothing, and stay pending to the Panel of November 2018', () => {
    const plan = dueInNovember('SECMP0032');
    const deferred = extendTimetable(plan, { months: 10, standing: 'deferred', on: '2018-10-12' });
    expect(deferred.milestones).toEqual(plan.milestones);
    expect(deferred.extensions).toMatchObject([{ standing: 'deferred', moved: [], meeting: { body: 'panel', on: '2018-11-09' } }]);
    expect(deferred.extensions[0]?.reasons[0]).toBe('The Panel puts the request off to its meeting on 9 November 2018 (projected): it stays pending until then, and nothing moves.');
  });
});

describe('the meeting an extension runs to', () => {
  test.each([
    ['2018-11-09', { months: 3 },             'panel', '2019-02-08', 'in the month reached, though its day is a day short'],
    ['2018-10-31', { months: 1 },             'panel', '2018-11-09', 'the month reached has no 31st: its meeting is later than the day it was due'],
    ['2018-11-09', { workingDays: 5 },        'panel', '2018-12-14', 'the month reached has no later meeting: the next one'],
    ['2018-11-09', { workingDays: 16 },       'panel', '2018-12-14', 'reaches 3 December'],
    ['2018-11-09', { workingDays: 40 },       'panel', '2019-01-11', 'reaches 9 January'],
    ['2018-11-09', { until: '2019-02-28' },   'panel', '2019-02-08', 'a named day: the meeting of its month'],
    ['2018-11-09', { until: '2019-03-01' },   'panel', '2019-03-08', 'a day later: the next month'],
    ['2021-07-27', { months: 2 },             'change_sub_committee', '2021-09-28', 'the Change Sub-Committee, whose meetings are known'],
    ['2020-05-26', { months: 1 },             'change_sub_committee', '2020-06-30', 'the caller says which body, though the Panel decides'],
    ['2021-06-18', { months: 3 },             'panel', '2021-09-17', 'the Panel of September 2021 still decides'],
  ] as const)('due on %s, with %j more, of %s, is on %s: %s', (from, length, body, on, _why) => {
    expect(extensionDeadline({ from, body, ...length }).meeting).toMatchObject({ body, on });
  });

  test('is that of the body which has taken over by then', () => {
    const deadline = extensionDeadline({ from: '2021-07-16', months: 3, body: 'panel' });
    expect(deadline.meeting).toMatchObject({ body: 'change_sub_committee', on: '2021-10-26' });
    expect(deadline.reasons[0]).toBe('Due on 16 July 2021; 3 months more reach October 2021.');
    expect(deadline.reasons[1]).toBe('By then the Change Sub-Committee has taken over from the Panel the right to declare reports complete.');
  });

  test.each([
    [{ workingDays: 5 },      'Due on 9 November 2018; 5 Working Days more reach November 2018.'],
    [{ workingDays: 1 },      'Due on 9 November 2018; 1 Working Day more reach November 2018.'],
    [{ until: '2018-11-30' }, 'Due on 9 November 2018; 30 November 2018 is in November 2018.'],
  ])('for %j says how it is reached', (length, said) => {
    expect(extensionDeadline({ from: '2018-11-09', body: 'panel', ...length }).reasons.slice(0, 2)).toEqual([said, 'No meeting in November 2018 is later than the day it was due: the next one counts.']);
  });

  test('is that of a schedule handed in', () => {
    expect(extensionDeadline({ from: '2018-11-09', months: 3, body: 'panel' }, { schedule: { meetings: { panel: { dates: ['2019-02-15'] } } } }).papersDue).toBe('2019-02-08');
  });

  test.each([
    [() => extensionDeadline({ from: '2018-11-09', body: 'panel' }), 'one of them'],
    [() => extensionDeadline({ from: '2018-11-09', months: 1, workingDays: 5, body: 'panel' }), 'one of them'],
    [() => extensionDeadline({ from: '2018-11-09', months: 0, body: 'panel' }), 'whole number'],
    [() => extensionDeadline({ from: '2018-11-09', workingDays: 1.5, body: 'panel' }), 'whole number'],
    [() => extensionDeadline({ from: '2018-11-09', until: '2018-11-09', body: 'panel' }), 'a day after 2018-11-09'],
    [() => extensionDeadline({ from: '2018-11-09', months: 3, body: 'dcc' }), 'received "dcc"'],
    [() => extensionDeadline({ from: '2028-11-09', months: 3, body: 'panel' }), 'Unknown Working Day'],
  ])('is refused or unknown where the question is: %#', (ask, message) => expect(ask).toThrow(message));
});

describe('an extended timetable', () => {
  const plan = planTimetable({ path: 3 }, { on: '2022-02-01' });

  test('leaves what comes before the report, moves what follows, and says both', () => {
    const [outcome] = extendTimetable(plan, { months: 2 }).extensions;
    expect(outcome?.unmoved).toEqual(['Proposal raised', 'Conversion agreed', 'Refinement Consultation opened', 'Refinement Consultation closed', 'Legal text agreed', 'Implementation']);
    expect(outcome?.reasons).toContain('The release still leaves the lead time after the decision: implementation does not move.');
    expect(outcome?.moved.every(({ from, to, workingDays }) => from < to && workingDays > 0)).toBe(true);
  });

  test('can still be played', () => {
    expect(played(extendTimetable(plan, { workingDays: 30 })).stage).toBe('implemented');
  });

  test('moves nothing when refused, and says so', () => {
    const refused = extendTimetable(plan, { months: 2, standing: 'refused' });
    expect(refused.milestones).toEqual(plan.milestones);
    expect(refused.extensions).toMatchObject([{ standing: 'refused', meeting: null, moved: [], reasons: ['The extension is refused: nothing moves.'] }]);
  });

  test('keeps the history of a chain', () => {
    const chain = extendTimetable(extendTimetable(extendTimetable(plan, { months: 1 }), { months: 6, standing: 'deferred' }), { months: 2 });
    expect(chain.extensions.map(({ standing, meeting }) => [standing, meeting?.on])).toEqual([
      ['agreed', '2022-05-31'],
      ['deferred', '2022-02-22'],
      ['agreed', '2022-07-26'],
    ]);
    expect(chain.milestones.find(({ type }) => type === 'report.agreedComplete')?.due).toBe('2022-07-26');
  });

  test('goes to the Change Sub-Committee once it has taken over', () => {
    const before = planTimetable({ path: 3 }, { on: '2021-06-01' });
    const reports = [before, extendTimetable(before, { months: 3 })].map(({ milestones }) => milestones.find(({ type }) => type === 'report.agreedComplete'));
    expect(reports.map((one) => [one?.by, one?.due])).toEqual([['panel', '2021-08-20'], ['change_sub_committee', '2021-11-30']]);
  });

  test('says when its target is missed', () => {
    const aimed = planTimetable({ path: 3 }, { target: 'February 2022' });
    const late = extendTimetable(aimed, { months: 2 });
    expect([aimed.reachesTarget, late.reachesTarget]).toEqual([true, false]);
    expect(late.extensions[0]?.reasons.at(-1)).toBe('After this extension the February 2022 SEC Release on 24 February 2022 is missed.');
  });

  test('of no report still to come says so, and moves nothing', () => {
    const plan = planTimetable(complete(2));
    const { extensions, ...rest } = extendTimetable(plan, { months: 1 });
    expect({ ...rest, extensions: [] }).toEqual(plan);
    expect(extensions).toMatchObject([{ standing: 'none', meeting: null, moved: [], reasons: ['No report is still to come in this timetable: there is nothing to extend, and nothing moves.'] }]);
  });
});
