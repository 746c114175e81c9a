import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createMachine, interpret, state, transition as on } from 'robot3';
import { bench, describe } from 'vitest';
import type { AnyMachineSnapshot, createActor as xstateCreateActor, transition as xstateTransition } from 'xstate';
import type * as Library from '../../src/index.ts';
import type * as Statecharts from '../../src/statecharts/index.ts';

/** The built library, as users load it: the test runner's own transform of the sources would slow ours down and nobody else. */
const require = createRequire(import.meta.url);
const { eventSchema, parseEvent, raise, record, replay } = require('../../dist/index.cjs') as typeof Library;
const { modificationProposalMachine } = require('../../dist/statecharts.cjs') as typeof Statecharts;
const { transition } = require('xstate') as { transition: typeof xstateTransition };

/** A life of 25 entries that one statechart takes from end to end, as stored: plain JSON. */
const stored = JSON.parse(readFileSync('test/bench/life-of-25.json', 'utf8')) as Library.CaseEvent[];
const events = stored.map((entry) => parseEvent(entry));
if (replay(stored).stage !== 'implemented' || events.length !== 25) throw new Error('the life is another one');

const start = modificationProposalMachine.getInitialSnapshot({} as never, undefined) as unknown as AnyMachineSnapshot;
const { createActor } = require('xstate') as { createActor: typeof xstateCreateActor };
const actor = createActor(modificationProposalMachine);
const nothing = () => undefined;
const scope = { self: actor, system: actor.system, id: '', sessionId: '', actionExecutor: nothing, defer: nothing, emit: nothing, logger: nothing, stopChild: nothing };
const byXState = (step: (snapshot: AnyMachineSnapshot, event: Library.CaseEvent) => AnyMachineSnapshot) => events.reduce(step, start);
const kept = (snapshot: AnyMachineSnapshot, event: Library.CaseEvent) => snapshot.machine.transition(snapshot, event, scope as never) as AnyMachineSnapshot;
if (byXState((snapshot, event) => transition(snapshot.machine, snapshot, event)[0]).value !== 'implemented') throw new Error('XState ends elsewhere');

/** A flat machine with no conditions, no facts and no regions: one state after the other. */
const flat = createMachine(Object.fromEntries(events.map(({ type }, index) => [`s${index}`, state(on(type, `s${(index + 1) % events.length}`))])));

/** Long enough for the engine to have made the best of each of them. */
const warm = { warmupTime: 1500, time: 1500 };

describe('replay a stored life of 25 entries, parsed and checked', () => {
  bench('ours', () => {
    replay(stored);
  }, warm);
  bench('XState transition(), the same statechart, not parsed', () => {
    byXState((snapshot, event) => transition(snapshot.machine, snapshot, event)[0]);
  }, warm);
  bench('XState with a kept scope, the same statechart, not parsed', () => {
    byXState(kept);
  }, warm);
  bench('robot3, a flat machine without conditions, parsed by zod', () => {
    const service = interpret(flat as never, () => undefined);
    for (const entry of stored) service.send(eventSchema.parse(entry) as never);
  }, warm);
  bench('zod alone', () => {
    for (const entry of stored) eventSchema.parse(entry);
  }, warm);
});

describe('how replay scales with files (one sample: every file)', () => {
  const options = { time: 1, warmupTime: 0, warmupIterations: 0, iterations: 2 };
  for (const files of [1_000, 10_000, 100_000]) {
    bench(`${files} files of 25 entries`, () => {
      const held: Library.CaseFile[] = [];
      for (let file = 0; file < files; file += 1) held[file % 1_000] = replay(stored);
    }, options);
  }
});

/** A life with so many meetings, so many a day. */
const meetings = (length: number, aDay: number) => [
  stored[0],
  ...Array.from({ length: length - 1 }, (_, index) => {
    const on = new Date(Date.UTC(2018, 0, 1 + Math.floor(index / aDay))).toISOString().slice(0, 10);
    return { type: 'workingGroup.met', on, by: 'working_group', note: `Meeting ${index}` };
  }),
];

describe('how replay and record scale with entries (one sample: one file)', () => {
  for (const length of [25, 1_000, 10_000]) {
    const entries = meetings(length, 4);
    bench(`replay ${length} entries`, () => {
      replay(entries);
    });
    bench(`record ${length} entries one by one`, () => {
      let file = raise(entries[0] as Library.ProposalRaised);
      for (const entry of entries.slice(1)) {
        const taken = record(file, entry as Library.CaseEventInput);
        if (!taken.ok) throw new Error(taken.refusals[0]?.message);
        file = taken.file;
      }
    });
  }
  /** Each is compared with every other of its day. */
  const ofOneDay = meetings(1_000, 1_000);
  bench('replay 1000 of one day', () => {
    replay(ofOneDay);
  });
});
