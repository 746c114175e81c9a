import { describe, expect, test } from 'vitest';
import { record, whyNot, type CaseEventInput } from '../../src/index.ts';
import { votes } from '../../src/testing/index.ts';
import { after, authorityLed, awaitingVote, refusedFor, voted } from '../support/life.ts';

const on = '2022-03-30';
const vote = (more: object): CaseEventInput => ({ type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve', ...more }) as CaseEventInput;

describe('a vote with its votes', () => {
  test.each([
    ['3 approve, 2 reject', 'approve', [],                'one group more approves'],
    ['2 approve, 2 reject', 'approve', ['tally_differs'], 'a tie rejects'],
    ['2 approve, 2 reject', 'reject',  [],                'and is recorded as such'],
    ['1 approve, 2 reject', 'approve', ['tally_differs'], 'one group short'],
    ['3 abstain',           'reject',  [],                'nobody is for it'],
  ])('%s is recorded as %s unless %j', (said, outcome, refusals, _why) => {
    expect(refusedFor(awaitingVote(), vote({ outcome, votes: votes(said) }))).toEqual(refusals);
  });

  test.each([
    [13, [],                          'the board elected in December 2021'],
    [14, ['more_members_than_seats'], 'a Voting Group more: a remark, never a bar'],
  ])('of %i Large Suppliers is recorded, with the remarks %j: %s', (count, remarks) => {
    const cast = Array.from({ length: count }, () => ({ category: 'large_suppliers', choice: 'approve' }) as const);
    const taken = record(awaitingVote(), vote({ votes: cast }));
    expect(taken.ok && taken.advisories.map(({ code }) => code)).toEqual(remarks);
  });

  test.each([
    ['2 approve, 5 reject', 'approve', 'The votes come to reject, as votes are assumed to be counted, and approve was recorded.', 'the other way'],
    ['2 approve, 2 reject', 'approve', 'The votes come to reject, as votes are assumed to be counted, and approve was recorded.', 'a tie rejects'],
    ['',                    'reject',  'A meeting that could not vote is recorded as changeBoard.deferred',                        'nobody was there'],
  ])('of %s, recorded as %s, says: %s (%s)', (said, outcome, message, _why) => {
    const against = whyNot(awaitingVote(), vote({ outcome, votes: said === '' ? [] : votes(said) }));
    expect(against).toMatchObject([{ code: 'tally_differs', message: expect.stringContaining(message) }]);
  });

  test('keeps who voted how, and why', () => {
    const cast = [{ category: 'consumers', member: 'Citizens Advice', choice: 'approve', reason: 'SEC Objective (a)' }] as const;
    expect(after(awaitingVote(), vote({ votes: cast })).votes).toMatchObject([{ as: 'decision', stands: true, votes: cast }]);
  });
});

describe('Alternative Proposals', () => {
  const withTwo = after(
    awaitingVote(),
    { type: 'changeBoard.sentBack', on: '2022-03-22', by: 'change_board', reasons: 'There are better ways' },
    { type: 'sendBack.handled', on: '2022-03-22', by: 'change_sub_committee', path: 3, legalText: 'revised', implementationApproach: 'unchanged', route: 'refinement' },
    { type: 'alternative.raised', on: '2022-03-23', by: 'working_group', alternative: 'B', summary: 'Cheaper' },
    { type: 'alternative.raised', on: '2022-03-23', by: 'proposer', alternative: 'C', summary: 'Sooner' },
    { type: 'report.submitted', on: '2022-03-23', by: 'code_administrator' },
    { type: 'report.agreedComplete', on: '2022-03-23', by: 'change_sub_committee' },
    { type: 'consultation.opened', on: '2022-03-23', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-29' },
    { type: 'consultation.closed', on: '2022-03-29', by: 'code_administrator' },
  );

  test('are voted on separately, and the record keeps every vote', () => {
    const alternatives = [
      { alternative: 'B', outcome: 'approve', votes: votes('3 approve, 1 reject') },
      { alternative: 'C', outcome: 'reject' },
    ] as const;
    const file = after(withTwo, vote({ preferred: 'B', alternatives }));
    expect(file.votes).toMatchObject([{ outcome: 'approve', preferred: 'B', alternatives }]);
    expect(file.decision).toMatchObject({ outcome: 'approve', preferred: 'B' });
  });

  test.each([
    [{ alternatives: [{ alternative: 'B', outcome: 'approve', votes: votes('1 reject') }] },                        'tally_differs',                 "B's own votes"],
    [{ alternatives: [{ alternative: 'B', outcome: 'reject' }, { alternative: 'B', outcome: 'reject' }] },          'unknown_alternative_voted_on',  'B twice'],
    [{ preferred: 'D' },                                                                                            'unknown_alternative',           'D was never raised'],
  ])('%# is refused as %s: %s', (more, code, _why) => {
    expect(refusedFor(withTwo, vote(more))).toEqual([code]);
  });
});

describe('what a vote is', () => {
  test.each([
    [3, 'decision',       'appeal',             'Path 3: the Board decides'],
    [2, 'recommendation', 'authority_decision', 'Path 2: the Authority decides'],
    [1, 'recommendation', 'authority_decision', 'Path 1: the Authority decides'],
  ] as const)('under Path %i it is a %s, and the stage is %s', (path, as, stage, _why) => {
    expect(voted(path).votes).toMatchObject([{ as }]);
    expect(voted(path).stage).toBe(stage);
  });

  test('on an Authority-Led Variation it is a recommendation, and the stage stays', () => {
    const file = after(authorityLed, vote({ outcome: 'reject' }));
    expect(file).toMatchObject({ stage: 'authority_led', decision: null, votes: [{ as: 'recommendation', outcome: 'reject' }] });
  });

  test('by a body without a vote it is refused with the rule', () => {
    const taken = record(awaitingVote(), { type: 'changeBoard.voted', on, by: 'dcc', outcome: 'approve' });
    expect(taken).toMatchObject({ ok: false, refusals: [{ code: 'wrong_body', rule: { id: 'right/vote', basis: 'seen' } }] });
  });

  test('a deferral leaves the vote to a later meeting', () => {
    const deferred = after(awaitingVote(), { type: 'changeBoard.deferred', on, by: 'change_board', until: '2022-04-27' });
    expect(deferred.stage).toBe('report_phase');
    expect(after(deferred, { type: 'changeBoard.voted', on: '2022-04-27', by: 'change_board', outcome: 'approve' }).votes.length).toBe(1);
  });

  test('a send-back overtakes it: a new consultation and a new vote are needed', () => {
    const back = after(voted(2), { type: 'authority.sentBack', on: '2022-04-20', by: 'authority', reasons: 'The legal text' });
    expect(back.votes).toMatchObject([{ stands: false }]);
    const again = after(
      back,
      { type: 'sendBack.handled', on: '2022-04-26', by: 'change_sub_committee', path: 2, legalText: 'revised', implementationApproach: 'revised', route: 'report_phase' },
      { type: 'consultation.opened', on: '2022-04-27', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-05-18' },
      { type: 'consultation.closed', on: '2022-05-18', by: 'code_administrator' },
      { type: 'changeBoard.voted', on: '2022-05-25', by: 'change_board', outcome: 'approve' },
    );
    expect(again.votes.map(({ stands }) => stands)).toEqual([false, true]);
    expect(again.consultations.map(({ round }) => round)).toEqual([1, 2]);
  });
});

describe("the Change Board's other act", () => {
  test.each([['impactAssessment.approved'], ['impactAssessment.declined']] as const)('%s is its view of a request during refinement, and no vote', (type) => {
    const refining = after(awaitingVote(), { type: 'changeBoard.sentBack', on, by: 'change_board', reasons: 'x' }, { type: 'sendBack.handled', on, by: 'change_sub_committee', path: 3, legalText: 'revised', implementationApproach: 'revised', route: 'refinement' });
    expect(after(refining, { type, on, by: 'change_board' })).toMatchObject({ stage: 'refinement', votes: [] });
    expect(refusedFor(awaitingVote(), { type, on, by: 'change_board' })).toEqual(['not_at_this_stage']);
  });
});
