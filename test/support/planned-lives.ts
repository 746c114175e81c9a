import { raise, recordAll, type CaseEventInput, type CaseFile, type ProposalRaised } from '../../src/index.ts';
import { plannedEvent, type Timetable } from '../../src/planning/milestone.ts';
import { after, awaitingVote, complete, draft, opened, refining, underReview, voted, authorityLed } from './life.ts';

/** Records every planned step on its planned day. A refusal fails the test with its reasons. */
export function played(plan: Timetable, file?: CaseFile): CaseFile {
  const [first, ...rest] = plan.milestones.map(plannedEvent);
  if (file !== undefined) return taken(file, first === undefined ? [] : [first, ...rest]);
  if (first?.type !== 'proposal.raised') throw new Error('a plan from nothing begins with the raising');
  const raised: ProposalRaised = first;
  return taken(raise(raised), rest);
}

function taken(file: CaseFile, events: readonly CaseEventInput[]): CaseFile {
  const result = recordAll(file, events);
  if (!result.ok) throw new Error(`${events[result.index]?.type} on ${events[result.index]?.on} refused: ${result.refusals.map(({ message }) => message).join(' ')}`);
  return result.file;
}

const legacy = (on: string) => opened('SECMP0900', on);
const sentBack = (path: 1 | 2 | 3) => after(awaitingVote(path), { type: 'changeBoard.sentBack', on: '2022-03-30', by: 'change_board', reasons: 'Advice missing' });
const requested = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
const urgently = (file: CaseFile, on: string) => after(file, { type: 'urgency.granted', on, by: 'authority' });
const unrouted = after(draft, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'refinement' }, { type: 'report.submitted', on: '2022-03-02', by: 'code_administrator' });

/** A file at every place in a life from which there is something left to plan. */
export const filesByPlace: readonly (readonly [place: string, file: CaseFile])[] = [
  ['development',                                  draft],
  ['development, in the interim regime',           opened('DP900', '2019-01-15')],
  ['development, while the CSC advises',           opened('DP900', '2020-05-20')],
  ['development, recommended',                     after(opened('DP900', '2020-05-20'), { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement' })],
  ['development, just before the hand-over',       opened('DP900', '2021-04-28')],
  ['development, within the hand-over',            opened('DP900', '2021-09-08')],
  ['development, with a request for information',  after(draft, { type: 'consultation.opened', on: '2022-02-02', by: 'code_administrator', kind: 'request_for_information', closesOn: '2022-02-22' })],
  ['development, its path set by the Authority',   after(draft, { type: 'path.determined', on: '2022-02-02', by: 'authority', path: 2 })],
  ['development, urgency requested',               after(draft, { type: 'urgency.requested', on: '2022-02-02', by: 'change_sub_committee' })],
  ['development, urgent',                          urgently(draft, '2022-02-02')],
  ['development, on hold until a day',             after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Depends on MP252', until: '2022-04-01' })],
  ['initial consideration',                        legacy('2017-01-04')],
  ['initial consideration, its path decided',      after(legacy('2018-09-20'), { type: 'initialConsideration.decided', on: '2018-10-12', by: 'panel', path: 2 })],
  ['initial consideration, urgent',                urgently(legacy('2018-09-20'), '2018-09-24')],
  ['refinement',                                   refining()],
  ['refinement, urgent',                           urgently(refining(), '2022-03-02')],
  ['refinement, without a path',                   after(draft, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'refinement' })],
  ['refinement, the DCC asked',                    requested],
  ['refinement, the DCC with a question',          after(requested, { type: 'preliminaryAssessment.informationRequested', on: '2022-03-03', by: 'dcc' })],
  ['refinement, the DCC overdue',                  after(requested, { type: 'workingGroup.met', on: '2022-06-01', by: 'working_group' })],
  ['refinement, the DCC given more time',          after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator', workingDays: 30 })],
  ['refinement, the costs asked for',              after(refining(), { type: 'implementationCosts.requested', on: '2022-03-02', by: 'code_administrator' })],
  ['refinement, consulting',                       after(refining(), { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'refinement', closesOn: '2022-03-22' })],
  ['refinement, with a timetable',                 after(refining(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2022-09-27' })],
  ['report phase, preparing',                      after(draft, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'report_phase', path: 3 })],
  ['report phase, the DCC asked',                  after(draft, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'report_phase', path: 3 }, { type: 'impactAssessment.requested', on: '2022-03-02', by: 'code_administrator' })],
  ['report phase, under review',                   underReview()],
  ['report phase, under review, without a path',   unrouted],
  ['report phase, under review, urgent',           urgently(underReview(), '2022-03-02')],
  ['report phase, under review, urgent, no path',  urgently(unrouted, '2022-03-03')],
  ['report phase, its implementation date set',    after(complete(), { type: 'implementation.scheduled', on: '2022-03-01', by: 'change_sub_committee', date: '2022-11-03', release: 'November 2022' })],
  ['report phase, agreed complete',                complete(2)],
  ['report phase, consulting',                     after(complete(2), { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-22' })],
  ['report phase, awaiting the vote',              awaitingVote(1)],
  ['report phase, the vote put off',               after(awaitingVote(1), { type: 'changeBoard.deferred', on: '2022-03-30', by: 'change_board' })],
  ['report phase, awaiting the vote, urgent',      urgently(awaitingVote(1), '2022-03-22')],
  ['sent back, Path 2',                            sentBack(2)],
  ['sent back, Path 3',                            sentBack(3)],
  ['with the Authority',                           voted(2)],
  ['with the Authority, its target missed',        after(voted(2), { type: 'workingGroup.met', on: '2022-07-06', by: 'working_group' })],
  ['with the Authority, urgent',                   urgently(voted(2), '2022-03-31')],
  ['within the appeal window',                     voted(3)],
  ['under appeal',                                 after(voted(3), { type: 'appeal.lodged', on: '2022-04-01', by: 'party' })],
  ['on the Fast-Track',                            after(draft, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'fast_track' })],
  ['Authority-led',                                authorityLed],
  ['pending implementation',                       after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' })],
  ['pending implementation, its date set',         after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03' })],
];
