import type { Given } from './given.ts';

/**
 * The entries in the order in which they happened: the order of the list, except that the opening comes first and that an entry which is
 * certainly earlier than some listed before it moves up before them.
 */
export function inOrderOfLife(givens: readonly Given[]): readonly Given[] {
  const opening = givens.filter(isOpening);
  const ordered: Given[] = [];
  for (const given of givens.filter((one) => !isOpening(one))) {
    const later = ordered.findIndex((other) => isCertainlyBefore(given, other));
    ordered.splice(later < 0 ? ordered.length : later, 0, given);
  }
  return [...opening, ...ordered];
}

/** The entries without those that say the very same again; each of these with the one it repeats. */
export function withoutRepeats(givens: readonly Given[]): {
  readonly once: readonly Given[];
  readonly repeats: ReadonlyMap<Given, readonly Given[]>;
} {
  const repeats = new Map<Given, Given[]>();
  const once: Given[] = [];
  for (const given of givens) {
    const before = once.at(-1);
    if (before !== undefined && contentOf(before) === contentOf(given)) repeats.set(before, [...(repeats.get(before) ?? []), given]);
    else once.push(given);
  }
  return { once, repeats };
}

function isOpening(given: Given): boolean {
  return given.kind === 'event' && given.type === 'proposal.raised';
}

function isCertainlyBefore(a: Given, b: Given): boolean {
  const last = a.days[0]?.until ?? '';
  const first = b.days[0]?.from ?? '';
  return last < first;
}

/** What an entry says, its place in the list apart. Only whole days can be the same day twice. */
function contentOf(given: Given): string {
  const isDay = given.days.every(({ from, until }) => from === until);
  const fields = given.kind === 'event' ? Object.entries(given.fields).toSorted(([a], [b]) => (a < b ? -1 : 1)) : [];
  return isDay && given.kind === 'event' ? JSON.stringify([given.type, given.by, given.days, fields]) : `${given.index}`;
}
