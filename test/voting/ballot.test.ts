import { describe, expect, test } from 'vitest';
import { Vote } from '../../src/model/vote.ts';
import { tally } from '../../src/voting/tally.ts';
import { votesNeeded } from '../../src/voting/votes-needed.ts';
import { boardOf, faultsOf, latest, votesOf } from './boards.ts';

/** Calls with values the types forbid, as untyped callers do. */
const untyped = (votes: unknown, constitution?: unknown) => () => Reflect.apply(tally, undefined, constitution === undefined ? [votes] : [votes, constitution]);

const vote = (category: Vote['category'], member?: string): Vote => ({ category, choice: 'approve', ...(member === undefined ? {} : { member }) });

describe('seats', () => {
  test.each([
    ['L 13', [],                     'exactly, large suppliers'],
    ['L 14', [],                     'one over, large suppliers: their number follows the Voting Groups'],
    ['S 3',  [],                     'exactly, small suppliers'],
    ['S 4',  ['votes.3.category'],   'one over, small suppliers'],
    ['E 2 G 1', [],                  'exactly, networks together'],
    ['E 2 G 2', ['votes.3.category'], 'one over, networks together'],
    ['E 4',  ['votes.3.category'],   'one over, of one network category alone'],
    ['O 3',  [],                     'exactly, other SEC parties'],
    ['O 2/1/1', ['votes.3.category'], 'one over, the abstention: it takes a seat too'],
    ['C 1',  [],                     'exactly, consumers'],
    ['C 1/1', ['votes.1.category'],  'one over, consumers'],
    ['S 5 C 3', ['votes.3.category', 'votes.6.category'], 'each group once, at the first vote over'],
    ['L 13 S 3 E 3 O 3 C 1', [],     'the whole board'],
  ])('take %s with faults at %j: %s', (short, faults) => {
    expect(faultsOf(untyped(votesOf(short)))).toEqual(faults);
  });
});

describe('a member', () => {
  test.each([
    [[vote('large_suppliers', 'A'), vote('large_suppliers', 'B')], [],                 'two members'],
    [[vote('large_suppliers', 'A'), vote('large_suppliers', 'A')], ['votes.1.member'], 'twice in one category'],
    [[vote('large_suppliers', 'A'), vote('small_suppliers', 'A')], ['votes.1.member'], 'twice in two categories: a member has one seat on the whole board'],
    [[vote('large_suppliers'), vote('large_suppliers')],           [],                 'nobody named, nobody twice'],
    [[vote('large_suppliers', 'A'), vote('large_suppliers', 'a')], [],                 'names are compared as written'],
  ])('votes once (%#): %j has faults at %j: %s', (votes, faults) => {
    expect(faultsOf(untyped(votes))).toEqual(faults);
  });

  test('who votes twice is told where the first vote is', () => {
    const twice = [vote('consumers', 'Citizens Advice'), vote('small_suppliers', 'Citizens Advice')];
    expect(untyped(twice)).toThrow('votes.1.member: expected each member to vote once but received "Citizens Advice" again, first at votes.0.');
  });
});

describe('a malformed vote', () => {
  const sound = { category: 'consumers', choice: 'approve' };
  test.each<[unknown, readonly string[], string]>([
    [null,                                     ['votes'],            'no list'],
    ['approve',                                ['votes'],            'words for a list'],
    [[null],                                   ['votes.0'],          'nothing'],
    [[sound, 'approve'],                       ['votes.1'],          'a word for a vote'],
    [[{ ...sound, category: 'suppliers' }],    ['votes.0.category'], 'an unknown category'],
    [[{ ...sound, category: 'networks' }],     ['votes.0.category'], 'a group is not a category'],
    [[{ ...sound, category: 'toString' }],     ['votes.0.category'], 'a name every object has'],
    [[{ ...sound, choice: 'yes' }],            ['votes.0.choice'],   'an unknown choice'],
    [[{ choice: 'approve' }],                  ['votes.0.category'], 'no category'],
    [[{ category: 'consumers' }],              ['votes.0.choice'],   'no choice'],
    [[{ ...sound, member: '' }],               ['votes.0.member'],   'a member without a name'],
    [[{ ...sound, reason: 1 }],                ['votes.0.reason'],   'a reason that is no words'],
    [[{ ...sound, weight: 2 }],                ['votes.0'],          'a key votes do not have'],
    [[{}],                                     ['votes.0.category', 'votes.0.choice'], 'every fault at once'],
    [[sound, sound, { category: 'x' }],        ['votes.2.category', 'votes.2.choice', 'votes.1.category'], 'malformed votes, and the seats of the rest'],
  ])('%j has faults at %j: %s', (votes, faults) => {
    expect(faultsOf(untyped(votes))).toEqual(faults);
  });
});

