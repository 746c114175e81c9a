import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PartyCategory } from '../../src/model/party.ts';
import type { Vote } from '../../src/model/vote.ts';
import type { BoardConstitution } from '../../src/rulebook/board-constitution.ts';
import { everyOutcome } from '../../src/voting/outcomes.ts';
import { simulateBoard } from '../../src/voting/simulate.ts';
import { tally } from '../../src/voting/tally.ts';
import { votesNeeded } from '../../src/voting/votes-needed.ts';

const seeded = { seed: 20261120, numRuns: 300 };

/** Any constitution: some of the categories, in groups, of any method, quorum and tie rule. */
const boards: fc.Arbitrary<BoardConstitution> = fc
  .record({
    order: fc.shuffledSubarray([...PartyCategory().options], { minLength: 1 }),
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
    seats: fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 6, maxLength: 6 }),
    quorum: fc.integer({ min: 0, max: 30 }),
    method: fc.constantFrom('by_category', 'by_member'),
    tie: fc.constantFrom('approve', 'reject'),
  })
  .map(({ order, sizes, seats, ...rest }) => {
    const groups: BoardConstitution['groups'][number][] = [];
    for (let at = 0; at < order.length; at += sizes[groups.length - 1]!) {
      const categories = order.slice(at, at + sizes[groups.length]!);
      groups.push({ id: `group ${groups.length + 1}`, categories, seats: seats[groups.length]! });
    }
    return { ...rest, groups, source: 'practice', basis: 'assumed' };
  });

/** A board and any votes it has seats for. */
const polls: fc.Arbitrary<{ readonly board: BoardConstitution; readonly votes: readonly Vote[] }> = boards.chain((board) =>
  fc
    .tuple(
      ...board.groups.map(({ categories, seats }) =>
        fc.array(fc.record({ category: fc.constantFrom(...categories), choice: fc.constantFrom('approve', 'reject', 'abstain') }), { maxLength: seats }),
      ),
    )
    .chain((votes) => fc.record({ board: fc.constant(board), votes: fc.shuffledSubarray(votes.flat(), { minLength: votes.flat().length }) })),
);

const turned = (choice: Vote['choice']) => ({ approve: 'reject', reject: 'approve', abstain: 'abstain' } as const)[choice];

describe('a tally of any votes on any board', () => {
  test('accounts for every vote', () => {
    fc.assert(
      fc.property(polls, ({ board, votes }) => {
        const { groups, present, quorate, outcome } = tally(votes, board);
        expect(present).toBe(votes.length);
        expect(groups.reduce((sum, group) => sum + group.approve + group.reject + group.abstain, 0)).toBe(votes.length);
        expect(quorate).toBe(votes.length >= board.quorum);
        expect(quorate).toBe(outcome !== 'inquorate');
      }),
      seeded,
    );
  });

  test('does not depend on the order of votes', () => {
    fc.assert(
      fc.property(polls, ({ board, votes }) => {
        expect(tally(votes.toReversed(), board)).toEqual(tally(votes, board));
      }),
      seeded,
    );
  });

  test('turns round when every vote does', () => {
    fc.assert(
      fc.property(polls, ({ board, votes }) => {
        const opposite = tally(votes.map(({ category, choice }) => ({ category, choice: turned(choice) })), { ...board, tie: board.tie === 'approve' ? 'reject' : 'approve' });
        const { outcome, margin } = tally(votes, board);
        expect(opposite.outcome).toBe(outcome === 'inquorate' ? outcome : turned(outcome));
        expect(opposite.margin + margin).toBe(0);
      }),
      seeded,
    );
  });

  test('is never worse for approval by one approve vote more, nor moved by an abstention', () => {
    fc.assert(
      fc.property(polls, fc.nat(5), ({ board, votes }, pick) => {
        const group = board.groups[pick % board.groups.length]!;
        const before = tally(votes, board);
        const row = before.groups.find(({ id }) => id === group.id)!;
        fc.pre(row.present < row.seats);
        const [category] = group.categories;
        expect(tally([...votes, { category: category!, choice: 'approve' }], board).margin).toBeGreaterThanOrEqual(before.margin);
        expect(tally([...votes, { category: category!, choice: 'abstain' }], board).margin).toBe(before.margin);
      }),
      seeded,
    );
  });
});

describe('votesNeeded on any board', () => {
  test('reaches the outcome, and not with one vote fewer', () => {
    fc.assert(
      fc.property(polls, fc.constantFrom('approve', 'reject'), ({ board, votes }, outcome) => {
        const needed = votesNeeded(votes, outcome, board);
        const cast = (needed ?? []).flatMap(({ group, votes: count }) => {
          const { categories } = board.groups.find(({ id }) => id === group)!;
          return Array.from({ length: count }, () => ({ category: categories[0]!, choice: outcome }));
        });
        expect(tally([...votes, ...cast], board).outcome === outcome).toBe(needed !== null);
        for (const left of cast.keys()) expect(tally([...votes, ...cast.toSpliced(left, 1)], board).outcome).not.toBe(outcome);
      }),
      seeded,
    );
  });

  test('is null only where every free seat together would not do', () => {
    fc.assert(
      fc.property(polls, fc.constantFrom('approve', 'reject'), ({ board, votes }, outcome) => {
        const full = tally(votes, board).groups.flatMap(({ seats, present }, index) =>
          Array.from({ length: seats - present }, () => ({ category: board.groups[index]!.categories[0]!, choice: outcome })),
        );
        expect(votesNeeded(votes, outcome, board) === null).toBe(tally([...votes, ...full], board).outcome !== outcome);
      }),
      seeded,
    );
  });
});

describe('everyOutcome of any board', () => {
  test('has three to the power of its groups, and what any votes come to is among them', () => {
    fc.assert(
      fc.property(polls, ({ board, votes }) => {
        const patterns = [...everyOutcome(board)];
        expect(patterns).toHaveLength(3 ** board.groups.length);
        const { groups, outcome } = tally(votes, board);
        const same = patterns.filter((pattern) => pattern.groups.every((group, index) => group.outcome === groups[index]?.outcome));
        expect(same).toHaveLength(1);
        expect(same[0]?.outcomes).toContain(outcome);
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});

describe('simulateBoard of any board', () => {
  test('shares out every run', () => {
    fc.assert(
      fc.property(boards, fc.double({ min: 0, max: 0.5, noNaN: true }), fc.maxSafeInteger(), (board, chance, seed) => {
        const { approve, reject, inquorate, groups } = simulateBoard({ chance, abstain: chance / 2, absent: chance / 2, together: chance, runs: 20, seed, constitution: board });
        expect(approve + reject + inquorate).toBeCloseTo(1, 9);
        for (const group of groups) expect(group.approve + group.reject + group.none).toBeCloseTo(1, 9);
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});
