import { readFileSync } from 'node:fs';
import { historiesInRelease, type IncompleteHistory } from '../../src/index.ts';
import { realHistories } from '../../src/testing/index.ts';

interface LifeData {
  readonly id: string;
  readonly public?: IncompleteHistory['entries'] | IncompleteHistory;
  readonly withSplit?: IncompleteHistory;
  readonly before?: IncompleteHistory;
  readonly strict?: IncompleteHistory['entries'];
  readonly strictTail?: IncompleteHistory['entries'];
}

/** Data as it was read, with its source in it. */
const dataOf = (name: string) => JSON.parse(readFileSync(new URL(`../history/data/lives/${name}.json`, import.meta.url), 'utf8'));

const tellings = ['public', 'withSplit', 'before', 'strict', 'strictTail'] as const;

function toldIn(name: string): readonly (readonly [string, IncompleteHistory])[] {
  const data: LifeData = dataOf(name);
  return tellings.flatMap((telling): (readonly [string, IncompleteHistory])[] => {
    const told = data[telling];
    if (told === undefined) return [];
    const history: IncompleteHistory = 'id' in told ? told : { id: data.id, entries: told };
    return [[`${name}, ${telling}`, history]];
  });
}

const { releases }: { readonly releases: readonly { readonly name: string; readonly on: string; readonly ids: readonly string[] }[] } = dataOf('releases');

/** What the pages of two releases say: which modifications they put into force. */
export const released = releases.flatMap((list) => historiesInRelease(list).map((history) => [`${history.id}, ${list.name}`, history] as const));

/** Every public history at hand, by a name of its own. */
export const publicHistories: readonly (readonly [name: string, history: IncompleteHistory])[] = [
  ...realHistories.map((history) => [history.id, history] as const),
  ...['MP112', 'MP134A', 'MP203', 'SECMP0007-parts', 'SECMP0016', 'SECMP0036'].flatMap(toldIn),
  ...released,
];