describe('a vote is read as the schema of a recorded vote reads it', () => {
  const values = [undefined, null, '', 'A', 'a'.repeat(10_001), 'NUL \0', '\uD800', 'consumers', 'dcc', 'approve', 'abstain', 'toString', 1, true, [], {}];
  test.each(['category', 'member', 'choice', 'reason', 'weight', '__proto__'])('whatever its %s', (part) => {
    expect(values.length).toBeGreaterThan(10);
    for (const value of values) {
      const vote: unknown = { category: 'consumers', choice: 'approve', [part]: value };
      expect([value, faultsOf(untyped([vote])).length === 0]).toEqual([value, Vote().safeParse(vote).success]);
    }
  });
});

describe('a fault', () => {
  const sound = { category: 'consumers', choice: 'approve' };
  test.each<[unknown, string, string]>([
    ['approve',                           'votes: expected a list of votes but received "approve".',                                'no list'],
    [[null],                              'votes.0: expected { category, choice, member, reason } but received null.',               'nothing'],
    [['approve'],                         'votes.0: expected { category, choice, member, reason } but received "approve".',          'a word for a vote'],
    [[[]],                                'votes.0: expected { category, choice, member, reason } but received an empty list.',      'an empty list for a vote'],
    [[{ ...sound, choice: 'yes' }],       'votes.0.choice: expected approve or reject or abstain but received "yes".',              'a choice'],
    [[{ ...sound, member: '' }],          "votes.0.member: expected the member's name but received \"\".",                          'a name'],
    [[{ ...sound, reason: ['cost'] }],    'votes.0.reason: expected some words by reference to the SEC Objectives but received a list.', 'a reason'],
    [[{ ...sound, weight: 2, note: '' }], 'votes.0: expected category or choice or member or reason but received "note".',          'keys votes do not have'],
    [[{ ...sound, category: 7 }],         'but received 7. Leave the vote out',                                                     'a category that is no word'],
    [votesOf('C 2'),                      'votes.1.category: expected at most 1 vote from consumers, one for each seat, but received 2.', 'one seat'],
    [votesOf('S 5'),                      'votes.3.category: expected at most 3 votes from small_suppliers, one for each seat, but received 5.', 'several seats'],
  ])('of %j reads %s: %s', (votes, words) => {
    expect(untyped(votes)).toThrow(words);
  });

  test.each([
    [99,  99,  'one short of the most'],
    [100, 100, 'exactly'],
    [101, 100, 'one over: no more are looked for'],
  ])('in each of %i votes is named %i times: %s', (votes, faults) => {
    expect(faultsOf(untyped(Array.from({ length: votes }, () => null)))).toHaveLength(faults);
  });
});

