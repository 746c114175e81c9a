// Builds the explorer into one HTML file that needs no server and asks nothing of the network: `npm run explorer [-- file]`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const door = (name) => join(root, 'src', name, 'index.ts');

/** Bundles the page into one file. */
async function buildExplorer(out) {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'src/page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: join(here, 'tsconfig.json'),
    alias: {
      'sec-modifications/calendar': door('calendar'),
      'sec-modifications/export': door('export'),
      'sec-modifications/statecharts': door('statecharts'),
      'sec-modifications/testing': door('testing'),
      'sec-modifications': door(''),
    },
  });
  const script = outputFiles[0].text.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
  const style = readFileSync(join(here, 'style.css'), 'utf8');
  const page = readFileSync(join(here, 'index.html'), 'utf8');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, page.replace('/* style */', () => style).replace('/* script */', () => script));
}

const out = resolve(process.argv[2] ?? join(root, 'out/explorer/index.html'));
await buildExplorer(out);
console.log(`Open ${out} in a browser.`);
