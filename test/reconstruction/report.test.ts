import { describe, expect, test } from 'vitest';
import { calendarDate, inferredOf, type PartialEntry } from '../../src/index.ts';
import { endOfDays, type DayRange } from '../../src/reconstruction/day-span.ts';
import type { Evidence } from '../../src/reconstruction/evidence.ts';
import { reportOn } from '../../src/reconstruction/report.ts';
import type { EventTemplate } from '../../src/reconstruction/possible-event.ts';
import type { Item } from '../../src/reconstruction/search.ts';
import { lifeOf, problem, type ItemSaid } from '../support/items.ts';

const opening = { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' } as const;
const given = (entry: PartialEntry) => ({ given: entry });
const missing = (type: EventTemplate['type'], fields: EventTemplate['fields'] = {}) => ({ missing: { type, fields } });
const raised = given(opening);
const unraised = missing('proposal.raised', { id: 'DP128', title: 'A change', proposer: 'A Party' });
const recommended = missing('conversion.recommended', { route: 'refinement' });
const agreed = missing('conversion.agreed', { route: 'refinement' });
const met = given({ type: 'workingGroup.met', on: '2020-07-01', by: 'working_group' });
const day = (on: string) => calendarDate(on);
const span = (from: string, until: string): DayRange => ({ from: day(from), until: day(until) });

/** The report on a life, some of whose items lie between two days. */
function reportOf(said: readonly ItemSaid[], spans: Readonly<Record<number, DayRange>> = {}, repeats: ReadonlyMap<Evidence, readonly Evidence[]> = new Map()) {
  const items = lifeOf(...said);
  const between = new Map(Object.entries(spans).map(([place, range]) => [items[Number(place)]!, range] satisfies [Item, DayRange]));
  return reportOn({ items, between }, problem, repeats);
}

const start: readonly ItemSaid[] = [['2020-05-20', raised], ['2020-06-02', recommended], ['2020-06-19', agreed], ['2020-07-01', met]];

describe('what nobody gave', () => {
  const between = { 1: span('2020-05-20', '2020-06-19'), 2: span('2020-05-21', '2020-07-01') };

  test('is in the record at its place, says why it is there, and is marked', () => {
    const { file, inferred } = reportOf(start, between);
    const why = ['The Change Sub-Committee recommended the conversion before the Draft Proposal was converted.', 'The Draft Proposal was converted: without it the life would be less likely.'];
    expect(file.entries.map(({ type, on, note }) => [type, on, note])).toEqual([
      ['proposal.raised', '2020-05-20', undefined],
      ['conversion.recommended', '2020-06-02', `inferred: ${why[0]}`],
      ['conversion.agreed', '2020-06-19', `inferred: ${why[1]}`],
      ['workingGroup.met', '2020-07-01', undefined],
    ]);
    expect(inferred).toEqual([
      { index: 1, entry: file.entries[1], between: { from: '2020-05-20', until: '2020-06-19' }, why: why[0] },
      { index: 2, entry: file.entries[2], between: { from: '2020-05-21', until: '2020-07-01' }, why: why[1] },
    ]);
    expect(inferredOf(file)).toEqual([
      { index: 1, isInferred: true, filled: ['on'], between: { from: '2020-05-20', until: '2020-06-19' } },
      { index: 2, isInferred: true, filled: ['on'], between: { from: '2020-05-21', until: '2020-07-01' } },
    ]);
  });

  test('is counted without the stages that were seen', () => {
    const { file, inferred, completed } = reportOf([['2020-05-20', raised], ['2020-05-27', given({ type: 'stage.seen', stage: 'development' })], ...start.slice(1, 3), ['2020-07-01', given({ type: 'workingGroup.met', on: '2020-07-01' })]]);
    expect(file.entries.length).toBe(4);
    expect([inferred.map(({ index }) => index), completed.map(({ index }) => index)]).toEqual([[1, 2], [3]]);
    expect(inferred.map((one) => one.between)).toEqual([{ from: '2020-06-02', until: '2020-06-02' }, { from: '2020-06-19', until: '2020-06-19' }]);
  });

  test('nothing where everything was given', () => {
    const { file, inferred, completed, gaps, reported } = reportOf([['2020-05-20', raised], ['2020-07-01', met]]);
    expect([inferred, completed, gaps, reported, inferredOf(file)]).toEqual([[], [], [], [], []]);
  });
});

describe('the stretches in which something is missing', () => {
  test.each<[said: readonly ItemSaid[], spans: Readonly<Record<number, DayRange>>, gaps: object[], why: string]>([
    [start, { 1: span('2020-05-20', '2020-06-18'), 2: span('2020-05-21', '2020-07-01') }, [{ after: 0, before: 3, missing: ['conversion.recommended', 'conversion.agreed'], between: { from: '2020-05-20', until: '2020-07-01' } }], 'what follows one another is one stretch, from the first day of the first to the last of the last'],
    [start.slice(0, 3), { 1: span('2020-05-20', '2020-06-18'), 2: span('2020-05-21', endOfDays) }, [{ after: 0, before: null, missing: ['conversion.recommended', 'conversion.agreed'], between: { from: '2020-05-20' } }], 'without an end where nothing comes after it'],
    [[['2020-05-19', unraised], ['2020-07-01', met]], { 0: span('2020-05-11', '2020-05-29') }, [{ after: null, before: 1, missing: ['proposal.raised'], between: { from: '2020-05-11', until: '2020-05-29' } }], 'with nothing before it'],
    [[['2020-05-19', unraised], ['2020-06-02', recommended], ['2020-06-10', given({ type: 'workingGroup.met' })], ['2020-06-19', agreed]], {}, [
      { after: null, before: 2, missing: ['proposal.raised', 'conversion.recommended'], between: { from: '2020-05-19', until: '2020-06-02' } },
      { after: 2, before: null, missing: ['conversion.agreed'], between: { from: '2020-06-19', until: '2020-06-19' } },
    ], 'one on either side of what was given'],
  ])('%#', (said, spans, gaps) => {
    expect(reportOf(said, spans).gaps).toStrictEqual(gaps);
  });
});

describe('what was given in part', () => {
  const partly = (more: object) => reportOf([['2020-05-20', raised], ['2020-07-01', given({ type: 'workingGroup.met', ...more })]], { 1: span('2020-07-01', '2020-07-31') });

  test.each<[more: object, filled: string[], note: string | undefined, why: string]>([
    [{ on: '2020-07-01', by: 'working_group' },              [],           undefined,               'nothing is missing'],
    [{ on: '2020-07-01' },                                   ['by'],       'filled in: by',         'the body'],
    [{ on: '2020-07' },                                      ['on', 'by'], 'filled in: on, by',     'the day as well'],
    [{ on: '2020-07', note: 'as the page has it' },          ['on', 'by'], 'as the page has it',    'a note of its own stays'],
  ])('%j: %j is filled in, and its entry says so', (more, filled, note) => {
    const { file, inferred, completed } = partly(more);
    expect(file.entries[1]?.note).toBe(note);
    expect(inferred).toEqual([]);
    const between = { from: '2020-07-01', until: '2020-07-31' };
    expect(completed).toEqual(filled.length === 0 ? [] : [{ index: 1, entry: file.entries[1], given: 0, filled, between }]);
    expect(inferredOf(file)).toEqual(filled.length === 0 ? [] : [{ index: 1, isInferred: false, filled, between }]);
  });
});

describe('a consultation of which nobody gave the opening closes', () => {
  const openedFor = (kind: string) => missing('consultation.opened', { kind });
  const closedOf = (kind: string) => missing('consultation.closed', { kind });
  test.each<[said: readonly ItemSaid[], closesOn: (string | undefined)[], why: string]>([
    [[['2020-05-27', openedFor('development')], ['2020-06-17', closedOf('development')]], ['2020-06-17'], 'on the day on which it closed'],
    [[['2020-05-27', openedFor('development')], ['2020-06-17', given({ type: 'consultation.closed', on: '2020-06-17' })]], ['2020-06-17'], 'whatever kind that was said to be of'],
    [[['2020-05-27', openedFor('development')], ['2020-05-28', openedFor('request_for_information')], ['2020-06-10', closedOf('request_for_information')], ['2020-06-17', closedOf('development')]], ['2020-06-17', '2020-06-10'], 'but of no other kind'],
    [[['2020-05-27', openedFor('development')], ['2020-06-03', missing('workingGroup.met')], ['2020-06-17', closedOf('development')]], ['2020-06-17'], 'nor on the day of other work'],
    [[['2020-05-27', openedFor('development')]], ['2020-06-16'], 'where it never did, on the fifteenth Working Day'],
    [[['2020-05-27', openedFor('development')], ['2020-06-10', closedOf('development')], ['2020-06-11', openedFor('development')]], ['2020-06-10', '2020-07-01'], 'as each did after its own opening'],
    [[['2020-05-27', given({ type: 'consultation.opened', on: '2020-05-27', kind: 'development' })], ['2020-06-17', closedOf('development')]], [undefined], 'of one that was given no day is made up'],
  ])('%j: %j, %s', (said, closesOn) => {
    const { file } = reportOf([['2020-05-20', raised], ...said]);
    expect(file.entries.flatMap((entry) => (entry.type === 'consultation.opened' ? [entry.closesOn] : []))).toEqual(closesOn);
  });
});

describe('what each source says of a day', () => {
  const reportedOf = (on: string, more: object) => reportOf([['2020-05-20', raised], [on, given({ type: 'workingGroup.met', by: 'working_group', ...more })]]).reported;

  test.each<[on: string, more: object, days: object[] | null, why: string]>([
    ['2020-06-02', { on: '2020-06-02', source: 'a page' }, null, 'one source is no difference'],
    ['2020-06-02', { on: '2020-06-02', alsoReported: [{ on: '2020-06-03', source: 'minutes' }] }, [{ on: '2020-06-02', isTaken: true }, { on: '2020-06-03', source: 'minutes', isTaken: false }], 'its own is taken'],
    ['2020-06-30', { on: '2020-07', source: 'a page', alsoReported: [{ on: '2020-06' }, { on: { until: '2020-06-29' } }] }, [{ on: '2020-07', source: 'a page', isTaken: false }, { on: '2020-06', isTaken: true }, { on: { until: '2020-06-29' }, isTaken: false }], 'another is: the last day of its month'],
    ['2020-07-01', { on: '2020-07', alsoReported: [{ on: '2020-06' }] }, [{ on: '2020-07', isTaken: true }, { on: '2020-06', isTaken: false }], 'or the first'],
    ['2020-06-02', { alsoReported: [{ on: '2020-06-02' }] }, [{ isTaken: true }, { on: '2020-06-02', isTaken: true }], 'one that names no day agrees with any'],
  ])('on %s: %j, %j, %s', (on, more, days) => {
    const reported = reportedOf(on, more);
    expect(reported.map((one) => one.days)).toStrictEqual(days === null ? [] : [days]);
    expect(reported.map(({ index, entry }) => [index, entry.on])).toEqual(days === null ? [] : [[1, on]]);
  });

  test('the same again is another source of the same day', () => {
    const items = lifeOf(['2020-05-20', raised], ['2020-07-01', given({ type: 'workingGroup.met', on: '2020-07-01', by: 'working_group', source: 'a page' })]);
    const once = items[1]!.given!;
    const { reported } = reportOn({ items, between: new Map() }, problem, new Map([[once, [once, once]]]));
    const said = { on: '2020-07-01', source: 'a page', isTaken: true };
    expect(reported).toMatchObject([{ index: 1, days: [said, said, said] }]);
  });
});

test('a report is frozen, down to its rows', () => {
  const report = reportOf([...start.slice(0, 3), ['2020-07-01', given({ type: 'workingGroup.met', on: '2020-07', alsoReported: [{ on: '2020-08' }] })]]);
  const rows = [report.inferred, report.completed, report.gaps, report.reported].flatMap((list) => [list, ...list]);
  expect(rows.length).toBe(4 + 2 + 1 + 1 + 1);
  expect([report, ...rows].filter((one) => !Object.isFrozen(one))).toEqual([]);
});
