import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lifeOf } from '../../examples/support/lives.ts';
import { fromJSON, replay, toJSON, type CaseEvent } from '../../src/index.ts';

const stored = readdirSync('test/history/stored').toSorted();
const textOf = (name: string) => readFileSync(`test/history/stored/${name}`, 'utf8');

/** The titles of the parts of MP128 were read after its documents were written. */
function asReadThen(entry: CaseEvent): object {
  if (entry.type !== 'proposal.split') return entry;
  const { title: _, titles: __, ...rest } = entry;
  return rest;
}

describe('documents of every version that was ever written', () => {
  test('are kept here, the version in the name', () => {
    expect(stored.length).toBeGreaterThanOrEqual(3);
    for (const name of stored) expect(name).toMatch(/^v\d+-\w+\.json$/);
    const versions = new Set(stored.map((name) => Number(/\d+/.exec(name)?.[0])));
    expect([...versions].toSorted()).toEqual(Array.from({ length: toJSON(replay(lifeOf('MP099').entries)).version }, (_, at) => at + 1));
  });

  test.each(stored)('%s loads, and is the life it was', (name) => {
    const id = /-(\w+)\.json$/.exec(name)?.[1] ?? '';
    const file = fromJSON(JSON.parse(textOf(name)));
    expect(file.id).toBe(id);
    expect(file.state).toEqual(replay(lifeOf(id).entries).state);
    expect(file.entries.map(asReadThen)).toEqual(replay(lifeOf(id).entries).entries.map(asReadThen));
  });

  test.each(stored)('%s is written today as it was then', (name) => {
    expect(`${JSON.stringify(toJSON(fromJSON(JSON.parse(textOf(name)))), null, 2)}\n`).toBe(textOf(name));
  });
});

test('the same record gives the same bytes, whatever the order of the keys it was read from', () => {
  const { entries } = lifeOf('MP127');
  const turned = entries.map((entry) => Object.fromEntries(Object.entries(entry).toReversed()));
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(entries));
  expect(JSON.stringify(toJSON(replay(turned)))).toBe(JSON.stringify(toJSON(replay(entries))));
});

test('so does a record with votes in it', () => {
  const vote = { category: 'consumers', member: 'A Member', choice: 'approve', reason: 'Objective (a)' };
  const until = lifeOf('MP127').entries.slice(0, 7);
  const voted = (votes: unknown[]) => replay([...until, { type: 'changeBoard.voted', on: '2020-08-26', by: 'change_board', outcome: 'approve', votes }]);
  const turned = Object.fromEntries(Object.entries(vote).toReversed());
  expect(JSON.stringify(toJSON(voted([turned])))).toBe(JSON.stringify(toJSON(voted([vote]))));
});

describe('what cannot be loaded says where and what to do', () => {
  const good = JSON.parse(textOf('v1-MP099.json')) as Record<string, unknown>;
  test.each<[document: unknown, message: RegExp, why: string]>([
    [{ ...good, format: 'another/case' }, /^Invalid stored case: format: .*convert its entries and use replay\.$/, 'foreign'],
    [{ ...good, version: 3 }, /^Invalid stored case: version: .*Load it with the release of this library that wrote it, or a later one\.$/, 'newer'],
    [{ ...good, version: '1' }, /^Invalid stored case: version: /, 'not quite a version'],
    [{ ...good, version: 'toString' }, /^Invalid stored case: version: /, 'nor this'],
    [{ ...good, entries: {} }, /^Invalid stored case: entries: /, 'no list'],
    [textOf('v1-MP099.json'), /Pass the text through JSON\.parse first\.$/, 'the text of it'],
    [null, /^Invalid stored case: /, 'nothing'],
    [{ ...good, entries: (good['entries'] as unknown[]).toSpliced(2, 1) }, /^Invalid history: .* entry 3 does not/, 'an entry lost: the first that no longer follows'],
    [{ ...good, entries: (good['entries'] as unknown[]).with(5, { type: 'workingGroup.met', on: '2020-02-31', by: 'working_group' }) }, /entry 5 does not\. Invalid event: on: /, 'an entry damaged'],
  ])('%#', (document, message) => {
    expect(() => fromJSON(document)).toThrow(message);
  });
});
