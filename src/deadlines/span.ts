import { checkArgument, lazily, among, exactly, unexpected } from '../checks.ts';
import { calendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import type { Basis } from '../rulebook/in-force.ts';
import { rulebookOn } from '../rulebook/rulebook.ts';
import { sources } from '../rulebook/sources.ts';

/** A span that ends by itself: a window, a consultation, or the Authority's target. */
export interface Span {
  /** Which limit of the rulebook gives its length. */
  readonly limit: 'adoptionWindow' | 'appealWindow' | 'authorityTarget' | 'consultation';
  /** The day that set it off: the notice, the decision, the vote, the opening. */
  readonly openedOn: DateInput;
  /** The last day of a consultation. */
  readonly closesOn?: DateInput | undefined;
  /** The day of the adoption, the appeal, the determination or the closing. */
  readonly closedOn?: DateInput | undefined;
}

/** A span on a day. Numbers are Working Days, the opening day not counted. */
export interface SpanClock {
  readonly elapsed: number;
  readonly remaining: number;
  /** Running up to and including its last day; then elapsed, or overdue where it is a target; closed once something ended it. */
  readonly status: 'running' | 'elapsed' | 'overdue' | 'closed';
  readonly dueOn: CalendarDate;
  /** A target is hoped for and nothing follows when it is missed. */
  readonly isTarget: boolean;
  readonly rule: { readonly source: string; readonly basis: Basis };
}

/**
 * The clock of a span on a day: ten Working Days to adopt or to appeal (assumed), twenty-five for the Authority (five weeks: a target,
 * not a deadline), a consultation up to its closing day.
 *
 * @throws InvalidDateError, CalendarCoverageError; InvalidInputError for a malformed span and for a day before it was opened
 * @rule ofgem-governance
 * @example
 * spanOn({ limit: 'appealWindow', openedOn: '2021-09-29' }, '2021-10-13').status; //=> 'running'
 * spanOn({ limit: 'appealWindow', openedOn: '2021-09-29' }, '2021-10-14').status; //=> 'elapsed'
 * spanOn({ limit: 'authorityTarget', openedOn: '2021-09-29' }, '2021-10-29').dueOn; //=> '2021-11-03'
 */
export function spanOn(span: Span, asOf: DateInput, calendar: WorkingDayCalendar = secCalendar): SpanClock {
  checkArgument(span, aSpan, 'span');
  const day = calendarDate(asOf);
  const opened = calendarDate(span.openedOn);
  const { dueOn, source, basis } = dueDay(span, opened, calendar);
  const closed = span.closedOn === undefined ? null : calendarDate(span.closedOn);
  const isClosed = closed !== null && closed <= day;
  const end = isClosed ? closed : day;
  if (end < opened) throw unexpected('span', '', `a day on or after ${opened}, when it was opened,`, end);
  const isTarget = span.limit === 'authorityTarget';
  const running = day <= dueOn ? 'running' : isTarget ? 'overdue' : 'elapsed';
  return Object.freeze({
    elapsed: workingDaysBetween(opened, end, calendar),
    remaining: isClosed || day <= dueOn ? workingDaysBetween(end, dueOn, calendar) : Math.min(-1, workingDaysBetween(end, dueOn, calendar)),
    status: isClosed ? 'closed' : running,
    dueOn,
    isTarget,
    rule: Object.freeze({ source, basis }),
  });
}

const aSpan = /* @__PURE__ */ lazily(() =>
  exactly(
    { limit: among(['adoptionWindow', 'appealWindow', 'authorityTarget', 'consultation']), openedOn: aDay },
    { closesOn: aDay, closedOn: aDay },
  ),
);

function dueDay(
  { limit, closesOn }: Span,
  opened: CalendarDate,
  calendar: WorkingDayCalendar,
): { readonly dueOn: CalendarDate; readonly source: string; readonly basis: Basis } {
  if (limit === 'consultation') {
    if (closesOn === undefined) throw unexpected('span', '', 'closesOn, the last day of the consultation', closesOn);
    return { dueOn: calendarDate(closesOn), source: sources['D7.8'], basis: 'seen' };
  }
  const { value, source, basis } = rulebookOn(opened).limits[limit];
  if (value === null) throw unexpected('span', '', `a day on which there is a standard for ${limit}`, opened);
  return { dueOn: addWorkingDays(opened, value, calendar), source: sources[source], basis };
}
