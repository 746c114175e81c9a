import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { lastDayOf } from '../conditions/event-law.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import type { AssessmentKind } from '../model/assessment.ts';
import type { ConsultationKind } from '../model/refinement-events.ts';
import { clockOn } from './clock.ts';
import { reportDue } from './report-due.ts';

/** Everything a case waits for that has a day. */
export function dueOf(
  file: CaseFile,
  on: CalendarDate,
  calendar: WorkingDayCalendar,
): readonly { readonly what: string; readonly dueOn: CalendarDate | null }[] {
  const { standing, law } = coreOf(file);
  const { facts } = standing;
  const isLive = !ended.includes(file.stage);
  if (!isLive) return [];
  const awaited = file.assessments.filter((one) => one.returnedOn === undefined && one.cancelledOn === undefined);
  return [
    ...awaited.map((one) => ({ what: `${assessmentNames[one.kind]} due`, dueOn: clockOn(one, on, calendar).dueOn })),
    ...file.consultations
      .filter((one) => one.closedOn === undefined)
      .map((one) => ({ what: `${consultationNames[one.kind]} closes`, dueOn: one.closesOn })),
    { what: 'Modification Report due', dueOn: reportDue(file, {}, calendar) },
    ...(facts.withdrawnOn === null
      ? []
      : [{ what: 'Adoption window closes', dueOn: lastDayOf('adoptionWindow', { facts, law: { ...law, calendar } }) }]),
    ...(file.stage === 'appeal' && !file.entries.some(({ type }) => type === 'appeal.lodged')
      ? [{ what: 'Appeal window closes', dueOn: lastDayOf('appealWindow', { facts, law: { ...law, calendar } }) }]
      : []),
    { what: 'Hold ends', dueOn: file.hold?.until ?? null },
    { what: 'Implementation', dueOn: file.implementation.date ?? null },
  ].filter(({ dueOn }) => dueOn !== null);
}

const ended: readonly string[] = ['implemented', 'rejected', 'withdrawn', 'refused', 'split'];

const assessmentNames: Readonly<Record<AssessmentKind, string>> = {
  preliminary: 'Preliminary Assessment',
  impact: 'Impact Assessment',
  costs: 'Full implementation costs',
};

const consultationNames: Readonly<Record<ConsultationKind, string>> = {
  request_for_information: 'Request for information',
  development: 'Development consultation',
  refinement: 'Refinement Consultation',
  modification_report: 'Modification Report Consultation',
};
