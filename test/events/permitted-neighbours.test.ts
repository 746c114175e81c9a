import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { daysBetween, isCalendarDate } from '../../src/calendar/calendar-date.ts';
import { RefusedError } from '../../src/errors.ts';
import { raise, record, type CaseEventInput, type CaseFile, type EventType } from '../../src/index.ts';
import { commonConditions, ownConditions } from '../support/conditions.ts';
import { after, authorityLed, awaitingVote, complete, draft, opened, refining, strictLaw, strictly, voted } from '../support/life.ts';

type Event = Readonly<Record<string, unknown>>;
/** What is changed of a case: fields of the event (undefined takes one away), or the file it is put to. */
type Change = Event | { readonly file: CaseFile | null };
type Row = readonly [code: string, file: CaseFile | null, event: Event, change: Change, why: string, beside?: readonly string[]];

const on = '2022-03-21';
const later = '2022-05-04';
const csc = 'change_sub_committee';
const administrator = 'code_administrator';
const put = (file: CaseFile): { readonly file: CaseFile } => ({ file });

const modification = opened('MP901', '2022-02-01');
const legacy = opened('SECMP0900', '2017-03-01');
const panelDraft = opened('DP900', '2020-05-20');
const interimDraft = opened('DP900', '2019-01-15');
const recommended = after(panelDraft, { type: 'conversion.recommended', on: '2020-05-26', by: csc, route: 'refinement' });
const continued = after(draft, { type: 'development.continued', on, by: csc });
const held = after(draft, { type: 'hold.placed', on: '2022-02-02', by: administrator, reason: 'Depends on MP252' });
const unsupported = after(draft, { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' });
const adopted = after(unsupported, { type: 'proposal.adopted', on: '2022-03-16', by: 'party', proposer: 'Another Party' });
const asked = (file: CaseFile) => after(file, { type: 'extension.requested', on: '2022-02-02', by: administrator, months: 1, reason: 'Legal text' });
const pathBy = (by: 'authority' | 'change_sub_committee') => after(draft, { type: 'path.determined', on: '2022-02-02', by, path: 2 });
const legacyPathBy = (by: 'authority' | 'panel') => after(legacy, { type: 'path.determined', on: '2017-03-01', by, path: 2 });
const urgent = after(draft, { type: 'urgency.granted', on: '2022-02-02', by: 'authority', timetable: 'Vote in March' });
const consulting = after(draft, { type: 'consultation.opened', on: '2022-02-02', by: administrator, kind: 'development', closesOn: '2022-02-22' });
const consultingTwice = after(consulting, { type: 'consultation.opened', on: '2022-02-02', by: administrator, kind: 'request_for_information', closesOn: '2022-02-22' });
const alternative = { type: 'alternative.raised', on: '2022-03-02', by: 'working_group', alternative: 'B', summary: 'Cheaper' } as const;
const withAlternative = after(
  refining(),
  alternative,
  { type: 'report.submitted', on: '2022-03-02', by: administrator },
  { type: 'report.agreedComplete', on: '2022-03-02', by: csc },
  { type: 'consultation.opened', on: '2022-03-02', by: administrator, kind: 'modification_report', closesOn: '2022-03-21' },
  { type: 'consultation.closed', on: '2022-03-21', by: administrator },
);
const words = ['preliminaryAssessment', 'impactAssessment', 'implementationCosts'] as const;
type Word = (typeof words)[number];
const requested = (word: Word) => after(refining(), { type: `${word}.requested`, on: '2022-03-01', by: administrator });
const returned = (file: CaseFile, word: Word) => after(file, { type: `${word}.returned`, on: '2022-03-14', by: 'dcc' });
const submitted = (file: CaseFile) => after(file, { type: 'report.submitted', on: '2022-03-14', by: administrator });
const questioned = (word: Word) => after(requested(word), { type: `${word}.informationRequested`, on: '2022-03-02', by: 'dcc' });
const straight = (more: { path?: 3 }) => after(draft, { type: 'conversion.agreed', on, by: csc, route: 'report_phase', ...more });
const fast = after(draft, { type: 'conversion.agreed', on, by: csc, route: 'fast_track' });
const fastApproved = after(fast, { type: 'fastTrack.approved', on, by: 'panel' });
const determined = (file: CaseFile) => after(file, { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' });
const approved = determined(voted(2));
const hurried = after(voted(2), { type: 'urgency.requested', on: '2022-03-31', by: csc });
const dated = after(approved, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03' });
const moved = (range: { notBefore?: string; notAfter?: string; part?: string }) => after(approved, { type: 'implementation.rescheduled', on: '2022-04-20', by: 'authority', date: '2022-11-10', ...range });
const partDated = after(approved, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03', part: 'CTSD' });
const delivered = after(dated, { type: 'implementation.partDelivered', on: later, by: administrator, part: 'CTSD' });
const sentBackBy = (by: 'authority' | 'change_sub_committee') =>
  after(awaitingVote(1), { type: 'path.determined', on, by, path: 2 }, { type: 'changeBoard.sentBack', on: '2022-03-30', by: 'change_board', reasons: 'Advice is missing' });
const reportOut = after(complete(), { type: 'consultation.opened', on: '2022-03-01', by: administrator, kind: 'modification_report', closesOn: on });
const consumer = { category: 'consumers', choice: 'approve' } as const;
const large = (count: number) => Array.from({ length: count }, () => ({ category: 'large_suppliers', choice: 'approve' }));

const raised = { type: 'proposal.raised', by: 'proposer', title: 'A change', proposer: 'A Party' };
const converted = { type: 'conversion.agreed', on, by: csc, route: 'refinement' };
const votedOn = { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve' };
const opening = { type: 'consultation.opened', on, by: administrator, kind: 'development', closesOn: on };

const refused: readonly Row[] = [
  // The record itself.
  ['unknown_event',            draft,             { type: 'development.regretted', on, by: csc },                                    { type: 'development.noted' },           'a word the record knows'],
  ['invalid_event',            draft,             { type: 'development.noted', on: '2022-02-29', by: csc },                          { on: '2022-02-28' },                    'a day there is'],
  ['out_of_order',             draft,             { type: 'development.noted', on: '2022-01-31', by: csc },                          { on: '2022-02-01' },                    'the day of the last entry'],
  ['before_the_code',          null,              { ...raised, on: '2013-09-22', id: 'SECMP0001' },                                  { on: '2013-09-23' },                    'the day of designation'],
  ['already_recorded',         held,              { type: 'hold.placed', on: '2022-02-02', by: administrator, reason: 'Depends on MP252' }, { file: draft },                  'the first time', ['not_at_this_stage']],
  ['already_recorded',         continued,         { type: 'development.continued', on, by: csc },                                    { note: 'The second item' },             'a note tells the two apart'],
  ['ended',                    after(draft, { type: 'proposal.refused', on, by: administrator, reasons: 'Incomplete' }), { type: 'development.noted', on, by: csc }, put(draft), 'not refused'],
  ['ended',                    unsupported,       { type: 'proposal.adopted', on: '2022-03-30', by: 'party', proposer: 'Another' },  { on: '2022-03-29' },                    'the last day of the window'],
  ['not_constituted',          interimDraft,      { type: 'development.noted', on: '2019-03-25', by: csc },                          { on: '2019-03-26' },                    'the day of its first meeting', ['wrong_body']],
  ['wrong_body',               draft,             { ...converted, by: 'panel' },                                                     { by: csc },                             'whose decision it is'],
  ['wrong_body',               opened('DP900', '2021-09-01'), { ...converted, on: '2021-09-28', by: 'panel' },                       { on: '2021-09-27' },                    'the last day of the hand-over'],
  ['wrong_body',               recommended,       { ...converted, on: '2021-05-14' },                                                { on: '2021-05-15' },                    'the first day of the hand-over'],
  ['not_at_this_stage',        reportOut,         { ...votedOn, on: '2022-03-30' },                                                  put(after(reportOut, { type: 'consultation.closed', on, by: administrator })), 'consulted on'],
  ['not_at_this_stage',        voted(),           { type: 'appeal.lodged', on: '2022-04-14', by: 'party' },                          { on: '2022-04-13' },                    'the last day of the window'],
  ['not_at_this_stage',        voted(),           { type: 'implementation.completed', on: '2022-04-13', by: administrator },         { on: '2022-04-14' },                    'the day after the window'],
  ['on_hold',                  held,              converted,                                                                         put(draft),                              'no hold'],
  ['on_hold',                  held,              converted,                                                                         put(after(held, { type: 'hold.lifted', on: '2022-02-03', by: administrator })), 'a hold that is lifted'],
  ['on_hold',                  after(voted(2), { type: 'hold.placed', on: '2022-03-31', by: administrator, reason: 'x' }), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, put(voted(2)), 'no hold: the Authority waits too, save to set the path'],
  ['support_withdrawn',        unsupported,       converted,                                                                         put(draft),                              'somebody carries it'],
  ['support_withdrawn',        unsupported,       converted,                                                                         put(adopted),                            'somebody else carries it'],
  // Raising, refusing, holding, withdrawing, splitting.
  ['no_prioritisation',        opened('DP900', '2026-05-28'), { type: 'priority.determined', on: '2026-05-28', by: csc, category: 'High' }, { on: '2026-05-29' }, 'the first day of it', ['wrong_body']],
  ['already_raised',           draft,             { ...raised, on, id: 'DP900' },                                                    { file: null },                          'another file'],
  ['identifier_of_another_regime', null,          { ...raised, on: '2018-12-01', id: 'SECMP0900' },                                  { on: '2018-11-30' },                    'the last day without Draft Proposals'],
  ['identifier_of_another_regime', null,          { ...raised, on: '2018-11-30', id: 'DP900' },                                      { on: '2018-12-01' },                    'the first day of Draft Proposals'],
  ['identifier_of_another_regime', null,          { ...raised, on: '2018-11-30', id: 'MP900' },                                      { id: 'SECMP0900' },                     'the number of the day'],
  ['authority_raises_drafts',  null,              { ...raised, on, id: 'MP900', by: 'authority' },                                   { track: 'authority_led_variation' },    'as an Authority-Led Variation'],
  ['authority_raises_drafts',  null,              { ...raised, on, id: 'MP900', by: 'authority' },                                   { id: 'DP900' },                         'as a Draft Proposal'],
  ['authority_raises_drafts',  null,              { ...raised, on, id: 'MP900', by: 'authority' },                                   { by: 'proposer' },                      'by a Proposer'],
  ['authority_led_by_authority', null,            { ...raised, on, id: 'MP900', track: 'authority_led_variation' },                  { by: 'authority' },                     'who raises these'],
  ['authority_led_draft',      null,              { ...raised, on, id: 'DP900', by: 'authority', track: 'authority_led_variation' }, { id: 'MP900' },                         'as a Modification Proposal'],
  ['decided_before',           continued,         { type: 'proposal.refused', on, by: administrator, reasons: 'Late' },              put(draft),                              'nothing is decided yet'],
  ['authority_led',            authorityLed,      { type: 'proposal.refused', on, by: administrator, reasons: 'No' },                put(modification),                       'raised by a Proposer', ['not_at_this_stage']],
  ['authority_led',            authorityLed,      { type: 'support.withdrawn', on, by: 'proposer' },                                 put(modification),                       'raised by a Proposer'],
  ['ends_before_it_begins',    draft,             { type: 'hold.placed', on, by: administrator, reason: 'x', until: '2022-03-20' },  { until: on },                           'for the day'],
  ['vote_taken',               voted(2),          { type: 'support.withdrawn', on: '2022-03-31', by: 'proposer' },                   put(awaitingVote(2)),                    'not voted on yet'],
  ['vote_taken',               fastApproved,      { type: 'support.withdrawn', on: '2022-03-31', by: 'proposer' },                   put(fast),                               'not approved yet'],
  ['not_parts_of_this_file',   refining(),        { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP901B'] },   { into: ['MP900A', 'MP900B'] },          'the number is kept'],
  ['not_parts_of_this_file',   refining(),        { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900A'] },   { into: ['MP900A', 'MP900B'] },          'a letter for each'],
  ['titles_differ_from_parts', refining(),        { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900B'], titles: ['A part'] }, { titles: ['A part', 'The rest'] }, 'one for each part'],
  ['child_not_among_the_parts', refining(),       { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900B'], child: 'MP900C' }, { child: 'MP900B' },   'one of the parts'],
  // Consultations.
  ['consultation_open',        consulting,        opening,                                                                           { kind: 'request_for_information' },     'another kind'],
  ['consultation_open',        consulting,        opening,                                                                           put(after(consulting, { type: 'consultation.closed', on, by: administrator })), 'another round'],
  ['closes_before_it_opens',   draft,             { ...opening, closesOn: '2022-03-20' },                                            { closesOn: on },                        'the same day'],
  ['no_consultation_open',     draft,             { type: 'consultation.closed', on, by: administrator },                            put(consulting),                         'one is open'],
  ['which_consultation',       consultingTwice,   { type: 'consultation.closed', on, by: administrator },                            { kind: 'development' },                 'the kind says it'],
  ['which_consultation',       consultingTwice,   { type: 'consultation.closed', on, by: administrator },                            put(consulting),                         'only one is open'],
  ['no_such_consultation',     consulting,        { type: 'consultation.closed', on, by: administrator, kind: 'refinement' },         { kind: 'development' },                 'the kind that is open'],
  // The Development Stage and conversion.
  ['no_recommendation_needed', opened('DP900', '2021-09-01'), { ...converted, type: 'conversion.recommended', on: '2021-09-28' },    { on: '2021-09-27' },                    'the last day of the hand-over', ['wrong_body']],
  ['no_recommendation_needed', interimDraft,      { ...converted, type: 'conversion.recommended', on: '2019-03-25' },                { on: '2019-03-26' },                    'the day of its first meeting', ['not_constituted', 'wrong_body']],
  ['not_a_draft',              modification,      converted,                                                                         put(opened('DP901', '2022-02-01')),      'raised as a draft'],
  ['not_recommended',          panelDraft,        { ...converted, on: '2020-06-19', by: 'panel' },                                   put(recommended),                        'recommended'],
  ['not_recommended',          panelDraft,        { ...converted, on: '2021-05-14', by: 'panel' },                                   { on: '2021-05-15' },                    'the first day on which no recommendation is needed'],
  ['not_recommended',          interimDraft,      { ...converted, on: '2019-03-26', by: 'panel' },                                   { on: '2019-03-25' },                    'the last day before recommendations'],
  ['path_set_by_authority',    pathBy('authority'), { ...converted, path: 3 },                                                       { path: 2 },                             'the path it has'],
  ['path_set_by_authority',    pathBy('authority'), { ...converted, path: 3 },                                                       { path: undefined },                     'nothing is said of the path'],
  ['path_set_by_authority',    pathBy('authority'), { ...converted, path: 3 },                                                       put(pathBy(csc)),                        'the path was a committee\'s'],
  // What committees and the Authority decide on the way.
  ['nothing_decided',          legacy,            { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel' },           { route: 'refinement' },                 'the route'],
  ['nothing_decided',          legacy,            { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel' },           { path: 2 },                             'the path'],
  ['path_set_by_authority',    legacyPathBy('authority'), { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel', path: 3 }, { path: 2 },                      'the path it has'],
  ['path_set_by_authority',    legacyPathBy('authority'), { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel', path: 3 }, put(legacyPathBy('panel')),       'the path was the Panel\'s'],
  ['on_hold',                  held,              { type: 'path.determined', on, by: csc, path: 2 },                                 { by: 'authority' },                     'the Authority may at any time'],
  ['on_hold',                  held,              { type: 'path.determined', on, by: csc, path: 2 },                                 put(draft),                              'no hold'],
  ['support_withdrawn',        unsupported,       { type: 'path.determined', on, by: csc, path: 2 },                                 { by: 'authority' },                     'the Authority may at any time'],
  ['support_withdrawn',        unsupported,       { type: 'path.determined', on, by: csc, path: 2 },                                 put(adopted),                            'somebody else carries it'],
  ['vote_taken',               voted(2),          { type: 'path.determined', on: '2022-03-31', by: 'authority', path: 3 },           put(awaitingVote(2)),                    'not voted on yet'],
  ['path_set_by_authority',    pathBy('authority'), { type: 'path.determined', on, by: csc, path: 3 },                               { by: 'authority' },                     'its own path'],
  ['path_set_by_authority',    pathBy('authority'), { type: 'path.determined', on, by: csc, path: 3 },                               put(pathBy(csc)),                        'the path was a committee\'s'],
  ['decision_taken',           approved,          { type: 'urgency.requested', on: later, by: csc },                                 put(voted(2)),                           'not decided yet'],
  ['decision_taken',           approved,          { type: 'urgency.granted', on: later, by: 'authority' },                           put(voted(2)),                           'not decided yet'],
  ['decision_taken',           determined(hurried), { type: 'urgency.refused', on: later, by: 'authority' },                         put(hurried),                            'not decided yet'],
  ['urgent_timetable',         urgent,            { type: 'timetable.approved', on, by: csc, reportDueOn: later },                   { by: 'authority' },                     'its own timetable'],
  ['urgent_timetable',         urgent,            { type: 'timetable.approved', on, by: csc, reportDueOn: later },                   put(draft),                              'an ordinary proposal'],
  ['urgent_timetable',         urgent,            { type: 'timetable.approved', on, by: csc, reportDueOn: later },                   put(after(draft, { type: 'urgency.granted', on: '2022-02-02', by: 'authority' })), 'urgent without a timetable'],
  ['urgent_timetable',         urgent,            { type: 'timetable.approved', on, by: csc, reportDueOn: later },                   put(after(draft, { type: 'urgency.requested', on: '2022-02-02', by: csc, timetable: 'Vote in March' })), 'only asked for'],
  ['not_urgent',               draft,             { type: 'timetable.approved', on, by: 'authority', reportDueOn: later },           { by: csc },                             'whose timetable it is'],
  ['not_urgent',               draft,             { type: 'timetable.approved', on, by: 'authority', reportDueOn: later },           put(urgent),                             'an urgent proposal'],
  ['extension_pending',        asked(draft),      { type: 'extension.requested', on, by: administrator, months: 2, reason: 'More' },  put(draft),                              'none is pending'],
  ['extension_pending',        asked(draft),      { type: 'extension.requested', on, by: administrator, months: 2, reason: 'More' },  put(after(asked(draft), { type: 'extension.deferred', on: '2022-02-22', by: csc })), 'a deferred one is replaced'],
  ['more_than_one_length',     draft,             { type: 'extension.requested', on, by: administrator, months: 2, workingDays: 5, reason: 'More' }, { months: undefined },   'in Working Days alone'],
  ['more_than_one_length',     draft,             { type: 'extension.requested', on, by: administrator, workingDays: 5, until: later, reason: 'More' }, { workingDays: undefined }, 'until a day alone'],
  ['no_extension_requested',   draft,             { type: 'extension.agreed', on, by: csc },                                         put(asked(draft)),                       'asked for'],
  ['no_extension_requested',   after(asked(draft), { type: 'extension.refused', on: '2022-02-22', by: csc }), { type: 'extension.agreed', on, by: csc }, put(asked(draft)),       'not answered yet'],
  ['no_extension_requested',   draft,             { type: 'extension.deferred', on, by: csc },                                       put(asked(draft)),                       'asked for'],
  ['no_extension_requested',   draft,             { type: 'extension.refused', on, by: csc },                                        put(asked(draft)),                       'asked for'],
  ['urgent_timetable',         asked(urgent),     { type: 'extension.agreed', on, by: csc },                                         { by: 'authority' },                     'its own timetable'],
  ['not_urgent',               asked(draft),      { type: 'extension.agreed', on, by: 'authority' },                                 { by: csc },                             'whose timetable it is'],
  ['alternative_known',        after(refining(), alternative), { ...alternative, on },                                               { alternative: 'C' },                    'another name'],
  // The DCC.
  ...words.flatMap((word): Row[] => [
    ['due_before_request',     refining(),        { type: `${word}.requested`, on, by: administrator, dueOn: '2022-03-20' },          { dueOn: on },                           'the same day'],
    ['no_standard_and_a_length', refining(),      { type: `${word}.requested`, on, by: administrator, standard: 'none', workingDays: 20 }, { workingDays: undefined },       'no length'],
    ['no_standard_and_a_length', refining(),      { type: `${word}.requested`, on, by: administrator, standard: 'none', dueOn: later }, { dueOn: undefined },               'no day'],
    ['due_before_request',     requested(word),   { type: `${word}.timescaleRevised`, on, by: 'dcc', dueOn: '2022-02-28' },          { dueOn: '2022-03-01' },                 'the day of the request'],
  ]),
  // The report, the vote, send-backs, the determination.
  ['preliminary_assessment_awaited', submitted(requested('preliminaryAssessment')), { type: 'report.agreedComplete', on, by: csc },  put(returned(submitted(requested('preliminaryAssessment')), 'preliminaryAssessment')), 'the DCC has answered'],
  ['impact_assessment_awaited', submitted(requested('impactAssessment')), { type: 'report.agreedComplete', on, by: csc },            put(returned(submitted(requested('impactAssessment')), 'impactAssessment')), 'the DCC has answered'],
  ['no_path',                  straight({}),      { type: 'report.agreedComplete', on, by: csc },                                    put(straight({ path: 3 })),              'its path is known'],
  ['unknown_alternative',      withAlternative,   { ...votedOn, preferred: 'Z' },                                                    { preferred: 'B' },                      'one that was raised'],
  ['unknown_alternative_voted_on', withAlternative, { ...votedOn, alternatives: [{ alternative: 'Z', outcome: 'reject' }] },         { alternatives: [{ alternative: 'B', outcome: 'reject' }] }, 'one that was raised'],
  ['unknown_alternative_voted_on', withAlternative, { ...votedOn, alternatives: [{ alternative: 'B', outcome: 'reject' }, { alternative: 'B', outcome: 'reject' }] }, { alternatives: [{ alternative: 'B', outcome: 'reject' }] }, 'once'],
  ['votes_cannot_be_counted',  awaitingVote(),    { ...votedOn, votes: [consumer, consumer] },                                       { votes: [consumer] },                   'a vote for a seat'],
  ['votes_cannot_be_counted',  withAlternative,   { ...votedOn, alternatives: [{ alternative: 'B', outcome: 'approve', votes: [consumer, consumer] }] }, { alternatives: [{ alternative: 'B', outcome: 'approve', votes: [consumer] }] }, 'on an Alternative too'],
  ['tally_differs',            awaitingVote(),    { ...votedOn, outcome: 'reject', votes: [consumer] },                              { outcome: 'approve' },                  'what the vote comes to'],
  ['tally_differs',            withAlternative,   { ...votedOn, alternatives: [{ alternative: 'B', outcome: 'reject', votes: [consumer] }] }, { alternatives: [{ alternative: 'B', outcome: 'approve', votes: [consumer] }] }, 'on an Alternative too'],
  ['preferred_alternative_differs', withAlternative, { ...votedOn, preferred: 'B', alternatives: [{ alternative: 'B', outcome: 'reject' }] }, { outcome: 'reject' },          'one outcome'],
  ['preferred_alternative_differs', withAlternative, { ...votedOn, preferred: 'B', alternatives: [{ alternative: 'B', outcome: 'reject' }] }, { preferred: undefined },       'the original is preferred'],
  ['path_set_by_authority',    sentBackBy('authority'), { type: 'sendBack.handled', on: '2022-03-31', by: csc, path: 3, legalText: 'revised', implementationApproach: 'revised', route: 'refinement' }, { path: 2 }, 'the path it has'],
  ['path_set_by_authority',    sentBackBy('authority'), { type: 'sendBack.handled', on: '2022-03-31', by: csc, path: 3, legalText: 'revised', implementationApproach: 'revised', route: 'refinement' }, put(sentBackBy(csc)), 'the path was a committee\'s'],
  ['unknown_alternative',      voted(2),          { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve', preferred: 'Z' }, { preferred: undefined }, 'the original is preferred'],
  // Implementation.
  ['date_approved',            dated,             { type: 'implementation.scheduled', on: later, by: 'panel', date: '2022-06-30' },  { by: 'authority' },                     'who moves it after approval'],
  ['date_approved',            dated,             { type: 'implementation.scheduled', on: later, by: 'panel', date: '2022-06-30' },  put(approved),                           'the first date'],
  ['outside_the_range',        dated,             { type: 'implementation.rescheduled', on: later, by: 'authority', date: '2022-12-02', notAfter: '2022-12-01' }, { date: '2022-12-01' }, 'the last day of the range'],
  ['outside_the_range',        dated,             { type: 'implementation.rescheduled', on: later, by: 'authority', date: '2022-11-30', notBefore: '2022-12-01' }, { date: '2022-12-01' }, 'the first day of the range'],
  ['no_range',                 moved({}),         { type: 'implementation.adjusted', on: later, by: 'panel', date: '2022-11-11' },   put(moved({ notAfter: '2022-12-01' })),  'the Authority gave a range'],
  ['no_range',                 moved({}),         { type: 'implementation.adjusted', on: later, by: 'panel', date: '2022-11-11' },   put(moved({ notBefore: '2022-11-01' })), 'open at one end'],
  ['no_range_for_this',        moved({ notAfter: '2022-12-01', part: 'CTSD' }), { type: 'implementation.adjusted', on: later, by: csc, date: '2022-11-20', part: 'CSP' }, { part: 'CTSD' }, 'the part, which has one'],
  ['no_range_for_this',        moved({ notAfter: '2022-12-01' }), { type: 'implementation.adjusted', on: later, by: csc, date: '2022-11-20', part: 'CTSD' }, { part: undefined }, 'the whole, which has a range'],
  ['outside_the_range',        dated,             { type: 'implementation.changeRequested', on: later, by: csc, date: '2022-12-02', notAfter: '2022-12-01' }, { date: '2022-12-01' }, 'the last day asked for'],
  ['outside_the_range',        moved({ notBefore: '2022-11-01', notAfter: '2022-12-01' }), { type: 'implementation.adjusted', on: later, by: csc, date: '2022-10-31' }, { date: '2022-11-01' }, 'the first day of the range'],
  ['outside_the_range',        moved({ notBefore: '2022-11-01', notAfter: '2022-12-01' }), { type: 'implementation.adjusted', on: later, by: csc, date: '2022-12-02' }, { date: '2022-12-01' }, 'the last day of the range'],
];

const remarked: readonly Row[] = [
  ['more_members_than_seats',  awaitingVote(),    { ...votedOn, votes: large(14) },                                                  { votes: large(13) },                    'one for each Voting Group known'],
  ['other_route_than_recommended', recommended,   { ...converted, on: '2020-06-19', by: 'panel', route: 'report_phase' },            { route: 'refinement' },                 'the route recommended'],
  ...(['businessRequirements.agreed', 'legalText.agreed', 'solution.changed'] as const).map((type): Row =>
    ['solution_work_in_development', draft,       { type, on, by: 'working_group' },                                                 put(refining()),                         'in refinement']),
  ['closed_early',             consulting,        { type: 'consultation.closed', on: '2022-02-21', by: administrator },              { on: '2022-02-22' },                    'the day it was open until'],
  ['urgency_not_requested',    draft,             { type: 'urgency.granted', on, by: 'authority' },                                  put(after(draft, { type: 'urgency.requested', on: '2022-02-02', by: csc })), 'requested'],
  ['vote_taken',               voted(2),          { type: 'proposal.split', on: '2022-03-31', by: 'panel', into: ['MP900A', 'MP900B'] }, put(awaitingVote(2)),                'not voted on yet'],
  ['preliminary_assessment_not_returned', requested('preliminaryAssessment'), { type: 'impactAssessment.requested', on, by: administrator }, put(returned(requested('preliminaryAssessment'), 'preliminaryAssessment')), 'one after the other'],
  ['preliminary_assessment_not_returned', requested('preliminaryAssessment'), { type: 'impactAssessment.requested', on, by: administrator }, put(after(requested('preliminaryAssessment'), { type: 'preliminaryAssessment.cancelled', on: '2022-03-14', by: administrator })), 'nothing is awaited'],
  ['impact_assessment_declined', after(refining(), { type: 'impactAssessment.declined', on, by: 'change_board' }), { type: 'impactAssessment.requested', on, by: administrator }, put(after(refining(), { type: 'impactAssessment.approved', on, by: 'change_board' })), 'as the Board sees it'],
  ...words.flatMap((word): Row[] => [
    ['decision_taken',         approved,          { type: `${word}.requested`, on: later, by: 'panel' },                             put(voted(2)),                           'not decided yet'],
    ['question_unanswered',    questioned(word),  { type: `${word}.returned`, on, by: 'dcc' },                                       put(after(questioned(word), { type: `${word}.informationProvided`, on: '2022-03-03', by: administrator })), 'answered'],
    ['assessment_awaited',     requested(word),   { type: 'report.submitted', on, by: administrator },                               put(returned(requested(word), word)),    'the DCC has answered'],
  ]),
  ['implementation_costs_awaited', submitted(requested('implementationCosts')), { type: 'report.agreedComplete', on, by: csc },      put(returned(submitted(requested('implementationCosts')), 'implementationCosts')), 'the DCC has answered'],
  ['no_closing_day',           draft,             { ...opening, closesOn: undefined },                                               { closesOn: on },                        'its last day'],
  ['part_delivered',           delivered,         { type: 'implementation.partDelivered', on: '2022-05-05', by: administrator, part: 'CTSD' }, { part: 'CSP' },                'another part'],
  ['rejected',                 voted(3, 'reject'), { type: 'implementation.scheduled', on: '2022-03-31', by: 'panel', date: '2022-11-03' }, put(voted(3, 'approve')),           'approved'],
  ['date_in_the_past',         voted(2),          { type: 'implementation.scheduled', on: '2022-03-31', by: 'panel', date: '2022-03-30' }, { date: '2022-03-31' },             'the same day'],
  ['date_in_the_past',         approved,          { type: 'implementation.rescheduled', on: later, by: 'authority', date: '2022-05-03' }, { date: later },                      'the same day'],
  ['date_in_the_past',         moved({ notAfter: '2022-12-01' }), { type: 'implementation.adjusted', on: later, by: csc, date: '2022-05-03' }, { date: later },               'the same day'],
  ['not_on_the_date',          partDated,         { type: 'implementation.partDelivered', on: '2022-11-02', by: administrator, part: 'CTSD' }, { on: '2022-11-03' },       'not a day early'],
  ['not_on_the_date',          dated,             { type: 'implementation.completed', on: '2022-11-02', by: administrator },         { on: '2022-11-03' },                    'not a day early'],
  ['not_on_the_date',          dated,             { type: 'implementation.completed', on: '2022-11-04', by: administrator },         { on: '2022-11-03' },                    'not a day late'],
];

interface Answer {
  readonly ok: boolean;
  readonly codes: readonly string[];
}

/** What comes of a case: the reasons against it, or the remarks on it. */
function answerTo(file: CaseFile | null, event: Event): Answer {
  if (file !== null) {
    const taken = record(strictly(file), event as unknown as CaseEventInput);
    return { ok: taken.ok, codes: (taken.ok ? taken.advisories : taken.refusals).map(({ code }) => code) };
  }
  try {
    raise(event as never, { law: strictLaw });
    return { ok: true, codes: [] };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { ok: false, codes: error.refusals.map(({ code }) => code) };
  }
}

const isFile = (change: Change): change is { readonly file: CaseFile | null } => 'file' in change;
const defined = (event: Event): Event => Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));

/** The case with its change made. */
const changed = (file: CaseFile | null, event: Event, change: Change): readonly [CaseFile | null, Event] => (isFile(change) ? [change.file, event] : [file, defined({ ...event, ...change })]);

const text = (value: unknown) => JSON.stringify(value);

/** The fields in which two events differ. */
const fieldsApart = (a: Event, b: Event) => [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => text(a[key]) !== text(b[key]));

/** The entries of each of two files that the other does not have at that place: what is left when the same beginning and the same end are taken off. */
function entriesApart(a: readonly unknown[], b: readonly unknown[]): readonly [unknown[], unknown[]] {
  const [ours, theirs] = [a.map(text), b.map(text)];
  while (ours.length > 0 && ours[0] === theirs[0]) [ours, theirs].forEach((one) => one.shift());
  while (ours.length > 0 && ours.at(-1) === theirs.at(-1)) [ours, theirs].forEach((one) => one.pop());
  return [ours, theirs];
}

const both = [...refused, ...remarked];

/** The rows with a name each. */
const named = (rows: readonly Row[]) => rows.map((row) => [`${String(row[2]['type'])}, ${row[0]}; otherwise: ${row[4]}`, row] as const);

describe('what is refused is permitted once the one thing is changed that the condition asks about', () => {
  test.each(named(refused))('%s', (_, [code, file, event, change, , beside = []]) => {
    const { ok, codes } = answerTo(file, event);
    expect([ok, codes.toSorted()]).toEqual([false, [code, ...beside].toSorted()]);
    expect(answerTo(...changed(file, event, change))).toMatchObject({ ok: true });
  });
});

describe('what is remarked on is recorded without a remark once the one thing is changed', () => {
  test.each(named(remarked))('%s', (_, [code, file, event, change]) => {
    expect(answerTo(file, event)).toEqual({ ok: true, codes: [code] });
    expect(answerTo(...changed(file, event, change))).toEqual({ ok: true, codes: [] });
  });
});

describe('the two cases of a pair', () => {
  test.each(named(both))('%s: differ in one field or in one entry', (_, [, file, event, change]) => {
    const [neighbour, next] = changed(file, event, change);
    const fields = fieldsApart(event, next);
    const entries = entriesApart(file?.entries ?? [], neighbour?.entries ?? []);
    expect([fields.length, ...entries.map(({ length }) => length)].every((count) => count <= 1)).toBe(true);
    expect(fields.length > 0).toBe(entries.every(({ length }) => length === 0));
  });

  test('that are about days are one day apart', () => {
    const days = both.flatMap(([code, file, event, change]) => {
      const [, next] = changed(file, event, change);
      return fieldsApart(event, next).flatMap((field) => (isCalendarDate(event[field]) && isCalendarDate(next[field]) ? [[code, Math.abs(daysBetween(event[field], next[field]))]] : []));
    });
    expect(days.length).toBeGreaterThan(25);
    expect(days.filter(([, apart]) => apart !== 1)).toEqual([]);
  });
});

describe('no condition is without a pair', () => {
  const pairs = new Set(both.map(([code, , event]) => `${String(event['type'])} ${code}`));
  const codes = new Set(both.map(([code]) => code));

  test('of those of one event', () => {
    const own = ownConditions.map(([type, { code }]) => `${type} ${code}`);
    expect(new Set(own).size).toBeGreaterThan(60);
    expect([...new Set(own)].filter((one) => !pairs.has(one))).toEqual([]);
  });

  test('of those of every event and of every decision', () => {
    expect(commonConditions.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
  });

  test('of the reasons that lie in the record and in its place', () => {
    const rooms = ['events', 'statecharts', 'history'].flatMap((room) => readdirSync(`src/${room}`).filter((name) => name.endsWith('.ts')).map((name) => `src/${room}/${name}`));
    const written = rooms.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:refusal\(|code: )'([a-z_]+)'/g)].map((match) => match[1]!));
    expect(new Set(written).size).toBeGreaterThan(50);
    expect([...new Set(written)].filter((code) => !codes.has(code))).toEqual([]);
  });

  test('nor is there a pair without its condition', () => {
    const own = new Set(ownConditions.map(([type, { code }]) => `${type} ${code}`));
    const general = ['unknown_event', 'invalid_event', 'before_the_code', 'ended', 'wrong_body', 'not_at_this_stage', ...commonConditions.map(({ code }) => code)];
    expect(both.filter(([code, , event]) => !general.includes(code) && !own.has(`${String(event['type'] as EventType)} ${code}`)).map(([code]) => code)).toEqual([]);
  });
});
