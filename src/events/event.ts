import * as z from 'zod';
import { isRecord } from '../checks.ts';
import { boardEvents } from './board-events.ts';
import { committeeEvents } from './committee-events.ts';
import { dccEvents } from './dcc-events.ts';
import { expecting } from '../model/field.ts';
import { implementationEvents } from './implementation-events.ts';
import { proposalEvents } from './proposal-events.ts';
import { refinementEvents } from './refinement-events.ts';

/** Every event of a life, told apart by its `type`. */
export const eventSchema = z.discriminatedUnion(
  'type',
  [...proposalEvents, ...committeeEvents, ...refinementEvents, ...dccEvents, ...boardEvents, ...implementationEvents],
  { error: ({ input }) => (isRecord(input) ? anEventType({ input: input['type'] }) : anEvent({ input })) },
);

const anEventType = expecting('an event type such as conversion.agreed');
const anEvent = expecting('an event object');

/** A dated fact out of a committee paper: what happened, on which day, by which body. */
export type CaseEvent = Readonly<z.output<typeof eventSchema>>;

/** A `CaseEvent` as a caller may write it: days are plain text. */
export type CaseEventInput = Readonly<z.input<typeof eventSchema>>;

/** The events by their type. */
export type EventByType = { readonly [E in CaseEvent as E['type']]: E };

/** The name of an event, such as `conversion.agreed`. */
export type EventType = CaseEvent['type'];

/** The event that opens a file, as a caller may write it. */
export type ProposalRaised = Extract<CaseEventInput, { type: 'proposal.raised' }>;

/** Every event type, in the order a modification lives. */
export const eventTypes: readonly EventType[] = eventSchema.options.map((option) => option.shape.type.value);

const known: ReadonlySet<string> = new Set(eventTypes);

/** Whether a value names an event. */
export function isEventType(value: unknown): value is EventType {
  return typeof value === 'string' && known.has(value);
}
