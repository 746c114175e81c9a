import { describe, expect, test } from 'vitest';
import type { BoardConstitution } from '../../src/rulebook/board-constitution.ts';
import { simulateBoard } from '../../src/voting/simulate.ts';
import type { SimulationOptions } from '../../src/voting/simulation-options.ts';
import { boardOf, deeplyFrozen, faultsOf, isDeeplyFrozen, latest } from './boards.ts';
import { everyRow, groupSign, parts, referee, sum, type Row } from './brute-force.ts';

/** The chances of one category: of `+`, `0` and `.`, and of all its seats doing alike. */
interface Habit { readonly '+': number; readonly '0'?: number; readonly '.'?: number; readonly together?: number }

/** The chance of a row, seat by seat; `habits` are each group's categories in turn. */
function chanceOf(row: Row, board: BoardConstitution, habits: readonly (readonly Habit[])[]): number {
  const chances = parts(row, board).flatMap((part, index) =>
    habits[index]!.map((habit, place) => {
      const seats = [...part].filter((_, seat) => seat % habits[index]!.length === place);
      const of = (sign: string) => (sign === '-' ? 1 - habit['+'] - (habit['0'] ?? 0) - (habit['.'] ?? 0) : (habit[sign as '+'] ?? 0));
      const alike = new Set(seats).size > 1 ? 0 : of(seats[0]!);
      const together = habit.together ?? 0;
      return together * alike + (1 - together) * seats.map(of).reduce((product, chance) => product * chance, 1);
    }),
  );
  return chances.reduce((product, chance) => product * chance, 1);
}

const runs = 20_000;

/** Whether a share is within four standard deviations of what it ought to be. */
function expectShare(share: number, chance: number): void {
  expect(Math.abs(share - chance)).toBeLessThanOrEqual(4 * Math.sqrt((chance * (1 - chance)) / runs) + 1e-9);
}

const small = boardOf([3, 2, 1]);
const uneven = { large_suppliers: 0.7, electricity_networks: 0.2, gas_networks: 0.9, consumers: 0.5 };

const cases: readonly (readonly [why: string, board: BoardConstitution, options: Omit<SimulationOptions, 'runs' | 'seed'>, habits: readonly (readonly Habit[])[]])[] = [
  ['an even chance',                 small,                                { chance: 0.5 },                  [[{ '+': 0.5 }], [{ '+': 0.5 }], [{ '+': 0.5 }]]],
  ['a good chance',                  small,                                { chance: 0.7 },                  [[{ '+': 0.7 }], [{ '+': 0.7 }], [{ '+': 0.7 }]]],
  ['a good chance, by member',       boardOf([3, 2, 1], { method: 'by_member' }), { chance: 0.7 },           [[{ '+': 0.7 }], [{ '+': 0.7 }], [{ '+': 0.7 }]]],
  ['a tie that approves',            boardOf([3, 2, 1], { tie: 'approve' }), { chance: 0.5 },                [[{ '+': 0.5 }], [{ '+': 0.5 }], [{ '+': 0.5 }]]],
  ['a chance per category',          small,                                { chance: uneven },               [[{ '+': 0.7 }], [{ '+': 0.2 }, { '+': 0.9 }], [{ '+': 0.5 }]]],
  ['three seats dealt to two',       boardOf([1, 3, 1]),                   { chance: uneven },               [[{ '+': 0.7 }], [{ '+': 0.2 }, { '+': 0.9 }], [{ '+': 0.5 }]]],
  ['three seats of one category',    boardOf([1, 3, 1]),                   { chance: { ...uneven, gas_networks: undefined } }, [[{ '+': 0.7 }], [{ '+': 0.2 }], [{ '+': 0.5 }]]],
  ['abstentions',                    small,                                { chance: 0.4, abstain: 0.3 },    [[{ '+': 0.4, '0': 0.3 }], [{ '+': 0.4, '0': 0.3 }], [{ '+': 0.4, '0': 0.3 }]]],
  ['abstentions of one category',    small,                                { chance: 0.5, abstain: { consumers: 0.5 } }, [[{ '+': 0.5 }], [{ '+': 0.5 }], [{ '+': 0.5, '0': 0.5 }]]],
  ['absence and a quorum',           boardOf([3, 2, 1], { quorum: 4 }),    { chance: 0.4, abstain: 0.1, absent: 0.3 }, [[{ '+': 0.4, '0': 0.1, '.': 0.3 }], [{ '+': 0.4, '0': 0.1, '.': 0.3 }], [{ '+': 0.4, '0': 0.1, '.': 0.3 }]]],
  ['always together',                boardOf([3, 2, 1], { method: 'by_member' }), { chance: 0.6, together: true }, [[{ '+': 0.6, together: 1 }], [{ '+': 0.6, together: 1 }, { '+': 0.6, together: 1 }], [{ '+': 0.6, together: 1 }]]],
  ['one category often together',    boardOf([3, 2, 1], { method: 'by_member' }), { chance: 0.6, together: { large_suppliers: 0.5 } }, [[{ '+': 0.6, together: 0.5 }], [{ '+': 0.6 }], [{ '+': 0.6 }]]],
];

