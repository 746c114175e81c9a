import { expect, test } from 'vitest';
import { workingDaysBetween, workingDaysInclusive } from '../../src/calendar/working-days.ts';
import { isMeeting } from '../../src/reconstruction/days.ts';
import { furthestDay } from '../../src/reconstruction/narrow-dates.ts';
import { calendarDate, reconstruct, standardLaw } from '../../src/index.ts';

test.each<[id: string, why: string]>([
  ['SECMP0067', 'raised before there were Draft Proposals'],
  ['MP128',     'raised on a day that is known'],
  ['MP154',     'raised between two days'],
  ['MP128A',    'split off'],
])('%s, of which somebody says only that an appeal was open, goes through its Report Phase at the usual pace: %s', (id) => {
  const { file } = reconstruct({ id, entries: [{ type: 'stage.seen', stage: 'appeal' }] });
  const dayOf = (type: string) => file.entries.find((entry) => entry.type === type)?.on ?? 'never';
  expect(isMeeting('change_board', calendarDate(dayOf('changeBoard.voted')), standardLaw)).toBe(true);
  expect(workingDaysInclusive(dayOf('consultation.opened'), dayOf('consultation.closed'))).toBe(15);
  expect(workingDaysBetween(dayOf('proposal.raised'), dayOf('report.submitted'))).toBeGreaterThan(10);
});

// The law changes on 28 September 2021.
test.each<[home: string, limit: string, spells: (readonly [from: string, until: string])[], furthest: string, why: string]>([
  ['2021-10-01', '2021-12-31', [['2021-10-01', '2021-12-31']],                              '2021-12-31', 'the limit fits'],
  ['2021-10-01', '2021-12-31', [['2021-10-01', '2021-12-30']],                              '2021-12-30', 'the day before it does'],
  ['2021-10-01', '2021-12-31', [['2021-10-01', '2021-10-01']],                              '2021-10-01', 'no other day does'],
  ['2021-10-01', '2021-10-01', [['2021-10-01', '2021-12-31']],                              '2021-10-01', 'no other day is asked for'],
  ['2021-12-31', '2021-10-01', [['2021-10-02', '2021-12-31']],                              '2021-10-02', 'so it is backwards'],
  ['2021-12-31', '2021-10-01', [['2021-10-01', '2021-12-31']],                              '2021-10-01', 'to the limit'],
  ['2021-09-01', '2021-12-31', [['2021-09-01', '2021-09-27']],                              '2021-09-27', 'only under the law before'],
  ['2021-09-01', '2021-12-31', [['2021-09-01', '2021-09-10'], ['2021-09-28', '2021-11-10']], '2021-11-10', 'once more from the new law on'],
  ['2021-12-31', '2021-09-01', [['2021-09-28', '2021-12-31']],                              '2021-09-28', 'only under the law after'],
])('from %s towards %s, of %j: %s, %s', (home, limit, spells, furthest) => {
  const fits = (day: string) => spells.some(([from, until]) => from <= day && day <= until);
  expect(furthestDay(calendarDate(home), calendarDate(limit), fits)).toBe(furthest);
});
