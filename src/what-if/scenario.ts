import type { CalendarDate } from '../calendar/calendar-date.ts';
import { entitledBodies } from '../events/entitled.ts';
import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import type { Body } from '../model/body.ts';
import { eventTypes } from '../events/names.ts';
import type { EventType } from '../events/cards.ts';
import { verdictOn } from '../statecharts/step.ts';
import type { Timetable } from '../planning/milestone.ts';
import { planOfFile, type PlanOptions } from '../planning/plan.ts';
import { dueOf, type Due } from '../deadlines/outstanding.ts';

/** How a case stands on a day, and what is ahead of it. */
export interface Scenario {
  readonly file: CaseFile;
  /** What it waits for that has a day. */
  readonly due: readonly Due[];
  /** What may be recorded on the day, and by whom. */
  readonly permitted: ReadonlyMap<EventType, readonly Body[]>;
  /** The plan of what remains; null where the calendar does not reach so far. */
  readonly plan: Timetable | null;
}

/** A case as it stands on a day, with its plan from that day. */
export function plannedScenario(file: CaseFile, on: CalendarDate, plan: Omit<PlanOptions, 'calendar'>): Scenario {
  const { state, law } = internalsOf(file);
  const types = eventTypes.filter((type) => verdictOn(state, type, null, on, law).against.length === 0);
  return Object.freeze({
    file,
    due: dueOf(file, on, law.calendar),
    permitted: new Map(types.map((type) => [type, entitledBodies(type, law.rulesOn(on))])),
    plan: unlessUncounted(() => planOfFile(file, { on, ...plan }), null),
  });
}
