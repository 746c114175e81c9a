import type { CalendarDate } from '../calendar/calendar-date.ts';
import { lastDayOf } from '../conditions/event-law.ts';
import { isAwaited, latestAssessment, openConsultations } from '../conditions/facts.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import type { AssessmentKind } from '../model/assessment.ts';
import type { ConsultationKind } from '../model/refinement-events.ts';
import { assessmentDue } from '../deadlines/clock.ts';
import { paperDay } from '../deadlines/meeting.ts';
import { reportDue } from '../deadlines/report-due.ts';

/** A day that the record of a file sets. */
export interface Deadline {
  /** The same for the same thing whenever it is asked, so that a day that moves is known again. */
  readonly key: string;
  readonly what: string;
  readonly on: CalendarDate;
  /** Papers are due: whoever writes them wants to be reminded. */
  readonly papers?: true;
}

/** The days that the record of a file sets and that have not been met, the first of them first. */
export function deadlinesOf(file: CaseFile): readonly Deadline[] {
  const all = [...consultations(file), ...assessments(file), ...report(file), ...windows(file), ...implementation(file)];
  return all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const consultationNames: Readonly<Record<ConsultationKind, string>> = {
  request_for_information: 'Request for information',
  development: 'Consultation on the issue',
  refinement: 'Refinement Consultation',
  modification_report: 'Modification Report Consultation',
};

function consultations(file: CaseFile): Deadline[] {
  const open = openConsultations(coreOf(file).standing.facts);
  return open.map(({ kind, round, closesOn }) => ({
    key: `consultation-${kind}-${round}`,
    what: `${consultationNames[kind]} closes`,
    on: closesOn,
  }));
}

const assessmentNames: readonly (readonly [AssessmentKind, string])[] = [
  ['preliminary', 'Preliminary Assessment'],
  ['impact', 'Impact Assessment'],
  ['costs', 'Full implementation costs'],
];

function assessments(file: CaseFile): Deadline[] {
  const { standing, law } = coreOf(file);
  return assessmentNames.flatMap(([kind, name]) => {
    const latest = latestAssessment(standing.facts, kind);
    const on = latest === undefined || !isAwaited(standing.facts, kind) ? null : assessmentDue(latest, law.calendar);
    const round = file.assessments.filter((one) => one.kind === kind).length;
    return on === null ? [] : [{ key: `assessment-${kind}-${round}`, what: `${name} due from the DCC`, on }];
  });
}

/** The day the report goes to its meeting, and its paper day, until it has been agreed complete. */
function report(file: CaseFile): Deadline[] {
  const { calendar } = coreOf(file).law;
  const on = reportDue(file, {}, calendar);
  if (on === null) return [];
  const papers = {
    key: 'report-papers',
    what: 'Papers due for the Modification Report',
    on: paperDay(on, calendar),
    papers: true,
  } as const;
  return [papers, { key: 'report', what: 'Modification Report due', on }];
}

function windows(file: CaseFile): Deadline[] {
  const { standing, law } = coreOf(file);
  const given = { facts: standing.facts, law };
  const adoption = standing.facts.withdrawnOn === null || file.stage === 'withdrawn' ? null : lastDayOf('adoptionWindow', given);
  const appeal = file.stage === 'appeal' ? lastDayOf('appealWindow', given) : null;
  return [
    ...(adoption === null ? [] : [{ key: 'adoption', what: 'Last day to adopt the proposal', on: adoption }]),
    ...(appeal === null ? [] : [{ key: 'appeal', what: 'Last day to appeal', on: appeal }]),
    ...(file.hold?.until === undefined ? [] : [{ key: 'hold', what: 'Hold to be looked at again', on: file.hold.until }]),
  ];
}

const isOver: readonly string[] = ['implemented', 'rejected', 'withdrawn', 'refused', 'split'];

function implementation({ implementation: { date, release }, stage }: CaseFile): Deadline[] {
  if (date === undefined || isOver.includes(stage)) return [];
  return [{ key: 'implementation', what: release === undefined ? 'Implementation' : `Implementation in the ${release}`, on: date }];
}
