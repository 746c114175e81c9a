import { at } from '../at.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { counted, dayInWords, sentence } from '../calendar/words.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { dueOf } from '../deadlines/outstanding.ts';
import { cardOf, type EventType } from '../events/cards.ts';
import { cited } from '../events/citing.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import { aboutOf, inferredOf } from '../history/marks.ts';
import { sources } from '../rulebook/sources.ts';
import { stageOf } from '../statecharts/step.ts';
import type { Expected } from './agenda.ts';
import type { AssumedInPlan } from './assumptions.ts';
import { endOf, lastDays } from './backward.ts';
import type { Milestone, Target, Timetable } from './milestone.ts';
import type { Plan } from './plan.ts';
import type { Point, Terms } from './point.ts';
import { stepName } from './step-names.ts';
import { isUncertain, type Walk } from './walk.ts';

/** What a timetable is written from. */
interface Made {
  readonly plan: Plan;
  readonly assumed: AssumedInPlan;
  readonly on: CalendarDate;
  /** What was planned; null where there is no plan. */
  readonly planned: Planned | null;
  readonly reasons: readonly string[];
}

interface Planned {
  readonly walk: Walk;
  /** The plan from the day on which work can first start. */
  readonly first: Walk;
  readonly terms: Terms;
}

/** A timetable from the steps that were planned. */
export function timetableOf({ plan, assumed, on, planned, reasons }: Made): Timetable {
  const { file, start, floors, target } = plan;
  const { reachesTarget, margin, words, limit } = aimOf(planned, plan, on);
  const milestones = planned === null ? [] : milestonesOf(planned, target, limit, aboutIn(file, on));
  return Object.freeze({
    id: file?.id ?? start.id ?? null,
    on,
    ...(startsAbout(file, on) ? { about: true } : {}),
    milestones: Object.freeze(milestones),
    ends: milestones.at(-1)?.due ?? null,
    release: planned?.walk.release ?? null,
    target,
    reachesTarget,
    margin,
    reasons: Object.freeze([...reasons, ...words]),
    provisional: milestones.some((milestone) => milestone.provisional),
    extensions: Object.freeze([]),
    madeFrom: Object.freeze({ file, start, assumptions: assumed, floors }),
  });
}

/** What a plan comes to beside what it aims at, in words too, and the day by which its steps are to be done. */
interface Aim extends Pick<Timetable, 'reachesTarget' | 'margin'> {
  readonly words: readonly string[];
  readonly limit: CalendarDate;
}

function aimOf(planned: Planned | null, { target, base, law }: Plan, on: CalendarDate): Aim {
  if (planned === null) return { reachesTarget: target === null, margin: null, words: [], limit: on };
  const { steps, refused } = planned.walk;
  const words = refused === null ? [] : [`The plan goes no further: ${refused}`];
  const end = endOf(steps, target);
  if (target === null) return { reachesTarget: true, margin: null, words, limit: end ?? on };
  const reachesTarget = refused === null && end !== undefined && end <= target.on;
  const met = { reachesTarget, limit: reachesTarget ? target.on : (end ?? on) };
  const day = dayInWords(target.on);
  if (base === null || end === undefined) return { ...met, margin: null, words: [...words, `Planned back from ${target.name} on ${day}.`] };
  const aim = `${sentence(target.name)} on ${day}`;
  if (reachesTarget) {
    const margin = workingDaysBetween(base, on, law.calendar);
    return { ...met, margin, words: [`${aim} is reached, with ${counted(margin, 'Working Day')} to spare.`] };
  }
  const days = workingDaysBetween(target.on, end, law.calendar);
  const missed = `${aim} cannot be reached: the first day that can be is ${dayInWords(end)}, ${counted(days, 'Working Day')} later.`;
  return { ...met, margin: -days, words: [...words, missed] };
}

function milestonesOf(
  { walk: { steps }, first, terms }: Planned,
  target: Target | null,
  limit: CalendarDate,
  about: ReadonlySet<EventType>,
): Milestone[] {
  const { lasts } = lastDays(steps, limit, target);
  const names = steps.map(({ expected }) => stepName(expected));
  return steps.map((step, index): Milestone => {
    const { key, expected, on, by, reasons, fields = {}, meeting } = step;
    const { type } = expected;
    return Object.freeze({
      key,
      step: nameAt(names, index),
      type,
      stage: stageOf(step.at.state),
      by,
      due: on,
      rule: ruleOf(expected),
      reasons,
      provisional: isUncertain(step, terms),
      ...(about.has(type) ? { about: true } : {}),
      ...(meeting === undefined ? {} : { meeting }),
      fields,
      earliest: first.steps.find((one) => one.key === key)?.on ?? on,
      latest: at(lasts, index),
      ...(type === 'implementation.completed' ? rangeGiven(step.at) : {}),
    });
  });
}

/** The name of a step, numbered where another has the same. */
function nameAt(names: readonly string[], index: number): string {
  const name = at(names, index);
  if (names.indexOf(name) === names.lastIndexOf(name)) return name;
  return `${name} (${names.slice(0, index + 1).filter((one) => one === name).length})`;
}

const none: ReadonlySet<EventType> = new Set();

/** The types of what is due by a day that is counted from one no source gives. */
function aboutIn(file: CaseFile | null, on: CalendarDate): ReadonlySet<EventType> {
  if (file === null || inferredOf(file).length === 0) return none;
  return new Set(dueOf(file, on, internalsOf(file).law.calendar).flatMap((due) => (due.about === true ? [due.type] : [])));
}

/** Whether a plan starts on the day of the last entry, and no source gives that. */
function startsAbout(file: CaseFile | null, on: CalendarDate): boolean {
  const last = file?.entries.at(-1);
  return file !== null && last?.on === on && aboutOf(file, [last.type]) !== undefined;
}

const reportConsultation = Object.freeze({
  id: 'modification-report-consultation',
  clause: 'D7.8',
  source: sources['D7.8'],
  basis: 'seen',
} as const);

/** The rule a step falls under. */
function ruleOf({ type, kind }: Expected): Milestone['rule'] {
  if (kind === 'modification_report') return reportConsultation;
  return cited(type === 'implementation.completed' ? 'implementation' : cardOf(type).rule);
}

/** The range the Authority gave for the implementation date, where there is one. */
function rangeGiven({ state }: Point): { readonly earliest?: CalendarDate; readonly latest?: CalendarDate } {
  const { notBefore, notAfter } = state.facts.implementation;
  return { ...(notBefore === undefined ? {} : { earliest: notBefore }), ...(notAfter === undefined ? {} : { latest: notAfter }) };
}
