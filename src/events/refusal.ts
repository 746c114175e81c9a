import type { Fault } from '../errors.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { CitationId } from '../rulebook/citations.ts';
import type { TimeLimit } from '../rulebook/time-limits.ts';
import type { AdvisoryCode, RefusalCode } from './codes.ts';

/** What speaks against an event, or a remark on one that was recorded. Data, so that it can be shown, stored and tested. */
export type Refusal = Said<RefusalCode>;

/** The same, by whichever code. */
export interface Said<C extends AdvisoryCode> {
  /** Stable, snake_case: for programs. `refusalCodes` and `advisoryCodes` say what each means. */
  readonly code: C;
  /** For people. */
  readonly message: string;
  /**
   * Whether `record` refuses the event for it: its rule was seen, inferred from what was seen, or is plain logic. What is only assumed
   * never bars, unless the law says so.
   */
  readonly bars: boolean;
  /** The rule that says so, where it was read, and how sure we are of it. */
  readonly rule: {
    readonly id: CitationId | `right/${Decision}` | `limit/${TimeLimit}`;
    readonly clause?: string;
    readonly source: string;
    readonly basis: Basis;
  };
  /** For what is no event at all: where it is wrong, and how. */
  readonly faults?: readonly Fault[];
}

/** A remark on an event that was recorded all the same: a rule that is only assumed speaks against it, or it is not the usual practice. */
export type Advisory = Said<AdvisoryCode> & { readonly bars: false };
