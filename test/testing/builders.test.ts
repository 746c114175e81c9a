import { describe, expect, test } from 'vitest';
import { fromJSON, record, stageName, tally, toJSON, type PartyCategory, type Stage } from '../../src/index.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { aDraftProposal, aModification, votes } from '../../src/testing/index.ts';

const stages: readonly Stage[] = [
  'initial_consideration',
  'development',
  'refinement',
  'report_phase',
  'sent_back',
  'authority_decision',
  'appeal',
  'fast_track',
  'authority_led',
  'pending_implementation',
  'implemented',
  'rejected',
  'withdrawn',
  'refused',
  'split',
];

describe.each([...regimes.map((row) => [row.id, row.from] as const), ['csc_decides', '2024-05-01'] as const])('under %s, from %s', (regime, on) => {
  const built = stages.filter((stage) => regime !== 'panel' || stage !== 'development');

  test.each(built)('a case at the stage %s is built in one line, by real events only', (stage) => {
    const file = aModification(stage, { on });
    expect(file.stage).toBe(stage);
    expect(stageName(stage)).toMatch(/^[A-Z]/);
    expect(fromJSON(toJSON(file)).entries).toEqual(file.entries);
  });
});

test('a case in the Report Phase is ready to be voted on', () => {
  const file = aModification('report_phase');
  expect(record(file, { type: 'changeBoard.voted', on: '2022-06-29', by: 'change_board', outcome: 'approve' }).ok).toBe(true);
});

test.each([
  ['authority_decision',     { path: 1 },          { path: 1, decision: null },                        'Path 1 goes to the Authority'],
  ['appeal',                 { outcome: 'reject' }, { decision: { outcome: 'reject' } },                'the Board rejects'],
  ['rejected',               { path: 2 },          { decision: { by: 'authority', outcome: 'reject' } }, 'the Authority rejects'],
  ['rejected',               {},                   { decision: { by: 'change_board' } },               'the window closes on a rejection'],
  ['pending_implementation', { path: 1 },          { decision: { by: 'authority' } },                  'the Authority approves'],
  ['split',                  { id: 'DP128' },      { id: 'MP128' },                                    'the number is kept'],
] as const)('%s with %j is as asked', (stage, overrides, expected, _why) => {
  expect(aModification(stage, overrides)).toMatchObject(expected);
});

test('a Draft Proposal takes what it is given', () => {
  expect(aDraftProposal({ id: 'DP128', title: 'A', proposer: 'B', on: '2020-05-20' })).toMatchObject({ id: 'DP128', title: 'A', proposer: 'B', raisedOn: '2020-05-20' });
});

test.each([
  ['no stage',             () => aModification('vote' as Stage),                     'InvalidInputError'],
  ['another regime',       () => aModification('refinement', { id: 'SECMP0900' }),   'RefusedError'],
  ['a wish that is in vain', () => aModification('appeal', { path: 2 }),             'InvalidInputError'],
])('%s is an error', (_, act, name) => {
  expect(act).toThrow(expect.objectContaining({ name }));
});

describe('votes', () => {
  const shape = (cast: ReturnType<typeof votes>) => Object.fromEntries(cast.map(({ category }) => [category, cast.filter((one) => one.category === category).map((one) => one.choice).join()]));
  test.each([
    ['1 approve',                      { large_suppliers: 'approve' },                                                        'the first seat'],
    ['2 approve, 1 reject',            { large_suppliers: 'approve', small_suppliers: 'approve', electricity_networks: 'reject' }, 'one seat of each group in turn'],
    ['5 approve, 1 reject, 1 abstain', { large_suppliers: 'approve,reject', small_suppliers: 'approve,abstain', electricity_networks: 'approve', other_sec_parties: 'approve', consumers: 'approve' }, 'then the second seats'],
    ['',                               {},                                                                                    'nobody votes'],
  ])('%s are dealt to the seats in turn', (said, expected, _why) => {
    expect(shape(votes(said))).toEqual(expected);
  });

  test('each category may have its own', () => {
    expect(shape(votes({ large_suppliers: '1 approve, 2 reject', consumers: '1 abstain' }))).toEqual({ large_suppliers: 'approve,reject,reject', consumers: 'abstain' });
    expect(tally(votes({ gas_networks: '1 approve' })).groups.find((group) => group.id === 'networks')?.outcome).toBe('approve');
  });

  test.each([
    ['23 approve', 23, 'every seat'],
    ['22 approve, 1 reject', 23, 'every seat'],
  ])('%s fills the board', (said, count) => {
    expect(votes(said).length).toBe(count);
  });

  test.each([
    ['24 approve', 'one more than there are seats'],
    ['approve',    'no number'],
    ['1 maybe',    'no choice'],
    ['1 approve 1 reject', 'no comma'],
    ['-1 approve', 'no number of votes'],
  ])('%s are no votes: %s', (said) => {
    expect(() => votes(said)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
    expect(() => votes(JSON.parse('5'))).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
    expect(() => votes(JSON.parse('{ "consumers": 5 }'))).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ path: 'consumers' })] }));
    expect(() => votes({ dcc: '1 approve' } as Partial<Record<PartyCategory, string>>)).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ path: 'dcc' })] }));
  });
});
