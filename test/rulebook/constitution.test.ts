import { expect, test } from 'vitest';
import { checkArgument } from '../../src/checks.ts';
import { aConstitution } from '../../src/rulebook/constitution.ts';

const group = { id: 'suppliers', categories: ['large_suppliers'], seats: 1 };
const good = { groups: [group], quorum: 1, method: 'by_member' };
const groups = (...more: readonly unknown[]) => ({ ...good, groups: [group, ...more] });
const other = { id: 'others', categories: ['consumers'], seats: 2 };

test.each<[unknown, string]>([
  [good,                                                  'one group'],
  [groups(other),                                         'two'],
  [{ ...good, quorum: 0, method: 'by_category' },         'no quorum'],
  [{ ...good, tie: 'approve' },                           'a tie that approves'],
  [{ ...good, tie: 'reject' },                            'a tie that rejects'],
  [{ ...good, counting: { source: 'x', basis: 'seen' } }, 'a source for the counting'],
  [{ ...good, attending: ['dcc'] },                       'who attends'],
  [{ ...good, groups: [{ ...group, seats: 1000 }] },      'as many seats as can be'],
  [{ ...good, groups: [{ ...group, followsVotingGroups: false }] }, 'a group that says it follows none'],
])('%j is a constitution: %s', (constitution, _why) => {
  expect(() => checkArgument(constitution, aConstitution, 'constitution', 'constitution')).not.toThrow();
});

test.each<[unknown, readonly string[], string]>([
  [null,                                                       ['constitution'],                        '{ groups, quorum, method'],
  [{ ...good, groups: undefined },                             ['constitution.groups'],                 'at least one group with a seat'],
  [{ ...good, groups: [] },                                    ['constitution.groups'],                 'at least one group with a seat'],
  [{ ...good, quorum: -1 },                                    ['constitution.quorum'],                 '0 or more'],
  [{ ...good, quorum: 1.5 },                                   ['constitution.quorum'],                 '0 or more'],
  [{ ...good, method: 'by_seat' },                             ['constitution.method'],                 'by_category or by_member'],
  [{ ...good, tie: 'chair' },                                  ['constitution.tie'],                    'approve or reject'],
  [{ ...good, counting: 'by hand' },                           ['constitution.counting'],               'an object'],
  [{ ...good, attending: 'dcc' },                              ['constitution.attending'],              'who attends without a vote'],
  [groups(null),                                               ['constitution.groups.1'],               '{ id, categories, seats'],
  [groups({ ...other, id: '' }),                               ['constitution.groups.1.id'],            'some words'],
  [groups({ ...other, id: 5 }),                                ['constitution.groups.1.id'],            'some words'],
  [groups({ ...other, id: 'suppliers' }),                      ['constitution.groups.1.id'],            'a name no other group has'],
  [groups({ ...other, followsVotingGroups: 'yes' }),           ['constitution.groups.1.followsVotingGroups'], 'true or false'],
  [groups({ ...other, seats: 0 }),                             ['constitution.groups.1.seats'],         '1 to 1,000'],
  [groups({ ...other, seats: 1001 }),                          ['constitution.groups.1.seats'],         '1 to 1,000'],
  [groups({ ...other, categories: [] }),                       ['constitution.groups.1.categories'],    'at least one Party Category'],
  [groups({ ...other, categories: 'consumers' }),             ['constitution.groups.1.categories'],    'at least one Party Category'],
  [groups({ ...other, categories: ['user'] }),                 ['constitution.groups.1.categories.0'],  'large_suppliers or small_suppliers'],
  [groups({ ...other, categories: ['consumers', 'large_suppliers'] }), ['constitution.groups.1.categories.1'], 'expected each Party Category once but received "large_suppliers" again.'],
  [{ ...good, quorum: -1, method: 'x', tie: 'x' },             ['constitution.quorum', 'constitution.method', 'constitution.tie'], '0 or more'],
])('%j is none, and every fault is named: %j', (constitution, paths, words) => {
  expect(() => checkArgument(constitution, aConstitution, 'constitution', 'constitution')).toThrow(
    expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining(words), faults: paths.map((path) => expect.objectContaining({ path })) }),
  );
});
