import { ofEachRequest, type AssessmentKind } from '../model/assessment.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';

const requests: Readonly<Record<AssessmentKind, string>> = {
  preliminary: 'the Preliminary Assessment',
  impact: 'the Impact Assessment',
  costs: 'the full implementation costs',
};

const consultations = {
  request_for_information: 'the Request for Information',
  development: 'the consultation on the issue',
  refinement: 'the Refinement Consultation',
  modification_report: 'the consultation on the report',
} as const;

/** What happened, as a clause, where the type says it all. */
const clauses: Readonly<Record<Exclude<EventType, 'consultation.opened' | 'consultation.closed'>, string>> = {
  'proposal.raised': 'the proposal was raised',
  'proposal.refused': 'the proposal was refused',
  'proposal.adopted': 'somebody adopted the proposal',
  'proposal.split': 'the proposal was split',
  'priority.determined': 'the priority was determined',
  'support.withdrawn': 'the Proposer withdrew its support',
  'hold.placed': 'the proposal was put on hold',
  'hold.lifted': 'the hold was lifted',
  'development.continued': 'further development was required',
  'development.noted': 'progress was noted',
  'conversion.recommended': 'the Change Sub-Committee recommended the conversion',
  'conversion.agreed': 'the Draft Proposal was converted',
  'initialConsideration.decided': 'initial consideration was decided',
  'path.determined': 'the path was determined',
  'urgency.requested': 'urgency was requested',
  'urgency.granted': 'urgency was granted',
  'urgency.refused': 'urgency was refused',
  'timetable.approved': 'the timetable was approved',
  'extension.requested': 'an extension was requested',
  'extension.agreed': 'the extension was agreed',
  'extension.deferred': 'the extension was deferred',
  'extension.refused': 'the extension was refused',
  'alternative.raised': 'the Alternative Proposal was raised',
  'workingGroup.met': 'the Working Group met',
  'subCommittee.advised': 'a Sub-Committee advised',
  'businessRequirements.agreed': 'the business requirements were agreed',
  'legalText.agreed': 'the legal text was agreed',
  'solution.changed': 'the solution was changed',
  'impactAssessment.approved': `the Change Board supported asking for ${requests.impact}`,
  'impactAssessment.declined': `the Change Board did not support asking for ${requests.impact}`,
  ...ofEachRequest('requested', (kind) => `the DCC was asked for ${requests[kind]}`),
  ...ofEachRequest('informationRequested', (kind) => `the DCC had a question about ${requests[kind]}`),
  ...ofEachRequest('informationProvided', (kind) => `the DCC's question about ${requests[kind]} was answered`),
  ...ofEachRequest('timescaleRevised', (kind) => `another due day was agreed for ${requests[kind]}`),
  ...ofEachRequest('returned', (kind) => `the DCC returned ${requests[kind]}`),
  ...ofEachRequest('cancelled', (kind) => `the request for ${requests[kind]} was cancelled`),
  'report.submitted': 'the report was submitted',
  'report.returned': 'the report was returned to refinement',
  'report.agreedComplete': 'the report was agreed complete',
  'changeBoard.voted': 'the Change Board voted',
  'changeBoard.deferred': 'the Change Board put off its vote',
  'changeBoard.sentBack': 'the Change Board sent the report back',
  'authority.sentBack': 'the Authority sent the report back',
  'sendBack.handled': 'the send-back was handled',
  'authority.determined': 'the Authority decided',
  'appeal.lodged': 'an appeal was lodged',
  'appeal.determined': 'the appeal was determined',
  'fastTrack.approved': 'the Fast-Track was approved',
  'fastTrack.objected': 'somebody objected to the Fast-Track',
  'implementation.scheduled': 'the implementation date was set',
  'implementation.rescheduled': 'the implementation date was moved',
  'implementation.adjusted': 'the implementation date was adjusted',
  'implementation.changeRequested': 'the Authority was asked to move the implementation date',
  'implementation.partDelivered': 'a part was delivered',
  'implementation.completed': 'the change was implemented',
};

/** What happened, as a clause such as "the report was agreed complete". */
export function clauseOf(event: CaseEvent): string {
  if (event.type === 'consultation.opened') return `${consultations[event.kind]} opened`;
  if (event.type === 'consultation.closed') return `${event.kind === undefined ? 'the consultation' : consultations[event.kind]} closed`;
  return clauses[event.type];
}
