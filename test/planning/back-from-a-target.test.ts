import { describe, expect, test } from 'vitest';
import { englandAndWales } from '../../src/calendar/bank-holidays/england-and-wales.ts';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { workingDayCalendar } from '../../src/calendar/working-day-calendar.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { releaseFor, releaseNamed } from '../../src/deadlines/release.ts';

describe('a plan back from a meeting', () => {
  test.each([
    ['change_sub_committee', '2022-06-28', '2022-04-19', 'report.agreedComplete', 'it is to agree the report complete, not the conversion'],
    ['change_board',         '2022-06-22', '2022-02-15', 'changeBoard.voted',     'it is to vote'],
    ['working_group',        '2022-06-01', '2022-04-19', 'legalText.agreed',      'it is to do the last thing it does'],
  ] as const)('of the %s on %s starts on %s and aims at %s: %s', (body, on, start, type, _why) => {
    const target = nextMeeting(body, '2022-06-01');
    const plan = planTimetable({ path: 3 }, { target });
    expect([target.on, plan.on, plan.reachesTarget]).toEqual([on, start, true]);
    expect(plan.milestones.filter((one) => one.type === type).map(({ due, latest }) => [due, latest])).toEqual([[on, on]]);
    expect(planTimetable({ path: 3 }, { on: addWorkingDays(start, 1), target }).reachesTarget).toBe(false);
  });
});

describe('a plan back from a release, not before a day,', () => {
  test.each([
    ['2021-06-01', '2021-10-19', true,  '2022-02-24', 'well before the last start'],
    ['2021-10-19', '2021-10-19', true,  '2022-02-24', 'on the last start'],
    ['2021-10-20', '2021-10-20', false, '2022-06-30', 'the day after'],
    ['2022-02-24', '2022-02-24', false, '2022-11-03', 'on the release'],
    ['2022-02-25', '2022-02-25', false, '2022-11-03', 'the day after it'],
  ])('%s starts on %s and reaches it: %s, ending on %s (%s)', (on, start, reaches, ends) => {
    const plan = planTimetable({ path: 3 }, { on, target: 'February 2022' });
    expect([plan.on, plan.reachesTarget, plan.ends]).toEqual([start, reaches, ends]);
  });

  test('gives each step the room up to it', () => {
    const plan = planTimetable({ path: 3 }, { on: '2021-06-01', target: 'February 2022' });
    expect(plan.milestones.slice(-4).map(({ type, due, latest }) => [type, due, latest])).toEqual([
      ['consultation.opened',      '2021-12-22', '2021-12-24'],
      ['consultation.closed',      '2022-01-14', '2022-01-18'],
      ['changeBoard.voted',        '2022-01-26', '2022-01-26'],
      ['implementation.completed', '2022-02-24', '2022-02-24'],
    ]);
  });
});

describe('a plan back to the edge of what is known', () => {
  test('finds a start whose later neighbours run off the calendar', () => {
    expect(planTimetable({ path: 2 }, { target: '2028-11-02' })).toMatchObject({ on: '2028-05-22', ends: '2028-11-02', reachesTarget: true });
  });

  test('finds a start as early as the day the Code was designated', () => {
    const ends = planTimetable({ path: 3 }, { on: '2013-09-23' }).ends;
    expect(planTimetable({ path: 3 }, { target: ends! })).toMatchObject({ ends, reachesTarget: true });
  });

  test.each([
    ['2013-10-31', 'no start is early enough'],
    ['2012-06-01', 'there was no Code'],
  ])('refuses %s: %s', (target) => {
    expect(() => planTimetable({ path: 3 }, { target })).toThrow('expected a target that some start reaches');
  });

  test('refuses the meeting of a body that has no part in it', () => {
    expect(() => planTimetable({ path: 3 }, { target: nextMeeting('operations_group', '2022-06-01') })).toThrow('expected a target that some start reaches but received 7 June 2022.');
  });

  test('goes back no further than its calendar', () => {
    const short = workingDayCalendar([{ ...englandAndWales, coverage: { from: '2021-12-01', until: '2029-01-01' } }]);
    expect(() => planTimetable({ path: 3 }, { target: 'February 2022', calendar: short })).toThrow('expected a target that some start reaches');
  });
});

describe('what a plan is asked', () => {
  test.each([
    [() => planTimetable({ path: 3 }, { target: {} as never }),      'received undefined'],
    [() => releaseNamed(7 as never),                                 'expected a release such as "November 2021" but received 7.'],
    [() => planTimetable(7 as never),                                'expected a case file or a start such as { path: 3 } but received 7.'],
    [() => planTimetable({}, { on: '2022-02-01', assumptions: { workingDays: { colation: 1 } as never } }), 'workingDays: expected preliminaryAssessment or impactAssessment'],
    [() => planTimetable({}, { on: '2022-02-01', assumptions: { workingDays: { collation: -1 } } }),          'whole number'],
    [() => planTimetable({}, { on: '2022-02-01', assumptions: { workingDays: { urgentMeeting: 0 } } }),       'whole number'],
    [() => planTimetable({}, { on: '2022-02-01', assumptions: { furtherDevelopment: -1 } }),                  'whole number'],
    [() => releaseFor({ decidedOn: '2022-02-01', change: 'systems' as never }), 'expected document or dcc_systems or ad_hoc but received "systems".'],
  ])('is said in words: %#', (ask, words) => expect(ask).toThrow(words));

  test.each([
    [{ workingDays: { collation: 0 } },     'responses collated the same day'],
    [{ furtherDevelopment: 0 },             'no further development'],
    [{ workingDays: { urgentMeeting: 1 } }, 'a day of notice'],
  ] as const)('may be %j: %s', (assumptions, _why) => {
    expect(planTimetable({ path: 3 }, { on: '2022-02-01', assumptions }).milestones.length).toBeGreaterThan(0);
  });
});
