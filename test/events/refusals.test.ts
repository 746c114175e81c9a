import { describe, expect, test } from 'vitest';
import { sources, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { raise, record } from '../../src/index.ts';
import { everyCondition } from '../support/conditions.ts';
import { after, authorityLed, awaitingVote, complete, draft, opened, refining, refusedFor, remarksOn, strictLaw, strictly, underReview, voted } from '../support/life.ts';

const on = '2022-03-21';
const later = '2022-05-04';
const panelDraft = opened('DP900', '2020-05-20');
const legacy = opened('SECMP0900', '2017-03-01');
const held = after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Depends on MP252' });
const unsupported = after(draft, { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' });
const withExtension = after(draft, { type: 'extension.requested', on: '2022-02-02', by: 'code_administrator', months: 1, reason: 'Legal text' });
const pathByAuthority = after(draft, { type: 'path.determined', on: '2022-02-02', by: 'authority', path: 2 });
const urgent = after(draft, { type: 'urgency.granted', on: '2022-02-02', by: 'authority', timetable: 'Vote in March' });
const consulting = after(draft, { type: 'consultation.opened', on: '2022-02-02', by: 'code_administrator', kind: 'development', closesOn: '2022-02-22' });
const consultingTwice = after(consulting, { type: 'consultation.opened', on: '2022-02-02', by: 'code_administrator', kind: 'request_for_information', closesOn: '2022-02-22' });
const alternative = { type: 'alternative.raised', on: '2022-03-02', by: 'working_group', alternative: 'B', summary: 'Cheaper' } as const;
const requested = (kind: 'preliminaryAssessment' | 'impactAssessment' | 'implementationCosts') =>
  after(refining(), { type: `${kind}.requested`, on: '2022-03-01', by: 'code_administrator' });
const approved = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' });
const dated = after(approved, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03' });

const withAlternative = after(
  refining(),
  alternative,
  { type: 'report.submitted', on: '2022-03-02', by: 'code_administrator' },
  { type: 'report.agreedComplete', on: '2022-03-02', by: 'change_sub_committee' },
  { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-21' },
  { type: 'consultation.closed', on: '2022-03-21', by: 'code_administrator' },
);
const consumer = { category: 'consumers', choice: 'approve' } as const;

type Row = readonly [code: string, file: CaseFile, event: Record<string, unknown>, why: string];

const refused: readonly Row[] = [
  // The record itself.
  ['unknown_event',                draft,            { type: 'conversion.regretted', on, by: 'panel' },                                               'no such event'],
  ['invalid_event',                draft,            { type: 'development.noted', on: '2022-02-30', by: 'panel' },                                    'no such day'],
  ['out_of_order',                 draft,            { type: 'development.noted', on: '2022-01-31', by: 'panel' },                                    'the day before the last entry'],
  ['before_the_code',              draft,            { type: 'development.noted', on: '2013-09-22', by: 'panel' },                                    'the day before designation'],
  ['already_recorded',             held,             { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Depends on MP252' }, 'the last entry over again'],
  ['ended',                        after(draft, { type: 'proposal.refused', on, by: 'code_administrator', reasons: 'Incomplete' }), { type: 'development.noted', on, by: 'panel' }, 'refused is final'],
  ['not_constituted',              opened('DP900', '2019-01-15'), { type: 'development.noted', on: '2019-03-25', by: 'change_sub_committee' },         'the day before the first meeting'],
  ['wrong_body',                   draft,            { type: 'conversion.agreed', on, by: 'panel', route: 'refinement' },                              'the regime of the day'],
  ['not_at_this_stage',            draft,            { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve' },                        'no report yet'],
  ['on_hold',                      held,             { type: 'conversion.agreed', on, by: 'change_sub_committee', route: 'refinement' },               'decisions wait'],
  ['support_withdrawn',            unsupported,      { type: 'conversion.agreed', on, by: 'change_sub_committee', route: 'refinement' },               'nobody carries it'],
  // Raising, refusing, withdrawing, splitting.
  ['already_raised',               draft,            { type: 'proposal.raised', on, by: 'proposer', id: 'DP901', title: 'Another', proposer: 'Another' }, 'one file, one proposal'],
  ['decided_before',               after(draft, { type: 'development.continued', on, by: 'change_sub_committee' }), { type: 'proposal.refused', on, by: 'code_administrator', reasons: 'Late' }, 'before any other decision'],
  ['authority_led',                authorityLed,     { type: 'support.withdrawn', on, by: 'proposer' },                                               'the Authority carries it'],
  ['ends_before_it_begins',        draft,            { type: 'hold.placed', on, by: 'code_administrator', reason: 'x', until: '2022-03-20' },           'plain logic'],
  ['vote_taken',                   voted(2),         { type: 'support.withdrawn', on: '2022-03-31', by: 'proposer' },                                  'before the vote or not at all'],
  ['not_parts_of_this_file',       refining(),       { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP901B'] },                  'the number is kept'],
  ['child_not_among_the_parts',    refining(),       { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900B'], child: 'MP900C' }, 'a stranger'],
  ['titles_differ_from_parts',     refining(),       { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900B'], titles: ['A part'] }, 'one title for two parts'],
  // Consultations.
  ['consultation_open',            consulting,       { type: 'consultation.opened', on, by: 'code_administrator', kind: 'development', closesOn: on },   'one of a kind'],
  ['closes_before_it_opens',       draft,            { type: 'consultation.opened', on, by: 'code_administrator', kind: 'development', closesOn: '2022-03-20' }, 'plain logic'],
  ['no_consultation_open',         draft,            { type: 'consultation.closed', on, by: 'code_administrator' },                                    'nothing to close'],
  ['which_consultation',           consultingTwice,  { type: 'consultation.closed', on, by: 'code_administrator' },                                    'two are open'],
  ['no_such_consultation',         consulting,       { type: 'consultation.closed', on, by: 'code_administrator', kind: 'refinement' },                'another kind is open'],
  // Conversion and what committees decide.
  ['no_recommendation_needed',     draft,            { type: 'conversion.recommended', on, by: 'change_sub_committee', route: 'refinement' },          'the CSC decides itself'],
  ['not_recommended',              panelDraft,       { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' },                'the CSC recommends first'],
  ['not_a_draft',                  legacy,           { type: 'conversion.agreed', on: '2017-03-10', by: 'panel', route: 'refinement' },                'a Modification Proposal from the start'],
  ['path_set_by_authority',        pathByAuthority,  { type: 'conversion.agreed', on, by: 'change_sub_committee', route: 'refinement', path: 3 },      'only the Authority changes it'],
  ['nothing_decided',              legacy,           { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel' },                          'neither route nor path'],
  ['decision_taken',               approved,         { type: 'urgency.requested', on: later, by: 'change_sub_committee' },                             'too late to hurry'],
  ['urgent_timetable',             urgent,           { type: 'timetable.approved', on, by: 'change_sub_committee', reportDueOn: later },               "the Authority's timetable"],
  ['not_urgent',                   draft,            { type: 'timetable.approved', on, by: 'authority', reportDueOn: later },                          'an ordinary timetable'],
  ['no_extension_requested',       draft,            { type: 'extension.agreed', on, by: 'change_sub_committee' },                                     'nobody asked'],
  ['extension_pending',            withExtension,    { type: 'extension.requested', on, by: 'code_administrator', months: 2, reason: 'More' },         'one at a time'],
  ['more_than_one_length',         draft,            { type: 'extension.requested', on, by: 'code_administrator', months: 2, workingDays: 5, reason: 'More' }, 'which of them'],
  ['alternative_known',            after(refining(), alternative), { ...alternative, on },                                                             'raised before'],
  // The DCC, the report, the vote.
  ['due_before_request',           refining(),       { type: 'preliminaryAssessment.requested', on, by: 'code_administrator', dueOn: '2022-03-20' },   'plain logic'],
  ['no_standard_and_a_length',     refining(),       { type: 'preliminaryAssessment.requested', on, by: 'code_administrator', standard: 'none', workingDays: 20 }, 'which of them'],
  ['preliminary_assessment_awaited', after(requested('preliminaryAssessment'), { type: 'report.submitted', on, by: 'code_administrator' }), { type: 'report.agreedComplete', on, by: 'change_sub_committee' }, 'the DCC owes an answer'],
  ['impact_assessment_awaited',    after(requested('impactAssessment'), { type: 'report.submitted', on, by: 'code_administrator' }), { type: 'report.agreedComplete', on, by: 'change_sub_committee' }, 'the DCC owes an answer'],
  ['no_path',                      after(draft, { type: 'conversion.agreed', on, by: 'change_sub_committee', route: 'report_phase' }), { type: 'report.agreedComplete', on, by: 'change_sub_committee' }, 'who would decide?'],
  ['unknown_alternative',          awaitingVote(),   { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve', preferred: 'Z' },        'never raised'],
  ['votes_cannot_be_counted',      awaitingVote(),   { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve', votes: [consumer, consumer] }, 'one seat, two votes'],
  ['unknown_alternative_voted_on', awaitingVote(),   { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve', alternatives: [{ alternative: 'B', outcome: 'reject' }] }, 'never raised'],
  ['preferred_alternative_differs', withAlternative, { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve', preferred: 'B', alternatives: [{ alternative: 'B', outcome: 'reject' }] }, 'the Board rejected B'],
  ['tally_differs',                awaitingVote(),   { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'reject', votes: [consumer] },      'the only vote approves'],
  // Implementation.
  ['date_approved',                dated,            { type: 'implementation.scheduled', on: later, by: 'panel', date: '2022-06-30' },                 'only the Authority moves it'],
  ['outside_the_range',            dated,            { type: 'implementation.rescheduled', on: later, by: 'authority', date: '2022-12-02', notAfter: '2022-12-01' }, 'a day too late'],
  ['no_range_for_this',            after(approved, { type: 'implementation.rescheduled', on: '2022-04-20', by: 'authority', date: '2022-11-10', notAfter: '2022-12-01' }), { type: 'implementation.adjusted', on: later, by: 'panel', date: '2022-11-04', part: 'CTSD' }, 'another range'],
  ['no_prioritisation',            draft,            { type: 'priority.determined', on, by: 'panel', category: 'High' },                                'years before'],
  ['no_range',                     dated,            { type: 'implementation.adjusted', on: later, by: 'panel', date: '2022-11-04' },                  'no discretion was given'],
];

describe('a refusal', () => {
  test.each(refused)('%s: %#', (code, file, event) => {
    const before = JSON.stringify(file);
    expect(refusedFor(file, event as CaseEventInput)).toContain(code);
    expect(JSON.stringify(file)).toBe(before);
  });

  test.each(refused)('%s cites a rule with a source and a basis', (code, file, event) => {
    const taken = record(strictly(file), event as CaseEventInput);
    const refusal = taken.ok ? undefined : taken.refusals.find((one) => one.code === code);
    expect(Object.values(sources)).toContain(refusal?.rule.source);
    expect(['seen', 'inferred', 'assumed']).toContain(refusal?.rule.basis);
    expect(refusal?.message).toMatch(/[.:]$|\.$/);
  });
});

const unusual: readonly Row[] = [
  ['more_members_than_seats',      awaitingVote(),   { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve', votes: Array.from({ length: 14 }, () => ({ ...consumer, category: 'large_suppliers' })) }, 'a Voting Group more than are known'],
  ['other_route_than_recommended', after(panelDraft, { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement' }), { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'report_phase' }, 'the Panel decides'],
  ['solution_work_in_development', draft,            { type: 'legalText.agreed', on, by: 'working_group' },                                           'the issue comes first'],
  ['no_closing_day',               draft,            { type: 'consultation.opened', on, by: 'code_administrator', kind: 'development' },         'as papers often have it'],
  ['closed_early',                 consulting,       { type: 'consultation.closed', on: '2022-02-21', by: 'code_administrator' },                     'a day early'],
  ['urgency_not_requested',        draft,            { type: 'urgency.granted', on, by: 'authority' },                                                'no formal request'],
  ['vote_taken',                   voted(2),         { type: 'proposal.split', on: '2022-03-31', by: 'panel', into: ['MP900A', 'MP900B'] },            'late, but it may be'],
  ['preliminary_assessment_not_returned', requested('preliminaryAssessment'), { type: 'impactAssessment.requested', on, by: 'code_administrator' },    'one after the other'],
  ['impact_assessment_declined',   after(refining(), { type: 'impactAssessment.declined', on, by: 'change_board' }), { type: 'impactAssessment.requested', on, by: 'code_administrator' }, "against the Board's view"],
  ['decision_taken',               approved,         { type: 'preliminaryAssessment.requested', on: later, by: 'panel' },                              'after the decision'],
  ['question_unanswered',          after(requested('preliminaryAssessment'), { type: 'preliminaryAssessment.informationRequested', on: '2022-03-02', by: 'dcc' }), { type: 'preliminaryAssessment.returned', on, by: 'dcc' }, 'the answer was never recorded'],
  ['assessment_awaited',           requested('implementationCosts'), { type: 'report.submitted', on, by: 'code_administrator' },                       'the report usually waits'],
  ['implementation_costs_awaited', after(requested('implementationCosts'), { type: 'report.submitted', on, by: 'code_administrator' }), { type: 'report.agreedComplete', on, by: 'change_sub_committee' }, 'the Panel has waited before'],
  ['part_delivered',               after(dated, { type: 'implementation.partDelivered', on: later, by: 'code_administrator', part: 'CTSD' }), { type: 'implementation.partDelivered', on: '2022-05-05', by: 'code_administrator', part: 'CTSD' }, 'twice'],
  ['rejected',                     voted(3, 'reject'), { type: 'implementation.scheduled', on: '2022-03-31', by: 'panel', date: '2022-06-30' },          'of use only after an appeal'],
  ['date_in_the_past',             dated,            { type: 'implementation.rescheduled', on: later, by: 'authority', date: '2022-05-03' },           'a day too late'],
  ['not_on_the_date',              dated,            { type: 'implementation.completed', on: '2022-11-04', by: 'code_administrator' },                 'a day late'],
];

test.each(unusual)('%s is remarked on, and the event recorded: %#', (code, file, event) => {
  expect(remarksOn(file, event as CaseEventInput)).toContain(code);
  const taken = record(strictly(file), event as CaseEventInput);
  expect(taken.ok && taken.advisories.every(({ bars }) => !bars)).toBe(true);
});

describe('raising', () => {
  const raised = { type: 'proposal.raised', by: 'proposer', title: 'A change', proposer: 'A Party' } as const;
  test.each([
    ['identifier_of_another_regime', { ...raised, on: '2018-12-01', id: 'SECMP0900' },                                                                  'the first day of Draft Proposals'],
    ['identifier_of_another_regime', { ...raised, on: '2018-11-30', id: 'DP900' },                                                                      'the last day without them'],
    ['authority_raises_drafts',      { ...raised, on: '2022-01-11', id: 'MP900', by: 'authority' },                                                     'a Draft Proposal, after a Significant Code Review'],
    ['authority_led_by_authority',   { ...raised, on: '2022-01-11', id: 'MP900', track: 'authority_led_variation' },                                    'nobody else raises these'],
    ['authority_led_draft',          { ...raised, on: '2022-01-11', id: 'DP900', by: 'authority', track: 'authority_led_variation' },                    'numbered MP'],
    ['before_the_code',              { ...raised, on: '2013-09-22', id: 'SECMP0001' },                                                                  'the day before designation'],
  ] as const)('is refused as %s: %#', (code, event, _why) => {
    const error = (() => {
      try {
        return raise(event, { law: strictLaw });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ name: 'RefusedError', refusals: expect.arrayContaining([expect.objectContaining({ code })]) });
  });

  test.each([
    ['SECMP0900', '2018-11-30', 'initial_consideration', 'the last day without Draft Proposals'],
    ['DP900',     '2018-12-01', 'development',           'the first day with them'],
    ['MP900',     '2021-10-12', 'initial_consideration', 'as MP185, though Draft Proposals are usual'],
    ['DP900A',    '2021-10-12', 'development',           'a part of a split, raised by itself'],
  ])('opens %s on %s in %s', (id, day, stage) => {
    expect(opened(id, day).stage).toBe(stage);
  });
});

test('every refusal code and every remark in the law is produced by a row above', () => {
  const conditions = everyCondition;
  const raising = ['identifier_of_another_regime', 'authority_led_by_authority', 'authority_raises_drafts', 'authority_led_draft'];
  const barring = new Set(conditions.filter((one) => one.unusual === undefined).map((one) => one.code));
  const remarked = new Set(conditions.filter((one) => one.unusual).map((one) => one.code));
  expect(barring.size).toBeGreaterThan(30);
  expect([...barring].filter((code) => !raising.includes(code) && !refused.some(([row]) => row === code))).toEqual([]);
  expect([...remarked].filter((code) => !raising.includes(code) && !unusual.some(([row]) => row === code))).toEqual([]);
});

test("the Authority's path stays the Authority's when a committee repeats it", () => {
  const legacyPath = after(
    opened('SECMP0900', '2017-03-01'),
    { type: 'path.determined', on: '2017-03-01', by: 'authority', path: 1 },
    { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel', route: 'refinement', path: 1 },
  );
  expect(refusedFor(legacyPath, { type: 'path.determined', on: '2017-03-10', by: 'panel', path: 3 })).toEqual(['path_set_by_authority']);
  expect(refusedFor(legacyPath, { type: 'path.determined', on: '2017-03-10', by: 'authority', path: 3 })).toEqual([]);
});

test('a report already complete is not agreed complete again', () => {
  expect(refusedFor(complete(), { type: 'report.agreedComplete', on, by: 'change_sub_committee' })).toEqual(['not_at_this_stage']);
  expect(refusedFor(underReview(), { type: 'report.agreedComplete', on, by: 'change_sub_committee' })).toEqual([]);
});
