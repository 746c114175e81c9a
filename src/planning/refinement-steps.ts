import type { CalendarDate } from '../calendar/calendar-date.ts';
import { assessmentWords, type Assessment, type AssessmentKind } from '../model/assessment.ts';
import { lengthOn } from './assumptions.ts';
import { assessmentDue } from '../deadlines/clock.ts';
import { atWorkingGroup, closeOpen, isToDo } from './early-steps.ts';
import { isUrgent, later, latest, put, type Trail } from './trail.ts';
import { counted, dayInWords } from '../calendar/words.ts';

const kindWords = {
  preliminary: 'Preliminary Assessment',
  impact: 'Impact Assessment',
  costs: 'Full implementation costs',
} as const satisfies Record<AssessmentKind, string>;

/** The Refinement Process up to the report: requirements, assessments, consultation, legal text. What is done already is left out, and a Preliminary Assessment once the Impact Assessment has been asked for. */
export function refine(trail: Trail): void {
  const { subject, assumed } = trail;
  const isAsked = (kind: AssessmentKind) => subject.assessed.includes(kind) || isAwaited(trail, kind);
  const wantsImpact = assumed.impactAssessment && !isAsked('impact');
  const wantsPreliminary = assumed.preliminaryAssessment && !isAsked('preliminary') && !isAsked('impact');
  if ((wantsPreliminary || wantsImpact) && subject.awaited.length === 0 && isToDo(trail, 'businessRequirements.agreed')) {
    atWorkingGroup(
      trail,
      'Business requirements agreed',
      'businessRequirements.agreed',
      'The DCC is asked once the requirements are agreed.',
    );
  }
  awaitAll(trail, ['preliminary']);
  if (wantsPreliminary) ask(trail, 'preliminary');
  awaitAll(trail, ['impact', 'costs']);
  if (wantsImpact) ask(trail, 'impact');
  consultInRefinement(trail);
  if (isToDo(trail, 'legalText.agreed'))
    atWorkingGroup(trail, 'Legal text agreed', 'legalText.agreed', 'The Working Group agrees the legal text before the report.');
}

/** The return of what the DCC has been asked for already, where it is not planned yet. */
export function awaitAll(trail: Trail, kinds: readonly AssessmentKind[]): void {
  const isPlanned = (kind: AssessmentKind) => trail.drafts.some(({ type }) => type === `${assessmentWords[kind]}.returned`);
  for (const one of trail.subject.awaited.filter(({ kind }) => kinds.includes(kind) && !isPlanned(kind))) awaitReturn(trail, one);
}

function isAwaited(trail: Trail, kind: AssessmentKind): boolean {
  return trail.subject.awaited.some((one) => one.kind === kind);
}

function awaitReturn(trail: Trail, assessment: Assessment): void {
  const { kind, requestedOn } = assessment;
  const word = assessmentWords[kind];
  let stops = assessment.stops;
  if (stops.some((stop) => stop.until === undefined)) {
    const answered = put(trail, later(trail, trail.day, 1), {
      step: `${kindWords[kind]}: question answered`,
      type: `${word}.informationProvided`,
      by: 'code_administrator',
      reasons: ["The DCC's question is answered on the next Working Day (assumed); until then the clock stands still."],
    });
    stops = stops.map((stop) => (stop.until === undefined ? { ...stop, until: answered } : stop));
  }
  const { value, basis } = lengthOn(word, requestedOn, trail.assumed);
  const due = assessmentDue({ ...assessment, stops }, trail.calendar);
  const expected = due ?? later(trail, requestedOn, value);
  const isOverdue = expected < trail.day;
  put(trail, isOverdue ? later(trail, trail.day, 1) : expected, {
    step: `${kindWords[kind]} returned`,
    type: `${word}.returned`,
    by: 'dcc',
    reasons: [
      due === null
        ? `Asked for on ${dayInWords(requestedOn)}; no standard applies, and ${counted(value, 'Working Day')} are taken (${basis}).`
        : `Asked for on ${dayInWords(requestedOn)} and due on ${dayInWords(due)}.`,
      ...(isOverdue ? ['That day has passed: the next Working Day is taken.'] : []),
    ],
  });
}

function ask(trail: Trail, kind: 'preliminary' | 'impact'): void {
  const word = assessmentWords[kind];
  const name = kindWords[kind];
  const requested = put(trail, later(trail, trail.day, 1), {
    step: `${name} requested`,
    type: `${word}.requested`,
    by: 'code_administrator',
    reasons: ['The DCC is asked on the next Working Day (assumed).'],
    fields: trail.assumed.workingDays?.[word] === undefined ? {} : { workingDays: trail.assumed.workingDays[word] },
  });
  const { value, basis } = lengthOn(word, requested, trail.assumed);
  put(trail, later(trail, requested, value), {
    step: `${name} returned`,
    type: `${word}.returned`,
    by: 'dcc',
    reasons: [`${counted(value, 'Working Day')} from the request on ${dayInWords(requested)} (${basis}).`],
  });
}

function consultInRefinement(trail: Trail): void {
  const { subject, assumed } = trail;
  closeOpen(trail, ['refinement']);
  const isDone = subject.hadRefinementConsultation || subject.open.some(({ kind }) => kind === 'refinement');
  if (isUrgent(trail) || isDone || !assumed.refinementConsultation) return;
  const { value, basis } = lengthOn('refinementConsultation', trail.day, assumed);
  consult(trail, {
    name: 'Refinement Consultation',
    kind: 'refinement',
    workingDays: value,
    basis,
    when: 'It opens on the next Working Day (assumed).',
  });
}

/** A consultation, opened on the next Working Day. Its length is counted with both ends. */
export function consult(
  trail: Trail,
  {
    name,
    kind,
    workingDays,
    basis,
    when,
  }: {
    readonly name: string;
    readonly kind: 'refinement' | 'modification_report';
    readonly workingDays: number;
    readonly basis: string;
    readonly when: string;
  },
): CalendarDate {
  const opens = latest(later(trail, trail.day, 1), trail.floors[`${name} opened`] ?? trail.day);
  const closesOn = later(trail, opens, workingDays - 1);
  const opened = put(trail, opens, {
    step: `${name} opened`,
    type: 'consultation.opened',
    by: 'code_administrator',
    fields: { kind, closesOn },
    reasons: [when],
  });
  return put(trail, closesOn, {
    step: `${name} closed`,
    type: 'consultation.closed',
    by: 'code_administrator',
    fields: { kind },
    reasons: [`${counted(workingDays, 'Working Day')} from ${dayInWords(opened)}, both ends counted (${basis}).`],
  });
}
