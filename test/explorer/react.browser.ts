import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
const hasReact = existsSync('node_modules/@xstate/react');
if (!hasBrowser) console.warn(`SKIPPED: a machine in React. There is no Chromium at ${executablePath}; set CHROMIUM to the path of one.`);
if (!hasReact) console.warn('SKIPPED: a machine in React. @xstate/react is not installed: run npm ci.');

describe.skipIf(!hasReact)('the example with @xstate/react', () => {
  test('is what the types allow', () => {
    const { config } = ts.readConfigFile('examples/react/tsconfig.json', (path) => ts.sys.readFile(path));
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, 'examples/react');
    expect(fileNames.length).toBe(1);
    const program = ts.createProgram(fileNames, options);
    const faults = fileNames.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  });

  test.skipIf(!hasBrowser)('shows the state, and offers what the statechart takes', async () => {
    const place = mkdtempSync(join(tmpdir(), 'react-'));
    await build({ entryPoints: ['examples/react/life.tsx'], bundle: true, jsx: 'automatic', outfile: join(place, 'life.js'), tsconfig: 'examples/react/tsconfig.json', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' });
    writeFileSync(join(place, 'index.html'), '<!doctype html><html lang="en"><title>A life</title><div id="life"></div><script src="life.js"></script>');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.goto(pathToFileURL(join(place, 'index.html')).href);
      await page.click('text=raising');
      expect(await page.innerText('#state')).toContain('"progress":"development"');
      expect(await page.isDisabled('#hold-lifted')).toBe(true);
      await page.click('#hold-placed');
      expect(await page.innerText('#state')).toContain('"hold":"onHold"');
      expect(await page.isDisabled('#hold-placed')).toBe(true);
      await page.click('#hold-lifted');
      await page.click('#conversion-agreed');
      expect(await page.innerText('#state')).toBe('"converted"');
      expect(await page.innerText('h1')).toBe('MP900: A change');
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      rmSync(place, { recursive: true });
    }
  });
});
