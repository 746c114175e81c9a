import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import type { PartialEntry } from '../../src/index.ts';
import type { EventType } from '../../src/events/cards.ts';
import type { Body } from '../../src/model/body.ts';
import { unusual } from '../../src/reconstruction/cost-rows.ts';
import { onLikelyDays } from '../../src/reconstruction/likely.ts';
import type { Problem } from '../../src/reconstruction/search.ts';
import { lifeOf, problem, type ItemSaid } from '../support/items.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What was given on a day, or between two. */
const given = (on: string, type: string, fields: Fields = {}, until = on): ItemSaid => [on, { given: { type, on: on === until ? on : { from: on, until }, ...fields } as PartialEntry }];
const missing = (on: string, type: EventType, fields: Fields = {}, by: Body = 'code_administrator'): ItemSaid => [on, { missing: { type, fields } }, by];

const raised = given('2020-05-20', 'proposal.raised', { by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' });
const recommended = given('2020-05-26', 'conversion.recommended', { route: 'refinement' });
const agreed = given('2020-06-19', 'conversion.agreed', { by: 'panel', route: 'refinement', path: 3 });

const opening = (on: string) => missing(on, 'proposal.raised', { id: 'DP128', title: 'A change', proposer: 'A Party' }, 'proposer');

/** The likeliest days of a life of which some items may lie between two days each, by their places. */
function likelyDays(said: readonly ItemSaid[], between: Readonly<Record<number, readonly [from: string, until: string]>>, most = 0, asked: Problem = problem): readonly string[] {
  const items = lifeOf(...said);
  const ranges = Object.entries(between).map(([place, [from, until]]) => [items[Number(place)]!, { from: calendarDate(from), until: calendarDate(until) }] as const);
  return onLikelyDays(items, { between: new Map(ranges), most }, asked).map(({ on }) => on);
}

test('the decisions of committees fall on their meetings, and the steps around them as far apart as is usual', () => {
  const report = [
    missing('2020-06-19', 'report.submitted'),
    missing('2020-06-19', 'report.agreedComplete', {}, 'panel'),
    missing('2020-06-19', 'consultation.opened', { kind: 'modification_report' }),
    missing('2020-06-19', 'consultation.closed'),
    missing('2020-06-24', 'changeBoard.voted', { outcome: 'approve' }, 'change_board'),
  ];
  const anyDay = ['2020-06-19', '2022-06-19'] as const;
  const days = likelyDays([raised, recommended, agreed, ...report], { 3: anyDay, 4: anyDay, 5: anyDay, 6: anyDay, 7: anyDay }, Infinity);
  // Submitted a week before the Panel of a Friday, consulted on from the Monday for fifteen Working Days, voted on the second Wednesday after.
  expect(days.slice(3)).toEqual(['2021-02-12', '2021-02-19', '2021-02-22', '2021-03-12', '2021-03-24']);
});

test('a recommendation that nobody dated is made at the meeting that is eighteen Working Days before the conversion', () => {
  const life = [raised, missing('2020-06-18', 'conversion.recommended', { route: 'refinement' }, 'change_sub_committee'), agreed];
  expect(likelyDays(life, { 1: ['2020-05-20', '2020-06-19'] })).toEqual(['2020-05-20', '2020-05-26', '2020-06-19']);
});

test.each<[from: string, on: string, why: string]>([
  ['2020-05-18', '2020-05-19', 'a week before the meeting at the latest'],
  ['2020-05-19', '2020-05-19', 'that is the only day'],
  ['2020-05-20', '2020-05-22', 'it cannot have been: then on the likeliest day'],
])('of what its number says was raised on 22 May 2020, from %s on, before a meeting on 26 May: raised on %s, %s', (from, on) => {
  const [start, end] = [calendarDate(from), calendarDate('2020-05-26')];
  const days = likelyDays([opening(from), recommended, agreed], { 0: [from, end] }, 0, { ...problem, raised: { from: start, until: end, likely: calendarDate('2020-05-22') } });
  expect(days[0]).toBe(on);
});

describe('what was given keeps its order', () => {
  const text = given('2020-07-01', 'legalText.agreed', {}, '2020-12-31');

  test.each<[other: ItemSaid, days: string[], why: string]>([
    [given('2020-08-20', 'solution.changed'),            ['2020-08-05', '2020-08-20'], 'the last meeting before what was given after it'],
    [missing('2020-08-20', 'solution.changed'),     ['2020-10-07', '2020-08-20'], 'what was made up does not hold it'],
  ])('a text agreed between July and December, before %j: %j, %s', (other, days) => {
    expect(likelyDays([raised, recommended, agreed, text, other], { 3: ['2020-07-01', '2020-12-31'] }).slice(3)).toEqual(days);
  });

  test.each<[other: ItemSaid, days: string[], why: string]>([
    [given('2020-11-20', 'solution.changed'),            ['2020-11-20', '2020-12-02'], 'the first meeting after what was given before it'],
    [missing('2020-11-20', 'solution.changed'),     ['2020-11-20', '2020-10-07'], 'what was made up does not hold it'],
  ])('a text agreed between July and December, after %j: %j, %s', (other, days) => {
    expect(likelyDays([raised, recommended, agreed, other, text], { 4: ['2020-07-01', '2020-12-31'] }).slice(3)).toEqual(days);
  });

  test('though what comes after it cannot move on', () => {
    const first = given('2020-06-22', 'alternative.raised', { alternative: 'A' }, '2020-07-02');
    const second = given('2020-06-23', 'alternative.raised', { alternative: 'B' }, '2021-06-30');
    const life = [raised, recommended, agreed, first, second, missing('2020-07-01', 'report.submitted')];
    expect(likelyDays(life, { 3: ['2020-06-22', '2020-07-02'], 4: ['2020-06-23', '2021-06-30'] }).slice(3)).toEqual(['2020-06-22', '2020-06-23', '2020-07-01']);
  });
});

test('what was given stays within its days, though the step after it has an earlier one', () => {
  const life = [raised, recommended, agreed, given('2020-07-01', 'report.submitted', {}, '2020-07-31'), missing('2020-06-25', 'report.agreedComplete', {}, 'panel')];
  expect(likelyDays(life, { 3: ['2020-07-01', '2020-07-31'] })[3]).toBe('2020-07-01');
});

test.each<[most: number, on: string, why: string]>([
  [unusual.outsideRefinement.cost - 1, '2020-06-22', 'where it was found: after the report it would cost more'],
  [unusual.outsideRefinement.cost,     '2020-07-07', 'it costs as much'],
])('where a life may cost no more than %i, a request said to lie between June and July, while the report went in on 1 July, lies on %s: %s', (most, on) => {
  const life = [raised, recommended, agreed, given('2020-06-22', 'preliminaryAssessment.requested', {}, '2020-07-20'), missing('2020-07-01', 'report.submitted')];
  expect(likelyDays(life, { 3: ['2020-06-22', '2020-07-20'] }, most)[3]).toBe(on);
});

// There are Draft Proposals from 1 December 2018 on; raised some seven weeks before it is converted.
test.each<[converted: string, on: string, why: string]>([
  ['2019-02-08', '2018-12-18', 'as long before as is usual'],
  ['2019-01-18', '2018-12-04', 'half way there: all the way it would be no Draft Proposal yet'],
  ['2019-01-11', '2018-12-05', 'a quarter of the way'],
  ['2018-12-14', '2018-12-10', 'nor is it one a quarter of the way: it stays'],
])('found on 10 December 2018 and converted on %s, it was raised on %s: %s', (converted, on) => {
  const life = [opening('2018-12-10'), given(converted, 'conversion.agreed', { by: 'panel', route: 'refinement' })];
  expect(likelyDays(life, { 0: ['2018-06-01', '2019-06-01'] })[0]).toBe(on);
});
