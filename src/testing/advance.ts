import { at } from '../at.ts';
import { aDay, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, exactly } from '../checks.ts';
import { InvalidInputError, shown } from '../errors.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { internalsOf, fileOf, type CaseFile } from '../history/case-file.ts';
import { extend } from '../history/record.ts';
import { stateOn } from '../history/replay.ts';
import type { Path } from '../model/path.ts';
import { aStage, type Stage } from '../model/stage.ts';
import type { Outcome } from '../model/vote.ts';
import type { Assumptions } from '../planning/assumptions.ts';
import type { Milestone } from '../planning/milestone.ts';
import { planOfFile } from '../planning/plan.ts';

/**
 * A case taken further, to a stage or up to a day, by what its plan expects, each step on its planned day. A stage off the way is turned
 * off to at the next chance: by a withdrawal, a refusal, a split, a send-back or a rejection.
 *
 * @throws InvalidInputError when `file` is no case file, or its life no longer leads to the stage; InvalidDateError, CalendarCoverageError
 * @example
 * advance(aDraftProposal(), 'report_phase').stage; //=> 'report_phase'
 * advance(aDraftProposal(), 'withdrawn').stage; //=> 'withdrawn'
 * advance(aDraftProposal(), { until: '2022-06-30' }).entries.at(-1)?.on; //=> '2022-06-30'
 */
export function advance(file: CaseFile, to: Stage | { readonly until: DateInput }): CaseFile {
  internalsOf(file);
  if (typeof to !== 'string') return advanceUpTo(file, to);
  checkArgument(to, aStage, 'case', 'stage');
  return advanceTo(file, to);
}

/** The same, on a way of one's own: with what is assumed, what the decisions come to, and where it ends. */
export function advanceTo(
  file: CaseFile,
  to: Stage,
  { path, outcome = to === 'rejected' ? 'reject' : 'approve', isThere = () => true }: Way = {},
): CaseFile {
  const assumptions: Assumptions = {
    ...(to === 'fast_track' ? { route: 'fast_track' } : {}),
    path: path ?? (to === 'authority_decision' ? 2 : undefined),
  };
  let now = file;
  for (let turn = 0; turn < mostSteps; turn += 1) {
    if (now.stage === to && isThere(now)) return now;
    const [next]: readonly Milestone[] = planOfFile(now, { assumptions }).milestones;
    const then: CaseFile = next === undefined ? afterWindows(now) : stateOn(now, next.due);
    if (then.stage === to && isThere(then)) return then;
    const event = turningTo(to, outcome, now, next);
    if (event === null) break;
    now = takeStep(now, event, to);
  }
  throw unreachable(`expected a file whose life leads to ${shown(to)} but received one in ${shown(now.stage)}.`);
}

interface Way {
  readonly path?: Path | undefined;
  readonly outcome?: Outcome | undefined;
  /** Whether a file that stands at the stage is where it was to be. */
  readonly isThere?: (file: CaseFile) => boolean;
}

const mostSteps = 60;

function advanceUpTo(file: CaseFile, to: { readonly until: DateInput }): CaseFile {
  checkArgument(to, someEnd, 'until');
  const until = calendarDate(to.until);
  let now = file;
  for (;;) {
    const [next] = planOfFile(now).milestones;
    if (next === undefined || next.due > until) return until > internalsOf(now).chain.entry.on ? stateOn(now, until) : now;
    now = takeStep(now, plain(next), null);
  }
}

const someEnd = /* @__PURE__ */ lazily(() => exactly({ until: aDay }));

/** The file once its windows have closed. */
const afterWindows = (file: CaseFile): CaseFile =>
  stateOn(file, addWorkingDays(internalsOf(file).chain.entry.on, 30, internalsOf(file).law.calendar));

interface Planned {
  readonly type: string;
  readonly on: CalendarDate;
  readonly by: string;
  readonly [field: string]: unknown;
}

const plain = ({ type, due, by, fields }: Milestone): Planned => ({ type, on: due, by, ...fields });

/** The next event on the way to a stage: the planned one, or the one that turns off to it. */
function turningTo(stage: Stage, outcome: Outcome, file: CaseFile, next: Milestone | undefined): Planned | null {
  const { chain, law, state } = internalsOf(file);
  const on = addWorkingDays(chain.entry.on, 1, law.calendar);
  if (stage === 'withdrawn' && state.facts.withdrawnOn === null) return { type: 'support.withdrawn', on, by: 'proposer' };
  if (stage === 'refused') return { type: 'proposal.refused', on, by: 'code_administrator', ...because };
  if (stage === 'split' && file.kind !== 'draft_proposal' && file.stage !== 'initial_consideration')
    return { type: 'proposal.split', on, by: 'working_group', into: [`${file.id}A`, `${file.id}B`] };
  if (next === undefined) return null;
  if (stage === 'sent_back' && next.type === 'changeBoard.voted')
    return { ...plain(next), type: 'changeBoard.sentBack', ...because, outcome: undefined };
  return next.fields['outcome'] === 'approve' ? { ...plain(next), outcome } : plain(next);
}

const because = { reasons: 'Something is missing' };

function takeStep(file: CaseFile, event: Planned, to: Stage | null): CaseFile {
  const given = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
  const extended = extend(internalsOf(file), given);
  if (extended.ok) return fileOf(extended.internals);
  throw unreachable(
    `expected a file that can be taken ${to === null ? 'further' : `to ${shown(to)}`} but on the way ${event.type} is refused. ` +
      at(extended.refusals, 0).message,
  );
}

const unreachable = (message: string) => new InvalidInputError('case', [{ path: 'stage', message }]);
