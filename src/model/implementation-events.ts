import { fact } from './fact.ts';
import { day, text } from './field.ts';

/** When an approved modification takes effect, and how that day moves. */
export const implementationEvents = [
  fact('implementation.scheduled', { date: day, release: text.optional() }),
  fact('implementation.rescheduled', { date: day, notBefore: day.optional(), notAfter: day.optional() }),
  fact('implementation.adjusted', { date: day }),
  fact('implementation.partDelivered', { part: text }),
  fact('implementation.completed', {}),
] as const;
