export { draftProposalMachine } from './draft-proposal-machine.ts';
export { modificationProposalMachine } from './modification-proposal-machine.ts';
export { underLaw } from './under-law.ts';
export type { CaseContext, CaseInput, ChartEvent, DayReached, PermitsParams, StateMeta } from './permits.ts';
