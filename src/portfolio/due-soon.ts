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
