import { at } from '../at.ts';
import { earlier, type CalendarDate } from '../calendar/calendar-date.ts';
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
import { isUncertain, nameOf, type Walk } from './walk.ts';

/** What a timetable is written from. */
interface Made {
  readonly plan: Plan;
  readonly assumed: AssumedInPlan;
  readonly on: CalendarDate;
  readonly walk: Walk | null;
  /** The plan from the day on which work can first start, where that is another. */
  readonly first?: Walk | null;
  readonly terms?: Terms;
  readonly reasons: readonly string[];
}

/** A timetable from the steps that were planned. */
export function timetableOf({ plan, assumed, on, walk, first, terms, reasons }: Made): Timetable {
  const { file, start, floors, target, law, base } = plan;
  const end = walk === null ? undefined : endOf(walk, target);
  const reachesTarget = target === null || (end !== undefined && end <= target.on);
  const milestones =
    walk === null || terms === undefined
      ? []
      : milestonesOf(walk, {
          first: first ?? walk,
          terms,
          target,
          about: aboutIn(file, on),
          end: target === null || !reachesTarget ? (end ?? on) : target.on,
        });
  const isPlanned = walk !== null && target !== null;
  const margin =
    !isPlanned || base === null || end === undefined
      ? null
      : reachesTarget
        ? workingDaysBetween(base, on, law.calendar)
        : -workingDaysBetween(target.on, end, law.calendar);
  return Object.freeze({
    id: file?.id ?? start.id ?? null,
    on,
    ...(startsAbout(file, on) ? { about: true } : {}),
    milestones: Object.freeze(milestones),
    ends: milestones.at(-1)?.due ?? null,
    release: walk?.release ?? null,
    target,
    reachesTarget,
    margin,
    reasons: Object.freeze([
      ...reasons,
      ...(walk === null || walk.refused === null ? [] : [`The plan goes no further: ${walk.refused}`]),
      ...(isPlanned ? [aimWords(target, margin, end)] : []),
    ]),
    provisional: milestones.some((milestone) => milestone.provisional),
    extensions: Object.freeze([]),
    madeFrom: Object.freeze({ file, start, assumptions: assumed, floors }),
  });
}

function milestonesOf(
  walk: Walk,
  {
    first,
    terms,
    target,
    about,
    end,
  }: {
    readonly first: Walk;
    readonly terms: Terms;
    readonly target: Target | null;
    readonly about: ReadonlySet<EventType>;
    readonly end: CalendarDate;
  },
): Milestone[] {
  const { lasts } = lastDays(walk, end, target);
  const names = walk.steps.map(({ expected }) => stepName(expected));
  return walk.steps.map((step, index): Milestone => {
    const { key, expected, on, by, reasons, fields = {}, meeting } = step;
    const earliest = first.steps.find((one) => one.key === key)?.on ?? on;
    const isRepeated = expected.type === 'development.continued' || names.indexOf(at(names, index)) !== names.lastIndexOf(at(names, index));
    return Object.freeze({
      key,
      step: nameOf(step, isRepeated),
      type: expected.type,
      stage: stageOf(step.at.state),
      by,
      due: on,
      rule: ruleOf(expected),
      reasons,
      provisional: isUncertain(step, terms),
      ...(about.has(expected.type) ? { about: true } : {}),
      ...(meeting === undefined ? {} : { meeting }),
      fields,
      earliest: earlier(earliest, on),
      latest: lasts[index] ?? on,
      ...(expected.type === 'implementation.completed' && walk.end !== null ? rangeGiven(walk.end) : {}),
    });
  });
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

function aimWords({ name, on }: Target, margin: number | null, end: CalendarDate | undefined): string {
  const aim = `${sentence(name)} on ${dayInWords(on)}`;
  if (margin === null) return `Planned back from ${name} on ${dayInWords(on)}.`;
  if (margin >= 0 && end !== undefined && end <= on) return `${aim} is reached, with ${counted(margin, 'Working Day')} to spare.`;
  return `${aim} cannot be reached: the first day that can be is ${dayInWords(end ?? on)}, ${counted(-margin, 'Working Day')} later.`;
}
