import { CalendarCoverageError } from '../errors.ts';

/** What is counted on a calendar, or another answer where the calendar does not reach so far. */
export function unlessUncounted<T, U>(count: () => T, otherwise: U): T | U {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarCoverageError) return otherwise;
    throw error;
  }
}
