const { ROOM: room, FILES: files, PIECE: piece } = process.env;

export default {
  mutate: files.split(',').map((path) => `${path.startsWith('!') ? '!' : ''}src/${room}/${path.replace('!', '')}.ts`),
  plugins: ['./test/mutation/runner.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  // What only runs as a file is read: the rows of the tables, which tests of their own hold row by row.
  ignoreStatic: true,
  // Text is either words for a reader or one of a closed union, which the compiler checks.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  timeoutMS: 10_000,
  timeoutFactor: 1.5,
  tempDirName: `out/mutation/sandbox-${piece}`,
  ignorePatterns: ['out', 'dist'],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { reportTests: false, allowColor: false },
  jsonReporter: { fileName: `out/mutation/${piece}.json` },
  htmlReporter: { fileName: `out/mutation/${piece}.html` },
  thresholds: { high: 95, low: 90, break: null },
};
