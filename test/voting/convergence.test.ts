import { expect, test } from 'vitest';
import type { BoardConstitution } from '../../src/rulebook/board-constitution.ts';
import { simulateBoard } from '../../src/voting/simulate.ts';
import type { SimulationOptions } from '../../src/voting/simulation-options.ts';
import { boardOf } from './boards.ts';
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

test.each(cases)('simulateBoard converges on the chance that every row enumerates: %s', (_, board, options, habits) => {
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
