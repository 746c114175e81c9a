import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../../src/calendar/calendar-date.ts';
import { lawWith, standardLaw } from '../../src/rulebook/law.ts';
import { dayOfNumber, isForCommittee, isMeeting, nearestDay, workingDayNumber } from '../../src/reconstruction/days.ts';
import { possibleEvent, type EventTemplate } from '../../src/reconstruction/possible-event.ts';

const vote: EventTemplate = { type: 'changeBoard.voted', fields: { outcome: 'approve' } };
const completion: EventTemplate = { type: 'implementation.completed' };
const closing: EventTemplate = { type: 'consultation.closed', fields: { kind: 'refinement' } };
const extension: EventTemplate = { type: 'extension.agreed' };
/** The Panel's, from 15 May 2021 the Change Sub-Committee's as well, from 29 June by delegation, and from 28 September its alone. */
const agreement: EventTemplate = { type: 'report.agreedComplete' };

describe('the day nearest to a wish on which an event can have happened', () => {
  test.each<[event: EventTemplate | null, wish: string, from: string, until: string, on: string, by: string | null, why: string]>([
    [vote,       '2021-09-29', '2021-01-01', '2021-12-31', '2021-09-29', 'change_board', 'a meeting itself'],
    [vote,       '2021-10-12', '2021-01-01', '2021-12-31', '2021-09-29', 'change_board', 'thirteen days after one and fifteen before the next'],
    [vote,       '2021-10-14', '2021-01-01', '2021-12-31', '2021-10-27', 'change_board', 'fifteen days after one and thirteen before the next'],
    [vote,       '2021-01-01', '2021-09-30', '2021-12-31', '2021-10-27', 'change_board', 'a wish before the days: from the first of them on'],
    [vote,       '2021-01-01', '2021-09-29', '2021-12-31', '2021-09-29', 'change_board', 'the first of them is a meeting'],
    [vote,       '2021-12-31', '2021-01-01', '2021-10-27', '2021-10-27', 'change_board', 'a wish after the days: up to the last of them'],
    [vote,       '2021-12-31', '2021-01-01', '2021-10-26', '2021-09-29', 'change_board', 'the last of them is the day before a meeting'],
    [vote,       '2021-10-12', '2021-09-30', '2021-10-26', '2021-10-12', null,           'no meeting among them: a day on which people work'],
    [completion, '2021-10-20', '2021-01-01', '2021-12-31', '2021-11-04', null,           'the next release'],
    [completion, '2021-08-01', '2021-01-01', '2021-12-31', '2021-06-24', null,           'the last release'],
    [completion, '2021-08-01', '2021-06-25', '2021-11-03', '2021-08-02', null,           'no release among them: a day on which people work'],
    [completion, '2021-11-04', '2021-11-04', '2021-12-31', '2021-11-04', null, 'a release itself, the first of the days'],
    [closing,    '2021-07-01', '2021-07-30', '2021-08-31', '2021-07-30', null, 'a wish before the days'],
    [closing,    '2021-07-30', '2021-07-01', '2021-08-31', '2021-07-30', null,           'a Friday'],
    [closing,    '2021-07-31', '2021-07-01', '2021-08-02', '2021-08-02', null,           'a Saturday: the Monday'],
    [closing,    '2021-07-31', '2021-07-30', '2021-08-01', '2021-07-30', null,           'the Monday is not among the days: the Friday'],
    [closing,    '2021-07-31', '2021-07-31', '2021-08-01', '2021-07-31', null,           'nor is the Friday: the Saturday'],
    [closing,    '8000-01-01', '2021-07-31', '8999-12-31', '8000-01-01', null,           'past the calendar nobody knows on which days people work'],
    [vote,       '8000-01-01', '8000-01-01', '8999-12-31', '8000-01-01', null,           'nor when a committee meets'],
    [completion, '8000-01-01', '8000-01-01', '8999-12-31', '8000-01-01', null,           'nor when a release is'],
    [agreement,  '2021-04-27', '2021-04-01', '2021-09-30', '2021-04-16', 'panel',                'the Change Sub-Committee met, but had no right yet'],
    [agreement,  '2021-05-27', '2021-04-01', '2021-09-30', '2021-05-25', 'change_sub_committee', 'of two that may act the one that met nearer'],
    [agreement,  '2021-05-27', '2021-05-16', '2021-06-28', '2021-06-18', 'panel',                'while the Panel acts, whoever else may'],
    [agreement,  '2021-09-16', '2021-07-01', '2021-12-31', '2021-09-28', 'change_sub_committee', 'and once it acts no more'],
    [extension,  '2021-09-16', '2021-07-01', '2021-12-31', '2021-09-16', null,                   'the Authority acts first, and on any day'],
    [null,       '2021-08-01', '2021-07-01', '2021-08-31', '2021-08-01', null,           'a stage can be seen on a Sunday'],
  ])('%j, %s among %s to %s: on %s by %s: %s', (event, wish, from, until, on, by) => {
    const possible = event === null ? null : possibleEvent(event, standardLaw);
    expect(nearestDay(possible, day(wish), { from: day(from), until: day(until) }, standardLaw)).toEqual({ on, by });
  });
});

