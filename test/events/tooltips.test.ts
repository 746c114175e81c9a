import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { eventJsonSchema } from '../../src/export/index.ts';
import { eventSchema, eventTypes } from '../../src/index.ts';

const root = process.cwd();
const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

/** What is published of the cards: their declarations, and nothing of the source. */
const published = new Map<string, string>();
ts.createProgram([`${root}/src/events/cards.ts`], { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: `${root}/src`, rootDir: `${root}/src` }).emit(
  undefined,
  (path, text) => void published.set(path, text.replaceAll(/(from|import\()( ?["'].+)\.ts(["'])/g, '$1$2.js$3')),
);

const reader = `${root}/src/reader.ts`;
const files = new Map([...published, [reader, `import type { CaseEvent, CaseEventInput, EventByType } from './events/cards.js';
export declare const events: { readonly read: EventByType };
declare const written: CaseEventInput;
declare const read: CaseEvent;
if (written.type === 'consultation.opened') written.closesOn;
if (read.type === 'consultation.opened') read.closesOn;
if (written.type === 'proposal.split') written.into;
if (written.type === 'changeBoard.voted') written.preferred;
if (written.type === 'hold.lifted') written.by;
`]]);
const snapshotOf = (path: string) => files.get(path) ?? (path.startsWith(`${root}/src/`) ? undefined : ts.sys.readFile(path));
const service = ts.createLanguageService({
  getScriptFileNames: () => [reader],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) => (snapshotOf(path) === undefined ? undefined : ts.ScriptSnapshot.fromString(snapshotOf(path)!)),
  getCurrentDirectory: () => root,
  getCompilationSettings: () => options,
  getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  fileExists: (path) => snapshotOf(path) !== undefined,
  readFile: snapshotOf,
  directoryExists: ts.sys.directoryExists,
});

/** What an editor shows at the last word of a line of the reader. */
function shownAt(line: string): string {
  const text = files.get(reader)!;
  const info = service.getQuickInfoAtPosition(reader, text.indexOf(line) + line.length - 1);
  return ts.displayPartsToString(info?.documentation);
}

test.each([
  ['written.closesOn', 'The last day on which responses are taken.'],
  ['read.closesOn', 'The last day on which responses are taken.'],
  ['written.into', 'The identifiers of the parts it goes on as: its own number, each with a letter.'],
  ['written.preferred', 'The Alternative Proposal that is preferred, where one is: the outcome is then its own.'],
  ['written.by', 'The body that acts.'],
])('an editor shows over %s what it means', (line, words) => {
  expect(service.getSemanticDiagnostics(reader).filter(({ code }) => code !== 7044)).toEqual([]);
  expect(shownAt(line)).toBe(words);
});

describe('every field of every event', () => {
  const checker = service.getProgram()!.getTypeChecker();
  const file = service.getProgram()!.getSourceFile(reader)!;
  const [, events] = file.statements;
  const byType = checker.getTypeAtLocation((events as ts.VariableStatement).declarationList.declarations[0]!).getProperty('read')!;
  const typeOf = (name: string) => checker.getTypeOfSymbol(checker.getTypeOfSymbol(byType).getProperty(name)!);
  const document = eventJsonSchema() as { readonly oneOf: readonly { readonly properties: Record<string, { readonly description?: string; readonly const?: string }> }[] };

  test.each(eventTypes)('of %s means the same to an editor, in the schema and in the JSON Schema', (type) => {
    const { shape } = eventSchema.unwrap().options.find((option) => option.shape.type.value === type)!;
    const { properties } = document.oneOf.find((one) => one.properties['type']?.const === type)!;
    const named = Object.entries(shape).filter(([name]) => name !== 'type');
    expect(named.length).toBeGreaterThan(3);
    for (const [name, field] of named) {
      expect(field.description, name).toMatch(/^[A-Z].+\.$/);
      expect(properties[name]?.description, name).toBe(field.description);
      expect(ts.displayPartsToString(typeOf(type).getProperty(name)!.getDocumentationComment(checker)), name).toBe(field.description);
    }
  });
});

test('every event, and every field in a field, is described in the JSON Schema', () => {
  const undescribed: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'properties') for (const [name, field] of Object.entries<Record<string, unknown>>(part)) if (field['description'] === undefined && name !== 'type') undescribed.push(`${path}.${name}`);
      look(part, `${path}.${key}`);
    }
  };
  const document = eventJsonSchema() as { readonly oneOf: readonly { readonly description?: string }[] };
  look(document, '');
  expect(document.oneOf.map(({ description }) => description ?? '').filter((words) => !/ is recorded .+\.$/.test(words))).toEqual([]);
  expect(eventSchema.unwrap().options.map(({ description }) => description ?? '').filter((words) => !/ is recorded .+\.$/.test(words))).toEqual([]);
  expect(undescribed).toEqual([]);
});
