import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { defineConfig } from 'tsup';

/**
 * One entry for each door in `exports`. Dependencies stay outside; shared rooms become shared chunks, so an error class is one class.
 */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    calendar: 'src/calendar/index.ts',
    statecharts: 'src/statecharts/index.ts',
    export: 'src/export/index.ts',
    testing: 'src/testing/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  dts: true,
  splitting: true,
  treeshake: true,
  clean: true,
  onSuccess: commonJsFromModules,
});

/** Split CommonJS output is rewritten for old engines and runs at half the speed, so it is made from the modules instead. */
async function commonJsFromModules(): Promise<void> {
  const files = await readdir('dist');
  await Promise.all(files.filter((file) => file.endsWith('.cjs')).map((file) => rm(`dist/${file}`)));
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const { code } = await transform(await readFile(`dist/${file}`, 'utf8'), { format: 'cjs', platform: 'node', target: 'node20' });
    await writeFile(`dist/${file.replace(/js$/, 'cjs')}`, code.replaceAll(/require\("(\.\/[\w-]+)\.js"\)/g, 'require("$1.cjs")'));
  }
}
