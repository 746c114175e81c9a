import type { CaseEvent, EventType } from '../events/cards.ts';

/** What happened, as a clause. */
const clauses: { readonly [T in EventType]?: string } = {
  'proposal.raised': 'the proposal was raised',
  'proposal.refused': 'the proposal was refused',
  'proposal.adopted': 'somebody adopted the proposal',
  'proposal.split': 'the proposal was split',
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
  'implementation.partDelivered': 'a part was delivered',
  'implementation.completed': 'the change was implemented',
};

const consultations = {
  request_for_information: 'the Request for Information',
  development: 'the consultation on the issue',
  refinement: 'the Refinement Consultation',
  modification_report: 'the consultation on the report',
} as const;

const requests: Readonly<Record<string, string>> = {
  preliminaryAssessment: 'the Preliminary Assessment',
  impactAssessment: 'the Impact Assessment',
  implementationCosts: 'the full implementation costs',
};

const acts: Readonly<Record<string, string>> = {
  requested: 'the DCC was asked for',
  informationRequested: 'the DCC had a question about',
  informationProvided: "the DCC's question was answered about",
  timescaleRevised: 'another due day was agreed for',
  returned: 'the DCC returned',
  cancelled: 'the request was cancelled for',
  approved: 'the Change Board supported asking for',
  declined: 'the Change Board did not support asking for',
};

/** What happened, as a clause such as "the report was agreed complete". */
export function clauseOf(event: CaseEvent): string {
  const known = clauses[event.type];
  if (known !== undefined) return known;
  if (event.type === 'consultation.opened') return `${consultations[event.kind]} opened`;
  if (event.type === 'consultation.closed') return `${event.kind === undefined ? 'the consultation' : consultations[event.kind]} closed`;
  const [subject = '', act = ''] = event.type.split('.');
  return requests[subject] === undefined ? `there was ${event.type}` : `${acts[act] ?? act} ${requests[subject]}`;
}
