import * as fc from 'fast-check';
import { fromJSON, record, SecModificationsError, stateOn, toJSON, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { toCsv, toICalendar, toMarkdownRegister } from '../../src/export/index.ts';
import { arbitraryCase } from '../../src/testing/index.ts';
import { randomFrom } from '../../src/voting/random.ts';
import { functions, goodCalls } from '../support/good-calls.ts';
import { sampleEvents } from '../support/sample-events.ts';

/*
 * npm run fuzz [inputs, a million] [seed, 1]
 *
 * Every function of every door with good arguments of which one to three parts were replaced, and sequences of doors: record, export, store, load,
 * ask again. Whatever comes must be an answer or an error of the library, within two seconds; what was recorded stays as it was.
 */

const [inputs = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
const random = randomFrom(seed);
const below = (limit: number) => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;

/** What is put in place of a part. Only data: what a file, a form or a request can hold. */
const pieces: readonly unknown[] = [
  undefined, null, '', ' ', 'x', '\0', '\uD800', '😀', 'a'.repeat(10_001), 0, -0, 1, -1, 2.5, 4, 1e9, 2 ** 53, Number.MAX_VALUE, Number.NaN, Infinity, true, false, [], [[]], [null], {}, { year: 2022, month: 3, day: 1 },
  '2022-03-01', '2022-02-30', '2013-09-22', '2013-09-23', '8999-12-31', '9999-12-31', '0000-01-01', '2021-09-28', '2028-12-31', '01/03/2022', '2022-03-01T00:00:00Z',
  'MP900', 'DP900', 'SECMP0900', 'MP900A', 'mp900', 'panel', 'authority', 'change_sub_committee', 'refinement', 'approve', '__proto__', 'constructor', 'toString', 'proposal.raised', 'changeBoard.voted',
];
const words = () => Array.from({ length: below(12) }, () => String.fromCodePoint(below(0x2ff))).join('');
const piece = (): unknown => (random() < 0.8 ? oneOf(pieces) : random() < 0.5 ? words() : below(20_000) - 5_000);

/** What the library made is handed back whole. */
const isOwn = (value: object) => Object.getOwnPropertySymbols(value).length > 0 || 'madeFrom' in value || 'coverage' in value || Object.getPrototypeOf(value) !== (Array.isArray(value) ? Array.prototype : Object.prototype);

/** A value with one of its parts replaced, taken out, or joined by another. */
function mutated(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isOwn(value) || random() < 0.15) return piece();
  if (Array.isArray(value)) {
    const at = below(value.length + 1);
    return at === value.length ? [...value, piece()] : value.with(at, mutated(value[at]));
  }
  const keys = Object.keys(value);
  const key = random() < 0.1 || keys.length === 0 ? String(oneOf(['extra', 'note', 'on', 'by', 'type'])) : oneOf(keys);
  const { [key]: part, ...rest } = value as Record<string, unknown>;
  return random() < 0.1 ? rest : { ...rest, [key]: mutated(part) };
}

interface Row {
  calls: number;
  answered: number;
  slowest: number;
}
const rows = new Map<string, Row>();
const faults: string[] = [];

/** Calls a door; anything but an answer or an error of the library, in bounded time, is a fault. */
function called<T>(door: string, given: unknown, act: () => T): T | undefined {
  const row = rows.get(door) ?? { calls: 0, answered: 0, slowest: 0 };
  rows.set(door, row);
  row.calls += 1;
  const began = performance.now();
  try {
    const answer = act();
    row.answered += 1;
    return answer;
  } catch (error) {
    if (!(error instanceof SecModificationsError)) faults.push(`${door}: ${String(error)} for ${fc.stringify(given).slice(0, 500)}`);
    return undefined;
  } finally {
    const took = performance.now() - began;
    row.slowest = Math.max(row.slowest, took);
    if (took > 2000) faults.push(`${door}: ${Math.round(took)} ms for ${fc.stringify(given).slice(0, 500)}`);
  }
}

/** Doors that make much of little are asked seldom: their work is asked for by number. */
const heavy = new Set(['everyLife', 'forecast', 'simulateBoard', 'reconstruct', 'whatIf', 'historiesInRelease', 'arbitraryCase', 'eventJsonSchema', 'toMachineJSON', 'toMermaidStatechart', 'eventReference']);
const doors = [...functions.keys()].filter((name) => (goodCalls[name] ?? []).flat().length > 0);
const light = doors.filter((name) => !heavy.has(name));

function oneCall(): void {
  const name = random() < 0.995 ? oneOf(light) : oneOf(doors);
  let given: readonly unknown[] = oneOf(goodCalls[name] ?? [[]]);
  for (let changes = 1 + below(3); changes > 0 && given.length > 0; changes -= 1) given = given.map((one, at) => (at === below(given.length) ? mutated(one) : one));
  called(name, given, () => functions.get(name)?.(...(given as never[])));
}

/** A life, an event that may be none, and what is stored and shown of it. */
function oneSequence(file: CaseFile): void {
  const before = JSON.stringify(file);
  const last = file.entries.at(-1)!.on;
  const good = oneOf(sampleEvents(last));
  const taken = called('record', good, () => record(file, (random() < 0.6 ? good : mutated(good)) as CaseEventInput));
  if (JSON.stringify(file) !== before) faults.push(`record changed the file: ${before}`);
  if (taken?.ok !== true) return;
  const next = taken.file;
  const stored = called('toJSON', next.entries, () => JSON.stringify(toJSON(next)));
  const loaded = stored === undefined ? undefined : called('fromJSON', stored, () => fromJSON(JSON.parse(stored)));
  if (loaded === undefined || JSON.stringify(toJSON(loaded)) !== stored || JSON.stringify(loaded.entries) !== JSON.stringify(next.entries)) faults.push(`not loaded as stored: ${stored}`);
  const on = next.entries.at(-1)!.on;
  called('stateOn', on, () => stateOn(next, last));
  called('toCsv', next.entries, () => toCsv([next], { on }));
  called('toMarkdownRegister', next.entries, () => toMarkdownRegister([next], { on }));
  called('toICalendar', next.entries, () => toICalendar([next], { stamp: '2026-11-27T00:00:00Z', on }));
}

const lives = fc.sample(arbitraryCase(fc), { seed, numRuns: 500 });
const heap = process.memoryUsage().heapUsed;
const began = performance.now();
for (let input = 0; input < inputs; input += 1) {
  if (input % 20 === 0) oneSequence(oneOf(lives));
  else oneCall();
}
const seconds = (performance.now() - began) / 1000;
const counted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
for (const [door, { calls, answered, slowest }] of counted) console.log(`${door.padEnd(24)}${String(calls).padStart(9)} calls ${String(answered).padStart(9)} answered  slowest ${slowest.toFixed(0).padStart(5)} ms`);
console.log(`${inputs} inputs, seed ${seed}, ${counted.length} doors, ${seconds.toFixed(0)} s, ${Math.round((process.memoryUsage().heapUsed - heap) / 1e6)} MB more on the heap, ${faults.length} faults`);
for (const fault of faults.slice(0, 20)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
