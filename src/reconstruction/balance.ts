import type { Spring } from './springs.ts';

/** The ends between which each place may move; none where it may not. */
export type Ends = readonly ({ readonly from: number; readonly until: number } | null)[];

/**
 * The days on which springs balance: those places that may move are where the sum of the squares is least, each spring counted in its own
 * spread.
 * A place that would leave its ends stays at the end, and the rest balance anew.
 */
export function balanced(days: readonly number[], ends: Ends, springs: readonly Spring[]): readonly number[] {
  const found = [...days];
  const free = new Set([...ends.keys()].filter((place) => ends[place] !== null));
  while (free.size > 0) {
    const places = [...free];
    const solved = leastSquares(found, places, springs);
    for (const [index, place] of places.entries()) found[place] = solved[index] ?? found[place] ?? 0;
    const outside = places.toSorted((a, b) => excess(found[b], ends[b]) - excess(found[a], ends[a]));
    const [worst] = outside;
    if (worst === undefined || excess(found[worst], ends[worst]) <= 0) return found;
    found[worst] = clamped(found[worst] ?? 0, ends[worst]);
    free.delete(worst);
  }
  return found;
}

/** By how much a place lies outside its ends. */
function excess(day = 0, ends: Ends[number] = null): number {
  return ends === null ? 0 : Math.max(ends.from - day, day - ends.until, 0);
}

function clamped(day: number, ends: Ends[number] = null): number {
  return ends === null ? day : Math.min(Math.max(day, ends.from), ends.until);
}

function add(list: number[] | undefined, at: number, value: number): void {
  if (list !== undefined) list[at] = (list[at] ?? 0) + value;
}

/**
 * The places that may move, by the normal equations and Gaussian elimination: they are symmetric and positive, so that no row need be
 * exchanged.
 */
function leastSquares(days: readonly number[], places: readonly number[], springs: readonly Spring[]): readonly number[] {
  const rowOf = new Map(places.map((place, row) => [place, row]));
  const rows = places.map((_, row) => places.map((__, column) => (row === column ? 1e-9 : 0)));
  const sums = places.map((place) => 1e-9 * (days[place] ?? 0));
  for (const { from, to, days: apart, spread } of springs) {
    const weight = 1 / spread ** 2;
    for (const [place, other, sign] of [
      [from, to, -1],
      [to, from, 1],
    ] as const) {
      const row = place === null ? undefined : rowOf.get(place);
      if (row === undefined) continue;
      add(rows[row], row, weight);
      add(sums, row, sign * apart * weight);
      if (other === null) continue;
      const column = rowOf.get(other);
      if (column === undefined) add(sums, row, (days[other] ?? 0) * weight);
      else add(rows[row], column, -weight);
    }
  }
  return eliminated(rows, sums);
}

function eliminated(rows: number[][], sums: number[]): readonly number[] {
  const size = rows.length;
  for (const [pivot, row] of rows.entries()) {
    for (let below = pivot + 1; below < size; below += 1) {
      const other = rows[below];
      const share = (other?.[pivot] ?? 0) / (row[pivot] ?? 1);
      if (other === undefined || share === 0) continue;
      for (let column = pivot; column < size; column += 1) other[column] = (other[column] ?? 0) - share * (row[column] ?? 0);
      sums[below] = (sums[below] ?? 0) - share * (sums[pivot] ?? 0);
    }
  }
  const found = Array.from(sums);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const known = found.reduce((sum, value, column) => (column > at ? sum + (row[column] ?? 0) * value : sum), 0);
    found[at] = ((sums[at] ?? 0) - known) / (row[at] ?? 1);
  }
  return found;
}
