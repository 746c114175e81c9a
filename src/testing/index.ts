export { aDraftProposal, aModification, type CaseOverrides } from './builders.ts';
export { votes } from './votes.ts';
