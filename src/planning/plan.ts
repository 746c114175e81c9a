import { isRecord, unexpected, being, having, only, someWords, type Checks } from '../checks.ts';
import { calendarDate, isCalendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { aCalendar, secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { onOrAfter, onOrBefore } from '../calendar/working-days.ts';
import { aSchedule, type Schedule } from '../rulebook/schedule.ts';
import { assumedInWords, settled, someAssumptions, type Assumptions } from './assumptions.ts';
import { endOf, lastDays, latestStart } from './backward.ts';
import { committeeName, type Meeting } from '../deadlines/meeting.ts';
import type { Milestone, Target, Timetable } from './milestone.ts';
import { releaseNamed, type Release } from '../deadlines/release.ts';
import { ruleOf } from './step-rules.ts';
import { subjectOf, type Planned, type Start } from './subject.ts';
import type { Terms } from './trail.ts';
import { walk } from './walk.ts';
import { dayInWords } from '../calendar/words.ts';

/** How a timetable is planned. */
export interface PlanOptions {
  /** The day to plan forward from; the day of the last entry of a file where it is left out. */
  readonly on?: DateInput | undefined;
  /** What to plan back from: a release ('November 2021', or its day) by which the change is to be in force, or a meeting that is to decide. */
  readonly target?: DateInput | Release | Meeting | undefined;
  readonly calendar?: WorkingDayCalendar | undefined;
  readonly schedule?: Schedule | undefined;
  readonly assumptions?: Assumptions | undefined;
}

/**
 * A plan of every step that remains, from a file or from nothing: forward from a day, each step on the first day it can fall on; or back
 * from a target, each on the day it falls on when work starts as late as still reaches it. Every step has the body that takes it, the first and the
 * last day it can fall on, and the reasons in words. A case on hold has no plan, and says why.
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
export function planTimetable(from: Planned | Start, options: PlanOptions = {}): Timetable {
  only({}, { calendar: aCalendar, ...planParts })(options, 'plan');
  const { calendar = secCalendar, schedule = {}, assumptions = {} } = options;
  const subject = subjectOf(from, schedule, calendar);
  const { start } = subject;
  const own = {
    ...assumptions,
    ...(start.route === undefined ? {} : { route: start.route }),
    ...(start.path === undefined ? {} : { path: start.path }),
  };
  const isAuthorityLed = start.track === 'authority_led_variation' || subject.stage === 'authority_led';
  const assumed = settled(own, { isUrgent: subject.urgency !== 'no', isAuthorityLed });
  const base = options.on === undefined ? subject.lastDay : calendarDate(options.on);
  const target = options.target === undefined ? null : targetOf(options.target, calendar);
  const terms: Terms = { subject, assumed, calendar, schedule, floors: {} };
  if (subject.stopped !== null) return withoutPlan(terms, { on: base ?? calendarDate('2013-09-23'), target, why: subject.stopped });
  if (base === null && target === null)
    throw unexpected('plan', '', 'on, the day to plan from, or target, what to plan back from', 'neither');

  const isRouteKnown = subject.stage !== null && subject.stage !== 'development' && subject.stage !== 'initial_consideration';
  const said = assumedInWords(own, assumed, {
    path: subject.path !== null || isAuthorityLed || assumed.route === 'fast_track' || subject.stage === 'fast_track',
    route: isRouteKnown || isAuthorityLed,
  });
  return timetableOf(terms, { base, target, said });
}

/** What the options of a plan are, save the calendar. */
export const planParts: Checks = {
  on: aDay,
  target: (...part) => being('a day, a release or a meeting', (target) => typeof target === 'string' || isRecord(target))(...part),
  schedule: aSchedule,
  assumptions: someAssumptions,
};

/** A plan made from its terms: again, when a floor is added. */
export function timetableOf(
  terms: Terms,
  { base, target, said }: { readonly base: CalendarDate | null; readonly target: Target | null; readonly said: readonly string[] },
): Timetable {
  const { subject, floors, assumed } = terms;
  const on = target === null && base !== null ? base : latestStart(terms, base, target);
  const trail = walk(terms, on);
  const end = endOf(trail, target) ?? on;
  const first = base === null || base === on ? trail : walk(terms, base);
  const reachesTarget = target === null || end <= target.on;
  const lasts = lastDays(terms, trail, on, { target, end: target === null || !reachesTarget ? end : target.on });
  const milestones = trail.drafts.map(({ with: together, ...draft }): Milestone => {
    const earliest = first.drafts.find(({ step }) => step === draft.step)?.due ?? draft.due;
    const range = draft.type === 'implementation.completed' ? rangeGiven(terms) : {};
    return Object.freeze({
      ...draft,
      rule: ruleOf(draft.type, draft.fields),
      earliest: earliest < draft.due ? earliest : draft.due,
      latest: lasts.get(together ?? draft.step) ?? draft.due,
      ...range,
    });
  });
  return Object.freeze({
    id: subject.id,
    on,
    milestones: Object.freeze(milestones),
    ends: milestones.at(-1)?.due ?? null,
    release: trail.release,
    target,
    reachesTarget,
    reasons: Object.freeze([...said, ...(target === null ? [] : [aimWords(target, reachesTarget, end)])]),
    provisional: milestones.some((milestone) => milestone.provisional),
    extensions: Object.freeze([]),
    madeFrom: { subject, assumptions: assumed, floors },
  });
}

/** The range the Authority gave for the implementation date, where there is one. */
function rangeGiven({ subject, calendar }: Terms): { readonly earliest?: CalendarDate; readonly latest?: CalendarDate } {
  const { date, notBefore, notAfter } = subject.implementation;
  if (date === undefined) return {};
  return {
    ...(notBefore === undefined ? {} : { earliest: onOrAfter(notBefore, calendar) }),
    ...(notAfter === undefined ? {} : { latest: onOrBefore(notAfter, calendar) }),
  };
}

function withoutPlan(
  { subject, assumed }: Terms,
  { on, target, why }: { readonly on: CalendarDate; readonly target: Target | null; readonly why: string },
): Timetable {
  return Object.freeze({
    id: subject.id,
    on,
    milestones: Object.freeze([]),
    ends: null,
    release: null,
    target,
    reachesTarget: target === null,
    reasons: Object.freeze([why]),
    provisional: false,
    extensions: Object.freeze([]),
    madeFrom: { subject, assumptions: assumed, floors: {} },
  });
}

function aimWords({ name, on }: Target, reaches: boolean, end: CalendarDate): string {
  if (reaches) return `Planned back from ${name} on ${dayInWords(on)}.`;
  return `${name} on ${dayInWords(on)} cannot be reached: the first day that can be is ${dayInWords(end)}.`;
}

function targetOf(target: DateInput | Release | Meeting, calendar: WorkingDayCalendar): Target {
  if (typeof target === 'string') {
    if (isCalendarDate(target)) return { name: 'implementation', on: target };
    return namedRelease(releaseNamed(target.replace(/ SEC Release$/, ''), { calendar }));
  }
  if ('calendarId' in target) return { name: 'implementation', on: calendarDate(target) };
  having({ ['body' in target ? 'body' : 'name']: someWords, on: aDay })(target, 'plan', 'target');
  if ('body' in target) return { name: `the meeting of ${committeeName(target.body)}`, on: calendarDate(target.on), body: target.body };
  return namedRelease({ name: target.name, on: calendarDate(target.on) });
}

function namedRelease({ name, on }: { readonly name: string; readonly on: CalendarDate }): Target {
  return { name: `the ${name} SEC Release`, on };
}
