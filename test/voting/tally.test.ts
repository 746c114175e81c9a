import { describe, expect, test } from 'vitest';
import { rulebookOn } from '../../src/rulebook/rulebook.ts';
import { tally } from '../../src/voting/tally.ts';
import { boardOf, deeplyFrozen, isDeeplyFrozen, latest, votesOf } from './boards.ts';

const outcomes = (short: string, constitution = latest) => tally(votesOf(short), constitution).groups.map(({ id, outcome }) => [id, outcome]);
const outcomeOf = (short: string, id: string) => Object.fromEntries(outcomes(short))[id];

describe('a group', () => {
  test.each<[string, string, string | null, string]>([
    ['large_suppliers',   'L 5/6',       'reject',  'one short of a tie'],
    ['large_suppliers',   'L 6/6',       null,      'exactly a tie'],
    ['large_suppliers',   'L 7/5',       'approve', 'one over'],
    ['large_suppliers',   'L 1/0/11',    'approve', 'an abstention is on neither side'],
    ['large_suppliers',   'L 0/0/13',    null,      'all abstain, every seat filled'],
    ['small_suppliers',   'S 1/2',       'reject',  'one short'],
    ['small_suppliers',   'S 1/1/1',     null,      'exactly, the third seat abstaining'],
    ['small_suppliers',   'S 2/1',       'approve', 'one over'],
    ['networks',          'E 1 G 0/2',   'reject',  'one short: both network categories are one group'],
    ['networks',          'E 1 G 0/1',   null,      'electricity against gas is a tie'],
    ['networks',          'E 1/1 G 1',   'approve', 'one over'],
    ['other_sec_parties', 'O 0/1',       'reject',  'one short'],
    ['other_sec_parties', 'O 1/1',       null,      'exactly'],
    ['other_sec_parties', 'O 1',         'approve', 'one over'],
    ['consumers',         'C 0/1',       'reject',  'a single seat is a majority of one'],
    ['consumers',         'C 0/0/1',     null,      'it cannot tie, it can abstain'],
    ['consumers',         'C 1',         'approve', 'one over'],
    ['consumers',         'L 12',        null,      'nobody present'],
  ])('%s voting %s comes to %s: %s', (group, short, outcome) => {
    expect(outcomeOf(short, group)).toBe(outcome);
  });

  test.each([
    ['L 2/1',   'majority',      'one more for than against'],
    ['L 2/2/1', 'tied',          'as many for as against'],
    ['L 0/0/3', 'all_abstained', 'present, on neither side'],
    ['C 1',     'silent',        'nobody present'],
  ])('voting %s is stated as %s: %s', (short, standing) => {
    expect(tally(votesOf(short)).groups[0]?.standing).toBe(standing);
  });

  test('is never dropped, whoever votes', () => {
    const ids = latest.groups.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    for (const short of ['', 'C 1', 'L 13 S 3 E 3 O 3 C 1']) expect(tally(votesOf(short)).groups.map(({ id }) => id)).toEqual(ids);
  });
});

describe('the Change Board, counted by category', () => {
  test.each([
    ['L 12 S 0/2/1 E 0/1 C 0/0/1', 'reject',    -1, 'one group short of a tie, for all its members'],
    ['L 1 S 0/1',                  'reject',     0, 'one group each: a tie rejects'],
    ['L 1 S 0/1 O 1',              'approve',    1, 'one group over'],
    ['L 1 S 1 E 0/1 G 0/1 O 0/1',  'reject',     0, 'two groups each, three members against'],
    ['L 1/1 S 2/1',                'approve',    1, 'a tied group is on neither side'],
    ['L 6/6 S 1/1 E 1 G 0/1 O 1/1', 'reject',    0, 'every group tied'],
    ['C 1',                        'approve',    1, 'one category only, for'],
    ['C 0/1',                      'reject',    -1, 'one category only, against'],
    ['L 13 S 3 E 3 O 3 C 1',       'approve',    5, 'unanimous: the Change Board of 2022'],
    ['L 14 S 3 E 3 O 3 C 1',       'approve',    5, 'a Voting Group more'],
    ['L 0/12 S 0/3 E 0/3 O 0/3 C 0/1', 'reject', -5, 'unanimous against'],
    ['L 0/0/12 S 0/0/3 E 0/0/3 O 0/0/3 C 0/0/1', 'reject', 0, 'all abstain: a quorum that approves nothing'],
    ['',                           'inquorate',  0, 'nobody present'],
  ])('voting %s comes to %s by %i: %s', (short, outcome, margin) => {
    expect(tally(votesOf(short))).toMatchObject({ outcome, margin });
  });

  test('lets a minority of members in a majority of groups decide', () => {
    const votes = votesOf('L 0/12 S 1 E 1');
    expect(tally(votes).outcome).toBe('approve');
    expect(tally(votes, { ...latest, method: 'by_member' }).outcome).toBe('reject');
  });
});

