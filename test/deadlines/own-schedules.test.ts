import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../../src/index.ts';
import { workingDaysBetween } from '../../src/calendar/working-days.ts';
import { nextMeeting, type Meeting } from '../../src/deadlines/meeting.ts';
import { extendTimetable, lawWith, outstanding, planTimetable, record, underLaw } from '../../src/index.ts';
import { aModification } from '../../src/testing/index.ts';

describe('paper day by a law of one’s own', () => {
  const tenDays = lawWith({ rulebook: (row) => ({ ...row, limits: { ...row.limits, paperDay: { ...row.limits.paperDay, value: 10 } } }) });
  const file = underLaw(aModification('refinement'), tenDays);
  const early = (meeting: Meeting | null | undefined) => meeting && workingDaysBetween(meeting.papersDue, meeting.on);

  test('is kept by every step of a plan that a meeting takes, and by an extension', () => {
    const plan = planTimetable(file);
    const meetings = plan.milestones.flatMap(({ meeting }) => meeting ?? []);
    expect(meetings.length).toBeGreaterThan(2);
    expect(new Set(meetings.map(early))).toEqual(new Set([10]));
    expect(early(extendTimetable(plan, { months: 3 }).extensions[0]?.meeting)).toBe(10);
  });

  test('is due ten Working Days before the report', () => {
    const timetabled = record(file, { type: 'timetable.approved', on: '2022-03-29', by: 'change_sub_committee', reportDueOn: '2022-06-28' });
    if (!timetabled.ok) throw new Error('The timetable is refused.');
    expect(outstanding(timetabled.file, { on: '2022-03-29' }).map(({ what, dueOn }) => [what, dueOn])).toEqual([
      ['Papers due for the Modification Report', '2022-06-14'],
      ['Modification Report due', '2022-06-28'],
    ]);
  });

  test('is the day of the meeting where none is asked for, which makes nothing urgent', () => {
    const none = lawWith({ rulebook: (row) => ({ ...row, limits: { ...row.limits, paperDay: { ...row.limits.paperDay, value: null } } }) });
    const { milestones } = planTimetable(underLaw(aModification('refinement'), none));
    expect(new Set(milestones.flatMap(({ meeting }) => meeting ?? []).map(early))).toEqual(new Set([0]));
    expect(milestones.flatMap(({ reasons }) => reasons).filter((words) => /extra|urgent/.test(words))).toEqual([]);
  });

  test('is five by the law as it stands', () => {
    expect(early(planTimetable(aModification('refinement')).milestones.find(({ meeting }) => meeting)?.meeting)).toBe(5);
  });
});

describe('a body with days of its own and no rhythm', () => {
  const schedule = { meetings: { board: { dates: ['2022-05-20', '2022-05-13', '2022-03-15'] } } };

  test.each([
    ['2022-03-15', '2022-03-15', 'on a day it meets'],
    ['2022-03-16', '2022-05-13', 'over a month in which it does not meet, the earlier of two days'],
    ['2022-05-14', '2022-05-20', 'the later'],
    ['2022-05-20', '2022-05-20', 'on the last'],
  ])('asked for on %s meets on %s: %s', (from, on) => {
    expect(nextMeeting('board', from, schedule).on).toBe(on);
  });

  test.each([
    ['2022-05-21', schedule,      'board: expected a day up to 2022-05-20 but received "2022-05-21".',               'after the last'],
    ['2022-01-01', { meetings: { board: { dates: [] } } }, 'board: expected a day up to the last known meeting but received "2022-01-01".', 'with no day at all'],
    ['2022-01-01', {},            'body: expected panel, change_sub_committee',                                      'not in the schedule'],
  ] as const)('asked for on %s by %j says %s: %s', (from, own, words, _why) => {
    expect(() => nextMeeting('board', from, own)).toThrow(InvalidInputError);
    expect(() => nextMeeting('board', from, own)).toThrow(words);
  });
});

test.each([
  [{},                                                                '2021-10-15', 'the known day'],
  [{ meetings: { panel: { dates: ['2021-10-20'] } } },                 '2021-10-20', 'a day handed in takes the place of that of its month'],
  [{ meetings: { panel: { dates: ['2021-11-12'] } } },                 '2021-10-15', 'and of no other month'],
  [{ meetings: { panel: { dates: ['2021-11-12'], then: 'none' } } },   '2021-11-12', 'unless it meets on these days only'],
  [{ meetings: { panel: { weekday: 1, nth: 1 } } },                    '2021-10-04', 'a rhythm handed in, the known days left out'],
] as const)('by the schedule %j the Panel of October 2021 meets on %s: %s', (schedule, on, _why) => {
  expect(nextMeeting('panel', '2021-10-01', schedule).on).toBe(on);
});

test.each([
  ['2019-11-01', { dates: ['2019-12-02'] },                                '2019-11-15', 'published', 'beside a day of your own in another month'],
  ['2019-11-01', { dates: ['2019-12-02'], then: { weekday: 1, nth: 3 } },  '2019-11-15', 'published', 'and beside a rhythm of your own'],
  ['2020-01-01', { dates: ['2019-12-02'], then: { weekday: 1, nth: 3 } },  '2020-01-20', 'projected', 'which gives the months whose day is not known'],
  ['2019-11-16', { dates: ['2019-12-02'], then: { weekday: 1, nth: 3 } },  '2019-12-02', 'published', 'and not those with a day of your own'],
  ['2018-10-13', { dates: ['2018-12-03'] },                                '2018-11-09', 'projected', 'an extraordinary meeting takes no papers'],
] as const)('from %s on, with %j, the Panel meets on %s, %s: %s', (from, own, on, basis, _why) => {
  expect(nextMeeting('panel', from, { meetings: { panel: own } })).toMatchObject({ on, basis });
});

test('a rhythm that some months have no day for gives none in those', () => {
  expect(nextMeeting('board', '2022-02-01', { meetings: { board: { weekday: 1, nth: 5 } } })).toMatchObject({ on: '2022-05-30', basis: 'projected', source: 'The schedule handed in' });
});
