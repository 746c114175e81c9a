import { dayInWords } from '../calendar/words.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import { isEnded, stageName } from '../model/stage.ts';
import { isOffered } from '../statecharts/step.ts';
import type { AssumedInPlan } from './assumptions.ts';

/** Why nothing lies ahead of a file that can be planned, if so. */
export function whyStopped(file: CaseFile, { holdUntil }: Pick<AssumedInPlan, 'holdUntil'>): string | null {
  const { id, stage, hold, decision } = file;
  const { state } = internalsOf(file);
  if (isEnded(stage)) return `${id} has ended (${stageName(stage)}): nothing remains to be planned.`;
  if (state.facts.withdrawnOn !== null)
    return `The Proposer of ${id} has withdrawn its support: nothing is decided until somebody adopts it, so there is no plan.`;
  if (hold !== null && hold.until === undefined && holdUntil === undefined)
    return (
      `${id} has been on hold since ${dayInWords(hold.from)} with no end recorded (${hold.reason}): nothing is decided until the hold is ` +
      'lifted, so there is no plan. Hand in assumptions.holdUntil to assume an end.'
    );
  if (decision?.outcome === 'reject' && !isOffered(state, 'appeal.determined'))
    return `${id} was rejected on ${dayInWords(decision.on)}: nothing remains but the appeal window.`;
  return null;
}
