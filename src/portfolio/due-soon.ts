import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { dueOf } from '../deadlines/outstanding.ts';
import type { CaseFile } from '../history/case-file.ts';

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
  const due = cases.flatMap((file) => dueOf(file, on, calendar).map((one) => ({ id: file.id, what: one.what, dueOn: one.on })));
  return Object.freeze(
    due
      .filter(({ dueOn }) => on < dueOn && dueOn <= last)
      .map((one) => Object.freeze({ ...one, workingDays: workingDaysBetween(on, one.dueOn, calendar) }))
      .toSorted((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1)),
  );
}
