import type { CalendarDate } from '../calendar/calendar-date.ts';
import { entitledBodies } from '../conditions/judge.ts';
import { CalendarCoverageError } from '../errors.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import type { Body } from '../model/body.ts';
import { eventTypes, type EventType } from '../model/event.ts';
import type { Law } from '../rulebook/law.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import { verdictOn } from '../statecharts/step.ts';
import type { PlannedLength } from '../planning/assumptions.ts';
import type { Timetable } from '../planning/milestone.ts';
import { planTimetable, type PlanOptions } from '../planning/plan.ts';
import { dueOf, type Due } from '../deadlines/outstanding.ts';

/** One side of a comparison: how a case stands on a day, and what is ahead of it. */
export interface Side {
  readonly file: CaseFile;
  /** What it waits for that has a day. */
  readonly due: readonly Due[];
  /** What may be recorded on the day, and by whom. */
  readonly permitted: ReadonlyMap<EventType, readonly Body[]>;
  /** The plan of what remains; null where the calendar does not reach so far. */
  readonly plan: Timetable | null;
}

/** A case as it stands on a day, with its plan from that day. */
export function plannedSide(file: CaseFile, on: CalendarDate, plan: Omit<PlanOptions, 'calendar'>): Side {
  const { standing, law } = coreOf(file);
  const types = eventTypes.filter((type) => verdictOn(standing, type, null, on, law).against.length === 0);
  return Object.freeze({
    file,
    due: dueOf(file, on, law.calendar),
    permitted: new Map(types.map((type) => [type, entitledBodies(type, law.rulesOn(on))])),
    plan: planOf(file, on, law, plan),
  });
}

function planOf(file: CaseFile, on: CalendarDate, law: Law, plan: Omit<PlanOptions, 'calendar'>): Timetable | null {
  const workingDays = { ...lengthsOf(law, on), ...plan.assumptions?.workingDays };
  try {
    return planTimetable(file, {
      on,
      ...plan,
      calendar: law.calendar,
      assumptions: { ...plan.assumptions, ...(Object.keys(workingDays).length === 0 ? {} : { workingDays }) },
    });
  } catch (error) {
    if (error instanceof CalendarCoverageError) return null;
    throw error;
  }
}

const lengths = [
  'preliminaryAssessment',
  'impactAssessment',
  'implementationCosts',
  'modificationReportConsultation',
  'refinementConsultation',
  'authorityTarget',
] as const satisfies readonly PlannedLength[];

/** The lengths that another rulebook gives. */
function lengthsOf(law: Law, on: CalendarDate): Partial<Record<PlannedLength, number>> {
  const own: Partial<Record<PlannedLength, number>> = {};
  for (const length of lengths) {
    const { value } = law.rulesOn(on).limits[length];
    if (value !== null && value !== rulesOn(on).limits[length].value) own[length] = value;
  }
  return own;
}
