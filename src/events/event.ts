import * as z from 'zod';
import { isRecord } from '../checks.ts';
import { expecting } from '../model/field.ts';
import { cards, type AnyCard } from './cards.ts';
import { eventName, eventTypes } from './names.ts';

/** The schema of some event. */
type EventSchema = AnyCard['schema'];

/** Every event of a life, told apart by its `type`; every event and field is described. */
export const eventSchema: z.ZodDiscriminatedUnion<[EventSchema, ...EventSchema[]], 'type'> = union();

function union() {
  const inOrder = eventTypes.flatMap((type) => cards.filter((card) => card.type === type));
  const [first, ...others] = inOrder.map(({ schema, type, when }) => schema.describe(`${eventName(type)} is recorded ${when}.`));
  if (first === undefined) throw new TypeError('There is no event.');
  return z.discriminatedUnion('type', [first, ...others], {
    error: ({ input }) => (isRecord(input) ? anEventType({ input: input['type'] }) : anEvent({ input })),
  });
}

const anEventType = expecting('an event type such as conversion.agreed');
const anEvent = expecting('an event object');
