import type { Law } from '../rulebook/law.ts';
import type { CaseEvent, EventByType, EventType } from './event.ts';
import { convertedId, seriesOf } from '../model/identifier.ts';
import { assessmentEffects } from './assessment-effects.ts';
import { changed, optional } from './changed.ts';
import { datesOf, noFacts, pendingExtension, standingVote, type Extension, type Facts, type Part } from './facts.ts';

/** What the facts are once an event has been recorded. */
export function evolve(facts: Facts, event: CaseEvent, law: Law): Facts {
  return apply(event.type, facts, event, law);
}

/** The facts with another latest entry. Written out, because a spread of what was spread before is twenty times slower. */
function withLatest(facts: Facts, latest: CaseEvent): Facts {
  const before = facts.latest;
  return {
    latest,
    sameDay: before?.on === latest.on ? [...facts.sameDay, before] : noFacts.sameDay,
    proposal: facts.proposal,
    decisions: facts.decisions,
    path: facts.path,
    pathSetBy: facts.pathSetBy,
    recommendation: facts.recommendation,
    urgency: facts.urgency,
    consultations: facts.consultations,
    assessments: facts.assessments,
    impactAssessmentView: facts.impactAssessmentView,
    alternatives: facts.alternatives,
    votes: facts.votes,
    sendBacks: facts.sendBacks,
    decision: facts.decision,
    implementation: facts.implementation,
    timetable: facts.timetable,
    extensions: facts.extensions,
    hold: facts.hold,
    withdrawnOn: facts.withdrawnOn,
    priority: facts.priority,
  };
}

type Effect<E> = (facts: Facts, event: E, law: Law) => Partial<Facts>;

function apply<T extends EventType>(type: T, facts: Facts, event: EventByType[T], law: Law): Facts {
  const effect: Effect<EventByType[T]> | undefined = effects[type];
  const evolved = withLatest(facts, event);
  return effect === undefined ? evolved : Object.assign(evolved, effect(facts, event, law));
}

/** The decision of one more body. */
const decided = (facts: Facts) => facts.decisions + 1;

/** What each event adds to the facts. An event that is not listed adds nothing but itself. */
const effects: { readonly [T in EventType]?: Effect<EventByType[T]> } = {
  'proposal.raised': (_, { id, title, proposer, on, track }) => ({
    proposal: { id, title, proposer, raisedOn: on, kind: kindOf(id, track) },
  }),
  'proposal.adopted': ({ proposal }, { proposer }) => ({ proposal: proposal && { ...proposal, proposer }, withdrawnOn: null }),
  'proposal.split': ({ proposal }, { child, title }) =>
    child === undefined ? {} : { proposal: proposal && { ...proposal, id: child, ...optional({ title }) } },
  'priority.determined': (_, { category, on, by }) => ({ priority: { category, on, by } }),
  'hold.placed': (_, { on, by, reason, until }) => ({ hold: { from: on, by, reason, ...optional({ until }) } }),
  'hold.lifted': () => ({ hold: null }),
  'support.withdrawn': (_, { on }) => ({ withdrawnOn: on }),

  'development.continued': (facts) => ({ decisions: decided(facts), recommendation: null }),
  'conversion.recommended': (facts, { route, on }) => ({ decisions: decided(facts), recommendation: { route, on } }),
  'conversion.agreed': (facts, { path, by }) => ({
    decisions: decided(facts),
    recommendation: null,
    proposal: facts.proposal && changed(facts.proposal, { id: convertedId(facts.proposal.id), kind: 'modification_proposal' }),
    ...pathSet(facts, path, by),
  }),
  'initialConsideration.decided': (facts, { path, by }) => ({ decisions: decided(facts), ...pathSet(facts, path, by) }),
  'path.determined': (facts, { path, by }) => ({ decisions: decided(facts), path, pathSetBy: by }),
  'urgency.requested': (facts, { on, timetable }) => ({
    decisions: decided(facts),
    urgency: { standing: 'requested', requestedOn: on, ...optional({ timetable }) },
  }),
  'urgency.granted': (facts, { on, timetable }) => ({
    decisions: decided(facts),
    urgency: { ...facts.urgency, standing: 'granted', grantedOn: on, ...optional({ timetable }) },
  }),
  'urgency.refused': (facts) => ({
    decisions: decided(facts),
    urgency: { standing: 'refused', ...optional({ requestedOn: facts.urgency.requestedOn }) },
  }),
  'timetable.approved': (facts, { reportDueOn, milestones, on, by }) => ({
    decisions: decided(facts),
    timetable: { reportDueOn, ...optional({ milestones }), approvedOn: on, by },
  }),
  'extension.requested': (facts, { on, months, workingDays, until, reason }) => ({
    extensions: [
      ...settled(facts, 'replaced', on),
      { requestedOn: on, ...optional({ months, workingDays, until }), reason, standing: 'pending' },
    ],
  }),
  'extension.agreed': (facts, { on, until }) => ({ decisions: decided(facts), extensions: settled(facts, 'agreed', on, until) }),
  'extension.deferred': (facts, { on }) => ({ decisions: decided(facts), extensions: settled(facts, 'deferred', on) }),
  'extension.refused': (facts, { on }) => ({ decisions: decided(facts), extensions: settled(facts, 'refused', on) }),

  'consultation.opened': ({ consultations }, { kind, on, closesOn }) => {
    const round = consultations.filter((earlier) => earlier.kind === kind).length + 1;
    return { consultations: [...consultations, { kind, round, openedOn: on, ...optional({ closesOn }) }] };
  },
  'consultation.closed': ({ consultations }, { kind, on, responses }) => {
    const open = consultations.findLastIndex((one) => one.closedOn === undefined && (kind === undefined || one.kind === kind));
    return {
      consultations: consultations.map((one, index) => (index === open ? changed(one, { closedOn: on, ...optional({ responses }) }) : one)),
    };
  },
  'alternative.raised': ({ alternatives }, { alternative }) => ({ alternatives: [...alternatives, alternative] }),
  ...assessmentEffects('preliminary', 'preliminaryAssessment'),
  ...assessmentEffects('impact', 'impactAssessment'),
  ...assessmentEffects('costs', 'implementationCosts'),
  'impactAssessment.approved': (facts) => ({ decisions: decided(facts), impactAssessmentView: 'approved' }),
  'impactAssessment.declined': (facts) => ({ decisions: decided(facts), impactAssessmentView: 'declined' }),

  'report.returned': (facts) => ({ decisions: decided(facts) }),
  'report.agreedComplete': (facts) => ({ decisions: decided(facts) }),
  'changeBoard.voted': (facts, { on, by, outcome, preferred, votes, alternatives }) => {
    const final = facts.path === 3 && facts.proposal?.kind !== 'authority_led_variation';
    const vote = {
      on,
      outcome,
      as: final ? 'decision' : 'recommendation',
      ...optional({ preferred, votes, alternatives }),
      stands: true,
    } as const;
    return {
      decisions: decided(facts),
      votes: [...fallen(facts), vote],
      ...(final ? { decision: { on, by, outcome, ...optional({ preferred }) } } : {}),
    };
  },
  'changeBoard.deferred': (facts) => ({ decisions: decided(facts) }),
  'changeBoard.sentBack': sentBack,
  'authority.sentBack': sentBack,
  'sendBack.handled': (facts, { on, path, by }) => ({
    decisions: decided(facts),
    ...pathSet(facts, path, by),
    sendBacks: facts.sendBacks.map((one, index) => (index === facts.sendBacks.length - 1 ? changed(one, { handledOn: on }) : one)),
  }),
  'authority.determined': (facts, { on, by, outcome, preferred }) => ({
    decisions: decided(facts),
    decision: { on, by, outcome, ...optional({ preferred }) },
  }),
  'appeal.determined': (facts, { on, by, outcome }) => {
    if (outcome === 'remitted') return sentBack(facts, { on, by, reasons: 'Remitted on appeal' });
    if (outcome === 'confirmed' || facts.decision === null) return { decisions: decided(facts) };
    const swapped = facts.decision.outcome === 'approve' ? 'reject' : 'approve';
    return { decisions: decided(facts), decision: changed(facts.decision, { on, by, outcome: swapped }) };
  },
  'fastTrack.approved': (facts, { on, by }) => ({ decisions: decided(facts), decision: { on, by, outcome: 'approve' } }),

  'implementation.scheduled': (facts, { date, release, part }) => dated(facts, part, { date, ...optional({ release }) }),
  'implementation.rescheduled': (facts, { date, notBefore, notAfter, part }) =>
    dated(facts, part, { date, ...optional({ notBefore, notAfter }) }),
  'implementation.adjusted': (facts, { date, part }) => dated(facts, part, changed(daysOf(facts, part), { date })),
  'implementation.partDelivered': (facts, { part, on }) => dated(facts, part, changed(daysOf(facts, part), { deliveredOn: on })),
  'implementation.completed': (facts, { on }) => ({ implementation: changed(facts.implementation, { completedOn: on }) }),
};

