import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dayInWords } from '../calendar/words.ts';
import type { Release } from '../deadlines/release.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import type { EventType } from '../events/cards.ts';
import { dateSet, lastDayOfAppeal } from '../planning/implementation.ts';
import type { Assumptions } from '../planning/assumptions.ts';
import { stepsWithLength, typical } from '../rulebook/lengths.ts';
import { saidOf, assumedFor, termsOf, walkFrom } from '../planning/plan.ts';
import { spellSince, startsRefinement, type Terms } from '../planning/point.ts';
import { whyStopped } from '../planning/stopped.ts';
import type { PlannedStep } from '../planning/walk.ts';
import type { Law } from '../rulebook/law.ts';
import type { ChangeKind, LeadTime } from '../rulebook/releases.ts';
import type { Lengths } from './lengths.ts';
import type { RemainingStep } from './remaining-step.ts';
import { remainingStepsOf } from './remaining-steps.ts';

/** What remains of a case from a day on: the steps up to its decision, and what follows it. */
export interface RemainingLife {
  readonly steps: readonly RemainingStep[];
  /** The chance that DCC Systems are changed: 0 or 1 where the record says. */
  readonly systems: number;
  /** What is changed where DCC Systems are not. */
  readonly change: ChangeKind;
  /** The day it was decided, where it has been. */
  readonly decidedOn: CalendarDate | null;
  /** Whether an appeal window follows the decision. */
  readonly hasAppealWindow: boolean;
  /** The implementation date that has been set. */
  readonly set: Pick<Release, 'name' | 'on'> | null;
  /** What was assumed, in words. */
  readonly reasons: readonly string[];
}

/** What remains of a life is worked out by these. */
export interface LifeTerms {
  readonly on: CalendarDate;
  readonly law: Law;
  readonly lengths: Lengths;
  readonly leadTimes: Partial<Readonly<Record<ChangeKind, LeadTime>>>;
}

/**
 * What remains of a case as it stands on a day; or in words why nothing is forecast. The steps are those of its plan, with and without a
 * change of DCC Systems where that is open, so that plan and forecast tell one life.
 */
export function remainingLife(file: CaseFile, terms: LifeTerms): RemainingLife | string {
  const { on, lengths } = terms;
  const own = assumptionsOf(file, terms);
  if (typeof own === 'string') return own;
  const asIs = assumedFor(own, { file, start: {} });
  const stopped = whyStopped(file, asIs);
  if (stopped !== null) return stopped;
  const ahead = (change: ChangeKind) => stepsWith(file, { ...own, change }, terms);
  const less = ahead(asIs.change);
  const more = asIs.change === 'document' && lengths.dccSystems > 0 && !isPastAsking(file) ? ahead('dcc_systems') : less;
  if (typeof less === 'string') return less;
  if (typeof more === 'string') return more;
  const isOpen = more.steps.some(({ expected }) => expected.type.endsWith('.requested'));
  const systems = asIs.change === 'dcc_systems' ? 1 : more !== less && isOpen ? lengths.dccSystems : 0;
  const common = new Set(less.steps.map(({ key }) => key));
  const drawnBy = { on, calendar: terms.law.calendar, lengths, terms: more.terms };
  const steps = (systems > 0 ? more : less).steps
    .filter(({ expected }) => !isImplementation(expected.type))
    .flatMap((step) =>
      remainingStepsOf(step, drawnBy).map((remaining): RemainingStep =>
        systems === 1 || common.has(step.key) ? remaining : { ...remaining, isForSystems: true },
      ),
    );
  const isChance = systems > 0 && systems < 1;
  return {
    steps,
    systems,
    change: asIs.change,
    decidedOn: file.decision?.on ?? null,
    hasAppealWindow: less.steps.some(({ expected, at }) => isImplementation(expected.type) && lastDayOfAppeal(at, less.terms) !== null),
    set: dateSet(file.implementation),
    reasons: [
      ...holdWords(file, on),
      ...saidOf({ ...own, ...(isChance ? { change: asIs.change } : {}) }, asIs, { file, start: {} }),
      ...(isChance ? [`Assumed: it changes DCC Systems with a chance of ${systems}, and text only otherwise.`] : []),
    ],
  };
}

const isImplementation = (type: EventType) => type.startsWith('implementation.');

/** What the plan of a case takes for granted: each length as the one that stands for what is drawn; or in words why there is none. */
function assumptionsOf({ id, hold }: CaseFile, { on, lengths, leadTimes }: LifeTerms): Assumptions | string {
  const own = { workingDays: typicalOf(lengths), leadTimes };
  if (hold === null || hold.until !== undefined) return own;
  if (lengths.hold !== null) return { ...own, holdUntil: on };
  return `${id} has been on hold since ${dayInWords(hold.from)} with no end recorded (${hold.reason}): it is not forecast. Hand in lengths.hold to assume one.`;
}

/** The length that stands for each that is drawn; what is asked of somebody takes a Working Day at least. */
function typicalOf(lengths: Lengths): NonNullable<Assumptions['workingDays']> {
  return Object.fromEntries(stepsWithLength.map((name) => [name, Math.max(name === 'collation' ? 0 : 1, typical(lengths[name]))]));
}

interface StepsWithTerms {
  readonly steps: readonly PlannedStep[];
  readonly terms: Terms;
}

/** The steps of the plan; or in words why it goes no further. The day of implementation is found for each walk, and not looked for here. */
function stepsWith(file: CaseFile, own: Assumptions, { on, law }: LifeTerms): StepsWithTerms | string {
  const terms: Terms = { ...termsOf({ file, law, floors: {} }, assumedFor(own, { file, start: {} })), isDateOpen: true };
  const { steps, refused } = walkFrom(on, { file, start: {} }, terms);
  return refused ?? { steps, terms };
}

/** Whether the time to ask the DCC has gone by: the Refinement Consultation, or the legal text, comes after its assessments. */
function isPastAsking(file: CaseFile): boolean {
  const spell = spellSince(internalsOf(file).chain, startsRefinement);
  return spell.some((entry) => entry.type === 'legalText.agreed' || (entry.type === 'consultation.opened' && entry.kind === 'refinement'));
}

function holdWords({ hold }: CaseFile, on: CalendarDate): readonly string[] {
  if (hold === null) return [];
  if (hold.until === undefined) return [`Assumed: the hold of ${dayInWords(hold.from)} lasts as long as lengths.hold says.`];
  if (hold.until > on) return [`On hold until ${dayInWords(hold.until)}: nothing is decided before.`];
  return [`Assumed: the hold that was to end on ${dayInWords(hold.until)} ends on the next Working Day.`];
}
