import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import type { PartialEntry } from '../../src/index.ts';
import type { EventType } from '../../src/events/cards.ts';
import { workingDayNumber } from '../../src/reconstruction/days.ts';
import { linesOf, softConstraintsOf } from '../../src/reconstruction/soft-constraints.ts';
import { standardLaw } from '../../src/rulebook/law.ts';
import { lifeOf, problem, type ItemSaid } from '../support/items.ts';

type Fields = Readonly<Record<string, unknown>>;

const given = (type: string, fields: Fields = {}): ItemSaid => ['2022-06-01', { given: { type, ...fields } as PartialEntry }];
const missing = (type: EventType, fields: Fields = {}): ItemSaid => ['2022-06-01', { missing: { type, fields } }];
const raised = given('proposal.raised', { on: '2022-03-01', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' });
const opened = (kind: string, fields: Fields = {}) => given('consultation.opened', { on: '2022-06-01', kind, ...fields });
const closed = given('consultation.closed');
const numberOf = (day: string) => workingDayNumber(calendarDate(day), standardLaw);

/** What is said of the last item of a life, without what holds neighbours together. */
function saidOfLast(...said: readonly ItemSaid[]) {
  const last = said.length - 1;
  return softConstraintsOf(lifeOf(...said), problem).filter(({ to, spread }) => to === last && spread !== 500);
}

describe('neighbours are held together weakly', () => {
  test.each<[item: ItemSaid, days: number, why: string]>([
    [given('workingGroup.met'),                                                                     0,  'an event without a day'],
    [missing('workingGroup.met'),                                                                   0,  'an event that nobody gave'],
    [given('stage.seen', { stage: 'refinement', on: '2022-06-01' }),                                0,  'a stage seen on a day'],
    [given('stage.seen', { stage: 'refinement' }),                                                  15, 'of a stage nobody says when it was seen: once a window has closed'],
    [given('stage.seen', { stage: 'refinement', on: { from: '2022-06-01', until: '2022-06-02' } }), 15, 'nor of one seen between two days'],
  ])('%j after the raising: %i Working Days, %s', (item, days) => {
    expect(softConstraintsOf(lifeOf(raised, item), problem).filter(({ spread }) => spread === 500)).toEqual([{ from: 0, to: 1, days, spread: 500 }]);
  });
});

test.each<[from: string, until: string, likely: string | null, spread: number | null, why: string]>([
  ['2022-03-01', '2022-03-31', null,         null,  'its number says nothing of the day'],
  ['2022-03-01', '2022-04-08', '2022-03-10', 3.5,   'an eighth of the 28 Working Days between'],
  ['2022-03-01', '2022-03-11', '2022-03-10', 1,     'of 8 Working Days, one'],
  ['2022-03-01', '2022-03-04', '2022-03-02', 1,     'no less than one'],
  ['2022-03-01', '8999-12-31', '2022-03-10', 31.25, 'without an end as of a year'],
])('raised, by its number, from %s until %s, most likely on %s: give or take %j, %s', (from, until, likely, spread) => {
  const [start, end] = [calendarDate(from), calendarDate(until)];
  const found = softConstraintsOf(lifeOf(raised), { ...problem, raised: { from: start, until: end, likely: likely === null ? null : calendarDate(likely) } });
  expect(found).toEqual(likely === null ? [] : [{ from: null, to: 0, days: numberOf(likely), spread }]);
});

describe('what was given holds to its own days', () => {
  test.each<[on: unknown, day: string | null, spread: number, why: string]>([
    ['2022-06-01',                                 '2022-06-01', 1, 'the day'],
    [{ from: '2022-06-06', until: '2022-06-10' },  '2022-06-08', 4, 'the middle of a week, give or take all of it'],
    [{ from: '2022-06-01' },                       null,         0, 'without an end they have no middle'],
    [{ until: '2022-06-10' },                      null,         0, 'nor without a beginning'],
    [undefined,                                    null,         0, 'nor without either'],
  ])('met %j: %s, give or take %i: %s', (on, day, spread) => {
    expect(saidOfLast(raised, given('workingGroup.met', { on }))).toEqual(day === null ? [] : [{ from: null, to: 1, days: numberOf(day), spread }]);
  });

  test.each<[fields: Fields, day: string, spread: number, why: string]>([
    [{ closesOn: '2022-06-27' },                                                      '2022-06-07', 0.4, 'it takes fifteen Working Days with the day on which it closes'],
    [{ on: '2022-06-01', closesOn: '2022-06-27' },                                    '2022-06-01', 1,   'the day was given'],
    [{ on: { from: '2022-06-06', until: '2022-06-10' } },                             '2022-06-08', 4,   'no closing day was given'],
  ])('a consultation opened %j: on %s, give or take %d: %s', (fields, day, spread) => {
    expect(saidOfLast(raised, given('consultation.opened', { kind: 'development', ...fields }))).toEqual([{ from: null, to: 1, days: numberOf(day), spread }]);
  });
});

describe('each usual length that a life shows holds two items apart', () => {
  const refining = missing('conversion.agreed', { route: 'refinement' });
  test.each<[said: ItemSaid[], from: number, days: number, spread: number, why: string]>([
    [[raised, missing('urgency.requested')],                                                                                   0, 3,  2,   'from the raising to a request for urgency'],
    [[raised, refining, missing('preliminaryAssessment.returned'), missing('preliminaryAssessment.returned'), missing('impactAssessment.requested')], 3, 60, 50, 'from the last of several'],
    [[raised, missing('conversion.agreed', { route: 'report_phase' }), missing('report.agreedComplete')],                      1, 1,  3,   'by its route straight to the report'],
    [[raised, missing('changeBoard.voted', { outcome: 'approve' }), given('stage.seen', { stage: 'appeal' })],                 1, 5,  3,   'to a stage that was seen'],
    [[raised, opened('request_for_information'), closed],                                                                      1, 14, 3,   'a close without a kind is of the consultation that is open'],
    [[raised, opened('development'), opened('request_for_information'), given('consultation.closed', { kind: 'development' })], 1, 14, 3,  'or of the kind that was given'],
    [[raised, opened('development'), opened('request_for_information'), given('consultation.closed', { kind: 'request_for_information' }), closed], 1, 14, 3, 'what was closed is open no more'],
    [[raised, opened('request_for_information'), opened('development'), closed],                                               2, 14, 3,   'the one opened last'],
  ])('%#', (said, from, days, spread) => {
    expect(saidOfLast(...said)).toContainEqual({ from, to: said.length - 1, days, spread });
  });

  test('of what comes later nothing is said', () => {
    const found = softConstraintsOf(lifeOf(missing('urgency.requested'), raised), problem);
    expect(found.filter(({ from, spread }) => from !== null && spread !== 500)).toEqual([]);
  });
});

describe('a consultation closes on the day on which it was said to close', () => {
  const known = { closesOn: '2022-06-27' };
  test.each<[said: ItemSaid[], day: string | null, why: string]>([
    [[raised, opened('development', known), closed],                                                                       '2022-06-27', 'that was given'],
    [[raised, opened('development', known), opened('development', { closesOn: '2022-07-04' }), closed],                    '2022-07-04', 'of the last of its kind'],
    [[raised, opened('development', known), opened('request_for_information'), given('consultation.closed', { kind: 'development' })], '2022-06-27', 'of its kind'],
    [[raised, opened('development'), closed],                                                                              null,         'none was given'],
    [[raised, missing('consultation.opened', { kind: 'development', ...known }), closed],                                  null,         'nobody gave the consultation'],
    [[raised, opened('development', known), given('workingGroup.met')],                                                    null,         'of a meeting nothing is said'],
    [[raised, opened('development', known), opened('development')],                                                        null,         'nor of another opening'],
  ])('%#', (said, day) => {
    const found = saidOfLast(...said).filter(({ spread }) => spread === 0.01);
    expect(found).toEqual(day === null ? [] : [{ from: null, to: said.length - 1, days: numberOf(day), spread: 0.01 }]);
  });
});

test.each<[item: ItemSaid, line: string | null, why: string]>([
  [raised,                                                     'progress',                'the steps are on one line'],
  [missing('changeBoard.voted', { outcome: 'approve' }),       'progress',                'with the vote'],
  [given('stage.seen', { stage: 'implemented' }),              'progress',                'and what was seen'],
  [opened('modification_report'),                              'progress',                'and the consultations on them'],
  [opened('development'),                                      'development',             'a consultation in development is on its own'],
  [opened('request_for_information'),                          'request_for_information', 'and so is a request for information'],
  [missing('preliminaryAssessment.returned'),                  'preliminaryAssessment',   'a request to the DCC and its answer'],
  [missing('hold.placed', { reason: 'It waits' }),             'hold',                    'a hold and its end'],
  [missing('urgency.requested'),                               'urgency',                 'a request for urgency and its answer'],
  [missing('workingGroup.met'),                                null,                      'work is on none'],
  [missing('path.determined', { path: 3 }),                    null,                      'nor is what is set beside the steps'],
])('%j is on the line %s: %s', (item, line) => {
  expect(linesOf(lifeOf(item))).toEqual([line]);
});
