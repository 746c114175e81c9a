import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import type { CaseFile } from '../history/case-file.ts';
import type { Change } from '../rulebook/releases.ts';
import { subjectOf, type Subject } from './subject.ts';
import { whyStopped } from '../planning/stopped.ts';
import { dayInWords } from '../calendar/words.ts';
import { remaining } from './distribution.ts';
import type { Durations } from './durations.ts';
import type { Leg } from './leg.ts';
import {
  authority,
  consultation,
  conversion,
  fastTrack,
  handling,
  initialConsideration,
  refinement,
  report,
  sendBack,
  vote,
  type Scene,
} from './legs.ts';

/** What remains of a case from a day on: the steps up to its decision, and what follows it. */
export interface Course {
  readonly legs: readonly Leg[];
  /** The chance that DCC Systems are changed: 0 or 1 where the record says. */
  readonly systems: number;
  /** What is changed where DCC Systems are not. */
  readonly change: Change;
  /** The day it was decided, where it has been. */
  readonly decidedOn: CalendarDate | null;
  /** Whether an appeal window follows the decision. */
  readonly hasAppealWindow: boolean;
  /** The implementation date that has been set. */
  readonly set: { readonly date: CalendarDate; readonly release: string } | null;
  /** What was assumed, in words. */
  readonly reasons: readonly string[];
}

/** What remains of a case as it stands on a day; or in words why nothing is forecast. */
export function courseOf(
  file: CaseFile,
  { on, calendar, durations }: { readonly on: CalendarDate; readonly calendar: WorkingDayCalendar; readonly durations: Durations },
): Course | string {
  const subject = subjectOf(file, {}, calendar);
  const stopped = whyStopped(file, { holdUntil: on });
  if (stopped !== null) return stopped;
  const hold = held(file, on, calendar, durations);
  if (typeof hold === 'string') return hold;
  const isUrgent = subject.urgency !== 'no';
  const isLed = subject.stage === 'authority_led';
  const systems = isUrgent || isLed || subject.stage === 'fast_track' ? 0 : systemsOf(subject, durations);
  const scene: Scene = { subject, on, calendar, durations, isUrgent, systems };
  const { date, release = 'Implementation date' } = subject.implementation;
  const isFinal = (subject.path ?? 3) === 3 && subject.stage !== 'fast_track' && !isLed;
  const isAppealable = subject.leaf === 'approvedAppealable';
  return {
    legs: [...hold, ...(subject.decision === null ? toDecision(scene) : toImplementation(scene))],
    systems,
    change: isUrgent || isLed ? 'ad_hoc' : 'document',
    decidedOn: subject.decision?.on ?? null,
    hasAppealWindow: subject.decision === null ? isFinal : isAppealable,
    set: date === undefined ? null : { date, release: release.replace(/ SEC Release$/, '') },
    reasons: [
      ...holdWords(file, on),
      ...(subject.path === null && subject.decision === null && isFinal ? ['Assumed: Path 3.'] : []),
      ...(systems > 0 && systems < 1 ? [`Assumed: it changes DCC Systems with a chance of ${systems}.`] : []),
    ],
  };
}

/** The steps up to the decision, from where a case stands. */
function toDecision(scene: Scene): readonly Leg[] {
  const { subject } = scene;
  const urgency: readonly Leg[] = subject.urgency === 'requested' ? [{ step: 'Urgency granted', moves: [{ days: 1 }] }] : [];
  const fromVote = [...vote(scene), ...sendBack(scene), ...((subject.path ?? 3) === 3 ? [] : authority(scene))];
  const fromConsultation = [...consultation(scene), ...fromVote];
  const fromReport = [...report(scene), ...fromConsultation];
  const fromRefinement = [...refinement(scene), ...fromReport];
  switch (subject.stage) {
    case 'development': {
      const route = subject.recommendedRoute ?? (scene.isUrgent ? 'report_phase' : 'refinement');
      const after = { refinement: fromRefinement, report_phase: fromReport, fast_track: fastTrack(scene) };
      return [...urgency, ...conversion(scene), ...after[route]];
    }
    case 'initial_consideration':
      return [...urgency, ...initialConsideration(scene), ...(scene.isUrgent ? fromReport : fromRefinement)];
    case 'refinement':
      return [...urgency, ...fromRefinement];
    case 'sent_back':
      return [...urgency, ...handling(scene), ...fromConsultation];
    case 'report_phase':
      return [
        ...urgency,
        ...(subject.leaf === 'awaitingVote' ? fromVote : subject.leaf === 'consultation' ? fromConsultation : fromReport),
      ];
    case 'fast_track':
      return [...urgency, ...fastTrack(scene)];
    default:
      return [...urgency, ...authority(scene)];
  }
}

/** What is left between the decision and the implementation: an appeal that runs, or a window to wait for. */
function toImplementation({ subject, durations }: Scene): readonly Leg[] {
  return subject.leaf === 'underAppeal' ? [{ step: 'Appeal determined', wait: durations.authorityDetermination }] : [];
}

/** Whether DCC Systems are changed: certain once something was asked of the DCC, a chance while it may still be asked. */
function systemsOf(subject: Subject, { dccSystems }: Durations): number {
  if (subject.awaited.length > 0 || subject.assessed.length > 0) return 1;
  const isOpen = subject.stage === 'development' || subject.stage === 'initial_consideration' || subject.stage === 'refinement';
  const isPast =
    subject.hadRefinementConsultation ||
    subject.open.some(({ kind }) => kind === 'refinement') ||
    subject.done.includes('legalText.agreed');
  return isOpen && !isPast ? dccSystems : 0;
}

/** The hold a case waits for; or in words why nothing can be said. */
function held({ id, hold }: CaseFile, on: CalendarDate, calendar: WorkingDayCalendar, durations: Durations): readonly Leg[] | string {
  if (hold === null) return [];
  const step = 'Hold lifted';
  if (hold.until !== undefined) {
    const notBefore = hold.until > on ? hold.until : addWorkingDays(on, 1, calendar);
    return [{ step, notBefore }];
  }
  if (durations.hold !== null)
    return [{ step, wait: remaining(durations.hold, workingDaysBetween(hold.from, on, calendar)), isUnderWay: true }];
  return `${id} has been on hold since ${dayInWords(hold.from)} with no end recorded (${hold.reason}): it is not forecast. Hand in durations.hold to assume one.`;
}

function holdWords({ hold }: CaseFile, on: CalendarDate): readonly string[] {
  if (hold === null) return [];
  if (hold.until === undefined) return [`Assumed: the hold of ${dayInWords(hold.from)} lasts as long as durations.hold says.`];
  if (hold.until > on) return [`On hold until ${dayInWords(hold.until)}: nothing is decided before.`];
  return [`Assumed: the hold that was to end on ${dayInWords(hold.until)} ends on the next Working Day.`];
}
