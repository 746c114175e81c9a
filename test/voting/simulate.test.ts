import { describe, expect, test } from 'vitest';
import { simulateBoard } from '../../src/voting/simulate.ts';
import type { SimulationOptions } from '../../src/voting/simulation-options.ts';
import { boardOf, deeplyFrozen, faultsOf, isDeeplyFrozen, latest } from './boards.ts';

const small = boardOf([3, 2, 1]);
const uneven = { large_suppliers: 0.7, electricity_networks: 0.2, gas_networks: 0.9, consumers: 0.5 };

describe('simulateBoard', () => {
  test('gives the same answer for the same seed, and another for another', () => {
    const options = { chance: { ...uneven, small_suppliers: 0.5, other_sec_parties: 0.5 }, abstain: 0.05, together: 0.25, runs: 500, seed: 42 };
    expect(simulateBoard(options)).toEqual(simulateBoard(options));
    expect(simulateBoard({ ...options, seed: 43 })).not.toEqual(simulateBoard(options));
  });

  test('gives the answer it gave before', () => {
    expect(simulateBoard({ chance: 0.5, runs: 1000, seed: 1 })).toMatchObject({ runs: 1000, seed: 1, approve: 0.479, reject: 0.521, inquorate: 0 });
  });

  test.each<[Omit<SimulationOptions, 'runs' | 'seed'>, readonly number[], readonly (readonly number[])[], string]>([
    [{ chance: uneven, abstain: 0.1, constitution: small },
      [0.64, 0.36, 0],      [[0.77, 0.135, 0.095], [0.31, 0.08, 0.61], [0.5, 0.385, 0.115]],   'a chance for each category'],
    [{ chance: 0.4, abstain: 0.1, absent: 0.3, constitution: boardOf([3, 2, 1], { quorum: 4 }) },
      [0.455, 0.3, 0.245],  [[0.5, 0.245, 0.255], [0.52, 0.205, 0.275], [0.41, 0.185, 0.405]], 'absence and a quorum'],
    [{ chance: 0.6, together: { large_suppliers: 0.5, consumers: true }, constitution: boardOf([3, 2, 1], { method: 'by_member' }) },
      [0.555, 0.445, 0],    [[0.615, 0.385, 0], [0.33, 0.17, 0.5], [0.61, 0.39, 0]],           'together, by member'],
    [{ chance: { ...uneven, gas_networks: undefined }, absent: { consumers: 0.25 }, constitution: boardOf([1, 3, 1]) },
      [0.355, 0.645, 0],    [[0.655, 0.345, 0], [0.065, 0.935, 0], [0.5, 0.215, 0.285]],       'three seats of one category'],
  ])('of %j gives %j and %j, as before: %s', (options, [approve, reject, inquorate], groups) => {
    const simulated = simulateBoard({ ...options, runs: 200, seed: 7 });
    expect(simulated).toMatchObject({ approve, reject, inquorate });
    expect(simulated.groups.map((group) => [group.approve, group.reject, group.none])).toEqual(groups);
  });

  test.each<[Omit<SimulationOptions, 'runs' | 'seed'>, object, string]>([
    [{ chance: 1 },                          { approve: 1, reject: 0, inquorate: 0 }, 'everyone approves'],
    [{ chance: 0 },                          { approve: 0, reject: 1, inquorate: 0 }, 'everyone rejects'],
    [{ chance: 0, abstain: 1 },              { approve: 0, reject: 1, inquorate: 0 }, 'all abstain: a quorum that approves nothing'],
    [{ chance: 0, absent: 1 },               { approve: 0, reject: 0, inquorate: 1 }, 'nobody present'],
    [{ chance: 0.5, constitution: { ...latest, quorum: 24 } }, { approve: 0, reject: 0, inquorate: 1 }, 'more than there are seats'],
    [{ chance: 0.9, abstain: 0.1 },          { inquorate: 0 }, 'chances that come to exactly 1'],
    [{ chance: 0.7, abstain: 0.1, absent: 0.2 }, { inquorate: 0 }, 'chances that come to 1 but for what fractions lose'],
  ])('with %j comes to %j: %s', (options, shares) => {
    expect(simulateBoard({ ...options, runs: 50, seed: 3 })).toMatchObject(shares);
  });

  test('is frozen, and leaves what it was given untouched', () => {
    const options = deeplyFrozen({ chance: { ...uneven }, abstain: { consumers: 0.1 }, together: { consumers: true }, runs: 5, seed: 1, constitution: structuredClone(small) });
    expect(isDeeplyFrozen(simulateBoard(options))).toBe(true);
  });
});

