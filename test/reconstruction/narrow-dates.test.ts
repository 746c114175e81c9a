import { describe, expect, test } from 'vitest';
import { workingDaysBetween, workingDaysInclusive } from '../../src/calendar/working-days.ts';
import { isMeeting } from '../../src/reconstruction/days.ts';
import { furthestDay, narrowDates } from '../../src/reconstruction/narrow-dates.ts';
import { calendarDate, reconstruct, standardLaw, type PartialEntry } from '../../src/index.ts';
import { lifeOf, problem, type ItemSaid } from '../support/items.ts';

const appeal: PartialEntry = { type: 'stage.seen', stage: 'appeal' };
test.each<[id: string, entry: PartialEntry, why: string]>([
  ['SECMP0067', appeal,                                               'raised before there were Draft Proposals'],
  ['MP128',     appeal,                                               'raised on a day that is known'],
  ['MP154',     appeal,                                               'raised between two days'],
  ['MP128A',    appeal,                                               'split off'],
  ['MP154',     { type: 'appeal.lodged' },                            'an appeal was lodged'],
  ['MP154',     { type: 'appeal.determined' },                        'an appeal was determined'],
  ['MP154',     { type: 'appeal.determined', outcome: 'overturned' }, 'in either way'],
])('%s, of which somebody says only %j, goes through its Report Phase at the usual pace: %s', (id, entry) => {
  const { file } = reconstruct({ id, entries: [entry] });
  const dayOf = (type: string) => file.entries.find((one) => one.type === type)?.on ?? 'never';
  expect(isMeeting('change_board', calendarDate(dayOf('changeBoard.voted')), standardLaw)).toBe(true);
  expect(workingDaysInclusive(dayOf('consultation.opened'), dayOf('consultation.closed'))).toBe(15);
  expect(workingDaysBetween(dayOf('proposal.raised'), dayOf('report.submitted'))).toBeGreaterThan(10);
});

test.each<[home: string, limit: string, spells: (readonly [from: string, until: string])[], furthest: string, why: string]>([
  ['2021-10-01', '2021-12-31', [['2021-10-01', '2021-12-31']],                              '2021-12-31', 'the limit fits'],
  ['2021-10-01', '2021-12-31', [['2021-10-01', '2021-12-30']],                              '2021-12-30', 'the day before it does'],
  ['2021-10-01', '2021-12-31', [['2021-10-01', '2021-10-01']],                              '2021-10-01', 'no other day does'],
  ['2021-10-01', '2021-10-01', [['2021-10-01', '2021-12-31']],                              '2021-10-01', 'no other day is asked for'],
  ['2021-12-31', '2021-10-01', [['2021-10-02', '2021-12-31']],                              '2021-10-02', 'so it is backwards'],
  ['2021-12-31', '2021-10-01', [['2021-10-01', '2021-12-31']],                              '2021-10-01', 'to the limit'],
  ['2021-09-01', '2021-12-31', [['2021-09-01', '2021-09-27']],                              '2021-09-27', 'long before the limit'],
  ['2021-09-01', '2021-12-31', [['2021-09-01', '2021-09-10'], ['2021-12-31', '2021-12-31']],  '2021-12-31', 'the limit fits, whatever lies between'],
  ['2021-12-31', '2021-09-01', [['2021-09-28', '2021-12-31']],                              '2021-09-28', 'long after it'],
])('from %s towards %s, of %j: %s, %s', (home, limit, spells, furthest) => {
  const fits = (day: string) => spells.some(([from, until]) => from <= day && day <= until);
  expect(furthestDay(calendarDate(home), calendarDate(limit), fits)).toBe(furthest);
});

const raised = { given: { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' } } as const;
const opening = { missing: { type: 'proposal.raised', by: 'proposer', fields: { id: 'DP128', title: 'A change', proposer: 'A Party' } } } as const;
const metOn = (on?: string | { from?: string; until?: string }) => ({ given: { type: 'workingGroup.met', ...(on === undefined ? {} : { on }) } }) as const;
const advised = { given: { type: 'subCommittee.advised' } } as const;
const met = { missing: { type: 'workingGroup.met' } } as const;
const recommended = { missing: { type: 'conversion.recommended', fields: { route: 'refinement' } } } as const;
const agreed = { missing: { type: 'conversion.agreed', fields: { route: 'refinement' } } } as const;
const seenOn = (on?: string) => ({ given: { type: 'stage.seen', stage: 'refinement', ...(on === undefined ? {} : { on }) } }) as const;

describe('the days between which each item can lie', () => {
  test.each<[life: readonly ItemSaid[], between: readonly (readonly [from: string, until: string] | null)[], why: string]>([
    [[['2020-05-20', raised], ['2020-06-01', metOn({ from: '2020-06-01', until: '2020-06-10' })]], [null, ['2020-06-01', '2020-06-10']], 'those that were given'],
    [[['2020-05-20', raised], ['2020-06-01', metOn({ until: '2020-06-10' })]], [null, ['2020-05-20', '2020-06-10']], 'from the raising on'],
    [[['2020-05-20', raised], ['2020-06-01', advised], ['2020-06-05', metOn('2020-06-05')]], [null, ['2020-05-20', '2020-06-05'], null], 'up to what follows in the list'],
    [[['2020-05-20', raised], ['2020-06-01', met], ['2020-06-05', metOn('2020-06-05')]], [null, ['2020-05-20', '8999-12-31'], null], 'what nobody gave may have come later, where nothing hangs on it'],
    [[['2020-05-01', opening], ['2020-05-15', metOn('2020-05-15')]], [['2020-05-01', '2020-05-15'], null], 'the raising in the days of its number, before what was given'],
    [[['2020-05-01', opening], ['2020-06-15', metOn('2020-06-15')]], [['2020-05-01', '2020-05-31'], null], 'and no later than its number allows'],
    [[['2020-05-20', raised], ['2020-06-02', recommended], ['2020-06-19', agreed], ['2020-07-01', seenOn('2020-07-01')]], [null, ['2020-05-20', '2020-07-01'], ['2020-05-20', '2020-07-01'], null], 'the others go along'],
    [[['2020-05-20', raised], ['2020-06-02', recommended], ['2020-06-19', agreed], ['2020-07-01', seenOn()]], [null, ['2020-05-20', '2021-09-27'], ['2020-05-20', '8999-12-31'], ['2020-05-20', '8999-12-31']], 'without an end where none was given, save that of the law'],
  ])('%j: %j, %s', (said, between) => {
    const narrowed = narrowDates(lifeOf(...said), problem);
    expect(narrowed.items.toSorted((a, b) => a.place - b.place).map((item) => { const days = narrowed.between.get(item); return days === undefined ? null : [days.from, days.until]; })).toEqual(between);
  });
});
