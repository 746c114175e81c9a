import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { isLong } from './support/long.ts';

/** Rooms that wait for other processes, and start first so that at the end nothing is left to wait for. */
const first = ['register', 'examples'];

const longestFirst = BaseSequencer.prototype.sort;

class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => first.findIndex((room) => moduleId.includes(`/test/${room}/`));
    const waits = (file: TestSpecification) => place(file) >= 0;
    const rest = await longestFirst.call(this, files.filter((file) => !waits(file)));
    return [...files.filter(waits).toSorted((one, other) => place(one) - place(other)), ...rest];
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

const isBrowser = process.env['npm_lifecycle_event'] === 'test:browser';

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^sec-modifications$/, replacement: `${root}src/index.ts` },
      { find: /^sec-modifications\/(.+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    // What needs a browser has a command of its own: `npm run test:browser`.
    include: isBrowser ? ['test/**/*.browser.ts'] : ['test/**/*.test.ts', 'examples/*.test.ts'],
    testTimeout: isLong ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // The files of one worker share the modules they import: no test keeps anything in one, as the library keeps nothing in its own.
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: WaitingFirst },
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'out/coverage', reporter: ['text-summary', 'json-summary', 'json'] },
  },
});
