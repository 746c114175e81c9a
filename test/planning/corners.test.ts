import { describe, expect, test } from 'vitest';
import { calendarDate, clockOn, extendTimetable, nextMeeting, planTimetable, replay } from '../../src/index.ts';
import { spanOn } from '../../src/deadlines/span.ts';
import { after, draft } from '../support/life.ts';

describe('a request to the DCC that was called off', () => {
  const assessment = { kind: 'preliminary', requestedOn: calendarDate('2021-08-18'), stops: [], cancelledOn: calendarDate('2021-08-25') } as const;

  test.each([
    ['2021-08-24', 'running',   4, 'the day before'],
    ['2021-08-25', 'cancelled', 5, 'the day itself'],
    ['2021-09-30', 'cancelled', 5, 'no longer counted'],
  ])('is on %s %s after %i Working Days: %s', (on, status, elapsed) => {
    expect(clockOn(assessment, on)).toMatchObject({ status, elapsed });
  });
});

describe('a day before the beginning', () => {
  test('of a request is refused', () => {
    const assessment = { kind: 'preliminary', requestedOn: calendarDate('2021-08-18'), stops: [] } as const;
    expect(clockOn(assessment, '2021-08-18').elapsed).toBe(0);
    expect(() => clockOn(assessment, '2021-08-17')).toThrow('a day on or after 2021-08-18, when it was requested,');
  });

  test('of a window is refused', () => {
    expect(spanOn({ limit: 'appealWindow', openedOn: '2021-09-29' }, '2021-09-29').elapsed).toBe(0);
    expect(() => spanOn({ limit: 'appealWindow', openedOn: '2021-09-29' }, '2021-09-28')).toThrow('a day on or after 2021-09-29, when it was opened,');
  });
});

describe('a plan back from a meeting', () => {
  test('says when an extension makes it miss the meeting', () => {
    const plan = planTimetable({ path: 3 }, { target: nextMeeting('change_board', '2022-03-01') });
    const later = extendTimetable(plan, { months: 1 });
    expect([plan.reachesTarget, later.reachesTarget]).toEqual([true, false]);
    expect(later.extensions[0]?.reasons.at(-1)).toMatch(/^After this extension the meeting of the Change Board on 23 March 2022.* is missed\.$/);
  });

  test('needs a target that is one', () => {
    expect(() => planTimetable({ path: 3 }, { target: JSON.parse('{ "name": "June 2022" }') })).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
    expect(() => planTimetable({ path: 3 }, { target: JSON.parse('{ "on": "2022-06-30" }') })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});

test('what is open in development closes in the order of its days, whichever was opened first', () => {
  const open = (kind: 'development' | 'request_for_information', closesOn: string) => ({ type: 'consultation.opened', on: '2022-02-02', by: 'code_administrator', kind, closesOn }) as const;
  const [one, other] = [open('development', '2022-02-25'), open('request_for_information', '2022-02-18')];
  for (const events of [[one, other], [other, one]]) {
    const closings = planTimetable(after(draft, ...events)).milestones.filter(({ type }) => type === 'consultation.closed').slice(0, 2);
    expect(closings.map(({ due }) => due)).toEqual(['2022-02-18', '2022-02-25']);
  }
});

test('an implementation date long past is moved once, to a day that can be kept once it has been moved, while any day may be a release', () => {
  const file = replay([
    { type: 'proposal.raised', on: '2017-03-01', by: 'proposer', id: 'SECMP0050', title: 'A change', proposer: 'A Party' },
    { type: 'initialConsideration.decided', on: '2017-04-13', by: 'panel', route: 'fast_track' },
    { type: 'report.submitted', on: '2017-04-24', by: 'code_administrator' },
    { type: 'implementation.scheduled', on: '2017-05-15', by: 'panel', date: '2017-05-15' },
    { type: 'fastTrack.approved', on: '2017-06-09', by: 'panel' },
  ]);
  const { milestones } = planTimetable(file, { on: '2017-07-10' });
  expect(milestones.map(({ type, due }) => [type, due])).toEqual([['implementation.rescheduled', '2017-07-11'], ['implementation.completed', '2017-07-11']]);
});
