import { ascending } from '../ascending.ts';
import { isAwaited, latestAssessment, openConsultations } from '../events/facts.ts';
import { assessmentKinds, assessmentWords, type AssessmentKind } from '../model/assessment.ts';
import type { EventType } from '../events/cards.ts';
import type { ConsultationKind } from '../model/consultation.ts';
import { awaitedBy, isOffered, stageOf } from '../statecharts/step.ts';
import { isConvertedUnadvised } from './conversion.ts';
import { closingDay } from './lengths.ts';
import { isDateKept } from './implementation.ts';
import { isUrgent, plannedSince, settingEntry, spellSince, startsRefinement, type Point, type Terms } from './point.ts';

/** What a life expects next: an event, and which of its kind. */
export interface Expected {
  readonly type: EventType;
  readonly kind?: ConsultationKind;
  /** Which consultation of its kind it is since the report was agreed complete or sent back. */
  readonly round?: number;
}

/**
 * The next expected event of a life, or none: read off the statechart, what is known, the law and what is assumed, and nothing else.
 * What lies on the way to it comes first: a hold to be lifted, a consultation to be closed, urgency that is asked for.
 */
export function agenda(at: Point, terms: Terms): Expected | null {
  const { facts } = at.state;
  if (facts.hold !== null) return { type: 'hold.lifted' };
  return beside(at, terms) ?? (terms.isDateOpen === true ? null : setting(at)) ?? inStage(at, terms);
}

/** What runs beside the stages: consultations on the issue, and urgency. */
function beside(at: Point, terms: Terms): Expected | null {
  const { facts } = at.state;
  const open = openConsultations(facts)
    .filter(({ kind }) => kind === 'request_for_information' || kind === 'development')
    .map(({ kind, ...one }) => ({ kind, closesOn: closingDay(one, terms.law.calendar) }))
    .toSorted((a, b) => ascending(a.closesOn, b.closesOn))[0];
  if (open !== undefined) return { type: 'consultation.closed', kind: open.kind };
  if (facts.decision !== null || !isUrgent(at, terms) || facts.urgency.standing === 'granted') return null;
  return { type: facts.urgency.standing === 'requested' ? 'urgency.granted' : 'urgency.requested' };
}

/** The implementation date, set together with the decision of the same day that it hangs on. */
function setting(at: Point): Expected | null {
  if (at.state.facts.implementation.date !== undefined) return null;
  return settingEntry(at) === null ? null : { type: 'implementation.scheduled' };
}

function inStage(at: Point, terms: Terms): Expected | null {
  const { state } = at;
  switch (stageOf(state)) {
    case 'development':
      return inDevelopment(at, terms);
    case 'refinement':
      return inRefinement(at, terms);
    case 'report_phase':
      return inReportPhase(at, terms);
    case 'appeal':
    case 'pending_implementation':
      if (isOffered(state, 'appeal.determined')) return { type: 'appeal.determined' };
      return { type: isDateKept(at, terms) ? 'implementation.completed' : 'implementation.rescheduled' };
    default: {
      const [type] = awaitedBy(state);
      return type === undefined ? null : { type };
    }
  }
}

function inDevelopment(at: Point, terms: Terms): Expected {
  const { recommendation } = at.state.facts;
  if (recommendation !== null) return { type: 'conversion.agreed' };
  const continued = plannedSince(at, terms).filter(({ type }) => type === 'development.continued').length;
  if (continued < terms.assumed.furtherDevelopment) return { type: 'development.continued' };
  return { type: isConvertedUnadvised(at, terms) ? 'conversion.agreed' : 'conversion.recommended' };
}

/**
 * Refinement: requirements, assessments, consultation, legal text, report. The requirements are agreed before the DCC is first asked; a
 * Preliminary Assessment is of no use once the Impact Assessment has been asked for.
 */
function inRefinement(at: Point, terms: Terms): Expected {
  const { facts } = at.state;
  const { assumed } = terms;
  const spell = spellSince(at.chain, startsRefinement);
  const isToDo = (type: EventType) => !isUrgent(at, terms) && spell.every((entry) => entry.type !== type);
  const isAsked = (kind: AssessmentKind) => latestAssessment(facts, kind) !== undefined;
  const wantsImpact = assumed.impactAssessment && !isAsked('impact');
  const wantsPreliminary = assumed.preliminaryAssessment && !isAsked('preliminary') && !isAsked('impact');
  if ((wantsPreliminary || wantsImpact) && facts.assessments.length === 0 && isToDo('businessRequirements.agreed'))
    return { type: 'businessRequirements.agreed' };
  const preliminary = answer(at, ['preliminary']);
  if (preliminary !== null) return preliminary;
  if (wantsPreliminary) return { type: 'preliminaryAssessment.requested' };
  const other = answer(at, assessmentKinds);
  if (other !== null) return other;
  if (wantsImpact) return { type: 'impactAssessment.requested' };
  if (openConsultations(facts).some(({ kind }) => kind === 'refinement')) return { type: 'consultation.closed', kind: 'refinement' };
  const isConsulted = facts.consultations.some(({ kind, closedOn }) => kind === 'refinement' && spell.some(({ on }) => on === closedOn));
  if (!isUrgent(at, terms) && assumed.refinementConsultation && !isConsulted) return { type: 'consultation.opened', kind: 'refinement' };
  return { type: isToDo('legalText.agreed') ? 'legalText.agreed' : 'report.submitted' };
}

/** The answer that the DCC was asked for first and owes, or the answer it is owed before. */
function answer({ state: { facts } }: Point, kinds: readonly AssessmentKind[]): Expected | null {
  const awaited = facts.assessments.find(
    (one) => kinds.includes(one.kind) && isAwaited(facts, one.kind) && one === latestAssessment(facts, one.kind),
  );
  if (awaited === undefined) return null;
  const isStopped = awaited.stops.some(({ until }) => until === undefined);
  return { type: `${assessmentWords[awaited.kind]}.${isStopped ? 'informationProvided' : 'returned'}` };
}

function inReportPhase(at: Point, terms: Terms): Expected {
  const { facts } = at.state;
  const [awaited] = awaitedBy(at.state);
  const kind = 'modification_report';
  const spell = spellSince(at.chain, ['report.agreedComplete', 'sendBack.handled']);
  const round = spell.filter((entry) => entry.type === 'consultation.opened' && entry.kind === kind).length;
  switch (awaited) {
    case 'consultation.opened':
      if (openConsultations(facts).some((one) => one.kind === kind)) return { type: 'consultation.closed', kind, round };
      return { type: awaited, kind, round: round + 1 };
    case 'changeBoard.voted':
      return terms.assumed.secondConsultation && round < 2 ? { type: 'consultation.opened', kind, round: 2 } : { type: awaited };
    case 'report.agreedComplete':
      return answer(at, assessmentKinds) ?? { type: facts.path === null ? 'path.determined' : awaited };
    default:
      return answer(at, assessmentKinds) ?? { type: 'report.submitted' };
  }
}
