import { describe, expect, test } from 'vitest';
import { ContradictionError, InvalidInputError } from '../../src/errors.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';

const raised = { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' };
const converted = { type: 'conversion.agreed', on: '2020-06-19', route: 'refinement' };
const split = (whole: string, on: string) => ({ type: 'proposal.split', on, into: [`${whole}A`, `${whole}B`], child: `${whole}A` });

describe('a file is known by the number given with it, or else by the first that an entry gives', () => {
  test.each<[history: unknown, id: string, first: string, why: string]>([
    [{ id: 'DP128', entries: [converted] },                                                                 'MP128',      'DP128',     'a Draft Proposal goes on as what it becomes'],
    [{ id: 'MP128', entries: [] },                                                                          'MP128',      'DP128',     'a Modification Proposal ends as one'],
    [{ id: 'MP128B', entries: [] },                                                                         'MP128B',     'DP128',     'a part as that part'],
    [{ id: 'SECMP0009A', entries: [] },                                                                     'SECMP0009A', 'SECMP0009', 'of whatever series'],
    [{ id: 'SECMP0009', entries: [split('SECMP0009', '2017-03-01')] },                                      'SECMP0009A', 'SECMP0009', 'the number of a legacy proposal may be that of the whole'],
    [[{ type: 'stage.seen', stage: 'development', on: '2020-06-01', id: 'DP128' }],                         'DP128',      'DP128',     'the number a stage was seen under'],
    [[{ type: 'workingGroup.met', on: '2020-06-01' }, { type: 'stage.seen', stage: 'refinement', on: '2020-08-01', id: 'MP128' }], 'MP128', 'DP128', 'in whatever place'],
    [[{ ...raised, on: '2021-08-02', by: 'authority', id: 'MP180', track: 'authority_led_variation' }, split('MP180', '2021-10-01')], 'MP180A', 'MP180', 'which need not be the one it ends under'],
    [[raised, converted],                                                                                   'MP128',      'DP128',     'the number it was raised under'],
  ])('%j: %s, raised as %s, %s', (history, id, first) => {
    const { file } = reconstruct(history);
    expect([file.id, file.entries[0]]).toMatchObject([id, { type: 'proposal.raised', id: first }]);
  });

  test('its title and proposer are those given with it, or not stated', () => {
    const { file } = reconstruct({ id: 'DP128', title: 'SMKI', proposer: 'A Gas Network', entries: [] });
    expect([file.title, file.proposer]).toEqual(['SMKI', 'A Gas Network']);
    expect([reconstruct({ id: 'DP128', entries: [] }).file.title, reconstruct({ id: 'DP128', entries: [] }).file.proposer]).toEqual(['not stated', 'not stated']);
  });

  test.each<[history: unknown, faults: string[], why: string]>([
    [{ id: 'MP1', entries: [] },                             ['id: expected an identifier such as DP128 or MP128 but received "MP1". Give proposal.raised an id, or pass { id, entries }.'],    'no identifier'],
    [{ id: null, entries: [raised] },                        ['id: expected an identifier such as DP128 or MP128 but received null. Give proposal.raised an id, or pass { id, entries }.'],     'what is given with it comes first'],
    [{ id: 'DP128', title: '', proposer: 5, entries: [] },   ['title: expected some words but received "".', 'proposer: expected some words but received 5.'],                                'no words: told both at once'],
    [{ id: 'DP128', title: 'a\0b', entries: [] },            [expect.stringMatching(/^title: expected some words /) as unknown as string],                                                                        'words that no store holds'],
    [{ id: 'DP128' },                                        [': expected a list of entries but received an object.'],                                                                          'no entries'],
    [null,                                                   [': expected a list of entries but received null.'],                                                                               'nothing'],
    [{ id: 'DP128', entries: 'none' },                       [': expected a list of entries but received "none".'],                                                                             'no list of them'],
  ])('%j is refused: %j', (history, faults) => {
    const told = () => {
      try {
        reconstruct(history);
      } catch (error) {
        if (error instanceof InvalidInputError) return error.faults.map(({ path, message }) => `${path}: ${message}`);
        throw error;
      }
      return [];
    };
    expect(told()).toEqual(faults);
  });
});

describe('a proposal was raised between the days that its number allows, as long as a life fits', () => {
  // DP131 was raised from 18 to 26 May 2020.
  test.each<[on: object, between: object, why: string]>([
    [{ on: undefined },                                                    { from: '2020-05-18', until: '2020-05-26' }, 'nobody gives the day'],
    [{ on: '2020-05' },                                                    { from: '2020-05-18', until: '2020-05-26' }, 'somewhere in a month'],
    [{ on: { from: '2020-05-20' } },                                       { from: '2020-05-20', until: '2020-05-26' }, 'not before a day'],
    [{ on: { until: '2020-05-20' } },                                      { from: '2020-05-18', until: '2020-05-20' }, 'nor after one'],
    [{ on: { from: '2020-05-25', until: '2020-05-29' } },                  { from: '2020-05-25', until: '2020-05-26' }, 'on the last days that are left'],
    [{ on: { from: '2020-05-27', until: '2020-05-29' } },                  { from: '2020-05-27', until: '2020-05-29' }, 'what was given stands where none is left'],
    [{ on: '2020-06' },                                                    { from: '2020-06-01', until: '2020-06-30' }, 'so does a month'],
    [{ on: '2020-05', alsoReported: [{ on: '2020-06' }] },                 { from: '2020-05-01', until: '2020-05-31' }, 'and what several sources give'],
  ])('%j: %j, %s', (on, between) => {
    const { completed } = reconstruct([{ ...raised, id: 'DP131', ...on }]);
    expect(completed.map((one) => one.between)).toEqual([between]);
  });

  test('where nobody gave the raising, and no life fits its number, on another day', () => {
    const met = (on: string) => reconstruct({ id: 'DP131', entries: [{ type: 'workingGroup.met', on }] }).inferred.map(({ between }) => between);
    expect(met('2020-05-20')).toEqual([{ from: '2020-05-18', until: '2020-05-20' }]);
    expect(met('2020-05-18')).toEqual([{ from: '2020-05-18', until: '2020-05-18' }]);
    expect(met('2020-05-15')).toEqual([{ from: '2018-12-01', until: '2020-05-15' }]);
  });
});

describe('what no life holds is named in the order of the list', () => {
  test.each<[history: { readonly id?: string; readonly entries: readonly object[] }, conflict: number[], why: string]>([
    [{ id: 'DP128', entries: [{ type: 'workingGroup.met', on: '2020-05-01' }, raised] },                            [0, 1], 'whatever came first'],
    [{ id: 'DP128', entries: [converted, { type: 'stage.seen', stage: 'development', on: '2020-07-02' }, raised] }, [0, 1], 'wherever it moved'],
    [{ id: 'MP129A', entries: [{ type: 'workingGroup.met', on: '2020-08-01' }, raised] },                           [1],    'a number under which the file cannot end'],
    [{ id: 'MP128A', entries: [raised, converted, { ...split('MP128', '2020-07-01'), child: 'MP128B' }] },         [2],    'the record of another part'],
  ])('%j: %j, %s', ({ id, entries }, conflict) => {
    const named = () => {
      try {
        reconstruct({ id, entries });
      } catch (error) {
        if (error instanceof ContradictionError) return error.conflict;
        throw error;
      }
      return [];
    };
    expect(named()).toEqual(conflict.map((index) => ({ index, entry: entries[index] })));
  });
});
