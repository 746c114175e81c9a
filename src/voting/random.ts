/** The next number of a sequence: at least 0 and less than 1. */
export type Random = () => number;

/**
 * A sequence of numbers that look random and are the same for the same seed, on any machine: the generator sfc32 by Chris Doty-Humphrey,
 * seeded with the 64 bits of a whole number and run twelve times before its first number, as in PractRand.
 *
 * Does not serve where numbers must be hard to guess.
 *
 * @param seed a safe whole number, which may be negative
 */
export function randomFrom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
