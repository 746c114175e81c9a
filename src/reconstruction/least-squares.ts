import type { SoftConstraint } from './soft-constraints.ts';

/** The bounds between which each place may move; none where it may not. */
export type Bounds = readonly ({ readonly from: number; readonly until: number } | null)[];

/**
 * The days that meet soft constraints best: those places that may move are where the sum of the squares is least, each constraint counted in its own
 * spread.
 * A place that would leave its bounds stays at the bound, and the rest are found anew.
 */
export function leastSquaresDays(days: readonly number[], bounds: Bounds, constraints: readonly SoftConstraint[]): readonly number[] {
  const found = [...days];
  const free = new Set([...bounds.keys()].filter((place) => bounds[place] !== null));
  while (free.size > 0) {
    const places = [...free];
    const solved = leastSquares(found, places, constraints);
    for (const [index, place] of places.entries()) found[place] = solved[index] ?? found[place] ?? 0;
    const outside = places.toSorted((a, b) => excess(found[b], bounds[b]) - excess(found[a], bounds[a]));
    const [worst] = outside;
    if (worst === undefined || excess(found[worst], bounds[worst]) <= 0) return found;
    found[worst] = clamped(found[worst] ?? 0, bounds[worst]);
    free.delete(worst);
  }
  return found;
}

/** By how much a place lies outside its bounds. */
function excess(day = 0, bounds: Bounds[number] = null): number {
  return bounds === null ? 0 : Math.max(bounds.from - day, day - bounds.until, 0);
}

function clamped(day: number, bounds: Bounds[number] = null): number {
  return bounds === null ? day : Math.min(Math.max(day, bounds.from), bounds.until);
}

function add(list: number[] | undefined, at: number, value: number): void {
  if (list !== undefined) list[at] = (list[at] ?? 0) + value;
}

/**
 * The places that may move, by the normal equations and Gaussian elimination: they are symmetric and positive, so that no row need be
 * exchanged.
 */
function leastSquares(days: readonly number[], places: readonly number[], constraints: readonly SoftConstraint[]): readonly number[] {
  const rowOf = new Map(places.map((place, row) => [place, row]));
  const rows = places.map((_, row) => places.map((__, column) => (row === column ? 1e-9 : 0)));
  const sums = places.map((place) => 1e-9 * (days[place] ?? 0));
  for (const { from, to, days: apart, spread } of constraints) {
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
