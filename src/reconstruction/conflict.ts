import type { Evidence } from './evidence.ts';

/** Whether a life fits some of the entries. */
export type Fits = (some: readonly Evidence[]) => boolean;

/**
 * A smallest set of entries that already have no place together: leave out any one of them, and a life fits the others.
 *
 * Where the `last` is known to be part of it, each pair with it is asked first, the nearest before the others: most conflicts are pairs.
 * Then QuickXplain: the list is halved until what is left cannot be, so that a few entries out of many take a few times log2(many)
 * searches.
 */
export function conflictIn(givens: readonly Evidence[], fits: Fits, last?: Evidence): readonly Evidence[] {
  const inOrder = (some: readonly Evidence[]) => givens.filter((given) => some.includes(given));
  const asked: Fits = (some) => fits(inOrder(some));
  if (last === undefined) return inOrder(explain([], [], givens, asked));
  const others = givens.filter((given) => given !== last);
  if (!asked([last])) return [last];
  const partner = others.findLast((other) => !asked([other, last]));
  return partner === undefined ? inOrder([...explain([last], [], others, asked), last]) : inOrder([partner, last]);
}

function explain(
  background: readonly Evidence[],
  added: readonly Evidence[],
  candidates: readonly Evidence[],
  fits: Fits,
): readonly Evidence[] {
  if (added.length > 0 && !fits(background)) return [];
  if (candidates.length <= 1) return candidates;
  const half = Math.ceil(candidates.length / 2);
  const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
  const ofSecond = explain([...background, ...first], first, second, fits);
  const ofFirst = explain([...background, ...ofSecond], ofSecond, first, fits);
  return [...ofFirst, ...ofSecond];
}
