import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.ts';
import * as door from '../../src/index.ts';
import { SecModificationsError, type CaseFile } from '../../src/index.ts';
import { votes } from '../../src/testing/index.ts';
import { awaitingVote, draft } from '../support/life.ts';

const event = { type: 'hold.placed', on: '2022-03-21', by: 'panel', reason: 'x' };
const circle: Record<string, unknown> = { ...event };
circle['note'] = circle;
const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), 1);
const shifty = () => {
  let asked = 0;
  return { ...event, get on() { return (asked += 1) % 2 === 0 ? '2022-03-21' : '9999-99-99'; } };
};
const throwing = () => new Proxy(event, { get: () => { throw new Error('looked at'); }, ownKeys: () => { throw new Error('listed'); } });

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
  ['a deep nest',               () => deep(20_000)],
  ['a deep nest in a field',    () => ({ ...event, reason: deep(20_000) })],
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

const doors: readonly (readonly [string, (value: never) => unknown])[] = [
  ['parseEvent',          door.parseEvent],
  ['parseEntries',        door.parseEntries],
  ['replay',              door.replay],
  ['fromJSON',            door.fromJSON],
  ['fromJSON, entries',   (value) => door.fromJSON({ format: 'sec-modifications/case', version: 1, entries: value })],
  ['reconstruct',         door.reconstruct],
  ['raise',               door.raise],
  ['record, the event',   (value) => door.record(draft, value)],
  ['record, the file',    (value) => door.record(value, event as never)],
  ['recordAll',           (value) => door.recordAll(draft, value)],
  ['whyNot',              (value) => door.whyNot(draft, value)],
  ['whyNot, the day',     (value) => door.whyNot(draft, 'hold.placed', { on: value })],
  ['nextSteps',           (value) => door.nextSteps(draft, { on: value })],
  ['stateOn',             (value) => door.stateOn(draft, value)],
  ['toJSON',              door.toJSON],
  ['rulebookOn',          door.rulebookOn],
  ['isRight',             (value) => door.isRight('panel', 'convert', value)],
  ['tally',               door.tally],
  ['votesNeeded',         (value) => door.votesNeeded(value, 'approve')],
  ['simulateBoard',       (value) => door.simulateBoard({ chance: value, runs: 3, seed: 1 })],
  ['votes',               votes],
  ['paperDay',            door.paperDay],
  ['assessmentDue, the day', (value) => door.clockOn({ kind: 'impact', requestedOn: door.calendarDate('2021-07-01'), stops: [] }, value)],
  ['calendarDate',        calendar.calendarDate],
  ['isWorkingDay',        calendar.isWorkingDay],
  ['addWorkingDays, the day', (value) => calendar.addWorkingDays(value, 1)],
  ['addWorkingDays, the count', (value) => calendar.addWorkingDays('2022-03-21', value)],
  ['workingDaysBetween',  (value) => calendar.workingDaysBetween('2022-03-21', value)],
  ['traceWorkingDays',    (value) => calendar.traceWorkingDays('2022-03-21', value)],
  ['londonDate',          calendar.londonDate],
  ['parseBankHolidays',   calendar.parseBankHolidays],
  ['workingDayCalendar',  calendar.workingDayCalendar],
];

/** Doors for values that a program has made: they promise no answer to one that cannot even be looked at. */
const forValues = ['tally', 'votesNeeded', 'simulateBoard', 'votes', 'workingDayCalendar'];

/** Calls a door and tells whether it answered or threw an error of the library; anything else fails. */
function answered(open: (value: never) => unknown, value: unknown): boolean {
  try {
    open(value as never);
    return true;
  } catch (error) {
    if (error instanceof SecModificationsError) return false;
    throw error;
  }
}

describe.each(doors)('%s', (name, open) => {
  test.each(hostile.filter(([what]) => !forValues.includes(name) || !what.includes('prox')))('answers %s, or throws an error of the library', (_what, make) => {
    const started = process.hrtime.bigint();
    expect(typeof answered(open, make())).toBe('boolean');
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(5);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('answers whatever is made up, and changes none of it', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), (value) => {
        const before = fc.stringify(value);
        expect(typeof answered(open, value)).toBe('boolean');
        expect(fc.stringify(value)).toBe(before);
      }),
      { seed: 2021, numRuns: 60 },
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
