import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Fault } from '../errors.ts';
import type { Body } from '../model/body.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Law } from '../rulebook/law.ts';
import type { RuleId } from '../rulebook/rules.ts';
import type { Rules } from '../rulebook/rulebook.ts';
import type { Source } from '../rulebook/sources.ts';
import type { TimeLimit } from '../rulebook/time-limits.ts';
import type { AdvisoryCode, RefusalCode } from './codes.ts';
import type { Facts } from './facts.ts';

/** The file, the day, and the law by which an event of that day is judged. */
export interface Circumstances {
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
        readonly asks: 'file';
        readonly holds: (given: Circumstances) => boolean;
        /** What is said when it does not hold. */
        readonly otherwise: string | ((given: Circumstances) => string);
      }
    | {
        /** Asks about the event's own fields as well; skipped when only a bare type is asked about. */
        readonly asks: 'event';
        readonly holds: (given: Circumstances, event: E) => boolean;
        readonly otherwise: string | ((given: Circumstances, event: E) => string);
      }
  );

/** What stands behind a "no". Whether it bars is never written down: it follows from the basis of its rule. */
export type Objection = Ground &
  (
    | { readonly code: RefusalCode; readonly unusual?: never }
    /** Merely not the practice: the event is recorded, and this comes back as an advisory. */
    | { readonly code: AdvisoryCode; readonly unusual: true }
  );

export interface Ground {
  readonly rule: RuleId;
  /** A dated row it rests on besides its rule: it is no surer than the weaker of the two. */
  readonly row?: (rules: Rules) => { readonly source: Source; readonly basis: Basis };
  /** Once it stands in the way, it always will, or will until a send-back. */
  readonly lasting?: true | 'unless_sent_back';
}

/** The rights by which a committee considers proposals: whoever has one of them may also ask for what it needs, split a proposal and see to its date. */
export const considering = ['approve_fast_track', 'route', 'consider_draft'] as const satisfies readonly Decision[];

/** Everything the law says of one event: who may act, what must be true, and where in a life it belongs. */
export interface EventLaw<E> {
  /** The act, as the subject of a sentence. */
  readonly what: string;
  /** When it belongs, completing "… is recorded". */
  readonly when: string;
  readonly rule: RuleId;
  /** What to do instead, where the wrong body is said to act. */
  readonly hint?: string;
  /** Bodies that may always act. */
  readonly by: readonly Body[];
  /** Whoever has this right on the day may act as well. */
  readonly right?: Decision;
  /** Every committee that considers proposals on the day may act as well: one that `considering` names. */
  readonly committees?: true;
  /** The event decides something: it waits while the proposal is on hold or without a Proposer. */
  readonly decides?: true;
  /** Listed in order of precedence: the first that fails is the answer to give first. */
  readonly conditions: readonly Condition<E>[];
}

/** What speaks against an event, or a remark on one that was recorded. Data, so that it can be shown, stored and tested. */
export type Refusal = Said<RefusalCode>;

/** The same, by whichever code. */
export interface Said<C extends AdvisoryCode> {
  /** Stable, snake_case: for programs. `refusalCodes` and `advisoryCodes` say what each means. */
  readonly code: C;
  /** For people. */
  readonly message: string;
  /** Whether `record` refuses the event for it: its rule was seen, inferred from what was seen, or is plain logic. What is only assumed never bars, unless the law says so. */
  readonly bars: boolean;
  /** The rule that says so, where it was read, and how sure we are of it. */
  readonly rule: {
    readonly id: RuleId | `right/${Decision}` | `limit/${TimeLimit}`;
    readonly clause?: string;
    readonly source: string;
    readonly basis: Basis;
  };
  /** For what is no event at all: where it is wrong, and how. */
  readonly faults?: readonly Fault[];
}

/** A remark on an event that was recorded all the same: a rule that is only assumed speaks against it, or it is not the usual practice. */
export type Advisory = Said<AdvisoryCode> & { readonly bars: false };
