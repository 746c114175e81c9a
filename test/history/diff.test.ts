import { describe, expect, test } from 'vitest';
import { lifeOf } from '../../examples/support/lives.ts';
import { diff } from '../../src/history/diff.ts';
import { replay, type CaseEventInput } from '../../src/index.ts';
import { after, refining } from '../support/life.ts';

const file = refining(3);
const on = '2022-03-02';
const met = (more: Record<string, unknown> = {}): CaseEventInput => ({ type: 'workingGroup.met', on, by: 'working_group', ...more });
const hold: CaseEventInput = { type: 'hold.placed', on, by: 'code_administrator', reason: 'A trial' };

describe('two registers side by side', () => {
  test.each<[a: CaseEventInput[], b: CaseEventInput[], onlyInA: string[], onlyInB: string[], changed: string[][], summary: string[], why: string]>([
    [[], [], [], [], [], [], 'the same'],
    [[met()], [], ['workingGroup.met'], [], [], [], 'one has more'],
    [[], [hold], [], ['hold.placed'], [], ['hold'], 'the other has more, and stands elsewhere'],
    [[met()], [met({ on: '2022-03-03' })], [], [], [['on']], [], 'another day'],
    [[met()], [met({ source: 'the minutes', on: '2022-03-03' })], [], [], [['on', 'source']], [], 'the day first'],
    [[{ type: 'path.determined', on, by: 'change_sub_committee', path: 2 }], [{ type: 'path.determined', on: '2022-03-03', by: 'authority', path: 2 }], [], [], [['on', 'by']], [], 'the day before whoever acted'],
    [[met({ note: 'a' }), met({ note: 'b' })], [met({ note: 'b' })], ['workingGroup.met'], [], [], [], 'the same are paired first'],
    [[met(), hold], [hold, met()], [], [], [], [], 'another order'],
    [[{ type: 'path.determined', on, by: 'change_sub_committee', path: 2 }], [{ type: 'path.determined', on, by: 'authority', path: 1 }], [], [], [['by', 'path']], ['path'], 'several fields'],
  ])('%#', (a, b, onlyInA, onlyInB, changed, summary) => {
    const found = diff(after(file, ...a), after(file, ...b));
    expect(found.onlyInA.map(({ entry }) => entry.type)).toEqual(onlyInA);
    expect(found.onlyInB.map(({ entry }) => entry.type)).toEqual(onlyInB);
    expect(found.changed.map(({ fields }) => fields)).toEqual(changed);
    expect(found.summary.map(({ field }) => field)).toEqual(summary);
    expect(found.same).toBe(JSON.stringify(a) === JSON.stringify(b));
  });
});

test('each entry keeps its place in its own file', () => {
  const { onlyInA, changed } = diff(after(file, hold, met()), after(file, met({ on: '2022-03-03' })));
  expect(onlyInA.map(({ index }) => index)).toEqual([2]);
  expect(changed.map(({ a, b }) => [a.index, b.index])).toEqual([[3, 2]]);
});

test('a real life does not differ from itself, and differs from its part by what came after', () => {
  const whole = replay(lifeOf('MP128').entries);
  const part = replay(lifeOf('MP128A').entries);
  expect(diff(whole, replay(lifeOf('MP128').entries))).toEqual({ same: true, onlyInA: [], onlyInB: [], changed: [], summary: [] });
  const found = diff(whole, part);
  expect(found.changed.map(({ a, fields }) => [a.entry.type, fields])).toEqual([['proposal.split', ['child', 'title']]]);
  expect(found.onlyInB.length).toBe(part.entries.length - whole.entries.length);
});
