import { ICAL } from './ical.ts';
import { isWhole, unexpected } from '../checks.ts';
import { calendarDate, dateOfDayNumber, isCalendarDate, type CalendarDate } from '../calendar/calendar-date.ts';

/** Which revision was exported last: its number, or the calendar itself. */
export type LastExport = number | string;

/** The greatest whole number of iCalendar. */
const most = 2_147_483_647;

/**
 * How the SEQUENCE of each event follows from what was exported last. A number is that of every event. From a calendar each event takes its
 * own, one more where its day has moved; an event that was not in it begins with 0.
 */
export function revisionsFrom(last: unknown, made: string): (uid: string, on: CalendarDate) => number {
  if (last === undefined) return () => 0;
  if (typeof last !== 'string') {
    if (!isWhole(last, 0) || last > most)
      throw unexpected('options', 'sequence', `a whole number from 0 to ${most}, or the calendar exported last,`, last);
    return () => last;
  }
  const events = new Map(eventsIn(last).map((event) => [event.uid, event]));
  for (const { stamp } of events.values())
    if (stamp > made) throw unexpected('stamp', 'stamp', `an instant no earlier than that of the calendar exported last, ${stamp},`, made);
  return (uid, on) => {
    const event = events.get(uid);
    return event === undefined ? 0 : Math.min(event.sequence + (event.on === on ? 0 : 1), most);
  };
}

interface Exported {
  readonly uid: string;
  readonly on: string;
  readonly sequence: number;
  readonly stamp: string;
}

function eventsIn(ics: string): Exported[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(ics));
    if (calendar.name !== 'vcalendar') throw new TypeError('no calendar');
    return calendar.getAllSubcomponents('vevent').map((event) => {
      const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
      return {
        uid: value('uid').replace(/@sec-modifications$/, ''),
        on: value('dtstart'),
        sequence: Number(value('sequence')),
        stamp: value('dtstamp'),
      };
    });
  } catch {
    throw unexpected('options', 'sequence', 'a whole number, or the text of the calendar exported last,', ics);
  }
}

const wholeDay = 86_400_000;

/** An instant as UTC, to the second. */
export function instantOf(stamp: unknown): string {
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
