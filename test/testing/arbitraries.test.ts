import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../src/calendar/index.ts';
import { eventTypes, fromJSON, record, replay, stateOn, tally, toJSON, type CaseFile, type Stage } from '../../src/index.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { constitutionOf } from '../../src/voting/board.ts';
import { arbitraryCase, arbitraryEvent, arbitraryVotes } from '../../src/testing/index.ts';

const seed = 20261122;
const some = (count: number, maxEntries?: number) => fc.sample(arbitraryCase(fc, { maxEntries }), { seed, numRuns: count });
const lives = some(1500);

describe('arbitrary cases', () => {
  test('are lives that replay, and that survive being stored', () => {
    expect(lives.length).toBe(1500);
    for (const file of lives.slice(0, 150)) {
      expect(replay(file.entries)).toEqual(file);
      expect(fromJSON(JSON.parse(JSON.stringify(toJSON(file))))).toEqual(file);
    }
  });

  test('are the same for the same seed', () => {
    const entries = (files: readonly CaseFile[]) => JSON.stringify(files.map((file) => file.entries));
    expect(entries(some(50))).toBe(entries(lives.slice(0, 50)));
  });

  test('come from every regime and every way of raising, and hold every event', () => {
    const seen = (values: readonly string[]) => [...new Set(values)].toSorted();
    expect(seen(lives.map((file) => stateOn(file, file.raisedOn).regime))).toEqual(regimes.map(({ id }) => id).toSorted());
    expect(seen(lives.map((file) => stateOn(file, file.raisedOn).kind))).toEqual(['authority_led_variation', 'draft_proposal', 'modification_proposal']);
    const types = new Set(lives.flatMap((file) => file.entries.map(({ type }) => type)));
    expect(eventTypes.filter((type) => !types.has(type))).toEqual([]);
  });

  test('come to every stage, once what elapses has elapsed', () => {
    const stages = new Set(lives.flatMap((file) => [file.stage, stateOn(file, addWorkingDays(file.entries.at(-1)!.on, 11)).stage]));
    expect([...stages].toSorted()).toEqual(
      ['appeal', 'authority_decision', 'authority_led', 'development', 'fast_track', 'implemented', 'initial_consideration', 'pending_implementation', 'refinement', 'refused', 'rejected', 'report_phase', 'sent_back', 'split', 'withdrawn'],
    );
  });

  test('grow no longer than asked', () => {
    for (const max of [1, 2, 5]) {
      const lengths = some(40, max).map((file) => file.entries.length);
      expect(Math.max(...lengths), `${max}`).toBe(max);
    }
    expect(Math.max(...lives.map((file) => file.entries.length))).toBeGreaterThan(20);
  });

  test('shrink to a short and plain life', () => {
    const found = fc.check(fc.property(arbitraryCase(fc), (file) => file.votes.length === 0), { seed, numRuns: 500 });
    const [file] = found.counterexample ?? [];
    expect(file?.entries.at(-1)?.type).toBe('changeBoard.voted');
    expect(file?.entries.length).toBeLessThanOrEqual(7);
    expect(file?.entries.every(({ on }) => on === file.raisedOn), 'no time passes that need not').toBe(true);
  });

  test.each([0, -1, 1.5, Number.NaN])('refuse %s as the most entries', (maxEntries) => {
    expect(() => arbitraryCase(fc, { maxEntries })).toThrow(expect.objectContaining({ name: 'InvalidCountError' }));
  });
});

