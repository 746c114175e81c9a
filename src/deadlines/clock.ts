import { calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { unexpected } from '../checks.ts';
import { secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { assessmentWords, type Assessment } from '../model/assessment.ts';
import { rulebookOn } from '../rulebook/rulebook.ts';
import { checkAssessment } from './arguments.ts';

/** A request to the DCC on a day. Numbers are Working Days. */
export interface Clock {
  /** Counted since the day of the request, without the days the clock stood still. */
  readonly elapsed: number;
  /** Left until the due day, negative once it has passed; null where nothing is due. */
  readonly remaining: number | null;
  readonly status: 'running' | 'stopped' | 'overdue' | 'returned' | 'cancelled';
  readonly dueOn: CalendarDate | null;
}

/**
 * The day a request to the DCC is due: the day agreed, or the standard counted from the day of the request, moved by every stop
 * of the clock that has ended. A stop moves it by the Working Days after the question up to and including the answer.
 *
 * 18 August 2021 + 15 Working Days, over the holiday of 30 August, is 9 September 2021.
 *
 * Null where there is no standard: full implementation costs, and everything asked before 1 November 2018.
 *
 * @throws InvalidInputError, InvalidDateError, InvalidCountError for a malformed assessment; CalendarCoverageError
 * @rule dcc-analysis
 * @example
 * assessmentDue({ kind: 'preliminary', requestedOn: calendarDate('2021-08-18'), stops: [] }); //=> '2021-09-09'
 * assessmentDue({ kind: 'costs', requestedOn: calendarDate('2018-09-14'), stops: [] }); //=> null
 */
export function assessmentDue(assessment: Assessment, calendar: WorkingDayCalendar = secCalendar): CalendarDate | null {
  checkAssessment(assessment);
  return dueWith(assessment, null, calendar);
}

/**
 * How a request to the DCC stands on a day. A stop that has not ended counts up to that day.
 *
 * @throws InvalidInputError for a malformed assessment and for a day before the request; InvalidDateError, InvalidCountError, CalendarCoverageError
 * @example
 * clockOn({ kind: 'preliminary', requestedOn: calendarDate('2021-08-18'), stops: [] }, '2021-09-30').elapsed; //=> 30
 * clockOn({ kind: 'preliminary', requestedOn: calendarDate('2021-08-18'), stops: [] }, '2021-09-30').status; //=> 'overdue'
 */
export function clockOn(assessment: Assessment, asOf: DateInput, calendar: WorkingDayCalendar = secCalendar): Clock {
  checkAssessment(assessment);
  const day = calendarDate(asOf);
  const { requestedOn, returnedOn, cancelledOn } = assessment;
  const isReturned = returnedOn !== undefined && returnedOn <= day;
  const isCancelled = cancelledOn !== undefined && cancelledOn <= day;
  const end = isReturned ? returnedOn : isCancelled ? cancelledOn : day;
  if (end < requestedOn) throw unexpected('day', '', `a day on or after ${requestedOn}, when it was requested,`, end);
  const stopped = assessment.stops
    .filter((stop) => stop.from <= end)
    .reduce((sum, { from, until }) => sum + workingDaysBetween(from, until === undefined || until > end ? end : until, calendar), 0);
  const dueOn = dueWith(assessment, end, calendar);
  const isStopped = assessment.stops.some((stop) => stop.from <= end && (stop.until === undefined || stop.until > end));
  const running = isStopped ? 'stopped' : dueOn !== null && end > dueOn ? 'overdue' : 'running';
  return Object.freeze({
    elapsed: workingDaysBetween(requestedOn, end, calendar) - stopped,
    remaining: dueOn === null ? null : workingDaysBetween(end, dueOn, calendar),
    status: isReturned ? 'returned' : isCancelled ? 'cancelled' : running,
    dueOn,
  });
}

/** The due day with every stop that has ended, and those that have not counted up to `asOf`. */
function dueWith(assessment: Assessment, asOf: CalendarDate | null, calendar: WorkingDayCalendar): CalendarDate | null {
  const { requestedOn, dueOn, dueOnAgreedOn = requestedOn, stops } = assessment;
  const length = assessment.workingDays ?? (dueOn === undefined ? standardOf(assessment) : null);
  const base = dueOn ?? (length === null ? null : addWorkingDays(requestedOn, length, calendar));
  if (base === null) return null;
  let moved = 0;
  for (const { from, until } of stops) {
    const start = from > dueOnAgreedOn ? from : dueOnAgreedOn;
    const end = until !== undefined && (asOf === null || until <= asOf) ? until : asOf;
    if (end !== null && end > start) moved += workingDaysBetween(start, end, calendar);
  }
  return moved === 0 ? base : addWorkingDays(base, moved, calendar);
}

function standardOf({ kind, requestedOn }: Assessment): number | null {
  return rulebookOn(requestedOn).limits[assessmentWords[kind]].value;
}
