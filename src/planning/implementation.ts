import { addDays, earlier, later, type CalendarDate } from '../calendar/calendar-date.ts';
import { addMonths } from '../calendar/months.ts';
import { addWorkingDays, onOrBefore } from '../calendar/working-days.ts';
import { dayInWords } from '../calendar/words.ts';
import type { Facts } from '../events/facts.ts';
import { lastDayOf } from '../events/windows.ts';
import { dayAfterLead, leadTimeOf, releaseAfter, type Release } from '../deadlines/release.ts';
import { isOffered } from '../statecharts/step.ts';
import type { Point, Terms } from './point.ts';

/** The last day of the window in which a decision can still be appealed. */
export function lastDayOfAppeal({ state }: Point, { law }: Terms): CalendarDate | null {
  return isOffered(state, 'appeal.lodged') ? lastDayOf('appealWindow', { facts: state.facts, law }) : null;
}

/** The first day on which a decided change can take effect. */
function notBefore(at: Point, terms: Terms): CalendarDate {
  const appeal = lastDayOfAppeal(at, terms);
  return appeal === null ? at.day : later(at.day, addWorkingDays(appeal, 1, terms.law.calendar));
}

/** Whether the implementation date on record, if there is one, can still be kept. */
export function isDateKept(at: Point, terms: Terms): boolean {
  const { date } = at.state.facts.implementation;
  return date === undefined || notBefore(at, terms) <= date;
}

/** The day of implementation on record, and what its release is called. */
export function dateSet({ date, release = 'Implementation date' }: Facts['implementation']): Pick<Release, 'name' | 'on'> | null {
  return date === undefined ? null : { name: release.replace(' SEC Release', ''), on: date };
}

/** The release a change takes effect in: on the day that was set, or the first that its decision leaves time for. */
export function releaseOf(at: Point, terms: Terms): Release {
  const { facts } = at.state;
  const set = dateSet(facts.implementation);
  if (set !== null && isDateKept(at, terms)) return { ...set, basis: 'published', provisional: false, reasons: datedBy(at) };
  const { assumed, law } = terms;
  const earliest = notBefore(at, terms);
  return releaseAfter(
    { decidedOn: facts.decision?.on ?? at.day, change: assumed.change, notBefore: earliest },
    { calendar: law.calendar, schedule: law.schedule, leadTimes: assumed.leadTimes },
  );
}

/**
 * The last day of a decision that still leaves its lead time, unless the day is set already, and the window of appeal where there is one,
 * before a day.
 */
export function lastDecisionBefore(on: CalendarDate, isSet: boolean, at: Point, terms: Terms): CalendarDate {
  const { assumed, law } = terms;
  const lead = leadTimeOf(assumed.change, assumed.leadTimes);
  const isReady = (day: CalendarDate) => dayAfterLead(day, lead, law.calendar) <= on;
  if (isSet) return lastDayOfAppeal(at, terms) === null ? on : beforeWindow(on, on, terms);
  let decided =
    'months' in lead ? addMonths(on, -lead.months) : addWorkingDays(onOrBefore(on, law.calendar), -lead.workingDays, law.calendar);
  while (isReady(addDays(decided, 1))) decided = addDays(decided, 1);
  if (lastDayOfAppeal(at, terms) === null) return decided;
  return earlier(decided, beforeWindow(on, decided, terms));
}

/** The last day of a decision whose window of appeal closes before a day. */
function beforeWindow(on: CalendarDate, decided: CalendarDate, { law }: Terms): CalendarDate {
  return addWorkingDays(onOrBefore(on, law.calendar), -(law.rulesOn(decided).limits.appealWindow.value ?? 0) - 1, law.calendar);
}

/** How the implementation date came about: set, moved by the Authority, adjusted within the range it gave. */
function datedBy({ chain }: Point): string[] {
  const said: string[] = [];
  for (let link: Point['chain'] | null = chain; link !== null; link = link.before) {
    const { entry } = link;
    if (entry.type === 'implementation.scheduled') said.push(`Set on ${dayInWords(entry.on)} for ${dayInWords(entry.date)}.`);
    if (entry.type === 'implementation.rescheduled') {
      const most = entry.notAfter === undefined ? '' : `, at the latest ${dayInWords(entry.notAfter)}`;
      said.push(`Moved by the Authority on ${dayInWords(entry.on)} to ${dayInWords(entry.date)}${most}.`);
    }
    if (entry.type === 'implementation.adjusted')
      said.push(`Adjusted on ${dayInWords(entry.on)} to ${dayInWords(entry.date)}, within the range the Authority gave.`);
  }
  return said.toReversed();
}
