/** Whether everything is tried that there is, as `npm run test:long` does. The suite tries a part of it. */
export const isLong = process.env['LONG'] !== undefined;

/** All of a list in a long run; in the suite every so manieth, beginning somewhere else where an offset says so. */
export const sampled = <T>(list: readonly T[], every: number, offset = 0): readonly T[] => (isLong ? list : list.filter((_, index) => (index + offset) % every === 0));
