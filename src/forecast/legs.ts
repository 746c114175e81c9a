import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { assessmentWords, type Assessment, type AssessmentKind } from '../model/assessment.ts';
import type { ConsultationKind } from '../model/consultation.ts';
import { assessmentName, consultationName } from '../model/words.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Committee } from '../rulebook/meetings.ts';
import { clockOn } from '../deadlines/clock.ts';
import { firstPaperDay } from '../deadlines/submission.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import type { Subject } from './subject.ts';
import { remaining, typical } from './distribution.ts';
import type { Durations } from './durations.ts';
import type { Leg, Move } from './leg.ts';

/** What every step is made out of. */
export interface Scene {
  readonly subject: Subject;
  readonly on: CalendarDate;
  readonly calendar: WorkingDayCalendar;
  readonly durations: Durations;
  readonly isUrgent: boolean;
  /** The chance that DCC Systems are changed. */
  readonly systems: number;
}

/** The Development Stage up to conversion, with further rounds by chance. */
export function conversion(scene: Scene): readonly Leg[] {
  const { subject, durations } = scene;
  const recommended: readonly Leg[] =
    subject.recommendedRoute !== null ? [] : [{ step: 'Conversion recommended', moves: [{ recommendation: true }] }];
  const converts = sitting(scene, 'convert');
  const rounds = subject.recommendedRoute !== null ? {} : { chance: durations.furtherDevelopment, again: [{ days: 1 }, converts] };
  return [
    ...closing(scene, ['request_for_information', 'development']),
    ...recommended,
    { step: 'Conversion agreed', moves: [converts], ...rounds },
  ];
}

/** Initial consideration by the Panel. */
export function initialConsideration(scene: Scene): readonly Leg[] {
  const { subject, on, calendar, isUrgent } = scene;
  const inTimeFor = subject.raisedOn === null || isUrgent ? null : firstPaperDay(subject.raisedOn, { rulesOn, calendar });
  const submitted: readonly Leg[] = inTimeFor === null || inTimeFor <= on ? [] : [{ step: 'Notice of a proposal', notBefore: inTimeFor }];
  return [...submitted, { step: 'Initial consideration decided', moves: [sitting(scene, 'route')] }];
}

/** The Refinement Process up to the report. What is done already is left out. */
export function refinement(scene: Scene): readonly Leg[] {
  const { subject, durations, isUrgent, systems } = scene;
  const has = (kind: AssessmentKind) => subject.assessed.includes(kind) || subject.awaited.some((one) => one.kind === kind);
  const wantsImpact = systems > 0 && !has('impact');
  const wantsPreliminary = wantsImpact && !has('preliminary');
  const isNew = wantsImpact && subject.awaited.length === 0 && !subject.done.includes('businessRequirements.agreed');
  const systemsOnly = systems < 1 ? ({ isForSystems: true } as const) : {};
  const consulted = subject.hadRefinementConsultation || subject.open.some(({ kind }) => kind === 'refinement');
  return [
    ...closing(scene, ['request_for_information', 'development']),
    ...(isNew ? [{ step: 'Business requirements agreed', moves: [groupMeeting], ...systemsOnly }] : []),
    ...awaited(scene, ['preliminary']),
    ...(wantsPreliminary
      ? [{ step: 'Preliminary Assessment returned', wait: durations.preliminaryAssessment, moves: [{ days: 1 }], ...systemsOnly }]
      : []),
    ...awaited(scene, ['impact', 'costs']),
    ...(wantsImpact
      ? [{ step: 'Impact Assessment returned', wait: durations.impactAssessment, moves: [{ days: 1 }], ...systemsOnly }]
      : []),
    ...closing(scene, ['refinement']),
    ...(isUrgent || consulted ? [] : [{ step: 'Refinement Consultation closed', wait: durations.refinementConsultation }]),
    ...(isUrgent || subject.done.includes('legalText.agreed') ? [] : [{ step: 'Legal text agreed', moves: [groupMeeting] }]),
  ];
}

/** The report up to its completeness, returned by chance. */
export function report(scene: Scene): readonly Leg[] {
  const { subject, durations } = scene;
  const agrees = sitting(scene, 'declare_report_complete');
  const isOwed = !['development', 'initial_consideration', 'refinement'].includes(subject.stage ?? '');
  const { reportDueOn } = subject;
  return [
    ...(isOwed ? awaited(scene, ['preliminary', 'impact', 'costs']) : []),
    {
      step: 'Modification Report agreed complete',
      moves: [agrees],
      ...(reportDueOn === null || scene.isUrgent ? {} : { notBefore: reportDueOn }),
      chance: durations.reportReturn,
      again: [{ days: typical(durations.rework) }, agrees],
    },
  ];
}

