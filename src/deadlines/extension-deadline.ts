import { checkArgument, lazily, someWords, unexpected } from '../checks.ts';
import { later, addDays, calendarDate, aDay, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { addMonths } from '../calendar/months.ts';
import { secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { standardLaw, type Law } from '../rulebook/law.ts';
import { committeeOptions, extensionOf } from './arguments.ts';
import type { Schedule } from '../rulebook/schedule.ts';
import { committeeName, meetingFrom, type Meeting, type MeetingLaw } from './meeting.ts';
import { meetingWords } from './extra-meeting.ts';
import { counted, dayInWords, monthInWords } from '../calendar/words.ts';

/** More time for a report: from the day it was due, by one kind of length. */
export interface ExtensionQuestion {
  /** The day the report was due, usually the meeting it was to go to. */
  readonly from: DateInput;
  readonly months?: number | undefined;
  readonly workingDays?: number | undefined;
  readonly until?: DateInput | undefined;
  /** The body that decides on the report. */
  readonly body: string;
}

/** The meeting an extension runs to. */
export interface ExtensionDeadline {
  readonly meeting: Meeting;
  readonly papersDue: CalendarDate;
  readonly reasons: readonly string[];
}

/** Where meetings are looked up. */
export interface CommitteeOptions {
  readonly calendar?: WorkingDayCalendar | undefined;
  readonly schedule?: Schedule | undefined;
}

/**
 * The meeting an extension runs to: the body's meeting in the month reached, or its next one where that would be no later than the day it
 * was due.
 * Three months from the Panel of November 2018 reach the Panel of February 2019. That a length in Working Days or a named day also runs to
 * the meeting of the month reached is inferred from how the Panel gave its extensions, as the month of a meeting.
 *
 * Where the right to declare reports complete has passed to another body by then, the meeting is that body's (inferred).
 *
 * @throws InvalidDateError, InvalidInputError, InvalidCountError, CalendarCoverageError
 * @rule panel-61/10
 * @example
 * extensionDeadline({ from: '2018-11-09', months: 3, body: 'panel' }).meeting.on; //=> '2019-02-08'
 * extensionDeadline({ from: '2018-11-09', months: 3, body: 'panel' }).papersDue; //=> '2019-02-01'
 * extensionDeadline({ from: '2021-07-16', months: 3, body: 'panel' }).meeting.body; //=> 'change_sub_committee'
 */
export function extensionDeadline(extension: ExtensionQuestion, options: CommitteeOptions = {}): ExtensionDeadline {
  checkArgument(extension, anExtension, 'extension');
  checkArgument(options, committeeOptions, 'options');
  const { calendar = secCalendar, schedule = {} } = options;
  return extendedUnder({ rulesOn: standardLaw.rulesOn, calendar, schedule }, extension);
}

const anExtension = /* @__PURE__ */ lazily(() => extensionOf({ from: aDay, body: someWords }));

/** The same under a law of one's own. */
export function extendedUnder(law: MeetingLaw, extension: ExtensionQuestion): ExtensionDeadline {
  const from = calendarDate(extension.from);
  const { reached, words } = reachedBy(extension, from, law.calendar);
  const notBefore = later(calendarDate(`${reached.slice(0, 7)}-01`), addDays(from, 1));
  const asked = meetingFrom(extension.body, notBefore, law);
  const heir = heirOf(extension.body, from, asked.on, law);
  const meeting = heir === null ? asked : meetingFrom(heir, notBefore, law);
  const name = committeeName(meeting.body);
  const reasons = [
    `Due on ${dayInWords(from)}; ${words} ${extension.until === undefined ? 'more reach' : 'is in'} ${monthInWords(reached)}.`,
    ...(asked.on.slice(0, 7) > reached.slice(0, 7)
      ? [`No meeting in ${monthInWords(reached)} is later than the day it was due: the next one counts.`]
      : []),
    ...(heir === null
      ? []
      : [`By then ${name} has taken over from ${committeeName(extension.body)} the right to declare reports complete.`]),
    ...meetingWords(meeting),
  ];
  return Object.freeze({ meeting, papersDue: meeting.papersDue, reasons: Object.freeze(reasons) });
}

function reachedBy({ months, workingDays, until }: ExtensionQuestion, from: CalendarDate, calendar: WorkingDayCalendar) {
  const given = [months, workingDays, until].filter((length) => length !== undefined);
  if (given.length !== 1) throw unexpected('extension', '', 'months, workingDays or until, one of them', given.length);
  if (until !== undefined) {
    const day = calendarDate(until);
    if (day <= from) throw unexpected('extension', '', `a day after ${from}, when it was due`, until);
    return { reached: day, words: dayInWords(day) };
  }
  return months === undefined
    ? { reached: addWorkingDays(from, workingDays ?? 1, calendar), words: counted(workingDays ?? 1, 'Working Day') }
    : { reached: addMonths(from, months), words: counted(months, 'month') };
}

/** The body to which the right to decide on the report has passed between two days, if it has. */
function heirOf(body: string, from: CalendarDate, by: CalendarDate, { rulesOn }: Pick<Law, 'rulesOn'>): string | null {
  const holders = (on: CalendarDate): readonly string[] => rulesOn(on).rights.declare_report_complete.value;
  if (!holders(from).includes(body) || holders(by).includes(body)) return null;
  return holders(by)[0] ?? null;
}
