import { assessmentWords } from '../model/assessment.ts';
import { daysBetween, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Advisory } from '../events/refusal.ts';
import { openConsultations, type Consultation } from '../events/facts.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import type { Stage } from '../model/stage.ts';
import { stageOf, type CaseState } from '../statecharts/step.ts';
import { otherwiseUnlisted, routesOf, unlisted, unusual, unusualValues, type Cost } from './cost-rows.ts';
import type { Evidence } from './evidence.ts';

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
export function costOfPlace(before: CaseState, event: CaseEvent, advisories: readonly Advisory[], given: Evidence | null): number {
  const isOutside = belongsToRefinement(event, before) && stageOf(before) !== 'refinement';
  const isBefore = workNobodyConvertsFor.has(event.type) && isEarly(before, event.on);
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
  const early = settingIn[stageOf(before)]?.cost ?? 0;
  return early + (isByAuthority && before.facts.decision?.by !== 'authority' ? unusual.setByAuthority.cost : 0);
}

const settingIn: { readonly [S in Stage]?: Cost } = {
  initial_consideration: unusual.setEarly,
  refinement: unusual.setEarly,
  report_phase: unusual.setBeforeVote,
};

/** What it costs that a step nobody gave was taken where it was: a conversion as much alone as with the recommendation before it. */
export function costOfInference(before: CaseState | null, event: CaseEvent, decidedBy: string): number {
  const isAlone = event.type === 'conversion.agreed' && before?.facts.recommendation === null;
  return costOfHurry(event, decidedBy) + (isAlone ? costUnlisted('conversion.recommended') : 0);
}

/** What it costs that a proposal took a route for which there was hardly time before the day by which its report had been settled. */
export function costOfHurry({ type, on, ...event }: CaseEvent, decidedBy: string): number {
  if ((type !== 'conversion.agreed' && type !== 'initialConsideration.decided') || !('route' in event)) return 0;
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

/** What the statechart takes elsewhere as well. */
const workOfRefinement: ReadonlySet<string> = new Set([
  'workingGroup.met',
  'subCommittee.advised',
  'extension.requested',
  'proposal.split',
  'legalText.agreed',
  'solution.changed',
  'businessRequirements.agreed',
  ...Object.values(assessmentWords).flatMap((word) => [`${word}.requested`, `${word}.returned`]),
]);

function belongsToRefinement(event: CaseEvent, before: CaseState): boolean {
  return workOfRefinement.has(event.type) || consultationClosed(before, event)?.kind === 'refinement';
}

/** The open consultation that a close is of. */
function consultationClosed({ facts }: CaseState, event: CaseEvent): Consultation | undefined {
  if (event.type !== 'consultation.closed') return undefined;
  return openConsultations(facts).find(({ kind }) => event.kind === undefined || event.kind === kind);
}

/** Whether a close is of a consultation that was to close on another day. */
function closesAnother(before: CaseState, event: CaseEvent): boolean {
  const closed = consultationClosed(before, event);
  return closed?.closesOn !== undefined && closed.closesOn !== event.on && closed.closesOn > closed.openedOn;
}
