import { describe, expect, test } from 'vitest';
import { nextSteps, planTimetable, record, whyNot, type CaseEventInput, type CaseFile, type EventType } from '../../src/index.ts';
import { votes } from '../../src/testing/index.ts';
import { after, authorityLed, awaitingVote, draft, opened, refining, refusedFor, remarksOn, strictly, voted } from '../support/life.ts';

const ruleOf = (file: CaseFile, event: CaseEventInput, code: string) => {
  const taken = record(strictly(file), event);
  return taken.ok ? undefined : taken.refusals.find((refusal) => refusal.code === code)?.rule;
};
const standings = (file: CaseFile, on: string, types: readonly EventType[]) =>
  nextSteps(file, { on }).filter(({ type }) => types.includes(type)).map(({ standing }) => standing);

describe('a vote on several proposals', () => {
  const before = after(
    refining(),
    { type: 'alternative.raised', on: '2022-03-02', by: 'working_group', alternative: 'A', summary: 'Cheaper' },
    { type: 'report.submitted', on: '2022-03-02', by: 'code_administrator' },
    { type: 'report.agreedComplete', on: '2022-03-02', by: 'change_sub_committee' },
    { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-21' },
    { type: 'consultation.closed', on: '2022-03-21', by: 'code_administrator' },
  );
  const [ayes, noes] = [votes('5 approve, 2 reject'), votes('2 approve, 5 reject')];
  const vote = { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board' } as const;
  test.each([
    ['the proposal is rejected and the preferred Alternative approved', { outcome: 'approve', preferred: 'A', votes: noes, alternatives: [{ alternative: 'A', outcome: 'approve', votes: ayes }] }, []],
    ['both are approved, and the Alternative preferred',                { outcome: 'approve', preferred: 'A', votes: ayes, alternatives: [{ alternative: 'A', outcome: 'approve', votes: ayes }] }, []],
    ['the outcome is not that of the preferred Alternative',            { outcome: 'reject',  preferred: 'A', votes: noes, alternatives: [{ alternative: 'A', outcome: 'approve', votes: ayes }] }, ['preferred_alternative_differs']],
    ["the Alternative's votes come to another outcome",                 { outcome: 'approve', preferred: 'A', votes: noes, alternatives: [{ alternative: 'A', outcome: 'approve', votes: noes }] }, ['tally_differs']],
    ['no Alternative is preferred, and the votes come to another outcome', { outcome: 'approve', votes: noes, alternatives: [{ alternative: 'A', outcome: 'reject', votes: noes }] }, ['tally_differs']],
  ] as const)('where %s', (_, fields, codes) => {
    expect(refusedFor(before, { ...vote, ...fields } as CaseEventInput)).toEqual(codes);
  });

  test('keeps the preferred Alternative when an appeal overturns it', () => {
    const rejected = after(before, { ...vote, outcome: 'reject', preferred: 'A' }, { type: 'appeal.lodged', on: '2022-04-01', by: 'party' });
    expect(after(rejected, { type: 'appeal.determined', on: '2022-04-05', by: 'authority', outcome: 'overturned' }).decision).toEqual({ on: '2022-04-05', by: 'authority', outcome: 'approve', preferred: 'A' });
  });
});

describe('what no source states is never cited as seen', () => {
  const onPath3 = awaitingVote();
  test.each([
    ['an early implementation',          voted(),      { type: 'implementation.completed', on: '2022-03-31', by: 'code_administrator' },               'not_at_this_stage', 'implementation-after-appeal'],
    ['a path after the vote',            after(authorityLed, { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve' }), { type: 'path.determined', on: '2022-03-31', by: 'authority', path: 2 }, 'vote_taken', 'path-settled'],
    ['urgency after the decision',       voted(),      { type: 'urgency.requested', on: '2022-03-31', by: 'change_sub_committee' },                     'decision_taken',    'urgency-before-decision'],
    ["an ordinary timetable by the Authority", draft,  { type: 'timetable.approved', on: '2022-03-21', by: 'authority', reportDueOn: '2022-04-21' },    'not_urgent',        'urgent-timetable'],
    ['a variation refused',              authorityLed, { type: 'proposal.refused', on: '2022-03-21', by: 'code_administrator', reasons: 'Incomplete' }, 'authority_led',     'authority-led-standing'],
    ['a report returned too late',       onPath3,      { type: 'report.returned', on: '2022-03-21', by: 'change_sub_committee', reasons: 'Incomplete' }, 'not_at_this_stage', 'report-return'],
    ['a hold by the DCC',                draft,        { type: 'hold.placed', on: '2022-03-21', by: 'dcc', reason: 'Busy' },                           'wrong_body',        'hold'],
    ["the Change Sub-Committee's view of a request", refining(), { type: 'impactAssessment.approved', on: '2022-03-21', by: 'change_sub_committee' },   'wrong_body',        'assessment-approval'],
  ] as const)('%s', (_, file, event, code, id) => {
    expect(ruleOf(file, event, code)).toMatchObject({ id, basis: 'assumed' });
  });

  test('an assessment while a Draft Proposal rests on what was inferred', () => {
    expect(ruleOf(draft, { type: 'preliminaryAssessment.requested', on: '2022-03-21', by: 'code_administrator' }, 'not_at_this_stage')).toMatchObject({ id: 'assessments-after-conversion', basis: 'inferred' });
  });

  test('a right that was seen is cited where the act itself is as sure', () => {
    expect(ruleOf(draft, { type: 'conversion.agreed', on: '2022-03-21', by: 'panel', route: 'refinement' }, 'wrong_body')).toMatchObject({ id: 'right/convert', basis: 'seen' });
  });
});

test('the Authority raises a Draft Proposal out of a Significant Code Review', () => {
  expect(opened('DP175', '2021-10-12', { by: 'authority' })).toMatchObject({ kind: 'draft_proposal', stage: 'development' });
});

describe('the Authority sets a path at any time before the vote', () => {
  const set = (on: string, by: 'authority' | 'change_sub_committee') => ({ type: 'path.determined', on, by, path: 2 }) as const;
  const left = after(draft, { type: 'support.withdrawn', on: '2022-03-01', by: 'proposer' });
  const held = after(draft, { type: 'hold.placed', on: '2022-03-01', by: 'code_administrator', reason: 'x' });
  const quick = after(draft, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'fast_track' });
  test.each([
    ['in the adoption window', left,  'support_withdrawn'],
    ['on hold',                held,  'on_hold'],
  ])('%s, when the Change Sub-Committee has to wait', (_, file, code) => {
    expect(refusedFor(file, set('2022-03-02', 'change_sub_committee'))).toEqual([code]);
    expect(after(file, set('2022-03-02', 'authority')).path).toBe(2);
  });
  test('on the Fast-Track', () => {
    expect(after(quick, set('2022-03-02', 'authority'))).toMatchObject({ path: 2, stage: 'fast_track' });
  });
});

describe('an implementation date', () => {
  const approved = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' });
  const ranged = after(approved, { type: 'implementation.rescheduled', on: '2022-04-21', by: 'authority', date: '2022-07-05', notBefore: '2022-07-01', notAfter: '2022-07-20' });
  const anew = after(ranged, { type: 'implementation.scheduled', on: '2022-04-22', by: 'authority', date: '2023-01-03' });
  test('set anew by the Authority ends the range it gave before', () => {
    expect(anew.implementation).toEqual({ parts: [], date: '2023-01-03' });
    expect(refusedFor(anew, { type: 'implementation.adjusted', on: '2022-04-25', by: 'panel', date: '2022-07-06' })).toEqual(['no_range']);
    expect(planTimetable(anew, { on: '2022-04-25' }).milestones.map(({ due }) => due)).toContain('2023-01-03');
  });
  test.each([
    ['2022-04-21', ['date_in_the_past'], 'the day before'],
    ['2022-04-22', [],                   'the day itself'],
  ])('of %s, set on 22 April 2022, is remarked on as %j: %s', (date, remarks) => {
    expect(remarksOn(ranged, { type: 'implementation.rescheduled', on: '2022-04-22', by: 'authority', date })).toEqual(remarks);
  });
});

describe('what can never come is no longer possible', () => {
  const pending = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' });
  const late: readonly EventType[] = ['urgency.requested', 'urgency.granted', 'urgency.refused', 'support.withdrawn', 'proposal.adopted'];
  test('once nothing leads back before the decision', () => {
    expect(standings(pending, '2022-04-21', late)).toEqual(late.map(() => 'no_longer'));
  });
  test('but may still come while the decision can be sent back', () => {
    expect(standings(voted(2), '2022-03-31', ['support.withdrawn', 'proposal.adopted'])).toEqual(['not_yet', 'not_yet']);
  });
  test.each([
    ['2019-01-15', 'not_yet',   'the Change Sub-Committee will sit from 26 March 2019'],
    ['2022-03-21', 'no_longer', 'the right ended on 28 September 2021'],
  ])('a recommendation to convert, asked on %s, is %s: %s', (on, standing) => {
    expect(standings(opened('DP900', on), on, ['conversion.recommended'])).toEqual([standing]);
  });
});

describe('a part that is split again', () => {
  const split = record(refining(), { type: 'proposal.split', on: '2022-03-02', by: 'working_group', into: ['MP900A', 'MP900B'] });
  const part = split.ok ? split.children![0]! : draft;
  test.each([
    [['MP900C', 'MP900D'], [],                         'other letters of its number'],
    [['MP900A', 'MP900C'], ['not_parts_of_this_file'], 'its own letter'],
    [['MP901C', 'MP901D'], ['not_parts_of_this_file'], 'another number'],
  ])('goes on in %j: %j, %s', (into, codes) => {
    expect(refusedFor(part, { type: 'proposal.split', on: '2022-03-03', by: 'working_group', into })).toEqual(codes);
  });
});

test('a request for urgency that was refused is still a request', () => {
  const refused = after(draft, { type: 'urgency.requested', on: '2022-03-01', by: 'change_sub_committee' }, { type: 'urgency.refused', on: '2022-03-02', by: 'authority' });
  expect(remarksOn(refused, { type: 'urgency.granted', on: '2022-03-03', by: 'authority' })).toEqual([]);
});

test('support that is withdrawn already is not withdrawn again', () => {
  const left = after(draft, { type: 'support.withdrawn', on: '2022-03-01', by: 'proposer' });
  expect(whyNot(left, { type: 'support.withdrawn', on: '2022-03-02', by: 'proposer' })[0]?.message).toContain('while the proposal has a Proposer');
});
