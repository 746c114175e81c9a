import { describe, expect, test } from 'vitest';
import { standardLaw, type PartialEntry } from '../../src/index.ts';
import { readEvidence } from '../../src/reconstruction/evidence.ts';
import { searchSpaceOf } from '../../src/reconstruction/search-space.ts';
import { problem } from '../support/items.ts';

const spaceOf = (entries: readonly PartialEntry[]) => searchSpaceOf({ ...problem, givens: readEvidence(entries, standardLaw) });

type Day = PartialEntry['on' & keyof PartialEntry] | string | undefined;
const of =
  (type: string) =>
  (on?: Day): PartialEntry =>
    ({ type, ...(on === undefined ? {} : { on }) }) as PartialEntry;
const [met, advised, noted, agreed, voted, determined, completed] = [
  of('workingGroup.met'),
  of('subCommittee.advised'),
  of('development.noted'),
  of('report.agreedComplete'),
  of('changeBoard.voted'),
  of('authority.determined'),
  of('implementation.completed'),
];
const seen = (stage: string, on?: Day): PartialEntry => ({ ...of('stage.seen')(on), stage }) as PartialEntry;
const open = '8999-12-31';

describe('the last day on which an entry can find its place', () => {
  test.each<[entries: PartialEntry[], latest: string[], why: string]>([
    [[met('2020-05-20'), met('2020-06')], ['2020-05-20', '2020-06-30'], 'the last that it allows itself'],
    [[met('2020-06'), met('2020-06-10'), met('2020-06-12')], ['2020-06-10', '2020-06-10', '2020-06-12'], 'or any that follows'],
    [[met(), met('2020-06-10'), met()], ['2020-06-10', '2020-06-10', open], 'of one without a day those that follow alone'],
    [[{ ...met('2020-06-01'), alsoReported: [{ on: '2020-06-10' }] } as PartialEntry], ['2020-06-10'], 'the later of two days that sources give'],
    [[{ ...met('2020-06-10'), alsoReported: [{ on: '2020-06-01' }] } as PartialEntry], ['2020-06-10'], 'whichever is said first'],
  ])('%j: %j, %s', (entries, latest) => {
    expect(spaceOf(entries).latest).toEqual([...latest, open]);
  });
});

test.each<[entries: PartialEntry[], lateFor: number, why: string]>([
  [[met(), met()], -1, 'nothing needs a window'],
  [[met(), of('appeal.lodged')(), met()], 1, 'an appeal needs its window'],
  [[of('appeal.determined')(), met()], 0, 'so does the appeal of which only the outcome is known'],
  [[of('proposal.adopted')(), of('proposal.adopted')(), met()], 1, 'a proposal is adopted while its window is open, the last time as well'],
  [[seen('appeal'), met()], 0, 'a proposal is seen in the window'],
  [[seen('rejected'), met()], -1, 'not in another stage'],
])('%j: events before entry %i are tried late as well: %s', (entries, lateFor) => {
  expect(spaceOf(entries).lateFor).toBe(lateFor);
});

describe('the day by which the proposal had left Refinement', () => {
  test.each<[entries: PartialEntry[], decidedBy: string[], why: string]>([
    [[met('2020-05-20')], [open], 'nothing tells'],
    [[met('2020-05-20'), voted('2020-09-23')], ['2020-09-23', '2020-09-23'], 'the day of the vote'],
    [[voted('2020-09-23'), met('2020-09-24')], ['2020-09-23', open], 'from the vote on nothing tells'],
    [[voted('2020-09')], ['2020-09-30'], 'the last day of its month'],
    [[voted()], [open], 'a vote that nobody dated tells nothing'],
    [[agreed('2020-09-01')], ['2020-10-11'], 'forty days after its report was agreed complete'],
    [[determined('2020-09-21')], ['2020-09-01'], 'twenty days before the Authority decided'],
    [[completed('2020-10-01')], ['2020-09-01'], 'thirty days before it was implemented'],
    [[seen('implemented', '2020-10-01')], ['2020-09-01'], 'or was seen to be'],
    [[seen('pending_implementation', '2020-10-01')], ['2020-10-01'], 'the day on which it was seen to wait for implementation'],
    [[seen('refinement', '2020-08-01'), voted('2020-09-23'), completed('2020-11-05')], ['2020-09-23', '2020-09-23', '2020-10-06'], 'the first that tells'],
  ])('%j: %j, %s', (entries, decidedBy) => {
    expect(spaceOf(entries).decidedBy).toEqual(decidedBy);
  });
});

describe('nothing is tried between dated work and dated work', () => {
  test.each<[entries: PartialEntry[], skips: boolean[], why: string]>([
    [[met('2020-05-20'), met('2020-06-20'), advised('2020-06-21')], [false, true, true], 'it leaves a life where it was'],
    [[met('2020-05-20'), noted('2020-06-20'), met('2020-06-21')], [false, false, false], 'what is no work may lead on'],
    [[seen('refinement', '2020-05-20'), met('2020-06-21')], [false, false], 'nor is a stage'],
    [[met('2020-05-20'), met('2020-06'), met('2020-07-21')], [false, false, false], 'work in a month may move'],
    [[met('2021-05-13'), met('2021-05-14')], [false, true], 'the day before new law'],
    [[met('2021-05-14'), met('2021-05-15')], [false, false], 'new law between'],
    [[met('2021-05-15'), met('2021-05-16')], [false, true], 'the day after it'],
  ])('%j: %j, %s', (entries, skips) => {
    expect(spaceOf(entries).skips).toEqual(skips);
  });
});

test('what may be missing is known before each entry and at the end', () => {
  const { missing, possible } = spaceOf([met('2020-05-20'), of('hold.lifted')('2020-06-20'), seen('development')]);
  expect(missing.map((some) => some.some(({ possible: { type } }) => type === 'hold.placed'))).toEqual([false, true, false, false]);
  expect(possible.map((some) => some.map(({ type }) => type))).toEqual([['workingGroup.met'], ['hold.lifted'], []]);
});
