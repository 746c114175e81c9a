import { daysBetween, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Advisory } from '../events/refusal.ts';
import { openConsultations } from '../events/facts.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import type { ConsultationKind } from '../model/consultation.ts';
import type { Basis } from '../rulebook/in-force.ts';
import { stageOf, type CaseState } from '../statecharts/step.ts';
import { endOfDays } from './day-span.ts';
import type { Given } from './given.ts';

/** What makes a life less likely, and by how much: a hundred for about a third as likely. */
export interface Cost {
  readonly cost: number;
  readonly basis: Basis;
  /** Why, in words. */
  readonly why: string;
}

const routine = 'Pages list the steps that everybody goes through only now and then.';
const always = 'Pages always say so when it happened.';
const answer = 'What was asked is often left out, what was answered seldom.';

/**
 * What it costs that a step nobody gave was taken: the more, the more surely a page would have listed it. The order follows the project's
 * own histories, of which four list a recommendation, eight a report agreed complete and two a submission, but forty the decision or what
 * came of it.
 */
export const unlisted: { readonly [T in EventType]?: Cost } = {
  'conversion.recommended': { cost: 10, basis: 'inferred', why: routine },
  'conversion.agreed': { cost: 20, basis: 'inferred', why: routine },
  'initialConsideration.decided': { cost: 20, basis: 'inferred', why: routine },
  'path.determined': { cost: 10, basis: 'inferred', why: routine },
  'report.submitted': { cost: 10, basis: 'inferred', why: routine },
  'report.agreedComplete': { cost: 10, basis: 'inferred', why: routine },
  'consultation.opened': { cost: 20, basis: 'inferred', why: routine },
  'consultation.closed': { cost: 10, basis: 'inferred', why: routine },
  'preliminaryAssessment.requested': { cost: 20, basis: 'inferred', why: answer },
  'impactAssessment.requested': { cost: 20, basis: 'inferred', why: answer },
  'implementationCosts.requested': { cost: 20, basis: 'inferred', why: answer },
  'preliminaryAssessment.returned': { cost: 60, basis: 'assumed', why: answer },
  'impactAssessment.returned': { cost: 60, basis: 'assumed', why: answer },
  'implementationCosts.returned': { cost: 60, basis: 'assumed', why: answer },
  'extension.requested': { cost: 30, basis: 'inferred', why: answer },
  'urgency.requested': { cost: 40, basis: 'assumed', why: answer },
  'sendBack.handled': { cost: 60, basis: 'assumed', why: answer },
  'alternative.raised': { cost: 60, basis: 'assumed', why: answer },
  'hold.placed': { cost: 60, basis: 'assumed', why: answer },
  'hold.lifted': { cost: 40, basis: 'inferred', why: routine },
  'implementation.completed': { cost: 60, basis: 'assumed', why: always },
  'implementation.rescheduled': { cost: 100, basis: 'assumed', why: always },
  'changeBoard.voted': { cost: 200, basis: 'inferred', why: always },
  'authority.determined': { cost: 300, basis: 'inferred', why: always },
  'changeBoard.sentBack': { cost: 350, basis: 'inferred', why: always },
  'authority.sentBack': { cost: 350, basis: 'inferred', why: always },
  'proposal.split': { cost: 350, basis: 'inferred', why: always },
  'support.withdrawn': { cost: 350, basis: 'inferred', why: always },
  'proposal.adopted': { cost: 350, basis: 'assumed', why: always },
  'report.returned': { cost: 350, basis: 'assumed', why: always },
  'appeal.lodged': { cost: 400, basis: 'assumed', why: always },
};

/** What it costs where the table has no row. */
export const otherwiseUnlisted: Cost = { cost: 100, basis: 'assumed', why: 'No page at hand tells.' };