describe('without fast-check handed over', () => {
  test('the one installed is found, and its lives are the same', () => {
    fc.assert(fc.property(arbitraryCase(), (file) => replay(file.entries).stage === file.stage), { seed, numRuns: 10 });
    expect(fc.sample(arbitraryCase(), { seed, numRuns: 5 }).map((file) => file.entries)).toEqual(lives.slice(0, 5).map((file) => file.entries));
  });

  test('the CommonJS one serves as well', () => {
    const common: typeof fc = createRequire(import.meta.url)('fast-check');
    expect(common.sample(arbitraryCase(common), { seed, numRuns: 5 }).map((file) => file.entries)).toEqual(lives.slice(0, 5).map((file) => file.entries));
  });

  test.each([
    ['where it is not installed', () => ({ ...process, cwd: () => '/', getBuiltinModule: process.getBuiltinModule })],
    ['in a Node that cannot look it up', () => ({ ...process, getBuiltinModule: undefined })],
    ['in a browser', () => undefined],
  ])('%s, the answer says to hand it over', (_, place) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'process')!;
    Object.defineProperty(globalThis, 'process', { value: place(), configurable: true, writable: true });
    try {
      expect(() => arbitraryCase()).toThrow('hand it over: arbitraryCase(fc)');
      expect(() => arbitraryCase(JSON.parse('{}'))).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
    } finally {
      Object.defineProperty(globalThis, 'process', own);
    }
  });
});

describe('arbitrary cases at a stage', () => {
  const stages: readonly Stage[] = ['initial_consideration', 'development', 'refinement', 'report_phase', 'sent_back', 'authority_decision', 'appeal', 'fast_track', 'authority_led', 'pending_implementation', 'implemented', 'rejected', 'withdrawn', 'refused', 'split'];
  test.each(stages)('stand at %s, by many ways', (at) => {
    const files = fc.sample(arbitraryCase(fc, { at, maxEntries: 12 }), { seed, numRuns: 40 });
    expect(new Set(files.map(({ stage }) => stage))).toEqual(new Set([at]));
    expect(new Set(files.map(({ entries }) => entries.map(({ type }) => type).join())).size).toBeGreaterThan(5);
    for (const file of files) expect(fromJSON(toJSON(file)).entries).toEqual(file.entries);
  });

  test('are told which stages there are', () => {
    expect(() => arbitraryCase(fc, { at: 'limbo' as never })).toThrow('at: expected initial_consideration or development or ');
  });
});

describe('arbitrary events', () => {
  test('are taken by the file they are for, and are of many types', () => {
    const some = lives.filter((_, index) => index % 30 === 0).filter((file) => stateOn(file, file.entries.at(-1)!.on).stage !== 'implemented');
    expect(some.length).toBeGreaterThan(20);
    const types = new Set<string>();
    for (const file of some) {
      if (['rejected', 'withdrawn', 'refused', 'split'].includes(file.stage)) continue;
      for (const event of fc.sample(arbitraryEvent(fc, file), { seed, numRuns: 20 })) {
        expect(record(file, event).ok, `${file.stage}: ${JSON.stringify(event)}`).toBe(true);
        types.add(event.type);
      }
    }
    expect(types.size).toBeGreaterThan(30);
  });

  test('are none for a life that is over', () => {
    const [over] = fc.sample(arbitraryCase(fc, { at: 'refused' }), { seed, numRuns: 1 });
    expect(() => arbitraryEvent(fc, over!)).toThrow('expected a file in which something can be recorded');
  });
});

describe('arbitrary votes', () => {
  test('are ballots that the board can cast, and come to everything', () => {
    const outcomes = fc.sample(arbitraryVotes(fc), { seed, numRuns: 300 }).map((votes) => tally(votes).outcome);
    expect([...new Set(outcomes)].toSorted()).toEqual(['approve', 'inquorate', 'reject']);
  });

  test('keep to a constitution of one’s own', () => {
    const one = { ...constitutionOf(undefined), groups: [{ id: 'consumers', categories: ['consumers'], seats: 1 }] } as const;
    const ballots = fc.sample(arbitraryVotes(fc, one), { seed, numRuns: 50 });
    expect(Math.max(...ballots.map((votes) => votes.length))).toBe(1);
    for (const votes of ballots) expect(tally(votes, one).groups.length).toBe(1);
  });
});
