import { at } from '../at.ts';
import type { SoftConstraint } from './soft-constraints.ts';

/** The bounds between which each place may move; none where it may not. */
export type Bounds = readonly ({ readonly from: number; readonly until: number } | null)[];

/**
 * The days that meet soft constraints best: those places that may move are where the sum of the squares is least, each constraint counted
 * in its own spread. A place that would leave its bounds stays at the bound, and the rest are found anew.
 */
export function leastSquaresDays(days: readonly number[], bounds: Bounds, constraints: readonly SoftConstraint[]): readonly number[] {
  const found = [...days];
  const free = new Map(bounds.flatMap((bound, place) => (bound === null ? [] : [[place, bound] as const])));
  for (;;) {
    const places = [...free.keys()];
    const solved = leastSquares(found, places, constraints);
    for (const [index, place] of places.entries()) found[place] = at(solved, index);
    const outside = [...free]
      .map(([place, { from, until }]) => ({ place, day: at(found, place), nearest: Math.min(Math.max(at(found, place), from), until) }))
      .filter(({ day, nearest }) => day !== nearest);
    const [worst] = outside.toSorted((a, b) => Math.abs(b.day - b.nearest) - Math.abs(a.day - a.nearest));
    if (worst === undefined) return found;
    found[worst.place] = worst.nearest;
    free.delete(worst.place);
  }
}

function add(list: number[], index: number, value: number): void {
  list[index] = at(list, index) + value;
}

/**
 * The places that may move, by the normal equations and Gaussian elimination: they are symmetric and positive, so that no row need be
 * exchanged.
 */
function leastSquares(days: readonly number[], places: readonly number[], constraints: readonly SoftConstraint[]): readonly number[] {
  const rowOf = new Map<number | null, number>(places.map((place, row) => [place, row]));
  const rows = places.map((_, row) => places.map((__, column) => (row === column ? 1e-9 : 0)));
  const sums = places.map((place) => 1e-9 * at(days, place));
  for (const { from, to, days: apart, spread } of constraints) {
    const weight = 1 / spread ** 2;
    for (const [place, other, sign] of [
      [from, to, -1],
      [to, from, 1],
    ] as const) {
      const row = rowOf.get(place);
      if (row === undefined) continue;
      add(at(rows, row), row, weight);
      add(sums, row, sign * apart * weight);
      if (other === null) continue;
      const column = rowOf.get(other);
      if (column === undefined) add(sums, row, at(days, other) * weight);
      else add(at(rows, row), column, -weight);
    }
  }
  return eliminated(rows, sums);
}

function eliminated(rows: number[][], sums: number[]): readonly number[] {
  const size = rows.length;
  for (const [pivot, row] of rows.entries()) {
    for (let below = pivot + 1; below < size; below += 1) {
      const other = at(rows, below);
      const share = at(other, pivot) / at(row, pivot);
      if (share === 0) continue;
      for (let column = pivot; column < size; column += 1) other[column] = at(other, column) - share * at(row, column);
      sums[below] = at(sums, below) - share * at(sums, pivot);
    }
  }
  const found = Array.from(sums);
  for (let place = size - 1; place >= 0; place -= 1) {
    const row = at(rows, place);
    const known = found.reduce((sum, value, column) => (column > place ? sum + at(row, column) * value : sum), 0);
    found[place] = (at(sums, place) - known) / at(row, place);
  }
  return found;
}
