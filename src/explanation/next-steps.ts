import { calendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { only } from '../checks.ts';
import type { Refusal } from '../conditions/condition.ts';
import { entitledBodies } from '../conditions/judge.ts';
import { dueOf, type Due } from '../deadlines/outstanding.ts';
import { coreOf, type CaseFile, type Core } from '../history/case-file.ts';
import type { Body } from '../model/body.ts';
import { eventTypes, type EventType } from '../model/event.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import { obstacles, reach, stillAhead } from '../statecharts/step.ts';
import { requiredOf } from './required.ts';

/** One event type, and what may be made of it on a day. */
export interface NextStep {
  readonly type: EventType;
  /** Required: the life waits for it. Permitted: it may be recorded. Not yet: it may still come. No longer: it never will. */
  readonly standing: 'required' | 'permitted' | 'not_yet' | 'no_longer';
  /** The bodies that may act on that day. */
  readonly by: readonly Body[];
  /** The last day for it, where there is one. */
  readonly dueOn?: CalendarDate;
  /** Why it may not be recorded; empty when it may. */
  readonly refusals: readonly Refusal[];
}

/**
 * Every event type once, with what may be made of it on a day: what is required, permitted, not yet or no longer possible,
 * by whom, and by when.
 *
 * @throws InvalidInputError when `file` is no case file, or `options` no `{ on }`; InvalidDateError when `on` is no real day; CalendarCoverageError when a last day is past the calendar
 * @example
 * const file = raise({ type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network' });
 * const steps = nextSteps(file, { on: '2020-05-26' });
 * steps.find((step) => step.type === 'development.continued')?.standing; //=> 'permitted'
 * steps.find((step) => step.type === 'changeBoard.voted')?.standing; //=> 'not_yet'
 */
export function nextSteps(file: CaseFile, options: { readonly on: DateInput }): readonly NextStep[] {
  const seen = coreOf(file);
  const core = { ...seen, standing: seen.recorded ?? seen.standing };
  only({ on: aDay })(options, 'options');
  const on = calendarDate(options.on);
  const then = on < core.log.entry.on ? null : reach(core.standing, on, core.law);
  const expected: Expected = {
    ahead: stillAhead(core.standing, on, core.law),
    required: then === null ? [] : requiredOf(then),
    due: then === null ? [] : dueOf(file, on, core.law.calendar),
  };
  return Object.freeze(eventTypes.map((type) => nextStep(core, type, on, expected)));
}

interface Expected {
  readonly ahead: ReadonlySet<string>;
  readonly required: readonly EventType[];
  readonly due: readonly Due[];
}

function nextStep({ standing, law }: Core, type: EventType, on: CalendarDate, { ahead, required, due }: Expected): NextStep {
  const refusals = obstacles(standing, type, null, on, law);
  const by = on < designatedOn ? [] : entitledBodies(type, law.rulesOn(on));
  if (refusals.length > 0) {
    return Object.freeze({ type, standing: ahead.has(type) ? 'not_yet' : 'no_longer', by, refusals });
  }
  const first = due.find((one) => one.type === type && one.papers === undefined);
  return Object.freeze({
    type,
    standing: required.includes(type) ? 'required' : 'permitted',
    by,
    ...(first === undefined ? {} : { dueOn: first.on }),
    refusals,
  });
}
