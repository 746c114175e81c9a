import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Committee } from '../rulebook/meetings.ts';
import type { Distribution } from '../rulebook/lengths.ts';

/** From one day to a later one, by the calendar alone. Papers are ready on the day reached, unless the record has made them so before. */
export type Move =
  /** So many Working Days later. */
  | { readonly days: number }
  /** To the first meeting of a body that the papers still reach. */
  | { readonly meeting: Committee }
  /**
   * To the first such meeting of whichever body has the right on the day it meets; a recommendation is made only where one is asked for.
   */
  | { readonly right: Decision; readonly ready?: CalendarDate; readonly notBefore?: CalendarDate | null };

/** One step that remains of a life: what it waits for, where it leads, and how often it has to be taken again. */
export interface RemainingStep {
  /** The step in words, unlike any other of its case: it names the stream its chances are drawn from. */
  readonly step: string;
  /** Working Days that pass first, drawn for every walk. */
  readonly wait?: Distribution;
  /**
   * Whether it has begun, and what is left is counted from the day of the forecast, whatever else goes on: the DCC works on while a case is
   * held. Without moves and chances.
   */
  readonly isUnderWay?: true;
  readonly moves?: readonly Move[];
  /** A day before which the step is not done. */
  readonly notBefore?: CalendarDate;
  /** The chance that it has to be taken again; each time with the same chance, at most eight times. */
  readonly chance?: number;
  /** What taking it again means. */
  readonly again?: readonly Move[];
  /** Whether only walks on which DCC Systems are changed take it. */
  readonly isForSystems?: true;
}

/** How often a step is taken again at most. */
export const mostRounds = 8;
