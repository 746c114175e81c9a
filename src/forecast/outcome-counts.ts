import type { Implementations } from './implementation.ts';

/** Walks by the rank they reached: only ranks that some walk reached, the lowest first. */
export type Counts = ReadonlyMap<number, number>;

/** By the name of a release: walks that end in it, and the first rank they reach. */
export type ReleaseCounts = ReadonlyMap<string, { readonly walks: number; readonly rank: number }>;

/** Walks gathered by where they ended: counting takes the place of sorting. */
export interface OutcomeCounts {
  readonly decided: Counts;
  readonly implemented: Counts;
  readonly releases: ReleaseCounts;
  readonly days: Implementations['days'];
}

/** Counts some walks by the rank they reached: how many were decided on each day, and so implemented in each release. */
export function countOutcomes(at: Int32Array, { from, days }: Implementations, end: number): OutcomeCounts {
  const decided = countsOf(at, end + 1);
  const ended = [...decided].map(([rank, walks]) => ({ ...from(rank), walks }));
  return {
    decided,
    implemented: addedByRank(ended.map(({ rank, walks }) => [rank, walks])),
    releases: addedByRelease(ended.map(({ release, walks, rank }) => [release, { walks, rank }])),
    days,
  };
}

function countsOf(at: Int32Array, ranks: number): Counts {
  const counts = new Int32Array(ranks);
  const runs = at.length;
  for (let run = 0; run < runs; run += 1) {
    const rank = at[run] ?? 0;
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  const met = new Map<number, number>();
  for (let rank = 0; rank < ranks; rank += 1) {
    const walks = counts[rank] ?? 0;
    if (walks > 0) met.set(rank, walks);
  }
  return met;
}

/** Counts put together, the lowest rank first. */
export function addedByRank(counts: readonly (readonly [rank: number, walks: number])[]): Counts {
  const sums = new Map<number, number>();
  for (const [rank, walks] of counts) sums.set(rank, walks + (sums.get(rank) ?? 0));
  return new Map([...sums].toSorted(([a], [b]) => a - b));
}

/** Walks put together by the release they end in. */
export function addedByRelease(counts: Iterable<readonly [string, { readonly walks: number; readonly rank: number }]>): ReleaseCounts {
  const sums = new Map<string, { readonly walks: number; readonly rank: number }>();
  for (const [release, { walks, rank }] of counts) {
    const known = sums.get(release) ?? { walks: 0, rank };
    sums.set(release, { walks: walks + known.walks, rank: Math.min(rank, known.rank) });
  }
  return sums;
}
