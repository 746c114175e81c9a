import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../../src/errors.ts';
import type { BoardConstitution } from '../../src/rulebook/board-constitution.ts';
import { everyOutcome, type OutcomePattern } from '../../src/voting/outcomes.ts';
import { tally } from '../../src/voting/tally.ts';
import { boardOf, deeplyFrozen, isDeeplyFrozen, latest, votesOf } from './boards.ts';

const signs = { approve: '+', reject: '-', none: '0' } as const;
const signOf = ({ groups }: OutcomePattern) => groups.map(({ outcome }) => signs[outcome ?? 'none']).join('');

describe('everyOutcome', () => {
  test.each([
    [[1],             3,   1,  'one seat: for, against, silent'],
    [[1, 1],          9,   3,  'no seat ties, every seat may be silent'],
    [[3, 2, 1],       27,  10, 'three groups'],
    [[1, 1, 1, 1, 1], 243, 96, 'five groups of a seat'],
  ])('of a board of %j seats has %i patterns, %i approving: %s', (seats, count, approving) => {
    const patterns = [...everyOutcome(boardOf(seats))];
    expect(patterns).toHaveLength(count);
    expect(new Set(patterns.map(signOf)).size).toBe(count);
    expect(patterns.filter(({ outcome }) => outcome === 'approve')).toHaveLength(approving);
  });

  test('turns the group listed last fastest, from approve to reject to none', () => {
    expect([...everyOutcome(boardOf([1, 1]))].map(signOf)).toEqual(['++', '+-', '+0', '-+', '--', '-0', '0+', '0-', '00']);
  });

  test('is of the latest constitution where none is given', () => {
    expect([...everyOutcome()]).toEqual([...everyOutcome(latest)]);
  });

  test.each<[Partial<BoardConstitution>, readonly string[], readonly string[], string]>([
    [{},                       ['approve'],                       ['reject', 'inquorate'], 'one present is a quorum, nobody is not'],
    [{ quorum: 2 },            ['approve', 'inquorate'],          ['reject', 'inquorate'], 'one vote settles the pattern before there is a quorum'],
    [{ quorum: 0 },            ['approve'],                       ['reject'],              'no quorum is asked for'],
    [{ quorum: 6 },            ['approve', 'inquorate'],          ['reject', 'inquorate'], 'as many as there are seats'],
    [{ quorum: 7 },            ['inquorate'],                     ['inquorate'],           'more than there are seats'],
    [{ tie: 'approve' },       ['approve'],                       ['approve', 'inquorate'], 'a tie approves'],
  ])('with %j can come to %j where one group approves and to %j where none does anything: %s', (rest, one, none) => {
    const patterns = new Map(Array.from(everyOutcome(boardOf([3, 2, 1], rest)), (pattern) => [signOf(pattern), pattern.outcomes]));
    expect(patterns.get('+00')).toEqual(one);
    expect(patterns.get('000')).toEqual(none);
  });

  test('by category comes to one outcome, however many seats the one group for it has', () => {
    const patterns = [...everyOutcome(boardOf([3, 2, 1]))];
    expect(patterns.find((pattern) => signOf(pattern) === '+--')?.outcomes).toEqual(['reject']);
  });

  test.each([
    ['+00', 1, 'L 1',                      'one vote is a quorum'],
    ['000', 1, 'L 0/0/1',                  'an abstention makes it'],
    ['+00', 4, 'L 1/0/2 E 0/0/1',          'abstentions where groups are listed first'],
    ['+-+', 4, 'L 1/0/1 E 0/1 C 1',        'one short without them'],
    ['+-+', 3, 'L 1 E 0/1 C 1',            'exactly'],
    ['+-+', 2, 'L 1 E 0/1 C 1',            'one over'],
    ['00-', 6, 'L 0/0/3 E 0/0/2 C 0/1',    'every seat'],
    ['00-', 7, 'C 0/1',                    'no quorum can be made: no abstentions'],
  ])('%s with a quorum of %i is voted %s: %s', (sign, quorum, short) => {
    const patterns = [...everyOutcome(boardOf([3, 2, 1], { quorum }))];
    expect(patterns.find((pattern) => signOf(pattern) === sign)?.votes).toEqual(votesOf(short));
  });

  test.each([
    ['+-0', ['approve', 'reject'],           'three members of the one can outvote the other, or not'],
    ['0+-', ['approve', 'reject'],           'two against one, or one each'],
    ['++0', ['approve'],                     'nobody more against than for'],
    ['000', ['reject', 'inquorate'],         'ties and silence'],
    ['--+', ['reject'],                      'one seat outvotes nobody'],
    ['-++', ['approve', 'reject'],           'the biggest group against, or barely'],
  ])('counted by member, %s can come to %j: %s', (sign, outcomes) => {
    const patterns = [...everyOutcome(boardOf([3, 2, 1], { method: 'by_member' }))];
    expect(patterns).toHaveLength(27);
    expect(patterns.find((pattern) => signOf(pattern) === sign)?.outcomes).toEqual(outcomes);
  });

  test('gives votes that come to each pattern', () => {
    for (const board of [latest, boardOf([3, 2, 1], { quorum: 4 }), boardOf([3, 2, 1], { quorum: 7 }), boardOf([1, 2], { method: 'by_member', quorum: 2 })]) {
      const patterns = [...everyOutcome(board)];
      expect(patterns.length).toBeGreaterThan(0);
      for (const pattern of patterns) {
        const tallied = tally(pattern.votes, board);
        expect(tallied.outcome).toBe(pattern.outcome);
        expect(tallied.groups.map(({ id, outcome }) => ({ id, outcome }))).toEqual(pattern.groups);
        expect(pattern.outcomes).toContain(pattern.outcome);
      }
    }
  });

  test('makes patterns as they are asked for, and may be gone through again', () => {
    const outcomes = everyOutcome(boardOf([1, 1]));
    const iterator = outcomes[Symbol.iterator]();
    expect(signOf(iterator.next().value)).toBe('++');
    expect(signOf(iterator.next().value)).toBe('+-');
    expect([...outcomes]).toHaveLength(9);
    expect([...outcomes]).toHaveLength(9);
  });

  test('refuses a malformed constitution when asked, not when gone through', () => {
    expect(() => everyOutcome({ ...latest, groups: [] })).toThrow(InvalidInputError);
  });

  test('is frozen, and leaves what it was given untouched', () => {
    const [first] = everyOutcome(deeplyFrozen(boardOf([3, 2, 1], { quorum: 4 })));
    expect(isDeeplyFrozen(first)).toBe(true);
    expect(first?.votes.length).toBeGreaterThan(0);
  });
});
