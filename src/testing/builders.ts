import { calendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { anything, oneOf, only } from '../checks.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { InvalidInputError, shown } from '../errors.ts';
import { entitledBodies } from '../events/entitled.ts';
import { requiredOf } from '../explanation/required.ts';
import { internalsOf, fileOf, type CaseFile } from '../history/case-file.ts';
import { extend, raise } from '../history/record.ts';
import { stateOn } from '../history/replay.ts';
import type { EventType } from '../events/cards.ts';
import type { Identifier } from '../model/identifier.ts';
import type { Path } from '../model/path.ts';
import { isStage, type Stage } from '../model/stage.ts';
import type { Outcome } from '../model/vote.ts';
import { rulesOn } from '../rulebook/rulebook.ts';

/** What a built case may have otherwise. */
export interface CaseOverrides {
  /** The number it is raised under; by default one that fits the day. */
  readonly id?: Identifier;
  readonly title?: string;
  readonly proposer?: string;
  /** The day it is raised, 11 January 2022 by default. The rest follows every five Working Days, under the regime of its own day. */
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
  checkOverrides(overrides);
  return opened('development', overrides);
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
  if (!isStage(stage)) throw unreachable(`expected a stage such as 'report_phase' but received ${shown(stage)}.`);
  checkOverrides(overrides);
  let file = opened(stage, overrides);
  for (let turn = 0; turn < longestWay; turn += 1) {
    const settled = isWindowStage(stage) ? stateOn(file, workingDaysOn(file, 11)) : file;
    if (settled.stage === stage && (stage !== 'report_phase' || awaits(file, 'changeBoard.voted'))) return settled;
    file = moved(file, stage, overrides);
  }
  throw unreachable(`expected overrides that lead to ${shown(stage)} but they lead to ${shown(file.stage)}. Leave some of them out.`);
}

const longestWay = 15;

/** Stages that are reached when a window closes, without another event. */
const isWindowStage = (stage: Stage) => stage === 'withdrawn' || stage === 'pending_implementation' || stage === 'rejected';

/** Refuses overrides that no case is built with. What raising a proposal asks of them, it asks itself. */
function checkOverrides(overrides: unknown): void {
  only({}, { id: anything, title: anything, proposer: anything, on: aDay, path: oneOf([1, 2, 3]), outcome: oneOf(['approve', 'reject']) })(
    overrides,
    'case',
  );
}

function opened(stage: Stage, { id, title = 'A change to the Code', proposer = 'A Party', on = '2022-01-11' }: CaseOverrides): CaseFile {
  const { drafts } = rulesOn(calendarDate(on)).regime.value;
  const series = drafts ? (stage === 'initial_consideration' || stage === 'authority_led' ? 'MP900' : 'DP900') : 'SECMP0900';
  const led = stage === 'authority_led' ? ({ by: 'authority', track: 'authority_led_variation' } as const) : ({ by: 'proposer' } as const);
  return raise({ type: 'proposal.raised', on: calendarDate(on), id: id ?? series, title, proposer, ...led });
}

/** The file with the next event on the way to a stage, by a body that may act on its day. */
function moved(file: CaseFile, stage: Stage, overrides: CaseOverrides): CaseFile {
  const internals = internalsOf(file);
  const type = turnTo(file, stage);
  const on = workingDaysOn(file, file.stage === 'appeal' ? 11 : type === 'consultation.closed' ? 14 : 5);
  const [by] = entitledBodies(type, internals.law.rulesOn(on));
  const taken = extend(internals, { type, on, by, ...fieldsOf(type, file, stage, overrides) });
  if (!taken.ok)
    throw unreachable(`expected overrides that lead to ${shown(stage)} but on the way ${type} is refused. ${taken.refusals[0]?.message}`);
  return fileOf(taken.internals);
}

/** The event that comes next: the one that turns off to the stage, or the one the life waits for. */
function turnTo(file: CaseFile, stage: Stage): EventType {
  if (stage === 'withdrawn') return 'support.withdrawn';
  if (stage === 'refused') return 'proposal.refused';
  if (stage === 'split' && file.stage === 'refinement') return 'proposal.split';
  if (stage === 'sent_back' && awaits(file, 'changeBoard.voted')) return 'changeBoard.sentBack';
  const [awaited] = requiredOf(internalsOf(file).state);
  if (awaited !== undefined) return awaited;
  if (file.stage === 'appeal') return 'implementation.completed';
  const isAdvised = internalsOf(file).law.rulesOn(workingDaysOn(file, 5)).regime.value.changeSubCommittee === 'advises';
  return isAdvised && internalsOf(file).state.facts.recommendation === null ? 'conversion.recommended' : 'conversion.agreed';
}

function fieldsOf(type: EventType, file: CaseFile, stage: Stage, overrides: CaseOverrides): object {
  const { path = stage === 'authority_decision' ? 2 : 3, outcome = stage === 'rejected' ? 'reject' : 'approve' } = overrides;
  const route = stage === 'fast_track' ? 'fast_track' : 'refinement';
  switch (type) {
    case 'conversion.recommended':
      return { route };
    case 'conversion.agreed':
    case 'initialConsideration.decided':
      return { route, path };
    case 'consultation.opened':
      return { kind: 'modification_report', closesOn: workingDaysOn(file, 19) };
    case 'changeBoard.voted':
    case 'authority.determined':
      return { outcome };
    case 'changeBoard.sentBack':
    case 'proposal.refused':
      return { reasons: 'Something is missing' };
    case 'proposal.split':
      return { into: [`${file.id}A`, `${file.id}B`] };
    default:
      return {};
  }
}

const awaits = (file: CaseFile, type: EventType): boolean => requiredOf(internalsOf(file).state).includes(type);

const workingDaysOn = (file: CaseFile, count: number) => addWorkingDays(internalsOf(file).chain.entry.on, count);

const unreachable = (message: string) => new InvalidInputError('case', [{ path: 'stage', message }]);
