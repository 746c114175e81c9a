import * as z from 'zod';
import { fact } from './fact.ts';
import { day, text } from './field.ts';
import { Identifier } from './identifier.ts';

/** Whether a file is opened in the ordinary way or as an Authority-Led Variation. */
export const Track = z.enum(['modification', 'authority_led_variation']);
export type Track = z.infer<typeof Track>;

const parts = 'expected a list of two identifiers or more';

/** What is done to the proposal itself: raised, refused, held, withdrawn, adopted, split. */
export const proposalEvents = [
  fact('proposal.raised', { id: Identifier, title: text, proposer: text, track: Track.optional() }),
  fact('proposal.refused', { reasons: text }),
  fact('hold.placed', { reason: text, until: day.optional() }),
  fact('hold.lifted', {}),
  fact('priority.determined', { category: text }),
  fact('support.withdrawn', {}),
  fact('proposal.adopted', { proposer: text }),
  fact('proposal.split', {
    into: z.array(Identifier, { error: parts }).min(2, { error: parts }).readonly(),
    child: Identifier.optional(),
    titles: z.array(text, { error: 'expected a list of titles' }).readonly().optional(),
    title: text.optional(),
  }),
] as const;
