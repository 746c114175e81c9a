import { isRecord, isWhole } from '../calendar/arguments.ts';
import {
  aDay,
  aFlag,
  anObject,
  being,
  each,
  having,
  listOf,
  oneOf,
  only,
  orNull,
  someWords,
  whole,
  type Check,
  type Checks,
} from '../calendar/checks.ts';
import { aCalendar } from '../calendar/working-day-calendar.ts';
import { assessmentWords } from '../model/assessment.ts';
import { isEventType } from '../model/event.ts';
import { isIdentifier } from '../model/identifier.ts';
import { parseEntries } from '../model/parse.ts';
import { Route } from '../model/path.ts';
import { Track } from '../model/proposal-events.ts';
import { isStage } from '../model/stage.ts';
import { leadTimes } from '../rulebook/releases.ts';

/** A schedule of one's own. */
export const aSchedule: Check = (...part) =>
  each(
    only(
      {},
      {
        meetings: listOf('days', aDay),
        rule: only({ weekday: oneOf([1, 2, 3, 4, 5, 6, 7]), nth: oneOf([1, 2, 3, 4, 5, 'last']) }),
        replaces: aFlag,
      },
    ),
  )(...part);

/** The options of whatever looks for meetings. */
export const committeeOptions: Checks = { calendar: aCalendar, schedule: aSchedule };

/** Where a proposal goes, and who decides on it. */
export const aWay = (): Checks => ({ route: oneOf(Route.options), path: oneOf([1, 2, 3]) });

/** Refuses a schedule that meetings cannot be found in. */
export function checkSchedule(schedule: unknown): void {
  aSchedule(schedule, 'schedule');
}

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

const anAssessment: Check = (...part) =>
  only(
    { kind: oneOf(Object.keys(assessmentWords)), requestedOn: aDay, stops: listOf('stops', only({ from: aDay }, { until: aDay })) },
    { workingDays: whole(1), dueOn: aDay, dueOnAgreedOn: aDay, returnedOn: aDay, cancelledOn: aDay },
  )(...part);

/** Refuses a request to the DCC whose clock cannot be read. */
export function checkAssessment(assessment: unknown): void {
  anAssessment(assessment, 'assessment');
}

/** A proposal that has not been raised yet. */
export function checkStart(start: unknown): void {
  const parts = {
    track: oneOf(Track.options),
    ...aWay(),
    urgent: aFlag,
    id: being('an identifier such as DP128 or MP128', isIdentifier),
    title: someWords,
    proposer: someWords,
  };
  only({}, parts)(start, 'start');
}

/** Refuses a file that cannot be planned. A `CaseFile` always can. */
export function checkPlanned(file: unknown): void {
  const dated = { on: aDay };
  having({
    entries: (entries) => void parseEntries(entries),
    id: someWords,
    stage: being('a stage', isStage),
    path: orNull(oneOf([1, 2, 3])),
    urgency: someWords,
    assessments: listOf('assessments', anAssessment),
    consultations: listOf('consultations', having({ kind: someWords, openedOn: aDay, closesOn: aDay }, { closedOn: aDay })),
    extensions: listOf(
      'extensions',
      having(
        { requestedOn: aDay, standing: someWords },
        { months: whole(1, 'months'), workingDays: whole(1), until: aDay, settledOn: aDay },
      ),
    ),
    hold: orNull(having({ from: aDay }, { until: aDay })),
    votes: listOf('votes', having(dated)),
    decision: orNull(having(dated)),
    implementation: having({}, { date: aDay, release: someWords, notBefore: aDay, notAfter: aDay }),
  })(file, 'case file');
}

/** Refuses what is no timetable. Does not look into what the plan was made of. */
export function checkTimetable(timetable: unknown): void {
  const reasons = listOf('reasons', someWords);
  const body: Checks = { body: someWords, on: aDay };
  const meeting = having({ ...body, papersDue: aDay });
  const step = having(
    { step: someWords, type: being('an event type', isEventType), by: someWords, due: aDay, reasons, fields: anObject },
    { meeting },
  );
  having({
    id: orNull(someWords),
    on: aDay,
    milestones: listOf('steps', step),
    release: orNull(having({ on: aDay })),
    target: orNull(having({ name: someWords, on: aDay }, { body: someWords })),
    reasons,
    extensions: listOf('extensions', anObject),
    madeFrom: having({ subject: anObject, assumptions: anObject, floors: each(aDay) }),
  })(timetable, 'timetable');
}
