/** A number of things and how long they took on average, to the nearest whole day; null where there are none. */
export interface Figure {
  readonly count: number;
  readonly averageWorkingDays: number | null;
  /** How many of them rest on days that no source gives; left out where none does. */
  readonly inferred?: number;
}

/** A count and an average, as the report gives them. */
export function figure(lengths: readonly number[], inferred = 0): Figure {
  const count = lengths.length;
  return Object.freeze({
    count,
    ...(inferred === 0 ? {} : { inferred }),
    averageWorkingDays: count === 0 ? null : Math.round(lengths.reduce((sum, length) => sum + length, 0) / count),
  });
}
