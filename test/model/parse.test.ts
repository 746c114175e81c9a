import { describe, expect, test } from 'vitest';
import { eventTypes, parseEntries, parseEvent, type InvalidInputError } from '../../src/index.ts';
import { sampleEvents } from '../support/sample-events.ts';

const faultsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as InvalidInputError).faults.map((fault) => fault.path);
  }
  return [];
};

test('every type of event can be written, and reads back as it was', () => {
  const samples = sampleEvents('2022-03-21');
  expect(new Set(samples.map((event) => event.type))).toEqual(new Set(eventTypes));
  for (const event of samples) expect(parseEvent(event)).toEqual(event);
});

test('an event is written in one way: its keys in one order, and none that holds nothing', () => {
  const read = parseEvent({ note: 'x', by: 'panel', on: '2022-03-21', source: undefined, type: 'development.noted' });
  expect(JSON.stringify(read)).toBe('{"type":"development.noted","on":"2022-03-21","by":"panel","note":"x"}');
});

describe('a fault', () => {
  const vote = (votes: unknown) => ({ type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve', votes });
  test.each([
    ['in a list',         vote([{ category: 'consumers', choice: 'approve' }, { category: 'consumers', choice: 'yes' }]),   ['votes.1.choice']],
    ['in two places',     vote([{ category: 'dcc', choice: 'approve' }, { choice: 'reject' }]),                              ['votes.0.category', 'votes.1.category']],
    ['of an extra key',   vote([{ category: 'consumers', choice: 'approve', weight: 2 }]),                                   ['votes.0']],
    ['in every field',    { type: 'hold.placed', on: 'soon', by: 'nobody', reason: '' },                                     ['on', 'by', 'reason']],
    ['in an identifier',  { type: 'proposal.raised', on: '2022-03-30', by: 'proposer', id: 'mp1', title: 'A', proposer: 'B' }, ['id']],
    ['in a path',         { type: 'path.determined', on: '2022-03-30', by: 'panel', path: 4 },                               ['path']],
  ])('%s is named by its path', (_, event, paths) => {
    expect(faultsOf(() => parseEvent(event))).toEqual(paths);
  });

  test('in a list of entries is named by the entry as well', () => {
    const good = { type: 'development.noted', on: '2022-03-21', by: 'panel' };
    expect(faultsOf(() => parseEntries([good, { ...good, on: '2022-02-30' }, 7]))).toEqual(['1.on', '2']);
    expect(faultsOf(() => parseEntries({}))).toEqual(['']);
    expect(parseEntries([good])).toEqual([good]);
  });
});

test.each([
  ['SECMP0009', true,  'four digits'],
  ['SECMP009',  false, 'three digits'],
  ['SECMP0010A', true, 'a part of one'],
  ['DP128',     true,  'a Draft Proposal'],
  ['DP12',      false, 'two digits'],
  ['MP1024',    true,  'the series goes on'],
  ['MP128A',    true,  'a part of a split'],
  ['MP128AB',   false, 'two letters'],
  ['mp128',     false, 'small letters'],
])('%s is an identifier: %s (%s)', (id, ok) => {
  expect(faultsOf(() => parseEvent({ type: 'proposal.raised', on: '2022-03-21', by: 'proposer', id, title: 'A', proposer: 'B' }))).toEqual(ok ? [] : ['id']);
});
