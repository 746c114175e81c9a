// Prints the medians and ratios of a benchmark run, each against the first of its group:
//   npm run bench -- --outputJson out/bench.json && npx tsx test/bench/report/medians.ts out/bench.json
import { readFileSync } from 'node:fs';

interface Run {
  readonly files: readonly { readonly groups: readonly Group[] }[];
}

interface Group {
  readonly fullName: string;
  readonly benchmarks: readonly { readonly id: string; readonly name: string; readonly median: number; readonly sampleCount: number }[];
}

const [path = 'out/bench.json'] = process.argv.slice(2);
const run = JSON.parse(readFileSync(path, 'utf8')) as Run;

for (const { fullName, benchmarks } of run.files.flatMap((file) => file.groups)) {
  const inOrder = benchmarks.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
  const first = inOrder[0]?.median ?? Number.NaN;
  const width = Math.max(...inOrder.map(({ name }) => name.length));
  console.log(`\n${fullName.split(' > ').slice(1).join(' > ')}`);
  for (const { name, median, sampleCount } of inOrder) {
    console.log(`  ${name.padEnd(width)}  median ${timeOf(median).padStart(9)} a sample  ${ratioOf(median / first).padStart(9)}  (${sampleCount} samples)`);
  }
}

/** The place of a benchmark in its group, which the runner has sorted by speed. */
function placeOf(id: string): number {
  return Number(id.split('_').at(-1));
}

function ratioOf(ratio: number): string {
  return `${ratio < 100 ? ratio.toPrecision(3) : ratio.toFixed(0)}×`;
}

/** Milliseconds in the unit that reads best. */
function timeOf(milliseconds: number): string {
  if (milliseconds < 0.001) return `${(milliseconds * 1e6).toFixed(0)} ns`;
  return milliseconds < 1 ? `${(milliseconds * 1e3).toPrecision(4)} µs` : `${milliseconds.toPrecision(4)} ms`;
}
