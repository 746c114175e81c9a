import { lazy } from '../lazy.ts';
import { draftProposal } from './draft-proposal-machine.ts';
import { modificationProposal } from './modification-proposal-machine.ts';
import { chartOf } from './read-chart.ts';

/** The statechart of a Draft Proposal. */
export const draft = lazy(() => chartOf(draftProposal()));

/** The statechart of a Modification Proposal. */
export const modification = lazy(() => chartOf(modificationProposal()));
