// Packs the built library and opens every door of it in each runtime people use it in: `npm run check:runtimes`, after `npm run build`.
// In each, and in every zone and locale, same-bytes.mjs must tell the same.
// A runtime that cannot be installed is skipped, and the line says so; one that runs and fails is a failure.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'sec-modifications-runtimes-'));
const { exports: doorsOf, dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const doors = Object.keys(doorsOf).filter((door) => door !== './package.json').map((door) => door.replace(/^\./, 'sec-modifications'));
const run = (command, args, options = {}) => execFileSync(command, args, { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000, ...options });

const zones = ['UTC', 'Europe/London', 'Pacific/Apia', 'America/Santiago'];
const locales = ['en_GB.UTF-8', 'tr_TR.UTF-8'];
/** What same-bytes.mjs told: in which runtime, zone and locale, and its digest. */
const told = [];

/** What every consumer does, with `doors` as the modules it has opened: something real behind each of them. */
const story = `
  const [main, calendar, statecharts] = ['', '/calendar', '/statecharts'].map((door) => doors['sec-modifications' + door]);
  const must = (held, what) => { if (!held) throw new Error(what); };
  const file = main.raise({ type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A', proposer: 'B' });
  must(main.whyNot(file, 'conversion.agreed')[0].code === 'not_recommended', 'whyNot');
  must(main.fromJSON(JSON.parse(JSON.stringify(main.toJSON(file)))).stage === 'development', 'fromJSON');
  must(main.planTimetable(file, { on: '2020-05-26' }).milestones.length > 5, 'planTimetable');
  must(calendar.addWorkingDays('2022-06-01', 1) === '2022-06-06', 'addWorkingDays');
  must(calendar.londonDate('2026-06-30T23:30:00Z') === '2026-07-01', 'londonDate');
  must(statecharts.draftProposalMachine.id === 'draftProposal', 'statecharts');
  const testing = doors['sec-modifications/testing'];
  if (testing) must(testing.aModification('appeal').stage === 'appeal', 'testing');
  const files = doors['sec-modifications/export'];
  if (files) must(files.toICalendar([file], { stamp: '2020-05-20T09:00:00Z' }).startsWith('BEGIN:VCALENDAR'), 'toICalendar');
  try { calendar.calendarDate('2022-02-30'); must(false, 'calendarDate'); } catch (error) { must(error instanceof main.InvalidDateError, String(error)); }
  const opened = Object.keys(doors).length + ' doors';`;
const esm = (among = doors) => `${among.map((door, index) => `import * as door${index} from '${door}';`).join('\n')}
  const doors = { ${among.map((door, index) => `'${door}': door${index}`).join(', ')} };${story}`;
const cjs = `const doors = Object.fromEntries(${JSON.stringify(doors)}.map((door) => [door, require(door)]));${story}\nconsole.log(opened);`;

const node = (version) => ({ name: `Node ${version}`, command: ['npx', '-y', '-p', `node@${version}`, 'node'] });
const runtimes = [
  ...[20, 22, 24].map((version) => (process.versions.node.startsWith(`${version}.`) ? { name: `Node ${version}`, command: [process.execPath] } : node(version))),
  { name: 'Bun', command: ['npx', '-y', 'bun'] },
  { name: 'Deno', command: ['npx', '-y', 'deno'], args: ['run', '--no-lock', '--allow-read', '--allow-env'] },
];

async function prepare() {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', place, root]);
  const tarball = join(place, readdirSync(place).find((file) => file.endsWith('.tgz')));
  const home = join(place, 'node_modules/sec-modifications');
  mkdirSync(home, { recursive: true });
  run('tar', ['-xzf', tarball, '-C', home, '--strip-components', '1']);
  for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) {
    mkdirSync(join(place, 'node_modules', dependency, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', dependency), join(place, 'node_modules', dependency));
  }
  writeFileSync(join(place, 'package.json'), '{ "private": true }');
  writeFileSync(join(place, 'esm.mjs'), `${esm()}\nconsole.log(opened);`);
  writeFileSync(join(place, 'cjs.cjs'), cjs);
  writeFileSync(join(place, 'where.mjs'), "import { execPath } from 'node:process';\nconsole.log(execPath);");
  const [{ reconstruct, toJSON }, { realHistories }] = await Promise.all(['index.js', 'testing.js'].map((door) => import(pathToFileURL(join(root, 'dist', door)).href)));
  writeFileSync(join(place, 'records.json'), JSON.stringify(realHistories.map((one) => toJSON(reconstruct(one).file))));
  copyFileSync(join(root, 'test/package/same-bytes.mjs'), join(place, 'same-bytes.mjs'));
}

/** One line for a runtime: its version and what it opened, or why it was skipped. */
function tried({ name, command: [command, ...before], args = [] }) {
  let version;
  try {
    version = run(command, [...before, '--version'], { timeout: 300_000 }).trim().split('\n')[0];
  } catch (error) {
    return `SKIPPED  ${name}: it cannot be installed here (${reasonOf(error)})`;
  }
  const runtime = run(command, [...before, ...args, 'where.mjs']).trim();
  const opened = ['esm.mjs', 'cjs.cjs'].map((file) => `${file.split('.')[0].toUpperCase()} ${run(runtime, [...args, file]).trim()}`);
  for (const TZ of zones) {
    for (const LC_ALL of locales) told.push({ name, ...JSON.parse(run(runtime, [...args, 'same-bytes.mjs'], { env: { ...process.env, TZ, LC_ALL } })) });
  }
  return `ok       ${name} (${version}): ${opened.join(', ')}`;
}

/** One line for the bytes: the same wherever they were told, and told in every zone and locale by this Node at least. */
function sameBytes() {
  const places = (among) => new Set(among.map(({ name, timeZone, locale }) => `${name}, ${timeZone}, ${locale}`)).size;
  const own = told.filter(({ name }) => process.versions.node.startsWith(`${name.replace('Node ', '')}.`));
  if (places(own) < zones.length * locales.length) throw new Error(`this Node told of ${places(own)} of ${zones.length * locales.length} zones and locales`);
  const others = told.filter(({ digest }) => digest !== own[0].digest);
  if (others.length > 0) throw new Error(`${own[0].name} tells ${own[0].digest}, but ${others.map(({ name, timeZone, locale, digest }) => `${name} in ${timeZone}, ${locale} ${digest}`).join('; ')}`);
  return `ok       the same ${own[0].length} characters in ${places(told)} combinations of ${new Set(told.map(({ name }) => name)).size} runtimes, ${zones.length} zones and ${locales.length} locales`;
}

/** The browser takes what a bundler gives it, and has no Node in it. */
async function triedInBrowser() {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const { chromium } = await import('playwright-core').catch(() => ({}));
  if (chromium === undefined || !existsSync(executablePath)) return `SKIPPED  browser: there is no Chromium at ${executablePath}; set CHROMIUM to the path of one`;
  writeFileSync(join(place, 'browser.mjs'), `${esm()}\nglobalThis.opened = opened;`);
  const { outputFiles } = await build({ entryPoints: [join(place, 'browser.mjs')], bundle: true, write: false, format: 'iife', platform: 'browser', preserveSymlinks: true, logLevel: 'silent' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    const page = await browser.newPage();
    const opened = await page.evaluate(`(() => { ${outputFiles[0].text}; return globalThis.opened; })()`);
    return `ok       browser (Chromium ${browser.version()}): ESM ${opened}`;
  } finally {
    await browser.close();
  }
}

const reasonOf = (error) => `${error.stderr ?? ''}${error.message}`.split('\n').find((line) => /\b(?:E[A-Z0-9]{3,}|error|failed|not found|Unsupported)\b/i.test(line) && !/npm warn/i.test(line))?.slice(0, 160) ?? 'no reason given';

await prepare();
let failed = 0;
for (const [name, attempt] of [...runtimes.map((runtime) => [runtime.name, () => tried(runtime)]), ['browser', triedInBrowser], ['the same bytes everywhere', sameBytes]]) {
  try {
    console.log(await attempt());
  } catch (error) {
    failed += 1;
    console.log(`FAIL     ${name}\n${error.stdout ?? ''}${error.stderr ?? ''}${error.message}`);
  }
}
rmSync(place, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
