import { describe, expect, test } from 'vitest';
import { record } from '../../src/index.ts';
import { aDraftProposal, aModification } from '../../src/testing/index.ts';
import { matchers } from '../../src/testing/vitest/index.ts';

expect.extend(matchers);

const draft = aDraftProposal();
const refused = record(draft, { type: 'report.submitted', on: '2022-03-01', by: 'code_administrator' });
const advised = record(draft, { type: 'legalText.agreed', on: '2022-03-01', by: 'working_group' });

describe('the matchers', () => {
  test('say at which stage a case is', () => {
    expect(draft).toBeAtStage('development');
    expect(draft).not.toBeAtStage('refinement');
    expect(aModification('appeal')).toBeAtStage('appeal');
    expect(() => expect(draft).toBeAtStage('refinement')).toThrow('expected DP900 to be at Refinement Process: it is at Development Stage, its last entry proposal.raised on');
    expect(() => expect(draft).not.toBeAtStage('development')).toThrow('expected DP900 not to be at Development Stage');
  });

  test('say why an event was refused', () => {
    expect(refused).toRefuse();
    expect(refused).toRefuse('not_at_this_stage');
    expect(refused).not.toRefuse('wrong_body');
    expect(advised).not.toRefuse();
    expect(() => expect(refused).toRefuse('wrong_body')).toThrow('expected the answer to refuse with wrong_body: it was refused. not_at_this_stage: ');
    expect(() => expect(refused).not.toRefuse('not_at_this_stage')).toThrow('expected the answer not to refuse with not_at_this_stage: it was refused. not_at_this_stage: ');
    expect(() => expect(advised).toRefuse()).toThrow('expected the answer to refuse: it was recorded, and nothing was said');
  });

  test('say what was remarked', () => {
    expect(advised).toAdvise();
    expect(advised).toAdvise('solution_work_in_development');
    expect(refused).not.toAdvise();
    expect(() => expect(advised).toAdvise('already_recorded' as never)).toThrow('expected the answer to advise with already_recorded: it was recorded. solution_work_in_development: ');
    expect(() => expect(refused).toAdvise()).toThrow('expected the answer to advise: it was refused, and nothing was said');
  });
});
