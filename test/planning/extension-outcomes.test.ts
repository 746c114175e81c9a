import { describe, expect, test } from 'vitest';
import { extendTimetable } from '../../src/planning/extension.ts';
import { extensionDeadline } from '../../src/deadlines/extension-deadline.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { raise, record } from '../../src/history/record.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { after, complete, refining } from '../support/life.ts';
import { lawWith, underLaw, type Timetable } from '../../src/index.ts';

describe('more time for a plan that aims at a meeting', () => {
  test.each([
    ['change_board',         '2022-04-26', 'After this extension the meeting of the Change Board on 22 June 2022 is missed.',        'the vote is a month later'],
    ['change_sub_committee', '2022-06-28', 'After this extension the meeting of the Change Sub-Committee on 28 June 2022 is missed.', 'so is the report'],
  ] as const)('of the %s, its report due on %s, says: %s (%s)', (body, report, words, _why) => {
    const plan = planTimetable({ path: 3 }, { target: nextMeeting(body, '2022-06-01') });
    expect(plan.milestones.find(({ type }) => type === 'report.agreedComplete')?.due).toBe(report);
    const longer = extendTimetable(plan, { months: 1 });
    expect([longer.reachesTarget, longer.extensions[0]?.reasons.at(-1)]).toEqual([false, words]);
    expect(longer.target).toBe(plan.target);
  });

  test('asked for and refused leaves it within reach', () => {
    const plan = planTimetable({ path: 3 }, { target: nextMeeting('change_board', '2022-06-01') });
    expect(extendTimetable(plan, { months: 1, standing: 'refused', reason: 'late' })).toMatchObject({
      reachesTarget: true,
      extensions: [{ standing: 'refused', meeting: null, moved: [], reasons: ['Asked for because: late.', 'The extension is refused: nothing moves.'] }],
    });
  });
});

describe('whether a meeting is still reached', () => {
  const fastTrack = planTimetable({ route: 'fast_track' }, { on: '2022-02-01', target: nextMeeting('panel', '2022-03-10') });
  const workingGroup = planTimetable({ path: 3 }, { on: '2022-02-01', target: nextMeeting('working_group', '2022-06-01') });

  test.each([
    ['a Fast-Track, which has no report to extend', fastTrack,    { months: 1 },                       true],
    ['work that the report comes after',            workingGroup, { months: 1 },                       true],
    ['work, and no more time is given',             workingGroup, { months: 1, standing: 'refused' },  true],
    ['work, and the answer is put off',             workingGroup, { months: 1, standing: 'deferred' }, true],
  ] as const)('is asked of what its body does last: %s', (_why, plan, extension, reached) => {
    expect(plan.reachesTarget).toBe(true);
    const { reachesTarget, extensions } = extendTimetable(plan, extension);
    expect([reachesTarget, extensions.flatMap(({ reasons }) => reasons).filter((words) => words.startsWith('After this extension'))]).toEqual([reached, []]);
  });
});

