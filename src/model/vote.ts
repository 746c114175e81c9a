import type * as z from 'zod';
import { listOf, object, oneOf, text } from './field.ts';
import { PartyCategory } from './party.ts';

/** One Change Board member's vote, with the reason recorded by reference to the SEC Objectives. */
export const choices = ['approve', 'reject', 'abstain'] as const;
export const Vote = object({
  category: PartyCategory,
  member: text.optional(),
  choice: oneOf(choices),
  reason: text.optional(),
});
export type Vote = z.infer<typeof Vote>;

/** What a vote or a determination comes to. */
export const Outcome = oneOf(['approve', 'reject']);
export type Outcome = z.infer<typeof Outcome>;

/** The separate vote on one Alternative Proposal. */
export const AlternativeVote = object({
  alternative: text,
  outcome: Outcome,
  votes: listOf(Vote, 'votes').optional(),
});
export type AlternativeVote = z.infer<typeof AlternativeVote>;
