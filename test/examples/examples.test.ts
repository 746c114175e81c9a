import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// After a change that is meant: npx vitest run --config test/vitest.config.ts test/examples -u

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = readdirSync(`${root}examples`).filter((name) => /^\d\d-.+\.ts$/.test(name));
const golden = (name: string) => `../golden/examples/${name.replace(/\.ts$/, '.txt')}`;
let place: string;

// All are built at once, for a process that first reads the TypeScript of the library takes four times as long.
beforeAll(async () => {
  mkdirSync(join(root, 'out'), { recursive: true });
  place = mkdtempSync(join(root, 'out/examples-'));
  await build({
    entryPoints: [...scripts, 'demo.ts'].map((name) => join(root, 'examples', name)),
    outdir: place,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'examples/demo.ts')).href) },
  });
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What a script prints, in a process of its own. */
async function printed(name: string, zone?: string, ...asked: readonly string[]): Promise<string> {
  const env = zone === undefined ? process.env : { ...process.env, TZ: zone };
  const { stdout } = await promisify(execFile)(process.execPath, [join(place, name.replace(/\.ts$/, '.mjs')), ...asked], { cwd: root, env });
  return stdout;
}

describe('the examples', () => {
  test('there is at least one', () => expect(scripts.length).toBeGreaterThan(0));

  test.concurrent.for(scripts)('%s prints what it printed last', async (name, { expect }) => {
    await expect(await printed(name)).toMatchFileSnapshot(golden(name));
  });
});

describe('the demo', () => {
  test.concurrent.for(['UTC', 'Pacific/Apia', 'America/Santiago'])('prints the same in %s', async (zone, { expect }) => {
    const text = await printed('demo.ts', zone);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(text.split('\n').length).toBeLessThanOrEqual(150);
    await expect(text).toMatchFileSnapshot(golden('demo.ts'));
  });

  test.concurrent.for(['UTC', 'Pacific/Apia'])('plays every real life, the same in %s', async (zone, { expect }) => {
    const text = await printed('demo.ts', zone, '--all');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    await expect(text).toMatchFileSnapshot(golden('demo-all.ts'));
  });

  test('is asked for another day', async () => {
    const text = await printed('demo.ts', 'UTC', '2021-11-01');
    expect(text).toContain('as it stands on 2021-11-01');
    expect(text).toContain('overdue on 2021-11-01');
  });
});
