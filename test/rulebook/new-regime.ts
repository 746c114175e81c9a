import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

/** Follows the README's recipe in a copy of the sources, and loads what comes of it. Rows are only added. */
export async function libraryWith({ from, id, title, rights, committee }: NewRegime): Promise<Library> {
  const place = `${root}out/regimes/${id}`;
  rmSync(place, { recursive: true, force: true });
  cpSync(`${root}src`, place, { recursive: true });
  const cited = `source: 'practice', basis: 'seen'`;
  edit(`${place}/rulebook/regimes.ts`, (text) => beforeEnd(text, 'regimes', `{ id: '${id}', from: '${from}', value: { title: '${title}', drafts: true }, ${cited} },`));
  edit(`${place}/rulebook/decision-rights.ts`, (text) =>
    Object.entries(rights).reduce((so, [right, bodies]) => withRow(so, right, `{ from: '${from}', value: ${JSON.stringify(bodies)}, ${cited} }`), text),
  );
  if (committee !== undefined) {
    const { body, name, rhythm } = committee;
    edit(`${place}/model/body.ts`, (text) => found(text, "  'authority',\n").replace("  'authority',\n", `  'authority',\n  '${body}',\n`));
    edit(`${place}/model/words.ts`, (text) => found(text, "authority: 'the Authority',").replace("authority: 'the Authority',", `authority: 'the Authority',\n  ${body}: '${name}',`));
    edit(`${place}/rulebook/meetings.ts`, (text) => found(text, '= {\n  panel: {').replace('= {\n  panel: {', `= {\n  ${body}: { name: '${name}', known: [], rhythm: [{ from: '${from}', value: ${rhythm}, ${cited} }] },\n  panel: {`));
  }
  return import(/* @vite-ignore */ pathToFileURL(`${place}/index.ts`).href);
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

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
