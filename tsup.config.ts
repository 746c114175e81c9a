import { defineConfig } from 'tsup';

/** One entry for each door in `exports`. Dependencies stay outside; shared rooms become shared chunks, so an error class is one class. */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    calendar: 'src/calendar/index.ts',
    statecharts: 'src/statecharts/index.ts',
    testing: 'src/testing/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  dts: true,
  splitting: true,
  treeshake: true,
  clean: true,
});
