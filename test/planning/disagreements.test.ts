import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../src/calendar/index.ts';
import { toICalendar } from '../../src/export/index.ts';
import { forecast, nextSteps, outstanding, planTimetable, portfolio, reconstruct, record, type CaseFile, type EventType } from '../../src/index.ts';
import { plannedEvent } from '../../src/planning/milestone.ts';
import { after, awaitingVote, draft, opened, refining, underReview, voted } from '../support/life.ts';

/*
 * What comes next was once told several times, and the tellings disagreed. Each disagreement that was seen is a test here, with the right value.
 * The general law is in test/properties/told-once.test.ts; that a regime is rows alone, in test/rulebook.
 */

const by = 'code_administrator';
const asked = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by });
const recommended = after(opened('DP128', '2020-05-20'), { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'report_phase' });
const left = after(draft, { type: 'support.withdrawn', on: '2022-03-01', by: 'proposer' });
const rejected = after(awaitingVote(3), { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'reject' });
const lodged = after(voted(3), { type: 'appeal.lodged', on: '2022-04-01', by: 'party' });
const secondVote = after(
  lodged,
  { type: 'appeal.determined', on: '2022-05-04', by: 'authority', outcome: 'remitted' },
  { type: 'sendBack.handled', on: '2022-05-31', by: 'change_sub_committee', path: 3, legalText: 'unchanged', implementationApproach: 'unchanged', route: 'report_phase' },
  { type: 'consultation.opened', on: '2022-06-01', by, kind: 'modification_report', closesOn: '2022-06-22' },
  { type: 'consultation.closed', on: '2022-06-22', by },
  { type: 'changeBoard.voted', on: '2022-06-29', by: 'change_board', outcome: 'approve' },
);
const stopped = after(asked, { type: 'preliminaryAssessment.informationRequested', on: '2022-03-08', by: 'dcc' });

const forecastOf = (file: CaseFile, on: string) => forecast([file], { on, runs: 200, seed: 1 })[0]!;
const types = (file: CaseFile, on: string) => planTimetable(file, { on }).milestones.map(({ type }) => type);

describe('plan and forecast', () => {
  test('say alike that what the DCC was asked about changes its Systems, and both say why', () => {
    const plan = planTimetable(asked, { on: '2022-04-01' });
    const said = forecastOf(asked, '2022-04-01');
    expect(plan.reasons).toEqual(['Assumed: the change is DCC Systems.']);
    expect(said.reasons).toContain('Assumed: the change is DCC Systems.');
    expect(plan.release?.name).toMatch(/^(June|November) /);
    expect(said.releases.map(({ release }) => release).filter((name) => !/^(June|November) /.test(name))).toEqual([]);
  });

  test('go by the route that was recommended, and the first step draws no advisory', () => {
    const plan = planTimetable(recommended, { on: '2020-05-27' });
    expect(plan.milestones.map(({ type }) => type).slice(0, 3)).toEqual(['conversion.agreed', 'report.submitted', 'report.agreedComplete']);
    expect(record(recommended, plannedEvent(plan.milestones[0]!))).toMatchObject({ ok: true, advisories: [] });
    expect(forecastOf(recommended, '2020-05-27').drivers.map(({ step }) => step)).not.toContain('Legal text agreed');
  });

  test.each<[string, CaseFile, string, RegExp]>([
    ['left, on the last day of its window', left,     '2022-03-15', /has withdrawn its support: nothing is decided until somebody adopts it/],
    ['left, the day after',                 left,     '2022-03-16', /has ended \(Withdrawn\)/],
    ['left, long after',                    left,     '2022-06-01', /has ended \(Withdrawn\)/],
    ['rejected, on the last day to appeal', rejected, '2022-04-13', /was rejected on 30 March 2022: nothing remains but the appeal window/],
    ['rejected, long after',                rejected, '2022-06-01', /has ended \(Rejected\)/],
  ])('take a file as it stands on the day: %s', (_, file, on, reason) => {
    const plan = planTimetable(file, { on });
    expect(plan.milestones).toEqual([]);
    expect(plan.reasons.join(' ')).toMatch(reason);
    expect(forecastOf(file, on).reasons.join(' ')).toMatch(reason);
  });

  test('once its first step is recorded on its day, a plan is the rest of itself', () => {
    let now: CaseFile = draft;
    for (let plan = planTimetable(now); plan.milestones.length > 0; ) {
      const taken = record(now, plannedEvent(plan.milestones[0]!));
      if (!taken.ok) throw new Error(taken.refusals[0]?.message);
      now = taken.file;
      const again = planTimetable(now);
      expect(again.milestones.map(({ type, due }) => [type, due])).toEqual(plan.milestones.slice(1).map(({ type, due }) => [type, due]));
      plan = again;
    }
    expect(now.stage).toBe('implemented');
  });
});