/** What a field costs that nobody gave: the usual value nothing. */
export const unusualValues: Readonly<Record<string, Readonly<Record<string, Cost>>>> = {
  route: {
    report_phase: { cost: 120, basis: 'inferred', why: 'Most of the lives seen went through Refinement.' },
    fast_track: { cost: 300, basis: 'inferred', why: 'Of more than eighty histories one is probably a Fast-Track.' },
  },
  path: { 1: { cost: 300, basis: 'assumed', why: 'No life seen was on Path 1.' } },
  kind: {
    request_for_information: { cost: 60, basis: 'inferred', why: 'One of the consultations seen was a Request for Information.' },
    development: { cost: 20, basis: 'inferred', why: 'Few of the consultations seen were on a Draft Proposal.' },
  },
  outcome: {
    reject: { cost: 200, basis: 'inferred', why: 'Of the votes seen nearly all approve.' },
    overturned: { cost: 100, basis: 'assumed', why: 'No appeal was seen.' },
    remitted: { cost: 100, basis: 'assumed', why: 'No appeal was seen.' },
  },
};

/**
 * Both send-backs seen went straight to another consultation on the report. A recommendation costs nothing: the conversion that follows it
 * does.
 */
export const routesOf: { readonly [T in EventType]?: Readonly<Record<'route', Readonly<Record<string, Cost>>>> } = {
  'sendBack.handled': {
    route: { refinement: { cost: 120, basis: 'inferred', why: 'SECMP0009 and SECMP0049 went straight back to the Report Phase.' } },
  },
  'conversion.recommended': { route: {} },
};

/** What is paid for once for each entry, given or not. */
export const unusual = {
  advisory: { cost: 220, basis: 'assumed', why: 'An event that draws an advisory is against the practice.' },
  madeUp: { cost: 100, basis: 'assumed', why: 'Nothing against the practice is made up, unless what was given asks for it.' },
  assumed: { cost: 120, basis: 'assumed', why: 'An event that only an assumed rule speaks against may well have happened.' },
  outsideRefinement: {
    cost: 80,
    basis: 'inferred',
    why: 'The Working Group, Sub-Committees, the DCC, a split, an extension and the Refinement Consultation belong to Refinement: so in every life seen.',
  },
  beforeRefinement: {
    cost: 1,
    basis: 'inferred',
    why: 'The Working Group now and then looks at a Draft Proposal: no conversion is made up for that.',
  },
  otherClose: { cost: 150, basis: 'inferred', why: 'A consultation closes on the day on which it was said to close.' },
  noMeeting: {
    cost: 260,
    basis: 'inferred',
    why: 'What was approved between two meetings of the Change Board was approved by another body.',
  },
  setEarly: { cost: 80, basis: 'inferred', why: 'The implementation date is set when the report is agreed complete or decided upon.' },
  setBeforeVote: { cost: 10, basis: 'inferred', why: 'Of fourteen dates nine were set with the decision, five with the report.' },
  setByAuthority: { cost: 320, basis: 'inferred', why: 'The Authority sets the date when it decides.' },
  wait: { cost: 40, basis: 'inferred', why: 'A step is taken soon after the one before, not once the law has changed.' },
  hurry: { cost: 130, basis: 'inferred', why: 'Of the lives seen, none was refined and decided in less than five months.' },
  rush: { cost: 150, basis: 'inferred', why: 'A report is consulted on for fifteen Working Days, and then waits for a meeting.' },
} as const satisfies Record<string, Cost>;

/** What it costs that the Change Board approved on a day on which it does not meet. */
export const costOfOtherDay: number = unusual.noMeeting.cost;

/** What it costs that the law changes before the next step is taken. */
export const costOfWaiting: number = unusual.wait.cost;

/** What it costs that a step nobody gave was taken. */
export function costUnlisted(type: EventType): number {
  return (unlisted[type] ?? otherwiseUnlisted).cost;
}

/** What the fields of an event cost that were filled in. */
export function costOfFields(type: EventType, fields: Readonly<Record<string, unknown>>): number {
  const values: typeof unusualValues = { ...unusualValues, ...routesOf[type] };
  return Object.entries(fields).reduce((sum, [field, value]) => sum + (values[field]?.[String(value)]?.cost ?? 0), 0);
}

/** What it costs that an event came where it came. */
export function costOfPlace(before: CaseState, event: CaseEvent, advisories: readonly Advisory[], given: Given | null): number {
  const isOutside = belongsToRefinement(event, before) && stageOf(before) !== 'refinement';
  const isBefore = isOutside && workNobodyConvertsFor.has(event.type) && isEarly(before, event.on);
  return (
    advisories.reduce((sum, { rule }) => sum + (rule.basis === 'assumed' ? unusual.assumed : unusual.advisory).cost, 0) +
    (given === null ? advisories.length * unusual.madeUp.cost : 0) +
    (isOutside ? (isBefore ? unusual.beforeRefinement : unusual.outsideRefinement).cost : 0) +
    costOfSetting(before, event, given?.kind === 'event' && given.by === 'authority') +
    (closesAnother(before, event) ? unusual.otherClose.cost : 0)
  );
}

