import { lazy } from '../lazy.ts';
import type * as z from 'zod';
import { listOf, object, oneOf, text } from './field.ts';
import { PartyCategory } from './party.ts';

/** How a member of the Change Board can vote. */
export const choices = ['approve', 'reject', 'abstain'] as const;

/** One Change Board member's vote, with the reason recorded by reference to the SEC Objectives. */
export const Vote = lazy(() =>
  object({
    /** The category the member sits for. */
    category: PartyCategory().describe('The category the member sits for.'),
    /** The member, by name. */
    member: text().optional().describe('The member, by name.'),
    /** How the member voted. */
    choice: oneOf(choices).describe('How the member voted.'),
    /** Why, by reference to the SEC Objectives. */
    reason: text().optional().describe('Why, by reference to the SEC Objectives.'),
  }),
);
export type Vote = z.infer<ReturnType<typeof Vote>>;

/** What a vote or a determination comes to. */
export const Outcome = lazy(() => oneOf(['approve', 'reject']));
export type Outcome = z.infer<ReturnType<typeof Outcome>>;

/** The separate vote on one Alternative Proposal. */
export const AlternativeVote = lazy(() =>
  object({
    /** What the Alternative Proposal is called. */
    alternative: text().describe('What the Alternative Proposal is called.'),
    /** What the vote on it comes to. */
    outcome: Outcome().describe('What the vote on it comes to.'),
    /** The votes on it, member by member. */
    votes: listOf(Vote(), 'votes').optional().describe('The votes on it, member by member.'),
  }),
);
export type AlternativeVote = z.infer<ReturnType<typeof AlternativeVote>>;
