// Says what a case file holds on to in memory, entries and all. Run by `npm run bench`, on the built library.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type * as Library from '../../../src/index.ts';

const { record, replay } = createRequire(import.meta.url)('../../../dist/index.cjs') as typeof Library;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const life = JSON.parse(readFileSync('test/bench/life-of-25.json', 'utf8')) as Library.CaseEventInput[];
const files = 4_000;

/** Bytes that each of many values made alike holds on to. */
function bytesOf(make: (index: number) => unknown): number {
  const held: unknown[] = Array.from({ length: files }, () => null);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < files; index += 1) held[index] = make(index);
  collect();
  return (process.memoryUsage().heapUsed - before) / held.length;
}

replay(life);
const file = replay(life.slice(0, 5));
const whole = bytesOf(() => replay(life));
const further = bytesOf((index) => record(file, { type: 'workingGroup.met', on: '2017-03-09', by: 'working_group', note: `Meeting ${index}` }));
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
console.log(`\nmemory: a replayed case file of 25 entries holds ${kilobytes(whole)}; one more entry, recorded and kept beside the file before it, ${kilobytes(further)}`);
