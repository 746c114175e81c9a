// Tests of what you build on the Change Board's votes, with vitest and fast-check: `npx vitest run examples/board.test.ts`.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyOutcome, record, stateOn, tally, votesNeeded, type CaseFile } from 'sec-modifications';
import { aModification, arbitraryCase, arbitraryVotes, votes } from 'sec-modifications/testing';
import { matchers } from 'sec-modifications/testing/vitest';

expect.extend(matchers);

/** What stands for your own code: it records what the votes come to. */
function close(file: CaseFile, cast: ReturnType<typeof votes>, on = '2022-05-25') {
  const { outcome } = tally(cast);
  if (outcome === 'inquorate') return record(file, { type: 'changeBoard.deferred', on, by: 'change_board' });
  return record(file, { type: 'changeBoard.voted', on, by: 'change_board', outcome, votes: cast });
}

describe('the Change Board', () => {
  test.each([
    [3, '5 approve, 2 reject', 'appeal', 'pending_implementation', 'it decides, and an appeal may follow'],
    [3, '2 approve, 5 reject', 'appeal', 'rejected', 'so too against'],
    [2, '5 approve, 2 reject', 'authority_decision', 'authority_decision', 'it recommends, and the Authority decides'],
    [3, '', 'report_phase', 'report_phase', 'nobody came'],
  ] as const)('on Path %i, with %s, leads to %s, and within a month to %s: %s', (path, cast, then, later, _why) => {
    const answer = close(aModification('report_phase', { path }), votes(cast));
    expect(answer).not.toRefuse();
    expect(answer.ok && answer.file).toBeAtStage(then);
    expect(answer.ok && stateOn(answer.file, '2022-06-24')).toBeAtStage(later);
  });

  test('does not vote before the consultation has closed', () => {
    expect(close(aModification('refinement'), votes('5 approve'))).toRefuse('not_at_this_stage');
  });

  test('knows how many votes are missing, and every outcome there is', () => {
    expect(votesNeeded(votes('2 reject'), 'approve')).not.toBeNull();
    expect([...everyOutcome()].some(({ outcome }) => outcome === 'reject')).toBe(true);
  });

  test('takes whatever was cast, on every Path', () => {
    const awaiting = fc.constantFrom(...([1, 2, 3] as const).map((path) => aModification('report_phase', { path })));
    const isTaken = fc.property(awaiting, arbitraryVotes(fc), (file, cast) => void expect(close(file, cast)).not.toRefuse());
    fc.assert(isTaken, { seed: 2022 });
  });

  test('votes on nothing that has been decided, however it came about', () => {
    const decided = arbitraryCase(fc, { at: 'pending_implementation', maxEntries: 8 });
    const isRefused = fc.property(decided, (file) => void expect(close(file, votes('5 approve'), '2027-01-04')).toRefuse());
    fc.assert(isRefused, { seed: 2022, numRuns: 20 });
  });
});
