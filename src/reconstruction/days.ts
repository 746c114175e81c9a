import { addDays, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { isWorkingDay, onOrAfter, onOrBefore } from '../calendar/working-days.ts';
import { nextMeeting } from '../deadlines/meeting.ts';
import { CalendarCoverageError } from '../errors.ts';
import type { Body } from '../model/body.ts';
import { meetings } from '../rulebook/meetings.ts';
import type { Law } from '../rulebook/law.ts';
import type { Act } from './act.ts';
import type { Days } from './day-span.ts';

/** A day on which an act may have been done, and by whom. */
export interface LikelyDay {
  readonly on: CalendarDate;
  readonly by: Body | null;
}

/**
 * The day nearest to a wish, among some days, on which an act can have been done: a meeting of the committee that acts, otherwise a day on which people work.
 * Where there is none among them, the nearest there is.
 */
export function nearestDay(act: Act | null, wish: CalendarDate, among: Days, law: Law): LikelyDay {
  const near = wish < among.from ? among.from : wish > among.until ? among.until : wish;
  if (act === null) return { on: near, by: null };
  const bodies = [...new Set([among.from, near, among.until].flatMap((day) => act.on(day).map(({ by }) => by)))];
  const met = bodies.filter(isCommittee).flatMap((body) => meetingsAround(body, near, among, law).map((on) => ({ on, by: body })));
  const possible = met.filter(({ on, by }) => act.on(on).some((event) => event.by === by));
  const [first] = possible.toSorted((a, b) => distance(a.on, near) - distance(b.on, near));
  return first ?? { on: workingDayNear(near, among, law), by: null };
}

const committees: ReadonlySet<string> = new Set(Object.keys(meetings));

const isCommittee = (body: Body): boolean => committees.has(body);

/** Whether an act is done at the meeting of a committee. */
export function isForCommittee(by: Body | null): boolean {
  return by !== null && isCommittee(by);
}

/** The last meeting before a day and the next one after it, as far as they lie among the days. */
function meetingsAround(body: Body, near: CalendarDate, { from, until }: Days, law: Law): readonly CalendarDate[] {
  const found: CalendarDate[] = [];
  const reaches = [-75, -45, -20, 0];
  for (const reach of reaches) {
    const on = meetingFrom(body, addDays(near, reach), law);
    if (on !== null && from <= on && on <= until && !found.includes(on)) found.push(on);
  }
  return found;
}

function meetingFrom(body: Body, on: CalendarDate, law: Law): CalendarDate | null {
  try {
    return nextMeeting(body, on, {}, law.calendar).on;
  } catch (error) {
    if (error instanceof CalendarCoverageError) return null;
    throw error;
  }
}

/** A day on which people work, the day itself if they do; the day itself as well where they work on none of them. */
function workingDayNear(near: CalendarDate, { from, until }: Days, { calendar }: Law): CalendarDate {
  try {
    if (isWorkingDay(near, calendar)) return near;
    const [before, after] = [onOrBefore(near, calendar), onOrAfter(near, calendar)];
    if (from <= before) return before;
    return after <= until ? after : near;
  } catch (error) {
    if (error instanceof CalendarCoverageError) return near;
    throw error;
  }
}

const distance = (a: CalendarDate, b: CalendarDate): number => Math.abs(dayNumber(a) - dayNumber(b));

/** A day by its number, which may have a fraction. */
export function dayOf(number: number): CalendarDate {
  return dateOfDayNumber(Math.round(number));
}
