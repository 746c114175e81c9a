import type { draftProposal } from './draft-proposal-machine.ts';
import type { modificationProposal } from './modification-proposal-machine.ts';

/** The machine of a Draft Proposal. */
export type DraftProposalMachine = ReturnType<typeof draftProposal>;

/** The machine of a Modification Proposal. */
export type ModificationProposalMachine = ReturnType<typeof modificationProposal>;

/** Either machine. */
export type CaseMachine = DraftProposalMachine | ModificationProposalMachine;
