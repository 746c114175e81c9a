import { aDay, calendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, everyItem, exactly, someWords } from '../checks.ts';
import { releaseNamed } from '../deadlines/release.ts';
import type { Identifier } from '../model/identifier.ts';
import type { IncompleteHistory } from './reconstruct.ts';

/** What the page of a SEC Release says: which modifications it put into force. */
export interface ReleaseList {
  readonly name: string;
  /** The day of the release; left out, the one it is known by. */
  readonly on?: DateInput;
  readonly ids: readonly Identifier[];
  readonly source?: string;
}

/**
 * The incomplete history of each modification in a release, for `reconstruct`: all that such a list says is when it was implemented.
 *
 * @throws InvalidInputError, InvalidDateError
 * @example
 * const [first] = historiesInRelease({ name: 'November 2020', ids: ['MP093', 'MP098'] });
 * const { file, inferred } = reconstruct(first);
 * [file.stage, file.implementation.completedOn]; //=> ['implemented', '2020-11-29']
 * inferred[0].between; //=> { from: '2019-10-16', until: '2019-12-12' }
 */
export function historiesInRelease(list: ReleaseList): readonly IncompleteHistory[] {
  checkArgument(list, aReleaseList, 'release');
  const { name, ids, source = `${name} SEC Release` } = list;
  const on = list.on === undefined ? releaseNamed(name).on : calendarDate(list.on);
  return Object.freeze(ids.map((id) => Object.freeze({ id, entries: [{ type: 'implementation.completed' as const, on, source }] })));
}

const aReleaseList = /* @__PURE__ */ lazily(() =>
  exactly({ name: someWords, ids: everyItem('identifiers', someWords) }, { on: aDay, source: someWords }),
);
