import { fact } from './fact.ts';
import { day, listOf, oneOf, text } from '../model/field.ts';
import { Path } from '../model/path.ts';
import { AlternativeVote, Outcome, Vote } from '../model/vote.ts';

const Revision = oneOf(['unchanged', 'revised']);

/** The Modification Report, the Change Board's vote, send-backs, the Authority's determination and appeals. */
export const boardEvents = [
  fact('report.submitted', {}),
  fact('report.returned', { reasons: text }),
  fact('report.agreedComplete', {}),
  fact('changeBoard.voted', {
    outcome: Outcome,
    preferred: text.optional(),
    votes: listOf(Vote, 'votes').optional(),
    alternatives: listOf(AlternativeVote, '{ alternative, outcome }').optional(),
  }),
  fact('changeBoard.deferred', { until: day.optional() }),
  fact('changeBoard.sentBack', { reasons: text }),
  fact('authority.sentBack', { reasons: text }),
  fact('sendBack.handled', {
    path: Path,
    legalText: Revision,
    implementationApproach: Revision,
    route: oneOf(['report_phase', 'refinement']),
  }),
  fact('authority.determined', { outcome: Outcome, preferred: text.optional() }),
  fact('appeal.lodged', {}),
  fact('appeal.determined', { outcome: oneOf(['confirmed', 'overturned', 'remitted']) }),
  fact('fastTrack.approved', {}),
  fact('fastTrack.objected', {}),
] as const;
