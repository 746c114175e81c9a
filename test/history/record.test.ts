import { describe, expect, test } from 'vitest';
import { raise, record, recordAll, replay, stateOn, toJSON, fromJSON, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { after, authorityLed, awaitingVote, draft, opened, refining, strictly, voted } from '../support/life.ts';

const on = '2022-03-21';

describe('wrong input', () => {
  const noted = { type: 'development.noted', on, by: 'change_sub_committee' } as const;
  const looped: Record<string, unknown> = { ...noted };
  looped['note'] = looped;
  const rows: readonly (readonly [string, unknown, string, string])[] = [
    ['an unknown type',        { ...noted, type: 'development.forgotten' },             'unknown_event', 'type: '],
    ['a type of a prototype',  { ...noted, type: 'toString' },                          'unknown_event', 'type: '],
    ['no type',                { on, by: 'panel' },                                     'invalid_event', 'type: '],
    ['a type that is no text', { ...noted, type: 7 },                                   'unknown_event', 'type: '],
    ['a missing field',        { type: 'hold.placed', on, by: 'panel' },                'invalid_event', 'reason: '],
    ['an impossible date',     { ...noted, on: '2022-02-29' },                          'invalid_event', 'on: '],
    ['a date with a time',     { ...noted, on: '2022-02-28T00:00:00Z' },                'invalid_event', 'on: '],
    ['a Date',                 { ...noted, on: new Date(0) },                           'invalid_event', 'on: '],
    ['a wrong type',           { ...noted, by: 3 },                                     'invalid_event', 'by: '],
    ['an unknown body',        { ...noted, by: 'ofgem' },                               'invalid_event', 'by: '],
    ['an extra key',           { ...noted, colour: 'red' },                             'invalid_event', 'colour'],
    ['an empty text',          { ...noted, note: '' },                                  'invalid_event', 'note: '],
    ['a circle',               looped,                                                  'invalid_event', 'note: '],
    ['null',                   null,                                                    'invalid_event', 'null'],
    ['a list',                 [],                                                      'invalid_event', 'an empty list'],
    ['text',                   'development.noted',                                     'invalid_event', 'development.noted'],
    ['a getter that throws',   { get type() { throw new Error('no'); } },               'invalid_event', 'cannot be read'],
    ['a proxy that throws',    new Proxy({}, { get: () => { throw new Error('no'); } }), 'invalid_event', 'cannot be read'],
    ['an event out of order',  { ...noted, on: '2022-01-31' },                          'out_of_order',  'before the last entry'],
  ];

  test.each(rows)('%s is refused, with the place, and the file stays as it was', (_, event, code, place) => {
    const before = JSON.stringify(draft);
    const taken = record(draft, event as CaseEventInput);
    expect(taken).toMatchObject({ ok: false, refusals: [expect.objectContaining({ code, message: expect.stringContaining(place) })] });
    expect(JSON.stringify(draft)).toBe(before);
  });

  test('the same event twice in a row is refused the second time', () => {
    const once = after(draft, noted);
    expect(record(once, { ...noted })).toMatchObject({ ok: false, refusals: [{ code: 'already_recorded' }] });
    expect(record(once, { ...noted, note: 'A second item of the same meeting' }).ok).toBe(true);
  });

  test('a frozen event is recorded, and a shared one is copied: nothing done to it afterwards reaches the record', () => {
    const into = ['MP900A', 'MP900B'];
    const split = { type: 'proposal.split' as const, on, by: 'working_group' as const, into };
    const taken = record(refining(), Object.freeze(split));
    into.push('MP900C');
    expect(taken.ok && taken.file.entries.at(-1)).toMatchObject({ into: ['MP900A', 'MP900B'] });
  });

  test.each([
    ['null', null],
    ['an object', {}],
    ['a file that went through JSON', JSON.parse(JSON.stringify(draft))],
    ['a copy of a file', { ...draft }],
  ])('%s is no case file, and handing it over throws', (_, file) => {
    expect(() => record(file as CaseFile, noted)).toThrow(expect.objectContaining({ name: 'InvalidInputError', code: 'invalid_input' }));
  });

  test('raise throws what it is given no reason to return', () => {
    expect(() => raise({ type: 'proposal.raised', on, by: 'proposer', id: 'X1', title: 'A', proposer: 'B' })).toThrow(expect.objectContaining({ name: 'InvalidInputError', faults: [expect.objectContaining({ path: 'id' })] }));
    expect(() => raise({ type: 'hold.lifted', on, by: 'panel' } as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});

describe('a file', () => {
  test('is frozen all the way down', () => {
    const file = after(refining(), { type: 'preliminaryAssessment.requested', on, by: 'code_administrator' });
    const open: unknown[] = [file];
    let looked = 0;
    for (const value of open) {
      expect(Object.isFrozen(value)).toBe(true);
      looked += 1;
      open.push(...Object.values(value as object).filter((part) => typeof part === 'object' && part !== null));
    }
    expect(looked).toBeGreaterThan(10);
  });

  test('shares its past with the files made from it, and is not changed by them', () => {
    const one = after(draft, { type: 'development.continued', on, by: 'change_sub_committee' });
    const two = after(draft, { type: 'development.noted', on, by: 'change_sub_committee' });
    expect(draft.entries.map((entry) => entry.type)).toEqual(['proposal.raised']);
    expect(one.entries.map((entry) => entry.type)).toEqual(['proposal.raised', 'development.continued']);
    expect(two.entries.map((entry) => entry.type)).toEqual(['proposal.raised', 'development.noted']);
    expect(one.entries[0]).toBe(two.entries[0]);
  });

  test('takes many events or none: recordAll stops at the first refusal and says which', () => {
    const events: CaseEventInput[] = [
      { type: 'development.noted', on, by: 'change_sub_committee' },
      { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve' },
      { type: 'development.continued', on, by: 'change_sub_committee' },
    ];
    expect(recordAll(draft, [{ type: 'development.continued', on: '2022-03-01', by: 'change_sub_committee' }])).toMatchObject({ ok: true, advisories: [] });
    expect(recordAll(draft, events)).toMatchObject({ ok: false, index: 1, refusals: [{ code: 'not_at_this_stage' }] });
    expect(draft.entries.length).toBe(1);
    expect(() => recordAll(draft, 'all' as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});

describe('a split', () => {
  const split = { type: 'proposal.split', on, by: 'working_group', into: ['MP900A', 'MP900B'] } as const;
  const parent = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
  const taken = record(parent, split);
  const children = taken.ok ? (taken.children ?? []) : [];

  test('ends the file and returns its parts, each with every entry and the very state', () => {
    expect(taken.ok && taken.file.stage).toBe('split');
    expect(children.map((child) => child.id)).toEqual(['MP900A', 'MP900B']);
    for (const child of children) {
      expect(child.state).toEqual(parent.state);
      expect(child.raisedOn).toBe(parent.raisedOn);
      expect(child.entries.length).toBe(parent.entries.length + 1);
      expect(child.entries.at(-1)).toEqual({ ...split, child: child.id });
    }
  });

  test('leaves each part a record that replays by itself and lives on alone', () => {
    const [first, second] = children;
    expect(replay(first!.entries)).toEqual(first);
    const moved = after(first!, { type: 'preliminaryAssessment.returned', on, by: 'dcc' });
    expect(moved.assessments[0]?.returnedOn).toBe(on);
    expect(second!.assessments[0]?.returnedOn).toBeUndefined();
  });
});

describe('windows', () => {
  const withdrawn = after(opened('DP900', '2021-06-01'), { type: 'support.withdrawn', on: '2021-06-09', by: 'proposer' });
  const adopted = (day: string) => record(strictly(withdrawn), { type: 'proposal.adopted', on: day, by: 'party', proposer: 'Another Party' });

  test.each([
    ['2021-06-22', true,  'the ninth Working Day'],
    ['2021-06-23', true,  'the tenth, and last'],
    ['2021-06-24', false, 'the day after: withdrawn'],
  ])('a proposal whose support was withdrawn on 9 June 2021 can be adopted on %s: %s', (day, ok) => {
    expect(adopted(day).ok).toBe(ok);
  });

  test('an adopter becomes the Proposer, and progress goes on where it was', () => {
    const taken = adopted('2021-06-23');
    expect(taken.ok && taken.file).toMatchObject({ proposer: 'Another Party', stage: 'development' });
  });

  test.each([
    ['2022-04-12', true,  'appeal',                 'the ninth Working Day'],
    ['2022-04-13', true,  'appeal',                 'the tenth, and last'],
    ['2022-04-14', false, 'pending_implementation', 'the day after'],
  ])('a vote of 30 March 2022 under Path 3 can be appealed on %s: %s', (day, ok, stage) => {
    expect(record(strictly(voted()), { type: 'appeal.lodged', on: day, by: 'party' }).ok).toBe(ok);
    expect(stateOn(voted(), day).stage).toBe(stage);
  });

  test('a rejection under Path 3 ends when its window closes', () => {
    expect(stateOn(voted(3, 'reject'), '2022-04-13').stage).toBe('appeal');
    expect(stateOn(voted(3, 'reject'), '2022-04-14').stage).toBe('rejected');
  });

  test.each([
    ['approve', 'confirmed',  'pending_implementation'],
    ['approve', 'overturned', 'rejected'],
    ['approve', 'remitted',   'sent_back'],
    ['reject',  'confirmed',  'rejected'],
    ['reject',  'overturned', 'pending_implementation'],
    ['reject',  'remitted',   'sent_back'],
  ] as const)('an appeal against a vote to %s that is %s leaves the proposal %s', (vote, outcome, stage) => {
    const appealed = after(voted(3, vote), { type: 'appeal.lodged', on: '2022-04-04', by: 'party' });
    expect(record(strictly(appealed), { type: 'implementation.completed', on: '2022-05-03', by: 'code_administrator' }).ok).toBe(false);
    expect(after(appealed, { type: 'appeal.determined', on: '2022-05-04', by: 'authority', outcome }).stage).toBe(stage);
  });
});

describe('stateOn', () => {
  const file = voted();
  test('gives the file as it stood at the end of any day of its life', () => {
    expect(stateOn(file, '2022-02-28').id).toBe('DP900');
    expect(stateOn(file, '2022-03-01').id).toBe('MP900');
    expect(stateOn(file, '2022-03-29').votes).toEqual([]);
    expect(stateOn(file, '2022-03-30')).toBe(file);
  });

  test('knows nothing before the day the proposal was raised', () => {
    expect(() => stateOn(file, '2022-01-31')).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
    expect(stateOn(file, '2022-02-01').entries.length).toBe(1);
    expect(() => stateOn(file, '2022-02-30')).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
  });
});

describe('a stored file', () => {
  test.each([
    ['a Draft Proposal', draft],
    ['a vote', voted()],
    ['an Authority-Led Variation', authorityLed],
    ['a file before the vote', awaitingVote()],
  ])('comes back as it was: %s', (_, file) => {
    const stored = JSON.stringify(toJSON(file));
    expect(fromJSON(JSON.parse(stored))).toEqual(file);
    expect(JSON.stringify(toJSON(fromJSON(JSON.parse(stored))))).toBe(stored);
  });

  test.each([
    ['text',           JSON.stringify(toJSON(draft)),                   'InvalidInputError',   'JSON.parse'],
    ['nothing',        null,                                            'InvalidInputError',   'expected an object'],
    ['another format', { format: 'register', version: 1, entries: [] }, 'InvalidInputError',   'format'],
    ['a newer one',    { ...toJSON(draft), version: 3 },                'InvalidInputError',   'version'],
    ['no entries',     { ...toJSON(draft), entries: {} },               'InvalidInputError',   'entries'],
    ['an empty one',   { ...toJSON(draft), entries: [] },               'CorruptHistoryError', 'entry 0'],
    ['a damaged one',  { ...toJSON(draft), entries: [...draft.entries, { type: 'hold.lifted', on, by: 'panel' }] }, 'CorruptHistoryError', 'entry 1'],
  ])('that is %s is refused with what to do', (_, stored, name, place) => {
    expect(() => fromJSON(stored)).toThrow(expect.objectContaining({ name, message: expect.stringContaining(place) }));
  });

  test('entries are replayed strictly', () => {
    expect(() => replay(draft)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
    expect(() => replay([{ type: 'hold.lifted', on, by: 'panel' }])).toThrow(expect.objectContaining({ name: 'CorruptHistoryError', index: 0 }));
  });
});