describe('the Change Board, counted by member', () => {
  test.each([
    ['L 6/7',          'reject',    -1, 'one short of a tie'],
    ['L 6/6',          'reject',     0, 'exactly a tie rejects'],
    ['L 6/5',          'approve',    1, 'one over'],
    ['L 5 S 0/3 C 0/1', 'approve',   1, 'more members in fewer groups'],
    ['L 6/5 C 0/0/1',  'approve',    1, 'an abstention is on neither side'],
    ['L 0/0/12 C 0/0/1', 'reject',   0, 'all abstain'],
    ['',               'inquorate',  0, 'nobody present'],
  ])('voting %s comes to %s by %i: %s', (short, outcome, margin) => {
    expect(tally(votesOf(short), boardOf([13, 3, 1, 3], { method: 'by_member' }))).toMatchObject({ outcome, margin, method: 'by_member' });
  });

  test('still states what each group came to', () => {
    expect(outcomes('L 5 S 0/3 C 0/1', { ...latest, method: 'by_member' })).toEqual([
      ['large_suppliers', 'approve'],
      ['small_suppliers', 'reject'],
      ['networks', null],
      ['other_sec_parties', null],
      ['consumers', 'reject'],
    ]);
  });
});

describe('the quorum', () => {
  test.each([
    [11, 'L 10',       'inquorate', 10, 'just missed, unanimous for'],
    [11, 'L 0/10',     'inquorate', 10, 'just missed, unanimous against'],
    [11, 'L 11',       'approve',   11, 'exactly'],
    [11, 'L 10 C 0/0/1', 'approve', 11, 'an abstention makes it'],
    [11, 'L 12',       'approve',   12, 'one over'],
    [0,  '',           'reject',     0, 'none asked for: nobody approves nothing'],
    [1,  'C 0/0/1',    'reject',     1, 'the least there can be'],
    [24, 'L 13 S 3 E 3 O 3 C 1', 'inquorate', 23, 'more than there are seats'],
  ])('of %i with %s present is %s: %i present, %s', (quorum, short, outcome, present) => {
    for (const method of ['by_category', 'by_member'] as const) {
      expect(tally(votesOf(short), { ...latest, quorum, method })).toMatchObject({ outcome, present, quorum, quorate: outcome !== 'inquorate' });
    }
  });
});

describe('the tie rule', () => {
  test.each<['approve' | 'reject', string, string, string]>([
    ['reject',  'L 1 S 0/1',   'reject',  'what practice is taken to be'],
    ['approve', 'L 1 S 0/1',   'approve', 'a constitution that says otherwise'],
    ['approve', 'L 0/1',       'reject',  'it settles ties only'],
    ['reject',  'L 1',         'approve', 'it settles ties only'],
  ])('%s with %s comes to %s: %s', (tie, short, outcome) => {
    for (const method of ['by_category', 'by_member'] as const) expect(tally(votesOf(short), { ...latest, tie, method }).outcome).toBe(outcome);
  });
});

