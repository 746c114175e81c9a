import type { CalendarDate } from '../calendar/calendar-date.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import { convertedId, isIdentifier } from '../model/identifier.ts';
import { committeeName } from '../deadlines/meeting.ts';
import type { Milestone, Timetable } from '../planning/milestone.ts';
import { dayInWords, sentence } from '../calendar/words.ts';
import { dueOf, isDated } from '../deadlines/outstanding.ts';
import { digest } from './digest.ts';

/** A day that a calendar shows as an event. */
export interface Day {
  /** Unlike that of any other event, and the same for the same event whenever it is exported. */
  readonly uid: string;
  readonly on: CalendarDate;
  readonly summary: string;
  readonly description: string;
  /** Whether the day may yet turn out to be another. */
  readonly tentative: boolean;
  /** Papers are due: whoever writes them wants to be reminded. */
  readonly papers: boolean;
}

/** The days of a calendar, under its name. */
export interface CalendarDays {
  readonly name: string;
  readonly days: readonly Day[];
}

/** The steps of a plan, and the paper day of each meeting it needs. */
export function daysOfTimetable(timetable: Timetable, givenId?: string): CalendarDays {
  const { id, milestones } = timetable;
  const key = uidPrefixOf(timetable, givenId);
  const title = id === null ? '' : `${id}: `;
  const meetings = new Set<string>();
  const days = milestones.flatMap((milestone): Day[] => {
    const { step, due, reasons, provisional, meeting } = milestone;
    const own = { uid: uidOf(key, 'step', step), on: due, summary: `${title}${step}`, description: reasons.join('\n') };
    const day = { ...own, tentative: provisional, papers: false };
    const isNew = meeting !== undefined && !meetings.has(`${meeting.body} ${meeting.on}`);
    if (isNew) meetings.add(`${meeting.body} ${meeting.on}`);
    return isNew ? [paperDayOf({ step, meeting }, key, title), day] : [day];
  });
  return { name: id === null ? 'Planned modification' : `${id} timetable`, days: apart(days) };
}

function paperDayOf({ step, meeting }: Required<Pick<Milestone, 'step' | 'meeting'>>, key: string, title: string): Day {
  const body = committeeName(meeting.body);
  return {
    uid: uidOf(key, 'papers', step),
    on: meeting.papersDue,
    summary: `${title}papers due for ${body}`,
    description: `${sentence(body)} meets on ${dayInWords(meeting.on)} (${meeting.basis}): ${step}.`,
    tentative: meeting.provisional,
    papers: true,
  };
}

/** What is due in some files on a day. Of two files of one number the longer record speaks. */
export function daysOfFiles(files: readonly CaseFile[], asOf: CalendarDate): CalendarDays {
  const latest = new Map<string, CaseFile>();
  for (const file of files) {
    const key = convertedId(file.id);
    if (file.entries.length >= (latest.get(key)?.entries.length ?? 0)) latest.set(key, file);
  }
  const days = [...latest].flatMap(([number, file]) =>
    dueOf(file, asOf, internalsOf(file).law.calendar)
      .filter(isDated)
      .map(({ key, what, dueOn: on, papers = false, about = false }): Day => {
        const summary = `${file.id}: ${what}${about ? ' (about)' : ''}`;
        return { uid: `${number}/${key}`, on, summary, description: file.title, tentative: about || isTentative(file, on), papers };
      }),
  );
  return { name: 'SEC modifications', days: apart(days) };
}

/** Whether a day that a record sets may yet turn out to be another: its bank holidays are worked out by rule. */
function isTentative(file: CaseFile, on: CalendarDate): boolean {
  const { provisionalFrom } = internalsOf(file).law.calendar;
  return provisionalFrom !== null && provisionalFrom <= on;
}

/**
 * What the UIDs of a plan begin with: the number that a proposal keeps when it is converted, or what else tells the plan from any other.
 */
function uidPrefixOf({ id, on, madeFrom: { start, assumptions } }: Timetable, givenId?: string): string {
  if (givenId === undefined && isIdentifier(id)) return convertedId(String(id));
  return `plan-${digest(givenId ?? id ?? JSON.stringify([on, start, assumptions]))}`;
}

/** The words of a step, in letters that any calendar takes, and what tells it from words that those letters do not tell it from. */
function uidOf(key: string, kind: string, step: string): string {
  const slug = step
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return `${key}/${[kind, slug, digest(step)].filter((part) => part !== '').join('-')}`;
}

/** Days of which no two have one UID: the second of two steps of one name is numbered. */
function apart(days: readonly Day[]): Day[] {
  const seen = new Map<string, number>();
  return days.map((day) => {
    const count = (seen.get(day.uid) ?? 0) + 1;
    seen.set(day.uid, count);
    return count === 1 ? day : { ...day, uid: `${day.uid}-${count}` };
  });
}
