import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import { earlier, later, addDays, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter, onOrBefore, workingDaysBetween } from '../calendar/working-days.ts';
import { isCommittee, meetingFrom } from '../deadlines/meeting.ts';
import { orNone } from '../deadlines/or-none.ts';
import { releaseAfter } from '../deadlines/release.ts';
import type { Body } from '../model/body.ts';
import { meetings, type Committee } from '../rulebook/meetings.ts';
import type { Law } from '../rulebook/law.ts';
import type { PossibleEvent } from './possible-event.ts';
import { firstOfDays, type DayRange } from './day-span.ts';

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
export function nearestDay(possible: PossibleEvent | null, wish: CalendarDate, among: DayRange, law: Law): LikelyDay {
  const near = wish < among.from ? among.from : earlier(wish, among.until);
  if (possible === null) return { on: near, by: null };
  if (possible.type === 'implementation.completed') {
    const [release] = daysAround((day) => releaseFrom(day, law), near, among).toSorted((a, b) => distance(a, near) - distance(b, near));
    return { on: release ?? workingDayNear(near, among, law), by: null };
  }
  const usual = new Set([among.from, near, among.until].flatMap((day) => possible.on(day).slice(0, 1)).map(({ by }) => by));
  const [met] = [...usual]
    .flatMap((by) => daysAround((day) => meetingDayFrom(by, day, law), near, among).map((on) => ({ on, by })))
    .filter(({ on, by }) => possible.on(on).some((event) => event.by === by))
    .toSorted((a, b) => distance(a.on, near) - distance(b.on, near));
  return met ?? { on: workingDayNear(near, among, law), by: null };
}

/** Whether an event takes place at the meeting of a committee. */
export function isForCommittee(by: Body | null): boolean {
  return by !== null && isCommittee(by);
}

/** Of days that follow one another, those of the last ten months before a day and the next one after it, as far as they lie among some days. */
function daysAround(
  next: (day: CalendarDate) => CalendarDate | null,
  near: CalendarDate,
  { from, until }: DayRange,
): readonly CalendarDate[] {
  const found: CalendarDate[] = [];
  let day = next(later(from, addDays(near, -300)));
  while (day !== null && day <= until) {
    found.push(day);
    day = day < near ? next(addDays(day, 1)) : null;
  }
  return found;
}

/** The first release on or after a day. */
function releaseFrom(day: CalendarDate, { calendar, schedule }: Law): CalendarDate | null {
  const question = { decidedOn: day, change: 'document' } as const;
  return unlessUncounted(() => releaseAfter(question, { calendar, schedule, leadTimes: { document: { workingDays: 0 } } }).on, null);
}

function meetingDayFrom(body: string, on: CalendarDate, law: Law): CalendarDate | null {
  return orNone(() => meetingFrom(body, on, law).on);
}

/** Whether a committee meets on a day, as far as that is known or its rhythm tells. */
export function isMeeting(body: Committee, on: CalendarDate, law: Law): boolean {
  return meetings[body].known.some((row) => row.on === on) || meetingDayFrom(body, on, law) === on;
}

/** A day on which people work, the day itself if they do; the day itself as well where they work on none of them. */
function workingDayNear(near: CalendarDate, { from, until }: DayRange, { calendar }: Law): CalendarDate {
  const nearest = () => {
    const [before, after] = [onOrBefore(near, calendar), onOrAfter(near, calendar)];
    if (after <= until) return after;
    return from <= before ? before : near;
  };
  return unlessUncounted(nearest, near);
}

const distance = (a: CalendarDate, b: CalendarDate): number => Math.abs(dayNumber(a) - dayNumber(b));

/** The number of a day, counted in Working Days. */
export function workingDayNumber(day: CalendarDate, { calendar }: Law): number {
  return unlessUncounted(() => workingDaysBetween(firstOfDays, day, calendar), ((dayNumber(day) - dayNumber(firstOfDays)) * 5) / 7);
}

/** The day of a number counted in Working Days, which may have a fraction. */
export function dayOfNumber(number: number, { calendar }: Law): CalendarDate {
  const far = dayNumber(firstOfDays) + Math.round((number * 7) / 5);
  return unlessUncounted(() => addWorkingDays(firstOfDays, Math.round(number), calendar), dateOfDayNumber(far));
}
