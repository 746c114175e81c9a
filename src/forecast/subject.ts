import { isRecord } from '../checks.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { isAwaited, openConsultations } from '../events/facts.ts';
import { reportDue } from '../deadlines/report-due.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import type { Assessment } from '../model/assessment.ts';
import type { EventType } from '../events/cards.ts';
import type { ConsultationKind } from '../model/consultation.ts';
import { closingDay } from '../planning/lengths.ts';
import type { Path, Route } from '../model/path.ts';
import type { Stage } from '../model/stage.ts';
import type { Schedule } from '../rulebook/schedule.ts';

/** Where a forecast begins, and what has been done already. */
export interface Subject {
  readonly stage: Stage;
  /** The innermost state the progress is in. */
  readonly leaf: string;
  readonly path: Path | null;
  readonly urgency: 'no' | 'requested' | 'granted';
  /** The route that was recommended, where one was. */
  readonly recommendedRoute: Route | null;
  readonly raisedOn: CalendarDate;
  readonly open: readonly { readonly kind: ConsultationKind; readonly closesOn: CalendarDate }[];
  readonly awaited: readonly Assessment[];
  /** Returned, or asked for and cancelled. */
  readonly assessed: readonly Assessment['kind'][];
  readonly done: readonly EventType[];
  readonly hadRefinementConsultation: boolean;
  readonly reportConsultationClosedOn: CalendarDate | null;
  readonly votedOn: CalendarDate | null;
  readonly decision: CaseFile['decision'];
  readonly implementation: CaseFile['implementation'];
  /** The meeting the report is due at, by the timetable in force and the extensions agreed since. */
  readonly reportDueOn: CalendarDate | null;
}

/** What a forecast reads of a file. */
export function subjectOf(file: CaseFile, schedule: Schedule, calendar: WorkingDayCalendar): Subject {
  const { entries, assessments, consultations } = file;
  const { facts } = coreOf(file).standing;
  const spell = entries.slice(entries.findLastIndex(({ type }) => startsRefinement.includes(type)) + 1);
  const spellStart = entries.findLast(({ type }) => startsRefinement.includes(type))?.on ?? file.raisedOn;
  const owed = (one: Assessment) => one.returnedOn === undefined && one.cancelledOn === undefined && isAwaited(facts, one.kind);
  return {
    stage: file.stage,
    leaf: innermost(file.state, 'progress'),
    path: file.path,
    urgency: file.urgency === 'granted' || file.urgency === 'requested' ? file.urgency : 'no',
    recommendedRoute: facts.recommendation?.route ?? null,
    raisedOn: file.raisedOn,
    open: openConsultations(facts).map((one) => ({ ...one, closesOn: closingDay(one, calendar) })),
    awaited: assessments.filter(owed),
    assessed: assessments.filter((one) => !owed(one)).map((one) => one.kind),
    done: spell.map(({ type }) => type),
    hadRefinementConsultation: consultations.some(
      (one) => one.kind === 'refinement' && one.closedOn !== undefined && one.openedOn >= spellStart,
    ),
    reportConsultationClosedOn: consultations.findLast((one) => one.kind === 'modification_report')?.closedOn ?? null,
    votedOn: file.votes.findLast((vote) => vote.stands)?.on ?? null,
    decision: file.decision,
    implementation: file.implementation,
    reportDueOn: reportDue(file, { ...coreOf(file).law, schedule, calendar }),
  };
}

const startsRefinement: readonly EventType[] = [
  'conversion.agreed',
  'initialConsideration.decided',
  'report.returned',
  'sendBack.handled',
  'fastTrack.objected',
];

/** The innermost state of a region, as XState nests them. */
function innermost(state: unknown, region: string): string {
  let value: unknown = isRecord(state) && isRecord(state['live']) ? state['live'][region] : '';
  while (isRecord(value)) value = Object.values(value)[0];
  return typeof value === 'string' ? value : '';
}
