import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CaseEvent, EventByType } from '../events/cards.ts';
import type { Extension } from '../events/facts.ts';
import type { Stage } from '../model/stage.ts';
import type { Law } from '../rulebook/law.ts';
import { extendedUnder } from './extension-deadline.ts';

/** What the day a report is due depends on: whether it is owed, the timetables in the record, and the extensions. */
interface Reported {
  readonly stage: Stage;
  readonly entries: readonly CaseEvent[];
  readonly extensions: readonly Omit<Extension, 'reason'>[];
}

/**
 * The day the report is due, until it is agreed complete: the meeting it goes to, by the timetable in force and each extension agreed
 * since; its papers are due on the paper day of that meeting. Without a timetable, only an extension that names a day sets one. Where
 * nobody has the right to declare reports complete, an extension leads to no meeting, and nothing moves.
 */
export function reportDue({ stage, entries, extensions }: Reported, law: Law): CalendarDate | null {
  if (!isOwed(stage, entries)) return null;
  const timetable = timetableInForce(entries);
  const agreed = extensions
    .filter(({ standing }) => standing === 'agreed')
    .map((one) => ({ ...one, on: one.settledOn ?? one.requestedOn }));
  const since = agreed.filter(({ on }) => timetable === null || on >= timetable.from);
  return since.reduce<CalendarDate | null>((due, { months, workingDays, until, on }) => {
    const from = due ?? (until === undefined ? null : on);
    if (from === null || (months === undefined && workingDays === undefined && until === undefined)) return due;
    if (until !== undefined && until <= from) return due;
    const [body] = law.rulesOn(on).rights.declare_report_complete.value;
    if (body === undefined) return due;
    const length = until !== undefined ? { until } : months !== undefined ? { months } : { workingDays };
    return extendedUnder(law, { from, body, ...length }).meeting.on;
  }, timetable?.reportDueOn ?? null);
}

/** Whether a report has still to be agreed complete. */
function isOwed(stage: Stage, entries: readonly CaseEvent[]): boolean {
  if (stage !== 'report_phase') return stage === 'development' || stage === 'initial_consideration' || stage === 'refinement';
  const last = entries.findLast(({ type }) => type === 'report.submitted' || type === 'report.agreedComplete');
  return last?.type !== 'report.agreedComplete';
}

interface TimetableInForce {
  readonly reportDueOn: CalendarDate;
  readonly from: CalendarDate;
}

/**
 * The timetable in force: the one approved, or the one urgency was granted with, whichever came last. A grant without one takes that of the
 * request.
 */
function timetableInForce(entries: readonly CaseEvent[]): TimetableInForce | null {
  let asked: EventByType['urgency.requested']['timetable'];
  let inForce: TimetableInForce | null = null;
  for (const entry of entries) {
    if (entry.type === 'urgency.requested') asked = entry.timetable;
    if (entry.type === 'urgency.refused') asked = undefined;
    const given = entry.type === 'timetable.approved' ? entry : entry.type === 'urgency.granted' ? (entry.timetable ?? asked) : undefined;
    if (typeof given === 'object') inForce = { reportDueOn: given.reportDueOn, from: entry.on };
  }
  return inForce;
}
