import type { Implementations } from './implementation.ts';

/** Walks by the rank they reached: only ranks that some walk reached, the lowest first. */
export type Counts = ReadonlyMap<number, number>;

/** Walks gathered by where they ended: counting takes the place of sorting. */
export interface OutcomeCounts {
  readonly decided: Counts;
  readonly implemented: Counts;
  /** By the name of the release: walks, and the first rank they reach. */
  readonly releases: ReadonlyMap<string, { readonly walks: number; readonly rank: number }>;
  readonly days: Implementations['days'];
}

/** Counts some walks by the rank they reached: how many were decided on each day, and so implemented in each release. */
export function countOutcomes(at: Int32Array, { from, days }: Implementations, end: number): OutcomeCounts {
  const decided = countsOf(at, end + 1);
  const releases = new Map<string, { readonly walks: number; readonly rank: number }>();
  for (const [rank, walks] of decided) {
    const { rank: reached, release } = from(rank);
    const known = releases.get(release);
    releases.set(release, { walks: walks + (known?.walks ?? 0), rank: Math.min(reached, known?.rank ?? reached) });
  }
  return { decided, implemented: added([...decided].map(([rank, walks]) => [from(rank).rank, walks])), releases, days };
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
export function added(counts: readonly (readonly [rank: number, walks: number])[]): Counts {
  const sums = new Map<number, number>();
  for (const [rank, walks] of counts) sums.set(rank, walks + (sums.get(rank) ?? 0));
  return new Map([...sums].toSorted(([a], [b]) => a - b));
}
