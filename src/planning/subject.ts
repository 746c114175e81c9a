import { addWorkingDays } from '../calendar/working-days.ts';
import { isRecord, unexpected } from '../checks.ts';
import { calendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import type { Assessment } from '../model/assessment.ts';
import type { CaseEvent, EventType } from '../model/event.ts';
import type { Path, Route } from '../model/path.ts';
import type { Track } from '../model/proposal-events.ts';
import type { ConsultationKind } from '../model/refinement-events.ts';
import { stageName, type Stage } from '../model/stage.ts';
import { checkPlanned, checkStart } from './arguments.ts';
import { reportDue, type GrantedExtension } from '../deadlines/report-due.ts';
import type { Schedule } from '../rulebook/schedule.ts';
import { dayInWords } from '../calendar/words.ts';

/** What a plan reads of a file. A `CaseFile` has it all. */
export interface Planned {
  readonly id: string;
  readonly stage: Stage;
  readonly path: Path | null;
  readonly urgency: 'notRequested' | 'requested' | 'granted' | 'refused';
  readonly entries: readonly CaseEvent[];
  readonly assessments: readonly Assessment[];
  readonly consultations: readonly PlannedConsultation[];
  readonly extensions: readonly GrantedExtension[];
  readonly hold: { readonly from: CalendarDate; readonly reason: string; readonly until?: CalendarDate } | null;
  readonly votes: readonly { readonly on: CalendarDate; readonly stands: boolean }[];
  readonly decision: { readonly on: CalendarDate; readonly outcome: 'approve' | 'reject' } | null;
  readonly implementation: PlannedImplementation;
  /** The state of the statechart, as XState writes it. */
  readonly state: unknown;
}

export interface PlannedImplementation {
  readonly date?: CalendarDate;
  readonly release?: string;
  readonly notBefore?: CalendarDate;
  readonly notAfter?: CalendarDate;
}

export interface PlannedConsultation {
  readonly kind: ConsultationKind;
  readonly openedOn: CalendarDate;
  readonly closesOn?: CalendarDate;
  readonly closedOn?: CalendarDate;
}

/** A proposal that has not been raised yet. */
export interface Start {
  readonly track?: Track;
  readonly route?: Route;
  readonly path?: Path;
  /** Whether urgency is asked for. */
  readonly urgent?: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly proposer?: string;
}

/** Where a plan begins, and what has been done already. */
export interface Subject {
  readonly id: string | null;
  /** Null for a proposal not raised yet. */
  readonly stage: Stage | null;
  /** The innermost state the progress is in. */
  readonly leaf: string;
  readonly start: Start;
  readonly path: Path | null;
  readonly urgency: 'no' | 'wanted' | 'requested' | 'granted';
  readonly isRecommended: boolean;
  readonly raisedOn: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
  /** How many entries had been recorded. */
  readonly entryCount: number;
  readonly open: readonly (PlannedConsultation & { readonly closesOn: CalendarDate })[];
  readonly awaited: readonly Assessment[];
  /** Returned, or asked for and cancelled. */
  readonly assessed: readonly Assessment['kind'][];
  readonly done: readonly EventType[];
  readonly hadRefinementConsultation: boolean;
  readonly reportConsultationClosedOn: CalendarDate | null;
  readonly votedOn: CalendarDate | null;
  readonly decision: Planned['decision'];
  readonly implementation: PlannedImplementation;
  /** How the implementation date came about, in words. */
  readonly implementationReasons: readonly string[];
  /** The meeting the report is due at, by the timetable in force and the extensions agreed since. */
  readonly reportDueOn: CalendarDate | null;
  /** Why there is nothing to plan, if so. */
  readonly stopped: string | null;
}

/** What there is to plan, from a file or from nothing. */
export function subjectOf(from: Planned | Start, schedule: Schedule, calendar: WorkingDayCalendar): Subject {
  if (!isRecord(from)) throw unexpected('plan', '', 'a case file or a start such as { path: 3 }', from);
  return isPlanned(from) ? ofFile(from, schedule, calendar) : ofStart(from);
}

function isPlanned(from: Planned | Start): from is Planned {
  return 'entries' in from && Array.isArray(from.entries);
}

function ofStart(start: Start): Subject {
  checkStart(start);
  return {
    id: start.id ?? null,
    stage: null,
    leaf: '',
    start,
    path: null,
    urgency: start.urgent === true ? 'wanted' : 'no',
    isRecommended: false,
    raisedOn: null,
    lastDay: null,
    entryCount: 0,
    open: [],
    awaited: [],
    assessed: [],
    done: [],
    hadRefinementConsultation: false,
    reportConsultationClosedOn: null,
    votedOn: null,
    decision: null,
    implementation: {},
    implementationReasons: [],
    reportDueOn: null,
    stopped: null,
  };
}

function ofFile(file: Planned, schedule: Schedule, calendar: WorkingDayCalendar): Subject {
  checkPlanned(file);
  const { entries, assessments, consultations } = file;
  const afterwards = entries.slice(entries.findLastIndex(({ type }) => startsRefinement.includes(type)) + 1);
  const spellStart = entries.findLast(({ type }) => startsRefinement.includes(type))?.on ?? calendarDate('0000-01-01');
  const last = entries.findLast(
    ({ type }) => type === 'conversion.recommended' || type === 'development.continued' || type === 'conversion.agreed',
  );
  return {
    id: file.id,
    stage: file.stage,
    leaf: innermost(file.state, 'progress'),
    start: {},
    path: file.path,
    urgency: file.urgency === 'granted' || file.urgency === 'requested' ? file.urgency : 'no',
    isRecommended: last?.type === 'conversion.recommended',
    raisedOn: entries[0]?.on ?? null,
    lastDay: entries.at(-1)?.on ?? null,
    entryCount: entries.length,
    open: consultations
      .filter((one) => one.closedOn === undefined)
      .map((one) => ({ ...one, closesOn: one.closesOn ?? usualClose(one.openedOn, calendar) })),
    awaited: assessments.filter(isAwaited),
    assessed: assessments.filter((one) => !isAwaited(one)).map((one) => one.kind),
    done: afterwards.map(({ type }) => type),
    hadRefinementConsultation: consultations.some(
      (one) => one.kind === 'refinement' && one.closedOn !== undefined && one.openedOn >= spellStart,
    ),
    reportConsultationClosedOn: consultations.findLast((one) => one.kind === 'modification_report')?.closedOn ?? null,
    votedOn: file.votes.findLast((vote) => vote.stands)?.on ?? null,
    decision: file.decision,
    implementation: file.implementation,
    implementationReasons: datedBy(entries),
    reportDueOn: reportDue(file, schedule, calendar),
    stopped: whyStopped(file),
  };
}

const startsRefinement: readonly EventType[] = [
  'conversion.agreed',
  'initialConsideration.decided',
  'report.returned',
  'sendBack.handled',
  'fastTrack.objected',
];

const ended: readonly Stage[] = ['implemented', 'rejected', 'withdrawn', 'refused', 'split'];

function whyStopped(file: Planned): string | null {
  const { id, stage, hold, decision } = file;
  if (ended.includes(stage)) return `${id} has ended (${stageName(stage)}): nothing remains to be planned.`;
  if (hold !== null) {
    const until = hold.until === undefined ? '' : `, until ${dayInWords(hold.until)}`;
    return `${id} has been on hold since ${dayInWords(hold.from)}${until} (${hold.reason}): nothing is decided until the hold is lifted, so there is no plan.`;
  }
  if (innermost(file.state, 'support') === 'adoptionWindow')
    return `The Proposer of ${id} has withdrawn its support: nothing is decided until somebody adopts it, so there is no plan.`;
  if (stage === 'appeal' && decision?.outcome === 'reject' && innermost(file.state, 'progress') !== 'underAppeal') {
    return `${id} was rejected on ${dayInWords(decision.on)}: nothing remains but the appeal window.`;
  }
  return null;
}

function isAwaited(one: Assessment): boolean {
  return one.returnedOn === undefined && one.cancelledOn === undefined;
}

/** How the implementation date came about: set, moved by the Authority, adjusted within the range it gave. */
function datedBy(entries: readonly CaseEvent[]): string[] {
  return entries.flatMap((entry) => {
    switch (entry.type) {
      case 'implementation.scheduled':
        return [`Set on ${dayInWords(entry.on)} for ${dayInWords(entry.date)}.`];
      case 'implementation.rescheduled':
        return [
          `Moved by the Authority on ${dayInWords(entry.on)} to ${dayInWords(entry.date)}${entry.notAfter === undefined ? '' : `, at the latest ${dayInWords(entry.notAfter)}`}.`,
        ];
      case 'implementation.adjusted':
        return [`Adjusted on ${dayInWords(entry.on)} to ${dayInWords(entry.date)}, within the range the Authority gave.`];
      default:
        return [];
    }
  });
}

/** The innermost state of a region, as XState nests them. */
function innermost(state: unknown, region: string): string {
  let value: unknown = isRecord(state) && isRecord(state['live']) ? state['live'][region] : '';
  while (isRecord(value)) value = Object.values(value)[0];
  return typeof value === 'string' ? value : '';
}

/** Where no closing day was given, a consultation is taken to run fifteen Working Days, both ends counted. */
function usualClose(openedOn: CalendarDate, calendar: WorkingDayCalendar): CalendarDate {
  return addWorkingDays(openedOn, 14, calendar);
}
