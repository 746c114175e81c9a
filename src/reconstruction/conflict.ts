import type { Evidence } from './evidence.ts';

/** Whether a life fits some of the entries. */
export type Fits = (some: readonly Evidence[]) => boolean;

/**
 * A smallest set of entries that already have no place together: leave out any one of them, and a life fits the others.
 *
 * Where the `last` is known to be part of it, it is asked first alone and then in a pair with each, the nearest before the others: most
 * conflicts are pairs. Then QuickXplain: the list is halved until what is left cannot be, so that a few entries out of many take a few
 * times log2(many) searches.
 */
export function conflictIn(givens: readonly Evidence[], fits: Fits, last?: Evidence): readonly Evidence[] {
  const inOrder = (some: readonly Evidence[]) => givens.filter((given) => some.includes(given));
  const asked: Fits = (some) => fits(inOrder(some));
  const pairs = last === undefined ? [] : givens.map((other) => [other, last]);
  return inOrder(pairs.findLast((pair) => !asked(pair)) ?? explain([], givens, asked));
}

/** What of some candidates is needed so that they have no place together with the background. */
function explain(background: readonly Evidence[], candidates: readonly Evidence[], fits: Fits): readonly Evidence[] {
  if (!fits(background)) return [];
  if (candidates.length <= 1) return candidates;
  const half = Math.ceil(candidates.length / 2);
  const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
  const ofSecond = explain([...background, ...first], second, fits);
  return [...explain([...background, ...ofSecond], first, fits), ...ofSecond];
}
