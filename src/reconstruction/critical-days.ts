import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { lastDayOf, type Window } from '../events/windows.ts';
import type { Law } from '../rulebook/law.ts';
import { openConsultations } from '../events/facts.ts';
import { openWindows } from '../statecharts/chart.ts';
import type { CaseState } from '../statecharts/step.ts';

/**
 * The first day after another on which something else may be allowed: the law has changed, a window has closed or a consultation closes.
 * Null when there is none by `until`.
 */
export function nextCriticalDay(
  state: CaseState | null,
  after: CalendarDate,
  until: CalendarDate,
  newLaw: readonly CalendarDate[],
  law: Law,
): CalendarDate | null {
  const closings = state === null ? [] : [...closingsOf(state, law), ...closesOn(state)];
  const days = [...closings, ...newLaw].filter((day) => after < day && day <= until);
  return days.toSorted()[0] ?? null;
}

/** The days on which open consultations were said to close. */
function closesOn({ facts }: CaseState): readonly CalendarDate[] {
  return openConsultations(facts).flatMap(({ closesOn: day = [] }) => day);
}

/** The first day on which each open window will be closed; none where the calendar does not reach it. */
export function closingsOf({ chart, configuration, facts }: CaseState, law: Law): readonly CalendarDate[] {
  const open = openWindows(chart, configuration);
  return windows
    .filter((window) => open.some(({ conditions }) => conditions === window))
    .flatMap((window) => {
      const last = lastDayOf(window, { facts, law });
      return last === null ? [] : [addDays(last, 1)];
    });
}

const windows = ['adoptionWindow', 'appealWindow'] as const satisfies readonly Window[];
