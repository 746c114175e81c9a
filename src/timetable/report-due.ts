import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import { extensionDeadline } from './extension-deadline.ts';
import type { Schedule } from './meeting.ts';

/** What the day a report is due depends on: the approved timetable and the extensions. */
interface Due {
  readonly timetable: { readonly reportDueOn: CalendarDate; readonly approvedOn: CalendarDate } | null;
  readonly extensions: readonly GrantedExtension[];
}

/** A request for more time as a file keeps it. */
export interface GrantedExtension {
  readonly requestedOn: CalendarDate;
  readonly months?: number;
  readonly workingDays?: number;
  readonly until?: CalendarDate;
  readonly standing: 'pending' | 'deferred' | 'agreed' | 'refused' | 'replaced';
  readonly settledOn?: CalendarDate;
}

/** The day the report is due by the approved timetable, moved by each extension agreed since. */
export function reportDue({ timetable, extensions }: Due, schedule: Schedule, calendar: WorkingDayCalendar): CalendarDate | null {
  if (timetable === null) return null;
  const since = extensions.filter((one) => one.standing === 'agreed' && (one.settledOn ?? one.requestedOn) >= timetable.approvedOn);
  return since.reduce((from, { months, workingDays, until, settledOn, requestedOn }) => {
    if (months === undefined && workingDays === undefined && until === undefined) return from;
    if (until !== undefined && until <= from) return from;
    const body = rulesOn(settledOn ?? requestedOn).rights.grant_extension.value[0] ?? 'panel';
    const length = until !== undefined ? { until } : months !== undefined ? { months } : { workingDays };
    return extensionDeadline({ from, body, ...length }, { calendar, schedule }).meeting.on;
  }, timetable.reportDueOn);
}
