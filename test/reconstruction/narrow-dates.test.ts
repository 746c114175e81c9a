import { expect, test } from 'vitest';
import { workingDaysBetween, workingDaysInclusive } from '../../src/calendar/working-days.ts';
import { isMeeting } from '../../src/reconstruction/days.ts';
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
