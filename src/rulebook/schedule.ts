import { aDay, type DateInput } from '../calendar/calendar-date.ts';
import { everyValue, isRecord, lazily, everyItem, noFaults, among, exactly, someWords, type Check } from '../checks.ts';
import type { MeetingRule } from './meetings.ts';

/** Meeting days and release days of your own, for every door that plans. What is not given stays as the library knows it. */
export interface Schedule {
  /** For each body, the rhythm it meets by, or the days it meets on. */
  readonly meetings?: Readonly<Record<string, MeetingRule | OwnMeetings>>;
  /** Releases besides the scheduled ones, or other days for those. */
  readonly releases?: readonly OwnRelease[];
}

/** Days on which a body meets. Each takes the place of the day its rhythm gives in that month. */
export interface OwnMeetings {
  readonly dates: readonly DateInput[];
  /** What goes on beside them: the body's own rhythm where nothing is said, another, or `none`: it meets on these days only. */
  readonly then?: MeetingRule | 'none';
}

/** A release with a day of its own. */
export interface OwnRelease {
  /** Such as 'November 2024', or any words of yours. */
  readonly name: string;
  readonly on: DateInput;
}

/** A schedule of one's own. */
export const aSchedule: Check = /* @__PURE__ */ lazily(() => {
  const rule = exactly({ weekday: among([1, 2, 3, 4, 5, 6, 7]), nth: among([1, 2, 3, 4, 5, 'last']) });
  const then: Check = (value) => (value === 'none' ? noFaults : rule(value));
  const days = exactly({ dates: everyItem('days', aDay) }, { then });
  const meetings: Check = (value) => (isRecord(value) && 'dates' in value ? days : rule)(value);
  return exactly({}, { meetings: everyValue(meetings), releases: everyItem('releases', exactly({ name: someWords, on: aDay })) });
});
