import type { Distribution } from '../rulebook/lengths.ts';

/** Nothing lasts longer, in Working Days: some sixteen years. */
export const longest = 4000;

/** How finely a geometric tail is cut: its longest value is the one that 1 in 2,048 exceeds. */
const grain = 1024;

/** The values of a distribution, shortest first, each as likely as the others. */
export function quantiles(distribution: Distribution): Int32Array {
  if (typeof distribution === 'number') return Int32Array.of(distribution);
  if ('values' in distribution) return Int32Array.from(distribution.values).toSorted();
  const { least, mean } = distribution;
  if (mean <= least) return Int32Array.of(least);
  const goesOn = 1 - 1 / (1 + mean - least);
  return Int32Array.from({ length: grain }, (_, place) =>
    Math.min(longest, least + Math.floor(Math.log1p(-(place + 0.5) / grain) / Math.log(goesOn))),
  );
}

/**
 * What is left of a duration once so many Working Days have passed and it has not ended: it may end on the very day. Null where they exceed
 * every value there is.
 */
export function remaining(distribution: Distribution, elapsed: number): Distribution | null {
  if (typeof distribution === 'number') return distribution < elapsed ? null : distribution - elapsed;
  if ('values' in distribution) {
    const left = distribution.values.filter((value) => value >= elapsed).map((value) => value - elapsed);
    return left.length === 0 ? null : { values: left };
  }
  const { least, mean } = distribution;
  if (elapsed <= least) return { least: least - elapsed, mean: mean - elapsed };
  return mean <= least ? null : { least: 0, mean: mean - least };
}

/** Whether a value is a distribution of whole Working Days, 0 to 2,000. */
export function isDistribution(value: unknown): value is Distribution {
  if (typeof value === 'number') return isLength(value);
  if (typeof value !== 'object' || value === null) return false;
  if ('values' in value) return Array.isArray(value.values) && value.values.length > 0 && value.values.every(isLength);
  return (
    'least' in value &&
    'mean' in value &&
    isLength(value.least) &&
    typeof value.mean === 'number' &&
    value.mean >= value.least &&
    value.mean <= most
  );
}

const most = 2000;

const isLength = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