/** The days as they stand. */
function daysOf(facts: Facts, part: string | undefined): Omit<Part, 'part'> {
  const { date, release, notBefore, notAfter, deliveredOn } = datesOf(facts, part);
  return optional({ date, release, notBefore, notAfter, deliveredOn });
}

/** The days of the whole, or of a part, in place of those it had. */
function dated(facts: Facts, part: string | undefined, dates: Omit<Part, 'part'>): Partial<Facts> {
  const { parts, completedOn } = facts.implementation;
  if (part === undefined) return { implementation: { parts, ...dates, ...optional({ completedOn }) } };
  const named = { part, ...dates };
  const others = parts.some((one) => one.part === part) ? parts.map((one) => (one.part === part ? named : one)) : [...parts, named];
  return { implementation: changed(facts.implementation, { parts: others }) };
}

function kindOf(id: string, track: EventByType['proposal.raised']['track']) {
  if (track === 'authority_led_variation') return track;
  return seriesOf(id) === 'DP' ? 'draft_proposal' : 'modification_proposal';
}

/** A path set with another decision, where one was; whoever set it before keeps the say when it stays as it was. */
function pathSet(facts: Facts, path: Facts['path'] | undefined, by: Facts['pathSetBy']): Partial<Facts> {
  return path === undefined || path === facts.path ? {} : { path, pathSetBy: by };
}

/** Votes that no longer count. */
function fallen(facts: Facts): Facts['votes'] {
  return standingVote(facts) === undefined ? facts.votes : facts.votes.map((vote) => changed(vote, { stands: false }));
}

/** A send-back overtakes the vote, and the decision where there was one. */
function sentBack(facts: Facts, { on, by, reasons }: Pick<EventByType['changeBoard.sentBack'], 'on' | 'by' | 'reasons'>): Partial<Facts> {
  return {
    decisions: decided(facts),
    votes: fallen(facts),
    decision: null,
    sendBacks: [...facts.sendBacks, { on, by, reasons }],
  };
}

/** The extensions once the pending one has had an answer. */
function settled(
  facts: Facts,
  standing: Extension['standing'],
  on: Extension['requestedOn'],
  until?: Extension['until'],
): Facts['extensions'] {
  const pending = pendingExtension(facts);
  return facts.extensions.map((one) => (one === pending ? changed(one, { standing, settledOn: on, ...optional({ until }) }) : one));
}
