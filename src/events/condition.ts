import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Law } from '../rulebook/law.ts';
import type { CitationId } from '../rulebook/citations.ts';
import type { Rules } from '../rulebook/rulebook.ts';
import type { Source } from '../rulebook/sources.ts';
import type { AdvisoryCode, RefusalCode } from './codes.ts';
import type { Facts } from './facts.ts';

/** The file, the day, and the law by which an event of that day is judged. */
export interface Context {
  readonly facts: Facts;
  readonly on: CalendarDate;
  readonly rules: Rules;
  readonly law: Law;
}

/** One thing that must be true before an event is taken, or would usually be. */
export type Condition<E> = Objection &
  (
    | {
        /** Asks only about the file and the day. */
        readonly needs: 'file';
        readonly holds: (context: Context) => boolean;
        /** What is said when it does not hold. */
        readonly message: string | ((context: Context) => string);
      }
    | {
        /** Asks about the event's own fields as well; skipped when only a bare type is asked about. */
        readonly needs: 'event';
        readonly holds: (context: Context, event: E) => boolean;
        readonly message: string | ((context: Context, event: E) => string);
      }
  );

/** What stands behind a "no". Whether it bars is never written down: it follows from the basis of its rule. */
export type Objection = Ground &
  (
    | { readonly code: RefusalCode; readonly unusual?: undefined }
    /** Merely not the practice: the event is recorded, and this comes back as an advisory. */
    | { readonly code: AdvisoryCode; readonly unusual: true }
  );

export interface Ground {
  readonly rule: CitationId;
  /** A dated row it rests on besides its rule: it is no surer than the weaker of the two. */
  readonly row?: ((rules: Rules) => { readonly source: Source; readonly basis: Basis }) | undefined;
  /** Once it stands in the way, it always will, or will until a send-back. */
  readonly permanent?: true | 'unless_sent_back' | undefined;
}

/**
 * The rights by which a committee considers proposals: whoever has one of them may also ask for what it needs, split a proposal and see to
 * its date.
 */
export const considering = ['approve_fast_track', 'route', 'consider_draft'] as const satisfies readonly Decision[];
