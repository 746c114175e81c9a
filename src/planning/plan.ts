import { keptIn } from '../lazy.ts';
import { aDay, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { aCalendar, further, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import { being, checkArgument, isRecord, lazily, exactly, unexpected, type Checks } from '../checks.ts';
import type { Meeting } from '../deadlines/meeting.ts';
import type { Release } from '../deadlines/release.ts';
import { reportDue } from '../deadlines/report-due.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import { stateOn } from '../history/replay.ts';
import { standardLaw, type Law } from '../rulebook/law.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import { aSchedule, type Schedule } from '../rulebook/schedule.ts';
import { closeWindows } from '../statecharts/step.ts';
import { checkStart } from './arguments.ts';
import { assumedInWords, withEveryChoice, someAssumptions, type AssumedInPlan, type Assumptions } from './assumptions.ts';
import { latestStart } from './backward.ts';
import type { MadeFrom, Target, Timetable } from './milestone.ts';
import { isUrgentBy, type Start, type Terms } from './point.ts';
import { whyStopped } from './stopped.ts';
import { targetOf } from './target.ts';
import { timetableOf } from './timetable.ts';
import { raisedOn, walk, type PlannedStep, type Walk } from './walk.ts';

/** How a timetable is planned. */
export interface PlanOptions {
  /** The day to plan forward from; the day of the last entry of a file where it is left out. */
  readonly on?: DateInput | undefined;
  /**
   * What to plan back from: a release ('November 2021', or its day) by which the change is to be in force, or a meeting that is to decide.
   */
  readonly target?: DateInput | Release | Meeting | undefined;
  readonly calendar?: WorkingDayCalendar | undefined;
  readonly schedule?: Schedule | undefined;
  readonly assumptions?: Assumptions | undefined;
}

/**
 * A plan of every step that remains, from a file or from nothing: forward from a day, each step on the first day it can fall on; or back
 * from a target, each on the day it falls on when work starts as late as still reaches it. Every step has the body that takes it, the first
 * and the last day it can fall on, and the reasons in words. A case on hold has no plan, and says why.
 *
 * Does not foresee rejections, send-backs or late assessments: each step takes the standard time of its day, or what is assumed.
 *
 * @throws InvalidDateError, InvalidInputError, InvalidCountError, CalendarCoverageError
 * @rule timetable
 * @example
 * const aimed = planTimetable({ path: 3, route: 'report_phase' }, { target: 'February 2022' });
 * aimed.on; //=> '2021-11-23'
 * aimed.ends; //=> '2022-02-24'
 * planTimetable({ path: 3, route: 'report_phase' }, { on: aimed.on }).ends; //=> '2022-02-24'
 */
export function planTimetable(from: CaseFile | Start, options: PlanOptions = {}): Timetable {
  checkArgument(options, someOptions, 'plan');
  if (!isRecord(from)) throw unexpected('plan', '', 'a case file or a start such as { path: 3 }', from);
  if (isFile(from)) return planOfFile(from, options);
  checkStart(from);
  const law = planningLaw(standardLaw, options);
  const base = options.on === undefined ? null : calendarDate(options.on);
  return planOf({ file: null, start: from, base, law, ...partsFrom(options, law) });
}

/** The plan of a file, by options that have been looked at. */
export function planOfFile(later: CaseFile, options: PlanOptions = {}): Timetable {
  const internals = internalsOf(later);
  const law = planningLaw(internals.law, options);
  const base = options.on === undefined ? internals.chain.entry.on : calendarDate(options.on);
  return planOf({ file: stateOn(later, base), start: {}, base, law, ...partsFrom(options, law) });
}

const partsFrom = ({ target, assumptions = {} }: PlanOptions, law: Law) => ({
  target: target === undefined ? null : targetOf(target, law),
  assumptions,
  floors: {},
});

const isFile = (from: CaseFile | Start): from is CaseFile => 'entries' in from;

/** The law of a plan: the file's own, with what is handed in for this plan, on a calendar that goes on past its published years. */
export function planningLaw(
  law: Law,
  { calendar = law.calendar, schedule = law.schedule }: Pick<PlanOptions, 'calendar' | 'schedule'>,
): Law {
  if (calendar !== law.calendar || schedule !== law.schedule) return { ...law, calendar: further(calendar), schedule };
  return keptIn(lookingAhead, law, () => ({ ...law, calendar: further(calendar) }));
}

/** Each law as plans read it, made once: what is worked out for a law is kept by it. */
const lookingAhead = /* @__PURE__ */ new WeakMap<Law, Law>();

/** What the options of a plan are, save the calendar. */
export const planParts: Checks = {
  on: aDay,
  target: /* @__PURE__ */ being('a day, a release or a meeting', (target) => typeof target === 'string' || isRecord(target)),
  schedule: aSchedule,
  assumptions: someAssumptions,
};

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { calendar: aCalendar, ...planParts }));

