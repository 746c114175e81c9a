const room = process.env.ROOM;

export default {
  mutate: [`src/${room}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: room !== 'rulebook',
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  timeoutMS: 3000,
  timeoutFactor: 1.5,
  incremental: true,
  incrementalFile: `out/mutation/${room}.incremental.json`,
  tempDirName: `out/mutation/sandbox-${room}`,
  ignorePatterns: ['out', 'dist'],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html', 'event-recorder'],
  eventReporter: { baseDir: `out/mutation/events-${room}` },
  clearTextReporter: { reportTests: false, allowColor: false },
  jsonReporter: { fileName: `out/mutation/${room}.json` },
  htmlReporter: { fileName: `out/mutation/${room}.html` },
  thresholds: { high: 95, low: 90, break: 90 },
};
