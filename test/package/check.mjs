// Packs the built library as it would be published, and uses it as strangers do.
// Run by `npm run check:package` after `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'sec-modifications-'));
const tool = (name) => join(root, 'node_modules/.bin', name);
const run = (command, args, options = {}) => execFileSync(command, args, { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });

const doors = ['', '/calendar', '/statecharts', '/testing', '/export', '/testing/vitest'];

/** The most that may come with what somebody imports, with all it needs, bundled, minified and gzipped, in bytes. */
const bundles = [
  ['a label', '', 'stageName', 1_000],
  ['the name of an event', '', 'eventName', 2_000],
  ['a tally', '', 'tally', 5_300],
  ['a paper day', '', 'paperDay', 6_000],
  ['a sum of Working Days', '/calendar', 'addWorkingDays', 3_700],
  ['a Gantt chart', '/export', 'toMermaidGantt', 3_500],
  ['a record', '', 'raise, record, whyNot, nextSteps, toJSON, fromJSON', 82_000],
];

/** The most that each door may weigh with all that is behind it: our own code. */
const budgets = { index: 88_000, calendar: 6_300, statecharts: 28_000, export: 41_000, testing: 60_000 };

function weightOf(contents, options) {
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir: place }, bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error', legalComments: 'none', ...options });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** The shortest of some fresh processes, in milliseconds: what a busy machine adds is not the library's. */
function opening(before, opened) {
  const code = `${before.map((name) => `await import('${name}');`).join('')}const start = performance.now();await import('${opened}');console.log(performance.now() - start)`;
  return Math.min(...Array.from({ length: 9 }, () => Number(run(process.execPath, ['--input-type=module', '-e', code]))));
}

