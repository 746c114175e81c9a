import { aDay, calendarDate, isCalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { checkArgument, containing, someWords } from '../checks.ts';
import { committeeName, type Meeting } from '../deadlines/meeting.ts';
import { releaseNamed, releaseWords, type Release } from '../deadlines/release.ts';
import type { Law } from '../rulebook/law.ts';
import type { Target } from './milestone.ts';

/** What a plan aims at, from what was handed in: a day, a release by its name, a release or a meeting. */
export function targetOf(target: DateInput | Release | Meeting, { calendar, schedule }: Law): Target {
  if (typeof target === 'string') {
    if (isCalendarDate(target)) return { name: 'implementation', on: target };
    const { name, on } = releaseNamed(target.replace(' SEC Release', ''), { calendar, schedule });
    return { name: releaseWords(name), on };
  }
  if ('calendarId' in target) return { name: 'implementation', on: calendarDate(target) };
  checkArgument(target, containing({ ['body' in target ? 'body' : 'name']: someWords, on: aDay }), 'plan', 'target');
  if ('body' in target) return { name: `the meeting of ${committeeName(target.body)}`, on: calendarDate(target.on), body: target.body };
  return { name: releaseWords(target.name), on: calendarDate(target.on) };
}
