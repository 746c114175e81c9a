import { expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.ts';
import * as door from '../../src/index.ts';
import * as testing from '../../src/testing/index.ts';
import { functions, goodCalls } from '../support/good-calls.ts';

/** Every object that a value is made of, by the path to it. Functions, maps and arrays of numbers are not looked into. */
function partsOf(value: unknown, path: string, found = new Map<object, string>()): ReadonlyMap<object, string> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.set(value, path);
  if (!(value instanceof Map) && !ArrayBuffer.isView(value)) for (const [key, part] of Object.entries(value)) partsOf(part, `${path}.${key}`, found);
  return found;
}

const changeable = (parts: ReadonlyMap<object, string>) => [...parts].filter(([part]) => !Object.isFrozen(part)).map(([, path]) => path);

// A schema is zod's own.
const values = Object.entries({ ...calendar, ...door, ...testing }).filter(([name, value]) => typeof value !== 'function' && name !== 'eventSchema');

test('there is something to look at', () => {
  expect(values.map(([name]) => name)).toEqual(expect.arrayContaining(['sources', 'refusalCodes', 'eventTypes', 'observedLengths', 'standardLaw', 'realHistories', 'englandAndWales']));
});

test.each(values)('%s is what it is, whatever is done to it', (name, value) => {
  expect(changeable(partsOf(value, name))).toEqual([]);
});

// What fast-check gives is its own.
const calls = [...functions].filter(([name]) => !name.startsWith('arbitrary')).flatMap(([name, call]) => (goodCalls[name] ?? []).map((given, which) => [name, which, call, given] as const));

test.each(calls)('what %s hands out (call %i) changes nothing that it hands out again', (_name, _which, call, given) => {
  const own = partsOf(given, '');
  const [first, second] = [partsOf(call(...(given as never[])), ''), partsOf(call(...(given as never[])), '')];
  expect(changeable(new Map([...first].filter(([part]) => second.has(part) && !own.has(part))))).toEqual([]);
});
