// What tsup leaves to do, after it: `npm run build`.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const rewrite = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));
const files = readdirSync('dist').map((name) => `dist/${name}`);
const modules = files.filter((file) => file.endsWith('.js'));

// Split CommonJS output is rewritten for old engines and reads what it shares through getters, at half the speed. So it is made from the modules,
// with what they import from one another as constants: no two of them import each other.
for (const file of files) if (/\.cjs(?:\.map)?$/.test(file)) rmSync(file);
const asConstants = (code) =>
  code.replaceAll(/^import \{([^}]*)\} from '(\.\/[\w-]+)\.js';$/gm, (_, names, from) => `const {${names.replaceAll(' as ', ': ')}} = require("${from}.cjs");`);
const sharedAsConstants = {
  name: 'shared-as-constants',
  setup: ({ onLoad }) => onLoad({ filter: /\.js$/ }, ({ path }) => ({ contents: asConstants(readFileSync(path, 'utf8')), resolveDir: 'dist' })),
};
await build({
  entryPoints: modules,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  plugins: [sharedAsConstants],
});

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
