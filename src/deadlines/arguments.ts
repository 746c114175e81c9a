import { aDay } from '../calendar/calendar-date.ts';
import { being, each, isRecord, isWhole, listOf, oneOf, only, whole, type Check, type Checks } from '../checks.ts';
import { aCalendar } from '../calendar/working-day-calendar.ts';
import { assessmentWords } from '../model/assessment.ts';
import { leadTimes } from '../rulebook/releases.ts';
import { aSchedule } from '../rulebook/schedule.ts';

/** The options of whatever looks for meetings. */
export const committeeOptions: Checks = { calendar: aCalendar, schedule: aSchedule };

/** Refuses a request for more time. It has one kind of length, which is for the caller to see to. */
export function checkExtension(extension: unknown, parts: Checks, optional: Checks = {}): void {
  only(parts, { months: whole(1, 'months'), workingDays: whole(1), until: aDay, ...optional })(extension, 'extension');
}

/** A kind of change. */
export const aChange: Check = (...part) => oneOf(Object.keys(leadTimes))(...part);

/** Lead times for some kinds of change. */
export const someLeadTimes: Check = (...part) =>
  each(
    being('{ months } or { workingDays }, a whole number,', (lead) => {
      const [length, ...more] = isRecord(lead) ? Object.entries(lead) : [];
      return length !== undefined && more.length === 0 && ['months', 'workingDays'].includes(length[0]) && isWhole(length[1], 0);
    }),
    Object.keys(leadTimes),
  )(...part);

/** A request to the DCC. */
export const anAssessment: Check = (...part) =>
  only(
    { kind: oneOf(Object.keys(assessmentWords)), requestedOn: aDay },
    {
      stops: listOf('stops', only({ from: aDay }, { until: aDay })),
      standard: oneOf(['none']),
      workingDays: whole(1),
      dueOn: aDay,
      dueOnAgreedOn: aDay,
      returnedOn: aDay,
      cancelledOn: aDay,
    },
  )(...part);

/** Refuses a request to the DCC whose clock cannot be read. */
export function checkAssessment(assessment: unknown): void {
  anAssessment(assessment, 'assessment');
}
