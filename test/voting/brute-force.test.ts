import { describe, expect, test } from 'vitest';
import type { BoardConstitution } from '../../src/rulebook/board-constitution.ts';
import { everyOutcome } from '../../src/voting/outcomes.ts';
import { tally } from '../../src/voting/tally.ts';
import { votesNeeded } from '../../src/voting/votes-needed.ts';
import { boardOf } from './boards.ts';
import { addedTo, distinctRows, everyRow, groupSign, heads, parts, patternOf, referee, sum, votesOfRow } from './brute-force.ts';

const signs = { approve: '+', reject: '-', none: '0' } as const;

/** Small boards: every method, a quorum of nobody, one, some, all and more than all, and either tie rule. */
const boards = [[2, 2, 1], [1, 3], [4], [1, 1, 1]].flatMap((seats) =>
  (['by_category', 'by_member'] as const).flatMap((method) =>
    [0, 1, 3, sum(seats), sum(seats) + 1].map((quorum, index) => {
      const tie = index % 2 === 0 ? 'reject' : 'approve';
      return { name: `${seats.join('+')} seats ${method}, quorum ${quorum}, a tie to ${tie}`, board: boardOf(seats, { method, quorum, tie }) };
    }),
  ),
);

test('the referee is right where anyone can see it', () => {
  const board = boardOf([2, 1], { quorum: 2 });
  expect(new Set(everyRow(3)).size).toBe(64);
  expect(distinctRows(board)).toHaveLength(40);
  expect(referee('++-', board)).toBe('reject');
  expect(referee('+0+', board)).toBe('approve');
  expect(referee('+..', board)).toBe('inquorate');
  expect(referee('++-', { ...board, method: 'by_member' })).toBe('approve');
  expect(boards).toHaveLength(40);
});

/** The shortest plan of all, found by looking at every way to fill seats: those for the outcome alone, most of the group listed first. */
function shortestPlan(from: readonly number[], reaching: readonly (readonly number[])[], offset: number): { readonly fewest: number; readonly plan: readonly number[] | undefined } {
  const ways = reaching.map((later) => addedTo(from, later)).filter((added) => added !== null);
  const fewest = Math.min(...ways.map(sum));
  const plans = ways.map((added) => added.filter((_, index) => index % 3 === offset)).filter((plan, index) => sum(plan) === fewest && sum(ways[index]!) === fewest);
  return { fewest, plan: plans.toSorted((one, other) => one.map((votes, index) => other[index]! - votes).find((difference) => difference !== 0) ?? 0)[0] };
}

function planOf(row: string, wanted: 'approve' | 'reject' | 'inquorate', board: BoardConstitution): readonly number[] | null {
  const needed = votesNeeded(votesOfRow(row, board), wanted, board);
  return needed && board.groups.map(({ id }) => needed.find(({ group }) => group === id)?.votes ?? 0);
}

describe.each(boards)('on $name', ({ board }) => {
  const rows = distinctRows(board);

  test('tally agrees with the referee on every row', () => {
    const wrong = everyRow(rows[0]!.length).filter((row) => {
      const { outcome, groups } = tally(votesOfRow(row, board), board);
      return outcome !== referee(row, board) || groups.map((group) => signs[group.outcome ?? 'none']).join('') !== parts(row, board).map(groupSign).join('');
    });
    expect(wrong).toEqual([]);
  });

  test('everyOutcome has each pattern of every row once, with all it comes to and the fewest votes', () => {
    const expected = new Map<string, { readonly outcomes: readonly string[]; readonly votes: number }>();
    for (const pattern of new Set(rows.map((row) => patternOf(row, board)))) {
      const alike = rows.filter((row) => patternOf(row, board) === pattern);
      const outcomes = new Set(alike.map((row) => referee(row, board)));
      const quorate = alike.filter((row) => outcomes.size === 1 || referee(row, board) !== 'inquorate');
      expected.set(pattern, { outcomes: [...outcomes].toSorted(), votes: Math.min(...quorate.map((row) => sum(heads(row, board)))) });
    }
    const patterns = Array.from(everyOutcome(board), ({ groups, outcomes, votes }) => [groups.map(({ outcome }) => signs[outcome ?? 'none']).join(''), { outcomes: outcomes.toSorted(), votes: votes.length }] as const);
    expect(patterns).toHaveLength(expected.size);
    expect(new Map(patterns)).toEqual(expected);
  });

  test.each([
    ['approve',   0],
    ['reject',    1],
    ['inquorate', 2],
  ] as const)('votesNeeded to %s is the shortest of all ways to fill seats', (wanted, offset) => {
    const reaching = rows.filter((row) => referee(row, board) === wanted).map((row) => heads(row, board));
    const wrong = rows.filter((row) => {
      const { fewest, plan } = shortestPlan(heads(row, board), reaching, offset);
      const found = planOf(row, wanted, board);
      return found === null ? fewest !== Infinity : sum(found) !== fewest || found.join() !== plan?.join();
    });
    expect(wrong).toEqual([]);
  });
});
