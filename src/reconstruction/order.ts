import { ascending } from '../ascending.ts';
import { at } from '../at.ts';
import { isOneDay } from './day-span.ts';
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

/**
 * The entries without those that tell the event before them again, each with those that repeat it: whoever says so, an event of one day,
 * told twice with nothing between, is one. The telling stays that says most: under which path a vote was taken, or at least that it was
 * one where another says only that somebody approved; and a note where another has none.
 */
export function withoutRepeats(givens: readonly Evidence[]): {
  readonly once: readonly Evidence[];
  readonly repeats: ReadonlyMap<Evidence, readonly Evidence[]>;
} {
  const repeats = new Map<Evidence, Evidence[]>();
  const once: Evidence[] = [];
  for (const given of givens) {
    const before = once.at(-1);
    const tellings =
      before === undefined || contentOf(before) !== contentOf(given) ? [] : [[before, given] as const, [given, before] as const];
    const [fuller, other] = tellings.find(([one, another]) => saysAllOf(one, another)) ?? [];
    if (before === undefined || fuller === undefined || other === undefined) once.push(given);
    else {
      once.splice(-1, 1, fuller);
      repeats.set(fuller, [...(repeats.get(before) ?? []), other]);
    }
  }
  return { once, repeats };
}

function isOpening(given: Evidence): boolean {
  return given.kind === 'event' && given.type === 'proposal.raised';
}

function isCertainlyBefore(a: Evidence, b: Evidence): boolean {
  return at(a.days, 0).until < at(b.days, 0).from;
}

/** Whether one telling of an event says what another says of its path and in its note. */
function saysAllOf(one: Evidence, another: Evidence): boolean {
  const [path, other] = [pathSaid(one), pathSaid(another)];
  const note = noteOf(another);
  return (path === other || (other <= 0 && other < path)) && (note === undefined || note === noteOf(one));
}

const noteOf = (given: Evidence) => (given.kind === 'event' ? given.fields['note'] : undefined);

/** Under which path an event came: 0 where it does not say, and less where it says only that somebody approved. */
function pathSaid(given: Evidence): number {
  if (given.kind === 'observation') return 0;
  return given.isApproval ? -1 : (given.path ?? 0);
}

/** What an entry says, its place in the list, its path, its note and who says so apart. Only whole days can be the same day twice. */
function contentOf(given: Evidence): string {
  if (given.kind !== 'event' || !given.days.every(isOneDay)) return `${given.index}`;
  const fields = Object.entries(given.fields).filter(([field]) => field !== 'note' && field !== 'source');
  return JSON.stringify([given.type, given.by, given.days, fields.toSorted(([a], [b]) => ascending(a, b))]);
}
