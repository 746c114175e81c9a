// What tsup leaves to do, after it: `npm run build`.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

const rewrite = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));
const files = readdirSync('dist').map((name) => `dist/${name}`);
const modules = files.filter((file) => file.endsWith('.js'));

// Split CommonJS output is rewritten for old engines and runs at half the speed, so it is made from the modules instead.
for (const file of files) if (/\.cjs(?:\.map)?$/.test(file)) rmSync(file);
buildSync({ entryPoints: modules, outdir: 'dist', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'node', target: 'node20', sourcemap: true });

for (const file of modules) {
  const common = file.replace(/js$/, 'cjs');
  rewrite(common, (code) => code.replaceAll(/require\("(\.\/[\w-]+)\.js"\)/g, 'require("$1.cjs")'));
  // Maps name the sources, which are published beside them.
  for (const map of [`${file}.map`, `${common}.map`]) rewrite(map, (json) => JSON.stringify({ ...JSON.parse(json), sourcesContent: undefined }));
}

// Who has no fast-check compiles all the same: its types are then any, and `arbitraryCase` is not called.
for (const file of ['dist/testing.d.ts', 'dist/testing.d.cts']) {
  rewrite(file, (types) => types.replace(/^import .* from 'fast-check';$/m, '// @ts-ignore: an optional peer\n$&'));
}
