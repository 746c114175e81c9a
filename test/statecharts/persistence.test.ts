import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createActor, transition, type AnyMachineSnapshot, type EventFromLogic } from 'xstate';
import { internalsOf } from '../../src/history/case-file.ts';
import { lawWith, type CaseEvent, type CaseEventInput, type ProposalRaised } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { draftProposalMachine, underLaw } from '../../src/statecharts/index.ts';
import { step, valueOf } from '../../src/statecharts/step.ts';
import { everyLife } from '../../src/testing/index.ts';
import { isLong, sampled } from '../support/long.ts';
import { daysNotReached, malformed } from '../support/malformed.ts';
import { sampleEvents } from '../support/sample-events.ts';
import { advance, open, type Twin } from '../support/twin.ts';

type Machine = typeof draftProposalMachine;
type MachineEvent = EventFromLogic<Machine>;

const dataOf = (name: string) => JSON.parse(readFileSync(new URL(`../history/data/faults/${name}.json`, import.meta.url), 'utf8'));

/** Both sides of a life in each configuration that everyLife comes to. */
const places: readonly Twin[] = (() => {
  const found = new Map<string, Twin>();
  const known = new Map<string, Twin>();
  const lived = (life: readonly CaseEvent[]): Twin => {
    const event = life.at(-1)!;
    const twin = known.get(JSON.stringify(life)) ?? (event.type === 'proposal.raised' ? open(event as ProposalRaised) : advance(lived(life.slice(0, -1)), event as CaseEventInput));
    known.set(JSON.stringify(life), twin);
    return twin;
  };
  for (const options of [{ depth: isLong ? 4 : 3 }, { depth: isLong ? 7 : 5, regions: ['progress'] }]) {
    for (const life of everyLife(options)) {
      const twin = lived(life);
      const name = JSON.stringify([twin.snapshot.machine.id, twin.snapshot.value, twin.file.path]);
      if (!found.has(name)) found.set(name, twin);
    }
  }
  return [...found.values()];
})();

const machineOf = (snapshot: AnyMachineSnapshot) => snapshot.machine as unknown as Machine;

/** The snapshot as a store gives it back: text and nothing else. */
function stored(snapshot: AnyMachineSnapshot): string {
  const machine = machineOf(snapshot);
  return JSON.stringify(createActor(machine, { snapshot: snapshot as never }).getPersistedSnapshot());
}

/** What becomes of a stored snapshot that is sent an event. */
function sentTo(machine: Machine, text: string, event: MachineEvent) {
  const errors: unknown[] = [];
  const actor = createActor(machine, { snapshot: JSON.parse(text) });
  actor.subscribe({ error: (error) => errors.push(error) });
  actor.start();
  actor.send(event);
  const after = actor.getSnapshot();
  actor.stop();
  if (errors.length > 0 || after.status === 'error') throw new Error(`${JSON.stringify(event)}: ${String(errors[0])}`);
  return after;
}

test('there are places to go on from: all states of progress of both machines, and what goes on beside it', () => {
  expect(places.length).toBeGreaterThan(130);
  expect(new Set(places.map(({ snapshot }) => snapshot.machine.id)).size).toBe(2);
});

test('the context is JSON: it comes back from text as it was', () => {
  for (const { snapshot } of places) {
    expect(JSON.parse(JSON.stringify(snapshot.context))).toStrictEqual(snapshot.context);
    expect(Object.keys(snapshot.context)).toEqual(['facts']);
  }
});

test('from every configuration a snapshot that was persisted, parsed and restored goes on as the table says', () => {
  const count = { taken: 0, refused: 0 };
  for (const [index, { file, snapshot }] of places.entries()) {
    if (snapshot.status !== 'active') continue;
    const text = stored(snapshot);
    const { state, law, chain } = internalsOf(file);
    for (const input of sampled(sampleEvents(chain.entry.on), 9, index)) {
      const event = parseEvent(input);
      const expected = step(state, event, law);
      const after = sentTo(machineOf(snapshot), text, event as MachineEvent);
      const converts = expected.ok && expected.state.chart !== state.chart;
      const place = `${event.type} by ${event.by} in ${JSON.stringify(file.state)}`;
      expect(after.value, place).toEqual(converts ? 'converted' : valueOf(expected.ok ? expected.state : state));
      expect(after.context.facts, place).toEqual(expected.ok ? expected.state.facts : state.facts);
      count[expected.ok ? 'taken' : 'refused'] += 1;
    }
  }
  expect(count.taken).toBeGreaterThan(500);
  expect(count.refused).toBeGreaterThan(1_000);
});

