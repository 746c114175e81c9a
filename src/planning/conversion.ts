import { later, type CalendarDate } from '../calendar/calendar-date.ts';
import { sittingFor, extraSitting, type Sitting } from '../deadlines/sitting.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Law } from '../rulebook/law.ts';
import { notice } from './lengths.ts';
import { isUrgent, type Point, type Terms } from './point.ts';

/** Whether a conversion of a day waits for the recommendation of the Change Sub-Committee. */
export const isAdvised = (on: CalendarDate, law: Law): boolean => law.rulesOn(on).regime.value.changeSubCommittee === 'advises';

/** The first meeting that whoever has a right can act at, for papers of a day; an extra one for an urgent proposal. */
export function sitting(
  right: Decision,
  at: Point,
  terms: Terms,
  when: {
    readonly ready?: CalendarDate;
    readonly notBefore?: CalendarDate;
    readonly until?: CalendarDate | undefined;
    readonly permits?: (on: CalendarDate) => boolean;
  } = {},
): Sitting | null {
  const { law } = terms;
  const { ready = at.day, notBefore = at.day, until, permits } = when;
  if (!isUrgent(at, terms)) return sittingFor({ right, ready, notBefore, until, permits }, law);
  return extraSitting(right, later(notice(ready, terms), notBefore), law, permits);
}

/** The meeting that converts: once it has been recommended, or on a day that asks for no recommendation. */
export function convertingAt(at: Point, terms: Terms, notBefore: CalendarDate = at.day): Sitting | null {
  const { recommendation } = at.state.facts;
  if (recommendation !== null) return sitting('convert', at, terms, { ready: recommendation.on, notBefore });
  return sitting('convert', at, terms, { notBefore, permits: (on) => !isAdvised(on, terms.law) });
}

/**
 * Whether a Draft Proposal is converted without a recommendation: the first meeting that can asks for none, or comes before the one that a
 * recommendation leads to.
 */
export function isConvertedUnadvised(at: Point, terms: Terms): boolean {
  const first = sitting('convert', at, terms);
  if (first === null || !isAdvised(first.meeting.on, terms.law)) return true;
  const recommending = sitting('recommend_conversion', at, terms);
  if (recommending === null) return true;
  const { on } = recommending.meeting;
  const until = sitting('convert', at, terms, { ready: on, notBefore: on })?.meeting.on;
  const alone = sitting('convert', at, terms, { permits: (day) => !isAdvised(day, terms.law), until });
  return alone !== null && (until === undefined || alone.meeting.on < until);
}
