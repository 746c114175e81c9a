import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { isProvisional } from '../calendar/trace.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays, onOrAfter } from '../calendar/working-days.ts';
import { InvalidInputError } from '../errors.ts';
import type { Body } from '../model/body.ts';
import type { EventType } from '../model/event.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import { sources } from '../rulebook/sources.ts';
import { lengthOn, type AssumedInPlan } from './assumptions.ts';
import type { Schedule } from '../rulebook/schedule.ts';
import { committeeName, meetingFor, meetingOn, type Meeting } from '../deadlines/meeting.ts';
import type { Floors } from './milestone.ts';
import type { Release } from '../deadlines/release.ts';
import type { Subject } from './subject.ts';
import { dayBeside, dayInWords, sentence } from '../calendar/words.ts';

/** What every step is planned with. */
export interface Terms {
  readonly subject: Subject;
  readonly assumed: AssumedInPlan;
  readonly calendar: WorkingDayCalendar;
  readonly schedule: Schedule;
  readonly floors: Floors;
}

/** A step with its day, before its room to move is known. */
export interface Draft {
  readonly step: string;
  readonly type: EventType;
  readonly by: Body;
  readonly due: CalendarDate;
  readonly reasons: readonly string[];
  readonly provisional: boolean;
  readonly meeting?: Meeting;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The step it is taken together with. */
  readonly with?: string;
}

/** A plan on its way: the steps so far, and the day reached. */
export interface Trail extends Terms {
  day: CalendarDate;
  readonly drafts: Draft[];
  release: Release | null;
}

/** What is said of a step when it is planned. */
export interface Planning {
  readonly step: string;
  readonly type: EventType;
  readonly by: Body;
  readonly reasons: readonly string[];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly with?: string;
}

/** Plans a step on the first Working Day that is neither before a day, nor before the steps so far, nor before its floor. */
export function put(trail: Trail, day: CalendarDate, planning: Planning): CalendarDate {
  const floor = latest(day, trail.day, trail.floors[planning.step] ?? day);
  const due = onOrAfter(floor, trail.calendar);
  trail.drafts.push({ fields: {}, ...planning, due, provisional: isProvisional(due, trail.calendar) });
  trail.day = due;
  return due;
}

/** Plans a step at a meeting. */
export function putAt(trail: Trail, meeting: Meeting, { reasons, fields = {}, ...planning }: Planning): CalendarDate {
  const said = [...reasons, ...meetingWords(meeting)];
  trail.drafts.push({ ...planning, fields, reasons: said, due: meeting.on, provisional: meeting.provisional, meeting });
  trail.day = meeting.on;
  return meeting.on;
}

/** Why a step falls on the day of a meeting. */
export function meetingWords(meeting: Meeting): string[] {
  if (meeting.papersDue === meeting.on) return [`An extra meeting is called for ${dayInWords(meeting.on)}: the proposal is urgent.`];
  const name = sentence(committeeName(meeting.body));
  return [`${name} meets on ${dayInWords(meeting.on)} (${meeting.basis}); papers are due on ${dayBeside(meeting.papersDue, meeting.on)}.`];
}

/** The first meeting of a body that a paper of a day can reach, on or after the floor of a step; for an urgent proposal, an extra one. */
export function meetingOf(trail: Trail, body: Body, after: CalendarDate, step: string): Meeting {
  const floor = trail.floors[step] ?? after;
  if (!isUrgent(trail)) return meetingFor(body, after, floor, trail.schedule, trail.calendar);
  const notice = addWorkingDays(after, lengthOn('urgentMeeting', after, trail.assumed).value, trail.calendar);
  return extraMeeting(trail, body, onOrAfter(latest(notice, floor), trail.calendar));
}

/** A meeting called for an urgent proposal: its papers come with it. */
function extraMeeting({ calendar }: Trail, body: Body, on: CalendarDate): Meeting {
  return { ...meetingOn(body, on, { basis: 'projected', source: sources['mp185-page'] }, calendar), papersDue: on };
}

/** A meeting, and the body that acts at it. */
export interface Sitting {
  readonly meeting: Meeting;
  readonly by: Body;
}

/** The first meeting at which the body that has a right on that day can use it. Where two have it, the one that meets first. */
export function decidingMeeting(trail: Trail, right: Decision, after: CalendarDate, step: string): Sitting {
  const found = firstSitting(trail, right, after, step, (on) => on < addDays(after, 800));
  if (found === null)
    throw new InvalidInputError('schedule', [
      { path: '', message: `expected a meeting for "${step}" within two years but received none after ${after}.` },
    ]);
  return found;
}

/** The same, as long as something holds of the day; null where none is left. */
export function firstSitting(
  trail: Trail,
  right: Decision,
  after: CalendarDate,
  step: string,
  goesOn: (on: CalendarDate) => boolean,
  permits: (on: CalendarDate) => boolean = () => true,
): Sitting | null {
  let first: Sitting | null = null;
  for (const by of ['panel', 'change_sub_committee'] as const) {
    const before = first?.meeting.on;
    let meeting = meetingOf(trail, by, after, step);
    let isOpen = before === undefined || meeting.on < before;
    while (isOpen && !(rulesOn(meeting.on).rights[right].value.includes(by) && permits(meeting.on))) {
      const next = addDays(meeting.on, 1);
      isOpen = goesOn(next) && (before === undefined || next < before) && !losesRight(by, right, next);
      if (isOpen)
        meeting = isUrgent(trail)
          ? extraMeeting(trail, by, onOrAfter(next, trail.calendar))
          : meetingFor(by, after, next, trail.schedule, trail.calendar);
    }
    if (isOpen && (before === undefined || meeting.on < before)) first = { meeting, by };
  }
  return first;
}

/** Whether a body has no such right on a day nor ever again. The Panel's passed to the Change Sub-Committee for good. */
function losesRight(by: Body, right: Decision, on: CalendarDate): boolean {
  return by === 'panel' && !rulesOn(on).rights[right].value.includes(by);
}

/** Whether the plan follows an urgent timetable. */
export function isUrgent({ subject }: Terms): boolean {
  return subject.urgency !== 'no';
}

/** The latest of some days. */
export function latest(...days: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate {
  return days.reduce((last, day) => (day > last ? day : last));
}

/** The day so many Working Days after another. */
export function later(trail: Trail, from: CalendarDate, workingDays: number): CalendarDate {
  return addWorkingDays(from, workingDays, trail.calendar);
}
