import { describe, expect, test } from 'vitest';
import { calendarDate as day, standardLaw, type PartialEntry } from '../../src/index.ts';
import { readEvidence } from '../../src/reconstruction/evidence.ts';
import { likeliest, type Problem } from '../../src/reconstruction/search.ts';
import { problem } from '../support/items.ts';

const raised: PartialEntry = { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' };
const met = (on?: string): PartialEntry => ({ type: 'workingGroup.met', ...(on === undefined ? {} : { on }) });

const found = (entries: readonly PartialEntry[], known: Partial<Problem> = {}) => likeliest({ ...problem, ...known, givens: readEvidence(entries, standardLaw) });
const lifeIn = (entries: readonly PartialEntry[], known: Partial<Problem> = {}) => found(entries, known).life?.map(({ given, possible, on }) => `${on} ${given === null ? '+' : ''}${possible?.type ?? 'seen'}`) ?? null;

describe('the likeliest life holds what was given, and what it could not do without', () => {
  test.each<[entries: PartialEntry[], life: string[] | null, why: string]>([
    [[raised, met('2020-06-02')], ['2020-05-20 proposal.raised', '2020-06-02 workingGroup.met'], 'nothing is missing'],
    [[met('2020-06-02')], ['2020-05-01 +proposal.raised', '2020-06-02 workingGroup.met'], 'a raising that nobody gave'],
    [[raised, { type: 'stage.seen', stage: 'development', on: '2020-06-02' }], ['2020-05-20 proposal.raised', '2020-06-02 seen'], 'it was seen where it stood'],
    [[raised, { type: 'stage.seen', stage: 'development', on: '2020-06-02', id: 'DP128' }], ['2020-05-20 proposal.raised', '2020-06-02 seen'], 'under its number'],
    [[raised, { type: 'stage.seen', stage: 'development', on: '2020-06-02', id: 'DP129' }], null, 'it had no other'],
    [[raised, { type: 'stage.seen', stage: 'refinement', on: '2020-06-02', id: 'DP128' }], null, 'nor that one in Refinement'],
    [
      [raised, { type: 'conversion.recommended', on: '2020-06-02', route: 'report_phase' }, { type: 'conversion.agreed', on: '2020-06-19', route: 'report_phase', path: 3 }, { type: 'path.determined', on: '2020-06-22', by: 'authority', path: 2 }],
      ['2020-05-20 proposal.raised', '2020-06-02 conversion.recommended', '2020-06-19 conversion.agreed', '2020-06-22 path.determined'],
      'a path that was given takes the place of another',
    ],
    [
      [raised, { type: 'conversion.recommended', on: '2020-06-02', route: 'report_phase' }, { type: 'conversion.agreed', on: '2020-06-19', route: 'report_phase', path: 3 }, { type: 'changeBoard.voted', on: '2020-08-26', outcome: 'approve', under: 'authority_determined' }],
      null,
      'nobody takes back a path without anybody saying so',
    ],
  ])('%j: %j, %s', (entries, life) => {
    expect(lifeIn(entries)).toEqual(life);
  });

  test.each<[under: 'self_governance' | 'authority_determined', path: number, why: string]>([
    ['self_governance',      3, 'on the path on which it was'],
    ['authority_determined', 2, 'or on another'],
  ])('a send-back that was voted on again, under %s, had been handled: path %i, %s', (under, path) => {
    const { life } = found([
      raised,
      { type: 'conversion.agreed', on: '2020-06-19', route: 'report_phase', path: 3 },
      { type: 'changeBoard.sentBack', on: '2020-08-26' },
      { type: 'changeBoard.voted', on: '2020-11-25', outcome: 'approve', under },
    ]);
    expect(life?.flatMap(({ possible }) => (possible?.type === 'sendBack.handled' ? [possible.filled['path']] : []))).toEqual([path]);
  });
});

describe('the raising that nobody gave', () => {
  const raisedOn = (likely: string | null, from: string, until: string, entries: PartialEntry[]) => lifeIn(entries, { raised: { likely: likely === null ? null : day(likely), from: day(from), until: day(until) } })?.[0] ?? null;
  test.each<[likely: string | null, from: string, until: string, entries: PartialEntry[], first: string | null, why: string]>([
    [null,         '2020-05-01', '2020-05-31', [met('2020-06-02')], '2020-05-01 +proposal.raised', 'on the first day on which it can have been'],
    ['2020-05-12', '2020-05-01', '2020-05-31', [met('2020-06-02')], '2020-05-12 +proposal.raised', 'or on the likeliest'],
    ['2020-05-12', '2020-05-01', '2020-05-31', [met('2020-05-11')], '2020-05-01 +proposal.raised', 'unless that is too late'],
    [null,         '2018-11-01', '2018-12-01', [{ type: 'development.noted', on: '2019-03-29' }], '2018-12-01 +proposal.raised', 'on the day of the law that what follows calls for'],
    [null,         '2018-11-01', '2018-11-30', [{ type: 'development.noted', on: '2019-03-29' }], null,                          'which its number allows'],
  ])('most likely on %s, from %s to %s, before %j: %s: %s', (likely, from, until, entries, first) => {
    expect(raisedOn(likely, from, until, entries)).toBe(first);
  });
});

test.each<[entries: PartialEntry[], placed: number, why: string]>([
  [[met('2020-04-30')], 0, 'before the raising'],
  [[raised, met('2020-06-02'), { type: 'proposal.refused', on: '2020-06-03' }, met('2020-06-04'), met('2020-06-05')], 3, 'after the end'],
  [[raised, met('2020-06-02'), met('2020-06-01')], 1, 'what follows may not have been before'],
])('where no life fits %j, the best attempt placed %i: %s', (entries, placed) => {
  expect(found(entries)).toEqual({ life: null, placed });
});
