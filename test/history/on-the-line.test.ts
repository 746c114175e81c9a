import { describe, expect, test } from 'vitest';
import { familiesOf } from '../../src/history/family.ts';
import { isDecided } from '../../src/history/is-decided.ts';
import { aboutOf, decidedAbout, raisedAbout, readMarks, spanInWords } from '../../src/history/marks.ts';
import { calendarDate, diff, fromJSON, inferredOf, raise, reconstruct, record, recordAll, replay, stateOn, toJSON, underLaw, whatIf, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { after, draft, opened, refining, strictLaw, voted } from '../support/life.ts';

const met = (on: string, more: object = {}): CaseEventInput => ({ type: 'workingGroup.met', on, by: 'working_group', ...more });
const split = (more: object = {}): CaseEventInput => ({ type: 'proposal.split', on: '2022-03-02', by: 'working_group', into: ['MP900A', 'MP900B'], ...more });
const taken = (answer: ReturnType<typeof record>) => {
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  return answer;
};

describe('a split', () => {
  test.each<[string, (event: CaseEventInput) => ReturnType<typeof record>]>([
    ['recorded',               (event) => record(refining(), event)],
    ['recorded with others',   (event) => recordAll(refining(), [met('2022-03-01'), event])],
  ])('%s hands out its parts, each with what was recorded and who it goes on as', (_, way) => {
    const { file, children } = taken(way(split({ titles: ['One', 'Other'] })));
    expect(file.stage).toBe('split');
    expect(children?.map(({ id, title, stage, entries }) => [id, title, stage, entries.at(-1)?.type, entries.length])).toEqual(
      ['A', 'B'].map((letter, index) => [`MP900${letter}`, ['One', 'Other'][index], 'refinement', 'proposal.split', file.entries.length]),
    );
    expect(children?.map(({ entries }) => (entries.at(-1) as { child?: string }).child)).toEqual(['MP900A', 'MP900B']);
  });

  test('leaves a part its title where none is said', () => {
    expect(taken(record(refining(), split())).children?.map(({ title, entries }) => [title, 'title' in entries.at(-1)!])).toEqual([['A change', false], ['A change', false]]);
  });

  test.each([
    ['another event',             met('2022-03-02')],
    ['a split in one part',       split({ child: 'MP900A' })],
  ])('%s hands out none', (_, event) => {
    expect('children' in taken(record(refining(), event))).toBe(false);
    expect('children' in taken(recordAll(refining(), [event]))).toBe(false);
  });

  test('of which others follow hands out none', () => {
    expect('children' in taken(recordAll(refining(), [met('2022-03-01')]))).toBe(false);
    expect('children' in taken(recordAll(refining(), []))).toBe(false);
  });
});

test('in a file as it stood once a window had closed, an entry of a day before is recorded', () => {
  const withdrawn = after(draft, { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' });
  const then = stateOn(withdrawn, '2022-04-20');
  const adopted = { type: 'proposal.adopted', on: '2022-03-29', by: 'party', proposer: 'Another Party' } as const;
  expect([then.stage, taken(record(then, adopted)).file.stage]).toEqual(['withdrawn', 'development']);
  expect(record(then, { ...adopted, on: '2022-03-30' }), 'the day after the window').toEqual(record(withdrawn, { ...adopted, on: '2022-03-30' }));
});

describe('what cannot be', () => {
  const raised = { type: 'proposal.raised', on: '2022-01-04', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' } as const;
  test.each<[string, () => unknown, RegExp]>([
    ['a file that opens otherwise',       () => raise({ ...met('2022-01-04') } as never),                     /type: expected proposal\.raised but received "workingGroup\.met"/],
    ['no event to open a file',           () => raise({ type: 'proposal.raised' } as never),                   /Invalid proposal/],
    ['a life that begins otherwise',      () => replay([met('2022-01-04')]),                                   /entry 0 does not\..*type: expected proposal\.raised but received "workingGroup\.met"/s],
    ['a life that begins with no event',  () => replay([{ type: 'hold.gone', on: '2022-01-04', by: 'panel' }]),    /entry 0 does not\..*type: expected an event type such as conversion\.agreed but received "hold\.gone"/s],
    ['a life of nothing',                 () => replay([]),                                                    /entry 0 does not/],
    ['a stored life that begins otherwise', () => fromJSON({ ...toJSON(draft), entries: [met('2022-01-04')] }), /entry 0 does not\..*type: expected proposal\.raised but received "workingGroup\.met"/s],
    ['a stored life of nothing',          () => fromJSON({ ...toJSON(draft), entries: [] }),                   /expected proposal\.raised as the first entry but received an empty list/],
    ['a stored entry out of its order',   () => fromJSON({ ...toJSON(draft), entries: [raised, met('2022-01-03')] }), /entry 1 does not\. The event is dated before the last entry/],
    ['a second raising',                  () => replay([raised, raised]),                                      /entry 1 does not/],
    ['an entry before the last',          () => replay([raised, met('2022-01-03')]),                           /entry 1 does not/],
    ['events in no list',                 () => recordAll(draft, met('2022-03-01') as never),                  /expected a list of events but received an object/],
    ['no file',                           () => record({ ...draft }, met('2022-03-01')),                       /expected a file made by raise, replay or fromJSON but received an object\. Load stored entries with fromJSON\./],
    ['nothing for a file',                () => record(null as never, met('2022-03-01')),                      /received null/],
    ['a word for a file',                 () => record('DP900' as never, met('2022-03-01')),                   /received "DP900"/],
    ['an event in a supposition',         () => record(whatIf(refining(), { events: [met('2022-03-02')] }, { on: '2022-03-02' }).after!.file!, met('2022-03-03')), /one that whatIf supposes/],
    ['a day before it was raised',        () => stateOn(draft, '2022-01-31'),                                  /expected a day on or after 2022-02-01, when DP900 was raised, but received 2022-01-31\./],
    ['tables with one version',           () => fromJSON({ ...toJSON(draft), tables: { law: '1' } }),          /tables: expected \{ law, calendar \}/],
    ['tables with the other',             () => fromJSON({ ...toJSON(draft), tables: { calendar: '1' } }),     /tables: expected \{ law, calendar \}/],
    ['a document that cannot be read',    () => fromJSON({ get format() { throw new Error('closed'); } }),     /one that cannot be read/],
    ['a number for a document',           () => fromJSON(5),                                                   /received 5\.$/],
    ['the text of a document',            () => fromJSON('{}'),                                                /Pass the text through JSON\.parse first\.$/],
  ])('is refused: %s', (_, way, words) => {
    expect(way).toThrow(words);
  });

  test('a supposition stands in nobody’s way', () => {
    const supposed = whatIf(refining(), { events: [met('2022-03-02')] }, { on: '2022-03-02' }).after!.file!;
    expect(supposed.entries.map(({ type }) => type)).toEqual(['proposal.raised', 'conversion.agreed', 'workingGroup.met']);
  });
});

describe('a file', () => {
  test('is frozen all the way down, and lists its entries once', () => {
    const file = voted(3);
    const parts = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : []);
    expect(parts(file).length).toBeGreaterThan(20);
    expect(parts(file).filter((part) => !Object.isFrozen(part))).toEqual([]);
    expect(file.entries).toBe(file.entries);
    expect(Object.keys(file)).toContain('entries');
  });

  test.each([
    ['in development',      false, draft],
    ['in refinement',       false, refining()],
    ['with the Authority',  false, voted(2)],
    ['voted on, Path 3',    true,  voted(3)],
  ] as const)('%s, is decided: %s', (_, answer, file) => {
    expect(isDecided(file)).toBe(answer);
  });

  test('on a day stands as it is where nothing has elapsed, and is then the same file', () => {
    const file = refining();
    expect(stateOn(file, '2030-01-01')).toBe(file);
    expect(stateOn(file, '2022-03-01')).toBe(file);
    expect(stateOn(file, '2022-02-28').entries.length).toBe(1);
    const open = voted(3);
    const later = stateOn(open, '2022-04-14');
    expect([open.stage, later.stage, stateOn(later, '2022-04-14').stage]).toEqual(['appeal', 'pending_implementation', 'pending_implementation']);
  });

  test('goes on from where its entries leave it, whatever day it was looked at', () => {
    const lodged: CaseEventInput = { type: 'appeal.lodged', on: '2022-04-13', by: 'party' };
    expect(record(stateOn(voted(3), '2022-04-14'), lodged).ok).toBe(true);
  });
});

describe('two files differ', () => {
  test.each<[a: object, b: object, fields: string[]]>([
    [{ source: 'x', note: 'a' },           { note: 'b', source: 'y' },           ['note', 'source']],
    [{ note: 'a', source: 'x' },           { source: 'y', note: 'b' },           ['note', 'source']],
    [{ note: 'a' },                        { source: 'y' },                      ['note', 'source']],
  ])('by %j and %j in %j, in one order', (a, b, fields) => {
    expect(diff(after(refining(), met('2022-03-02', a)), after(refining(), met('2022-03-02', b))).changed.map((one) => one.fields)).toEqual([fields]);
    expect(diff(after(refining(), met('2022-03-02', a)), after(refining(), met('2022-03-03', b))).changed.map((one) => one.fields)).toEqual([['on', ...fields]]);
  });

  test.each<[CaseEventInput[], CaseEventInput[], boolean, string]>([
    [[met('2022-03-02')],                     [met('2022-03-02')],                     true,  'the same'],
    [[met('2022-03-02')],                     [],                                      false, 'one more here'],
    [[],                                      [met('2022-03-02')],                     false, 'one more there'],
    [[met('2022-03-02')],                     [met('2022-03-03')],                     false, 'one changed'],
    [[met('2022-03-02', { note: 'a' }), met('2022-03-02', { note: 'b' })], [met('2022-03-02', { note: 'b' }), met('2022-03-02', { note: 'a' })], false, 'in another order'],
    [[met('2022-03-02'), { type: 'hold.placed', on: '2022-03-03', by: 'code_administrator', reason: 'x' }], [met('2022-03-04')], false, 'one more and one changed'],
    [[{ type: 'hold.placed', on: '2022-03-02', by: 'code_administrator', reason: 'x' }], [met('2022-03-02')], false, 'one more on each side'],
  ])('%j from %j, being the same: %s (%s)', (a, b, same, _why) => {
    expect(diff(after(refining(), ...a), after(refining(), ...b)).same).toBe(same);
  });

  test('in the marks on what is only in one, and not where there is none', () => {
    const given = reconstruct({ id: 'MP128', entries: [{ type: 'proposal.raised', on: '2020-05-11' }, { type: 'workingGroup.met', on: '2020-08' }] }).file;
    const [first] = diff(given, after(opened('MP128', '2020-05-11'), met('2020-09-01'))).changed;
    expect([first?.a.mark !== undefined, 'mark' in first!.b]).toEqual([true, false]);
  });
});

test('the parts of a family stand in the order of their letters, whatever order they come in, and share what all begin with', () => {
  const { file, children = [] } = taken(record(after(refining(), met('2022-03-01')), split()));
  const [a, b] = children as [CaseFile, CaseFile];
  const orders = [[file, a, b], [b, a, file], [a, file, b], [b, a]];
  expect(orders.map((files) => familiesOf(files).map(({ id, children: parts, shared }) => [id, parts.map(({ id }) => id), shared.length]))).toEqual(orders.map(() => [['MP900', ['MP900A', 'MP900B'], 3]]));
  expect(familiesOf([after(a, met('2022-03-03'))]).map(({ parent, shared }) => [parent ?? null, shared.length])).toEqual([[null, 5]]);
  expect(familiesOf([opened('DP902', '2022-02-01'), opened('DP901', '2022-02-01')]).map(({ id }) => id)).toEqual(['MP901', 'MP902']);
});

describe('marks', () => {
  const good = { index: 1, isInferred: true, filled: ['on'], between: { from: '2022-01-04', until: '2022-01-05' } };

  test.each<[unknown, number | null, string]>([
    [undefined,                                              0,    'none were stored'],
    [[],                                                     0,    'there are none'],
    [[good],                                                 1,    'one'],
    [[{ ...good, index: 0 }, good],                          2,    'two'],
    [[{ ...good, between: { from: '2022-01-04' } }],         1,    'without an end'],
    [[{ ...good, filled: [] }],                              1,    'nothing filled in'],
    [[{ ...good, isInferred: false }],                       1,    'not inferred'],
    [good,                                                   null, 'in no list'],
    [[good, null],                                           null, 'one and nothing'],
    [['one'],                                                null, 'a word'],
    [[{ ...good, index: 2 }],                                null, 'of no entry'],
    [[{ ...good, index: -1 }],                               null, 'of none before'],
    [[{ ...good, index: 0.5 }],                              null, 'of half an entry'],
    [[{ ...good, isInferred: 'yes' }],                       null, 'inferred in words'],
    [[{ ...good, filled: 'on' }],                            null, 'filled in words'],
    [[{ ...good, filled: ['on', 5] }],                       null, 'filled with a number'],
    [[{ ...good, between: '2022-01-04' }],                   null, 'on a day'],
    [[{ ...good, between: {} }],                             null, 'from no day'],
    [[{ ...good, between: { from: '2022-01-32' } }],         null, 'from none there is'],
    [[{ ...good, between: { from: '2022-01-04', until: 'x' } }], null, 'until none there is'],
  ])('%j are %s: %s', (data, count, _why) => {
    expect(readMarks(data, 2)?.length ?? null).toBe(count);
  });

  test('are about a day only where none was given, and about a decision only where it is final', () => {
    const { file } = reconstruct({
      id: 'MP121',
      entries: [{ type: 'proposal.raised', on: '2020-03-26' }, { type: 'path.determined', on: '2021-03-30', by: 'panel', path: 2 }, { type: 'changeBoard.voted', on: '2021-09', outcome: 'approve' }],
    });
    expect(inferredOf(file).map(({ index }) => index)).toContain(0);
    expect([raisedAbout(file), decidedAbout(file), aboutOf(file, ['changeBoard.voted'])?.between]).toEqual([undefined, undefined, { from: '2021-09-01', until: '2021-09-30' }]);
  });

  test('are read as they were written', () => {
    expect(readMarks([good, { ...good, between: { from: '2022-01-04' } }], 2)).toEqual([good, { ...good, between: { from: '2022-01-04' } }]);
  });

  test('stay with a file that is stored, under another law, as it stood', () => {
    const { file } = reconstruct({ id: 'MP128', title: 'x', entries: [{ type: 'proposal.raised', on: '2020-05-11' }, { type: 'workingGroup.met', on: '2020-08' }] });
    const marks = inferredOf(file);
    expect(marks.length).toBeGreaterThan(1);
    expect(toJSON(file)).toHaveProperty('inferred', marks);
    expect(inferredOf(fromJSON(JSON.parse(JSON.stringify(toJSON(file)))))).toEqual(marks);
    expect(inferredOf(underLaw(file, strictLaw))).toEqual(marks);
    expect(inferredOf(stateOn(file, '2020-05-11'))).toEqual(marks.slice(0, 1));
  });

  test.each<[{ from: string; until?: string }, string]>([
    [{ from: '2022-01-04', until: '2022-02-05' }, 'between 4 January 2022 and 5 February 2022'],
    [{ from: '2022-01-04' },                      'on or after 4 January 2022'],
  ])('%j is, in words, %s', (span, words) => {
    expect(spanInWords({ from: calendarDate(span.from), ...(span.until === undefined ? {} : { until: calendarDate(span.until) }) })).toBe(words);
  });
});
