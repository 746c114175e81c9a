import * as z from 'zod';
import { frozen } from '../frozen.ts';
import type { Body } from '../model/body.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import { cardOf, cards, type AnyCard, type EventType } from './cards.ts';
import { advisoryCodes, type AdvisoryCode } from './codes.ts';
import type { Condition } from './condition.ts';
import { cited } from './citing.ts';
import { eventName, eventTypes } from './names.ts';
import type { Refusal } from './refusal.ts';

/** What there is to know of an event before it is recorded. */
export interface EventReference {
  readonly type: EventType;
  /** What it is called, as the subject of a sentence. */
  readonly name: string;
  /** Where in a life it belongs, completing "… is recorded". */
  readonly when: string;
  readonly rule: Refusal['rule'];
  /** The bodies that may always record it. */
  readonly by: readonly Body[];
  /** Whoever has this right on the day may as well: `rulebookOn` says who. */
  readonly right?: Decision;
  /** Whether every committee that considers proposals on the day may as well. */
  readonly committees: boolean;
  /** Whether it decides something, and so waits while the proposal is on hold or without a Proposer. */
  readonly decides: boolean;
  readonly fields: readonly { readonly name: string; readonly meaning: string; readonly isRequired: boolean }[];
  /** Everything that may be said against it or remarked on it, most important first. */
  readonly conditions: readonly ReferenceCondition[];
}

/** What is said when something is not as it must be, or usually is. */
export interface ReferenceCondition {
  readonly code: AdvisoryCode;
  readonly message: string;
  readonly rule: Refusal['rule'];
  /** Whether it bars under the standing law; advises, its rule being only assumed; or merely remarks on what is not the practice. */
  readonly then: 'bars' | 'advises' | 'remarks';
}

/**
 * Every event in the order a modification lives: who may record it, with which fields, when, what bars it, and by which rule.
 *
 * Does not say where a statechart offers it: the diagrams do, and `whyNot` does for a file.
 *
 * @example
 * const conversion = eventReference().find(({ type }) => type === 'conversion.agreed');
 * conversion.right; //=> 'convert'
 * conversion.fields.find(({ name }) => name === 'route').meaning; //=> 'Where the proposal goes from here.'
 */
export function eventReference(): readonly EventReference[] {
  return frozen(
    eventTypes.flatMap((type) =>
      cards()
        .filter((card) => card.type === type)
        .map(entryOf),
    ),
  );
}

function entryOf(card: AnyCard): EventReference {
  const { type, schema } = card;
  const { when, rule, by, right, committees, decides, conditions } = cardOf(type);
  const { type: _, ...fields } = schema().shape;
  return {
    type,
    name: eventName(type),
    when,
    rule: cited(rule),
    by,
    ...(right === undefined ? {} : { right }),
    committees,
    decides,
    fields: Object.entries(fields).map(([name, field]) => ({
      name,
      meaning: field.description ?? name,
      isRequired: !(field instanceof z.ZodOptional),
    })),
    conditions: conditions.map(asReferred),
  };
}

function asReferred({ code, message, rule, unusual }: Condition<never>): ReferenceCondition {
  const { basis } = cited(rule);
  return {
    code,
    message: typeof message === 'string' ? message : advisoryCodes[code],
    rule: cited(rule),
    then: unusual === true ? 'remarks' : basis === 'assumed' ? 'advises' : 'bars',
  };
}