test('a stored snapshot goes on under whichever law its machine is given', () => {
  const [raised] = [...everyLife({ depth: 1 })][0]!;
  const text = stored(open(raised as ProposalRaised).snapshot);
  const hold = parseEvent({ type: 'hold.placed', on: raised!.on, by: 'dcc', reason: 'Too busy' }) as MachineEvent;
  const held = (machine: Machine) => JSON.stringify(sentTo(machine, text, hold).value).includes('"onHold"');
  expect(held(draftProposalMachine)).toBe(true);
  expect(held(underLaw(draftProposalMachine, lawWith({ assumed: 'bar' })))).toBe(false);
});

test('a restored draft is judged as before (f04)', () => {
  const { event } = dataOf('f04-xstate-persist') as { event: CaseEventInput };
  const actor = createActor(draftProposalMachine).start();
  actor.send(parseEvent({ type: 'proposal.raised', on: '2022-01-04', by: 'proposer', id: 'DP200', title: 'T', proposer: 'P' }) as MachineEvent);
  const restored = createActor(draftProposalMachine, { snapshot: JSON.parse(JSON.stringify(actor.getPersistedSnapshot())) }).start();
  for (const one of [actor, restored]) one.send(parseEvent(event) as MachineEvent);
  expect(restored.getSnapshot().status).toBe('active');
  expect(restored.getSnapshot().value).toEqual(actor.getSnapshot().value);
  restored.send(parseEvent({ ...event, by: 'change_sub_committee' } as CaseEventInput) as MachineEvent);
  expect(restored.getSnapshot().value).toMatchObject({ live: { urgency: 'requested' } });
});

describe('what is no event', () => {
  /** Asks and sends: whether anything came of it. */
  const moves = (snapshot: AnyMachineSnapshot, event: object): boolean => {
    if (snapshot.can(event as never)) return true;
    const [after] = transition(machineOf(snapshot), snapshot as never, event as never);
    return after.context !== snapshot.context || JSON.stringify(after.value) !== JSON.stringify(snapshot.value) || after.status !== snapshot.status;
  };

  const show = (event: object) => {
    try {
      return JSON.stringify(event).slice(0, 200);
    } catch {
      return String(Reflect.get(event, 'type'));
    }
  };

  test('takes no transition and throws nothing, wherever a life stands: 90,000 malformed events by `npm run test:long`', () => {
    let asked = 0;
    for (const [index, { file, snapshot }] of sampled(places.map((twin, at) => [at, twin] as const), 3, 0)) {
      const events = sampleEvents(internalsOf(file).chain.entry.on);
      for (const event of sampled([...malformed(events[(index * 7) % events.length]!)], 23, index)) {
        asked += 1;
        if (moves(snapshot, event)) throw new Error(`taken in ${JSON.stringify(file.state)}: ${show(event)}`);
      }
    }
    expect(asked).toBeGreaterThan(isLong ? 90_000 : 500);
  });

  test('is no day that was reached', () => {
    for (const { snapshot, file } of sampled(places, 5, 2)) for (const event of daysNotReached) if (moves(snapshot, event)) throw new Error(`taken in ${JSON.stringify(file.state)}: ${show(event)}`);
    expect(daysNotReached.length).toBeGreaterThan(30);
  });

  test('is what f05 sent: neither taken nor thrown', () => {
    const { at, taken, guardThrows } = dataOf('f05-xstate-unchecked-events') as { at: object; taken: object[]; guardThrows: object[] };
    const twin = places.find(({ snapshot }) => JSON.stringify(snapshot.value).includes(JSON.stringify({ progress: at }).slice(1, -1)))!;
    for (const event of [...taken, ...guardThrows]) {
      expect(moves(twin.snapshot, event), JSON.stringify(event)).toBe(false);
      expect(sentTo(machineOf(twin.snapshot), stored(twin.snapshot), event as MachineEvent).status).toBe('active');
    }
    const good = { type: 'changeBoard.voted', on: (internalsOf(twin.file).chain.entry as CaseEvent).on, by: 'change_board', outcome: 'approve' };
    expect(moves(twin.snapshot, good)).toBe(true);
  });
});
