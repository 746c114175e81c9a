import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Body } from '../model/body.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Law } from '../rulebook/law.ts';
import type { RuleId } from '../rulebook/rules.ts';
import type { Rules } from '../rulebook/rulebook.ts';
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
      }
    | {
        /** Asks about the event's own fields as well; skipped when only a bare type is asked about. */
        readonly asks: 'event';
        readonly holds: (given: Circumstances, event: E) => boolean;
      }
  );

/** What is said when a condition does not hold. */
export interface Objection {
  readonly code: string;
  readonly rule: RuleId;
  readonly otherwise: string;
  /** The event is recorded all the same, and the objection comes back as an advisory. */
  readonly unusual?: true;
  /** Once it stands in the way, it always will, or will until a send-back. */
  readonly lasting?: true | 'unless_sent_back';
}

/** Everything the law says of one event: who may act, what must be true, and where in a life it belongs. */
export interface EventLaw<E> {
  /** The act, as the subject of a sentence. */
  readonly what: string;
  /** When it belongs, completing "… is recorded". */
  readonly when: string;
  readonly rule: RuleId;
  /** Bodies that may always act. */
  readonly by: readonly Body[];
  /** Whoever has this right on the day may act as well. */
  readonly right?: Decision;
  /** The event decides something: it waits while the proposal is on hold or without a Proposer. */
  readonly decides?: true;
  /** Listed in order of precedence: the first that fails is the answer to give first. */
  readonly conditions: readonly Condition<E>[];
}

/** Why an event was refused. Data, so that it can be shown, stored and tested. */
export interface Refusal {
  /** Stable, snake_case: for programs. */
  readonly code: string;
  /** For people. */
  readonly message: string;
  /** The rule that says so, where it was read, and how sure we are of it. */
  readonly rule: { readonly id: string; readonly clause?: string; readonly source: string; readonly basis: Basis };
}

/** A remark on an event that was recorded although it was not the usual practice. */
export type Advisory = Refusal;
