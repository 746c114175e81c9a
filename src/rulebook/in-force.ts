import type { CalendarDate } from '../calendar/calendar-date.ts';
import { RulebookGapError } from '../errors.ts';
import type { Source } from './sources.ts';

/**
 * How sure we are of a rule: its words were seen in the source, deduced from words seen, or taken from general knowledge of the practice.
 */
export type Basis = 'seen' | 'inferred' | 'assumed';

/** A row of law: it applies from one day until the next row of its table begins. Rows are added, never edited. */
export interface LawRow<T> {
  readonly from: string;
  readonly value: T;
  readonly source: Source;
  readonly basis: Basis;
}

/** The one row in force on a day. Rows are listed oldest first. */
export function inForce<R extends { readonly from: string }>(table: string, rows: readonly R[], date: CalendarDate): R {
  const row = rows.findLast((candidate) => candidate.from <= date);
  if (row === undefined) throw new RulebookGapError(table, date);
  return row;
}
