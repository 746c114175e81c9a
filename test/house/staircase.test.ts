import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citations } from '../../src/rulebook/citations.ts';
import { sources } from '../../src/rulebook/sources.ts';

const staircase = [
  'at.ts',
  'ascending.ts',
  'each-of.ts',
  'frozen.ts',
  'lazy.ts',
  'errors.ts',
  'checks.ts',
  'calendar',
  'model',
  'rulebook',
  'voting',
  'events',
  'statecharts',
  'history',
  'deadlines',
  'planning',
  'explanation',
  'reconstruction',
  'forecast',
  'portfolio',
  'what-if',
  'export',
  'testing',
  'index.ts',
];
const strangers = [
  ['explanation', 'reconstruction'],
  ['explanation', 'forecast'],
  ['reconstruction', 'forecast'],
  ['portfolio', 'what-if'],
  ['portfolio', 'export'],
  ['what-if', 'export'],
];
const rooms: Readonly<Record<string, readonly string[]>> = { 'date-fns': ['calendar/'], '@date-fns': ['calendar/'], zod: ['model/', 'events/'], xstate: ['statecharts/'], 'fast-check': ['testing/'], vitest: ['testing/vitest/'], 'ical.js': ['export/'] };
const banned = [
  /\bDate\.now\b/,
  /\bnew Date\b/,
  /\bMath\.random\b/,
  /\bas any\b/,
  /: any\b/,
  /@ts-ignore/,
  /@ts-expect-error/,
  /\bconsole\./,
  /export \* from/,
  /export default/,
  /^(?:export )?(?:const )?enum /m,
  /\b(?:TODO|FIXME|XXX)\b/,
  /toLocale/,
  /localeCompare/,
];
/** Tables of rows and the statecharts themselves may be as long as what they list. */
const tables = /events\/(?:proposal|development|progression|refinement|assessment|report|decision|implementation)\.ts$|-machine\.ts$|bank-holidays\/|rulebook\/|real-histories/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(`src/${file}`, 'utf8');
const room = (path: string) => path.split('/')[0]!;
const floor = (path: string) => staircase.indexOf(room(path));
const importsOf = (file: string) => [...textOf(file).matchAll(/^(?:\} from|import .*from|export .*from|import) '([^']+)'|\bimport\('([^']+)'\)/gm)].map((match) => match[1] ?? match[2]!);

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(40);
});

describe.each(files)('%s', (file) => {
  test('imports only from its own room and from rooms higher up', () => {
    expect(floor(file), 'stands on the staircase').toBeGreaterThanOrEqual(0);
    for (const from of importsOf(file).filter((path) => path.startsWith('.'))) {
      const target = posix.join(posix.dirname(file), from);
      expect(floor(target), `${from} is higher up`).toBeLessThanOrEqual(floor(file));
      expect(from, 'names the file').toMatch(/\.ts$|\.json$/);
      for (const pair of strangers) expect([room(file), room(target)].toSorted(), 'do not see one another').not.toEqual([...pair].toSorted());
    }
  });

  test('brings each big dependency into its one room', () => {
    expect(Object.keys(rooms).length).toBe(7);
    for (const from of importsOf(file).filter((path) => !path.startsWith('.'))) {
      expect((rooms[from.split('/')[0]!] ?? []).some((place) => file.startsWith(place)), from).toBe(true);
    }
  });

  test('is plain: no clock, no chance, no escape from the types, no loose end', () => {
    for (const pattern of banned) expect(textOf(file)).not.toMatch(pattern);
  });

  test('is short enough to read', () => {
    expect(textOf(file)).toMatch(/\n$/);
    if (!tables.test(file)) expect(textOf(file).split('\n').length).toBeLessThanOrEqual(250);
  });

  test('cites citations that exist', () => {
    expect(Object.keys(citations).length).toBeGreaterThan(10);
    for (const [, cited] of textOf(file).matchAll(/@rule (\S+)/g)) {
      const clauses = Object.values(citations).flatMap((rule) => ('clause' in rule ? [rule.clause] : []));
      expect([...Object.keys(sources), ...Object.keys(citations), ...clauses], cited).toContain(cited);
    }
  });
});

test('only errors are classes', () => {
  expect(files.filter((file) => /^(?:export )?(?:abstract )?class /m.test(textOf(file)))).toEqual(['errors.ts']);
});

test('half of the files are shorter than 80 lines', () => {
  const lengths = files.map((file) => textOf(file).split('\n').length).toSorted((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
});

test('one type is cast, where XState asks for it', () => {
  const casts = files.flatMap((file) =>
    [...textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '').matchAll(/\bas (?!const\b)[A-Za-z{(]/g)]
      .filter((match) => !/import|export|\* $/.test(match.input.slice(match.input.lastIndexOf('\n', match.index) + 1, match.index)))
      .map(() => file),
  );
  expect(casts).toEqual(['statecharts/permits.ts']);
});

test('a name is exported by one file and means one thing', () => {
  const exported = files.flatMap((file) => [...textOf(file).matchAll(/^export (?:abstract )?(?:const|function\*?|class|interface|type) (\w+)/gm)].map((match) => [match[1]!, file] as const));
  expect(exported.length).toBeGreaterThan(500);
  const homes = new Map<string, Set<string>>();
  for (const [name, file] of exported) homes.set(name, (homes.get(name) ?? new Set()).add(file));
  const twice = [...homes].filter(([, some]) => some.size > 1).map(([name]) => name);
  // Of a file and of a machine: the same, at two doors.
  expect(twice).toEqual(['underLaw']);
});