/** What it costs that the implementation date was set where it was. */
function costOfSetting(before: CaseState, { type }: CaseEvent, isByAuthority: boolean): number {
  if (type !== 'implementation.scheduled') return 0;
  const stage = stageOf(before);
  const early = beforeReport.has(stage) ? unusual.setEarly.cost : stage === 'report_phase' ? unusual.setBeforeVote.cost : 0;
  return early + (isByAuthority && before.facts.decision?.by !== 'authority' ? unusual.setByAuthority.cost : 0);
}

const beforeReport: ReadonlySet<string> = new Set(['development', 'initial_consideration', 'refinement']);

/** What it costs that a step nobody gave was taken where it was: a conversion as much alone as with the recommendation before it. */
export function costOfInference(before: CaseState | null, event: CaseEvent, decidedBy: string): number {
  const isAlone = event.type === 'conversion.agreed' && before?.facts.recommendation === null;
  return costOfHurry(event, decidedBy) + (isAlone ? costUnlisted('conversion.recommended') : 0);
}

/** What it costs that a proposal took a route for which there was hardly time before the day by which its report had been settled. */
export function costOfHurry({ type, on, ...event }: CaseEvent, decidedBy: string): number {
  if ((type !== 'conversion.agreed' && type !== 'initialConsideration.decided') || !('route' in event) || decidedBy >= endOfDays) return 0;
  const days = daysBetween(on, decidedBy);
  const isRefined = event.route === 'refinement' && days < leastDaysOfRefinement;
  const isReported = event.route !== 'fast_track' && days < leastDaysOfReport;
  return (isRefined ? unusual.hurry.cost : 0) + (isReported ? unusual.rush.cost : 0);
}

/** About five months. */
const leastDaysOfRefinement = 130;

/** Fifteen Working Days of consultation, and the meetings before and after it. */
const leastDaysOfReport = 40;

/** Whether it is still a Draft Proposal, or was raised so lately that it may not have been considered. */
function isEarly(before: CaseState, on: CalendarDate): boolean {
  const stage = stageOf(before);
  const { raisedOn = on } = before.facts.proposal ?? {};
  return stage === 'development' || (stage === 'initial_consideration' && daysBetween(raisedOn, on) < mostDaysUnconsidered);
}

/** Initial consideration is taken at one of the next two meetings. */
const mostDaysUnconsidered = 60;

const workNobodyConvertsFor: ReadonlySet<string> = new Set([
  'workingGroup.met',
  'subCommittee.advised',
  'legalText.agreed',
  'solution.changed',
  'businessRequirements.agreed',
  'extension.requested',
]);

const workOfRefinement: ReadonlySet<string> = new Set([
  'workingGroup.met',
  'subCommittee.advised',
  'extension.requested',
  'alternative.raised',
  'proposal.split',
  'legalText.agreed',
  'solution.changed',
  'businessRequirements.agreed',
  'preliminaryAssessment.requested',
  'preliminaryAssessment.returned',
  'impactAssessment.requested',
  'impactAssessment.returned',
  'implementationCosts.requested',
  'implementationCosts.returned',
]);

function belongsToRefinement(event: CaseEvent, before: CaseState): boolean {
  if (event.type === 'consultation.closed') return consultationClosed(before, event.kind)?.kind === 'refinement';
  return workOfRefinement.has(event.type) || ('kind' in event && event.kind === 'refinement');
}

/** The open consultation that a close is of. */
function consultationClosed({ facts }: CaseState, kind: ConsultationKind | undefined) {
  return openConsultations(facts).findLast((open) => kind === undefined || open.kind === kind);
}

/** Whether a close is of a consultation that was to close on another day. */
function closesAnother(before: CaseState, event: CaseEvent): boolean {
  if (event.type !== 'consultation.closed') return false;
  const closed = consultationClosed(before, event.kind);
  return closed?.closesOn !== undefined && closed.closesOn !== event.on && closed.closesOn > closed.openedOn;
}
