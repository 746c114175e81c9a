import { keptIn } from '../lazy.ts';
import type { Distribution } from '../rulebook/lengths.ts';
import { quantiles } from './distribution.ts';
import { mostRounds, type RemainingStep } from './remaining-step.ts';
import { fillFrom, seedOf } from './random.ts';
import type { WorkingDayAxis } from './working-day-axis.ts';

/** Many walks through the steps that remain of one case, in ranks of Working Days, all walks one step at a time. */
export interface Walks {
  /** By walk: the rank reached so far. The first `systems` walks are those on which DCC Systems are changed. */
  readonly at: Int32Array;
  /** By walk: the random number of the step, as 32 bits. */
  readonly words: Uint32Array;
  /** The values of each distribution met so far. */
  readonly lengths: Map<string, Int32Array>;
}

/** Ground for so many walks. */
export function walksOf(runs: number): Walks {
  return { at: new Int32Array(runs), words: new Uint32Array(runs), lengths: new Map() };
}

/** What the walks of a case are drawn with. */
export interface Draws {
  readonly id: string;
  readonly seed: number;
  /** How many walks change DCC Systems. */
  readonly systems: number;
}

/** Takes every walk one step on; the Working Days the step took, on average. */
export function takeStep(walks: Walks, remaining: RemainingStep, axis: WorkingDayAxis, { id, seed, systems }: Draws): number {
  const { step, chance = 0, moves = [], notBefore } = remaining;
  const lengths = lengthsOf(walks, remaining.wait ?? 0);
  const [fixed] = lengths.length === 1 ? lengths : [0];
  const end = remaining.isForSystems === true ? systems : walks.at.length;
  const at = walks.at.subarray(0, end);
  const words = walks.words.subarray(0, end);
  if (lengths.length > 1 || chance > 0) fillFrom(words, seedOf(seed, id, step));
  const map = axis.mapOf(
    remaining.isUnderWay !== true && fixed !== undefined && fixed > 0 ? [{ days: fixed }, ...moves] : moves,
    notBefore,
  );
  const passed =
    remaining.isUnderWay === true
      ? catchUp(at, words, lengths, axis)
      : chance > 0
        ? repeat(at, words, map, chance, axis.mapOf(remaining.again ?? []))
        : lengths.length > 1
          ? draw(at, words, lengths, map)
          : move(at, map);
  return passed / walks.at.length;
}

const wordRange = 2 ** 32;

// In the loops below every place lies inside its array: a look-up that asks so takes a fifth longer.

/** The moves of every walk; the Working Days that passed, in sum. */
function move(at: Int32Array, map: Int32Array): number {
  const runs = at.length;
  let sum = 0;
  for (let run = 0; run < runs; run += 1) {
    const rank = at[run] ?? 0;
    const reached = map[rank] ?? 0;
    at[run] = reached;
    sum += reached - rank;
  }
  return sum;
}

/** A wait drawn for each walk, then the moves. */
function draw(at: Int32Array, words: Uint32Array, lengths: Int32Array, map: Int32Array): number {
  const runs = at.length;
  const scale = lengths.length / wordRange;
  let sum = 0;
  for (let run = 0; run < runs; run += 1) {
    const rank = at[run] ?? 0;
    const reached = map[rank + (lengths[((words[run] ?? 0) * scale) | 0] ?? 0)] ?? 0;
    at[run] = reached;
    sum += reached - rank;
  }
  return sum;
}

/** The moves, and the step again as often as chance will have it: of one number for each walk, the smaller the more rounds. */
function repeat(at: Int32Array, words: Uint32Array, map: Int32Array, chance: number, again: Int32Array): number {
  const runs = at.length;
  const first = chance * wordRange;
  let sum = 0;
  for (let run = 0; run < runs; run += 1) {
    const rank = at[run] ?? 0;
    const word = words[run] ?? 0;
    let reached = map[rank] ?? 0;
    let limit = first;
    for (let round = 0; word < limit && round < mostRounds; round += 1) {
      reached = again[reached] ?? 0;
      limit *= chance;
    }
    at[run] = reached;
    sum += reached - rank;
  }
  return sum;
}

/** A wait that began on the day of the forecast: a walk that is further on already is not held up. */
function catchUp(at: Int32Array, words: Uint32Array, lengths: Int32Array, { origin, end }: WorkingDayAxis): number {
  const runs = at.length;
  const scale = lengths.length / wordRange;
  let sum = 0;
  for (let run = 0; run < runs; run += 1) {
    const length = lengths[lengths.length === 1 ? 0 : ((words[run] ?? 0) * scale) | 0] ?? 0;
    const rank = at[run] ?? 0;
    const reached = Math.max(rank, Math.min(origin + length, end));
    at[run] = reached;
    sum += reached - rank;
  }
  return sum;
}

function lengthsOf({ lengths }: Walks, distribution: Distribution): Int32Array {
  return keptIn(lengths, JSON.stringify(distribution), () => quantiles(distribution));
}
