import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';
import ts from 'typescript';
import { draft, modification } from './src/statecharts/charts.ts';

const doors = {
  index: 'src/index.ts',
  calendar: 'src/calendar/index.ts',
  statecharts: 'src/statecharts/index.ts',
  export: 'src/export/index.ts',
  testing: 'src/testing/index.ts',
  vitest: 'src/testing/vitest/index.ts',
};

/**
 * Ships the tables that are read off the two machines as text, so that a record needs neither XState nor the machines: they come with
 * `./statecharts` alone.
 */
const readCharts: Plugin = {
  name: 'read-charts',
  setup({ onLoad }) {
    const shipped = { 'chartOf(draftProposal())': draft(), 'chartOf(modificationProposal())': modification() };
    onLoad({ filter: /[\\/]statecharts[\\/]charts\.ts$/ }, async ({ path }) => {
      const text = (await readFile(path, 'utf8')).replaceAll(/^import .*(?:-machine|read-chart)\.ts';$/gm, '');
      if (!Object.keys(shipped).every((read) => text.includes(read))) throw new Error(`${path} reads its charts in another way.`);
      const asText = (chart: object) => () => `JSON.parse(${JSON.stringify(JSON.stringify(chart))})`;
      const contents = Object.entries(shipped).reduce((so, [read, chart]) => so.replace(read, asText(chart)), text);
      return { contents: marked(path, contents), loader: 'ts' };
    });
  },
};

/**
 * Tells bundlers what is true of every file of the library: making its tables, schemas and machines does nothing but make them. Whoever imports one
 * word is then not handed the schemas of all events. Line for line, so that source maps hold.
 */
const pureTables: Plugin = {
  name: 'pure-tables',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({ contents: marked(path, await readFile(path, 'utf8')), loader: 'ts' }));
  },
};

function marked(path: string, text: string): string {
  const values = ts
    .createSourceFile(path, text, ts.ScriptTarget.ES2023)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.flatMap(({ initializer }) => initializer ?? []))
    .filter((value) => !(ts.isLiteralExpression(value) || ts.isArrowFunction(value)));
  return values.reduceRight((so, { pos, end }) => `${so.slice(0, pos)} /* @__PURE__ */ (() => (${so.slice(pos, end)}))()${so.slice(end)}`, text);
}

/**
 * One entry for each door in `exports`, and one for ical.js, which only calendars need. Dependencies stay outside; shared rooms become shared chunks,
 * so an error class is one class. `finish-build.mjs` does the rest.
 */
export default defineConfig({
  entry: { ...doors, ical: 'src/export/ical.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  dts: { entry: doors },
  sourcemap: true,
  splitting: true,
  treeshake: true,
  clean: true,
  esbuildPlugins: [readCharts, pureTables],
});