/** The Modification Report Consultation: the rest of one that is open, or the whole. */
export function consultation(scene: Scene): readonly Leg[] {
  if (scene.subject.open.some(({ kind }) => kind === 'modification_report')) return closing(scene, ['modification_report']);
  return [{ step: 'Modification Report Consultation closed', wait: reportConsultation(scene) }];
}

/** The vote at the Change Board's next meeting once the responses are collated, deferred by chance. */
export function vote(scene: Scene): readonly Leg[] {
  const { subject, durations, calendar } = scene;
  const votes = boardMeeting(scene);
  const closedOn = subject.leaf === 'awaitingVote' ? subject.reportConsultationClosedOn : null;
  const collated: Leg =
    closedOn === null
      ? { step: 'Responses collated', wait: durations.collation }
      : { step: 'Responses collated', notBefore: addWorkingDays(closedOn, typical(durations.collation), calendar) };
  return [collated, { step: 'Change Board vote', moves: [votes], chance: durations.deferral, again: [{ days: 1 }, votes] }];
}

/** The handling of a send-back that has happened. */
export function handling(scene: Scene): readonly Leg[] {
  return [{ step: 'Send-back handled', moves: [sitting(scene, 'handle_send_back')] }];
}

/** A send-back by chance, each with another consultation and another vote. */
export function sendBack(scene: Scene): readonly Leg[] {
  const { durations } = scene;
  const round = typical(reportConsultation(scene)) + typical(durations.collation);
  return [
    {
      step: 'Send-back',
      chance: durations.sendBack,
      again: [{ days: 1 }, sitting(scene, 'handle_send_back'), { days: round }, boardMeeting(scene)],
    },
  ];
}

/** The Authority's determination; of one that is awaited, what is left. */
export function authority({ subject, on, calendar, durations, isUrgent }: Scene): readonly Leg[] {
  const whole = isUrgent ? durations.urgentDetermination : durations.authorityDetermination;
  const isAwaited = subject.stage === 'authority_decision' && subject.votedOn !== null;
  const step = 'Authority determination';
  if (!isAwaited) return [{ step, wait: whole }];
  return [{ step, wait: remaining(whole, workingDaysBetween(subject.votedOn, on, calendar)), isUnderWay: true }];
}

/** The Panel's approval of a Fast-Track Modification. */
export function fastTrack({ isUrgent, durations }: Scene): readonly Leg[] {
  return [
    { step: 'Fast-Track approved', moves: [isUrgent ? { days: typical(durations.urgentMeeting) } : { right: 'approve_fast_track' }] },
  ];
}

const groupMeeting: Move = { meeting: 'working_group' };

/** The meeting that takes a decision; for an urgent proposal, an extra one. */
function sitting({ isUrgent, durations }: Scene, right: Decision): Move {
  return isUrgent ? { days: typical(durations.urgentMeeting) } : { right };
}

function boardMeeting({ isUrgent, durations }: Scene): Move {
  const body: Committee = 'change_board';
  return isUrgent ? { days: typical(durations.urgentMeeting) } : { meeting: body };
}

function reportConsultation({ isUrgent, durations }: Scene) {
  return isUrgent ? durations.urgentConsultation : durations.modificationReportConsultation;
}

/** The closing of what is open. */
function closing({ subject }: Scene, kinds: readonly ConsultationKind[]): readonly Leg[] {
  return subject.open
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, closesOn }) => ({ step: `${consultationName(kind)} closed`, notBefore: closesOn }));
}

/** The return of what the DCC has been asked for, given the time it has had; where its question is open, the answer comes on the next Working Day (assumed). */
function awaited({ subject, on, calendar, durations }: Scene, kinds: readonly AssessmentKind[]): readonly Leg[] {
  const leg = (one: Assessment): Leg => {
    const { elapsed, status } = clockOn(one, on, calendar);
    const left = remaining(durations[assessmentWords[one.kind]], elapsed);
    return { step: `${assessmentName(one.kind)} returned`, wait: status === 'stopped' ? later(left) : left, isUnderWay: true };
  };
  return subject.awaited.filter(({ kind }) => kinds.includes(kind)).map(leg);
}

/** The same distribution a day later. */
function later(distribution: ReturnType<typeof remaining>): ReturnType<typeof remaining> {
  if (typeof distribution === 'number') return distribution + 1;
  if ('values' in distribution) return { values: distribution.values.map((value) => value + 1) };
  return { least: distribution.least + 1, mean: distribution.mean + 1 };
}
