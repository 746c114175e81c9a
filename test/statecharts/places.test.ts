import { describe, expect, test } from 'vitest';
import { internalsOf } from '../../src/history/case-file.ts';
import { nextSteps, raise, record, stateOn, whyNot, type CaseEventInput, type CaseFile, type EventType } from '../../src/index.ts';
import { isOffered } from '../../src/statecharts/step.ts';
import { after, awaitingVote, draft, opened, refining, strictly, underReview, voted } from '../support/life.ts';

const said = (file: CaseFile, event: object) => whyNot(file, event as CaseEventInput).map(({ code, rule, bars }) => `${code} ${rule.id}${bars ? '' : ', only assumed'}`);
const withdrawn = after(draft, { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' });
const implemented = after(voted(3), { type: 'implementation.completed', on: '2022-06-30', by: 'code_administrator' });
const first = opened('SECMP0001', '2013-09-23');
const panel = { by: 'panel' } as const;

describe('what speaks against the place of an event', () => {
  test.each<[string, CaseFile, object, string[]]>([
    ['the day before the Code',                    first,             { type: 'workingGroup.met', on: '2013-09-22', by: 'working_group' },             ['before_the_code record-order']],
    ['the first day of the Code',                  first,             { type: 'workingGroup.met', on: '2013-09-23', by: 'working_group' },             []],
    ['the last day of the adoption window',        withdrawn,         { type: 'proposal.adopted', on: '2022-03-29', by: 'party', proposer: 'C' },      []],
    ['the day after, resting on its length',       withdrawn,         { type: 'proposal.adopted', on: '2022-03-30', by: 'party', proposer: 'C' },      ['ended limit/adoptionWindow']],
    ['the day after the appeal window',            voted(3),          { type: 'appeal.lodged', on: '2022-04-14', by: 'party' },                        ['not_at_this_stage limit/appealWindow, only assumed']],
    ['what no window would let in',                voted(3),          { type: 'hold.lifted', on: '2022-04-14', by: 'code_administrator' },             ['not_at_this_stage plain-logic']],
    ['an end, which leaves nothing else to say',   implemented,       { type: 'conversion.agreed', on: '2022-07-01', ...panel, route: 'refinement' },  ['ended record-order']],
    ['an end, and the order of the record',        implemented,       { type: 'conversion.agreed', on: '2022-06-01', ...panel, route: 'refinement' },  ['out_of_order record-order', 'ended record-order']],
    ['the record first, then the place, then who', refining(),        { type: 'changeBoard.voted', on: '2022-02-01', ...panel, outcome: 'approve' },   ['out_of_order record-order', 'not_at_this_stage change-board', 'wrong_body right/vote']],
    ['the rule of the event',                      draft,             { type: 'fastTrack.approved', on: '2022-02-10', ...panel },                      ['not_at_this_stage fast-track']],
    ['plain logic, where that is only assumed',    draft,             { type: 'appeal.lodged', on: '2022-02-10', ...panel },                           ['not_at_this_stage plain-logic', 'wrong_body appeal, only assumed']],
    ['a rule that is only assumed',                refining(),        { type: 'proposal.refused', on: '2022-03-02', by: 'code_administrator', reasons: 'x' }, ['not_at_this_stage initial-refusal, only assumed', 'decided_before initial-refusal, only assumed']],
  ])('%s', (_, file, event, words) => {
    expect(said(file, event)).toEqual(words);
  });

  test('a file is opened on the first day of the Code, and not before', () => {
    const raised = { type: 'proposal.raised', by: 'proposer', id: 'SECMP0001', title: 'A', proposer: 'B' } as const;
    expect(raise({ ...raised, on: '2013-09-23' }).stage).toBe('initial_consideration');
    expect(() => raise({ ...raised, on: '2013-09-22' })).toThrow('The event is dated before the Code was designated on 2013-09-23.');
  });

  test('what is only assumed is remarked on, and refused where it bars', () => {
    const late: CaseEventInput = { type: 'appeal.lodged', on: '2022-04-14', by: 'party' };
    const taken = record(voted(3), late);
    expect(taken.ok && [taken.file.stage, taken.advisories.map(({ code }) => code)]).toEqual(['appeal', ['not_at_this_stage']]);
    expect(record(strictly(voted(3)), late).ok).toBe(false);
    const plain = record(voted(3), { ...late, on: '2022-04-13' });
    expect(plain.ok && plain.advisories).toEqual([]);
  });
});

describe('a window that elapsed', () => {
  test('is closed on the day after its last, and an entry since shows that it was', () => {
    expect(['2022-03-29', '2022-03-30'].map((on) => stateOn(withdrawn, on).stage)).toEqual(['development', 'withdrawn']);
    const noted = after(voted(3), { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03' });
    expect([noted.stage, stateOn(noted, '2022-04-20').stage]).toEqual(['pending_implementation', 'pending_implementation']);
  });
});

describe('a Draft Proposal that is converted', () => {
  const urgent: CaseEventInput[] = [
    { type: 'urgency.requested', on: '2022-02-02', by: 'change_sub_committee' },
    { type: 'urgency.granted', on: '2022-02-03', by: 'authority' },
  ];
  const hold: CaseEventInput = { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'x' };
  const agreed: CaseEventInput = { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'refinement', path: 3 };

  test.each<[CaseEventInput[], string, string, string]>([
    [[],               'notRequested', 'active', 'as it was'],
    [[hold],           'notRequested', 'onHold', 'on hold'],
    [urgent,           'granted',      'active', 'urgent'],
    [[hold, ...urgent], 'granted',     'onHold', 'both'],
  ])('after %j goes on as it was beside its progress, which begins anew: %s, %s (%s)', (before, urgency, held, _why) => {
    const { kind, state } = after(draft, ...before, agreed);
    expect([kind, state]).toEqual(['modification_proposal', { live: expect.objectContaining({ progress: { refinement: 'developingSolution' }, urgency, hold: held, support: 'supported', impactAssessment: 'notRequested' }) }]);
  });
});

describe('a state', () => {
  test.each<[CaseFile, EventType, boolean, string]>([
    [underReview(),   'report.returned',    true,  'in its place'],
    [awaitingVote(),  'report.returned',    false, 'out of place by a rule that is only assumed'],
    [refining(),      'report.submitted',   true,  'in its place'],
    [refining(),      'changeBoard.voted',  false, 'nowhere'],
    [implemented,     'report.submitted',   false, 'after the end'],
    [implemented,     'implementation.partDelivered', true, 'after it'],
  ])('%# offers %s: %s (%s)', (file, type, answer, _why) => {
    expect(isOffered(internalsOf(file).state, type)).toBe(answer);
  });

  test('offers nothing that can no longer come', () => {
    const open = (file: CaseFile, on: string) => nextSteps(file, { on }).filter(({ standing }) => standing !== 'no_longer').map(({ type }) => type);
    expect(open(implemented, '2022-07-01').filter((type) => type.startsWith('report.'))).toEqual([]);
    expect(open(draft, '2022-02-02')).toContain('conversion.agreed');
  });
});