describe('simulateBoard refuses', () => {
  const sound = { chance: 0.5, runs: 10, seed: 1 };
  test.each<[unknown, readonly string[], string]>([
    [null,                                    [''],                   'no options'],
    [{ ...sound, runs: 0 },                   ['runs'],               'no runs'],
    [{ ...sound, runs: 1.5 },                 ['runs'],               'half a run'],
    [{ ...sound, runs: undefined },           ['runs'],               'runs left out'],
    [{ ...sound, seed: 0.5 },                 ['seed'],               'half a seed'],
    [{ ...sound, seed: 'today' },             ['seed'],               'words for a seed'],
    [{ ...sound, seed: undefined },           ['seed'],               'a seed left out: nothing is drawn from the air'],
    [{ ...sound, chance: 1.01 },              ['chance'],             'more than certain'],
    [{ ...sound, chance: -0.01 },             ['chance'],             'less than impossible'],
    [{ ...sound, chance: Number.NaN },        ['chance'],             'not a number'],
    [{ ...sound, chance: true },              ['chance'],             'yes for a chance'],
    [{ ...sound, chance: undefined },         ['chance'],             'chance left out'],
    [{ ...sound, chance: { ...uneven, small_suppliers: 2, other_sec_parties: 0.5 } }, ['chance.small_suppliers'], 'one category more than certain'],
    [{ ...sound, chance: { ...uneven, small_suppliers: 0.5 } }, ['chance'], 'a group without a chance'],
    [{ ...sound, chance: uneven, constitution: boardOf([1, 1]) }, ['chance.consumers'], 'a category without a seat'],
    [{ ...sound, chance: { dcc: 1 }, constitution: boardOf([1]) }, ['chance.dcc', 'chance'], 'a body without a seat, and a group without a chance'],
    [{ ...sound, abstain: 0.6 },              ['chance'],             'chances that come to more than 1'],
    [{ ...sound, chance: uneven, constitution: small, absent: { gas_networks: 0.2 } }, ['chance.gas_networks'], 'chances of one category that come to more than 1'],
    [{ ...sound, abstain: { networks: 0.1 } }, ['abstain.networks'],  'a group is not a category'],
    [{ ...sound, absent: null },              ['absent'],             'nothing for a chance'],
    [{ ...sound, together: 2 },               ['together'],           'more than always'],
    [{ ...sound, together: 'yes' },           ['together'],           'words for a chance'],
    [{ ...sound, abstian: 0.1 },              [''],                   'an option misspelt'],
    [{ ...sound, constitution: { ...latest, quorum: -1 } }, ['constitution.quorum'], 'a malformed constitution'],
    [{ chance: 2, runs: 0, seed: 0.5 },       ['chance', 'runs', 'seed'], 'every fault at once'],
  ])('%j with faults at %j: %s', (options, faults) => {
    expect(faultsOf(() => Reflect.apply(simulateBoard, undefined, [options]))).toEqual(faults);
  });

  test.each([
    [{ ...sound, chance: { dcc: 1 } },                    'chance.dcc: expected a category with a seat (large_suppliers, small_suppliers, electricity_networks, gas_networks, other_sec_parties, consumers) but received "dcc".'],
    [{ ...sound, abstain: { networks: 0.1 } },            'abstain.networks: expected a category with a seat and a chance (large_suppliers, small_suppliers, electricity_networks, gas_networks, other_sec_parties, consumers) but received "networks".'],
    [{ ...sound, chance: uneven },                        'chance: expected a chance for a category of small_suppliers but received none.'],
  ])('%j in words: %s', (options, words) => {
    expect(() => Reflect.apply(simulateBoard, undefined, [options])).toThrow(words);
  });

  test('in words that say what to do', () => {
    expect(() => simulateBoard({ ...sound, abstain: 0.6 })).toThrow(
      'Invalid simulation: chance: expected chances to approve, abstain and be absent of no more than 1 together for large_suppliers but received 1.1.',
    );
  });
});
