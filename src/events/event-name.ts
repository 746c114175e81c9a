import { isEventType, type EventType } from './event.ts';
import { unexpected } from '../checks.ts';
import { eventLaw } from './event-law.ts';

/**
 * What an event is called: the subject of a sentence about it.
 *
 * @throws InvalidInputError for a type there is not
 * @example
 * eventName('changeBoard.voted'); //=> 'A vote of the Change Board'
 */
export function eventName(type: EventType): string {
  if (!isEventType(type)) throw unexpected('event type', '', 'an event type such as conversion.agreed', type);
  return eventLaw[type].what;
}
