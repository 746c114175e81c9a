import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventSchema, eventTypes } from '../../src/model/event.ts';
import { quickRead } from '../../src/model/quick-read.ts';
import { sampleEvents } from '../support/sample-events.ts';

type Data = Readonly<Record<string, unknown>>;

const samples: readonly Data[] = sampleEvents('2022-03-21');
/** Lists with a least length are left to the schema. */
const leftToTheSchema = ['proposal.split'];

const wrong: readonly unknown[] = [undefined, null, '', ' ', 'x', 0, 1, 2.5, 4, -1, 2 ** 60, Number.NaN, true, [], ['x'], [{}], {}, { choice: 'approve' }, '2022-02-30', '2022-3-1', 'MP128', 'panel', 'toString', '__proto__', () => 1, Symbol('x'), 1n];

/** Both ways of reading, asked in turn: the quick way answers as the schema does, or not at all. */
function agrees(data: unknown): boolean {
  const quick = quickRead(data);
  if (quick === undefined) return true;
  const { data: slow } = eventSchema.safeParse(data);
  expect(JSON.stringify(quick)).toBe(JSON.stringify(slow));
  expect(quick).toEqual(slow);
  return Object.isFrozen(quick) && Object.values(quick).every((part) => Object.isFrozen(part));
}

describe.each(eventTypes)('%s', (type) => {
  const ofType = samples.filter((event) => event['type'] === type);

  test('is read the quick way when it is in good order', () => {
    expect(ofType.length).toBeGreaterThan(0);
    for (const event of ofType) expect(quickRead(event) !== undefined).toBe(!leftToTheSchema.includes(type));
    for (const event of ofType) expect(agrees(event)).toBe(true);
  });

  test('is never read otherwise than the schema reads it, whatever is changed', () => {
    for (const event of ofType) {
      for (const key of [...Object.keys(event), 'source', 'note', 'bogus', 'path', 'until', 'votes', 'timetable', 'responses', 'milestones']) {
        for (const value of wrong) expect(agrees({ ...event, [key]: value })).toBe(true);
        expect(agrees(Object.fromEntries(Object.entries(event).filter(([name]) => name !== key)))).toBe(true);
      }
      expect(agrees(Object.fromEntries(Object.entries(event).toReversed()))).toBe(true);
      expect(agrees(Object.create(event) as unknown)).toBe(true);
      expect(agrees(Object.assign(Object.create({ bogus: 1 }) as object, event))).toBe(true);
    }
  });
});

test('a copy is taken: what is nested is not shared, and no field but the type is looked at twice', () => {
  const votes = [{ category: 'consumers', choice: 'approve' }];
  const event = { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve', votes };
  const read = quickRead(event);
  expect(read).toEqual(event);
  votes[0]!.choice = 'reject';
  votes.push({ category: 'consumers', choice: 'reject' });
  expect(read).toMatchObject({ votes: [{ choice: 'approve' }] });

  const asked: string[] = [];
  const watched = new Proxy(event, { get: (target, key) => (asked.push(String(key)), Reflect.get(target, key) as unknown) });
  expect(quickRead(watched)).toBeDefined();
  expect(asked.filter((key) => key !== 'type')).toEqual(['on', 'by', 'outcome', 'votes']);
});

test.each(['hold.lifted', 'changeBoard.voted', 'urgency.granted', 'timetable.approved'])('%s with anything in it is read as the schema reads it, or not at all', (type) => {
  const base = samples.find((event) => event['type'] === type)!;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('on', 'by', 'note', 'votes', 'timetable', 'milestones', 'outcome'), fc.anything()), (changed) => {
      expect(agrees({ ...base, ...changed })).toBe(true);
    }),
  );
});
