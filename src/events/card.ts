import type * as z from 'zod';
import { lazy } from '../lazy.ts';
import { Body } from '../model/body.ts';
import { day, object, only, text } from '../model/field.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Law } from '../rulebook/law.ts';
import type { CitationId } from '../rulebook/citations.ts';
import type { Condition } from './condition.ts';
import type { Facts, Known } from './facts.ts';
import type { FieldInputs, Fields, Flat } from './fields.ts';

/** Everything the law says of one event: who may record it, where in a life it belongs, what must be true, and what is known afterwards. */
export interface Card<E> {
  /** Where in a life it belongs, completing "… is recorded". */
  readonly when: string;
  readonly rule: CitationId;
  /** What to do instead, where the wrong body is said to act. */
  readonly hint?: string;
  /** Bodies that may always act. */
  readonly by?: readonly Body[];
  /** Whoever has this right on the day may act as well. */
  readonly right?: Decision;
  /** Every committee that considers proposals on the day may act as well: one that `considering` names. */
  readonly committees?: true;
  /**
   * The event decides something: it waits while the proposal is on hold or without a Proposer, unless only the others wait and the
   * Authority does not.
   */
  readonly decides?: true | 'save_by_the_authority';
  /** Listed in order of precedence: the first that fails is the answer to give first. */
  readonly conditions?: readonly Condition<E>[];
  /** What is known once it was recorded, besides that it was: nothing further where it is left out. */
  readonly adds?: (facts: Facts, event: E, law: Law) => Partial<Known>;
}

/**
 * A card written out: every key there, so that all have one shape and are quick to read, and what is asked of every event before its own.
 */
export interface FullCard<E> extends Required<Pick<Card<E>, 'when' | 'rule' | 'by' | 'conditions'>> {
  readonly hint: Card<E>['hint'] | undefined;
  readonly right: Decision | undefined;
  readonly committees: boolean;
  readonly decides: boolean;
  readonly adds: Card<E>['adds'] | undefined;
}

/** A card with the fields of its event. */
export interface EventCard<T extends string, F extends z.ZodRawShape> extends Card<EventOf<T, F>> {
  readonly type: T;
  /** Made when it is first asked for: the schemas of all events take as long to make as the rest of the library to load. */
  readonly schema: () => EventSchemaOf<T, F>;
}

/** The schema of one event: `type`, `on` and `by`, its own fields, then where it was read. Unknown keys are faults. */
export type EventSchemaOf<T extends string, F extends z.ZodRawShape> = z.ZodObject<
  { type: z.ZodLiteral<T> } & ReturnType<typeof whoAndWhen> & F & ReturnType<typeof whereRead>,
  z.core.$strict
>;

/** An event as it is read. */
export type EventOf<T extends string, F extends z.ZodRawShape> = Flat<
  { readonly type: T } & Fields<ReturnType<typeof whoAndWhen>> & Fields<F> & Fields<ReturnType<typeof whereRead>>
>;

/** An event as a caller may write it. */
export type EventInputOf<T extends string, F extends z.ZodRawShape> = Flat<
  { readonly type: T } & FieldInputs<ReturnType<typeof whoAndWhen>> & FieldInputs<F> & FieldInputs<ReturnType<typeof whereRead>>
>;

/** The card of an event: its type, its own fields, and what the law says of it. */
export function event<const T extends string, F extends z.ZodRawShape>(
  type: T,
  fields: () => F,
  law: Card<EventOf<T, F>>,
): EventCard<T, F> {
  return { ...law, type, schema: lazy(() => object({ type: only(type), ...whoAndWhen(), ...fields(), ...whereRead() })) };
}

const whoAndWhen = () => ({
  /** The day on which it happened. */
  on: day().describe('The day on which it happened.'),
  /** The body that acts. */
  by: Body().describe('The body that acts.'),
});

const whereRead = () => ({
  /** The paper in which it was read. */
  source: text().optional().describe('The paper in which it was read.'),
  /** Anything else to be kept with it; tells two events of a day apart that are otherwise the same. */
  note: text().optional().describe('Anything else to be kept with it; tells two events of a day apart that are otherwise the same.'),
});
