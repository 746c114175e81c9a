import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { clockSoFar } from '../deadlines/clock.ts';
import { assessmentWords } from '../model/assessment.ts';
import { isUrgent, plannedSince, type Terms } from '../planning/point.ts';
import { stepName } from '../planning/step-names.ts';
import type { PlannedStep } from '../planning/walk.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import { typical, type Distribution } from '../rulebook/lengths.ts';
import { remaining } from './distribution.ts';
import type { Lengths } from './lengths.ts';
import type { RemainingStep, Move } from './remaining-step.ts';

/** What the steps of a case are drawn by. */
export interface DrawnBy {
  readonly on: CalendarDate;
  readonly calendar: WorkingDayCalendar;
  readonly lengths: Lengths;
  readonly terms: Terms;
}

/** A step of the plan as those that are drawn: its length drawn where the plan takes the standard, and the step taken again by chance. */
export function remainingStepsOf(planned: PlannedStep, drawnBy: DrawnBy): readonly RemainingStep[] {
  const { expected, at } = planned;
  const { lengths, terms } = drawnBy;
  const remaining: RemainingStep = { step: stepName(expected), ...drawn(planned, drawnBy) };
  const convening = (right: Decision): Move => (isUrgent(at, terms) ? { days: typical(lengths.urgentMeeting) } : { right });
  const again = (chance: number, right: Decision, days = 1) => ({ ...remaining, chance, again: [{ days }, convening(right)] });
  switch (expected.type) {
    case 'conversion.agreed': {
      const { recommendation } = at.state.facts;
      const isSettled = recommendation !== null && plannedSince(at, terms).every(({ type }) => type !== 'conversion.recommended');
      return [isSettled ? remaining : again(lengths.furtherDevelopment, 'convert')];
    }
    case 'report.agreedComplete':
      return [again(lengths.reportReturn, 'declare_report_complete', typical(lengths.rework))];
    case 'changeBoard.voted': {
      const isCollated = plannedSince(at, terms)[0]?.type !== 'consultation.closed';
      const consultation = isUrgent(at, terms) ? lengths.urgentConsultation : lengths.modificationReportConsultation;
      const round = typical(consultation) + typical(lengths.collation);
      return [
        ...(isCollated ? [] : [{ step: 'Responses collated', wait: lengths.collation }]),
        again(lengths.deferral, 'vote'),
        {
          step: 'Send-back',
          chance: lengths.sendBack,
          again: [{ days: 1 }, convening('handle_send_back'), { days: round }, convening('vote')],
        },
      ];
    }
    default:
      return [remaining];
  }
}

/** What a step waits for and where it leads, as its pace says. */
function drawn({ expected, pace, at }: PlannedStep, drawnBy: DrawnBy): Omit<RemainingStep, 'step'> {
  const { lengths, calendar } = drawnBy;
  const { hold } = at.state.facts;
  if (expected.type === 'hold.lifted' && hold !== null && hold.until === undefined && lengths.hold !== null)
    return lasting(lengths.hold, workingDaysBetween(hold.from, drawnBy.on, calendar));
  if (pace === undefined) return {};
  if ('body' in pace) return { moves: [{ meeting: pace.body }] };
  if ('right' in pace) return { moves: [pace] };
  if (!('workingDays' in pace)) return pace;
  const { length, workingDays, since, notBefore } = pace;
  if (length === 'urgentMeeting')
    return { moves: [{ days: Math.max(0, workingDays - workingDaysBetween(since, at.day, calendar)) }], ...bounded(notBefore) };
  if (length === undefined) return { moves: [{ days: workingDays }] };
  const duration = lengths[length];
  if (since >= at.day || since > drawnBy.on) return { wait: duration };
  const request = at.state.facts.assessments.findLast(({ kind }) => assessmentWords[kind] === length);
  const clock = request && clockSoFar(request, drawnBy.on, calendar);
  return lasting(duration, clock?.elapsed ?? workingDaysBetween(since, drawnBy.on, calendar), clock?.status !== 'stopped');
}

/**
 * What has begun already: what is left of it runs on from the day of the forecast, whatever else goes on, unless its clock stands still
 * until the DCC's question is answered, which is a step of its own. What has lasted longer than ever comes on the next Working Day.
 */
function lasting(whole: Distribution, elapsed: number, isRunning = true): Omit<RemainingStep, 'step'> {
  const wait = remaining(whole, elapsed);
  if (wait === null) return { moves: [{ days: 1 }] };
  return isRunning ? { wait, isUnderWay: true } : { wait };
}

const bounded = (notBefore: CalendarDate | null = null) => (notBefore === null ? {} : { notBefore });
