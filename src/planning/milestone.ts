import type { CalendarDate } from '../calendar/calendar-date.ts';
import { anObject, anything, checkArgument, containing, lazily } from '../checks.ts';
import type { Body } from '../model/body.ts';
import type { Stage } from '../model/stage.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import { parseEvent } from '../events/parse.ts';
import type { Refusal } from '../events/refusal.ts';
import type { CaseFile } from '../history/case-file.ts';
import type { AssumedInPlan } from './assumptions.ts';
import type { Meeting } from '../deadlines/meeting.ts';
import type { Release } from '../deadlines/release.ts';
import type { Start } from './point.ts';

/** One step of a plan: what happens, by which day, by whom, and why then. */
export interface Milestone {
  /** The step for programs: its event type, with its kind and round where those tell it from others. */
  readonly key: string;
  /** The step in words, unlike any other of its plan. */
  readonly step: string;
  readonly type: EventType;
  /** The stage in which it is taken. */
  readonly stage: Stage;
  readonly by: Body;
  readonly due: CalendarDate;
  /** The first day the step can fall on. */
  readonly earliest: CalendarDate;
  /** The last day the step can fall on without moving the end of the plan. */
  readonly latest: CalendarDate;
  readonly reasons: readonly string[];
  /** The rule the step falls under; how sure its day is stands in the reasons. */
  readonly rule: Omit<Refusal['rule'], 'id'> & { readonly id: Refusal['rule']['id'] | 'modification-report-consultation' };
  /** Whether a bank holiday on the way is worked out by rule, so that the day may yet move. */
  readonly provisional: boolean;
  /** Its day is counted from one that no source gives. */
  readonly about?: true;
  readonly meeting?: Meeting;
  /** What the event carries beyond its type, day and body. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A plan of the steps that remain. */
export interface Timetable {
  readonly id: string | null;
  /** The day the plan starts from; for a plan back from a target, the last that still reaches it. */
  readonly on: CalendarDate;
  /** It starts on the day of the last entry, which no source gives. */
  readonly about?: true;
  readonly milestones: readonly Milestone[];
  /** The day of the last step; null where nothing is planned. */
  readonly ends: CalendarDate | null;
  readonly release: Release | null;
  readonly target: Target | null;
  /** Whether the plan meets its target; true where it has none. */
  readonly reachesTarget: boolean;
  /**
   * Working Days to spare before the target, counted from when work can first start; negative where the target is missed by so many. Null
   * without a target, or without a day to start from.
   */
  readonly margin: number | null;
  /** What holds of the plan as a whole: why there is none, what was assumed. */
  readonly reasons: readonly string[];
  readonly provisional: boolean;
  /** What became of each request for more time, oldest first. */
  readonly extensions: readonly ExtensionOutcome[];
  /** What the plan was made of, so that it can be made again. */
  readonly madeFrom: MadeFrom;
}

/** What a plan was made of: a file as it stood, or a proposal not raised yet. */
export interface MadeFrom {
  readonly file: CaseFile | null;
  readonly start: Start;
  readonly assumptions: AssumedInPlan;
  readonly floors: Floors;
}

/** What a plan aims at: a step that is to happen by a day. */
export interface Target {
  readonly name: string;
  readonly on: CalendarDate;
  /** The body that is to have met; absent where implementation is aimed at. */
  readonly body?: string;
}

/** Days before which steps may not fall, by the key of the step. */
export type Floors = Readonly<Record<string, CalendarDate>>;

/** What became of a request for more time: what it moved, what it left, and why. */
export interface ExtensionOutcome {
  /** None: no report is still to come, and nothing can be extended. */
  readonly standing: 'agreed' | 'deferred' | 'refused' | 'none';
  /** The meeting the report now goes to, or to which the request was put off; null where it was refused. */
  readonly meeting: Meeting | null;
  readonly moved: readonly {
    readonly step: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly workingDays: number;
  }[];
  readonly unmoved: readonly string[];
  readonly reasons: readonly string[];
}

/**
 * A planned step as the event that records it on its planned day.
 *
 * @throws InvalidInputError for what is no step of a timetable
 * @example
 * const { milestones } = planTimetable({ route: 'fast_track' }, { on: '2022-03-01' });
 * milestones.map(plannedEvent).map((event) => event.type)[1]; //=> 'conversion.agreed'
 */
export function plannedEvent(milestone: Milestone): CaseEvent {
  checkArgument(milestone, aStep, 'step');
  const { type, due, by, fields } = milestone;
  return parseEvent({ type, on: due, by, ...fields });
}

const aStep = /* @__PURE__ */ lazily(() => containing({ type: anything, due: anything, by: anything, fields: anObject }));
