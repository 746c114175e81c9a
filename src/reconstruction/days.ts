import { addDays, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter, onOrBefore, workingDaysBetween } from '../calendar/working-days.ts';
import { nextMeeting } from '../deadlines/meeting.ts';
import { releaseAfter } from '../deadlines/release.ts';
import { CalendarCoverageError } from '../errors.ts';
import type { Body } from '../model/body.ts';
import { meetings, type Committee } from '../rulebook/meetings.ts';
import type { Law } from '../rulebook/law.ts';
import type { PossibleEvent } from './possible-event.ts';
import { endOfDays, firstOfDays, type Days } from './day-span.ts';

/** A day on which an event may have happened, and by whom. */
export interface LikelyDay {
  readonly on: CalendarDate;
  readonly by: Body | null;
}

/**
 * The day nearest to a wish, among some days, on which an event can have happened: a meeting of the committee that acts, a release,
 * otherwise a day on which people work.
 * Where there is none among them, the nearest there is.
 */
export function nearestDay(possible: PossibleEvent | null, wish: CalendarDate, among: Days, law: Law): LikelyDay {
  const near = wish < among.from ? among.from : wish > among.until ? among.until : wish;
  if (possible === null) return { on: near, by: null };
  if (possible.type === 'implementation.completed') {
    const [release] = daysAround((day) => releaseFrom(day, law), near, among).toSorted((a, b) => distance(a, near) - distance(b, near));
    return { on: release ?? workingDayNear(near, among, law), by: null };
  }
  const bodies = [...new Set([among.from, near, among.until].flatMap((day) => possible.on(day).map(({ by }) => by)))];
  const usual = new Set(
    [among.from, near, among.until].flatMap((day) =>
      possible
        .on(day)
        .slice(0, 1)
        .map(({ by }) => by),
    ),
  );
  if ([...usual].some(isCommittee)) {
    for (const some of [bodies.filter((body) => usual.has(body)), bodies]) {
      const met = some
        .filter(isCommittee)
        .flatMap((body) => daysAround((day) => meetingFrom(body, day, law), near, among).map((on) => ({ on, by: body })));
      const [first] = met
        .filter(({ on, by }) => possible.on(on).some((event) => event.by === by))
        .toSorted((a, b) => distance(a.on, near) - distance(b.on, near));
      if (first !== undefined) return first;
    }
  }
  return { on: workingDayNear(near, among, law), by: null };
}

const committees: ReadonlySet<string> = new Set(Object.keys(meetings));

const isCommittee = (body: Body): boolean => committees.has(body);

/** Whether an event takes place at the meeting of a committee. */
export function isForCommittee(by: Body | null): boolean {
  return by !== null && isCommittee(by);
}

/** Of days that follow one another, the last before a day and the next one after it, as far as they lie among some days. */
function daysAround(next: (day: CalendarDate) => CalendarDate | null, near: CalendarDate, { from, until }: Days): readonly CalendarDate[] {
  const found = [-300, -130, -75, -45, -20, 0].map((reach) => next(addDays(near, reach)));
  return [...new Set(found)].filter((on) => on !== null).filter((on) => from <= on && on <= until);
}

/** The first release on or after a day. */
function releaseFrom(day: CalendarDate, { calendar, schedule }: Law): CalendarDate | null {
  const question = { decidedOn: day, change: 'document' } as const;
  return counted(null, () => releaseAfter(question, { calendar, schedule, leadTimes: { document: { workingDays: 0 } } }).on);
}

function meetingFrom(body: string, on: CalendarDate, law: Law): CalendarDate | null {
  return counted(null, () => nextMeeting(body, on, {}, law.calendar).on);
}

/** Whether a committee meets on a day, as far as that is known or its rhythm tells. */
export function isMeeting(body: Committee, on: CalendarDate, law: Law): boolean {
  return meetings[body].known.some((row) => row.on === on) || meetingFrom(body, on, law) === on;
}

/** A day on which people work, the day itself if they do; the day itself as well where they work on none of them. */
function workingDayNear(near: CalendarDate, { from, until }: Days, { calendar }: Law): CalendarDate {
  return counted(near, () => {
    const [before, after] = [onOrBefore(near, calendar), onOrAfter(near, calendar)];
    if (after <= until) return after;
    return from <= before ? before : near;
  });
}

/** What the calendar says, or something else where it does not reach. */
function counted<T>(otherwise: T, count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarCoverageError) return otherwise;
    throw error;
  }
}

const distance = (a: CalendarDate, b: CalendarDate): number => Math.abs(dayNumber(a) - dayNumber(b));

/** The number of a day, counted in Working Days. */
export function numberOf(day: CalendarDate, { calendar }: Law): number {
  const days = day < firstOfDays ? 0 : dayNumber(day) - dayNumber(firstOfDays);
  return counted((days * 5) / 7, () => workingDaysBetween(firstOfDays, day, calendar));
}

/** The day of a number counted in Working Days, which may have a fraction. */
export function dayOf(number: number, { calendar }: Law): CalendarDate {
  const far = Math.min(dayNumber(firstOfDays) + Math.round((number * 7) / 5), dayNumber(endOfDays));
  return counted(dateOfDayNumber(far), () => addWorkingDays(firstOfDays, Math.max(Math.round(number), 0), calendar));
}
