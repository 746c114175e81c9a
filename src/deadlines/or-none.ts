import { CalendarCoverageError, InvalidInputError } from '../errors.ts';

/** What a search finds, or nothing where it leaves the calendar or the schedule. */
export function orNone<T>(search: () => T): T | null {
  try {
    return search();
  } catch (error) {
    if (error instanceof CalendarCoverageError || error instanceof InvalidInputError) return null;
    throw error;
  }
}
