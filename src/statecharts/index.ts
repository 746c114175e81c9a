import { draftProposal } from './draft-proposal-machine.ts';
import type { DraftProposalMachine, ModificationProposalMachine } from './machine.ts';
import { modificationProposal } from './modification-proposal-machine.ts';

/** A Draft Proposal: from raising to conversion, refusal, withdrawal or a split. */
export const draftProposalMachine: DraftProposalMachine = draftProposal();

/** A Modification Proposal: from initial consideration or conversion, by its path, to implementation, rejection or withdrawal. */
export const modificationProposalMachine: ModificationProposalMachine = modificationProposal();

export { underLaw } from './under-law.ts';
export type { CaseContext, CaseInput, ChartEvent, DayReached, PermitsParams, StateMeta } from './permits.ts';
