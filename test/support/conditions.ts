import { everyDecision, everyDecisionOfOthers, everyEvent } from '../../src/events/common-conditions.ts';
import type { Condition } from '../../src/events/condition.ts';
import { cards, type EventType } from '../../src/events/cards.ts';

/** The conditions of every event and of every decision. */
export const commonConditions: readonly Condition<never>[] = [...everyEvent, ...everyDecision, ...everyDecisionOfOthers];

/** The conditions of one event each. */
export const ownConditions: readonly (readonly [EventType, Condition<never>])[] = cards().flatMap(({ type, conditions = [] }) =>
  conditions.map((condition) => [type, condition] as const),
);

/** Every condition there is. */
export const everyCondition: readonly Condition<never>[] = [...commonConditions, ...ownConditions.map(([, condition]) => condition)];
