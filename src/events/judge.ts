import type { Rules } from '../rulebook/rulebook.ts';
import { sources } from '../rulebook/sources.ts';
import { cardOf, type CaseEvent, type EventByType, type EventType } from './cards.ts';
import { advisory, isWeaker, refusal, resting } from './citing.ts';
import type { AdvisoryCode } from './codes.ts';
import type { Condition, Context, Objection } from './condition.ts';
import { entitledBodies, isEntitled, wrongBody } from './entitled.ts';
import type { Advisory, Refusal, Said } from './refusal.ts';

/** What is to be said of an event on its day. */
export interface Verdict {
  /** What speaks against it, most important first: its place in the record, its body, then the rest. */
  readonly against: readonly Refusal[];
  /** What is merely not the practice. */
  readonly unusual: readonly Advisory[];
}

/** The one verdict on an event, or on a bare type of event: the guard, the record and the explanation all read it. */
export function judge(type: EventType, event: CaseEvent | null, context: Context): Verdict {
  return judged(type, event, context);
}

const nothing: readonly never[] = Object.freeze([]);
const clear: Verdict = Object.freeze({ against: nothing, unusual: nothing });

function judged<T extends EventType>(type: T, event: EventByType[T] | null, context: Context): Verdict {
  const card = cardOf(type);
  const isWrong = event !== null && !isEntitled(card, event.by, context.rules);
  if (!isWrong && !fails(card.conditions, event, context)) return clear;
  const failing = saidBy(card.conditions, event, context);
  const against = failing.flatMap((one) => one.against ?? []);
  const unusual = failing.flatMap((one) => one.unusual ?? []);
  if (event === null || !isWrong) return { against, unusual };
  const afterOrder = against.findIndex((refusal) => refusal.rule.id !== 'record-order');
  return { against: against.toSpliced(afterOrder < 0 ? against.length : afterOrder, 0, wrongBody(type, event, context)), unusual };
}

/** What lies ahead of a life: whether it can still be sent back, and the rules from the day on, one after the other. */
export interface Ahead {
  readonly canBeSentBack: () => boolean;
  readonly rulesAhead: readonly Rules[];
}

/**
 * Whether something stands in the way of a type of event now and always will, or nobody may act now or under any row of law that is known
 * to come.
 */
export function isBarredForGood(type: EventType, context: Context, { canBeSentBack, rulesAhead }: Ahead): boolean {
  return (
    cardOf(type).conditions.some(
      ({ needs, permanent, holds }) =>
        needs === 'file' && permanent !== undefined && !holds(context) && (permanent === true || !canBeSentBack()),
    ) || rulesAhead.every((rules) => entitledBodies(type, rules).length === 0)
  );
}

function fails<E>(conditions: readonly Condition<E>[], event: E | null, context: Context): boolean {
  for (const condition of conditions) if (!holds(condition, event, context)) return true;
  return false;
}

function holds<E>(condition: Condition<E>, event: E | null, context: Context): boolean {
  if (condition.needs === 'file') return condition.holds(context);
  return event === null || condition.holds(context, event);
}

/** What the conditions that do not hold say. */
function saidBy<E>(
  conditions: readonly Condition<E>[],
  event: E | null,
  context: Context,
): { readonly against?: Refusal; readonly unusual?: Advisory }[] {
  return conditions
    .filter((condition) => !holds(condition, event, context))
    .map((condition) => {
      const message = messageOf(condition, event, context);
      return condition.unusual === true
        ? { unusual: advisory(said(condition.code, condition, message, context)) }
        : { against: said(condition.code, condition, message, context) };
    });
}

function messageOf<E>(condition: Condition<E>, event: E | null, context: Context): string {
  if (typeof condition.message === 'string') return condition.message;
  if (condition.needs === 'file') return condition.message(context);
  return event === null ? condition.code : condition.message(context, event);
}

function said<C extends AdvisoryCode>(
  code: C,
  { rule, row }: Pick<Objection, 'rule' | 'row'>,
  message: string,
  { rules, law }: Context,
): Said<C> {
  const plain = refusal(code, message, rule, law);
  const rests = row?.(rules);
  if (rests === undefined || !isWeaker(rests.basis, plain.rule.basis)) return plain;
  return resting(code, message, { ...plain.rule, source: sources[rests.source], basis: rests.basis }, law);
}
