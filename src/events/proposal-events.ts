import { fact } from './fact.ts';
import { day, listOf, text } from '../model/field.ts';
import { Identifier } from '../model/identifier.ts';
import { Track } from '../model/track.ts';

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
    into: listOf(Identifier, 'two identifiers or more', 2),
    child: Identifier.optional(),
    titles: listOf(text, 'titles').optional(),
    title: text.optional(),
  }),
] as const;
