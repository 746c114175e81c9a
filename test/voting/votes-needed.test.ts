import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../../src/errors.ts';
import type { BoardConstitution } from '../../src/rulebook/board-constitution.ts';
import { votesNeeded } from '../../src/voting/votes-needed.ts';
import { boardOf, deeplyFrozen, isDeeplyFrozen, latest, votesOf } from './boards.ts';

/** The votes needed in a short form: `networks 2, consumers 1`; null where out of reach. */
function needed(short: string, outcome: 'approve' | 'reject' | 'inquorate', constitution: BoardConstitution = latest): string | null {
  return votesNeeded(votesOf(short), outcome, constitution)?.map(({ group, votes }) => `${group} ${votes}`).join(', ') ?? null;
}

type Case = [cast: string, outcome: 'approve' | 'reject' | 'inquorate', needed: string | null, why: string];

describe('approval, counted by category', () => {
  test.each<[string, string | null, string]>([
    ['',                          'large_suppliers 1',                     'one vote of any group: the first is asked'],
    ['C 1',                       '',                                      'it stands already'],
    ['C 0/1',                     'large_suppliers 1, small_suppliers 1',  'a tie, and one over'],
    ['L 1 C 0/1',                 'small_suppliers 1',                     'one short'],
    ['L 0/1',                     'large_suppliers 2',                     'turning a group right round is as short as two others: the first is asked most'],
    ['L 0/2',                     'small_suppliers 1, networks 1',         'two silent groups are shorter than turning one'],
    ['L 5/6/1',                   'large_suppliers 1, small_suppliers 1',  'its last seat can tie a group, no more'],
    ['L 6/6/1',                   'small_suppliers 1',                     'a tied group without a free seat cannot be turned'],
    ['L 0/0/13 S 0/0/3 E 0/0/3 O 0/0/3', 'consumers 1',                    'one seat left'],
    ['L 0/0/13 S 0/0/3 E 0/0/3 O 0/0/3 C 0/1', null,                       'no seat left'],
    ['L 0/0/15 S 0/0/3 E 0/0/3 O 0/0/3 C 0/1', null,                       'more members than seats leave none free'],
    ['L 0/13 S 0/3 E 0/3 O 0/3',  null,                                    'a seat left, too few groups'],
    ['L 0/13 S 0/3 E 0/1 O 0/1',  'networks 2, other_sec_parties 2, consumers 1', 'every free seat'],
    ['L 0/13 S 0/3 E 0/2 O 0/1',  null,                                    'one seat short'],
  ])('with %s cast needs %j: %s', (short, votes) => {
    expect(needed(short, 'approve')).toBe(votes);
  });
});

test('a group that is silent is turned before one that is further behind', () => {
  expect(needed('E 0/2 C 1', 'approve', boardOf([3, 5, 1]))).toBe('large 1');
});

describe('rejection, counted by category', () => {
  test.each<[string, string | null, string]>([
    ['',                        'large_suppliers 1',                    'nothing but a quorum'],
    ['C 0/0/1',                 '',                                     'it stands already, without a vote against'],
    ['C 0/1',                   '',                                     'it stands already'],
    ['C 1',                     'large_suppliers 1',                    'a tie is enough'],
    ['L 1 C 1',                 'large_suppliers 2',                    'turning a group right round is as short as two ties: the first is asked most'],
    ['L 12 S 3 E 3 O 3',        null,                                   'a seat left, too few groups'],
    ['L 12 S 3 E 3 O 3 C 1',    null,                                   'no seat left'],
  ])('with %s cast needs %j: %s', (short, votes) => {
    expect(needed(short, 'reject')).toBe(votes);
  });
});

describe('counted by member', () => {
  const board = boardOf([3, 2, 1], { method: 'by_member' });
  test.each<Case>([
    ['L 0/2',         'approve', 'large 1, networks 2', 'one more than those against, from the group listed first'],
    ['L 0/2 E 0/1',   'approve', null,                  'three seats left, four needed'],
    ['L 1/1',         'approve', 'large 1',             'a tie, and one over'],
    ['L 2',           'reject',  'large 1, networks 1', 'a tie is enough'],
    ['L 2/1 E 1/1',   'reject',  'consumers 1',         'the last seat of all'],
    ['L 3/0 E 1/1',   'reject',  null,                  'one seat short'],
  ])('with %s cast, to %s needs %j: %s', (short, outcome, votes) => {
    expect(needed(short, outcome, board)).toBe(votes);
  });
});

describe('the quorum', () => {
  const board = boardOf([3, 2, 1], { quorum: 4 });
  test.each<Case>([
    ['L 1',         'approve',   'large 2, networks 1',   'three more members, though the votes would do'],
    ['L 2/0/1',     'approve',   'networks 1',            'just missed'],
    ['L 0/1',       'reject',    'large 2, networks 1',   'rejection needs nothing else'],
    ['L 0/2',       'approve',   'networks 1, consumers 1', 'the votes for approval make it'],
    ['L 1 C 0/1',   'approve',   'large 1, networks 1',   'one vote for a majority of groups, one for the quorum'],
    ['E 2 C 0/0/1', 'approve',   'large 1',               'one more member, no group giving up the votes it has'],
    ['L 0/1 C 0/0/1', 'reject',  'large 2',               'filled where groups are listed first'],
    ['L 1',         'inquorate', '',                      'it stands already'],
    ['L 3 E 1',     'inquorate', null,                    'no vote takes a member away'],
  ])('with %s cast, to %s needs %j: %s', (short, outcome, votes) => {
    expect(needed(short, outcome, board)).toBe(votes);
  });

  test('of more members than there are seats is out of reach', () => {
    for (const outcome of ['approve', 'reject'] as const) expect(needed('L 1', outcome, boardOf([3, 2, 1], { quorum: 7 }))).toBeNull();
    expect(needed('L 1', 'inquorate', boardOf([3, 2, 1], { quorum: 7 }))).toBe('');
  });
});

describe('where a tie approves', () => {
  test.each<Case>([
    ['L 0/1', 'approve', 'large 1',               'a tie is enough'],
    ['L 1/1', 'reject',  'large 1',               'a tie is not'],
    ['',      'approve', 'large 1',               'nothing but a quorum'],
  ])('with %s cast, to %s needs %j: %s', (short, outcome, votes) => {
    expect(needed(short, outcome, boardOf([3, 2, 1], { tie: 'approve' }))).toBe(votes);
  });
});

describe('votesNeeded', () => {
  test('refuses an outcome there is not', () => {
    expect(() => Reflect.apply(votesNeeded, undefined, [[], 'defer'])).toThrow(InvalidInputError);
    expect(() => Reflect.apply(votesNeeded, undefined, [[], 'defer'])).toThrow('outcome: expected approve or reject or inquorate but received "defer".');
  });

  test('refuses votes that a tally refuses', () => {
    expect(() => votesNeeded(votesOf('C 2'), 'approve')).toThrow('votes.1.category: expected at most 1 vote from consumers, one for each seat, but received 2.');
  });

  test('is frozen, and leaves what it was given untouched', () => {
    const votes = deeplyFrozen(votesOf('L 0/1 C 1'));
    expect(isDeeplyFrozen(votesNeeded(votes, 'approve', deeplyFrozen(boardOf([3, 2, 1]))))).toBe(true);
    expect(isDeeplyFrozen(votesNeeded(votes, 'reject'))).toBe(true);
  });
});
