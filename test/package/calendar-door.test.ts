import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The whole door with both nations' bank holidays, which says of each argument all that is wrong with it; 4 ms over bare Node. */
const sizeLimit = 6.1 * 1024;
const timeGoal = 4;

const folder = mkdtempSync(join(tmpdir(), 'calendar-door-'));
const door = join(folder, 'calendar.mjs');

beforeAll(async () => {
  await build({
    config: false,
    entry: { calendar: 'src/calendar/index.ts' },
    outDir: folder,
    outExtension: () => ({ js: '.mjs' }),
    format: ['esm'],
    target: 'node20',
    platform: 'neutral',
    minify: true,
    silent: true,
  });
  writeFileSync(join(folder, 'nothing.mjs'), 'export {};');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the ./calendar door', () => {
  test('is small: 6.1 kB gzipped, with everything it needs', () => {
    const bundle = readFileSync(door);
    const size = gzipSync(bundle, { level: 9 }).length;
    console.log(`./calendar: ${bundle.length} bytes minified, ${size} gzipped (goal ${sizeLimit})`);
    expect(bundle.length).toBeGreaterThan(5000);
    expect(size).toBeLessThanOrEqual(sizeLimit);
  });

  test('loads nothing else: no xstate, no zod, no date-fns', () => {
    const text = readFileSync(door, 'utf8');
    expect(text).not.toMatch(/\bimport\b|\brequire\b/);
    expect(text).not.toMatch(/xstate|zod|date-fns/);
  });

  test('opens fast in a fresh process (reported, and never failed on a busy machine)', () => {
    const bare = median(importing('nothing.mjs'));
    const opened = median(importing('calendar.mjs'));
    const firstSum = median(importing('calendar.mjs', "addWorkingDays('2022-06-01', 1)")) - opened;
    console.log(`./calendar: opens in ${(opened - bare).toFixed(1)} ms over bare Node (goal ${timeGoal}); the first sum takes ${firstSum.toFixed(1)} ms more`);
    expect(opened).toBeGreaterThan(0);
  });
});

/** Milliseconds that importing a file takes, and an expression of its exports after it, in five fresh processes. */
function importing(file: string, expression = '0'): number[] {
  const script = `const start = performance.now();
    const { addWorkingDays } = await import(${JSON.stringify(pathToFileURL(join(folder, file)).href)});
    ${expression};
    process.stdout.write(String(performance.now() - start));`;
  return Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
