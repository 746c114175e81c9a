import { describe, expect, test } from 'vitest';
import { aDraftProposal, advance } from '../../src/testing/index.ts';

describe('a case taken further', () => {
  const reachable = ['refinement', 'report_phase', 'authority_decision', 'fast_track', 'sent_back', 'appeal', 'pending_implementation', 'implemented', 'rejected', 'withdrawn', 'refused', 'split'] as const;
  test.each(reachable)('gets to %s', (stage) => expect(advance(aDraftProposal(), stage).stage).toBe(stage));
  test.each(['initial_consideration', 'authority_led'] as const)('does not get from a Draft Proposal to %s, and says so', (stage) => {
    expect(() => advance(aDraftProposal(), stage)).toThrow(/expected a file whose life leads to/);
  });
  test('stops at a day', () => {
    const file = advance(aDraftProposal(), { until: '2022-06-30' });
    expect(file.entries.every(({ on }) => on <= '2022-06-30')).toBe(true);
    expect(file.entries.length).toBeGreaterThan(3);
  });
});
