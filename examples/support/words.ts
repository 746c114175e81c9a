import {
  bodyName,
  consultationName,
  type Body,
  type CaseEvent,
  type EventByType,
  type EventType,
  type Path,
  type Route,
} from 'sec-modifications';

/** A body as a column shows it: without its article. */
export const columnName = (body: Body): string => bodyName(body).replace(/^(?:the|a) /, '');

const routes: Readonly<Record<Route, string>> = {
  refinement: 'the Refinement Process',
  report_phase: 'the Report Phase',
  fast_track: 'the Fast-Track',
};

const paths: Readonly<Record<Path, string>> = {
  1: 'Path 1',
  2: 'Path 2: Authority Determined',
  3: 'Path 3: Self-Governance',
};

/** What a body did, in words: the predicate of a sentence that begins with the body. */
export function inWords(event: CaseEvent): string {
  return say(event.type, event);
}

function say<T extends EventType>(type: T, event: EventByType[T]): string {
  return words[type](event);
}

const joined = (parts: readonly (string | 0 | undefined)[], by = ', ') => parts.filter(Boolean).join(by);

const advice = (what: string) => (event: { readonly committee?: string | undefined; readonly advice?: string | undefined }) =>
  joined([event.committee === undefined ? what : `${what} (${event.committee})`, event.advice], ': ');

const length = ({ months, workingDays, until }: EventByType['extension.requested']) =>
  joined([counted(months, 'month'), counted(workingDays, 'Working Day'), until && `until ${until}`]);

const counted = (count: number | undefined, what: string) => count && `${count} ${what}${count === 1 ? '' : 's'}`;

