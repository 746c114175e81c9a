import { expect, test } from 'vitest';
import type { CaseEventInput, CaseFile } from '../../src/index.ts';
import { wasReturned } from '../../src/events/facts.ts';
import { internalsOf } from '../../src/history/case-file.ts';
import { after, awaitingVote, draft, opened, refining, voted } from '../support/life.ts';

const facts = (file: CaseFile) => internalsOf(file).state.facts;

const secretariat = 'code_administrator' as const;
const csc = 'change_sub_committee' as const;
const on = '2022-03-15';

const advised = opened('DP900', '2020-05-20');
const recommended = () => after(advised, { type: 'conversion.recommended', on: '2020-05-26', by: csc, route: 'refinement' });
const held = () => after(draft, { type: 'hold.placed', on, by: secretariat, reason: 'Depends on MP252', until: '2022-04-01' });
const unsupported = () => after(draft, { type: 'support.withdrawn', on, by: 'proposer' });
const hurried = () => after(draft, { type: 'urgency.requested', on: '2022-03-14', by: csc, timetable: { reportDueOn: '2022-03-29' } });
const asked = () => after(refining(), { type: 'extension.requested', on, by: secretariat, months: 2, reason: 'Legal text' });
const deferred = () => after(asked(), { type: 'extension.deferred', on: '2022-03-29', by: csc });
const requested = () => after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: secretariat });
const puzzled = () => after(requested(), { type: 'preliminaryAssessment.informationRequested', on: '2022-03-03', by: 'dcc' });
const appealed = () => after(voted(3), { type: 'appeal.lodged', on: '2022-04-01', by: 'party' });
const approved = () => after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' });
const dated = () => after(approved(), { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03', release: 'November 2022' });
const moved = () => after(dated(), { type: 'implementation.rescheduled', on: '2022-08-01', by: 'authority', date: '2022-11-24', notBefore: '2022-11-14', notAfter: '2022-12-01' });
const extension = { requestedOn: on, months: 2, reason: 'Legal text' };
const assessment = { kind: 'preliminary', requestedOn: '2022-03-02', workingDays: 15 };

const development = { kind: 'development', openedOn: '2022-02-02', closesOn: '2022-02-25' } as const;
const request = { kind: 'request_for_information', openedOn: '2022-02-02', closesOn: '2022-02-25' } as const;
const opens = (kind: 'development' | 'request_for_information', day: string): CaseEventInput => ({ type: 'consultation.opened', on: day, by: secretariat, kind, closesOn: '2022-02-25' });
const closed = (kind: 'development' | 'request_for_information', day: string): CaseEventInput => ({ type: 'consultation.closed', on: day, by: secretariat, kind });
const consulting = () => after(draft, opens('development', '2022-02-02'), opens('request_for_information', '2022-02-02'));
const alternative = (name: string): CaseEventInput => ({ type: 'alternative.raised', on: '2022-03-02', by: 'working_group', alternative: name, summary: 'Cheaper' });

/** A file after one more event. */
const then = (file: CaseFile, event: CaseEventInput) => after(file, event);

test.each<[what: string, file: () => CaseFile, field: string, learnt: unknown]>([
  ['a hold',                                held, 'hold', { from: on, by: secretariat, reason: 'Depends on MP252', until: '2022-04-01' }],
  ['a hold lifted',                         () => then(held(), { type: 'hold.lifted', on: '2022-04-01', by: secretariat }), 'hold', null],
  ['support withdrawn',                     unsupported, 'withdrawnOn', on],
  ['an adoption',                           () => then(unsupported(), { type: 'proposal.adopted', on, by: 'party', proposer: 'Another Party' }), 'withdrawnOn', null],
  ['who adopted it',                        () => then(unsupported(), { type: 'proposal.adopted', on, by: 'party', proposer: 'Another Party' }), 'proposal', { ...facts(draft).proposal, proposer: 'Another Party' }],
  ['the part a file goes on as',            () => then(refining(), { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900B'], child: 'MP900A' }), 'proposal', { ...facts(refining()).proposal, id: 'MP900A' }],
  ['a split it does not go on from',        () => then(refining(), { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900B'] }), 'proposal', facts(refining()).proposal],
  ['a recommendation',                      recommended, 'recommendation', { route: 'refinement', on: '2020-05-26' }],
  ['further development',                   () => then(recommended(), { type: 'development.continued', on: '2020-06-30', by: csc }), 'recommendation', null],
  ['each decision',                         () => then(recommended(), { type: 'development.continued', on: '2020-06-30', by: csc }), 'decisions', 2],
  ['a request for urgency',                 hurried, 'urgency', { standing: 'requested', requestedOn: '2022-03-14', timetable: { reportDueOn: '2022-03-29' } }],
  ['urgency granted as asked',              () => then(hurried(), { type: 'urgency.granted', on, by: 'authority' }), 'urgency', { standing: 'granted', requestedOn: '2022-03-14', grantedOn: on, timetable: { reportDueOn: '2022-03-29' } }],
  ['urgency granted otherwise',             () => then(hurried(), { type: 'urgency.granted', on, by: 'authority', timetable: { reportDueOn: '2022-04-26' } }), 'urgency', { standing: 'granted', requestedOn: '2022-03-14', grantedOn: on, timetable: { reportDueOn: '2022-04-26' } }],
  ['urgency refused',                       () => then(hurried(), { type: 'urgency.refused', on, by: 'authority' }), 'urgency', { standing: 'refused', requestedOn: '2022-03-14' }],
  ['a timetable',                           () => then(refining(), { type: 'timetable.approved', on, by: csc, reportDueOn: '2022-09-27' }), 'timetable', { reportDueOn: '2022-09-27', approvedOn: on, by: csc }],
  ['a request for more time',               asked, 'extensions', [{ ...extension, standing: 'pending' }]],
  ['more time agreed',                      () => then(asked(), { type: 'extension.agreed', on: '2022-03-29', by: csc, until: '2022-06-28' }), 'extensions', [{ ...extension, standing: 'agreed', settledOn: '2022-03-29', until: '2022-06-28' }]],
  ['more time refused',                     () => then(asked(), { type: 'extension.refused', on: '2022-03-29', by: csc }), 'extensions', [{ ...extension, standing: 'refused', settledOn: '2022-03-29' }]],
  ['more time put off',                     deferred, 'extensions', [{ ...extension, standing: 'deferred', settledOn: '2022-03-29' }]],
  ['a request in place of one put off',     () => then(deferred(), { type: 'extension.requested', on: '2022-03-30', by: secretariat, months: 3, reason: 'More' }), 'extensions', [{ ...extension, standing: 'replaced', settledOn: '2022-03-30' }, { requestedOn: '2022-03-30', months: 3, reason: 'More', standing: 'pending' }]],
  ['one put off and then agreed',           () => then(deferred(), { type: 'extension.agreed', on: '2022-04-26', by: csc }), 'extensions', [{ ...extension, standing: 'agreed', settledOn: '2022-04-26' }]],
  ['a question of the DCC',                 puzzled, 'assessments', [{ ...assessment, stops: [{ from: '2022-03-03' }] }]],
  ['its answer',                            () => then(puzzled(), { type: 'preliminaryAssessment.informationProvided', on: '2022-03-07', by: secretariat }), 'assessments', [{ ...assessment, stops: [{ from: '2022-03-03', until: '2022-03-07' }] }]],
  ['a request cancelled',                   () => then(puzzled(), { type: 'preliminaryAssessment.cancelled', on: '2022-03-07', by: secretariat }), 'assessments', [{ ...assessment, stops: [{ from: '2022-03-03', until: '2022-03-07' }], cancelledOn: '2022-03-07' }]],
  ['another day agreed',                    () => then(requested(), { type: 'preliminaryAssessment.timescaleRevised', on: '2022-03-07', by: 'dcc', dueOn: '2022-04-01' }), 'assessments', [{ ...assessment, stops: [], dueOn: '2022-04-01', dueOnAgreedOn: '2022-03-07' }]],
  ['an answer to each question',            () => after(puzzled(), { type: 'preliminaryAssessment.informationProvided', on: '2022-03-07', by: secretariat }, { type: 'preliminaryAssessment.informationRequested', on: '2022-03-08', by: 'dcc' }, { type: 'preliminaryAssessment.informationProvided', on: '2022-03-09', by: secretariat }), 'assessments',
    [{ ...assessment, stops: [{ from: '2022-03-03', until: '2022-03-07' }, { from: '2022-03-08', until: '2022-03-09' }] }]],
  ['which of two kinds is answered',        () => after(requested(), { type: 'implementationCosts.requested', on: '2022-03-03', by: secretariat }, { type: 'preliminaryAssessment.returned', on: '2022-03-07', by: 'dcc' }), 'assessments',
    [{ ...assessment, stops: [], returnedOn: '2022-03-07' }, { kind: 'costs', requestedOn: '2022-03-03', stops: [] }]],
  ['which of two requests is agreed',       () => after(asked(), { type: 'extension.refused', on: '2022-03-29', by: csc }, { type: 'extension.requested', on: '2022-03-30', by: secretariat, months: 2, reason: 'Legal text' }, { type: 'extension.agreed', on: '2022-04-26', by: csc }), 'extensions',
    [{ ...extension, standing: 'refused', settledOn: '2022-03-29' }, { ...extension, requestedOn: '2022-03-30', standing: 'agreed', settledOn: '2022-04-26' }]],
  ['parts in the order they were named, each with its own day', () => after(approved(), ...['CTSD', 'CSP'].map((part): CaseEventInput => ({ type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03', part })), { type: 'implementation.rescheduled', on: '2022-08-01', by: 'authority', date: '2022-11-24', part: 'CTSD' }), 'implementation',
    { parts: [{ part: 'CTSD', date: '2022-11-24' }, { part: 'CSP', date: '2022-11-03' }] }],
  ['consultations, each with its round',    () => after(consulting(), closed('development', '2022-02-22'), opens('development', '2022-02-22')), 'consultations', [{ ...development, round: 1, closedOn: '2022-02-22' }, { ...request, round: 1 }, { ...development, round: 2, openedOn: '2022-02-22' }]],
  ['which consultation closed',             () => after(consulting(), closed('development', '2022-02-22')), 'consultations', [{ ...development, round: 1, closedOn: '2022-02-22' }, { ...request, round: 1 }]],
  ['how many responded',                    () => after(draft, opens('development', '2022-02-02'), { type: 'consultation.closed', on: '2022-02-22', by: secretariat, responses: 7 }), 'consultations', [{ ...development, round: 1, closedOn: '2022-02-22', responses: 7 }]],
  ['alternatives',                          () => after(refining(), alternative('B'), alternative('C')), 'alternatives', ['B', 'C']],
  ['the later of two requests answered',    () => after(requested(), { type: 'preliminaryAssessment.returned', on: '2022-03-07', by: 'dcc' }, { type: 'preliminaryAssessment.requested', on: '2022-03-08', by: secretariat }, { type: 'preliminaryAssessment.returned', on: '2022-03-09', by: 'dcc' }), 'assessments',
    [{ ...assessment, stops: [], returnedOn: '2022-03-07' }, { ...assessment, requestedOn: '2022-03-08', stops: [], returnedOn: '2022-03-09' }]],
  ['a day agreed in place of a standard',   () => then(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: secretariat, dueOn: '2022-03-29' }), 'assessments', [{ kind: 'preliminary', requestedOn: '2022-03-02', dueOn: '2022-03-29', stops: [] }]],
  ['a path set once more, by whom first',   () => after(draft, { type: 'path.determined', on: '2022-02-02', by: 'authority', path: 2 }, { type: 'conversion.agreed', on: '2022-03-01', by: csc, route: 'refinement', path: 2 }), 'pathSetBy', 'authority'],
  ['a path set otherwise, and by whom',     () => after(draft, { type: 'path.determined', on: '2022-02-02', by: csc, path: 2 }, { type: 'conversion.agreed', on: '2022-03-01', by: csc, route: 'refinement', path: 3 }), 'path', 3],
  ['steps of a timetable',                  () => then(refining(), { type: 'timetable.approved', on, by: csc, reportDueOn: '2022-09-27', milestones: [{ step: 'Costs', due: '2022-06-01' }] }), 'timetable', { reportDueOn: '2022-09-27', milestones: [{ step: 'Costs', due: '2022-06-01' }], approvedOn: on, by: csc }],
  ['a send-back handled',                   () => after(awaitingVote(2), { type: 'changeBoard.sentBack', on: '2022-03-30', by: 'change_board', reasons: 'Advice' }, { type: 'sendBack.handled', on: '2022-04-26', by: csc, path: 2, legalText: 'unchanged', implementationApproach: 'revised', route: 'report_phase' }), 'sendBacks', [{ on: '2022-03-30', by: 'change_board', reasons: 'Advice', handledOn: '2022-04-26' }]],
  ['a determination',                       approved, 'decision', { on: '2022-04-20', by: 'authority', outcome: 'approve' }],
  ['a part delivered',                      () => then(dated(), { type: 'implementation.partDelivered', on: '2022-11-03', by: secretariat, part: 'Documents' }), 'implementation', { parts: [{ part: 'Documents', deliveredOn: '2022-11-03' }], date: '2022-11-03', release: 'November 2022' }],
  ['that all is delivered',                 () => then(dated(), { type: 'implementation.completed', on: '2022-11-03', by: secretariat }), 'implementation', { parts: [], date: '2022-11-03', release: 'November 2022', completedOn: '2022-11-03' }],
  ['a vote under Path 3',                   () => voted(3), 'decision', { on: '2022-03-30', by: 'change_board', outcome: 'approve' }],
  ['a vote under Path 2',                   () => voted(2), 'decision', null],
  ['what a vote under Path 2 is',           () => voted(2), 'votes', [{ on: '2022-03-30', outcome: 'approve', as: 'recommendation', stands: true }]],
  ['a vote overtaken by a send-back',       () => then(voted(2), { type: 'authority.sentBack', on: '2022-04-20', by: 'authority', reasons: 'Costs' }), 'votes', [{ on: '2022-03-30', outcome: 'approve', as: 'recommendation', stands: false }]],
  ['a send-back',                           () => then(awaitingVote(2), { type: 'changeBoard.sentBack', on: '2022-03-30', by: 'change_board', reasons: 'Advice' }), 'sendBacks', [{ on: '2022-03-30', by: 'change_board', reasons: 'Advice' }]],
  ['a decision confirmed on appeal',        () => then(appealed(), { type: 'appeal.determined', on: '2022-05-11', by: 'authority', outcome: 'confirmed' }), 'decision', { on: '2022-03-30', by: 'change_board', outcome: 'approve' }],
  ['a decision overturned on appeal',       () => then(appealed(), { type: 'appeal.determined', on: '2022-05-11', by: 'authority', outcome: 'overturned' }), 'decision', { on: '2022-05-11', by: 'authority', outcome: 'reject' }],
  ['a decision remitted on appeal',         () => then(appealed(), { type: 'appeal.determined', on: '2022-05-11', by: 'authority', outcome: 'remitted' }), 'decision', null],
  ['what remits it',                        () => then(appealed(), { type: 'appeal.determined', on: '2022-05-11', by: 'authority', outcome: 'remitted' }), 'sendBacks', [{ on: '2022-05-11', by: 'authority', reasons: 'Remitted on appeal' }]],
  ['an implementation date',                dated, 'implementation', { parts: [], date: '2022-11-03', release: 'November 2022' }],
  ['a date moved, with its range',          moved, 'implementation', { parts: [], date: '2022-11-24', notBefore: '2022-11-14', notAfter: '2022-12-01' }],
  ['a date moved within its range',         () => then(moved(), { type: 'implementation.adjusted', on: '2022-10-21', by: 'panel', date: '2022-11-29' }), 'implementation', { parts: [], date: '2022-11-29', notBefore: '2022-11-14', notAfter: '2022-12-01' }],
])('a file learns %s', (_, file, field, learnt) => {
  expect(Reflect.get(facts(file()), field)).toEqual(learnt);
});

test('a request has been answered once it is returned, and only one of its kind', () => {
  const returned = facts(then(requested(), { type: 'preliminaryAssessment.returned', on: '2022-03-07', by: 'dcc' }));
  expect([wasReturned(facts(requested()), 'preliminary'), wasReturned(returned, 'preliminary'), wasReturned(returned, 'impact')]).toEqual([false, true, false]);
  const again = facts(after(requested(), { type: 'preliminaryAssessment.returned', on: '2022-03-07', by: 'dcc' }, { type: 'preliminaryAssessment.requested', on: '2022-03-08', by: secretariat }));
  expect(wasReturned(again, 'preliminary')).toBe(true);
});