test.each<[wish: string, on: string, why: string]>([
  ['2021-10-31', '2021-01-04', 'three hundred days after the last meeting'],
  ['2021-11-01', '2021-11-01', 'a day more: too long ago'],
])('of a body that seldom meets, near %s: %s: %s', (wish, on) => {
  const law = lawWith({ schedule: { meetings: { change_board: { dates: ['2021-01-04'], then: 'none' } } } });
  expect(nearestDay(possibleEvent(vote, law), day(wish), { from: day('2021-01-01'), until: day('2021-12-31') }, law).on).toBe(on);
});

test.each<[body: 'change_board' | 'change_sub_committee', on: string, isMet: boolean, why: string]>([
  ['change_board',         '2021-09-28', false, 'the day before a meeting'],
  ['change_board',         '2021-09-29', true,  'a meeting that is published'],
  ['change_board',         '2021-09-30', false, 'the day after'],
  ['change_board',         '2021-10-27', true,  'a meeting by its rhythm'],
  ['change_sub_committee', '2021-10-14', false, 'the day before an extraordinary meeting'],
  ['change_sub_committee', '2021-10-15', true,  'an extraordinary meeting'],
  ['change_sub_committee', '2021-10-26', true,  'and the usual one beside it'],
])('%s on %s meets: %s', (body, on, isMet) => {
  expect(isMeeting(body, day(on), standardLaw)).toBe(isMet);
});

test('a body that meets sits as a committee, whoever else acts does not', () => {
  expect((['change_board', 'panel', 'authority', 'proposer', null] as const).map(isForCommittee)).toEqual([true, true, false, false, false]);
});

test.each<[on: string, number: number, why: string]>([
  ['2013-09-23', 0,       'the day the Code was designated'],
  ['2013-09-24', 1,       'the next'],
  ['2013-09-27', 4,       'a Friday'],
  ['2013-09-30', 5,       'the Monday after it'],
  ['3014-02-28', 261_000, 'past the calendar five days of seven: 365,400 days'],
])('%s is the day of number %i, counted in Working Days: %s', (on, number) => {
  expect(workingDayNumber(day(on), standardLaw)).toBe(number);
  expect(dayOfNumber(number, standardLaw)).toBe(on);
});

test.each<[number: number, on: string]>([
  [-0.4, '2013-09-23'],
  [4.49, '2013-09-27'],
  [4.5,  '2013-09-30'],
  [5.49, '2013-09-30'],
])('number %d is nearest to %s', (number, on) => {
  expect(dayOfNumber(number, standardLaw)).toBe(on);
});
