import { ascending } from '../ascending.ts';
import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { dueOf, isDated } from '../deadlines/outstanding.ts';
import type { CaseFile } from '../history/case-file.ts';

/** Something that falls due. */
export interface DueSoon {
  readonly id: string;
  readonly what: string;
  readonly dueOn: CalendarDate;
  /** From the day of the report; null where the calendar does not reach so far. */
  readonly workingDays: number | null;
}

interface Terms {
  readonly on: CalendarDate;
  readonly weeks: number;
  readonly calendarOf: (file: CaseFile) => WorkingDayCalendar;
}

/** What falls due after a day and up to so many weeks later, the first first. */
export function dueSoon(cases: readonly CaseFile[], { on, weeks, calendarOf }: Terms): readonly DueSoon[] {
  const last = addDays(on, weeks * 7);
  return Object.freeze(
    cases
      .flatMap((file) => {
        const calendar = calendarOf(file);
        return dueOf(file, on, calendar)
          .filter(isDated)
          .filter((one) => on < one.dueOn && one.dueOn <= last)
          .map(({ what, dueOn }) => {
            const workingDays = unlessUncounted(() => workingDaysBetween(on, dueOn, calendar), null);
            return Object.freeze({ id: file.id, what, dueOn, workingDays });
          });
      })
      .toSorted((a, b) => ascending(a.dueOn, b.dueOn) || ascending(a.id, b.id)),
  );
}
