import { describe, expect, test } from 'vitest';
import { calendarDate, type PartialEntry } from '../../src/index.ts';
import { endOfDays } from '../../src/reconstruction/day-span.ts';
import type { EventTemplate } from '../../src/reconstruction/possible-event.ts';
import { isMovable, rangesOf, simulate, withItemOn } from '../../src/reconstruction/simulate.ts';
import { lifeOf, problem, type ItemSaid } from '../support/items.ts';

const raised = { given: { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' } } as const;
type Said = string | { readonly from?: string; readonly until?: string };
const dated = (type: 'workingGroup.met' | 'subCommittee.advised' | 'hold.placed' | 'conversion.agreed', on?: Said) => ({ given: { type, ...(on === undefined ? {} : { on }), ...(type === 'conversion.agreed' ? { route: 'refinement' } : {}) } as PartialEntry });
const metOn = (on?: Said) => dated('workingGroup.met', on);
const advisedOn = (on?: Said) => dated('subCommittee.advised', on);
const agreedOn = (on?: Said) => dated('conversion.agreed', on);
const seen = (stage: 'development' | 'refinement' | 'rejected') => ({ given: { type: 'stage.seen', stage } as const });
const missing = (type: EventTemplate['type'], fields: EventTemplate['fields'] = {}) => ({ missing: { type, fields } });
const recommended = missing('conversion.recommended', { route: 'refinement' });
const agreed = missing('conversion.agreed', { route: 'refinement' });
const met = missing('workingGroup.met');

const start: readonly ItemSaid[] = [['2020-05-20', raised], ['2020-06-02', recommended], ['2020-06-19', agreed]];

describe('a life is simulated', () => {
  const shortOf = (simulated: ReturnType<typeof simulate>) => (simulated.ok ? simulated.events.map((event) => event && `${event.on} ${event.type} ${event.by}`) : simulated.at);

  test.each<[life: readonly ItemSaid[], outcome: readonly (string | null)[] | number, why: string]>([
    [start,                                                     ['2020-05-20 proposal.raised proposer', '2020-06-02 conversion.recommended change_sub_committee', '2020-06-19 conversion.agreed panel'], 'each item on its day'],
    [[...start, ['2020-06-19', seen('refinement')]],            ['2020-05-20 proposal.raised proposer', '2020-06-02 conversion.recommended change_sub_committee', '2020-06-19 conversion.agreed panel', null], 'what was seen is no event'],
    [[['2020-05-20', raised], ['2020-06-02', seen('refinement')]], 1,                               'as far as it stands where it was seen'],
    [[['2020-05-20', seen('development')]],                     0,                                  'nothing is seen before the raising'],
    [[['2020-05-20', raised], ['2020-06-19', agreed]],          1,                                  'or as far as each follows the one before'],
    [[['2020-05-20', raised], ['2020-06-02', missing('proposal.split', { into: ['DP128A', 'DP128B'] })]], ['2020-05-20 proposal.raised proposer', '2020-06-02 proposal.split working_group'], 'by the first body that may act'],
    [[['2020-05-20', raised], ['2020-06-02', missing('proposal.split', { into: ['DP128A', 'DP128B'] }), 'code_administrator']], ['2020-05-20 proposal.raised proposer', '2020-06-02 proposal.split code_administrator'], 'or by the one chosen before'],
    [[['2020-05-20', raised], ['2020-06-02', missing('proposal.split', { into: ['DP128A', 'DP128B'] }), 'authority']], ['2020-05-20 proposal.raised proposer', '2020-06-02 proposal.split working_group'], 'unless that may not act on the day'],
  ])('%j: %j, %s', (said, outcome) => {
    expect(shortOf(simulate(lifeOf(...said), problem))).toEqual(outcome);
  });

  test('a vote counts under the path under which it was taken, and no other', () => {
    const voteUnder = (path: 2 | 3) =>
      lifeOf(
        ['2020-05-20', raised],
        ['2020-06-02', recommended],
        ['2020-06-19', missing('conversion.agreed', { route: 'report_phase', path: 3 })],
        ['2020-06-30', missing('report.agreedComplete')],
        ['2020-07-01', missing('consultation.opened', { kind: 'modification_report' })],
        ['2020-07-22', missing('consultation.closed', { kind: 'modification_report' })],
        ['2020-07-29', { given: { type: 'changeBoard.voted', outcome: 'approve', path } }],
      );
    expect(simulate(voteUnder(3), problem)).toMatchObject({ ok: true });
    expect(simulate(voteUnder(2), problem)).toMatchObject({ ok: false, at: 6 });
  });

  test('to the identifier by which it is known', () => {
    const known = { ...problem, names: { ...problem.names, goal: 'MP128' } };
    expect(simulate(lifeOf(...start), known)).toMatchObject({ ok: true });
    expect(simulate(lifeOf(...start.slice(0, 2)), known)).toMatchObject({ ok: false, at: 2, state: { facts: { proposal: { id: 'DP128' } } } });
    expect(simulate([], known)).toEqual({ ok: false, at: 0, state: null });
    expect(simulate([], problem)).toEqual({ ok: true, events: [], cost: 0 });
  });

  test('what each costs where it came is added up: the Working Group met twice on a Draft Proposal', () => {
    expect(simulate(lifeOf(...start), problem)).toMatchObject({ cost: 0 });
    expect(simulate(lifeOf(['2020-05-20', raised], ['2020-05-27', met], ['2020-06-01', met]), problem)).toMatchObject({ cost: 2 });
  });

  test('the same item costs and comes to what it does after what came before it, however often it is simulated', () => {
    const [opening, early, recommendation, conversion] = lifeOf(['2020-05-20', raised], ['2020-06-24', met], ['2020-06-02', recommended], ['2020-06-19', agreed]);
    const items = [opening!, early!];
    expect(simulate(items, problem)).toMatchObject({ cost: 1 });
    expect(simulate([opening!, recommendation!, conversion!, early!], problem)).toMatchObject({ cost: 0 });
    expect(simulate(items, problem)).toMatchObject({ cost: 1 });
  });
});

describe('where an item may lie', () => {
  test.each<[life: readonly ItemSaid[], ranges: (readonly [from: string, until: string] | null)[], why: string]>([
    [start,                                                                     [['2020-05-20', '2020-05-20'], null, null], 'what was given on its day, what is missing anywhere'],
    [[['2020-05-20', missing('proposal.raised')], ['2020-06-02', recommended]], [['2020-05-01', '2020-05-31'], null], 'the raising where its number allows it'],
    [[['2020-05-20', raised], ['2020-06-05', metOn('2020-06')]],                [['2020-05-20', '2020-05-20'], ['2020-06-01', '2020-06-30']], 'in the month that was given'],
    [[['2020-05-20', raised], ['2020-06-05', metOn()]],                         [['2020-05-20', '2020-05-20'], ['2020-05-20', endOfDays]], 'no day at all: from the one before on'],
    [[['2020-05-20', raised], ['2020-06-05', metOn()], ['2020-07-01', metOn({ until: '2020-07-31' })], ['2020-08-01', metOn({ from: '2020-07-15' })]], [['2020-05-20', '2020-05-20'], ['2020-05-20', '2020-07-31'], ['2020-05-20', '2020-07-31'], ['2020-07-15', endOfDays]], 'between those given before and after it, however far'],
    [[['2020-05-20', raised], ['2020-06-10', metOn({ from: '2020-06-10' })], ['2020-07-20', metOn('2020-07-20')], ['2020-08-01', metOn({ until: '2020-08-31' })]], [['2020-05-20', '2020-05-20'], ['2020-06-10', '2020-07-20'], ['2020-07-20', '2020-07-20'], ['2020-07-20', '2020-08-31']], 'one known day among them'],
    [[['2020-05-20', raised], ['2020-06-05', { given: { type: 'workingGroup.met', on: '2020-07', alsoReported: [{ on: '2020-06' }] } }]], [['2020-05-20', '2020-05-20'], ['2020-06-01', '2020-06-30']], 'by the source that the life goes by'],
    [[['2020-05-20', raised], ['2020-06-30', { given: { type: 'workingGroup.met', on: '2020-06', alsoReported: [{ on: '2020-07' }] } }]], [['2020-05-20', '2020-05-20'], ['2020-06-01', '2020-06-30']], 'up to its last day'],
    [[['2020-05-20', raised], ['2020-07-01', { given: { type: 'workingGroup.met', on: '2020-06', alsoReported: [{ on: '2020-07' }] } }]], [['2020-05-20', '2020-05-20'], ['2020-07-01', '2020-07-31']], 'and from the first of the other'],
    [[['2020-05-20', raised], ['2020-08-01', metOn('2020-06')]],                [['2020-05-20', '2020-05-20'], ['2020-08-01', '2020-08-01']], 'by none: where it stands'],
  ])('%j: %j, %s', (said, expected) => {
    const life = lifeOf(...said);
    const ranges = rangesOf(life, problem);
    expect(life.map((item) => ranges(item) ?? null)).toEqual(expected.map((range) => range && expect.objectContaining({ from: range[0], until: range[1] })));
  });

  test.each<[said: ItemSaid, movable: boolean, why: string]>([
    [['2020-06-02', recommended],                                                                                          true,  'nobody gave it'],
    [['2020-06-02', metOn('2020-06-02')],                                                                                  false, 'its day is known'],
    [['2020-06-02', metOn('2020-06')],                                                                                     true,  'its month is'],
    [['2020-06-02', { given: { type: 'workingGroup.met', on: '2020-06-02', alsoReported: [{ on: '2020-06-03' }] } }],      false, 'one of two days'],
    [['2020-06-02', { given: { type: 'workingGroup.met', on: '2020-06-02', alsoReported: [{ on: '2020-07' }] } }],         true,  'a day or some day of a month'],
  ])('%j can move: %j, %s', (said, movable) => {
    expect(lifeOf(said).map(isMovable)).toEqual([movable]);
  });
});

describe('an item on another day', () => {
  const daysOf = (said: readonly ItemSaid[], place: number, on: string, most?: number) => {
    const items = lifeOf(...said);
    const moved = withItemOn(items, items[place]!, calendarDate(on), rangesOf(items, problem), problem, most);
    return moved?.map((item) => `${item.place} ${item.on}`) ?? null;
  };
  const consulted = missing('consultation.closed', { kind: 'modification_report' });
  const rejectedLife: readonly ItemSaid[] = [
    ['2020-05-20', raised],
    ['2020-06-02', recommended],
    ['2020-06-19', missing('conversion.agreed', { route: 'report_phase', path: 3 })],
    ['2020-06-30', missing('report.agreedComplete')],
    ['2020-07-01', missing('consultation.opened', { kind: 'modification_report' })],
    ['2020-07-22', consulted],
    ['2020-07-29', missing('changeBoard.voted', { outcome: 'reject' })],
    ['2020-08-13', seen('rejected')],
  ];

  test.each<[said: readonly ItemSaid[], place: number, on: string, days: string[] | null, why: string]>([
    [start, 2, '2020-07-17', ['0 2020-05-20', '1 2020-06-02', '2 2020-07-17'], 'moves on alone where nothing is in its way'],
    [start, 1, '2020-06-18', ['0 2020-05-20', '1 2020-06-18', '2 2020-06-19'], 'up to the one after it'],
    [start, 1, '2020-06-19', ['0 2020-05-20', '1 2020-06-19', '2 2020-06-19'], 'and on its very day'],
    [start, 1, '2020-06-22', ['0 2020-05-20', '1 2020-06-22', '2 2020-06-22'], 'beyond, with it as far as it must'],
    [start, 1, '2020-05-20', ['0 2020-05-20', '1 2020-05-20', '2 2020-06-19'], 'back to the day of the raising'],
    [start, 1, '2020-05-19', null,                                             'but not before it: that day was given'],
    [start, 2, '2020-06-01', ['0 2020-05-20', '1 2020-06-01', '2 2020-06-01'], 'back before the one it follows, which goes along'],
    [start, 2, '2020-05-19', null,                                             'as far as that can'],
    [[...start.slice(0, 2), ['2020-06-19', agreedOn('2020-06-19')]], 1, '2020-06-19', ['0 2020-05-20', '1 2020-06-19', '2 2020-06-19'], 'up to one whose day was given'],
    [[...start.slice(0, 2), ['2020-06-19', agreedOn('2020-06-19')]], 1, '2020-06-20', null, 'and not beyond'],
    [[...start.slice(0, 2), ['2020-06-19', agreedOn('2020-06')]], 1, '2020-06-30', ['0 2020-05-20', '1 2020-06-30', '2 2020-06-30'], 'up to the end of a month that was given'],
    [[...start.slice(0, 2), ['2020-06-19', agreedOn('2020-06')]], 1, '2020-07-01', null, 'and not beyond'],
    [[['2020-05-20', raised], ['2020-06-19', metOn()], ['2020-07-17', advisedOn('2020-07')]], 1, '2020-07-31', ['0 2020-05-20', '1 2020-07-31', '2 2020-07-31'], 'what was given keeps its order: the later moves on with the earlier'],
    [[['2020-05-20', raised], ['2020-06-19', metOn()], ['2020-07-17', advisedOn('2020-07')]], 1, '2020-08-01', null, 'as far as its days allow'],
    [[['2020-05-20', raised], ['2020-06-19', metOn('2020-06')], ['2020-07-17', advisedOn()]], 2, '2020-06-01', ['0 2020-05-20', '1 2020-06-01', '2 2020-06-01'], 'the earlier back with the later'],
    [[['2020-05-20', raised], ['2020-06-19', metOn('2020-06')], ['2020-07-17', advisedOn()]], 2, '2020-05-31', null, 'as far as its days allow'],
    [[['2020-05-20', raised], ['2020-06-19', metOn('2020-06-19')], ['2020-07-17', advisedOn()]], 2, '2020-06-18', null, 'unless its day was given'],
    [[['2020-05-20', raised], ['2020-06-19', metOn('2020-06')], ['2020-06-20', met], ['2020-06-24', advisedOn('2020-06')]], 1, '2020-06-26', ['0 2020-05-20', '2 2020-06-20', '1 2020-06-26', '3 2020-06-26'], 'what was given alone'],
    [[['2020-05-20', raised], ['2020-06-19', metOn('2020-06-19')], ['2020-07-17', met]], 2, '2020-06-18', ['0 2020-05-20', '2 2020-06-18', '1 2020-06-19'], 'what nobody gave passes what it does not depend on'],
    [[['2020-05-20', raised], ['2020-06-19', metOn('2020-06')], ['2020-07-17', advisedOn()], ['2020-08-03', dated('hold.placed')]], 2, '2020-06-10', ['0 2020-05-20', '1 2020-06-10', '2 2020-06-10', '3 2020-08-03'], 'and not what comes later still'],
    [[...start, ['2020-06-24', met]], 2, '2020-06-01', ['0 2020-05-20', '1 2020-06-01', '2 2020-06-01', '3 2020-06-24'], 'nor what nobody gave'],
    [[...start, ['2020-06-24', met]], 1, '2020-06-22', ['0 2020-05-20', '1 2020-06-22', '2 2020-06-22', '3 2020-06-24'], 'what comes later stays'],
    [rejectedLife, 6, '2020-08-05', ['0 2020-05-20', '1 2020-06-02', '2 2020-06-19', '3 2020-06-30', '4 2020-07-01', '5 2020-07-22', '6 2020-08-05', '7 2020-08-27'], 'what waited for the end of a window waits for it again: as long as before and a week'],
    [rejectedLife.with(5, ['2020-07-29', consulted]), 5, '2020-08-05', ['0 2020-05-20', '1 2020-06-02', '2 2020-06-19', '3 2020-06-30', '4 2020-07-01', '5 2020-08-05', '6 2020-08-05', '7 2020-08-27'], 'what did not wait does not'],
  ])('%j: number %i on %s, %j: %s', (said, place, on, days) => {
    expect(daysOf(said, place, on)).toEqual(days);
  });

  test('fits unless it costs more than the most it may', () => {
    const said: readonly ItemSaid[] = [...start.slice(0, 2), ['2020-06-19', agreedOn('2020-06-19')], ['2020-07-01', met]];
    expect(daysOf(said, 3, '2020-06-19', 0)).toEqual(['0 2020-05-20', '1 2020-06-02', '2 2020-06-19', '3 2020-06-19']);
    expect(daysOf(said, 3, '2020-06-18', 0)).toBeNull();
    expect(daysOf(said, 3, '2020-06-18', 1)).toEqual(['0 2020-05-20', '1 2020-06-02', '3 2020-06-18', '2 2020-06-19']);
  });

  test('takes along what it would cost more to leave behind', () => {
    const said: readonly ItemSaid[] = [...start, ['2020-07-01', met]];
    expect(daysOf(said, 3, '2020-06-18', 0)).toEqual(['0 2020-05-20', '1 2020-06-02', '2 2020-06-18', '3 2020-06-18']);
    expect(daysOf(said, 2, '2020-07-10', 0)).toEqual(['0 2020-05-20', '1 2020-06-02', '2 2020-07-10', '3 2020-07-10']);
    expect(daysOf(said, 2, '2020-07-10', 1)).toEqual(['0 2020-05-20', '1 2020-06-02', '3 2020-07-01', '2 2020-07-10']);
  });

  test('keeps the body it was chosen for and its place, and leaves the life it was part of as it was', () => {
    const items = lifeOf(...start);
    const moved = withItemOn(items, items[2]!, calendarDate('2020-07-17'), rangesOf(items, problem), problem);
    expect(moved?.[2]).toEqual({ ...items[2], on: '2020-07-17' });
    expect(moved?.slice(0, 2)).toEqual(items.slice(0, 2));
    expect(items[2]?.on).toBe('2020-06-19');
  });
});