test('a stored plan is made again from what was recorded, whatever the law says of it today', () => {
  const panelConverts = lawWith({ rulebook: (row) => ({ ...row, rights: { ...row.rights, convert: { ...row.rights.convert, value: ['panel'] } } }) });
  const raised = raise({ type: 'proposal.raised', on: '2022-01-11', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' }, { law: panelConverts });
  const converted = record(raised, { type: 'conversion.agreed', on: '2022-02-18', by: 'panel', route: 'refinement' });
  if (!converted.ok) throw new Error('The conversion is refused.');
  const stored = JSON.parse(JSON.stringify(planTimetable(converted.file)));
  expect(extendTimetable(stored, { months: 3 }).extensions.map(({ standing }) => standing)).toEqual(['agreed']);
});

describe('more time for a plan forward', () => {
  const plan = planTimetable({ path: 3 }, { on: '2022-02-01' });

  test('moves what waits for the report, and leaves what comes before', () => {
    const [outcome] = extendTimetable(plan, { months: 1 }).extensions;
    expect(outcome?.moved.map(({ step, from, to, workingDays }) => [step, from, to, workingDays])).toEqual([
      ['Modification Report submitted',           '2022-04-19', '2022-05-24', 24],
      ['Modification Report agreed complete',     '2022-04-26', '2022-05-31', 24],
      ['Implementation date set',                 '2022-04-26', '2022-05-31', 24],
      ['Modification Report Consultation opened', '2022-04-27', '2022-06-01', 24],
      ['Modification Report Consultation closed', '2022-05-18', '2022-06-23', 24],
      ['Change Board vote',                       '2022-06-22', '2022-07-27', 25],
    ]);
    expect(outcome?.reasons.slice(-2)).toEqual([
      'The release still leaves the lead time after the decision: implementation does not move.',
      'Not moved: Proposal raised, Conversion agreed, Refinement Consultation opened, Refinement Consultation closed, Legal text agreed, Implementation.',
    ]);
  });

  test('goes by the schedule handed in', () => {
    const schedule = { meetings: { change_sub_committee: { dates: ['2022-05-11'] } } };
    expect(extendTimetable(plan, { months: 1 }, { schedule }).extensions[0]?.meeting).toMatchObject({ on: '2022-05-11', basis: 'published', source: 'The schedule handed in' });
  });

  test('refused or put off names what stays', () => {
    const steps = plan.milestones.map(({ step }) => step);
    for (const standing of ['refused', 'deferred'] as const) expect(extendTimetable(plan, { months: 1, standing }).extensions[0]?.unmoved).toEqual(steps);
  });

  test.each([
    [{ months: 3 },           ['Due on 9 November 2018; 3 months more reach February 2019.']],
    [{ until: '2019-02-20' }, ['Due on 9 November 2018; 20 February 2019 is in February 2019.']],
    [{ workingDays: 3 },      ['Due on 9 November 2018; 3 Working Days more reach November 2018.', 'No meeting in November 2018 is later than the day it was due: the next one counts.']],
  ])('of %j is explained', (length, words) => {
    expect(extensionDeadline({ from: '2018-11-09', body: 'panel', ...length }).reasons.slice(0, -1)).toEqual(words);
  });

  test('has nothing to extend once the report is agreed complete, and says so', () => {
    const done = planTimetable(complete(), { target: 'June 2022' });
    const none = extendTimetable(done, { months: 1, reason: 'late' });
    const unmoved = done.milestones.map(({ step }) => step);
    expect(none.extensions).toEqual([{ standing: 'none', meeting: null, moved: [], unmoved, reasons: ['Asked for because: late.', 'No report is still to come in this timetable: there is nothing to extend, and nothing moves.'] }]);
    expect([none.reachesTarget, none.milestones]).toEqual([true, done.milestones]);
  });

  test('of a file on hold misses no target for it', () => {
    const held = after(refining(), { type: 'hold.placed', on: '2022-03-02', by: 'code_administrator', reason: 'Depends on MP252' });
    const { extensions, reachesTarget } = extendTimetable(planTimetable(held, { target: 'November 2022' }), { months: 1 });
    expect([extensions.flatMap(({ reasons }) => reasons), reachesTarget]).toEqual([['No report is still to come in this timetable: there is nothing to extend, and nothing moves.'], false]);
  });

  test('of a release that it can no longer reach says so, and of one that it can does not', () => {
    const aimed = planTimetable({ path: 3 }, { target: 'November 2022' });
    const early = planTimetable(refining(), { on: '2022-03-01' });
    const [late] = extendTimetable(aimed, { months: 3 }).extensions;
    expect(late?.reasons.at(-1)).toBe('After this extension the November 2022 SEC Release on 3 November 2022 is missed.');
    expect(late?.reasons.join(' ')).not.toContain('implementation does not move');
    expect(extendTimetable(early, { months: 1 }).extensions[0]?.reasons.at(-1)).toMatch(/^Not moved: /);
  });

  test('is the same for a timetable that was stored, and goes by the law of its file', () => {
    const made = planTimetable(refining());
    const stored: Timetable = JSON.parse(JSON.stringify(made));
    expect(JSON.stringify(extendTimetable(stored, { months: 1 }).milestones)).toBe(JSON.stringify(extendTimetable(made, { months: 1 }).milestones));
    const law = lawWith({ schedule: { meetings: { change_sub_committee: { dates: ['2022-05-11'] } } } });
    expect(extendTimetable(planTimetable(underLaw(refining(), law)), { months: 1 }).extensions[0]?.meeting?.on).toBe('2022-05-11');
  });

  test('put off goes to the next meeting after the day it is decided, or to the one that is named', () => {
    const on = (more: object) => extendTimetable(plan, { months: 1, standing: 'deferred', ...more }).extensions[0]?.meeting?.on;
    expect([on({}), on({ on: '2022-02-22' }), on({ on: '2022-02-21' }), on({ toMeeting: '2022-05-01' })]).toEqual(['2022-02-22', '2022-03-29', '2022-02-22', '2022-05-31']);
  });
});
