import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^sec-modifications$/, replacement: `${root}src/index.ts` },
      { find: /^sec-modifications\/(.+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    coverage: { include: ['src/**/*.ts'] },
  },
});
