import { later, addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import { InvalidInputError } from '../errors.ts';
import { isBody, type Body } from '../model/body.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Law } from '../rulebook/law.ts';
import { meetings } from '../rulebook/meetings.ts';
import { extraMeeting } from './extra-meeting.ts';
import { meetingFor, type Meeting } from './meeting.ts';

/** A meeting, and the body that acts at it. */
export interface Sitting {
  readonly meeting: Meeting;
  readonly by: Body;
}

/** Which meeting is looked for: of whoever has a right, for papers ready on a day, on or after another. */
export interface SittingQuestion {
  readonly right: Decision;
  readonly ready: CalendarDate;
  readonly notBefore: CalendarDate;
  /** Meetings past this day are not looked at: two years on where it is left out. */
  readonly until?: CalendarDate | undefined;
  /** Whether a day will do. */
  readonly permits?: ((on: CalendarDate) => boolean) | undefined;
}

/** The first meeting of a body that has a right on its day, and that papers still reach; null where there is none. */
export function sittingFor(question: SittingQuestion, law: Law): Sitting | null {
  const holders = (on: CalendarDate) => law.rulesOn(on).rights[question.right].value;
  const now = holders(question.notBefore);
  const found = firstSitting(
    now.filter((body) => meets(body, law)),
    question,
    law,
  );
  // Where the right has not passed on by then, nobody else need be looked at.
  return found !== null && holders(found.meeting.on) === now ? found : firstSitting(bodiesThatMeet(law), question, law);
}

function firstSitting(bodies: readonly Body[], question: SittingQuestion, law: Law): Sitting | null {
  const { right, ready, notBefore, permits = () => true } = question;
  const until = question.until ?? addDays(later(ready, notBefore), 800);
  let found: Sitting | null = null;
  for (const by of bodies) {
    const isOpen = ({ on }: Meeting) => on <= until && (found === null || on < found.meeting.on);
    let meeting = meetingFor(by, ready, notBefore, law);
    while (isOpen(meeting) && !(law.rulesOn(meeting.on).rights[right].value.includes(by) && permits(meeting.on)))
      meeting = meetingFor(by, ready, addDays(meeting.on, 1), law);
    if (isOpen(meeting)) found = { meeting, by };
  }
  return found;
}

/** An extra meeting for an urgent proposal, called for a day: its papers come with it. Null where nobody gets the right in time. */
export function extraSitting(
  right: Decision,
  from: CalendarDate,
  law: Law,
  permits: (on: CalendarDate) => boolean = () => true,
): Sitting | null {
  for (let on = onOrAfter(from, law.calendar), tries = 0; tries < 800; on = onOrAfter(addDays(on, 1), law.calendar), tries += 1) {
    const by = law.rulesOn(on).rights[right].value.find((body) => meets(body, law));
    if (by !== undefined && permits(on)) return { by, meeting: extraMeeting(by, on, law) };
  }
  return null;
}

/** The error for a step that no meeting comes for. */
export function noSitting(step: string, after: CalendarDate): InvalidInputError {
  const message = `expected a meeting for "${step}" within two years but received none after ${after}.`;
  return new InvalidInputError('schedule', [{ path: '', message }]);
}

/** Whether it is known when a body meets. */
export const meets = (body: Body, { schedule }: Pick<Law, 'schedule'>): boolean =>
  Object.hasOwn(meetings, body) || Object.hasOwn(schedule.meetings ?? {}, body);

/** The bodies of which it is known when they meet. */
export const bodiesThatMeet = ({ schedule }: Law): readonly Body[] => [
  ...new Set([...Object.keys(meetings), ...Object.keys(schedule.meetings ?? {})].filter(isBody)),
];
