import { checkArgument, keyOf, type Check } from '../checks.ts';

/** Where a modification stands, as a register shows it. */
export type Stage =
  | 'initial_consideration'
  | 'development'
  | 'refinement'
  | 'report_phase'
  | 'sent_back'
  | 'authority_decision'
  | 'appeal'
  | 'fast_track'
  | 'authority_led'
  | 'pending_implementation'
  | 'implemented'
  | 'rejected'
  | 'withdrawn'
  | 'refused'
  | 'split';

const names: Readonly<Record<Stage, string>> = {
  initial_consideration: 'Initial Consideration',
  development: 'Development Stage',
  refinement: 'Refinement Process',
  report_phase: 'Report Phase',
  sent_back: 'Sent Back',
  authority_decision: 'Authority Decision',
  appeal: 'Appeal Window',
  fast_track: 'Fast-Track',
  authority_led: 'Authority-Led Variation',
  pending_implementation: 'Pending Implementation',
  implemented: 'Implemented',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  refused: 'Refused',
  split: 'Split',
};

/**
 * The Code's words for a stage.
 *
 * @throws InvalidInputError for a stage there is not
 * @example
 * stageName('refinement'); //=> 'Refinement Process'
 */
export function stageName(stage: Stage): string {
  checkArgument(stage, aStage, 'stage');
  return names[stage];
}

const ended: readonly Stage[] = ['implemented', 'rejected', 'withdrawn', 'refused', 'split'];

/**
 * Whether a life is over in a stage: implemented, rejected, withdrawn, refused or split. Further parts of a change may still be delivered.
 *
 * @throws InvalidInputError for a stage there is not
 * @example
 * isEnded('implemented'); //=> true
 * isEnded('appeal'); //=> false
 */
export function isEnded(stage: Stage): boolean {
  checkArgument(stage, aStage, 'stage');
  return ended.includes(stage);
}

/** A stage. */
export const aStage: Check = /* @__PURE__ */ keyOf(names);

/** Whether a value names a stage. */
export function isStage(value: unknown): value is Stage {
  return aStage(value).length === 0;
}
