import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventJsonSchema } from '../../src/export/index.ts';
import { eventTypes, InvalidInputError, raise, record, type ProposalRaised } from '../../src/index.ts';
import { text } from '../../src/model/field.ts';
import { readEvent } from '../../src/events/parse.ts';
import { sampleEvents } from '../support/sample-events.ts';

const isText = (words: unknown) => text().safeParse(words).success;
const accepts = new Ajv2020({ strict: true, validateFormats: false }).compile(eventJsonSchema());
const raised = { type: 'proposal.raised', on: '2022-01-04', by: 'proposer', id: 'DP200', title: 'A change', proposer: 'A Party' } as const;

const broken = 'without NUL or half a surrogate pair';
const long = 'no more than 10000 characters';

/** Each text, what is wrong with it, and whether a JSON Schema can say so. */
const texts: readonly (readonly [why: string, words: string, fault: string | null, isSaidBySchema?: boolean])[] = [
  ['no words',                             '',                              'some words'],
  ['one character',                        'A',                             null],
  ['every other control character',        'A\u0001\t\r\n\u001F\u007FB',    null],
  ['NUL alone',                            '\0',                            broken],
  ['NUL at the end',                       'A\0',                           broken],
  ['NUL before a line end',                'A\0\n',                         broken],
  ['NUL on the second line',               'A\n\0',                         broken],
  ['a pair',                               'A\uD83D\uDE00B',                null],
  ['its first half',                       'A\uD83DB',                      broken, false],
  ['its second half',                      'A\uDE00B',                      broken, false],
  ['the halves the wrong way round',       '\uDE00\uD83D',                  broken, false],
  ['a noncharacter, which stores hold',    '\uFFFE',                        null],
  ['10,000 letters',                       'a'.repeat(10_000),              null],
  ['10,001 letters',                       'a'.repeat(10_001),              long],
  ['10,000 code points of two units each', '😀'.repeat(10_000),             null],
  ['10,001 code points of two units each', '😀'.repeat(10_001),             long],
  ['9,999 letters and one such',           `${'a'.repeat(9_999)}😀`,        null],
  ['10,000 letters and one such',          `${'a'.repeat(10_000)}😀`,       long],
  ['far too much',                         'a'.repeat(1_000_000),           long],
];

describe.each(texts)('%s', (_, words, fault, isSaidBySchema = true) => {
  const event = { ...raised, title: words };

  test('is read alike by the schema and the JSON Schema', () => {
    expect(isText(words)).toBe(fault === null);
    expect(accepts(event)).toBe(fault === null || !isSaidBySchema);
  });

  test('is taken, or is a fault with its path', () => {
    const read = readEvent(event);
    expect(read.ok).toBe(fault === null);
    if (read.ok) return;
    expect(read.faults.map(({ path }) => path)).toEqual(['title']);
    expect(read.faults[0]?.message).toContain(fault);
  });
});

/** The places of an event that hold text, at any depth. */
function textsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, key]));
}

function put(value: unknown, [key, ...rest]: readonly string[], words: string): unknown {
  if (key === undefined) return words;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, words);
  return copy;
}

const voted = { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve', votes: [{ category: 'consumers', member: 'A', choice: 'approve', reason: 'b' }] };

const further = [
  voted,
  { type: 'timetable.approved', on: '2022-03-21', by: 'panel', reportDueOn: '2022-09-27', milestones: [{ step: 'Consultation', due: '2022-04-01' }] },
  { type: 'proposal.split', on: '2022-03-21', by: 'panel', into: ['MP900A', 'MP900B'], titles: ['One', 'Another'] },
];

describe('wherever an event holds words', () => {
  const samples = [...sampleEvents('2022-03-21').map((event) => ({ ...event, note: 'n', source: 's' })), ...further];
  const places = samples.flatMap((event) => textsIn(event).map((path) => ({ event, path })));

  test('there is something to look at: every type of event, and words inside lists', () => {
    expect(new Set(samples.map(({ type }) => type))).toEqual(new Set(eventTypes));
    expect(places.length).toBeGreaterThan(500);
    expect(places.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['votes.0.reason', 'milestones.0.step', 'reasons', 'titles.0']));
  });

  test.each(['A\0B', 'A\uD800B', 'a'.repeat(10_001)])('%# is a fault with its path, in words that every store holds', (words) => {
    for (const { event, path } of places) {
      const read = readEvent(put(event, path, words));
      const faults = read.ok ? [] : read.faults;
      expect(faults.length, path.join('.')).toBeGreaterThan(0);
      if (path[0] !== 'type') expect(path.join('.').startsWith(faults[0]!.path), path.join('.')).toBe(true);
      for (const { message } of faults) expect(isText(message), message).toBe(true);
    }
  });
});

test('words in a vote are a fault of that vote', () => {
  const read = readEvent(put(voted, ['votes', '0', 'reason'], 'A\0B'));
  expect(read).toMatchObject({ ok: false, faults: [{ path: 'votes.0.reason', message: String.raw`expected some words without NUL or half a surrogate pair but received "A\0B".` }] });
});

/** What a database failed on; read here, as not every reader of JSON takes half a pair. */
const { events: f13 } = JSON.parse(readFileSync(new URL('../history/data/faults/f13-jsonb.json', import.meta.url), 'utf8')) as { events: { title: string }[] };

test.each(f13)('what a database fails on is no proposal: %#', (event) => {
  expect(() => raise(event as unknown as ProposalRaised)).toThrow(InvalidInputError);
  const file = raise(raised);
  const taken = record(file, { type: 'solution.changed', on: '2022-01-05', by: 'proposer', note: event.title });
  expect(taken).toMatchObject({ ok: false, refusals: [{ code: 'invalid_event', bars: true, faults: [{ path: 'note' }] }] });
});

test('any string is read alike both ways, and what is taken is UTF-8 without NUL', () => {
  const strings = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)));
  let taken = 0;
  fc.assert(
    fc.property(strings, (words) => {
      const isTaken = isText(words);
      expect(text().safeParse(words).success).toBe(isTaken);
      if (!isTaken) return;
      taken += 1;
      expect(new TextDecoder().decode(new TextEncoder().encode(words))).toBe(words.replace(/^\uFEFF/, ''));
      expect(words).not.toContain('\0');
    }),
    { seed: 20_261_127, numRuns: 1_000 },
  );
  expect(taken).toBeGreaterThan(300);
});
