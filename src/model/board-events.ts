import * as z from 'zod';
import { fact } from './fact.ts';
import { day, text } from './field.ts';
import { Path } from './path.ts';
import { Outcome, Vote } from './vote.ts';

const Revision = z.enum(['unchanged', 'revised']);

/** The separate vote on one Alternative Proposal. */
export const AlternativeVote = z.strictObject({
  alternative: text,
  outcome: Outcome,
  votes: z.array(Vote, { error: 'expected a list of votes' }).readonly().optional(),
});
export type AlternativeVote = z.infer<typeof AlternativeVote>;

/** The Modification Report, the Change Board's vote, send-backs, the Authority's determination and appeals. */
export const boardEvents = [
  fact('report.submitted', {}),
  fact('report.returned', { reasons: text }),
  fact('report.agreedComplete', {}),
  fact('changeBoard.voted', {
    outcome: Outcome,
    preferred: text.optional(),
    votes: z.array(Vote, { error: 'expected a list of votes' }).readonly().optional(),
    alternatives: z.array(AlternativeVote, { error: 'expected a list of { alternative, outcome }' }).readonly().optional(),
  }),
  fact('changeBoard.deferred', { until: day.optional() }),
  fact('changeBoard.sentBack', { reasons: text }),
  fact('authority.sentBack', { reasons: text }),
  fact('sendBack.handled', {
    path: Path,
    legalText: Revision,
    implementationApproach: Revision,
    route: z.enum(['report_phase', 'refinement']),
  }),
  fact('authority.determined', { outcome: Outcome, preferred: text.optional() }),
  fact('appeal.lodged', {}),
  fact('appeal.determined', { outcome: z.enum(['confirmed', 'overturned', 'remitted']) }),
  fact('fastTrack.approved', {}),
  fact('fastTrack.objected', {}),
] as const;
