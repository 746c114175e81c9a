import { eventName } from '../events/names.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Body } from '../model/body.ts';
import { bodyName } from '../model/words.ts';
import { stageName } from '../model/stage.ts';
import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import type { Timetable } from '../planning/milestone.ts';
import { counted, dayInWords, sentence } from '../calendar/words.ts';
import { isDated } from '../deadlines/outstanding.ts';
import type { Scenario } from './scenario.ts';

/** One thing that would be otherwise. */
export interface ScenarioChange {
  /** What kind of thing: how the case stands, a day that is due, what may be recorded, a step of the plan, or the plan as a whole. */
  readonly kind: 'standing' | 'due' | 'next_step' | 'plan';
  readonly what: string;
  /** As it is; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** How much later, counted on the other calendar; negative where earlier, absent where it is no day. */
  readonly workingDays?: number;
  readonly words: string;
}

/** Everything in which two scenarios differ. */
export function changesBetween(before: Scenario, after: Scenario, calendar: WorkingDayCalendar): readonly ScenarioChange[] {
  return [
    ...standings(before, after),
    ...dayChanges('due', daysDue(before), daysDue(after), calendar),
    ...permissions(before, after),
    ...plans(before, after, calendar),
  ].map((change) => Object.freeze(change));
}

function standings({ file: before }: Scenario, { file: after }: Scenario): readonly ScenarioChange[] {
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    ['stage', stageName(before.stage), stageName(after.stage)],
    ['path', before.path === null ? null : `Path ${before.path}`, after.path === null ? null : `Path ${after.path}`],
    ['urgency', urgencyWords[before.urgency], urgencyWords[after.urgency]],
    ['regime', before.regime, after.regime],
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => ({
      kind: 'standing',
      what,
      before: was,
      after: is,
      words: `The ${what} would be ${is ?? 'open'} in place of ${was ?? 'open'}.`,
    }));
}

const urgencyWords = { notRequested: 'not requested', requested: 'requested', granted: 'granted', refused: 'refused' } as const;

const daysDue = ({ due }: Scenario) => daysByKey(due.filter(isDated).map(({ dueOn, ...one }) => ({ ...one, on: dueOn })));

function plans(before: Scenario, after: Scenario, calendar: WorkingDayCalendar): readonly ScenarioChange[] {
  if (before.plan === null || after.plan === null) {
    if (before.plan === after.plan) return [];
    const words = `There would be ${after.plan === null ? 'no plan: the calendar does not reach so far' : 'a plan, where there is none'}.`;
    return [{ kind: 'plan', what: 'plan', before: before.plan?.ends ?? null, after: after.plan?.ends ?? null, words }];
  }
  const releases = [before.plan.release?.name ?? null, after.plan.release?.name ?? null] as const;
  const steps = dayChanges('plan', milestones(before.plan), milestones(after.plan), calendar);
  const aims = aimsOf(before.plan, after.plan);
  if (releases[0] === releases[1]) return [...steps, ...aims];
  return [
    ...steps,
    {
      kind: 'plan',
      what: 'release',
      before: releases[0],
      after: releases[1],
      words: `The plan would end with ${releases[1] ?? 'no release'} in place of ${releases[0] ?? 'none'}.`,
    },
    ...aims,
  ];
}

function milestones({ target, on, milestones: steps }: Timetable): Days {
  return daysByKey([
    ...(target === null || steps.length === 0 ? [] : [{ key: '', what: 'Work starts', on }]),
    ...steps.map(({ step, due }) => ({ key: step, what: step, on: due })),
  ]);
}

/** Whether the plans meet their targets, where only one does. */
function aimsOf(before: Timetable, after: Timetable): readonly ScenarioChange[] {
  if (before.reachesTarget === after.reachesTarget) return [];
  const words = after.reachesTarget
    ? `The plan would reach ${after.target?.name ?? 'its end'}.`
    : `The plan would not reach ${after.target?.name ?? 'its target'}.`;
  return [{ kind: 'plan', what: 'target', before: before.target?.name ?? null, after: after.target?.name ?? null, words }];
}

function permissions({ permitted: before }: Scenario, { permitted: after }: Scenario): readonly ScenarioChange[] {
  const types = [...new Set([...before.keys(), ...after.keys()])];
  return types.flatMap((type): ScenarioChange[] => {
    const was = bodiesInWords(before.get(type));
    const is = bodiesInWords(after.get(type));
    if (was === is) return [];
    const words =
      was === null
        ? `${eventName(type)} could be recorded, by ${is}.`
        : is === null
          ? `${eventName(type)} could not be recorded.`
          : `${eventName(type)} would be for ${is} in place of ${was}.`;
    return [{ kind: 'next_step', what: type, before: was, after: is, words }];
  });
}

function bodiesInWords(by: readonly Body[] | undefined): string | null {
  return by === undefined ? null : by.map(bodyName).join(' or ') || 'nobody';
}

type Days = ReadonlyMap<string, { readonly what: string; readonly on: CalendarDate }>;

/** Days by what falls on them, however that is called. */
function daysByKey(days: readonly { readonly key: string; readonly what: string; readonly on: CalendarDate }[]): Days {
  return new Map(days.map(({ key, what, on }) => [key, { what, on }]));
}

/** The days that differ, by what falls on them. */
function dayChanges(kind: ScenarioChange['kind'], before: Days, after: Days, calendar: WorkingDayCalendar): readonly ScenarioChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): ScenarioChange[] => {
    const was = before.get(key)?.on ?? null;
    const is = after.get(key)?.on ?? null;
    const what = (after.get(key) ?? before.get(key))?.what ?? key;
    if (was === is) return [];
    const name = sentence(what);
    if (is === null) return [{ kind, what, before: was, after: is, words: `${name}: no longer.` }];
    if (was === null) return [{ kind, what, before: was, after: is, words: `${name}: ${dayInWords(is)}, which was not to come.` }];
    // Null where the other calendar does not reach so far.
    const workingDays = unlessUncounted(() => workingDaysBetween(was, is, calendar), null);
    const late =
      workingDays === null || workingDays === 0
        ? ''
        : `, ${counted(Math.abs(workingDays), 'Working Day')} ${workingDays > 0 ? 'later' : 'earlier'}`;
    return [
      {
        kind,
        what,
        before: was,
        after: is,
        ...(workingDays === null ? {} : { workingDays }),
        words: `${name}: ${dayInWords(is)} in place of ${dayInWords(was)}${late}.`,
      },
    ];
  });
}