describe('a tally', () => {
  test('is taken by the latest constitution where none is given', () => {
    expect(tally(votesOf('L 1 S 1'))).toEqual(tally(votesOf('L 1 S 1'), latest));
    expect(tally(votesOf('L 1 S 1'))).toEqual(tally(votesOf('L 1 S 1'), rulebookOn('2021-12-17').constitution));
  });

  test('explains itself in sentences', () => {
    expect(tally(votesOf('L 7/2/1 S 0/0/2 E 1 G 0/1 C 0/1')).explanation).toEqual([
      'large_suppliers: 7 approve, 2 reject, 1 abstain of 13 seats; its majority approves.',
      'small_suppliers: 0 approve, 0 reject, 2 abstain of 3 seats; all abstained, so it has no outcome.',
      'networks: 1 approve, 1 reject, 0 abstain of 3 seats; tied, so it has no outcome.',
      'other_sec_parties: 0 approve, 0 reject, 0 abstain of 3 seats; nobody voted, so it has no outcome.',
      'consumers: 0 approve, 1 reject, 0 abstain of 1 seat; its majority rejects.',
      'Present: 15 of 23, enough for the quorum of 1.',
      'Groups for 1, against 1 (a tie rejects): the Change Board rejects, as votes are assumed to be counted (hand over another `constitution` where you know better).',
      'Counted by category (assumed: General knowledge of SEC Section D and SECAS practice; no source at hand states it).',
    ]);
  });

  test('says which way a tie goes', () => {
    expect(tally(votesOf('L 1 C 0/1'), { ...latest, tie: 'approve' }).explanation).toContain('Groups for 1, against 1 (a tie approves): the Change Board approves, as votes are assumed to be counted (hand over another `constitution` where you know better).');
  });

  test('explains a count by member, and a quorum that was missed', () => {
    const byMember = { ...latest, method: 'by_member' } as const;
    expect(tally(votesOf('L 7/2'), byMember).explanation.slice(-2, -1)).toEqual(['Members for 7, against 2: the Change Board approves, as votes are assumed to be counted (hand over another `constitution` where you know better).']);
    expect(tally(votesOf('L 7/2'), { ...byMember, quorum: 10 }).explanation.slice(-3)).toEqual([
      'Present: 9 of 23, too few for the quorum of 10.',
      'The vote is inquorate and decides nothing, as votes are assumed to be counted (hand over another `constitution` where you know better).',
      'Counted by member (assumed: General knowledge of SEC Section D and SECAS practice; no source at hand states it).',
    ]);
  });

  test.each([
    ['2021-12-16', 'L 13', ', more members than the 12 known: the number follows the Voting Groups', 'the day before the elections: twelve are known'],
    ['2021-12-17', 'L 13', '',                                                                       'thirteen'],
    ['2021-12-17', 'L 14', ', more members than the 13 known: the number follows the Voting Groups', 'a Voting Group more is no fault'],
  ])('on %s of %s says "%s": %s', (day, short, remark) => {
    const { seats } = rulebookOn(day).constitution.groups[0]!;
    expect(tally(votesOf(short), rulebookOn(day).constitution).explanation[0]).toBe(`large_suppliers: ${short.slice(2)} approve, 0 reject, 0 abstain of ${seats} seats${remark}; its majority approves.`);
  });

  test('of a constitution that says where its counting was read does not call it assumed', () => {
    const seen = { ...latest, counting: { source: 'D7.8', basis: 'seen' } } as const;
    const { explanation, basis } = tally(votesOf('L 1'), seen);
    expect([basis, explanation.join(' ').includes('assumed')]).toEqual(['seen', false]);
  });

  test('keeps the reasons recorded with votes, as they were cast', () => {
    const reasoned = { category: 'consumers', member: 'Citizens Advice', choice: 'approve', reason: 'Better facilitates General SEC Objective (a).' } as const;
    expect(tally([...votesOf('L 1'), reasoned, ...votesOf('S 1')]).reasons).toEqual([reasoned]);
  });

  test('is frozen, and leaves what it was given untouched', () => {
    const votes = deeplyFrozen(votesOf('L 7/2/1 C 1'));
    const constitution = deeplyFrozen(structuredClone(latest));
    expect(isDeeplyFrozen(tally(votes, constitution))).toBe(true);
    const mine = [{ category: 'consumers', choice: 'approve', reason: 'Objective (a)' } as const];
    tally(mine);
    expect(Object.isFrozen(mine)).toBe(false);
    expect(Object.isFrozen(mine[0])).toBe(false);
  });
});
