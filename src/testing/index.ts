export { arbitraryCase, arbitraryEvent, arbitraryVotes, type ArbitraryCaseOptions, type FastCheckModule } from './arbitraries.ts';
export { advance } from './advance.ts';
export { aDraftProposal, aModification, type CaseOverrides } from './builders.ts';
export { everyLife, type LivesOptions } from './lives.ts';
export { realHistories } from './real-histories/index.ts';
export { votes } from './votes.ts';
