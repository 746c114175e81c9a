import { describe, expect, test } from 'vitest';
import { historiesInRelease, type ReleaseList } from '../../src/index.ts';

describe('each modification in a release has a history of one entry: when it was implemented', () => {
  test.each<[list: ReleaseList, on: string, source: string, why: string]>([
    [{ name: 'November 2020', ids: ['MP093'] },                                            '2020-11-29', 'November 2020 SEC Release', 'on the day by which the release is known'],
    [{ name: 'November 2020', ids: ['MP093'], on: '2020-11-05' },                          '2020-11-05', 'November 2020 SEC Release', 'or the one that is given'],
    [{ name: 'Summer 2024', ids: ['MP093'], on: '2024-07-18', source: 'The release page' }, '2024-07-18', 'The release page',         'by a name that nobody knows, and from where that was read'],
  ])('%j', (list, on, source) => {
    expect(historiesInRelease(list)).toEqual([{ id: 'MP093', entries: [{ type: 'implementation.completed', on, source }] }]);
  });

  test('in the order of the list, and none can be changed', () => {
    const histories = historiesInRelease({ name: 'November 2020', ids: ['MP098', 'MP093'] });
    expect(histories.map(({ id }) => id)).toEqual(['MP098', 'MP093']);
    expect([histories, ...histories].every(Object.isFrozen)).toBe(true);
  });

  test.each<[list: unknown, paths: string[], why: string]>([
    ['November 2020',                                                    [''],                 'no list'],
    [{ name: 'November 2020' },                                          ['ids'],              'without modifications'],
    [{ name: '', ids: 'MP093', on: '2020-11-31', source: 5 },            ['name', 'ids', 'on', 'source'], 'every part at fault at once'],
    [{ name: 'November 2020', ids: ['MP093', 5] },                       ['ids.1'],            'a number that is none'],
    [{ name: 'November 2020', ids: ['MP093'], at: '2020-11-29' },        [''],                 'a field that there is not'],
  ])('%j is refused', (list, paths) => {
    const faults = expect.objectContaining({ name: 'InvalidInputError', faults: paths.map((path) => expect.objectContaining({ path })) });
    expect(() => historiesInRelease(list as ReleaseList)).toThrow(faults);
  });

  test('a name by which no release is known needs a day', () => {
    expect(() => historiesInRelease({ name: 'Summer 2024', ids: ['MP093'] })).toThrow('Summer 2024');
  });
});
