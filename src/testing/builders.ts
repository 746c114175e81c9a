import { calendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { anything, checkArgument, lazily, among, exactly } from '../checks.ts';
import { requiredOf } from '../explanation/required.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import type { Identifier } from '../model/identifier.ts';
import type { Path } from '../model/path.ts';
import { aStage, type Stage } from '../model/stage.ts';
import type { Outcome } from '../model/vote.ts';
import { standardLaw } from '../rulebook/law.ts';
import { advanceTo } from './advance.ts';
import { raisedAs, type Kind } from './raised-as.ts';

/** What a built case may have otherwise. */
export interface CaseOverrides {
  /** The number it is raised under; by default one that fits the day. */
  readonly id?: Identifier;
  readonly title?: string;
  readonly proposer?: string;
  /** The day it is raised, 11 January 2022 by default. The rest follows as its plan has it, under the regime of its own day. */
  readonly on?: DateInput;
  /** Path 3 by default, or Path 2 where the Authority is to decide. */
  readonly path?: Path;
  /** What the vote and the determination come to: approve by default, or reject where the case is to be rejected. */
  readonly outcome?: Outcome;
}

/**
 * A Draft Proposal in the Development Stage.
 *
 * @throws RefusedError or InvalidInputError when the overrides make no Draft Proposal
 * @example
 * aDraftProposal().stage; //=> 'development'
 * aDraftProposal({ on: '2020-05-20' }).regime; //=> 'csc_advises'
 */
export function aDraftProposal(overrides: CaseOverrides = {}): CaseFile {
  checkArgument(overrides, someOverrides, 'case');
  return raisedFor('development', overrides);
}

/**
 * A case at a stage, brought there by real events only: always the one its life waits for next.
 * In the Report Phase it is before the Change Board, ready to be voted on.
 *
 * @throws InvalidInputError when no life leads to the stage with these overrides; RefusedError when it cannot be raised
 * @example
 * aModification('report_phase').state.live.progress; //=> { reportPhase: 'awaitingVote' }
 * aModification('authority_decision').path; //=> 2
 * aModification('appeal', { outcome: 'reject' }).decision.outcome; //=> 'reject'
 */
export function aModification(stage: Stage, overrides: CaseOverrides = {}): CaseFile {
  checkArgument(stage, aStage, 'case', 'stage');
  checkArgument(overrides, someOverrides, 'case');
  const { path, outcome } = overrides;
  const isThere = (file: CaseFile) => stage !== 'report_phase' || requiredOf(internalsOf(file).state).includes('changeBoard.voted');
  return advanceTo(raisedFor(stage, overrides), stage, { path, outcome, isThere });
}

/** Overrides that a case is built with. What raising a proposal asks of them, it asks itself. */
const someOverrides = /* @__PURE__ */ lazily(() =>
  exactly(
    {},
    { id: anything, title: anything, proposer: anything, on: aDay, path: among([1, 2, 3]), outcome: among(['approve', 'reject']) },
  ),
);

function raisedFor(stage: Stage, { on = '2022-01-11', id, title, proposer }: CaseOverrides): CaseFile {
  const kind = kinds[stage] ?? 'draft_proposal';
  return raisedAs(kind, calendarDate(on), standardLaw, { id, title, proposer });
}

/** What a case is raised as to stand at a stage, where that is no Draft Proposal. */
const kinds: { readonly [S in Stage]?: Kind } = {
  initial_consideration: 'modification_proposal',
  authority_led: 'authority_led_variation',
};
