import { lazy } from '../lazy.ts';
import { assessmentCards } from './assessment.ts';
import type { EventInputOf, EventCard, EventOf, FullCard } from './card.ts';
import { conditionsOfDecision, everyEvent } from './common-conditions.ts';
import { decisionCards } from './decision.ts';
import { developmentCards } from './development.ts';
import { implementationCards } from './implementation.ts';
import { progressionCards } from './progression.ts';
import { proposalCards } from './proposal.ts';
import { refinementCards } from './refinement.ts';
import { reportCards } from './report.ts';

/** The one source of events, of "no" and of what is known afterwards: a card for each, in the order a modification lives. */
export const cards = lazy<readonly AnyCard[]>(() => [
  ...proposalCards(),
  ...developmentCards(),
  ...progressionCards(),
  ...refinementCards(),
  ...assessmentCards(),
  ...reportCards(),
  ...decisionCards(),
  ...implementationCards(),
]);

/** The card of some event. */
export type AnyCard = ReturnType<
  | typeof proposalCards
  | typeof developmentCards
  | typeof progressionCards
  | typeof refinementCards
  | typeof assessmentCards
  | typeof reportCards
  | typeof decisionCards
  | typeof implementationCards
>[number];

/** The name of an event, such as `conversion.agreed`. */
export type EventType = AnyCard['type'];

/** The events by their type. */
export type EventByType = { readonly [C in AnyCard as C['type']]: C extends EventCard<infer T, infer F> ? EventOf<T, F> : never };

/** The same as a caller may write them. */
export type EventInputByType = { readonly [C in AnyCard as C['type']]: C extends EventCard<infer T, infer F> ? EventInputOf<T, F> : never };

/** A dated fact out of a committee paper: what happened, on which day, by which body. */
export type CaseEvent = EventByType[EventType];

/** A `CaseEvent` as a caller may write it: days are plain text. */
export type CaseEventInput = EventInputByType[EventType];

/** The event that opens a file, as a caller may write it. */
export type ProposalRaised = EventInputByType['proposal.raised'];

/** What the law says of an event of a type. */
export function cardOf<T extends EventType>(type: T): FullCard<EventByType[T]> {
  const card = byType()[type];
  if (card === undefined || !isOf(type, card)) throw new TypeError(`There is no card of ${type}.`);
  return card;
}

/** What a condition may leave out: with every key there, all are of one shape, and judging an event takes a fifth less. */
const everyKey: object = {
  code: undefined,
  rule: undefined,
  row: undefined,
  permanent: undefined,
  needs: undefined,
  holds: undefined,
  message: undefined,
  unusual: undefined,
};

const byType = lazy<Readonly<Record<string, TypedCard>>>(() => Object.fromEntries(cards().map((card) => [card.type, writtenOut(card)])));

type TypedCard = FullCard<never> & { readonly type: EventType };

function writtenOut(card: AnyCard): TypedCard {
  const { type, when, rule, hint, by = [], right, committees = false, decides, conditions = [], adds } = card;
  const all = [...everyEvent, ...conditionsOfDecision(decides), ...conditions].map((condition) =>
    Object.assign({ ...everyKey }, condition),
  );
  return { type, when, rule, hint, by, right, committees, decides: decides !== undefined, conditions: all, adds };
}

function isOf<T extends EventType>(type: T, card: TypedCard): card is TypedCard & FullCard<EventByType[T]> {
  return card.type === type;
}