describe('a vote without a seat', () => {
  test.each([['dcc'], ['authority'], ['secretary_of_state'], ['code_administrator'], ['chair']])('by %s is refused with the rule', (category) => {
    expect(untyped([{ category, choice: 'approve' }])).toThrow(
      `but received "${category}". Whoever attends without a seat has no vote (assumed: General knowledge of SEC Section D and SECAS practice; no source at hand states it).`,
    );
  });

  test('by a category the constitution does not seat is refused', () => {
    const board = boardOf([2, 2]);
    expect(faultsOf(untyped(votesOf('L 1 C 1'), board))).toEqual(['votes.1.category']);
    expect(untyped(votesOf('C 1'), board)).toThrow('expected a category with a seat (large_suppliers, electricity_networks, gas_networks) but received "consumers".');
  });

  test('is refused without a rule where the constitution names none', () => {
    expect(untyped([{ category: 'dcc', choice: 'approve' }], boardOf([1]))).toThrow('but received "dcc". Leave the vote out, or pass a constitution that seats it.');
  });
});

describe('a malformed constitution', () => {
  const [first, second] = boardOf([2, 2]).groups;
  test.each<[unknown, readonly string[], string]>([
    [null,                                                      ['constitution'],                  'none'],
    [[],                                                        ['constitution'],                  'a list'],
    [{ ...latest, groups: undefined },                          ['constitution.groups'],           'no groups'],
    [{ ...latest, groups: [] },                                 ['constitution.groups'],           'an empty list of groups'],
    [{ ...latest, groups: [null] },                             ['constitution.groups.0'],         'nothing for a group'],
    [{ ...latest, groups: [{ ...first, seats: 0 }] },           ['constitution.groups.0.seats'],   'no seat'],
    [{ ...latest, groups: [first, { ...second, seats: 1.5 }] }, ['constitution.groups.1.seats'],   'half a seat'],
    [{ ...latest, groups: [{ ...first, seats: '2' }] },         ['constitution.groups.0.seats'],   'seats in words'],
    [{ ...latest, groups: [{ ...first, seats: Infinity }] },    ['constitution.groups.0.seats'],   'seats without end'],
    [{ ...latest, groups: [first, { ...second, id: 'large' }] }, ['constitution.groups.1.id'],     'two groups of one name'],
    [{ ...latest, groups: [{ ...first, id: '' }] },             ['constitution.groups.0.id'],      'no name'],
    [{ ...latest, groups: [{ ...first, id: 7 }] },              ['constitution.groups.0.id'],      'a number for a name'],
    [{ ...latest, groups: [{ ...first, categories: [] }] },     ['constitution.groups.0.categories'], 'no category'],
    [{ ...latest, groups: [{ ...first, categories: ['dcc'] }] }, ['constitution.groups.0.categories.0'], 'an unknown category'],
    [{ ...latest, groups: [first, { ...second, categories: ['gas_networks', 'large_suppliers'] }] }, ['constitution.groups.1.categories.1'], 'a category in two groups'],
    [{ ...latest, groups: [{ ...first, categories: ['consumers', 'consumers'] }] }, ['constitution.groups.0.categories.1'], 'a category twice'],
    [{ ...latest, quorum: -1 },                                 ['constitution.quorum'],           'a negative quorum'],
    [{ ...latest, quorum: 1.5 },                                ['constitution.quorum'],           'half a member'],
    [{ ...latest, quorum: Number.NaN },                         ['constitution.quorum'],           'not a number'],
    [{ ...latest, method: 'by_show_of_hands' },                 ['constitution.method'],           'an unknown method'],
    [{ ...latest, tie: 'inquorate' },                           ['constitution.tie'],              'an unknown tie rule'],
    [{ ...latest, attending: 'dcc' },                           ['constitution.attending'],        'words for a list'],
    [{},                                                        ['constitution.groups', 'constitution.quorum', 'constitution.method'], 'every fault at once'],
  ])('%j has faults at %j: %s', (constitution, faults) => {
    expect(faultsOf(untyped([], constitution))).toEqual(faults);
  });

  test('is refused before votes are looked at, whatever is asked', () => {
    expect(() => votesNeeded([], 'approve', { ...latest, groups: [] })).toThrow('Invalid constitution: constitution.groups: expected at least one group with a seat but received an empty list.');
  });
});
