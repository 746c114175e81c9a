import { assessmentCards } from './assessment.ts';
import type { Card, EventInputOf, EventCard, EventOf } from './card.ts';
import { decisionCards } from './decision.ts';
import { developmentCards } from './development.ts';
import { implementationCards } from './implementation.ts';
import { progressionCards } from './progression.ts';
import { proposalCards } from './proposal.ts';
import { refinementCards } from './refinement.ts';
import { reportCards } from './report.ts';

/** The one source of events, of "no" and of what is known afterwards: a card for each, in the order a modification lives. */
export const cards: readonly AnyCard[] = allCards();

function allCards(): readonly AnyCard[] {
  return [
    ...proposalCards(),
    ...developmentCards(),
    ...progressionCards(),
    ...refinementCards(),
    ...assessmentCards(),
    ...reportCards(),
    ...decisionCards(),
    ...implementationCards(),
  ];
}

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
export function cardOf<T extends EventType>(type: T): Card<EventByType[T]> {
  const card = byType.get(type);
  if (card === undefined || !isOf(type, card)) throw new TypeError(`There is no card of ${type}.`);
  return card;
}

const byType: ReadonlyMap<string, AnyCard> = new Map(cards.map((card) => [card.type, card]));

function isOf<T extends EventType>(type: T, card: AnyCard | Card<EventByType[T]>): card is Card<EventByType[T]> {
  return 'type' in card && card.type === type;
}
