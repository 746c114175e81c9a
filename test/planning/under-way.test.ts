import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { secCalendar } from '../../src/calendar/working-day-calendar.ts';
import type { CaseEventInput, CaseFile } from '../../src/index.ts';
import { projectedIn } from '../../src/deadlines/meeting.ts';
import { planTimetable, type PlanOptions } from '../../src/planning/plan.ts';
import { progressOf } from '../../src/planning/progress.ts';
import { after, draft, refining, voted } from '../support/life.ts';

const opened = (kind: 'development' | 'request_for_information' | 'refinement', on: string, closesOn: string): CaseEventInput => ({ type: 'consultation.opened', on, by: 'code_administrator', kind, closesOn });
const preliminary = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
const impact = after(refining(), { type: 'impactAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
const consulted = after(refining(), opened('refinement', '2022-03-02', '2022-03-22'), { type: 'consultation.closed', on: '2022-03-22', by: 'code_administrator', kind: 'refinement' });

describe('a plan', () => {
  test.each<[why: string, file: CaseFile, options: PlanOptions, steps: readonly (readonly [due: string, step: string])[]]>([
    ['closes what closes first, whatever was opened first', after(draft, opened('development', '2022-02-02', '2022-02-25'), opened('request_for_information', '2022-02-02', '2022-02-22')), {},
      [['2022-02-22', 'Request for information closed'], ['2022-02-25', 'Development consultation closed'], ['2022-03-29', 'Conversion agreed']]],
    ['closes what closes on one day in the order it was opened', after(draft, opened('development', '2022-02-02', '2022-02-22'), opened('request_for_information', '2022-02-02', '2022-02-22')), {},
      [['2022-02-22', 'Development consultation closed'], ['2022-02-22', 'Request for information closed'], ['2022-03-29', 'Conversion agreed']]],
    ['awaits a Preliminary Assessment before the Impact Assessment is asked for', preliminary, { assumptions: { change: 'dcc_systems' } },
      [['2022-03-23', 'Preliminary Assessment returned'], ['2022-03-24', 'Impact Assessment requested'], ['2022-05-24', 'Impact Assessment returned'], ['2022-05-25', 'Refinement Consultation opened']]],
    ['asks for no Preliminary Assessment once the Impact Assessment is asked for', impact, { assumptions: { change: 'dcc_systems' } },
      [['2022-04-29', 'Impact Assessment returned'], ['2022-05-03', 'Refinement Consultation opened']]],
    ['asks for no Preliminary Assessment twice', after(preliminary, { type: 'preliminaryAssessment.returned', on: '2022-03-18', by: 'dcc' }), { assumptions: { change: 'dcc_systems' } },
      [['2022-03-21', 'Impact Assessment requested'], ['2022-05-19', 'Impact Assessment returned'], ['2022-05-20', 'Refinement Consultation opened']]],
    ['consults no second time in one spell of refinement', consulted, {},
      [['2022-04-06', 'Legal text agreed'], ['2022-04-19', 'Modification Report submitted']]],
    ['consults again once the report is returned', after(consulted, { type: 'report.submitted', on: '2022-03-23', by: 'code_administrator' }, { type: 'report.returned', on: '2022-03-29', by: 'change_sub_committee', reasons: 'Costs missing' }), {},
      [['2022-03-30', 'Refinement Consultation opened'], ['2022-04-21', 'Refinement Consultation closed'], ['2022-05-04', 'Legal text agreed']]],
    ['consults no second time where the consultation went on past the return of the report', after(refining(), opened('refinement', '2022-03-02', '2022-04-05'), { type: 'report.submitted', on: '2022-03-22', by: 'code_administrator' }, { type: 'report.returned', on: '2022-03-29', by: 'change_sub_committee', reasons: 'Costs missing' }), {},
      [['2022-04-05', 'Refinement Consultation closed'], ['2022-05-04', 'Legal text agreed']]],
    ['awaits answers in the order in which they were asked for, whatever was asked for and answered before', after(impact, { type: 'impactAssessment.returned', on: '2022-03-08', by: 'dcc' }, { type: 'implementationCosts.requested', on: '2022-03-09', by: 'code_administrator', workingDays: 20 }, { type: 'impactAssessment.requested', on: '2022-03-11', by: 'code_administrator' }), {},
      [['2022-04-06', 'Full implementation costs returned'], ['2022-05-11', 'Impact Assessment returned']]],
    ['considers an urgent report on the day it comes, whatever else closes that day', after(refining(), { type: 'urgency.granted', on: '2022-03-02', by: 'authority' }, opened('request_for_information', '2022-03-02', '2022-03-08'), { type: 'report.submitted', on: '2022-03-08', by: 'code_administrator' }), {},
      [['2022-03-08', 'Request for information closed'], ['2022-03-08', 'Modification Report agreed complete']]],
    ['answers only the question still open, and adds up the days both took', after(preliminary, { type: 'preliminaryAssessment.informationRequested', on: '2022-03-03', by: 'dcc' }, { type: 'preliminaryAssessment.informationProvided', on: '2022-03-07', by: 'code_administrator' }, { type: 'preliminaryAssessment.informationRequested', on: '2022-03-09', by: 'dcc' }), {},
      [['2022-03-10', 'Preliminary Assessment: question answered'], ['2022-03-28', 'Preliminary Assessment returned'], ['2022-03-29', 'Impact Assessment requested']]],
    ['consults in refinement though it has consulted in development', after(draft, opened('development', '2022-02-02', '2022-02-22'), { type: 'consultation.closed', on: '2022-02-22', by: 'code_administrator', kind: 'development' }, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'refinement', path: 3 }), {},
      [['2022-03-02', 'Refinement Consultation opened'], ['2022-03-22', 'Refinement Consultation closed']]],
    ['agrees no legal text twice', after(refining(), { type: 'legalText.agreed', on: '2022-03-02', by: 'working_group' }), {},
      [['2022-03-03', 'Refinement Consultation opened'], ['2022-03-23', 'Refinement Consultation closed'], ['2022-04-19', 'Modification Report submitted']]],
  ])('%s', (_, file, options, steps) => {
    expect(planTimetable(file, options).milestones.slice(0, steps.length).map(({ due, step }) => [due, step])).toEqual(steps);
  });

  test('of a file on hold goes on from its end, if one is recorded or assumed, and otherwise says why there is none', () => {
    const held = (until?: string) => after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Depends on MP252', ...(until === undefined ? {} : { until }) });
    const first = (file: CaseFile, options: PlanOptions = {}) => planTimetable(file, options).milestones.slice(0, 2).map(({ step, due }) => [step, due]);
    expect(first(held('2022-04-01'))).toEqual([['Hold lifted', '2022-04-01'], ['Conversion agreed', '2022-04-26']]);
    expect(first(held(), { assumptions: { holdUntil: '2022-04-01' } })).toEqual([['Hold lifted', '2022-04-01'], ['Conversion agreed', '2022-04-26']]);
    expect(planTimetable(held('2022-04-01')).milestones[0]?.reasons).toEqual(['On hold since 2 February 2022, until 1 April 2022: nothing is decided before.']);
    expect(planTimetable(held(), { target: 'November 2022' })).toMatchObject({
      id: 'DP900', on: '2022-02-02', milestones: [], ends: null, release: null, provisional: false, extensions: [], reachesTarget: false, margin: null,
      target: { name: 'the November 2022 SEC Release', on: '2022-11-03' },
      reasons: ['DP900 has been on hold since 2 February 2022 with no end recorded (Depends on MP252): nothing is decided until the hold is lifted, so there is no plan. Hand in assumptions.holdUntil to assume an end.'],
      madeFrom: { file: { id: 'DP900' }, assumptions: { route: 'refinement' }, floors: {} },
    });
    expect(planTimetable(held())).toMatchObject({ target: null, reachesTarget: true });
  });

  test('of a rejection under appeal ends as the appeal is determined', () => {
    const plan = planTimetable(after(voted(3, 'reject'), { type: 'appeal.lodged', on: '2022-04-01', by: 'party' }));
    expect(plan).toMatchObject({ ends: '2022-05-11', release: null, milestones: [{ step: 'Appeal determined', due: '2022-05-11', latest: '2022-05-11' }] });
  });

  test('of a file asked for from a day after its target misses it', () => {
    const dated = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03' });
    const asked = (on: string) => planTimetable(dated, { on, target: '2022-11-03' });
    expect(asked('2022-11-02')).toMatchObject({ on: '2022-11-03', ends: '2022-11-03', reachesTarget: true });
    expect(asked('2022-11-03')).toMatchObject({ on: '2022-11-03', ends: '2022-11-03', reachesTarget: true });
    expect(asked('2022-11-04')).toMatchObject({ on: '2022-11-04', ends: '2023-02-23', reachesTarget: false });
  });
});

describe('the report of a plan with an approved timetable', () => {
  test.each([
    ['2022-04-25', '2022-04-26', 'was due on 25 April 2022: this is the first meeting it can reach.', 'the day before a meeting'],
    ['2022-04-26', '2022-04-26', 'is due on 26 April 2022.',                                          'on it'],
    ['2022-04-27', '2022-05-31', 'was due on 27 April 2022: this is the first meeting it can reach.', 'the day after'],
  ])('due on %s goes to the meeting of %s: by the approved timetable it %s (%s)', (reportDueOn, on, words) => {
    const file = after(refining(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn });
    const report = planTimetable(file).milestones.find(({ type }) => type === 'report.agreedComplete');
    expect([report?.due, report?.reasons[0]]).toEqual([on, `By the approved timetable the report ${words}`]);
  });
});

describe('the implementation date set', () => {
  const set = (more: { release?: string }) => after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03', ...more });

  test.each([
    [{},                            '2022-11-02', 'Implementation date', '2022-11-03', 'published', 'the day before'],
    [{},                            '2022-11-03', 'Implementation date', '2022-11-03', 'published', 'the day itself'],
    [{},                            '2022-11-04', 'February 2023', '2023-02-23', 'published', 'the day after: the Authority moves it to the next release'],
    [{ release: 'November 2022' },  '2022-11-03', 'November 2022',       '2022-11-03', 'published', 'a release by its name'],
  ] as const)('with %j, planned from %s, is %s on %s, %s: %s', (more, on, name, day, basis, _why) => {
    expect(planTimetable(set(more), { on }).release).toMatchObject({ name, on: day, basis, provisional: false });
  });
});

describe('progress', () => {
  test('of a plan from nothing is that of the file once it is raised', () => {
    const made = planTimetable({ path: 3 }, { on: '2022-02-01' });
    const { steps } = progressOf(draft, made);
    expect(steps.slice(0, 2).map(({ actual, standing }) => [actual, standing])).toEqual([['2022-02-01', 'on_time'], [null, 'not_yet_due']]);
  });

  test('takes an entry for one step', () => {
    const made = planTimetable(draft, { assumptions: { furtherDevelopment: 2 } });
    const noted = after(draft, { type: 'development.continued', on: '2022-02-22', by: 'change_sub_committee' });
    expect(progressOf(noted, made).steps.slice(0, 2).map(({ actual }) => actual)).toEqual(['2022-02-22', null]);
  });

  test('takes a close whose kind is not stated for that of the first open', () => {
    const open = after(draft, opened('request_for_information', '2022-02-02', '2022-02-18'));
    const closed = after(open, { type: 'consultation.closed', on: '2022-02-18', by: 'code_administrator' });
    expect(progressOf(closed, planTimetable(open)).steps[0]).toMatchObject({ actual: '2022-02-18', standing: 'on_time' });
  });

  test('is of a record with entries', () => {
    expect(() => progressOf(JSON.parse('{ "entries": 5 }'), planTimetable(draft))).toThrow(expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining('entries') }));
  });
});

test('progress passes over what was recorded and not planned', () => {
  const plan = planTimetable(refining());
  const file = after(refining(), { type: 'workingGroup.met', on: '2022-03-02', by: 'working_group' }, opened('refinement', '2022-03-03', '2022-03-22'));
  expect(progressOf(file, plan).steps.slice(0, 2)).toMatchObject([{ actual: '2022-03-03', standing: 'late', workingDaysLate: 1 }, { actual: null, standing: 'not_yet_due' }]);
});

test.each([
  ['2024-03-01', { weekday: 5, nth: 'last' }, '2024-03-28', 'Good Friday at the end of a month: the day before'],
  ['2022-04-01', { weekday: 5, nth: 3 },      '2022-04-19', 'Good Friday within a month: the Working Day after'],
  ['2022-05-01', { weekday: 5, nth: 3 },      '2022-05-20', 'no holiday'],
  ['2021-02-01', { weekday: 1, nth: 5 },      undefined,    'no fifth Monday'],
] as const)('in the month of %s the rhythm %j falls on %s: %s', (month, rule, day, _why) => {
  expect(projectedIn(calendarDate(month), rule, secCalendar)).toBe(day);
});
