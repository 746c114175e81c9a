import { aDay, type DateInput } from '../calendar/calendar-date.ts';
import { stepsWithLength, type StepWithLength } from '../rulebook/lengths.ts';
import { aFlag, lazily, exactly, whole, type Check } from '../checks.ts';
import type { AssessmentKind } from '../model/assessment.ts';
import { stageName } from '../model/stage.ts';
import type { Path, Route } from '../model/path.ts';
import type { ChangeKind, LeadTime } from '../rulebook/releases.ts';
import { aChange, someLeadTimes } from '../deadlines/arguments.ts';
import { aWay } from './arguments.ts';

/** What a plan takes for granted where the record is silent. Lengths in Working Days. */
export interface Assumptions {
  /** The route at conversion or initial consideration: refinement. */
  readonly route?: Route | undefined;
  /** The path, while none is determined: 3. */
  readonly path?: Path | undefined;
  /**
   * What is changed, which says which release: documents; DCC Systems once the DCC was asked, or is to be; ad-hoc where urgent or
   * Authority-led.
   */
  readonly change?: ChangeKind | undefined;
  /** Meetings that keep a Draft Proposal in development before the one that converts it: none. */
  readonly furtherDevelopment?: number | undefined;
  /** Whether the DCC is asked for a Preliminary and an Impact Assessment: only where its Systems change. */
  readonly preliminaryAssessment?: boolean | undefined;
  readonly impactAssessment?: boolean | undefined;
  /** Whether there is a Refinement Consultation: yes. */
  readonly refinementConsultation?: boolean | undefined;
  /** Whether a second Modification Report Consultation follows the first: no. */
  readonly secondConsultation?: boolean | undefined;
  /** Whether urgency is asked for where nothing has been asked yet: no. */
  readonly urgent?: boolean | undefined;
  /** The day a hold ends for which no end is recorded. */
  readonly holdUntil?: DateInput | undefined;
  readonly leadTimes?: Partial<Readonly<Record<ChangeKind, LeadTime>>> | undefined;
  /** Lengths in place of the standards of the day, or of what is assumed where there is none. */
  readonly workingDays?: Partial<Readonly<Record<StepWithLength, number>>> | undefined;
}

/** The assumptions with every choice made. */
export interface AssumedInPlan extends Assumptions {
  readonly route: Route;
  readonly path: Path;
  readonly change: ChangeKind;
  readonly furtherDevelopment: number;
  readonly preliminaryAssessment: boolean;
  readonly impactAssessment: boolean;
  readonly refinementConsultation: boolean;
  readonly secondConsultation: boolean;
  readonly urgent: boolean;
}

/** Assumptions that a plan can be made with. */
export const someAssumptions: Check = /* @__PURE__ */ lazily(() => {
  const workingDays = exactly({}, Object.fromEntries(stepsWithLength.map((length) => [length, whole(length === 'collation' ? 0 : 1)])));
  const kinds = {
    preliminaryAssessment: aFlag,
    impactAssessment: aFlag,
    refinementConsultation: aFlag,
    secondConsultation: aFlag,
    urgent: aFlag,
  };
  return exactly(
    {},
    {
      ...aWay(),
      change: aChange,
      holdUntil: aDay,
      furtherDevelopment: whole(0, 'meetings'),
      ...kinds,
      leadTimes: someLeadTimes,
      workingDays,
    },
  );
});

/** Makes every choice that was left open. */
export function withEveryChoice(
  own: Assumptions,
  given: { readonly isUrgent: boolean; readonly isAuthorityLed: boolean; readonly asked: readonly AssessmentKind[] },
): AssumedInPlan {
  const { isUrgent, isAuthorityLed, asked } = given;
  const isSystems = asked.length > 0 || own.preliminaryAssessment === true || own.impactAssessment === true;
  const change = own.change ?? (isUrgent || isAuthorityLed ? 'ad_hoc' : isSystems ? 'dcc_systems' : 'document');
  // The full costs are asked for last of all.
  const isToBeAsked = change === 'dcc_systems' && !asked.includes('costs');
  return {
    ...own,
    route: own.route ?? (isUrgent ? 'report_phase' : 'refinement'),
    path: own.path ?? 3,
    change,
    furtherDevelopment: own.furtherDevelopment ?? 0,
    preliminaryAssessment: own.preliminaryAssessment ?? isToBeAsked,
    impactAssessment: own.impactAssessment ?? isToBeAsked,
    refinementConsultation: own.refinementConsultation ?? true,
    secondConsultation: own.secondConsultation ?? false,
    urgent: own.urgent ?? false,
  };
}

/** What was assumed, in words, for the head of a plan. */
export function assumedInWords(own: Assumptions, made: AssumedInPlan, has: { readonly path: boolean; readonly route: boolean }): string[] {
  const changes = { document: 'text only', dcc_systems: 'DCC Systems', ad_hoc: 'outside the scheduled releases' } as const;
  return [
    ...(own.route === undefined && !has.route ? [`Assumed: the route is the ${stageName(made.route)}.`] : []),
    ...(own.path === undefined && !has.path ? [`Assumed: Path ${made.path}.`] : []),
    ...(own.change === undefined ? [`Assumed: the change is ${changes[made.change]}.`] : []),
  ];
}
