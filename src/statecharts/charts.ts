import { chartOf } from './read-chart.ts';
import { draftProposalMachine } from './draft-proposal-machine.ts';
import { modificationProposalMachine } from './modification-proposal-machine.ts';

/** The statechart of a Draft Proposal. */
export const draft = /* @__PURE__ */ chartOf(draftProposalMachine);

/** The statechart of a Modification Proposal. */
export const modification = /* @__PURE__ */ chartOf(modificationProposalMachine);
