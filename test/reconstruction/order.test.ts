import { describe, expect, test } from 'vitest';
import { standardLaw } from '../../src/index.ts';
import { readEvidence } from '../../src/reconstruction/evidence.ts';
import { inOrderOfLife, withoutRepeats } from '../../src/reconstruction/order.ts';

const read = (entries: readonly object[]) => readEvidence(entries, standardLaw);
const raised = { type: 'proposal.raised', id: 'DP128', title: 'A change', proposer: 'A Party' };
const met = { type: 'workingGroup.met' };
const voted = { type: 'changeBoard.voted', on: '2020-07-22', outcome: 'approve' };
const seen = { type: 'stage.seen', stage: 'refinement' };

describe('entries follow one another as listed, save what is certainly earlier', () => {
  test.each<[entries: object[], order: number[], why: string]>([
    [[],                                                                                                            [],           'nothing'],
    [[{ ...met, on: '2020-07-01' }, { ...met, on: '2020-07-01' }],                                                  [0, 1],       'of one day as listed'],
    [[{ ...met, on: '2020-07-02' }, { ...met, on: '2020-07-01' }],                                                  [1, 0],       'a day earlier moves up'],
    [[{ ...met, on: '2020-07-01' }, { ...met, on: '2020-06' }],                                                     [1, 0],       'so does the month before'],
    [[{ ...met, on: '2020-06-30' }, { ...met, on: '2020-06' }],                                                     [0, 1],       'but not a month that may have been later'],
    [[{ ...met, on: '2020-07' }, { ...met, on: '2020-07-01' }],                                                     [0, 1],       'nor a day in it'],
    [[{ ...met, on: '2020-07' }, { ...met, on: '2020-06-30' }],                                                     [1, 0],       'the day before it does'],
    [[met, { ...met, on: '2020-07-01' }, met],                                                                      [0, 1, 2],    'what has no day stays'],
    [[{ ...met, on: '2020-06-01' }, { ...met, on: '2020-08-01' }, { ...met, on: '2020-09-01' }, { ...met, on: '2020-07-01' }], [0, 3, 1, 2], 'up to just before the first that is certainly later'],
    [[{ ...met, on: '2020-07-02', alsoReported: [{ on: '2020-06-01' }] }, { ...met, on: '2020-07-01' }],           [1, 0],       'by the day of its own, whatever others say'],
    [[{ ...met, on: '2020-05-01' }, { ...raised, on: '2020-05-20' }, { ...seen, on: '2020-04-01' }],                [1, 2, 0],    'the raising comes first, whatever its day'],
  ])('%j: %j, %s', (entries, order) => {
    expect(inOrderOfLife(read(entries)).map(({ index }) => index)).toEqual(order);
  });
});

describe('an event told again by the entry after it is one event', () => {
  test.each<[entries: object[], once: number[], repeats: Record<number, number[]>, why: string]>([
    [[voted, voted],                                                        [0],       { 0: [1] },    'twice'],
    [[voted, voted, voted],                                                 [0],       { 0: [1, 2] }, 'three times'],
    [[{ ...voted, preferred: 'A' }, { preferred: 'A', outcome: 'approve', on: '2020-07-22', type: 'changeBoard.voted' }], [0], { 0: [1] }, 'whatever the order of its words'],
    [[{ ...voted, source: 'a page' }, { ...voted, source: 'another' }, voted], [0],    { 0: [1, 2] }, 'whoever says so'],
    [[voted, { ...voted, note: 'unanimous' }, voted],                       [1],       { 1: [0, 2] }, 'where only one has a note, it stays'],
    [[{ ...voted, note: 'unanimous' }, { ...voted, note: 'unanimous' }],    [0],       { 0: [1] },    'a note told again'],
    [[{ ...voted, note: 'unanimous' }, { ...voted, note: 'by a majority' }], [0, 1],   {},            'of two notes neither is dropped'],
    [[{ ...voted, path: 3 }, { ...voted, note: 'unanimous' }],              [0, 1],    {},            'nor a note for a path'],
    [[voted, { ...met, on: '2020-07-22' }, voted],                          [0, 1, 2], {},            'not with another between'],
    [[voted, { ...voted, on: '2020-07-23' }],                               [0, 1],    {},            'not on another day'],
    [[voted, { ...voted, by: 'change_board' }],                             [1],       { 1: [0] },    'where only one says by whom, it stays'],
    [[{ ...voted, by: 'change_board' }, voted],                             [0],       { 0: [1] },    'whichever comes first'],
    [[{ ...met, on: '2020-07-01', by: 'panel' }, { ...met, on: '2020-07-01', by: 'working_group' }], [0, 1], {}, 'not by another'],
    [[{ type: 'changeBoard.voted', on: '2020-07-22' }, voted],              [1],       { 1: [0] },    'where only one says to what end, it stays'],
    [[voted, { ...voted, outcome: 'reject' }],                              [0, 1],    {},            'not to another end'],
    [[{ ...voted, under: 'self_governance' }, { ...voted, path: 3 }],       [0],       { 0: [1] },    'under the same path'],
    [[{ ...voted, path: 3 }, { ...voted, path: 2 }],                        [0, 1],    {},            'not under another'],
    [[voted, { ...voted, path: 3 }, voted],                                 [1],       { 1: [0, 2] }, 'where only one says under which path, it stays'],
    [[{ ...voted, path: 2 }, voted],                                        [0],       { 0: [1] },    'whichever comes first'],
    [[{ ...voted, type: 'approved' }, voted],                               [1],       { 1: [0] },    'so does a vote, where another says only that somebody approved'],
    [[voted, { ...voted, type: 'approved' }],                               [0],       { 0: [1] },    'whichever comes first'],
    [[{ ...voted, type: 'approved' }, { ...voted, path: 2 }],               [1],       { 1: [0] },    'under whichever path'],
    [[{ ...met, on: '2020-07-01' }, { type: 'hold.lifted', on: '2020-07-01' }], [0, 1], {},           'not another event'],
    [[{ ...met, on: '2020-07' }, { ...met, on: '2020-07' }],                [0, 1],    {},            'a month has several days'],
    [[{ ...met, on: '2020-07-01', alsoReported: [{ on: '2020-07' }] }, { ...met, on: '2020-07-01', alsoReported: [{ on: '2020-07' }] }], [0, 1], {}, 'so it has for another source'],
    [[{ ...seen, on: '2020-07-01' }, { ...seen, on: '2020-07-01' }],        [0, 1],    {},            'what is seen twice is seen twice'],
    [[],                                                                    [],        {},            'nothing'],
  ])('%j: %j and %j, %s', (entries, once, repeats) => {
    const found = withoutRepeats(read(entries));
    expect(found.once.map(({ index }) => index)).toEqual(once);
    expect(Object.fromEntries([...found.repeats].map(([of, again]) => [of.index, again.map(({ index }) => index)]))).toEqual(repeats);
  });
});
