import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import { lastDayOf } from '../events/windows.ts';
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
  return openConsultations(facts).flatMap((one) => (one.closesOn === undefined ? [] : [one.closesOn]));
}

/** The first day on which each open window will be closed; none where the calendar does not reach it. */
export function closingsOf({ chart, configuration, facts }: CaseState, law: Law): readonly CalendarDate[] {
  return openWindows(chart, configuration).flatMap(({ conditions: window }) => {
    if (window !== 'adoptionWindow' && window !== 'appealWindow') return [];
    const last = unlessUncounted(() => lastDayOf(window, { facts, law }), null);
    return last === null ? [] : [addDays(last, 1)];
  });
}
