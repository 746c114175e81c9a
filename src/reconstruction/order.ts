import { ascending } from '../ascending.ts';
import { at } from '../at.ts';
import type { Evidence } from './evidence.ts';

/**
 * The entries in the order in which they happened: the order of the list, except that the opening comes first and that an entry which is
 * certainly earlier than some listed before it moves up before them.
 */
export function inOrderOfLife(givens: readonly Evidence[]): readonly Evidence[] {
  const opening = givens.filter(isOpening);
  const ordered: Evidence[] = [];
  for (const given of givens.filter((one) => !isOpening(one))) {
    const later = ordered.findIndex((other) => isCertainlyBefore(given, other));
    ordered.splice(later < 0 ? ordered.length : later, 0, given);
  }
  return [...opening, ...ordered];
}

/** The entries without those that say the very same again; each of these with the one it repeats. */
export function withoutRepeats(givens: readonly Evidence[]): {
  readonly once: readonly Evidence[];
  readonly repeats: ReadonlyMap<Evidence, readonly Evidence[]>;
} {
  const repeats = new Map<Evidence, Evidence[]>();
  const once: Evidence[] = [];
  for (const given of givens) {
    const before = once.at(-1);
    if (before !== undefined && contentOf(before) === contentOf(given)) repeats.set(before, [...(repeats.get(before) ?? []), given]);
    else once.push(given);
  }
  return { once, repeats };
}

function isOpening(given: Evidence): boolean {
  return given.kind === 'event' && given.type === 'proposal.raised';
}

function isCertainlyBefore(a: Evidence, b: Evidence): boolean {
  const last = at(a.days, 0).until;
  const first = at(b.days, 0).from;
  return last < first;
}

/** What an entry says, its place in the list apart. Only whole days can be the same day twice. */
function contentOf(given: Evidence): string {
  const isDay = given.days.every(({ from, until }) => from === until);
  const fields = given.kind === 'event' ? Object.entries(given.fields).toSorted(([a], [b]) => ascending(a, b)) : [];
  return isDay && given.kind === 'event' ? JSON.stringify([given.type, given.by, given.days, fields]) : `${given.index}`;
}
