import { at } from '../at.ts';
import type { Refusal } from '../events/refusal.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isProvisional } from '../calendar/trace.ts';
import { onOrAfter, onOrBefore } from '../calendar/working-days.ts';
import { dayInWords } from '../calendar/words.ts';
import type { Release } from '../deadlines/release.ts';
import { append } from '../history/case-file.ts';
import { parseEvent } from '../events/parse.ts';
import { beginning, step } from '../statecharts/step.ts';
import { agenda, type Expected } from './agenda.ts';
import type { Point, Start, Terms } from './point.ts';
import { stepKey } from './step-names.ts';
import { scheduled } from './decision-timing.ts';
import { slotOf } from './timing.ts';
import type { Slot } from './slot.ts';
import { bodyName } from '../model/words.ts';

/** A step with its day, before its room to move is known. */
export interface PlannedStep extends Slot {
  readonly key: string;
  readonly expected: Expected;
  /** Where the life had got to before it. */
  readonly at: Point;
}

/** The steps that remain, one after the other, and why they end where they do if it is not with the life. */
export interface Walk {
  readonly steps: readonly PlannedStep[];
  readonly release: Release | null;
  readonly refused: string | null;
}

/** Takes every remaining step in the statechart, each on the first day it can be, and asks again what comes next. */
export function walk(from: Point, terms: Terms, before: readonly PlannedStep[] = []): Walk {
  const steps = [...before];
  let at = from;
  let release: Release | null = null;
  for (let expected = agenda(at, terms); expected !== null; expected = agenda(at, terms)) {
    if (expected.type === 'implementation.scheduled') return withDateSet(at, terms, steps);
    const taken = takeExpected(at, expected, slotOf({ at, terms, expected, set: release }), terms, steps);
    if ('refused' in taken) return { steps, release, refused: taken.refused };
    steps.push(taken.planned);
    release = taken.planned.release ?? release;
    at = taken.after;
  }
  return { steps, release, refused: null };
}

/** The steps that remain once the day of implementation is set: that of the release they lead to. */
function withDateSet(at: Point, terms: Terms, before: readonly PlannedStep[]): Walk {
  const ahead = walk(at, { ...terms, isDateOpen: true }, before);
  const { steps, release } = ahead;
  if (release === null) return ahead;
  const expected: Expected = { type: 'implementation.scheduled' };
  const taken = takeExpected(at, expected, scheduled({ at, terms, expected, set: release }, release), terms, before);
  if ('refused' in taken) return { steps: before, release: null, refused: taken.refused };
  return { ...ahead, steps: steps.toSpliced(before.length, 0, taken.planned) };
}

type Taken = { readonly planned: PlannedStep; readonly after: Point } | { readonly refused: string };

/** Takes a step in the statechart. */
function takeExpected(at: Point, expected: Expected, slot: Slot, { law }: Terms, before: readonly PlannedStep[]): Taken {
  const { on, by, fields = {} } = slot;
  const event = parseEvent({ type: expected.type, on, by, ...fields });
  const taken = step(at.state, event, law);
  if (!taken.ok) return { refused: firstOf(taken.refusals) };
  return {
    planned: { ...slot, expected, at, key: stepKey(expected, before) },
    after: { state: taken.state, chain: append(at.chain, event), day: on },
  };
}

/** What speaks against a step first of all. */
const firstOf = (refusals: readonly Refusal[]): string => at(refusals, 0).message;

/** The raising of a proposal that is not raised yet: while there are Draft Proposals, as one, whose number it keeps. */
export function raisedOn(
  day: CalendarDate,
  terms: Terms,
  start: Start,
): { readonly at: Point; readonly steps: readonly PlannedStep[] } | { readonly refused: string } {
  const { law } = terms;
  const on = onOrAfter(day, law.calendar);
  const isLed = start.track === 'authority_led_variation';
  const series = law.rulesOn(on).regime.value.drafts ? (isLed ? 'MP000' : 'DP000') : 'SECMP0000';
  const { title = 'A proposal', proposer = bodyName(isLed ? 'authority' : 'proposer') } = start;
  const id = start.id === undefined ? series : series.startsWith('DP') ? start.id.replace(/^MP/, 'DP') : start.id;
  const by = isLed ? 'authority' : 'proposer';
  const fields = { id, title, proposer, ...(isLed ? { track: 'authority_led_variation' } : {}) };
  const event = parseEvent({ type: 'proposal.raised', on, by, ...fields });
  if (event.type !== 'proposal.raised') throw new TypeError('A life begins with proposal.raised.');
  const taken = step(beginning(event), event, law);
  if (!taken.ok) return { refused: firstOf(taken.refusals) };
  const expected = { type: event.type };
  const slot: Slot = {
    on,
    by,
    fields,
    reasons: [`The plan starts on ${dayInWords(on)}.`],
    latest: (limit) => onOrBefore(limit, law.calendar),
    before: (own) => own,
  };
  const at = { state: taken.state, chain: append(null, event), day: on };
  return { at, steps: [{ ...slot, expected, at, key: stepKey(expected, []) }] };
}

/** Whether the days of a step may yet move. */
export function isUncertain({ on, meeting }: Slot, { law }: Terms): boolean {
  return meeting?.provisional ?? isProvisional(on, law.calendar);
}
