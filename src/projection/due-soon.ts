import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { lastDayOf } from '../conditions/event-law.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import type { AssessmentKind } from '../model/assessment.ts';
import type { ConsultationKind } from '../model/refinement-events.ts';
import { clockOn } from '../timetable/clock.ts';
import { reportDue } from '../timetable/report-due.ts';

/** Something that falls due. */
export interface DueSoon {
  readonly id: string;
  readonly what: string;
  readonly dueOn: CalendarDate;
  /** From the day of the report. */
  readonly workingDays: number;
}

/** What falls due after a day and up to so many weeks later, the first first. */
export function dueSoon(
  cases: readonly CaseFile[],
  { on, weeks, calendar }: { readonly on: CalendarDate; readonly weeks: number; readonly calendar: WorkingDayCalendar },
): readonly DueSoon[] {
  const last = addDays(on, weeks * 7);
  const due = cases.flatMap((file) => dueOf(file, on, calendar).map(({ what, dueOn }) => ({ id: file.id, what, dueOn })));
  return Object.freeze(
    due
      .flatMap(({ dueOn, ...rest }) =>
        dueOn !== null && on < dueOn && dueOn <= last
          ? [Object.freeze({ ...rest, dueOn, workingDays: workingDaysBetween(on, dueOn, calendar) })]
          : [],
      )
      .toSorted((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1)),
  );
}

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