const checks = {
  'what is imported comes alone': () => {
    for (const [what, door, names, budget] of bundles) {
      const weight = weightOf(`export { ${names} } from 'sec-modifications${door}'`);
      console.log(`     ${what} (${names}): ${weight} of ${budget} bytes`);
      if (weight > budget) throw new Error(`${what} weighs ${weight} bytes`);
    }
  },
  'every door keeps to its size': () => {
    for (const [door, budget] of Object.entries(budgets)) {
      const weight = weightOf(`export * from '${installed}/dist/${door}.js'`, { platform: 'node', packages: 'external' });
      console.log(`     ${door}: ${weight} of ${budget} bytes`);
      if (weight > budget) throw new Error(`${door} weighs ${weight} bytes`);
    }
  },
  'how long the doors take to open (told, never failed on a busy machine)': () => {
    console.log(`     xstate and zod: ${opening([], 'xstate').toFixed(1)} and ${opening([], 'zod').toFixed(1)} ms`);
    for (const door of doors) {
      console.log(`     sec-modifications${door}: ${opening(['xstate', 'zod', 'ical.js', 'date-fns/addMonths', '@date-fns/utc/date/mini'], `sec-modifications${door}`).toFixed(1)} ms over what it brings in`);
    }
  },
  'the tarball holds what is meant to be published': () => {
    const files = run('tar', ['-tzf', tarball]).trim().split('\n').map((file) => file.replace(/^package\//, ''));
    const stray = files.filter((file) => !/^(?:dist\/|src\/|examples\/|(?:.+\/)?README\.md$|\.github\/\w+\.md$|package\.json$|LICENSE$|CHANGELOG\.md$)/.test(file));
    if (stray.length > 0) throw new Error(`stray files: ${stray.join(', ')}`);
    if (!files.includes('dist/index.js') || !files.includes('dist/index.d.cts')) throw new Error('a door is missing');
  },
  'publint': () => run(tool('publint'), ['--strict', tarball]),
  'are the types wrong': () => run(tool('attw'), [tarball, '--profile', 'strict']),
  'an ESM consumer opens every door': () => {
    writeFileSync(join(place, 'esm.mjs'), `${doors.map((door, index) => `import * as door${index} from 'sec-modifications${door}';`).join('\n')}
      if (door1.addWorkingDays('2022-06-01', 1) !== '2022-06-06') throw new Error('calendar');
      if (door2.draftProposalMachine.id !== 'draftProposal') throw new Error('statecharts');
      if (door3.aModification('appeal').stage !== 'appeal') throw new Error('testing');
      if (!door4.toCsv([door3.aDraftProposal()], { on: '2022-03-01' }).includes('DP900')) throw new Error('export');
      ${story('door0')}
      try { door0.calendarDate('2022-02-30'); } catch (error) { if (!(error instanceof door0.InvalidDateError)) throw error; }`);
    run(process.execPath, ['esm.mjs']);
  },
  'a CJS consumer opens every door': () => {
    writeFileSync(join(place, 'cjs.cjs'), `const [door0, door1, door2, door3, door4] = ${JSON.stringify(doors)}.map((door) => require('sec-modifications' + door));
      if (door1.addWorkingDays('2022-06-01', 1) !== '2022-06-06') throw new Error('calendar');
      if (door2.modificationProposalMachine.id !== 'modificationProposal') throw new Error('statecharts');
      if (door3.aModification('appeal').stage !== 'appeal') throw new Error('testing');
      if (!door4.toCsv([door3.aDraftProposal()], { on: '2022-03-01' }).includes('DP900')) throw new Error('export');
      ${story('door0')}
      try { door1.calendarDate('2022-02-30'); throw new Error('no'); } catch (error) { if (!(error instanceof door0.InvalidDateError)) throw error; }`);
    run(process.execPath, ['cjs.cjs']);
  },
  'the calendar loads neither xstate nor zod, and only the statecharts load xstate': () => {
    const opens = (door) => {
      run(process.execPath, ['--input-type=module', '-e', `await import('sec-modifications${door}')`]);
      run(process.execPath, ['-e', `require('sec-modifications${door}')`]);
    };
    rmSync(join(place, 'node_modules/xstate'));
    for (const door of ['', '/testing', '/export']) opens(door);
    for (const dependency of ['zod', 'date-fns']) rmSync(join(place, 'node_modules', dependency));
    opens('/calendar');
    linkDependencies();
  },
  'the tables that are shipped are those of the machines': () => {
    writeFileSync(join(place, 'tables.mjs'), `import { readFileSync } from 'node:fs';
      import { isDeepStrictEqual } from 'node:util';
      import { createActor } from 'xstate';
      import { raise, record } from 'sec-modifications';
      import { draftProposalMachine, modificationProposalMachine } from 'sec-modifications/statecharts';
      function stageAfter(machine, [raised, ...entries]) {
        const actor = createActor(machine).start();
        actor.send(raised);
        let file = raise(raised);
        for (const entry of entries) {
          actor.send({ type: 'day.reached', on: entry.on });
          actor.send(entry);
          file = record(file, entry).file;
          const { value } = actor.getSnapshot();
          if (!isDeepStrictEqual(file.state, value)) throw new Error(entry.type + ': ' + JSON.stringify([file.state, value]));
        }
        return file.stage;
      }
      const draft = [
        { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A', proposer: 'B' },
        { type: 'development.continued', on: '2020-05-26', by: 'change_sub_committee' },
        { type: 'conversion.recommended', on: '2020-06-30', by: 'change_sub_committee', route: 'refinement' },
        { type: 'support.withdrawn', on: '2020-07-01', by: 'proposer' },
      ];
      const modification = JSON.parse(readFileSync(${JSON.stringify(join(root, 'test/bench/life-of-25.json'))}, 'utf8'));
      const stages = [stageAfter(draftProposalMachine, draft), stageAfter(modificationProposalMachine, modification)];
      if (stages.join() !== 'development,implemented') throw new Error(stages.join());`);
    run(process.execPath, ['tables.mjs']);
  },
  'a TypeScript consumer compiles under every module resolution': () => {
    writeFileSync(join(place, 'consumer.mts'), `import { raise, record, type CaseFile, type Refusal } from 'sec-modifications';
      import { addWorkingDays, type CalendarDate } from 'sec-modifications/calendar';
      import { modificationProposalMachine } from 'sec-modifications/statecharts';
      const due: CalendarDate = addWorkingDays('2021-08-18', 15);
      const file: CaseFile = raise({ type: 'proposal.raised', on: due, by: 'proposer', id: 'DP171', title: 'A', proposer: 'B' });
      const taken = record(file, { type: 'development.noted', on: due, by: 'panel' });
      const refusals: readonly Refusal[] = taken.ok ? [] : taken.refusals;
      export const seen: readonly [string, number] = [modificationProposalMachine.id, refusals.length];
      // @ts-expect-error an event has a body
      record(file, { type: 'development.noted', on: due });`);
    writeFileSync(join(place, 'tester.mts'), `import { aModification } from 'sec-modifications/testing';
      export const stage: string = aModification('appeal').stage;`);
    // XState's own declarations do not hold under exactOptionalPropertyTypes, so that run takes the libraries' word for themselves.
    rmSync(join(place, 'node_modules/fast-check'));
    for (const [module, moduleResolution, exact] of [['nodenext', 'nodenext', false], ['esnext', 'bundler', false], ['esnext', 'node10', false], ['nodenext', 'nodenext', true]]) {
      const compilerOptions = { noEmit: true, strict: true, exactOptionalPropertyTypes: exact, skipLibCheck: exact, esModuleInterop: true, target: 'es2022', lib: ['es2023', 'dom'], types: [], module, moduleResolution };
      writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.mts', 'tester.mts'] }));
      run(tool('tsc'), ['--project', place]);
    }
    linkDependencies();
  },
};

function story(door) {
  return `const file = ${door}.raise({ type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A', proposer: 'B' });
    if (${door}.whyNot(file, 'conversion.agreed')[0].code !== 'not_recommended') throw new Error('whyNot');
    if (${door}.fromJSON(JSON.parse(JSON.stringify(${door}.toJSON(file)))).stage !== 'development') throw new Error('stored');`;
}

function linkDependencies() {
  for (const dependency of ['xstate', 'zod', 'date-fns', '@date-fns', 'ical.js', 'fast-check']) {
    const link = join(place, 'node_modules', dependency);
    rmSync(link, { force: true });
    symlinkSync(join(root, 'node_modules', dependency), link);
  }
}

run('npm', ['pack', '--ignore-scripts', '--pack-destination', place], { cwd: root });
const installed = join(place, 'node_modules/sec-modifications');
const tarball = join(place, readdirSync(place).find((file) => file.endsWith('.tgz')));
mkdirSync(installed, { recursive: true });
run('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1']);
writeFileSync(join(place, 'package.json'), '{ "private": true }');
linkDependencies();

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    check();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${error.stdout ?? ''}${error.stderr ?? ''}${error.message}`);
  }
}
rmSync(place, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
