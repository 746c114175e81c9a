import ICAL from 'ical.js';
import { isRecord, unexpected, anything, being, only } from '../checks.ts';
import { addDays, calendarDate, dateOfDayNumber, isCalendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { checkFiles, type CaseFile } from '../history/case-file.ts';
import { convertedId } from '../model/identifier.ts';
import { checkTimetable } from '../planning/arguments.ts';
import { committeeName } from '../deadlines/meeting.ts';
import type { Timetable } from '../planning/milestone.ts';
import { dayInWords, sentence } from '../calendar/words.ts';
import { deadlinesOf } from './deadlines.ts';

/** How a calendar file is written. */
export interface CalendarOptions {
  /** The instant the file is made, ISO text with its offset such as 2021-09-28T09:00:00Z: nothing here reads a clock. */
  readonly stamp: string;
}

/**
 * A timetable, or the days that the records of some files set, as an iCalendar file (RFC 5545). Each day is an all-day event that blocks no time;
 * each paper day is one too, with a reminder at nine o'clock the day before. The same thing keeps its UID when its day moves or a Draft Proposal
 * is converted, so that a calendar that takes in a newer file moves the event.
 *
 * Does not list what is past: of a file only the days still to be met are events, and of a timetable the steps that remain.
 *
 * @throws InvalidInputError when the stamp is no instant, or `subject` neither a timetable nor a list of case files; InvalidDateError
 * @example
 * const ics = toICalendar(planTimetable({ id: 'MP128', route: 'fast_track' }, { on: '2022-03-01' }), { stamp: '2022-03-01T09:00:00Z' });
 * ics.split('\r\n')[0]; //=> 'BEGIN:VCALENDAR'
 * ics.includes('DTSTART;VALUE=DATE:20220301'); //=> true
 */
export function toICalendar(subject: Timetable | readonly CaseFile[], options: CalendarOptions): string {
  only({ stamp: anything })(options, 'options');
  const made = instantOf(options.stamp);
  const { name, days } = isTimetable(subject) ? daysOfTimetable(subject) : daysOfFiles(subject);
  const head = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//sec-modifications//EN'],
    ['x-wr-calname', {}, 'unknown', name],
  ];
  return ICAL.stringify(['vcalendar', head, days.map((day) => eventOf(day, made))]);
}

function isTimetable(subject: Timetable | readonly CaseFile[]): subject is Timetable {
  const isPlan = !Array.isArray(subject);
  if (isPlan) being('a timetable or a list of case files', isRecord)(subject, 'calendar');
  if (isPlan) checkTimetable(subject);
  else checkFiles(subject, 'calendar');
  return isPlan;
}

/** One all-day event. */
interface Day {
  readonly uid: string;
  readonly on: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly tentative: boolean;
  readonly papers: boolean;
}

type Property = readonly [name: string, parameters: object, type: string, value: string];

/** An event as jCal (RFC 7265). */
function eventOf({ uid, on, summary, description, tentative, papers }: Day, made: string) {
  const properties: readonly Property[] = [
    ['uid', {}, 'text', `${uid}@sec-modifications`],
    ['dtstamp', {}, 'date-time', made],
    ['dtstart', {}, 'date', on],
    ['dtend', {}, 'date', addDays(on, 1)],
    ['summary', {}, 'text', clean(summary)],
    ...(description === '' ? [] : [['description', {}, 'text', clean(description)] as const]),
    ['status', {}, 'text', tentative ? 'TENTATIVE' : 'CONFIRMED'],
    ['transp', {}, 'text', 'TRANSPARENT'],
  ];
  return ['vevent', properties, papers ? [alarmOf(summary)] : []];
}

const alarmOf = (summary: string) => [
  'valarm',
  [
    ['action', {}, 'text', 'DISPLAY'],
    ['description', {}, 'text', clean(summary)],
    ['trigger', {}, 'duration', '-PT15H'],
  ],
  [],
];

function daysOfTimetable({ id, milestones }: Timetable): { readonly name: string; readonly days: readonly Day[] } {
  const key = id === null ? 'plan' : convertedId(id);
  const title = id === null ? '' : `${id}: `;
  const papers = new Map<string, Day>();
  const days = milestones.flatMap(({ step, due, reasons, provisional, meeting }): Day[] => {
    const day = {
      uid: `${key}/${slug(step)}`,
      on: due,
      summary: `${title}${step}`,
      description: reasons.join('\n'),
      tentative: provisional,
      papers: false,
    };
    const uid = meeting === undefined ? '' : `${key}/papers-${slug(step)}`;
    if (meeting === undefined || papers.has(`${meeting.body} ${meeting.on}`)) return [day];
    const body = committeeName(meeting.body);
    const summary = `${title}papers due for ${body}`;
    const description = `${sentence(body)} meets on ${dayInWords(meeting.on)} (${meeting.basis}): ${step}.`;
    const paper = { uid, on: meeting.papersDue, summary, description, tentative: meeting.provisional, papers: true };
    papers.set(`${meeting.body} ${meeting.on}`, paper);
    return [paper, day];
  });
  return { name: id === null ? 'Planned modification' : `${id} timetable`, days };
}

function daysOfFiles(files: readonly CaseFile[]): { readonly name: string; readonly days: readonly Day[] } {
  const days = files.flatMap((file) =>
    deadlinesOf(file).map(({ key, what, on, papers = false }) => {
      const summary = `${file.id}: ${what}`;
      return { uid: `${convertedId(file.id)}/${slug(key)}`, on, summary, description: file.title, tentative: false, papers };
    }),
  );
  return { name: 'SEC modifications', days };
}

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Line ends as one sign, and no other sign that controls. */
const clean = (words: string): string => words.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');

const wholeDay = 86_400_000;

/** An instant as UTC, to the second. */
function instantOf(stamp: unknown): string {
  const text =
    typeof stamp === 'string' && isCalendarDate(stamp.slice(0, 10)) && /T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(stamp) ? stamp : '';
  const time = Date.parse(text);
  if (Number.isNaN(time)) {
    throw unexpected('stamp', 'stamp', "an instant with its offset such as '2021-09-28T09:00:00Z'", stamp);
  }
  const day = Math.floor(time / wholeDay);
  const seconds = Math.floor((time - day * wholeDay) / 1000);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  return `${calendarDate(dateOfDayNumber(day))}T${clock}Z`;
}
