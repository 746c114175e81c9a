import { at } from '../at.ts';
import { calendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { firstOfNextMonth } from '../calendar/months.ts';
import { addedByRank, addedByRelease, type Counts, type OutcomeCounts } from './outcome-counts.ts';
import type { WorkingDayAxis } from './working-day-axis.ts';

/** The first days by which at least 10, 50, 80 and 95 in 100 walks were there. */
export interface Percentiles {
  readonly p10: CalendarDate;
  readonly p50: CalendarDate;
  readonly p80: CalendarDate;
  readonly p95: CalendarDate;
}

/** A release, its day, and the share of walks that end in it. The first such day, for what is released outside the schedule. */
export interface ReleaseChance {
  readonly release: string;
  readonly on: CalendarDate;
  readonly chance: number;
}

/** A step, the Working Days it takes on average, and its share of the time up to implementation. */
export interface Driver {
  readonly step: string;
  readonly workingDays: number;
  readonly share: number;
}

/** A month, and the shares of all walks decided and implemented in it. */
export interface MonthShare {
  readonly month: string;
  readonly decision: number;
  readonly implementation: number;
}

interface Summary {
  readonly decision: Percentiles | null;
  readonly implementation: Percentiles;
  readonly releases: readonly ReleaseChance[];
  readonly drivers: readonly Driver[];
  readonly histogram: readonly MonthShare[];
  readonly provisional: boolean;
}

/** What a forecast says of the walks of a case. */
export function summaryOf(
  outcomes: readonly OutcomeCounts[],
  steps: readonly Omit<Driver, 'share'>[],
  { runs, axis, isDecided }: { readonly runs: number; readonly axis: WorkingDayAxis; readonly isDecided: boolean },
): Summary {
  const { calendar } = axis.law;
  const decided = addedByRank(outcomes.flatMap((counts) => [...counts.decided]));
  const implemented = addedByRank(outcomes.flatMap((counts) => [...counts.implemented]));
  // A release falls on its day, whatever day that is.
  const days = new Map(outcomes.flatMap((counts) => [...counts.days]));
  const releaseDays = { ...axis, dateOf: (rank: number) => days.get(rank) ?? axis.dateOf(rank) };
  const implementation = percentiles(implemented, runs, releaseDays);
  const wait = (sumOfRanks(implemented) - sumOfRanks(decided)) / runs;
  return {
    decision: isDecided ? null : percentiles(decided, runs, axis),
    implementation,
    releases: Object.freeze(releaseChances(outcomes, runs, releaseDays)),
    drivers: Object.freeze(shared([...steps, { step: 'Wait for the release', workingDays: wait }])),
    histogram: Object.freeze(months(isDecided ? new Map() : decided, implemented, runs, axis)),
    provisional: calendar.provisionalFrom !== null && calendar.provisionalFrom <= implementation.p95,
  };
}

function percentiles(counts: Counts, runs: number, { dateOf }: WorkingDayAxis): Percentiles {
  const day = (percent: number) => {
    const sought = Math.ceil((percent * runs) / 100);
    let reached = 0;
    for (const [rank, walks] of counts) {
      reached += walks;
      if (reached >= sought) return dateOf(rank);
    }
    return dateOf(0);
  };
  return Object.freeze({ p10: day(10), p50: day(50), p80: day(80), p95: day(95) });
}

function releaseChances(outcomes: readonly OutcomeCounts[], runs: number, { dateOf }: WorkingDayAxis): ReleaseChance[] {
  return [...addedByRelease(outcomes.flatMap(({ releases }) => [...releases]))]
    .toSorted(([, a], [, b]) => a.rank - b.rank)
    .map(([release, { walks, rank }]) => Object.freeze({ release, on: dateOf(rank), chance: walks / runs }));
}

function shared(steps: readonly Omit<Driver, 'share'>[]): Driver[] {
  const whole = steps.reduce((sum, { workingDays }) => sum + workingDays, 0);
  return steps
    .filter(({ workingDays }) => workingDays > 0)
    .map(({ step, workingDays }) => Object.freeze({ step, workingDays, share: workingDays / whole }))
    .toSorted((a, b) => b.workingDays - a.workingDays);
}

function sumOfRanks(counts: Counts): number {
  let sum = 0;
  for (const [rank, walks] of counts) sum += rank * walks;
  return sum;
}

/** Every month from the first in which a walk was decided to the last in which one was implemented. */
function months(decided: Counts, implemented: Counts, runs: number, { dateOf }: WorkingDayAxis): MonthShare[] {
  const decisions = byMonth(decided, dateOf);
  const implementations = byMonth(implemented, dateOf);
  const known = [...decisions.keys(), ...implementations.keys()].toSorted();
  const last = at(known, -1);
  const rows: MonthShare[] = [];
  for (let month = at(known, 0); month <= last; month = firstOfNextMonth(calendarDate(`${month}-01`)).slice(0, 7)) {
    rows.push(
      Object.freeze({ month, decision: (decisions.get(month) ?? 0) / runs, implementation: (implementations.get(month) ?? 0) / runs }),
    );
  }
  return rows;
}

function byMonth(counts: Counts, dateOf: WorkingDayAxis['dateOf']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [rank, walks] of counts) {
    const month = dateOf(rank).slice(0, 7);
    sums.set(month, walks + (sums.get(month) ?? 0));
  }
  return sums;
}
