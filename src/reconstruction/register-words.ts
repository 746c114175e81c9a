import type { CalendarDate } from '../calendar/calendar-date.ts';
import { orNone } from '../deadlines/or-none.ts';
import { releaseNamed } from '../deadlines/release.ts';
import { shown } from '../errors.ts';
import type { Path } from '../model/path.ts';
import type { Law } from '../rulebook/law.ts';

/** An entry as registers write it, in the words of events; what it says beside them. */
export interface Reworded {
  readonly entry: ReadonlyMap<string, unknown>;
  /** The path under which the Change Board voted. */
  readonly path: Path | null;
  /** Whether the page says only that it was approved, not by whom. */
  readonly isApproval: boolean;
}

/** What registers call the ways in which the Change Board votes. */
const paths: ReadonlyMap<unknown, Path> = /* @__PURE__ */ new Map([
  ['self_governance', 3],
  ['authority_determined', 2],
]);

/** Says what is wrong with a part of an entry. */
export type Say = (path: string, message: string) => void;

/**
 * Reads an entry as registers really give it: a vote `under: 'self_governance'` or with a path beside it, `approved` where a page says no
 * more, and a release by its name in place of a day of implementation.
 */
export function reworded(written: ReadonlyMap<string, unknown>, law: Law, fault: Say): Reworded {
  const entry = new Map(written);
  if (!entry.has('type') && entry.has('release')) entry.set('type', 'implementation.completed');
  const isApproval = entry.get('type') === 'approved';
  if (isApproval) entry.set('type', 'changeBoard.voted').set('outcome', 'approve');
  useReleases(entry, law, fault);
  if (entry.get('type') !== 'changeBoard.voted') return { entry, path: null, isApproval };
  const path = pathOf(entry, fault);
  entry.delete('under');
  entry.delete('path');
  return { entry, path: isApproval ? 3 : path, isApproval };
}

/** Puts the day of a release in place of its name, where an event has no field for the name. */
function useReleases(entry: Map<string, unknown>, law: Law, fault: Say): void {
  const type = entry.get('type');
  for (const field of ['on', 'date']) {
    const named = releaseIn(entry.get(field));
    if (named !== undefined) entry.set(field, dayOf(named, field, law, fault));
  }
  const release = entry.get('release');
  if (release === undefined) return;
  if (type === 'implementation.completed') {
    if (!entry.has('on')) entry.set('on', dayOf(release, 'release', law, fault));
    entry.delete('release');
  } else if (type === 'implementation.scheduled' && !entry.has('date')) entry.set('date', dayOf(release, 'release', law, fault));
}

/** The name in `{ release }`. */
function releaseIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'release' in value ? value.release : undefined;
}

function dayOf(release: unknown, field: string, { calendar, schedule }: Law, fault: Say): CalendarDate | undefined {
  const on = orNone(() => releaseNamed(typeof release === 'string' ? release : '', { calendar, schedule }).on);
  return on ?? void fault(field, `expected a release such as "November 2021" but received ${shown(release)}.`);
}

function pathOf(entry: ReadonlyMap<string, unknown>, fault: Say): Path | null {
  const [under, path] = [entry.get('under'), entry.get('path')];
  const named = paths.get(under) ?? null;
  if (under !== undefined && named === null) return refused('under', [...paths.keys()].join(' or '), under, fault);
  if (path !== undefined && path !== 1 && path !== 2 && path !== 3) return refused('path', '1, 2 or 3', path, fault);
  return path ?? named;
}

function refused(field: string, expected: string, received: unknown, fault: Say): null {
  fault(field, `expected ${expected} but received ${shown(received)}.`);
  return null;
}