describe('what is due', () => {
  const inCalendar = (file: CaseFile, on: string) => toICalendar([file], { stamp: `${on}T00:00:00Z` }).replaceAll('\r\n ', '');

  test('is no longer to appeal once an appeal has been lodged', () => {
    expect(inCalendar(lodged, '2022-04-01')).not.toContain('appeal');
    expect(inCalendar(voted(3), '2022-04-01')).toContain('Appeal window closes');
  });

  test('is to appeal again after the second vote, up to the same day in every list', () => {
    const soon = portfolio([secondVote], { on: '2022-06-29', weeks: 4 }).dueSoon;
    expect(soon).toMatchObject([{ what: 'Appeal window closes', dueOn: '2022-07-13' }]);
    expect(nextSteps(secondVote, { on: '2022-06-29' }).find(({ type }) => type === 'appeal.lodged')?.dueOn).toBe('2022-07-13');
  });

  test('is one day in every list while the clock of the DCC stands still', () => {
    const on = '2022-03-10';
    const [listed] = outstanding(stopped, { on });
    expect(listed).toMatchObject({ type: 'preliminaryAssessment.returned', by: ['dcc'], kind: 'deadline', dueOn: '2022-03-25' });
    expect(portfolio([stopped], { on, weeks: 4 }).dueSoon[0]?.dueOn).toBe('2022-03-25');
    expect(inCalendar(stopped, on)).toContain('20220325');
  });
});

test.each<[type: EventType, file: CaseFile, on: string, expectedOn: string]>([
  ['conversion.agreed',     draft,           '2022-02-02', '2022-02-22'],
  ['conversion.agreed',     recommended,     '2020-05-27', '2020-06-19'],
  ['report.agreedComplete', underReview(),   '2022-03-02', '2022-03-29'],
  ['changeBoard.voted',     awaitingVote(3), '2022-03-22', '2022-04-27'],
  ['authority.determined',  voted(2),        '2022-04-01', '2022-05-09'],
])('the next steps say when %s is to be expected', (type, file, on, expectedOn) => {
  const step = nextSteps(file, { on }).find((one) => one.type === type);
  expect(step?.expectedOn).toBe(expectedOn);
  expect(step?.reasons?.length).toBeGreaterThan(0);
  expect(types(file, on)).toContain(type);
});

test('a reconstruction closes no consultation on the day it opened, and seats nobody on a Saturday', () => {
  const made = reconstruct([
    { type: 'proposal.raised', id: 'MP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network', on: '2020-05-20' },
    { type: 'consultation.opened', kind: 'modification_report', on: '2021-04-19' },
    { type: 'changeBoard.voted', outcome: 'approve', on: '2021-05-26' },
    { type: 'implementation.completed', on: '2021-11-04' },
  ]);
  const { entries } = made.file;
  const opening = entries.find((entry) => entry.type === 'consultation.opened');
  const closing = entries.find((entry) => entry.type === 'consultation.closed');
  expect(opening?.on).toBe('2021-04-19');
  expect(closing!.on > '2021-04-19').toBe(true);
  expect(entries.filter(({ on }) => !isWorkingDay(on))).toEqual([]);
});