/** What a plan is made of, and by what. */
export interface Plan extends Omit<MadeFrom, 'assumptions'> {
  readonly base: CalendarDate | null;
  readonly target: Target | null;
  readonly law: Law;
  readonly assumptions: Assumptions;
  /** What was said of the plan before, where it is made again. */
  readonly said?: readonly string[];
}

/** A plan made from its parts: again, when a floor is added. */
export function planOf(plan: Plan): Timetable {
  const { file, base, target, law } = plan;
  const own = { ...plan.assumptions, ...given(plan.start) };
  const assumed = assumedFor(own, plan);
  const stopped = file === null ? null : whyStopped(file, assumed);
  if (stopped !== null) return timetableOf({ plan, assumed, on: base ?? calendarDate(designatedOn), planned: null, reasons: [stopped] });
  const terms = termsOf(plan, assumed);
  const known = new Map<CalendarDate, Walk>();
  const plans = (start: CalendarDate): Walk => keptIn(known, start, () => walkFrom(start, plan, terms));
  const on = target === null ? (base ?? neither()) : latestStart(plans, base, target, law.calendar);
  const planned = { walk: plans(on), first: plans(base ?? on), terms };
  return timetableOf({ plan, assumed, on, planned, reasons: plan.said ?? saidOf(own, assumed, plan) });
}

function neither(): never {
  throw unexpected('plan', '', 'on, the day to plan from, or target, what to plan back from', 'neither');
}

/** What every step is planned by. */
export function termsOf({ file, law, floors }: Pick<Plan, 'file' | 'law' | 'floors'>, assumed: AssumedInPlan): Terms {
  const reportDueOn = file === null ? null : reportDue(file, law);
  return { law, assumed, floors, reportDueOn, since: file === null ? 1 : internalsOf(file).chain.length };
}

/** What was assumed, in words. */
export function saidOf(own: Assumptions, assumed: AssumedInPlan, { file, start }: Pick<Plan, 'file' | 'start'>): readonly string[] {
  return assumedInWords(own, assumed, knownOf(file, start, assumed));
}

/** The steps that remain of a file from a day on, as it stood then; none where nothing lies ahead of it. */
export function stepsAhead(later: CaseFile, on: CalendarDate): readonly PlannedStep[] {
  const file = stateOn(later, on);
  const plan = { file, start: {}, law: planningLaw(internalsOf(later).law, {}), floors: {} };
  const assumed = assumedFor({}, plan);
  return whyStopped(file, assumed) === null ? walkFrom(on, plan, termsOf(plan, assumed)).steps : [];
}

/** The steps that remain from a day on. */
export function walkFrom(start: CalendarDate, { file, start: proposal }: Pick<Plan, 'file' | 'start'>, terms: Terms): Walk {
  const { law } = terms;
  if (file === null) {
    const raised = raisedOn(start, terms, proposal);
    return 'refused' in raised ? { steps: [], release: null, ...raised } : walk(raised.at, terms, raised.steps);
  }
  const { state, chain } = internalsOf(file);
  const day = onOrAfter(start, law.calendar);
  return walk({ state: closeWindows(state, day, law), chain, day }, terms);
}

const given = ({ route, path, urgent }: Start): Assumptions => ({
  ...(route === undefined ? {} : { route }),
  ...(path === undefined ? {} : { path }),
  ...(urgent === undefined ? {} : { urgent }),
});

const isAuthorityLed = (file: CaseFile | null, start: Start): boolean =>
  (file === null ? start.track : file.kind) === 'authority_led_variation';

/** The assumptions with every choice made, by what is known of the file. */
export function assumedFor(own: Assumptions, { file, start }: Pick<Plan, 'file' | 'start'>): AssumedInPlan {
  const isUrgent = isUrgentBy(file?.urgency ?? 'notRequested', own.urgent === true);
  return withEveryChoice(own, {
    isUrgent,
    isAuthorityLed: isAuthorityLed(file, start),
    asked: file?.assessments.map(({ kind }) => kind) ?? [],
  });
}

/** What need not be assumed of the path and the route. */
function knownOf(file: CaseFile | null, start: Start, { route }: AssumedInPlan): { readonly path: boolean; readonly route: boolean } {
  if (isAuthorityLed(file, start)) return { path: true, route: true };
  if (file === null) return { path: route === 'fast_track', route: false };
  const isEarly = file.stage === 'development' || file.stage === 'initial_consideration';
  return {
    path: file.path !== null || file.stage === 'fast_track' || (isEarly && route === 'fast_track'),
    route: !isEarly || internalsOf(file).state.facts.recommendation !== null,
  };
}
