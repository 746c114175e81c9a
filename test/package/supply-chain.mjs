// What the library brings in, held to what it says of it: `npm run check:supply-chain`, after `npm run build`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const own = JSON.parse(read('package.json'));
const { '': _, ...locked } = JSON.parse(read('package-lock.json')).packages;
const npm = (...args) => execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
const must = (faults, what) => {
  if (faults.length > 0) throw new Error(`${what}: ${faults.join(', ')}`);
};

/** Every package that is installed with the library, however deep: where it lies, and what it says of itself. */
const broughtIn = Object.entries(locked)
  .filter(([, { dev, devOptional }]) => !dev && !devOptional)
  .map(([path]) => ({ path, ...JSON.parse(read(`${path}/package.json`)) }));

const licences = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];
const installScripts = ['preinstall', 'install', 'postinstall'];
/** What only the place it was built at, or its tests, would say. */
const telltales = [root, homedir(), '/home/', '/Users/', '/tmp/', 'file://', 'node_modules/'];

const checks = {
  'SECURITY.md accounts for every dependency, and for nothing else': () => {
    const [, section = ''] = read('.github/SECURITY.md').match(/^## What it brings in\n([\s\S]*?)(?=^## |(?![\s\S]))/m) ?? [];
    const named = [...section.matchAll(/^(?:- |\| )`([^`]+)`/gm)].map(([, name]) => name);
    const needed = Object.keys({ ...own.dependencies, ...own.peerDependencies });
    must(needed.filter((name) => !named.includes(name)), 'not accounted for under "What it brings in"');
    must(named.filter((name) => !needed.includes(name)), 'accounted for and not brought in');
  },
  'nothing runs when the library is installed': () => {
    must([own, ...broughtIn].filter(({ scripts = {} }) => installScripts.some((script) => script in scripts)).map(({ name }) => name), 'with install scripts');
    must(broughtIn.filter(({ path }) => locked[path].hasInstallScript || existsSync(join(root, path, 'binding.gyp'))).map(({ name }) => name), 'that build on install');
  },
  'every licence is one that may be passed on': () => {
    must(Object.keys(own.dependencies).filter((name) => !broughtIn.some((one) => one.name === name)), 'not installed');
    must([own, ...broughtIn].filter(({ license }) => !licences.includes(license)).map(({ name, license }) => `${name} (${license})`), 'under another licence');
    console.log(`     ${broughtIn.map(({ name, license }) => `${name} ${license}`).join(', ')}`);
  },
  'the lock file says what each package must be, and not where it comes from': () => {
    must(Object.keys(locked).filter((path) => !locked[path].integrity?.startsWith('sha512-')), 'without integrity');
    must(Object.keys(locked).filter((path) => 'resolved' in locked[path]), 'with an address');
    console.log(`     ${Object.keys(locked).length} packages`);
  },
  'the published files tell nothing of the machine or the tests': () => {
    const [{ files }] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'));
    must(['dist/index.js', 'README.md', 'LICENSE'].filter((path) => !files.some((file) => file.path === path)), 'missing');
    must(files.filter(({ path }) => /^test\/.*(?<!README\.md)$|(?:^|\/)out\/|^(?!examples\/).*\.test\./.test(path)).map(({ path }) => path), 'not for publishing');
    must(files.filter(({ path }) => path.startsWith('dist/')).flatMap(({ path }) => telltales.filter((word) => read(path).includes(word)).map((word) => `${path} says ${word}`)), 'telling');
    console.log(`     ${files.length} files`);
  },
  'no advisory is out against what is brought in': () => {
    const { metadata, message = 'no reason given' } = audit();
    if (metadata === undefined) return `the registry does not answer an audit here (${message.split('\n')[0].slice(0, 80)})`;
    must(Object.entries(metadata.vulnerabilities).filter(([severity, count]) => severity !== 'total' && count > 0).map(([severity, count]) => `${count} ${severity}`), 'npm audit --omit=dev finds');
    return null;
  },
};

/** The audit npm makes of the runtime dependencies; it ends with an error both when it finds something and when it cannot ask. */
function audit() {
  try {
    return JSON.parse(npm('audit', '--omit=dev', '--json', '--fetch-retries=0'));
  } catch ({ stdout, message }) {
    try {
      return JSON.parse(stdout);
    } catch {
      return { message };
    }
  }
}

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    const skipped = check();
    console.log(skipped ? `SKIPPED  ${name}: ${skipped}` : `ok   ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n     ${error.message}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
