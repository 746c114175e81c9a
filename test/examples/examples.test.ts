import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

// After a change that is meant: npx vitest run --config test/vitest.config.ts test/examples -u

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = readdirSync(`${root}examples`).filter((name) => /^\d\d-.+\.ts$/.test(name));
const golden = (name: string) => `../golden/examples/${name.replace(/\.ts$/, '.txt')}`;

/** What a script prints, run as a reader would run it. */
async function printed(name: string, zone?: string): Promise<string> {
  const env = zone === undefined ? process.env : { ...process.env, TZ: zone };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', `examples/${name}`], { cwd: root, env });
  return stdout;
}

describe('the examples', () => {
  test('there is at least one', () => expect(scripts.length).toBeGreaterThan(0));

  test.concurrent.for(scripts)('%s prints what it printed last', { timeout: 60_000 }, async (name, { expect }) => {
    await expect(await printed(name)).toMatchFileSnapshot(golden(name));
  });
});

describe('the demo', () => {
  test.concurrent.for(['UTC', 'Pacific/Apia', 'America/Santiago'])('prints the same in %s', { timeout: 60_000 }, async (zone, { expect }) => {
    const text = await printed('demo.ts', zone);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    await expect(text).toMatchFileSnapshot(golden('demo.ts'));
  });
});
