import type { CalendarDate } from '../calendar/calendar-date.ts';
import { aFlag, only, whole, type Check } from '../checks.ts';
import type { Path, Route } from '../model/path.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Change, LeadTime } from '../rulebook/releases.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import type { TimeLimit } from '../rulebook/time-limits.ts';
import { aChange, someLeadTimes } from '../deadlines/arguments.ts';
import { aWay } from './arguments.ts';

/** What a plan takes for granted where the record is silent. Lengths in Working Days. */
export interface Assumptions {
  /** The route at conversion or initial consideration: refinement. */
  readonly route?: Route | undefined;
  /** The path, while none is determined: 3. */
  readonly path?: Path | undefined;
  /** What is changed, which says which release: documents; ad-hoc where urgent or Authority-led. */
  readonly change?: Change | undefined;
  /** Meetings that keep a Draft Proposal in development before the one that converts it: none. */
  readonly furtherDevelopment?: number | undefined;
  /** Whether the DCC is asked for a Preliminary and an Impact Assessment: only where its Systems change. */
  readonly preliminaryAssessment?: boolean | undefined;
  readonly impactAssessment?: boolean | undefined;
  /** Whether there is a Refinement Consultation: yes. */
  readonly refinementConsultation?: boolean | undefined;
  /** Whether a second Modification Report Consultation follows the first: no. */
  readonly secondConsultation?: boolean | undefined;
  readonly leadTimes?: Partial<Readonly<Record<Change, LeadTime>>> | undefined;
  /** Lengths in place of the standards of the day, or of what is assumed where there is none. */
  readonly workingDays?: Partial<Readonly<Record<PlannedLength, number>>> | undefined;
}

/** A length that a plan needs. */
export type PlannedLength =
  | 'preliminaryAssessment'
  | 'impactAssessment'
  | 'implementationCosts'
  | 'modificationReportConsultation'
  | 'refinementConsultation'
  | 'authorityTarget'
  | 'collation'
  | 'urgentMeeting'
  | 'urgentConsultation'
  | 'urgentDetermination';

/** The assumptions with every choice made. */
export interface AssumedInPlan extends Assumptions {
  readonly route: Route;
  readonly path: Path;
  readonly change: Change;
  readonly furtherDevelopment: number;
  readonly preliminaryAssessment: boolean;
  readonly impactAssessment: boolean;
  readonly refinementConsultation: boolean;
  readonly secondConsultation: boolean;
}

/** Lengths used where the rulebook has no standard on the day. The urgent ones follow MP185: asked for three Working Days after it was raised. */
export const fallbackLengths: Readonly<
  Record<PlannedLength, { readonly value: number; readonly basis: Basis; readonly limit?: TimeLimit }>
> = {
  preliminaryAssessment: { value: 15, basis: 'assumed', limit: 'preliminaryAssessment' },
  impactAssessment: { value: 40, basis: 'assumed', limit: 'impactAssessment' },
  implementationCosts: { value: 40, basis: 'assumed', limit: 'implementationCosts' },
  modificationReportConsultation: { value: 15, basis: 'assumed', limit: 'modificationReportConsultation' },
  refinementConsultation: { value: 15, basis: 'assumed', limit: 'refinementConsultation' },
  authorityTarget: { value: 25, basis: 'assumed', limit: 'authorityTarget' },
  collation: { value: 1, basis: 'assumed' },
  urgentMeeting: { value: 3, basis: 'inferred' },
  urgentConsultation: { value: 5, basis: 'assumed' },
  urgentDetermination: { value: 5, basis: 'assumed' },
};

/** A length in Working Days on a day, and how sure we are of it. */
export function lengthOn(
  length: PlannedLength,
  on: CalendarDate,
  assumed: Assumptions,
): { readonly value: number; readonly basis: Basis | 'as handed in' } {
  const own = assumed.workingDays?.[length];
  if (own !== undefined) return { value: own, basis: 'as handed in' };
  const { limit, value, basis } = fallbackLengths[length];
  const row = limit && rulesOn(on).limits[limit];
  return row === undefined || row.value === null ? { value, basis } : { value: row.value, basis: row.basis };
}

/** Assumptions that a plan can be made with. */
export const someAssumptions: Check = (...part) => {
  const workingDays = only(
    {},
    Object.fromEntries(Object.keys(fallbackLengths).map((length) => [length, whole(length === 'collation' ? 0 : 1)])),
  );
  const kinds = { preliminaryAssessment: aFlag, impactAssessment: aFlag, refinementConsultation: aFlag, secondConsultation: aFlag };
  only(
    {},
    { ...aWay(), change: aChange, furtherDevelopment: whole(0, 'meetings'), ...kinds, leadTimes: someLeadTimes, workingDays },
  )(...part);
};

/** Makes every choice that was left open. */
export function settled(own: Assumptions, given: { readonly isUrgent: boolean; readonly isAuthorityLed: boolean }): AssumedInPlan {
  const { isUrgent, isAuthorityLed } = given;
  const change = own.change ?? (isUrgent || isAuthorityLed ? 'ad_hoc' : 'document');
  return {
    ...own,
    route: own.route ?? (isUrgent ? 'report_phase' : 'refinement'),
    path: own.path ?? 3,
    change,
    furtherDevelopment: own.furtherDevelopment ?? 0,
    preliminaryAssessment: own.preliminaryAssessment ?? change === 'dcc_systems',
    impactAssessment: own.impactAssessment ?? change === 'dcc_systems',
    refinementConsultation: own.refinementConsultation ?? true,
    secondConsultation: own.secondConsultation ?? false,
  };
}

/** What was assumed, in words, for the head of a plan. */
export function assumedInWords(own: Assumptions, made: AssumedInPlan, has: { readonly path: boolean; readonly route: boolean }): string[] {
  const changes = { document: 'text only', dcc_systems: 'DCC Systems', ad_hoc: 'outside the scheduled releases' } as const;
  return [
    ...(own.route === undefined && !has.route
      ? [`Assumed: the route is the ${made.route === 'refinement' ? 'Refinement Process' : 'Report Phase'}.`]
      : []),
    ...(own.path === undefined && !has.path ? [`Assumed: Path ${made.path}.`] : []),
    ...(own.change === undefined ? [`Assumed: the change is ${changes[made.change]}.`] : []),
  ];
}
