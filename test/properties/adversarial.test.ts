import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as door from '../../src/index.ts';
import { SecModificationsError, type CaseFile } from '../../src/index.ts';
import { functions, goodCalls } from '../support/good-calls.ts';
import { awaitingVote } from '../support/life.ts';

const event = { type: 'hold.placed', on: '2022-03-21', by: 'panel', reason: 'x' };
const circle: Record<string, unknown> = { ...event };
circle['note'] = circle;
const deepNest = Array.from({ length: 20_000 }).reduce<unknown>((inner) => ({ inner }), 1);
const shifty = () => {
  let asked = 0;
  return { ...event, get on() { return (asked += 1) % 2 === 0 ? '2022-03-21' : '9999-99-99'; } };
};
const thrown = new Error('thrown by the value itself');
const throwing = () => new Proxy(event, { get: () => { throw thrown; }, ownKeys: () => { throw thrown; } });

const hostile: readonly (readonly [string, () => unknown])[] = [
  ['nothing',                   () => undefined],
  ['null',                      () => null],
  ['a number',                  () => Number.NaN],
  ['a big number',              () => 10n ** 40n],
  ['a symbol',                  () => Symbol('x')],
  ['a function',                () => () => event],
  ['an empty object',           () => ({})],
  ['an object without a prototype', () => Object.assign(Object.create(null), event)],
  ['a polluted prototype',      () => JSON.parse('{"__proto__":{"type":"hold.placed"},"constructor":{"prototype":{"polluted":1}}}')],
  ['a list of itself',          () => { const list: unknown[] = []; list.push(list); return list; }],
  ['a circle',                  () => circle],
  ['a list of circles',         () => [circle, circle]],
  ['a deep nest',               () => deepNest],
  ['a deep nest in a field',    () => ({ ...event, reason: deepNest })],
  ['a megabyte of text',        () => 'x'.repeat(1 << 20)],
  ['a megabyte in a field',     () => ({ ...event, on: 'x'.repeat(1 << 20) })],
  ['a lone surrogate',          () => ({ ...event, reason: '\uD800', type: '\uDFFF' })],
  ['a proxy that throws',       throwing],
  ['a list of proxies',         () => [throwing(), throwing()]],
  ['a getter that changes',     shifty],
  ['a sparse list',             () => Object.assign([], { length: 3 })],
  ['a long list of nothing',    () => Object.assign([], { length: 1_000_000 })],
  ['a huge count',              () => Number.MAX_VALUE],
  ['a boxed text',              () => Object('2022-03-21')],
  ['a date that is none',       () => new Date(Number.NaN)],
];

/** Values that a slip of the pen leaves in a part of an argument. */
const slips: readonly (readonly [string, () => unknown])[] = [
  ...hostile.filter(([what]) => ['nothing', 'null', 'a number', 'a symbol', 'a function', 'an empty object', 'a sparse list', 'a huge count', 'a boxed text'].includes(what)),
  ['a text',            () => 'x'],
  ['a negative number', () => -5],
];

/** Arguments that anybody may have written. Where a value that throws when it is looked at is handed elsewhere, its own error may come out: only a program can have made it. */
const isData = (place: string): boolean => /^(?:parse\w+|safeParseEvent|replay|fromJSON|reconstruct|raise|calendarDate|isCalendarDate) 0|^(?:record|recordAll|whyNot) 1/.test(place);

/** Parts in which even a symbol need not be refused. */
const mayBeAnything: readonly RegExp[] = [
  // An event is answered with the reasons why it is refused.
  /^(?:record|recordAll|whyNot|whatIf) 1|^(?:safeParseEvent|parseFormEvent) 0/,
  // Where a row of one's own was read, and who attends without a vote, is for its author to say.
  /^(?:rulebookOn|lawWith|tally|votesNeeded|everyOutcome|simulateBoard|votes|arbitraryVotes) .*\b(?:from|source|basis|title|attending(?:\.0)?)$/,
  // What a file keeps is read only as far as a plan needs it.
  /^planTimetable 0\.(?:state|implementation\.parts|(?:consultations|votes)\.0\.\w+|decision\.\w+)/,
];

type Place = readonly (string | number)[];

