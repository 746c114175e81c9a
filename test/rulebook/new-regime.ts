import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type PluginBuild } from 'esbuild';

/** The library under a copy of its tables. */
export type Library = typeof import('../../src/index.ts');

/** Rows of one day, added to a copy of the tables as the README says. */
export interface NewRegime {
  readonly from: string;
  readonly id: string;
  readonly title: string;
  /** The rights that change, each with the bodies that hold it from then on. */
  readonly rights: Readonly<Record<string, readonly string[]>>;
  /** A committee that is new, with its name and the rhythm it meets by. */
  readonly committee?: { readonly body: string; readonly name: string; readonly rhythm: string };
}

const root = fileURLToPath(new URL('../../', import.meta.url));

type Edit = (text: string) => string;

/** Follows the README's recipe on the sources as they are bundled, and loads what comes of it. Rows are only added. */
export async function libraryWith(regime: NewRegime): Promise<Library> {
  const outfile = `${root}out/regimes/${regime.id}.mjs`;
  const edits = editsOf(regime);
  const setup = ({ onLoad }: PluginBuild) => {
    for (const [file, edit] of Object.entries(edits)) {
      onLoad({ filter: new RegExp(`/src/${file}$`) }, ({ path }) => ({ contents: edit(readFileSync(path, 'utf8')), loader: 'ts' }));
    }
  };
  await build({ entryPoints: [`${root}src/index.ts`], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', plugins: [{ name: 'new rows', setup }] });
  return import(/* @vite-ignore */ pathToFileURL(outfile).href);
}

/** What changes in the tables, by the file of each. */
function editsOf({ from, id, title, rights, committee }: NewRegime): Readonly<Record<string, Edit>> {
  const cited = `source: 'practice', basis: 'seen'`;
  const tables: Record<string, Edit> = {
    'rulebook/regimes.ts': (text) => beforeEnd(text, 'regimes', `{ id: '${id}', from: '${from}', value: { title: '${title}', drafts: true }, ${cited} },`),
    'rulebook/decision-rights.ts': (text) =>
      Object.entries(rights).reduce((so, [right, bodies]) => withRow(so, right, `{ from: '${from}', value: ${JSON.stringify(bodies)}, ${cited} }`), text),
  };
  if (committee === undefined) return tables;
  const { body, name, rhythm } = committee;
  return {
    ...tables,
    'model/body.ts': (text) => followed(text, "  'authority',\n", `  '${body}',\n`),
    'model/words.ts': (text) => followed(text, "authority: 'the Authority',", `\n  ${body}: '${name}',`),
    'rulebook/meetings.ts': (text) => followed(text, '= {\n', `  ${body}: { known: [], rhythm: [{ from: '${from}', value: ${rhythm}, ${cited} }] },\n`),
  };
}

/** A text with more behind a part of it. */
const followed = (text: string, part: string, more: string) => found(text, part).replace(part, part + more);

function found(text: string, part: string): string {
  if (!text.includes(part)) throw new Error(`The tables are not as this test knows them: no ${part}`);
  return text;
}

/** A list with a row at its end. */
function beforeEnd(text: string, name: string, row: string): string {
  const start = found(text, `export const ${name}`).indexOf(`export const ${name}`);
  const end = text.indexOf('\n];', start);
  return `${text.slice(0, end)}\n  ${row}${text.slice(end)}`;
}

/** The table of a right with a row at its end. */
function withRow(text: string, right: string, row: string): string {
  const start = found(text, `\n  ${right}: `).lastIndexOf(`\n  ${right}: `) + `\n  ${right}: `.length;
  const rest = text.slice(start);
  const end = rest.search(/,\n(?: {2}[a-z_]+: |};)/);
  return `${text.slice(0, start)}[...${rest.slice(0, end)}, ${row}]${rest.slice(end)}`;
}
