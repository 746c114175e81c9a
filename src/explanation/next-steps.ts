import { calendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, exactly } from '../checks.ts';
import type { Advisory, Refusal } from '../events/refusal.ts';
import { entitledBodies } from '../events/entitled.ts';
import { dueOf, type Due } from '../deadlines/outstanding.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import { caseStateOn } from '../history/replay.ts';
import type { Meeting } from '../deadlines/meeting.ts';
import { orNone } from '../deadlines/or-none.ts';
import { stepsAhead } from '../planning/plan.ts';
import type { PlannedStep } from '../planning/walk.ts';
import type { Body } from '../model/body.ts';
import { eventTypes } from '../events/names.ts';
import type { EventType } from '../events/cards.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import type { Law } from '../rulebook/law.ts';
import { stillAhead } from '../statecharts/ahead.ts';
import { closeWindows, verdictOn, type CaseState } from '../statecharts/step.ts';
import { requiredOf } from './required.ts';

/** One event type, and what may be made of it on a day. */
export interface NextStep {
  readonly type: EventType;
  /** Required: the life waits for it. Permitted: it may be recorded. Not yet: it may still come. No longer: it never will. */
  readonly standing: 'required' | 'permitted' | 'not_yet' | 'no_longer';
  /** The bodies that may act on that day. */
  readonly by: readonly Body[];
  /** The last day for it, where there is one; null where it cannot be counted, and `reason` says why. */
  readonly dueOn?: CalendarDate | null;
  readonly reason?: string;
  /** The day it is expected on by the plan of what remains, where it is part of it; the first time, if it comes more than once. */
  readonly expectedOn?: CalendarDate;
  /** The meeting it is expected at. */
  readonly meeting?: Meeting;
  /** Why then. */
  readonly reasons?: readonly string[];
  /**
   * What speaks against it; empty when nothing does. What is only assumed has `bars: false`, and `record` takes the event with an advisory.
   */
  readonly refusals: readonly Refusal[];
  /** What would be unusual about it. */
  readonly advisories: readonly Advisory[];
}

/**
 * Every event type once, with what may be made of it on a day: what is required, permitted, not yet or no longer possible, by whom, by
 * when, and when it is to be expected, at which meeting and why. A day before the last entry is answered as the file stood then.
 *
 * @throws InvalidInputError when `file` is no case file, or `options` no `{ on }`; InvalidDateError when `on` is no real day
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * const steps = nextSteps(file, { on: '2020-05-26' });
 * steps.find((step) => step.type === 'development.continued')?.standing; //=> 'permitted'
 * steps.find((step) => step.type === 'changeBoard.voted')?.standing; //=> 'not_yet'
 * steps.find((step) => step.type === 'conversion.recommended')?.expectedOn; //=> '2020-06-30'
 */
export function nextSteps(file: CaseFile, options: { readonly on: DateInput }): readonly NextStep[] {
  const { law } = internalsOf(file);
  checkArgument(options, someOptions, 'options');
  const on = calendarDate(options.on);
  const state = caseStateOn(file, on);
  const then = closeWindows(state, on, law);
  const expected: Outlook = {
    ahead: stillAhead(state, on, law),
    required: requiredOf(then),
    due: dueOf(file, on, law.calendar),
    planned: orNone(() => stepsAhead(file, on)) ?? [],
  };
  return Object.freeze(eventTypes.map((type) => nextStep(state, law, type, on, expected)));
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({ on: aDay }));

interface Outlook {
  readonly ahead: ReadonlySet<string>;
  readonly required: readonly EventType[];
  readonly due: readonly Due[];
  /** None where the plan leaves the calendar or the schedule. */
  readonly planned: readonly PlannedStep[];
}

function nextStep(state: CaseState, law: Law, type: EventType, on: CalendarDate, { ahead, required, due, planned }: Outlook): NextStep {
  const { against: refusals, unusual: advisories } = verdictOn(state, type, null, on, law);
  const by = on < designatedOn ? [] : entitledBodies(type, law.rulesOn(on));
  const next = planned.find(({ expected }) => expected.type === type);
  const meeting = next?.meeting === undefined ? {} : { meeting: next.meeting };
  const expected = next === undefined ? {} : { expectedOn: next.on, ...meeting, reasons: next.reasons };
  if (refusals.length > 0) {
    return Object.freeze({ type, standing: ahead.has(type) ? 'not_yet' : 'no_longer', by, ...expected, refusals, advisories });
  }
  const first = due.find((one) => one.type === type && one.papers === undefined);
  return Object.freeze({
    type,
    standing: required.includes(type) ? 'required' : 'permitted',
    by,
    ...(first === undefined ? {} : { dueOn: first.dueOn, ...(first.reason === undefined ? {} : { reason: first.reason }) }),
    ...expected,
    refusals,
    advisories,
  });
}
