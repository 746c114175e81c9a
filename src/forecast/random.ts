/**
 * Fills with the random numbers of one step of one case, one for each walk, as 32 bits each: what `randomFrom` gives for the same seed,
 * written out here because a call for each number takes as long as all the rest.
 */
export function fillFrom(words: Uint32Array, seed: number): void {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  for (let place = -12; place < words.length; place += 1) {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    if (place >= 0) words[place] = sum;
  }
}

/**
 * The seed of one step of one case. It depends on nothing else, so that two forecasts with one seed differ only by what was changed
 * between them (common random numbers).
 */
export function seedOf(seed: number, id: string, step: string): number {
  const text = `${seed}/${id}/${step}`;
  return mixed(text, 0x811c9dc5) * 2 ** 21 + (mixed(text, 0x2545f491) >>> 11);
}

/** Thirty-two bits out of a text: FNV-1a, then the finish of MurmurHash3, by Austin Appleby. */
function mixed(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
