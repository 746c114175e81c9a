import { at } from '../at.ts';
import { isOneDay } from './day-span.ts';
import type { Evidence, EventEvidence } from './evidence.ts';

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
 * The entries without those that tell the event before them again, each with those that repeat it: an event of one day, told twice with
 * nothing between, is one where one telling says all that the other says, whoever its source is. That one stays.
 */
export function withoutRepeats(givens: readonly Evidence[]): {
  readonly once: readonly Evidence[];
  readonly repeats: ReadonlyMap<Evidence, readonly Evidence[]>;
} {
  const repeats = new Map<Evidence, Evidence[]>();
  const once: Evidence[] = [];
  for (const given of givens) {
    const before = once.at(-1);
    const fuller = before && [before, given].find((one) => saysAllOf(one, before) && saysAllOf(one, given));
    if (before === undefined || fuller === undefined) once.push(given);
    else {
      once.splice(-1, 1, fuller);
      repeats.set(fuller, [...(repeats.get(before) ?? []), fuller === before ? given : before]);
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

/** Whether an entry says all that an entry says that may tell of the same event. Only whole days can be the same day twice. */
function saysAllOf(one: Evidence, other: Evidence): boolean {
  if (one === other) return true;
  if (one.kind !== 'event' || other.kind !== 'event' || one.type !== other.type) return false;
  const [mine, theirs] = [pathSaid(one), pathSaid(other)];
  return (
    other.days.every(isOneDay) &&
    JSON.stringify(one.days) === JSON.stringify(other.days) &&
    (mine === theirs || (theirs <= 0 && theirs < mine)) &&
    (other.by === undefined || other.by === one.by) &&
    Object.entries(other.fields).every(([name, value]) => name === 'source' || JSON.stringify(value) === JSON.stringify(one.fields[name]))
  );
}

/** Under which path an event came: 0 where it does not say, and less where it says only that somebody approved. */
function pathSaid({ path, isApproval }: EventEvidence): number {
  return isApproval ? -1 : (path ?? 0);
}
