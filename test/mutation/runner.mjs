import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { build } from 'esbuild';
import { isLeftOut, testsOf } from './rooms.mjs';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
/** The file whose tests are run. */
let current = '';
chai.use(({ Assertion }, { flag }) =>
  Assertion.addMethod('toMatchFileSnapshot', function (path) {
    expect(flag(this, 'object')).toBe(readFileSync(join(dirname(current), path), 'utf8'));
  }),
);
const load = createRequire(resolve('package.json'));

/**
 * Runs the tests of a room in its own process: sources and tests are read once, as one script, and begun afresh for every mutant, so that
 * nothing one mutant leaves behind is met by the next. A worker of vitest for each takes some two seconds, this a few hundredths of one.
 */
class InProcess {
  #files = testsOf(process.env.ROOM);
  #counting;
  #script;
  #all = [];
  #noticed = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const text = await asOneText(this.#files);
    this.#counting = scriptOf(text);
    // What each test reaches is counted once, beforehand: the counting takes longer than the law.
    this.#script = scriptOf(text.replaceAll(/stryCov_\w+\((?:"\d+"(?:, )?)+\)/g, '0'));
    this.#all = this.#files.flatMap((file) => [...reading(this.#script)(file).keys()]);
  }

  async dryRun() {
    const stryker = begun({});
    const tests = [];
    // Begun afresh for every file, for what is worked out once and kept is counted for the test that asks first.
    for (const [id, run] of this.#files.flatMap((file) => [...reading(this.#counting)(file)])) {
      current = fileOf(id);
      stryker.currentTestId = id;
      const startedAt = performance.now();
      const failureMessage = await failureOf(run);
      stryker.currentTestId = undefined;
      const result = { id, name: id, timeSpentMs: performance.now() - startedAt };
      tests.push(failureMessage === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage });
    }
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }) {
    const stryker = begun({ hitCount: 0, hitLimit });
    const read = reading(this.#script);
    // First what noticed the last mutants, which are often beside this one. What few tests reach may be worked out once and kept for all.
    const likely = this.#noticed.filter((id) => testFilter.includes(id));
    const inOrder = [...new Set([...likely, ...testFilter, ...(testFilter.length > this.#files.length ? [] : this.#all)])];
    for (const [index, id] of inOrder.entries()) {
      const failureMessage = await failureOf(() => {
        current = fileOf(id);
        const run = read(current).get(id);
        stryker.activeMutant = activeMutant.id;
        return run();
      });
      stryker.activeMutant = undefined;
      if (stryker.hitCount > hitLimit) return { status: 'timeout' };
      if (failureMessage === null) continue;
      this.#noticed = [...new Set([id, ...this.#noticed])].slice(0, 10);
      return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: 'survived', nrOfTests: inOrder.length };
  }
}

const fileOf = (id) => id.slice(0, id.indexOf(' '));

/** What Stryker and the changed sources tell each other, as at the beginning. */
function begun(state) {
  Reflect.set(globalThis, '__stryker__', state);
  return state;
}

/** Hands out the tests of a file by name. A file is read, by the unchanged law, when its first is due. */
function reading(script) {
  const vitest = { expect };
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, (name) => (name === 'vitest' ? vitest : load(name)));
  const known = new Map();
  return (file) => {
    if (known.has(file)) return known.get(file);
    const tests = [];
    Object.assign(vitest, collectedIn(tests));
    module.exports[file]();
    const kept = tests.filter(({ name }) => !isLeftOut(process.env.ROOM, name));
    known.set(file, new Map(kept.map(({ name, run }, index) => [`${file} ${index} ${name}`, run])));
    return known.get(file);
  };
}

/** Tests as a file asks vitest for them, put in a list. */
function collectedIn(tests) {
  let place = '';
  const test = (name, ...rest) => void tests.push({ name: place + name, run: rest.at(-1) });
  const describe = (name, inside) => {
    const outside = place;
    place += `${name} > `;
    inside();
    place = outside;
  };
  for (const one of [test, describe]) {
    one.each = (rows) => (name, ...rest) => {
      for (const row of rows) one(name, () => rest.at(-1)(...(rows.every(Array.isArray) ? row : [row])));
    };
    one.skipIf = (isSkipped) => (isSkipped ? Object.assign(() => {}, { each: () => () => {} }) : one);
  }
  return { test, describe };
}

/** What a test failed with; null when it did not. */
async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error);
  }
}

/** A function of `module`, `exports` and `require`. */
const scriptOf = (text) => new Script(`((module, exports, require) => {\n${text}\n})`, { filename: 'room.cjs' });

/** What hands out, by name, each file of tests to be read when it is due. */
async function asOneText(files) {
  const entry = files.map((file) => `[${JSON.stringify(file)}]: () => require(${JSON.stringify(`./${file}`)}),`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${entry}\n};`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
    plugins: [ownAddress],
  });
  return outputFiles[0].text;
}

/** `import.meta.url` in one script is of the file it was written in. */
const ownAddress = {
  name: 'own address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    })),
};

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: () => new InProcess() }];
