/** A number of things and how long they took on average, to the nearest whole day; null where there are none. */
export interface Figure {
  readonly count: number;
  readonly averageWorkingDays: number | null;
}

/** A count and an average, as the report gives them. */
export function figure(lengths: readonly number[]): Figure {
  const count = lengths.length;
  return Object.freeze({
    count,
    averageWorkingDays: count === 0 ? null : Math.round(lengths.reduce((sum, length) => sum + length, 0) / count),
  });
}
