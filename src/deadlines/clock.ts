import { ascending } from '../ascending.ts';
import { later, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { checkArgument, unexpected } from '../checks.ts';
import { secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { assessmentWords, type Assessment, type AssessmentKind } from '../model/assessment.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import { anAssessment } from './arguments.ts';

/** What a clock is read from: the kind and the day of the request, and what became of it since. `assessments` of a file are such. */
export interface Request {
  readonly kind: AssessmentKind;
  readonly requestedOn: DateInput;
  /** No standard applies: nothing is due unless a day is agreed. */
  readonly standard?: 'none';
  readonly workingDays?: number;
  readonly dueOn?: DateInput;
  readonly dueOnAgreedOn?: DateInput;
  readonly stops?: readonly { readonly from: DateInput; readonly until?: DateInput }[];
  readonly returnedOn?: DateInput;
  readonly cancelledOn?: DateInput;
}

/** A request to the DCC on a day. Numbers are Working Days. */
export interface Clock {
  /** Counted since the day of the request, without the days the clock stood still. */
  readonly elapsed: number;
  /** Left until the due day; negative once it has passed, so -1 on the Saturday after a Friday too; null where nothing is due. */
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
 * Does not know the law of a file, which may have another standard, or none: `outstanding` goes by it.
 *
 * @throws InvalidInputError, InvalidDateError, InvalidCountError for a malformed assessment; CalendarCoverageError
 * @rule dcc-analysis
 * @example
 * assessmentDue({ kind: 'preliminary', requestedOn: '2021-08-18' }); //=> '2021-09-09'
 * assessmentDue({ kind: 'costs', requestedOn: '2018-09-14' }); //=> null
 */
export function assessmentDue(request: Request, calendar: WorkingDayCalendar = secCalendar): CalendarDate | null {
  return dueAsOf(assessmentOf(request), null, calendar);
}

/**
 * How a request to the DCC stands on a day. A stop that has not ended counts up to that day.
 *
 * @throws InvalidInputError for a malformed assessment and for a day before the request; InvalidDateError, InvalidCountError,
 * CalendarCoverageError
 * @example
 * clockOn({ kind: 'preliminary', requestedOn: '2021-08-18' }, '2021-09-30').elapsed; //=> 30
 * clockOn({ kind: 'preliminary', requestedOn: '2021-08-18' }, '2021-09-30').status; //=> 'overdue'
 */
export function clockOn(request: Request, asOf: DateInput, calendar: WorkingDayCalendar = secCalendar): Clock {
  const assessment = assessmentOf(request);
  const end = endOf(assessment, calendarDate(asOf));
  const dueOn = dueAsOf(assessment, end, calendar);
  const left = dueOn === null ? null : workingDaysBetween(end, dueOn, calendar);
  const isOver = dueOn !== null && end > dueOn;
  return Object.freeze({
    elapsed: elapsedUntil(assessment, end, calendar),
    remaining: left !== null && isOver ? Math.min(-1, left) : left,
    status: statusOn(assessment, end, isOver),
    dueOn,
  });
}

/**
 * How a recorded request stands on a day, but for what is left; its due day is unknown where the calendar does not reach it, and it is then
 * not over.
 */
export function clockSoFar(assessment: Assessment, asOf: CalendarDate, calendar: WorkingDayCalendar): Omit<Clock, 'remaining'> {
  const end = endOf(assessment, asOf);
  const dueOn = unlessUncounted(() => dueAsOf(assessment, end, calendar), null);
  return {
    elapsed: elapsedUntil(assessment, end, calendar),
    status: statusOn(assessment, end, dueOn !== null && end > dueOn),
    dueOn,
  };
}

/**
 * The due day of a recorded request: with every stop that has ended, and up to a day, where one is given, with those that have not. The
 * record holds the standard that the law of its file had on the day.
 */
export function dueAsOf(assessment: Assessment, asOf: CalendarDate | null, calendar: WorkingDayCalendar): CalendarDate | null {
  const { requestedOn, workingDays, dueOn, dueOnAgreedOn = requestedOn, stops } = assessment;
  const base = dueOn ?? (workingDays === undefined ? null : addWorkingDays(requestedOn, workingDays, calendar));
  if (base === null) return null;
  const moved = stoodStill(stops, dueOnAgreedOn, asOf, calendar);
  return moved === 0 ? base : addWorkingDays(base, moved, calendar);
}

/** The day up to which a clock is read: that of the return or the cancelling, once it has come. */
function endOf({ requestedOn, returnedOn, cancelledOn }: Assessment, day: CalendarDate): CalendarDate {
  const end = [returnedOn, cancelledOn].find((one) => one !== undefined && one <= day) ?? day;
  if (end < requestedOn) throw unexpected('day', '', `a day on or after ${requestedOn}, when it was requested,`, end);
  return end;
}

function elapsedUntil({ requestedOn, stops }: Assessment, end: CalendarDate, calendar: WorkingDayCalendar): number {
  return workingDaysBetween(requestedOn, end, calendar) - stoodStill(stops, requestedOn, end, calendar);
}

function statusOn({ stops, returnedOn, cancelledOn }: Assessment, end: CalendarDate, isOver: boolean): Clock['status'] {
  if (returnedOn !== undefined && returnedOn <= end) return 'returned';
  if (cancelledOn !== undefined && cancelledOn <= end) return 'cancelled';
  if (stops.some((stop) => stop.from <= end && (stop.until === undefined || stop.until > end))) return 'stopped';
  return isOver ? 'overdue' : 'running';
}

/** The Working Days on which a clock stood still between two days; days on which it was stopped twice count once. */
function stoodStill(stops: Assessment['stops'], since: CalendarDate, asOf: CalendarDate | null, calendar: WorkingDayCalendar): number {
  let counted = 0;
  let reached = since;
  for (const { from, until } of stops.toSorted((a, b) => ascending(a.from, b.from))) {
    const end = until !== undefined && (asOf === null || until <= asOf) ? until : asOf;
    const start = later(from, reached);
    if (end === null || end <= start) continue;
    counted += workingDaysBetween(start, end, calendar);
    reached = end;
  }
  return counted;
}

/** A request that can be read, its days as days, with the standard of its day where it gives neither a length nor a due day. */
function assessmentOf(request: Request): Assessment {
  checkArgument(request, anAssessment, 'assessment');
  const { kind, standard, dueOn, stops = [] } = request;
  const requestedOn = calendarDate(request.requestedOn);
  const usual = dueOn === undefined && standard === undefined ? rulesOn(requestedOn).limits[assessmentWords[kind]].value : null;
  const workingDays = request.workingDays ?? usual;
  const days: Partial<Record<'dueOn' | 'dueOnAgreedOn' | 'returnedOn' | 'cancelledOn', CalendarDate>> = {};
  for (const name of ['dueOn', 'dueOnAgreedOn', 'returnedOn', 'cancelledOn'] as const) {
    const day = request[name];
    if (day !== undefined) days[name] = calendarDate(day);
  }
  return {
    kind,
    requestedOn,
    ...(workingDays === null ? {} : { workingDays }),
    ...days,
    stops: stops.map(({ from, until }) => ({ from: calendarDate(from), ...(until === undefined ? {} : { until: calendarDate(until) }) })),
  };
}
