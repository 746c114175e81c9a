import { being, checkArgument } from '../checks.ts';
import type { EventType } from './cards.ts';

/**
 * What each event is called, as the subject of a sentence, in the order a modification lives. Apart from the cards, so that a label brings
 * in no schema.
 */
const names: Readonly<Record<EventType, string>> = {
  'proposal.raised': 'The raising of a proposal',
  'proposal.refused': 'The refusal of a proposal',
  'hold.placed': 'A hold',
  'hold.lifted': 'The lifting of a hold',
  'priority.determined': 'A determination of the priority',
  'support.withdrawn': "The Proposer's withdrawal of support",
  'proposal.adopted': 'An adoption',
  'proposal.split': 'A split',
  'development.continued': 'An agreement that further development is required',
  'development.noted': 'A progress update',
  'conversion.recommended': 'A recommendation to convert',
  'conversion.agreed': 'A conversion',
  'initialConsideration.decided': 'A decision at initial consideration',
  'path.determined': 'A determination of the path',
  'urgency.requested': 'A request for urgency',
  'urgency.granted': 'A grant of urgency',
  'urgency.refused': 'A refusal of urgency',
  'timetable.approved': 'The approval of a timetable',
  'extension.requested': 'A request for an extension',
  'extension.agreed': 'The agreement to an extension',
  'extension.deferred': 'The deferral of an extension',
  'extension.refused': 'The refusal of an extension',
  'consultation.opened': 'The opening of a consultation',
  'consultation.closed': 'The closing of a consultation',
  'workingGroup.met': 'A meeting of the Working Group',
  'subCommittee.advised': 'The advice of a Sub-Committee',
  'businessRequirements.agreed': 'Agreement on business requirements',
  'legalText.agreed': 'Agreement on legal text',
  'solution.changed': 'A change of the solution',
  'alternative.raised': 'An Alternative Proposal',
  'preliminaryAssessment.requested': 'A request for a Preliminary Assessment',
  'preliminaryAssessment.informationRequested': 'A question from the DCC about a Preliminary Assessment',
  'preliminaryAssessment.informationProvided': "An answer to the DCC's question about a Preliminary Assessment",
  'preliminaryAssessment.timescaleRevised': 'A revised timescale for a Preliminary Assessment',
  'preliminaryAssessment.returned': "The DCC's return of a Preliminary Assessment",
  'preliminaryAssessment.cancelled': 'The cancelling of a request for a Preliminary Assessment',
  'impactAssessment.approved': "The Change Board's view of an Impact Assessment request (approved)",
  'impactAssessment.declined': "The Change Board's view of an Impact Assessment request (declined)",
  'impactAssessment.requested': 'A request for an Impact Assessment',
  'impactAssessment.informationRequested': 'A question from the DCC about an Impact Assessment',
  'impactAssessment.informationProvided': "An answer to the DCC's question about an Impact Assessment",
  'impactAssessment.timescaleRevised': 'A revised timescale for an Impact Assessment',
  'impactAssessment.returned': "The DCC's return of an Impact Assessment",
  'impactAssessment.cancelled': 'The cancelling of a request for an Impact Assessment',
  'implementationCosts.requested': 'A request for the full implementation costs',
  'implementationCosts.informationRequested': 'A question from the DCC about the full implementation costs',
  'implementationCosts.informationProvided': "An answer to the DCC's question about the full implementation costs",
  'implementationCosts.timescaleRevised': 'A revised timescale for the full implementation costs',
  'implementationCosts.returned': "The DCC's return of the full implementation costs",
  'implementationCosts.cancelled': 'The cancelling of a request for the full implementation costs',
  'report.submitted': 'The submission of a Modification Report',
  'report.returned': 'The return of a Modification Report to refinement',
  'report.agreedComplete': 'Agreement that the Modification Report is complete',
  'changeBoard.voted': 'A vote of the Change Board',
  'changeBoard.deferred': "A deferral of the Change Board's vote",
  'changeBoard.sentBack': "The Change Board's return of a Modification Report",
  'authority.sentBack': "The Authority's return of a Modification Report",
  'sendBack.handled': 'The handling of a send-back',
  'authority.determined': 'A determination of the Authority',
  'appeal.lodged': 'An appeal',
  'appeal.determined': 'The determination of an appeal',
  'fastTrack.approved': 'The approval of a Fast-Track Modification',
  'fastTrack.objected': 'An objection to a Fast-Track Modification',
  'implementation.scheduled': 'An implementation date',
  'implementation.rescheduled': 'A move of the approved implementation date',
  'implementation.adjusted': 'An adjustment of the implementation date',
  'implementation.changeRequested': 'A request to the Authority to move the implementation date',
  'implementation.partDelivered': 'The delivery of a part',
  'implementation.completed': 'Implementation',
};

/** Every event type, in the order a modification lives. */
export const eventTypes: readonly EventType[] = /* @__PURE__ */ Object.freeze(Object.keys(names).filter(isEventType));

/** Whether a value names an event. */
export function isEventType(value: unknown): value is EventType {
  return typeof value === 'string' && Object.hasOwn(names, value);
}

const anEventType = /* @__PURE__ */ being('an event type such as conversion.agreed', isEventType);

/**
 * What an event is called: the subject of a sentence about it.
 *
 * @throws InvalidInputError for a type there is not
 * @example
 * eventName('changeBoard.voted'); //=> 'A vote of the Change Board'
 */
export function eventName(type: EventType): string {
  checkArgument(type, anEventType, 'event type');
  return names[type];
}
