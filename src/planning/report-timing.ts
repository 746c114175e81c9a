import { later, type CalendarDate } from '../calendar/calendar-date.ts';
import { dayInWords } from '../calendar/words.ts';
import { addWorkingDays, onOrBefore } from '../calendar/working-days.ts';
import { type Meeting } from '../deadlines/meeting.ts';
import { meetingWords } from '../deadlines/extra-meeting.ts';
import { extraSitting, type Sitting } from '../deadlines/sitting.ts';
import { sitting } from './conversion.ts';
import { lengthOn } from './lengths.ts';
import { isUrgent, lastEntryOf, plannedSince, type Terms } from './point.ts';
import { type Slot, type Case, type Timing, paceOf, seated, bodyFor } from './slot.ts';

/** The first meeting that the papers of the report reach, not before the day it is due by the approved timetable. */
function reportSitting({ at, terms }: Case, ready: CalendarDate, from: CalendarDate): Sitting | null {
  const floor = later(terms.reportDueOn ?? from, terms.floors['report.agreedComplete'] ?? from);
  return sitting('declare_report_complete', at, terms, { ready, notBefore: later(from, floor) });
}

/** The report goes out by the paper day of its meeting. */
export const submitted: Timing = (asked) => {
  const { at, terms } = asked;
  const find = (notBefore: CalendarDate) => reportSitting(asked, at.day, notBefore);
  const report = seated(asked, find, meetingWords);
  const { meeting: _, ...rest } = report;
  return {
    ...rest,
    ...(isUrgent(at, terms) ? { pace: paceOf('declare_report_complete', asked, { notBefore: terms.reportDueOn }) } : {}),
    on: report.meeting.papersDue,
    by: bodyFor('report.submitted', at.day, terms),
    latest: (limit) => onOrBefore(limit, terms.law.calendar),
    before: (own) => (isUrgent(at, terms) ? addWorkingDays(own, -lengthOn('urgentMeeting', own, terms).value, terms.law.calendar) : own),
  };
};

/** The report stays in time for the meeting it was submitted for. An urgent one is considered on the day it comes. */
export function considered(asked: Case, said: readonly string[], fields: Slot['fields'] = {}): Slot {
  const { at, terms } = asked;
  const { entry } = at.chain;
  const urgently = isUrgent(at, terms);
  const submittedOn = lastEntryOf(at.chain, 'report.submitted')?.on ?? at.day;
  const isToday = submittedOn === at.day || (entry.type === 'path.determined' && entry.on === at.day);
  const ready = urgently ? at.day : submittedOn;
  const find = (notBefore: CalendarDate): Sitting | null => {
    if (!urgently || !isToday) return reportSitting(asked, ready, notBefore);
    return extraSitting('declare_report_complete', notBefore, terms.law);
  };
  const slot = seated(asked, find, (meeting) => [...said, ...dueWords(terms, meeting), ...meetingWords(meeting)], { fields });
  if (entry.type === 'path.determined' && slot.on === at.day) return { ...slot, together: true, before: (own) => own };
  if (urgently && isToday) return { ...slot, before: (own) => own };
  const onRecord = plannedSince(at, terms).some(({ type }) => type === 'report.submitted') || urgently ? {} : { ready };
  return { ...slot, pace: paceOf('declare_report_complete', asked, { ...onRecord, notBefore: terms.reportDueOn }) };
}

function dueWords({ reportDueOn }: Terms, { on }: Meeting): string[] {
  if (reportDueOn === null) return [];
  if (on > reportDueOn)
    return [`By the approved timetable the report was due on ${dayInWords(reportDueOn)}: this is the first meeting it can reach.`];
  return [`By the approved timetable the report is due on ${dayInWords(reportDueOn)}.`];
}
