import { aDay, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { only } from '../checks.ts';
import { lastDayOf } from '../conditions/event-law.ts';
import { openConsultations } from '../conditions/facts.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import { stateOn } from '../history/replay.ts';
import { assessmentWords, type AssessmentKind } from '../model/assessment.ts';
import type { EventType } from '../model/event.ts';
import type { ConsultationKind } from '../model/refinement-events.ts';
import { isOffered } from '../statecharts/step.ts';
import { clockOn } from './clock.ts';
import { paperDay } from './meeting.ts';
import { reportDue } from './report-due.ts';

/** A day that the record of a file sets and that has not been met. */
export interface Due {
  /** The same for the same thing whenever it is asked, so that a day that moves is known again. */
  readonly key: string;
  readonly what: string;
  /** The event that meets it. */
  readonly type: EventType;
  readonly on: CalendarDate;
  /** Papers are due: whoever writes them wants to be reminded. */
  readonly papers?: true;
}

/**
 * What is due in a file as it stands on a day, the first day first: answers of the DCC, consultations, the report and its papers, the windows to
 * adopt and to appeal, the end of a hold, implementation. The clock of a stopped assessment counts up to that day. A file that has ended, or is
 * not raised yet, has nothing due.
 *
 * @throws InvalidInputError when `file` is no case file; InvalidDateError; CalendarCoverageError when a day that is due is past the calendar
 * @rule timetable
 * @example
 * const file = aModification('appeal');
 * outstanding(file, { on: file.entries.at(-1).on }).map(({ what }) => what); //=> ['Appeal window closes']
 * outstanding(aModification('implemented'), { on: '2023-01-04' }); //=> []
 */
export function outstanding(file: CaseFile, options: { readonly on: DateInput }): readonly Due[] {
  const { law } = coreOf(file);
  only({ on: aDay })(options, 'options');
  return dueOf(file, calendarDate(options.on), law.calendar);
}

/** What is due in a file on a day, counted on a calendar. */
export function dueOf(file: CaseFile, on: CalendarDate, calendar: WorkingDayCalendar): readonly Due[] {
  if (file.raisedOn > on) return [];
  const then = stateOn(file, on);
  if (ended.includes(then.stage)) return [];
  const all = [...assessments(then, on, calendar), ...consultations(then), ...report(then, calendar), ...windows(then, calendar)];
  const { hold, implementation } = then;
  if (hold?.until !== undefined) all.push({ key: 'hold', what: 'Hold ends', type: 'hold.lifted', on: hold.until });
  if (implementation.date !== undefined) {
    const what = implementation.release === undefined ? 'Implementation' : `Implementation in the ${implementation.release}`;
    all.push({ key: 'implementation', what, type: 'implementation.completed', on: implementation.date });
  }
  return Object.freeze(all.map((due) => Object.freeze(due)).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
}

const ended: readonly string[] = ['implemented', 'rejected', 'withdrawn', 'refused', 'split'];

const assessmentNames: Readonly<Record<AssessmentKind, string>> = {
  preliminary: 'Preliminary Assessment',
  impact: 'Impact Assessment',
  costs: 'Full implementation costs',
};

function assessments(file: CaseFile, asOf: CalendarDate, calendar: WorkingDayCalendar): Due[] {
  return file.assessments.flatMap((one, index) => {
    if (one.returnedOn !== undefined || one.cancelledOn !== undefined) return [];
    const on = clockOn(one, asOf, calendar).dueOn;
    const round = file.assessments.slice(0, index + 1).filter(({ kind }) => kind === one.kind).length;
    const type = `${assessmentWords[one.kind]}.returned` as const;
    return on === null ? [] : [{ key: `assessment-${one.kind}-${round}`, what: `${assessmentNames[one.kind]} due`, type, on }];
  });
}

const consultationNames: Readonly<Record<ConsultationKind, string>> = {
  request_for_information: 'Request for information',
  development: 'Development consultation',
  refinement: 'Refinement Consultation',
  modification_report: 'Modification Report Consultation',
};

function consultations(file: CaseFile): Due[] {
  return openConsultations(coreOf(file).standing.facts).flatMap(({ kind, round, closesOn }) =>
    closesOn === undefined
      ? []
      : [{ key: `consultation-${kind}-${round}`, what: `${consultationNames[kind]} closes`, type: 'consultation.closed', on: closesOn }],
  );
}

/** The day the report goes to its meeting, until it has been agreed complete, and its paper day, until it is submitted. */
function report(file: CaseFile, calendar: WorkingDayCalendar): Due[] {
  const on = reportDue(file, coreOf(file).law.schedule, calendar);
  if (on === null) return [];
  const isSubmitted = isOffered(coreOf(file).standing, 'report.returned');
  const due = {
    key: 'report',
    what: 'Modification Report due',
    type: isSubmitted ? 'report.agreedComplete' : 'report.submitted',
    on,
  } as const;
  const papers = { key: 'report-papers', what: 'Papers due for the Modification Report', type: 'report.submitted', papers: true } as const;
  return isSubmitted ? [due] : [{ ...papers, on: paperDay(on, calendar) }, due];
}

function windows(file: CaseFile, calendar: WorkingDayCalendar): Due[] {
  const { standing, law } = coreOf(file);
  const given = { facts: standing.facts, law: { ...law, calendar } };
  const adoption = isOffered(standing, 'proposal.adopted') ? lastDayOf('adoptionWindow', given) : null;
  const appeal = isOffered(standing, 'appeal.lodged') ? lastDayOf('appealWindow', given) : null;
  return [
    ...(adoption === null ? [] : [{ key: 'adoption', what: 'Adoption window closes', type: 'proposal.adopted', on: adoption } as const]),
    ...(appeal === null ? [] : [{ key: 'appeal', what: 'Appeal window closes', type: 'appeal.lodged', on: appeal } as const]),
  ];
}