/** Calls a function and tells whether it answered or threw an error of the library; anything else fails. */
function answered(name: string, given: readonly unknown[], place = ''): boolean {
  try {
    const answer = functions.get(name)!(...(given as never[]));
    if (name === 'everyLife') expect((answer as Iterator<unknown>).next()).toBeDefined();
    return true;
  } catch (error) {
    if (error instanceof SecModificationsError) expect(error.message).toMatch(/^(?:Invalid|Unknown|Refused)[^]+\.$/);
    else if (error !== thrown || isData(place)) throw error;
    return false;
  }
}

/** What the library made is handed back whole: a file, a calendar, a plan. */
const isMade = (value: object): boolean => Object.getOwnPropertySymbols(value).length > 0 || 'madeFrom' in value || 'coverage' in value;

/** Every part of some arguments, of a list its first item. */
function* placesIn(value: unknown, at: Place = []): Generator<Place> {
  if (at.length > 1) yield at;
  if (Array.isArray(value)) for (const index of at.length === 0 ? value.keys() : value.slice(0, 1).keys()) yield* placesIn(value[index], [...at, index]);
  else if (typeof value === 'object' && value !== null && !isMade(value) && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, part] of Object.entries(value)) yield* placesIn(part, [...at, key]);
  }
}

/** The same arguments with something else at a place. */
function brokenAt(given: readonly unknown[], [index, ...rest]: Place, by: unknown): readonly unknown[] {
  return given.map((one, at) => (at === index ? broken(one, rest, by) : one));
}

/** The same value with something else at a place. */
function broken(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === key ? broken(one, rest, by) : one));
  const record = { ...(value as Readonly<Record<string, unknown>>) };
  return { ...record, [key]: broken(record[key], rest, by) };
}

test('there are good calls of every function of every door', () => {
  expect(functions.size).toBeGreaterThan(55);
  expect(Object.keys(goodCalls).toSorted()).toEqual([...functions.keys()].toSorted());
  for (const [name, calls] of Object.entries(goodCalls)) for (const given of calls) expect(answered(name, given), name).toBe(true);
});

describe.each(Object.entries(goodCalls).filter(([, calls]) => calls.flat().length > 0))('%s', (name, calls) => {
  test('answers whatever it is handed, or throws an error of the library', () => {
    for (const given of calls) {
      for (const index of given.keys()) {
        for (const [, make] of hostile) expect(typeof answered(name, given.with(index, make()), `${name} ${index}`)).toBe('boolean');
      }
      for (let length = 0; length < given.length; length += 1) expect(typeof answered(name, given.slice(0, length))).toBe('boolean');
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('does so whatever is in a part of what it is handed', () => {
    for (const given of calls) {
      for (const place of placesIn(given)) {
        for (const [what, make] of slips) {
          const where = `${name} ${place.join('.')}`;
          const isAnswered = answered(name, brokenAt(given, place, make()), where);
          if (what === 'a symbol' && !mayBeAnything.some((kind) => kind.test(where))) expect(isAnswered, where).toBe(false);
          else expect(typeof isAnswered).toBe('boolean');
        }
      }
    }
  });

  test('answers whatever is made up, and changes none of it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), (call, argument, value) => {
        const given = calls[call % calls.length]!;
        const before = fc.stringify(value);
        expect(typeof answered(name, given.length === 0 ? [value] : given.with(argument % given.length, value))).toBe('boolean');
        expect(fc.stringify(value)).toBe(before);
      }),
      { seed: 2021, numRuns: 20 },
    );
  });
});

test('record never throws because of the event, however it is broken, and the file stays as it was', () => {
  const file: CaseFile = awaitingVote();
  const before = JSON.stringify(file);
  const good = { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve', votes: [{ category: 'consumers', choice: 'approve' }] };
  const key = fc.constantFrom(...Object.keys(good), 'extra', '__proto__', 'source');
  fc.assert(
    fc.property(key, fc.anything(), (name, value) => {
      const taken = door.record(file, { ...good, [name]: value } as never);
      expect(typeof taken.ok).toBe('boolean');
      if (!taken.ok) expect(taken.refusals.length).toBeGreaterThan(0);
      expect(JSON.stringify(file)).toBe(before);
    }),
    { seed: 2021, numRuns: 2_000 },
  );
});
