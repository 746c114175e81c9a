import { ICAL } from './ical.ts';
import { anything, being, checkArgument, isRecord, lazily, exactly, someWords } from '../checks.ts';
import { addDays, aDay, calendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { londonDate } from '../calendar/london-date.ts';
import { caseFiles, type CaseFile } from '../history/case-file.ts';
import { checkTimetable } from '../planning/arguments.ts';
import type { Timetable } from '../planning/milestone.ts';
import { daysOfFiles, daysOfTimetable, type Day } from './calendar-days.ts';
import { folded } from './calendar-lines.ts';
import { instantOf, revisionsFrom, type LastExport } from './calendar-revision.ts';
import { onLines } from './plain-words.ts';

/** How a calendar file is written. */
export interface ICalendarOptions {
  /**
   * The instant the file is made, ISO text with its offset such as 2021-09-28T09:00:00Z: nothing here reads a clock. It is the DTSTAMP of
   * every event.
   */
  readonly stamp: string;
  /** The day that what is due in files is asked for, the day of the stamp in London where left out. A plan has days of its own. */
  readonly on?: DateInput | undefined;
  /** What a plan without a number goes by, such as the key it is kept under, so that its events keep their UIDs when it is made again. */
  readonly id?: string | undefined;
  /**
   * Which revision this is: a whole number that rises with each export, or the text of the calendar exported last, whose SEQUENCE rises
   * where a day has moved.
   */
  readonly sequence?: LastExport | undefined;
}

/**
 * A timetable, or the days that the records of some files set, as an iCalendar file (RFC 5545). Each day is an all-day event that blocks no
 * time; each paper day is one too, with a reminder at nine o'clock the day before.
 *
 * An event keeps its UID for life: it is made of the number that a Draft Proposal and the Modification Proposal it becomes share, or for a
 * plan without one of its `id`, or else of the day and the proposal it was made for; and of the step. So a calendar that takes in a newer
 * file moves the event. Two files of one number are one modification at two times, and the longer record speaks.
 *
 * Does not list what is past: of a file only the days still to be met are events, and of a timetable the steps that remain.
 *
 * @throws InvalidInputError when the stamp is no instant or before that of the calendar exported last, `sequence` neither a whole number
 * nor a calendar, or `subject` neither a timetable nor a list of case files; InvalidDateError
 * @example
 * const plan = planTimetable({ id: 'MP128', route: 'fast_track' }, { on: '2022-03-01' });
 * const ics = toICalendar(plan, { stamp: '2022-03-01T09:00:00Z' });
 * ics.split('\r\n')[0]; //=> 'BEGIN:VCALENDAR'
 * ics.includes('DTSTART;VALUE=DATE:20220301'); //=> true
 * toICalendar(plan, { stamp: '2022-03-02T09:00:00Z', sequence: ics }).includes('SEQUENCE:0'); //=> true
 */
export function toICalendar(subject: Timetable | readonly CaseFile[], options: ICalendarOptions): string {
  const isPlan = isTimetable(subject);
  checkArgument(options, isPlan ? optionsOfPlan : optionsOfFiles, 'options');
  const made = instantOf(options.stamp);
  const revisionOf = revisionsFrom(options.sequence, made);
  const { name, days } = isPlan ? daysOfTimetable(subject, options.id) : daysOfFiles(subject, calendarDate(options.on ?? londonDate(made)));
  const head = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//sec-modifications//EN'],
    [
      'x-wr-calname',
      {},
      'unknown',
      onLines(name)
        .replaceAll(/[\\;,]/g, String.raw`\$&`)
        .replaceAll('\n', String.raw`\n`),
    ],
  ];
  const events = days.map((day) => eventOf(day, made, revisionOf(day.uid, day.on)));
  return folded(ICAL.stringify(['vcalendar', head, events.length === 0 ? [noEvents] : events]));
}

const optionsOfFiles = /* @__PURE__ */ lazily(() => exactly({ stamp: anything }, { on: aDay, sequence: anything }));
const optionsOfPlan = /* @__PURE__ */ lazily(() => exactly({ stamp: anything }, { on: aDay, sequence: anything, id: someWords }));
const aSubject = /* @__PURE__ */ being('a timetable or a list of case files', isRecord);

function isTimetable(subject: Timetable | readonly CaseFile[]): subject is Timetable {
  const isPlan = !Array.isArray(subject);
  if (isPlan) checkArgument(subject, aSubject, 'calendar');
  if (isPlan) checkTimetable(subject);
  else checkArgument(subject, caseFiles, 'calendar');
  return isPlan;
}

type Property = readonly [name: string, parameters: object, type: string, value: string | number];

/** An event as jCal (RFC 7265). */
function eventOf({ uid, on, summary, description, tentative, papers }: Day, made: string, revision: number) {
  const properties: readonly Property[] = [
    ['uid', {}, 'text', `${uid}@sec-modifications`],
    ['sequence', {}, 'integer', revision],
    ['dtstamp', {}, 'date-time', made],
    ['dtstart', {}, 'date', on],
    ['dtend', {}, 'date', addDays(on, 1)],
    ['summary', {}, 'text', onLines(summary)],
    ...(description === '' ? [] : [['description', {}, 'text', onLines(description)] as const]),
    ['status', {}, 'text', tentative ? 'TENTATIVE' : 'CONFIRMED'],
    ['transp', {}, 'text', 'TRANSPARENT'],
  ];
  return ['vevent', properties, papers ? [alarmOf(summary)] : []];
}

const alarmOf = (summary: string) => [
  'valarm',
  [
    ['action', {}, 'text', 'DISPLAY'],
    ['description', {}, 'text', onLines(summary)],
    ['trigger', {}, 'duration', '-PT15H'],
  ],
  [],
];

/** What stands in a calendar without events, for it must hold something: the zone that its stamps are in. */
const noEvents = [
  'vtimezone',
  [['tzid', {}, 'text', 'UTC']],
  [
    [
      'standard',
      [
        ['dtstart', {}, 'date-time', '1970-01-01T00:00:00'],
        ['tzoffsetfrom', {}, 'utc-offset', '+00:00'],
        ['tzoffsetto', {}, 'utc-offset', '+00:00'],
      ],
      [],
    ],
  ],
];
