import { ascending } from '../ascending.ts';
import { keptIn, lazy } from '../lazy.ts';
import { later, addDays, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { checkArgument, someWords } from '../checks.ts';
import { firstOfNextMonth } from '../calendar/months.ts';
import { isProvisional } from '../calendar/trace.ts';
import { aCalendar, secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { lastWeekdayOfMonth, nthWeekdayOfMonth } from '../calendar/weekday-of-month.ts';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts';
import { InvalidInputError, shown } from '../errors.ts';
import { isBody } from '../model/body.ts';
import { bodyName } from '../model/words.ts';
import { christmasBreak, meetings, type Committee, type MeetingRule, type MeetingTable } from '../rulebook/meetings.ts';
import type { Law } from '../rulebook/law.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import { sources } from '../rulebook/sources.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import { aSchedule, type OwnMeetings, type Schedule } from '../rulebook/schedule.ts';

/** A meeting of a body. */
export interface Meeting {
  readonly body: string;
  readonly on: CalendarDate;
  /** Paper day: 5 Working Days before. */
  readonly papersDue: CalendarDate;
  /** The day was published, or is worked out from the rhythm of the body. */
  readonly basis: 'published' | 'projected';
  /** Where the day, or the rhythm it is projected by, comes from. */
  readonly source: string;
  /** Whether a bank holiday near it is worked out by rule, so that it may yet move. */
  readonly provisional: boolean;
}

/**
 * Paper day: five Working Days before a meeting, the meeting's own day not counted.
 *
 * 15 October 2021 is a Friday: the 14th, 13th, 12th, 11th and 8th are the five.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @rule about-sec-change
 * @example
 * paperDay('2021-10-15'); //=> '2021-10-08'
 * paperDay('2019-05-10'); //=> '2019-05-02'
 */
export function paperDay(meeting: DateInput, calendar: WorkingDayCalendar = secCalendar): CalendarDate {
  return papersDueFor(calendarDate(meeting), { rulesOn, calendar });
}

/** Paper day by the rules of a law. */
export function papersDueFor(meeting: CalendarDate, { rulesOn, calendar }: Pick<Law, 'rulesOn' | 'calendar'>): CalendarDate {
  return addWorkingDays(meeting, -(rulesOn(meeting).limits.paperDay.value ?? 0), calendar);
}

/**
 * The day the minutes of a meeting are due: five Working Days after it. A performance indicator, not a deadline.
 *
 * @throws InvalidDateError, CalendarCoverageError
 * @rule operations-2021-09
 * @example
 * minutesDue('2021-09-28'); //=> '2021-10-05'
 */
export function minutesDue(meeting: DateInput, calendar: WorkingDayCalendar = secCalendar): CalendarDate {
  const on = calendarDate(meeting);
  return addWorkingDays(on, rulesOn(on).limits.minutes.value ?? 0, calendar);
}

/**
 * The first meeting of a body on or after a day: published where its month's day is known, otherwise projected from its rhythm and moved
 * off holidays to the next Working Day of the month, or the one before where there is none. Between Christmas and New Year nobody meets
 * (assumed): what falls there is projected a week earlier, and its source says so.
 *
 * Does not return extraordinary meetings, for which no paper can be planned.
 *
 * @throws InvalidDateError, CalendarCoverageError; InvalidInputError for a body without meetings, a malformed schedule or no calendar
 * @rule meeting-rhythm
 * @example
 * nextMeeting('change_sub_committee', '2021-09-01').on; //=> '2021-09-28'
 * nextMeeting('change_board', '2021-09-30').basis; //=> 'projected'
 * nextMeeting('panel', '2021-12-01', { meetings: { panel: { dates: ['2021-12-10'] } } }).papersDue; //=> '2021-12-03'
 */
export function nextMeeting(
  body: Committee | (string & {}),
  onOrAfter: DateInput,
  schedule: Schedule = {},
  calendar: WorkingDayCalendar = secCalendar,
): Meeting {
  const from = calendarDate(onOrAfter);
  checkArgument(body, someWords, 'meeting', 'body');
  checkArgument(schedule, aSchedule, 'schedule');
  checkArgument(calendar, aCalendar, 'calendar');
  return meetingFrom(body, from, { rulesOn, schedule, calendar });
}

/** What of a law says when a body meets, and by when papers are due. */
export type MeetingLaw = Pick<Law, 'rulesOn' | 'schedule' | 'calendar'>;

/** The same by a law, of arguments that have been looked at. */
export function meetingFrom(body: string, from: CalendarDate, law: MeetingLaw): Meeting {
  const days = meetingDaysOf(body, law.schedule);
  const first = later(days.first, from);
  const last = days.published.at(-1)?.on;
  for (let month = calendarDate(`${first.slice(0, 7)}-01`); ; month = firstOfNextMonth(month)) {
    const known = daysIn(month, days, law.calendar).find(({ on }) => on >= first);
    if (known !== undefined) return meetingOn(body, known.on, known, law);
    if (days.rhythmOn(month) === undefined && (last === undefined || last < month))
      throw noMeeting(body, `a day up to ${last ?? 'the last known meeting'}`, from);
  }
}

type MeetingDay = Pick<Meeting, 'on' | 'basis' | 'source'>;

/** The days of a body in a month, worked out once: those that are published, or else the one that its rhythm gives. */
function daysIn(month: CalendarDate, days: MeetingDays, calendar: WorkingDayCalendar): readonly MeetingDay[] {
  const ofCalendar = keptIn(days.byMonth, calendar, () => new Map());
  return keptIn(ofCalendar, month, () => publishedIn(month, days) ?? projectedDays(month, days, calendar));
}

function publishedIn(month: CalendarDate, { published }: MeetingDays): readonly MeetingDay[] | null {
  const inMonth = published.filter(({ on }) => on.startsWith(month.slice(0, 7)));
  return inMonth.length === 0 ? null : inMonth.map((day) => ({ ...day, basis: 'published' }));
}

function projectedDays(month: CalendarDate, { rhythmOn }: MeetingDays, calendar: WorkingDayCalendar): readonly MeetingDay[] {
  const rhythm = rhythmOn(month);
  if (rhythm === undefined) return [];
  const on = projectedIn(month, rhythm.value, calendar);
  return on === undefined ? [] : [{ on, basis: 'projected', source: rhythm.source + christmasNote(month, rhythm.value) }];
}

/** A meeting whose day is settled. */
export function meetingOn(
  body: string,
  on: CalendarDate,
  { basis, source }: Pick<Meeting, 'basis' | 'source'>,
  law: Pick<Law, 'rulesOn' | 'calendar'>,
): Meeting {
  return Object.freeze({ body, on, papersDue: papersDueFor(on, law), basis, source, provisional: isProvisional(on, law.calendar) });
}

/** A body as a sentence names it. */
export function committeeName(body: string): string {
  if (isBody(body)) return bodyName(body);
  const table: MeetingTable | undefined = isCommittee(body) ? meetings[body] : undefined;
  return table?.name ?? body.replaceAll('_', ' ');
}

/**
 * The day in a month on which a rhythm falls, moved off holidays within the month, and from between Christmas and New Year to the week
 * before.
 */
export function projectedIn(month: CalendarDate, rule: MeetingRule, calendar: WorkingDayCalendar): CalendarDate | undefined {
  const day = dayIn(month, rule);
  if (day === null) return undefined;
  if (isAtChristmas(day)) return addDays(day, -7);
  if (isWorkingDay(day, calendar)) return day;
  const after = addWorkingDays(day, 1, calendar);
  return after.slice(0, 7) === month.slice(0, 7) ? after : addWorkingDays(day, -1, calendar);
}

const dayIn = (month: CalendarDate, rule: MeetingRule) => ruleDay(Number(month.slice(0, 4)), Number(month.slice(5, 7)), rule);

const isAtChristmas = (day: CalendarDate) => day.slice(5) >= christmasBreak.from;

/** What is said of a meeting that was moved to before Christmas. */
function christmasNote(month: CalendarDate, rule: MeetingRule): string {
  const day = dayIn(month, rule);
  return day !== null && isAtChristmas(day)
    ? `; a week earlier, since no source has a meeting between Christmas and New Year (${christmasBreak.basis})`
    : '';
}

/** The day of a month that a rule names, holiday or not. */
export function ruleDay(year: number, month: number, { weekday, nth }: MeetingRule): CalendarDate | null {
  return nth === 'last' ? lastWeekdayOfMonth(year, month, weekday) : nthWeekdayOfMonth(year, month, weekday, nth);
}

interface MeetingDays {
  readonly first: CalendarDate;
  readonly published: readonly { readonly on: CalendarDate; readonly source: string }[];
  readonly rhythmOn: (month: CalendarDate) => { readonly value: MeetingRule; readonly source: string } | undefined;
  /** What was worked out of them, by calendar and month. */
  readonly byMonth: WeakMap<WorkingDayCalendar, Map<CalendarDate, readonly MeetingDay[]>>;
}

/** The days and the rhythm of a body: the library's, with what the schedule adds or replaces. */
function meetingDaysOf(body: string, schedule: Schedule): MeetingDays {
  const given = schedule.meetings ?? {};
  const own = Object.hasOwn(given, body) ? given[body] : undefined;
  const days = own === undefined ? standingDays().get(body) : daysFrom(own, isCommittee(body) ? meetings[body] : undefined);
  if (days === undefined) throw noMeeting('body', Object.keys(meetings).join(', '), body);
  return days;
}

/** The library's own days, read once. */
const standingDays = /* @__PURE__ */ lazy(
  (): ReadonlyMap<string, MeetingDays> => new Map(Object.entries(meetings).map(([body, table]) => [body, daysFrom(undefined, table)])),
);

const handedIn = 'The schedule handed in';

/** A rhythm of one's own stands alone. Days of one's own each take the place of the known or projected day of their month. */
function daysFrom(own: MeetingRule | OwnMeetings | undefined, table: MeetingTable | undefined): MeetingDays {
  const first = calendarDate(table?.rhythm[0]?.from ?? designatedOn);
  if (own !== undefined && 'weekday' in own)
    return { first, published: [], rhythmOn: () => ({ value: own, source: handedIn }), byMonth: new WeakMap() };
  const { dates = [], then } = own ?? {};
  const added = dates.map(calendarDate);
  const months = new Set(added.map((on) => on.slice(0, 7)));
  const known =
    then === 'none' ? [] : (table?.known ?? []).filter((row) => row.extraordinary === undefined && !months.has(row.on.slice(0, 7)));
  return {
    first,
    published: [
      ...known.map((row) => ({ on: calendarDate(row.on), source: sources[row.source] })),
      ...added.map((on) => ({ on, source: handedIn })),
    ].toSorted((a, b) => ascending(a.on, b.on)),
    rhythmOn: (month) => {
      if (then !== undefined) return then === 'none' ? undefined : { value: then, source: handedIn };
      const row = table?.rhythm.findLast((one) => one.from.slice(0, 7) <= month);
      return row && { value: row.value, source: sources[row.source] };
    },
    byMonth: new WeakMap(),
  };
}

/** Whether the papers show when a body meets. */
export function isCommittee(body: string): body is Committee {
  return Object.hasOwn(meetings, body);
}

function noMeeting(what: string, expected: string, received: unknown): InvalidInputError {
  const message = `expected ${expected} but received ${shown(received)}. Hand in a schedule that gives its meetings or its rule.`;
  return new InvalidInputError('meeting', [{ path: what, message }]);
}

/** The first meeting for which papers can still be sent on a day, and that is not before another. */
export function meetingFor(body: string, after: CalendarDate, notBefore: CalendarDate, law: MeetingLaw): Meeting {
  let meeting = meetingFrom(body, later(after, notBefore), law);
  while (meeting.papersDue < after) meeting = meetingFrom(body, addDays(meeting.on, 1), law);
  return meeting;
}