const words: { readonly [T in EventType]: (event: EventByType[T]) => string } = {
  'proposal.raised': ({ id, track }) => `raises ${id}${track === 'authority_led_variation' ? ' as an Authority-Led Variation' : ''}`,
  'proposal.refused': ({ reasons }) => `refuses the proposal: ${reasons}`,
  'hold.placed': ({ reason, until }) => joined([`puts it on hold: ${reason}`, until && `until ${until}`]),
  'hold.lifted': () => 'lifts the hold',
  'priority.determined': ({ category }) => `determines the priority: ${category}`,
  'support.withdrawn': () => 'withdraws its support',
  'proposal.adopted': ({ proposer }) => `adopts the proposal: ${proposer}`,
  'proposal.split': ({ into, child }) => `splits it into ${into.join(' and ')}${child === undefined ? '' : `; this is ${child}`}`,
  'development.continued': () => 'agrees that further development is required',
  'development.noted': () => 'notes the update',
  'conversion.recommended': ({ route }) => `recommends conversion, for ${routes[route]}`,
  'conversion.agreed': ({ route, path }) => joined([`converts it, into ${routes[route]}`, path && paths[path]]),
  'initialConsideration.decided': ({ route, path }) =>
    joined(['decides', joined([route && `into ${routes[route]}`, path && `as ${paths[path]}`])], ': '),
  'path.determined': ({ path }) => `determines ${paths[path]}`,
  'urgency.requested': () => 'asks that it be treated as urgent',
  'urgency.granted': () => 'grants urgency',
  'urgency.refused': () => 'refuses urgency',
  'timetable.approved': ({ reportDueOn }) => `approves the timetable: report due ${reportDueOn}`,
  'extension.requested': (event) => `asks for an extension: ${length(event)}`,
  'extension.agreed': ({ until }) => joined(['agrees the extension', until && `until ${until}`]),
  'extension.deferred': ({ toMeeting }) => joined(['defers the extension', toMeeting && `to ${toMeeting}`]),
  'extension.refused': () => 'refuses the extension',
  'consultation.opened': ({ kind, closesOn }) => `opens the ${consultationName(kind)}, until ${closesOn}`,
  'consultation.closed': ({ responses }) =>
    joined(['closes the consultation', responses === undefined ? undefined : `${responses} responses`]),
  'workingGroup.met': advice('meets'),
  'subCommittee.advised': advice('advises'),
  'businessRequirements.agreed': advice('agrees the business requirements'),
  'legalText.agreed': advice('agrees the legal text'),
  'solution.changed': advice('changes the solution'),
  'alternative.raised': ({ alternative }) => `raises an Alternative Proposal: ${alternative}`,
  'preliminaryAssessment.requested': () => 'asks the DCC for the Preliminary Assessment',
  'preliminaryAssessment.informationRequested': () => 'asks a question about the Preliminary Assessment; the clock stops',
  'preliminaryAssessment.informationProvided': () => 'answers the question about the Preliminary Assessment; the clock runs',
  'preliminaryAssessment.timescaleRevised': ({ dueOn }) => `agrees ${dueOn} as the day for the Preliminary Assessment`,
  'preliminaryAssessment.returned': () => 'returns the Preliminary Assessment',
  'preliminaryAssessment.cancelled': () => 'cancels the request for the Preliminary Assessment',
  'impactAssessment.requested': () => 'asks the DCC for the Impact Assessment',
  'impactAssessment.informationRequested': () => 'asks a question about the Impact Assessment; the clock stops',
  'impactAssessment.informationProvided': () => 'answers the question about the Impact Assessment; the clock runs',
  'impactAssessment.timescaleRevised': ({ dueOn }) => `agrees ${dueOn} as the day for the Impact Assessment`,
  'impactAssessment.returned': () => 'returns the Impact Assessment',
  'impactAssessment.cancelled': () => 'cancels the request for the Impact Assessment',
  'implementationCosts.requested': () => 'asks the DCC for the full implementation costs',
  'implementationCosts.informationRequested': () => 'asks a question about the full implementation costs; the clock stops',
  'implementationCosts.informationProvided': () => 'answers the question about the full implementation costs; the clock runs',
  'implementationCosts.timescaleRevised': ({ dueOn }) => `agrees ${dueOn} as the day for the full implementation costs`,
  'implementationCosts.returned': () => 'returns the full implementation costs',
  'implementationCosts.cancelled': () => 'cancels the request for the full implementation costs',
  'impactAssessment.approved': () => 'supports asking for an Impact Assessment',
  'impactAssessment.declined': () => 'does not support asking for an Impact Assessment',
  'report.submitted': () => 'submits the Modification Report',
  'report.returned': ({ reasons }) => `returns the report to refinement: ${reasons}`,
  'report.agreedComplete': () => 'agrees that the Modification Report is complete',
  'changeBoard.voted': ({ outcome }) => `votes to ${outcome}`,
  'changeBoard.deferred': ({ until }) => joined(['puts off the vote', until && `until ${until}`]),
  'changeBoard.sentBack': ({ reasons }) => `sends the report back: ${reasons}`,
  'authority.sentBack': ({ reasons }) => `sends the report back: ${reasons}`,
  'sendBack.handled': ({ path, legalText, implementationApproach, route }) =>
    `handles the send-back: ${paths[path]}; legal text ${legalText}, implementation approach ${implementationApproach}; to ${routes[route]}`,
  'authority.determined': ({ outcome }) => (outcome === 'approve' ? 'approves it' : 'rejects it'),
  'appeal.lodged': () => 'appeals',
  'appeal.determined': ({ outcome }) => `determines the appeal: ${outcome}`,
  'fastTrack.approved': () => 'approves it on the Fast-Track',
  'fastTrack.objected': () => 'objects to the Fast-Track',
  'implementation.scheduled': ({ date, release }) => joined([`sets the implementation date: ${date}`, release]),
  'implementation.rescheduled': ({ date, notBefore, notAfter }) =>
    joined([`moves the implementation date to ${date}`, notBefore && `not before ${notBefore}`, notAfter && `not after ${notAfter}`]),
  'implementation.adjusted': ({ date }) => `adjusts the implementation date to ${date}, within the range given`,
  'implementation.changeRequested': ({ date }) => joined(['asks the Authority to move the implementation date', date && `to ${date}`], ' '),
  'implementation.partDelivered': ({ part }) => `delivers a part: ${part}`,
  'implementation.completed': () => 'implements it',
};
