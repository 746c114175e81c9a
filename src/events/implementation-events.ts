import { fact } from './fact.ts';
import { day, text } from '../model/field.ts';

/** When an approved modification takes effect, and how that day moves. */
export const implementationEvents = [
  fact('implementation.scheduled', { date: day, release: text.optional(), part: text.optional() }),
  fact('implementation.rescheduled', { date: day, notBefore: day.optional(), notAfter: day.optional(), part: text.optional() }),
  fact('implementation.adjusted', { date: day, part: text.optional() }),
  fact('implementation.changeRequested', {
    date: day.optional(),
    notBefore: day.optional(),
    notAfter: day.optional(),
    part: text.optional(),
    reason: text.optional(),
  }),
  fact('implementation.partDelivered', { part: text }),
  fact('implementation.completed', {}),
] as const;
