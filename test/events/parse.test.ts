import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventSchema, eventTypes, parseEntries, parseEvent, safeParseEvent, type InvalidInputError } from '../../src/index.ts';
import { isCalendarDate } from '../../src/calendar/index.ts';
import { readEvent, someEntries } from '../../src/events/parse.ts';
import { day } from '../../src/model/field.ts';
import { sampleEvents } from '../support/sample-events.ts';

const messageOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as InvalidInputError).message;
  }
  return '';
};

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

test('what holds nothing is left out at any depth', () => {
  const granted = parseEvent({ type: 'urgency.granted', on: '2022-03-21', by: 'authority', source: undefined, timetable: { reportDueOn: '2022-09-27', milestones: undefined } });
  expect(Object.keys(granted)).toEqual(['type', 'on', 'by', 'timetable']);
  expect(Object.keys('timetable' in granted && typeof granted.timetable === 'object' ? granted.timetable : {})).toEqual(['reportDueOn']);
});

test.each([
  [['hold.lifted'],  'unknown_event', 'a list is no type'],
  ['hold.left',      'unknown_event', 'nor is a word that names none'],
  ['hold.lifted',    'invalid_event', 'a type, but no event'],
  [undefined,        'invalid_event', 'no type at all'],
])('what names its type by %j is refused as %s: %s', (type, code, _why) => expect(readEvent({ type, on: '2022-03-21' })).toMatchObject({ ok: false, code }));

const wrong: readonly unknown[] = [undefined, null, '', 0, 2.5, 2 ** 60, [], ['x'], [{}], {}, { choice: 'approve' }, '2022-02-30', '0000-01-01', '9000-01-01', 'MP128', 'panel', '__proto__', () => 1, 1n];

test('an event is read by the schema of its type as by the schema of them all, whatever is changed in it', () => {
  const samples: readonly Readonly<Record<string, unknown>>[] = sampleEvents('2022-03-21');
  expect(samples.length).toBeGreaterThan(60);
  for (const event of samples) {
    for (const key of [...Object.keys(event), 'bogus', 'votes', 'timetable']) {
      for (const value of wrong) {
        const changed = { ...event, [key]: value };
        const [ours, theirs] = [safeParseEvent(changed), eventSchema.safeParse(changed)];
        if (ours.ok && theirs.success) expect(JSON.stringify(ours.event)).toBe(JSON.stringify(theirs.data));
        else expect(ours.ok ? [] : ours.faults.map(({ path }) => path)).toEqual(theirs.error?.issues.map(({ path }) => path.join('.')));
      }
    }
  }
});

test('a day is one that the calendar knows', () => {
  const days = fc.tuple(fc.integer({ min: 0, max: 8999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
  const written = days.map((parts) => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'));
  fc.assert(fc.property(written, (text) => void expect(day().safeParse(text).success, text).toBe(isCalendarDate(text))), { numRuns: 2_000 });
});

test('a copy is taken and frozen: what is nested is not shared', () => {
  const votes = [{ category: 'consumers', choice: 'approve' }];
  const read = parseEvent({ type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve', votes });
  votes[0]!.choice = 'reject';
  votes.push({ category: 'consumers', choice: 'reject' });
  expect(read).toMatchObject({ votes: [{ choice: 'approve' }] });
  expect(Object.values(read).every((part) => Object.isFrozen(part))).toBe(true);
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
    expect([someEntries([good]), someEntries([good, 7]).map(({ path }) => path)]).toEqual([[], ['1']]);
  });
});

describe('a fault says in plain words', () => {
  const on = { on: '2022-03-30', by: 'panel' };
  test.each([
    ['a path',          { type: 'path.determined', ...on, path: 4 },                                     'path: expected 1, 2 or 3 but received 4.'],
    ['a route',         { type: 'conversion.agreed', ...on, route: 'x' },                                'route: expected refinement or report_phase or fast_track but received "x".'],
    ['the parts',       { type: 'proposal.split', ...on, into: ['MP900A'] },                             'into: expected a list of two identifiers or more but received a list.'],
    ['a length',        { type: 'extension.requested', ...on, months: 0, reason: 'x' },                  'months: expected a whole number, 1 or more, but received 0.'],
    ['responses',       { type: 'consultation.closed', ...on, responses: -1 },                           'responses: expected a whole number, 0 or more, but received -1.'],
    ['a timetable',     { type: 'urgency.granted', ...on, timetable: 5 },                                'timetable: expected some words, or { reportDueOn } and perhaps { milestones }, but received 5.'],
    ['milestones',      { type: 'timetable.approved', ...on, reportDueOn: '2022-09-27', milestones: 1 }, 'milestones: expected a list of { step, due } but received 1.'],
    ['votes',           { type: 'changeBoard.voted', ...on, outcome: 'approve', votes: [5] },            'votes.0: expected an object but received 5.'],
  ])('what was expected of %s', (_, event, message) => {
    expect(() => parseEvent(event)).toThrow(`Invalid event: ${message}`);
  });

  test('whatever is in whichever field', () => {
    let seen = 0;
    for (const event of sampleEvents('2022-03-21')) {
      for (const key of eventSchema.unwrap().options.flatMap((option) => (option.shape.type.value === event.type ? Object.keys(option.shape) : []))) {
        for (const value of [null, 5, 0, -1, 1.5, 2 ** 60, '', 'x', true, [], [5], [{}], {}]) {
          const message = messageOf(() => parseEvent({ ...event, [key]: value }));
          if (message === '') continue;
          seen += 1;
          expect(message).toMatch(/: expected (?:a|an|some|no|[a-z_A-Z.]+ or|1, 2 or 3|[a-z]+[.][a-zA-Z]+) ?.* but received .+\.$/);
          expect(message.slice('Invalid event'.length)).not.toMatch(/Invalid|Too (?:small|big)|[|<>]|expected (?:string|array|number|object)/);
        }
      }
    }
    expect(seen).toBeGreaterThan(1000);
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
