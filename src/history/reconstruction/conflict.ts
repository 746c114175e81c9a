import type { Given } from './given.ts';

/**
 * The smallest set of entries that already have no place together: leave out any one of them, and a life fits the others.
 *
 * `party` is known to be part of it. QuickXplain: the list is halved until what is left cannot be, so that a few entries out of many take a few times log2(many) searches.
 */
export function conflictIn(givens: readonly Given[], fits: Fits, party: readonly Given[] = []): readonly Given[] {
  const inOrder = (some: readonly Given[]) => givens.filter((given) => some.includes(given));
  const others = givens.filter((given) => !party.includes(given));
  return inOrder([...explain(party, party, others, (some) => fits(inOrder(some))), ...party]);
}

type Fits = (some: readonly Given[]) => boolean;

function explain(
  background: readonly Given[],
  added: readonly Given[],
  candidates: readonly Given[],
  fits: Fits,
): readonly Given[] {
  if (added.length > 0 && !fits(background)) return [];
  if (candidates.length <= 1) return candidates;
  const half = Math.ceil(candidates.length / 2);
  const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
  const ofSecond = explain([...background, ...first], first, second, fits);
  const ofFirst = explain([...background, ...ofSecond], ofSecond, first, fits);
  return [...ofFirst, ...ofSecond];
}
