import { execFileSync, spawnSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventJsonSchema } from '../../src/export/index.ts';
import { eventSchema, eventTypes } from '../../src/index.ts';
import { arbitraryCase } from '../../src/testing/arbitraries.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const accepts = ajv.compile(eventJsonSchema());
/** Without the formats, as many validators come. */
const acceptsByPattern = new Ajv2020({ strict: true, validateFormats: false }).compile(eventJsonSchema());

const hasPython = spawnSync('python3', ['-c', 'import jsonschema; jsonschema.Draft202012Validator'], { stdio: 'ignore' }).status === 0;
if (!hasPython) console.warn("SKIPPED: the JSON Schema as Python's jsonschema reads it. There is no python3 with jsonschema 4.");

const runs = { seed: 20261120, numRuns: 200 };

describe('the JSON Schema of events', () => {
  test('is draft 2020-12, valid by its own schema, with every event once and names for what they share', () => {
    const schema = eventJsonSchema() as { $schema: string; oneOf: { properties: { type: { const: string } } }[]; $defs: object };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(eventJsonSchema())).toBe(true);
    expect(schema.oneOf.map(({ properties }) => properties.type.const)).toEqual([...eventTypes]);
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(['Day', 'Body', 'Identifier', 'Vote', 'TimetableTerms']));
    expect(Object.keys(schema.$defs).filter((name) => name.startsWith('__'))).toEqual([]);
  });

  test('is plain JSON, the same every time, and nobody else\'s to change', () => {
    const [first, again] = [eventJsonSchema(), eventJsonSchema()];
    expect(JSON.parse(JSON.stringify(first))).toEqual({ ...first });
    Object.assign(first, { oneOf: [] });
    expect(JSON.stringify(eventJsonSchema())).toBe(JSON.stringify(again));
  });

  test.each<[object, boolean, string]>([
    [{ on: '2024-02-29' }, true,  'a leap day'],
    [{ on: '2023-02-29' }, false, 'no leap year'],
    [{ on: '1900-02-29' }, false, 'a century that is none'],
    [{ on: '2000-02-29' }, true,  'a century that is one'],
    [{ on: '2024-04-31' }, false, 'April has thirty days'],
    [{ on: '2024-4-1' },   false, 'two digits'],
    [{ on: '20240401' },   false, 'hyphens'],
    [{ on: 20_240_401 },   false, 'text'],
    [{ by: 'ofgem' },      false, 'the bodies are named'],
    [{ note: '' },         false, 'words are never empty'],
    [{ note: 'seen' },     true,  'a note is optional'],
    [{ extra: 1 },         false, 'no further keys'],
    [{ type: 'hold.gone' }, false, 'no such event'],
  ])('%j in an event is %s: %s', (change, expected) => {
    const event = { type: 'hold.lifted', on: '2021-09-28', by: 'panel', ...change };
    expect([accepts(event), acceptsByPattern(event), eventSchema.safeParse(event).success]).toEqual([expected, expected, expected]);
  });

  // Each event, and whether it is one. A digit of another script and a line end at the end pass in some dialects of regular expressions.
  const events: readonly (readonly [object, boolean])[] = [
    [{ type: 'proposal.raised', on: '2022-01-04', by: 'proposer', id: 'DP128', title: 'T', proposer: 'P' }, true],
    ...['DP128\n', 'DP128\r\n', 'DP128\u{85}', 'DP128\u{2028}', 'DP١٢٨', 'DP１２８', '\nDP128', 'DP128\nDP129', 'DP128A\n', 'SECMP0009\n', ' DP128'].map((id) => [{ type: 'proposal.raised', on: '2022-01-04', by: 'proposer', id, title: 'T', proposer: 'P' }, false] as const),
    ...['2022-01-04\n', '2022-01-04\r', '2022-01-04\u{85}', '٢٠٢٢-٠١-٠٤', '\n2022-01-04', '2022-01-04 ', '2024-02-29\n'].map((on) => [{ type: 'hold.lifted', on, by: 'panel' }, false] as const),
    [{ type: 'hold.lifted', on: '2024-02-29', by: 'panel' }, true],
    [{ type: 'hold.lifted', on: '2023-02-29', by: 'panel' }, false],
    ...['A\0', '\0\n', 'A\n\0B', '\u{1F600}'.repeat(10_001)].map((note) => [{ type: 'hold.lifted', on: '2024-02-29', by: 'panel', note }, false] as const),
    ...['A\n', '\u{1}\u{FFFE}', '\u{1F600}'.repeat(10_000)].map((note) => [{ type: 'hold.lifted', on: '2024-02-29', by: 'panel', note }, true] as const),
  ];

  test('means the same to ajv and to the library, letter by letter', () => {
    expect(events.map(([event]) => [accepts(event), acceptsByPattern(event), eventSchema.safeParse(event).success])).toEqual(events.map(([, is]) => [is, is, is]));
  });

  test('uses no sign that dialects of regular expressions read differently', () => {
    const patterns = JSON.stringify(eventJsonSchema()).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(patterns.length).toBeGreaterThan(2);
    expect(patterns.filter((pattern) => /\\(?!u|\\?x[\dA-F]{2})|\(\?[^:]/.test(pattern)), 'classes by letter, looking ahead or behind').toEqual([]);
  });

  test.skipIf(!hasPython)('means the same to Python', () => {
    const script = 'import json,sys,jsonschema\nschema,events=json.load(sys.stdin)\nprint(json.dumps([jsonschema.Draft202012Validator(schema).is_valid(e) for e in events]))';
    const answer = execFileSync('python3', ['-c', script], { input: JSON.stringify([eventJsonSchema(), events.map(([event]) => event)]), encoding: 'utf8' });
    expect(JSON.parse(answer)).toEqual(events.map(([, is]) => is));
  });

  test('accepts every event of every life', () => {
    fc.assert(
      fc.property(arbitraryCase(fc), (file) => {
        for (const entry of file.entries) expect([accepts(entry), acceptsByPattern(entry)], JSON.stringify(entry)).toEqual([true, true]);
      }),
      runs,
    );
  });

  test('agrees with the library on events that were broken somewhere', () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(null, true, 0, 1, 2, 3, 4, -1, 1.5, '', 'x', [], {}, '2021-02-29', '2021-03-01', '2021-13-01', 'panel', 'DP128', 'MP128A', 'MP12', 'approve', 'refinement', 'some words', 'other words', 1e300, Number.MAX_SAFE_INTEGER),
      fc.jsonValue(),
    );
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(arbitraryCase(fc), fc.nat(), fc.nat(), values, fc.constantFrom('put', 'drop', 'add', 'note'), (file, which, where, value, how) => {
        const event = structuredClone(file.entries[which % file.entries.length]) as unknown as Record<string, unknown>;
        broken(event, where, value, how);
        const json: unknown = JSON.parse(JSON.stringify(event));
        const answer = eventSchema.safeParse(json).success;
        seen[answer ? 'yes' : 'no'] += 1;
        expect([accepts(json), acceptsByPattern(json)], JSON.stringify(json)).toEqual([answer, answer]);
      }),
      { ...runs, numRuns: 600 },
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(50);
  });
});

/** Breaks one part of a value, at any depth. */
function broken(value: Record<string, unknown>, where: number, put: unknown, how: string): void {
  const parts: [Record<string, unknown>, string][] = [];
  const collect = (inside: Record<string, unknown>): void => {
    for (const key of Object.keys(inside)) {
      parts.push([inside, key]);
      if (typeof inside[key] === 'object' && inside[key] !== null) collect(inside[key] as Record<string, unknown>);
    }
  };
  collect(value);
  const [inside, key] = parts[where % parts.length]!;
  if (how === 'drop') delete inside[key];
  else if (how === 'note') value['note'] = put;
  else inside[how === 'add' ? 'another' : key] = put;
}
