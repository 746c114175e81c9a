import * as z from 'zod';
import { text } from './field.ts';
import { PartyCategory } from './party.ts';

/** One Change Board member's vote, with the reason recorded by reference to the SEC Objectives. */
export const Vote = z.strictObject({
  category: PartyCategory,
  member: text.optional(),
  choice: z.enum(['approve', 'reject', 'abstain']),
  reason: text.optional(),
});
export type Vote = z.infer<typeof Vote>;

/** What a vote or a determination comes to. */
export const Outcome = z.enum(['approve', 'reject']);
export type Outcome = z.infer<typeof Outcome>;
