import * as z from 'zod';
import { isRecord } from '../checks.ts';
import { expecting } from '../model/field.ts';
import { cards, type AnyCard } from './cards.ts';
import { eventName, eventTypes } from './names.ts';

/** The schema of some event. */
type EventSchema = ReturnType<AnyCard['schema']>;

/** The schema of one type of event; undefined of what names none. */
export function schemaOf(type: unknown): EventSchema | undefined {
  return cards()
    .find((card) => card.type === type)
    ?.schema();
}

/**
 * Every event of a life, told apart by its `type`; every event and field is described. The schemas are made when one is first asked for;
 * `eventSchema.unwrap().options` lists them.
 */
export const eventSchema: z.ZodLazy<z.ZodDiscriminatedUnion<[EventSchema, ...EventSchema[]], 'type'>> = z.lazy(() => {
  const inOrder = eventTypes.flatMap((type) => cards().filter((card) => card.type === type));
  const [first, ...others] = inOrder.map(({ schema, type, when }) => schema().describe(`${eventName(type)} is recorded ${when}.`));
  if (first === undefined) throw new TypeError('There is no event.');
  return z.discriminatedUnion('type', [first, ...others], {
    error: ({ input }) => (isRecord(input) ? anEventType({ input: input['type'] }) : anEvent({ input })),
  });
});

const anEventType = expecting('an event type such as conversion.agreed');
const anEvent = expecting('an event object');
