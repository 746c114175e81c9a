import { keptIn } from '../lazy.ts';
import { aSeed, checkArgument, lazily, exactly, someRuns } from '../checks.ts';
import { calendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { aCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { CalendarCoverageError, InvalidInputError } from '../errors.ts';
import { caseFiles, internalsOf, type CaseFile } from '../history/case-file.ts';
import { stateOn } from '../history/replay.ts';
import { convertedId } from '../model/identifier.ts';
import type { Stage } from '../model/stage.ts';
import type { ChangeKind, LeadTime } from '../rulebook/releases.ts';
import type { Law } from '../rulebook/law.ts';
import { aSchedule, type Schedule } from '../rulebook/schedule.ts';
import { someLeadTimes } from '../deadlines/arguments.ts';
import { dayInWords } from '../calendar/words.ts';
import { planningLaw } from '../planning/plan.ts';
import { remainingLife, type RemainingLife } from './remaining-life.ts';
import { settledLengths, someLengths, type Lengths } from './lengths.ts';
import { implementationsOf, type Implementations } from './implementation.ts';
import { countOutcomes, type OutcomeCounts } from './outcome-counts.ts';
import { summaryOf, type Driver, type MonthShare, type Percentiles, type ReleaseChance } from './summary.ts';
import { axisFrom, type WorkingDayAxis } from './working-day-axis.ts';
import { takeStep, walksOf, type Walks } from './walks.ts';

/** How to forecast. */
export interface ForecastOptions {
  /** The day to forecast from: nothing recorded after it is read, and nothing is forecast before it. */
  readonly on: DateInput;
  /** Walks through each case: a whole number, 1 to 100,000,000. */
  readonly runs: number;
  /** Any whole number. The same seed, files and options give the same answer. */
  readonly seed: number;
  /** Lengths and chances in place of `observedLengths`. */
  readonly lengths?: Partial<Lengths> | undefined;
  /** Time between decision and release in place of the assumed lead times. */
  readonly leadTimes?: Partial<Readonly<Record<ChangeKind, LeadTime>>> | undefined;
  /** A calendar in place of that of each file's law. It goes on past its published years, and what lies there is provisional. */
  readonly calendar?: WorkingDayCalendar | undefined;
  /** Meetings and releases of your own, in place of those of each file's law. */
  readonly schedule?: Schedule | undefined;
}

/** When a case may be decided and implemented. */
export interface Forecast {
  readonly id: string;
  readonly stage: Stage;
  readonly on: CalendarDate;
  readonly runs: number;
  /** The days by which 10, 50, 80 and 95 in 100 walks were decided; null where the case is decided already, or not forecast. */
  readonly decision: Percentiles | null;
  /** The same for implementation; null where the case is not forecast. */
  readonly implementation: Percentiles | null;
  /** Each release that walks ended in, by date, with their share. */
  readonly releases: readonly ReleaseChance[];
  /** What the time up to implementation goes into, the longest first; the shares come to 1. */
  readonly drivers: readonly Driver[];
  /** Month by month the share of walks decided and implemented in it, ready to plot. */
  readonly histogram: readonly MonthShare[];
  /** Whether a day given lies where bank holidays are worked out by rule, so that it may yet move. */
  readonly provisional: boolean;
  /** What was assumed, or why there is no forecast. */
  readonly reasons: readonly string[];
}

/**
 * Forecasts when cases are decided and implemented: many walks through the steps of each one's plan, with lengths drawn by chance and every
 * decision at a meeting that a paper can reach. A plan is a forecast in which nothing is left to chance. What the DCC already works on is
 * drawn given the time it has had; a timescale agreed for one assessment stands. Each step of each case has random numbers of its own, so
 * that two forecasts with one seed differ only by what was changed between them.
 *
 * Does not foresee rejections, withdrawals, appeals or new holds. Every walk ends in implementation. A case that cannot be forecast says why
 * in `reasons`, and leaves the others alone.
 *
 * The averages come from the Operations Report for September 2021; `observedLengths` has each parameter with its source.
 *
 * @throws InvalidInputError with the path of the fault, such as `hold`; InvalidDateError
 * @rule operations-2021-09
 * @example
 * const [vote] = forecast([aModification('report_phase', { on: '2022-01-11' })], { on: '2022-05-11', runs: 1000, seed: 1 });
 * vote.decision; //=> { p10: '2022-05-25', p50: '2022-05-25', p80: '2022-05-25', p95: '2022-07-27' }
 * vote.releases[0]; //=> { release: 'June 2022', on: '2022-06-30', chance: 0.899 }
 * forecast([aModification('implemented')], { on: '2023-01-04', runs: 10, seed: 1 })[0].implementation; //=> null
 */
export function forecast(files: readonly CaseFile[], options: ForecastOptions): readonly Forecast[] {
  checkArgument(files, caseFiles, 'forecast');
  checkArgument(options, someOptions, 'forecast');
  const { runs, seed, lengths = {}, leadTimes = {} } = options;
  const on = calendarDate(options.on);
  const settings: Settings = {
    on,
    runs,
    seed,
    lengths: settledLengths(lengths),
    walks: walksOf(runs),
    leadTimes,
  };
  const byLaw = new Map<Law, DaysOfLaw>();
  return Object.freeze(files.map((file) => Object.freeze(forecastOf(file, settings, () => daysOfLaw(file, options, byLaw)))));
}

/** The days of a law, and where decisions on them land: worked out once for each law that a file lives under. */
interface DaysOfLaw {
  readonly axis: WorkingDayAxis;
  readonly implementations: Map<string, Implementations>;
}

function daysOfLaw(file: CaseFile, options: ForecastOptions, known: Map<Law, DaysOfLaw>): DaysOfLaw {
  const { law } = internalsOf(file);
  return keptIn(known, law, () => ({ axis: axisFrom(calendarDate(options.on), planningLaw(law, options)), implementations: new Map() }));
}

interface Settings {
  readonly on: CalendarDate;
  readonly runs: number;
  readonly seed: number;
  readonly lengths: Lengths;
  readonly walks: Walks;
  readonly leadTimes: Partial<Readonly<Record<ChangeKind, LeadTime>>>;
}

function forecastOf(later: CaseFile, settings: Settings, days: () => DaysOfLaw): Forecast {
  const { on, runs, lengths, leadTimes } = settings;
  const nothing = {
    id: later.id,
    stage: later.stage,
    on,
    runs,
    decision: null,
    implementation: null,
    releases: [],
    drivers: [],
    histogram: [],
    provisional: false,
  };
  if (later.raisedOn > on)
    return { ...nothing, reasons: [`${later.id} was raised on ${dayInWords(later.raisedOn)}, after the day of the forecast.`] };
  const file = stateOn(later, on);
  const none = { ...nothing, id: file.id, stage: file.stage };
  try {
    const { axis, implementations } = days();
    const { calendar } = axis.law;
    const life = remainingLife(file, { on, law: axis.law, lengths, leadTimes });
    if (typeof life === 'string') return { ...none, reasons: [life] };
    const { drivers, outcomes } = walkThrough(file, life, { ...settings, axis, implementations });
    if (outcomes.some(({ implemented }) => implemented.has(axis.end)))
      throw new CalendarCoverageError(`the end of the forecast of ${file.id}`, calendar.from, calendar.until);
    const summary = summaryOf(outcomes, drivers, { runs, axis, isDecided: life.decidedOn !== null });
    return { id: file.id, stage: file.stage, on, runs, ...summary, reasons: [...life.reasons, howWalked] };
  } catch (error) {
    if (error instanceof CalendarCoverageError || error instanceof InvalidInputError) return { ...none, reasons: [error.message] };
    throw error;
  }
}

const howWalked =
  'Lengths and chances are those of `observedLengths` where none are handed in; each decision falls on the first meeting that a paper can reach.';

/** Walks through a case, and gathers where its walks ended. */
function walkThrough(
  file: CaseFile,
  life: RemainingLife,
  settings: Settings & DaysOfLaw,
): { readonly drivers: readonly Omit<Driver, 'share'>[]; readonly outcomes: readonly OutcomeCounts[] } {
  const { walks, axis, seed, runs } = settings;
  const systems = Math.round(life.systems * runs);
  // A Draft Proposal keeps its numbers when it is converted.
  const draws = { id: convertedId(file.id), seed, systems };
  walks.at.fill(0);
  const drivers = life.steps.map((remaining) => ({ step: remaining.step, workingDays: takeStep(walks, remaining, axis, draws) }));
  const kinds = [
    { change: 'dcc_systems', at: walks.at.subarray(0, systems) },
    { change: life.change, at: walks.at.subarray(systems) },
  ] as const;
  return {
    drivers,
    outcomes: kinds
      .filter(({ at }) => at.length > 0)
      .map(({ change, at }) => countOutcomes(at, implementationsAfter(life, change, settings), axis.end)),
  };
}

function implementationsAfter(
  { decidedOn, hasAppealWindow, set }: RemainingLife,
  change: ChangeKind,
  { axis, leadTimes, implementations }: Settings & DaysOfLaw,
): Implementations {
  const key = JSON.stringify([decidedOn, change, hasAppealWindow, set]);
  return keptIn(implementations, key, () => implementationsOf(axis, { change, decidedOn, hasAppealWindow, leadTimes, set }));
}

/** Options that something can be forecast by. */
const someOptions = /* @__PURE__ */ lazily(() =>
  exactly(
    { on: aDay, runs: someRuns, seed: aSeed },
    { lengths: someLengths, leadTimes: someLeadTimes, calendar: aCalendar, schedule: aSchedule },
  ),
);
