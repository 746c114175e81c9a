import { wholeOf } from '../model/identifier.ts';
import { at } from '../at.ts';
import { ascending } from '../ascending.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { CaseFile } from '../history/case-file.ts';
import { eachOf } from '../each-of.ts';
import { assessmentWords, type Assessment, type AssessmentKind } from '../model/assessment.ts';
import { clockSoFar } from '../deadlines/clock.ts';
import { elapsedDays, type Counting } from './counting.ts';
import { figure, type Figure } from './figure.ts';

/** Requests of one kind: those not answered with the time so far, those answered in the months before with the time they took. */
export interface AssessmentFigures {
  readonly open: Figure;
  readonly completed: Figure;
}

/** A request to the DCC, as tables 4b and 4c list it. Lengths as the report counts them. */
export interface AssessmentRow {
  /**
   * The proposal it is listed under: the whole where it was answered before a split, otherwise each part, which waits for its own answer.
   */
  readonly id: string;
  readonly kind: AssessmentKind;
  readonly requestedOn: CalendarDate;
  /** The standard of its day or what was agreed, in Working Days; null where there was none. */
  readonly standardWorkingDays: number | null;
  /** Null where nothing is due, or the calendar does not reach the day. */
  readonly dueOn: CalendarDate | null;
  readonly returnedOn: CalendarDate | null;
  /** Up to the return, or the day of the report; without the days the clock stood still. */
  readonly elapsed: number;
  readonly status: 'running' | 'stopped' | 'overdue' | 'returned' | 'cancelled';
  /** Working Days past the due day; 0 where it has not passed. */
  readonly overdueWorkingDays: number;
}

interface Terms {
  readonly on: CalendarDate;
  readonly since: CalendarDate;
  readonly counting: Counting;
  readonly calendarOf: (file: CaseFile) => WorkingDayCalendar;
}

/** The requests to the DCC of some cases: under way and completed, and the figures of both. */
export function assessmentRows(
  cases: readonly CaseFile[],
  terms: Terms,
): {
  readonly assessments: Readonly<Record<AssessmentKind, AssessmentFigures>>;
  readonly underWay: readonly AssessmentRow[];
  readonly completed: readonly AssessmentRow[];
} {
  const { since } = terms;
  const all = cases.flatMap((file) =>
    file.assessments
      .filter((one) => one.cancelledOn === undefined)
      .map((one) => rowOf(listedUnder(file, one), one, terms, terms.calendarOf(file))),
  );
  const rows = [...new Map(all.map((row) => [[row.id, row.kind, row.requestedOn, row.returnedOn].join(' '), row])).values()];
  const underWay = rows
    .filter(({ returnedOn }) => returnedOn === null)
    .toSorted((a, b) => ascending(a.requestedOn, b.requestedOn) || ascending(a.id, b.id));
  const completed = rows
    .flatMap((row) => (row.returnedOn !== null && since < row.returnedOn ? [{ row, on: row.returnedOn }] : []))
    .toSorted((a, b) => ascending(a.on, b.on) || ascending(a.row.id, b.row.id))
    .map(({ row }) => row);
  const figures = (kind: AssessmentKind): AssessmentFigures => {
    const lengths = (of: readonly AssessmentRow[]) => figure(of.filter((row) => row.kind === kind).map(({ elapsed }) => elapsed));
    return Object.freeze({ open: lengths(underWay), completed: lengths(completed) });
  };
  return {
    assessments: eachOf(assessmentWords, (_, kind) => figures(kind)),
    underWay: Object.freeze(underWay),
    completed: Object.freeze(completed),
  };
}

/**
 * The proposal a request is listed under: what was answered before a split was asked once, of the whole; what was open at it is each part's
 * own.
 */
function listedUnder({ id, entries }: CaseFile, { returnedOn }: Assessment): string {
  const splits = entries.flatMap((entry) =>
    entry.type === 'proposal.split' && entry.child !== undefined ? [{ on: entry.on, child: entry.child }] : [],
  );
  const since = splits.findIndex(({ on }) => returnedOn !== undefined && returnedOn <= on);
  return since === -1 ? id : (splits[since - 1]?.child ?? wholeOf(at(splits, since).child));
}

function rowOf(id: string, assessment: Assessment, { on, counting }: Terms, calendar: WorkingDayCalendar): AssessmentRow {
  const { kind, requestedOn, returnedOn = null } = assessment;
  const { elapsed, dueOn, status } = clockSoFar(assessment, on, calendar);
  const end = returnedOn ?? on;
  const stopped = workingDaysBetween(requestedOn, end, calendar) - elapsed;
  return Object.freeze({
    id,
    kind,
    requestedOn,
    standardWorkingDays: assessment.workingDays ?? null,
    dueOn,
    returnedOn,
    elapsed: elapsedDays(requestedOn, end, counting, calendar) - stopped,
    status,
    overdueWorkingDays: dueOn === null || end <= dueOn ? 0 : workingDaysBetween(dueOn, end, calendar),
  });
}
