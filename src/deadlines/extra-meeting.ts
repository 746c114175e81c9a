import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dayBeside, dayInWords, sentence } from '../calendar/words.ts';
import type { Body } from '../model/body.ts';
import type { Law } from '../rulebook/law.ts';
import { sources } from '../rulebook/sources.ts';
import { committeeName, meetingOn, type Meeting } from './meeting.ts';

/** A meeting called for an urgent proposal, as for MP185. */
export function extraMeeting(body: Body, on: CalendarDate, law: Law): Meeting {
  return Object.freeze({ ...meetingOn(body, on, { basis: 'projected', source: sources['mp185-page'] }, law), papersDue: on });
}

/** Whether a meeting is called for an urgent proposal: its papers come with it. */
export function isExtra({ basis, source }: Meeting): boolean {
  return basis === 'projected' && source === sources['mp185-page'];
}

/** Why a step falls on the day of a meeting. */
export function meetingWords(meeting: Meeting): string[] {
  if (isExtra(meeting)) return [`An extra meeting is called for ${dayInWords(meeting.on)}: the proposal is urgent.`];
  const name = sentence(committeeName(meeting.body));
  return [`${name} meets on ${dayInWords(meeting.on)} (${meeting.basis}); papers are due on ${dayBeside(meeting.papersDue, meeting.on)}.`];
}