describe('simulateBoard', () => {
  test.each(cases)('converges on the chance that every row enumerates: %s', (_, board, options, habits) => {
    const rows = everyRow(sum(board.groups.map(({ seats }) => seats))).map((row) => ({ row, chance: chanceOf(row, board, habits) }));
    const chanceThat = (holds: (row: Row) => boolean) => sum(rows.filter(({ row }) => holds(row)).map(({ chance }) => chance));
    expect(chanceThat(() => true)).toBeCloseTo(1, 9);
    const simulated = simulateBoard({ ...options, runs, seed: 20261120, constitution: board });
    for (const outcome of ['approve', 'reject', 'inquorate'] as const) expectShare(simulated[outcome], chanceThat((row) => referee(row, board) === outcome));
    expect(simulated.groups.length).toBeGreaterThan(0);
    for (const [index, group] of simulated.groups.entries()) {
      for (const [sign, share] of [['+', group.approve], ['-', group.reject], ['0', group.none]] as const) {
        expectShare(share, chanceThat((row) => groupSign(parts(row, board)[index]!) === sign));
      }
    }
  });

  test('gives the same answer for the same seed, and another for another', () => {
    const options = { chance: { ...uneven, small_suppliers: 0.5, other_sec_parties: 0.5 }, abstain: 0.05, together: 0.25, runs: 500, seed: 42 };
    expect(simulateBoard(options)).toEqual(simulateBoard(options));
    expect(simulateBoard({ ...options, seed: 43 })).not.toEqual(simulateBoard(options));
  });

  test('gives the answer it gave before', () => {
    expect(simulateBoard({ chance: 0.5, runs: 1000, seed: 1 })).toMatchObject({ runs: 1000, seed: 1, approve: 0.462, reject: 0.538, inquorate: 0 });
  });

  test.each<[Omit<SimulationOptions, 'runs' | 'seed'>, object, string]>([
    [{ chance: 1 },                          { approve: 1, reject: 0, inquorate: 0 }, 'everyone approves'],
    [{ chance: 0 },                          { approve: 0, reject: 1, inquorate: 0 }, 'everyone rejects'],
    [{ chance: 0, abstain: 1 },              { approve: 0, reject: 1, inquorate: 0 }, 'all abstain: a quorum that approves nothing'],
    [{ chance: 0, absent: 1 },               { approve: 0, reject: 0, inquorate: 1 }, 'nobody present'],
    [{ chance: 0.5, constitution: { ...latest, quorum: 23 } }, { approve: 0, reject: 0, inquorate: 1 }, 'more than there are seats'],
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
    [{ ...sound, abstian: 0.1 },              ['abstian'],            'an option misspelt'],
    [{ ...sound, constitution: { ...latest, quorum: -1 } }, ['constitution.quorum'], 'a malformed constitution'],
    [{ chance: 2, runs: 0, seed: 0.5 },       ['runs', 'seed', 'chance'], 'every fault at once'],
  ])('%j with faults at %j: %s', (options, faults) => {
    expect(faultsOf(() => Reflect.apply(simulateBoard, undefined, [options]))).toEqual(faults);
  });

  test('in words that say what to do', () => {
    expect(() => simulateBoard({ ...sound, abstain: 0.6 })).toThrow(
      'Invalid simulation: chance: expected chances to approve, abstain and be absent of no more than 1 together for large_suppliers but received 1.1.',
    );
  });
});
