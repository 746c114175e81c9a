import { aDay, type DateInput } from '../calendar/calendar-date.ts';
import { each, isRecord, lazily, listOf, noFaults, oneOf, only, someWords, type Check } from '../checks.ts';
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
  const rule = only({ weekday: oneOf([1, 2, 3, 4, 5, 6, 7]), nth: oneOf([1, 2, 3, 4, 5, 'last']) });
  const then: Check = (value) => (value === 'none' ? noFaults : rule(value));
  const days = only({ dates: listOf('days', aDay) }, { then });
  const meetings: Check = (value) => (isRecord(value) && 'dates' in value ? days : rule)(value);
  return only({}, { meetings: each(meetings), releases: listOf('releases', only({ name: someWords, on: aDay })) });
});
