import { aDay, calendarDate, isCalendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { having, someWords } from '../checks.ts';
import { committeeName, type Meeting } from '../deadlines/meeting.ts';
import { releaseNamed, type Release } from '../deadlines/release.ts';
import type { Law } from '../rulebook/law.ts';
import type { Target } from './milestone.ts';

/** What a plan aims at, from what was handed in: a day, a release by its name, a release or a meeting. */
export function targetOf(target: DateInput | Release | Meeting, { calendar, schedule }: Law): Target {
  if (typeof target === 'string') {
    if (isCalendarDate(target)) return { name: 'implementation', on: target };
    return namedRelease(releaseNamed(target.replace(/ SEC Release$/, ''), { calendar, schedule }));
  }
  if ('calendarId' in target) return { name: 'implementation', on: calendarDate(target) };
  having({ ['body' in target ? 'body' : 'name']: someWords, on: aDay })(target, 'plan', 'target');
  if ('body' in target) return { name: `the meeting of ${committeeName(target.body)}`, on: calendarDate(target.on), body: target.body };
  return namedRelease({ name: target.name, on: calendarDate(target.on) });
}

function namedRelease({ name, on }: { readonly name: string; readonly on: CalendarDate }): Target {
  return { name: `the ${name} SEC Release`, on };
}
