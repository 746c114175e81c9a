import type { Law } from '../rulebook/law.ts';
import { cardOf, type CaseEvent, type EventByType, type EventType } from './cards.ts';
import { noFacts, type Facts } from './facts.ts';

/** What the facts are once an event has been recorded. */
export function evolve(facts: Facts, event: CaseEvent, law: Law): Facts {
  return apply(event.type, facts, event, law);
}

/** The facts with another latest entry. Written out, because a spread of what was spread before is twenty times slower. */
function withLatest(facts: Facts, latest: CaseEvent, decided: 0 | 1): Facts {
  const before = facts.latest;
  return {
    latest,
    sameDay: before?.on === latest.on ? [...facts.sameDay, before] : noFacts.sameDay,
    proposal: facts.proposal,
    decisions: facts.decisions + decided,
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

function apply<T extends EventType>(type: T, facts: Facts, event: EventByType[T], law: Law): Facts {
  const { decides, adds } = cardOf(type);
  const evolved = withLatest(facts, event, decides ? 1 : 0);
  return adds === undefined ? evolved : Object.assign(evolved, adds(facts, event, law));
}
