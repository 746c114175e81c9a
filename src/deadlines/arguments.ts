import { aDay } from '../calendar/calendar-date.ts';
import {
  being,
  everyValue,
  isRecord,
  isWhole,
  keyOf,
  lazily,
  everyItem,
  among,
  exactly,
  whole,
  type Check,
  type Checks,
} from '../checks.ts';
import { aCalendar } from '../calendar/working-day-calendar.ts';
import { assessmentWords } from '../model/assessment.ts';
import { leadTimes } from '../rulebook/releases.ts';
import { aSchedule } from '../rulebook/schedule.ts';

/** The options of whatever looks for meetings. */
export const committeeOptions: Check = /* @__PURE__ */ lazily(() => exactly({}, { calendar: aCalendar, schedule: aSchedule }));

/** A request for more time, with other parts. It has one kind of length, which is for the caller to see to. */
export function extensionOf(parts: Checks, optional: Checks = {}): Check {
  return exactly(parts, { months: whole(1, 'months'), workingDays: whole(1), until: aDay, ...optional });
}

/** A kind of change. */
export const aChange: Check = /* @__PURE__ */ keyOf(leadTimes);

/** Lead times for some kinds of change. */
export const someLeadTimes: Check = /* @__PURE__ */ lazily(() =>
  everyValue(
    being('{ months } or { workingDays }, a whole number,', (lead) => {
      const [length, ...more] = isRecord(lead) ? Object.entries(lead) : [];
      return length !== undefined && more.length === 0 && ['months', 'workingDays'].includes(length[0]) && isWhole(length[1], 0);
    }),
    Object.keys(leadTimes),
  ),
);

/** A request to the DCC. */
export const anAssessment: Check = /* @__PURE__ */ lazily(() =>
  exactly(
    { kind: keyOf(assessmentWords), requestedOn: aDay },
    {
      stops: everyItem('stops', exactly({ from: aDay }, { until: aDay })),
      standard: among(['none']),
      workingDays: whole(1),
      dueOn: aDay,
      dueOnAgreedOn: aDay,
      returnedOn: aDay,
      cancelledOn: aDay,
    },
  ),
);
