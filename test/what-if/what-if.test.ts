import { describe, expect, test } from 'vitest';
import { englandAndWales, secCalendar, workingDayCalendar } from '../../src/calendar/index.ts';
import type { CaseEventInput, CaseFile } from '../../src/index.ts';
import { whatIf } from '../../src/what-if/what-if.ts';
import type { RulebookOverrides } from '../../src/rulebook/rulebook.ts';
import { aModification } from '../../src/testing/index.ts';
import { after, awaitingVote, refining, voted } from '../support/life.ts';

const by = 'code_administrator';
const asked = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-05-20', by });
const extra = (date: string) => workingDayCalendar([englandAndWales], { extraHolidays: [{ date, title: 'A day of mourning' }] });
const limit = (name: 'preliminaryAssessment' | 'appealWindow' | 'adoptionWindow', value: number): RulebookOverrides => (book) => ({ ...book, limits: { ...book.limits, [name]: { ...book.limits[name], value } } });
const panelConverts: RulebookOverrides = (book) => ({ ...book, rights: { ...book.rights, convert: { ...book.rights.convert, value: ['panel'] } } });

describe('another calendar', () => {
  // A Preliminary Assessment asked for on 20 May 2022 is due on 14 June.
  test.each([
    ['2022-05-20', [],              'the day of the request is not counted'],
    ['2022-05-23', ['2022-06-15'],  'the first day counted'],
    ['2022-06-14', ['2022-06-15'],  'the due day itself'],
    ['2022-06-15', [],              'the day after'],
    ['2022-06-04', [],              'a Saturday'],
  ])('with a holiday on %s moves the due day to %j', (date, expected) => {
    const { changes } = whatIf(asked, { calendar: extra(date) });
    expect(changes.filter(({ kind }) => kind === 'due').map(({ after: is }) => is)).toEqual(expected);
  });

  test('says so in words', () => {
    expect(whatIf(asked, { calendar: extra('2022-05-31') }).words.slice(0, 2)).toEqual([
      'Preliminary Assessment due: 15 June 2022 in place of 14 June 2022, 1 Working Day later.',
      'Preliminary Assessment returned: 15 June 2022 in place of 14 June 2022, 1 Working Day later.',
    ]);
  });

  test('that is the same changes nothing', () => {
    expect(whatIf(asked, { calendar: secCalendar }).words).toEqual(['Nothing would be otherwise.']);
    expect(whatIf(asked, {}).changes).toEqual([]);
  });

  test('that ends too early is gone on with by rule, and its plan is provisional', () => {
    const short = workingDayCalendar([englandAndWales], { asKnownOn: '2021-01-04' });
    const { before, after: other } = whatIf(asked, { calendar: short }, { plan: { assumptions: { change: 'dcc_systems' } } });
    expect(short.until).toBe('2023-01-01');
    expect([before.plan?.provisional, other?.plan?.provisional]).toEqual([false, true]);
  });
});

describe('another rulebook', () => {
  test('with a shorter assessment moves its due day and the plan', () => {
    const { changes } = whatIf(asked, { rulebook: limit('preliminaryAssessment', 10) });
    expect(changes.find(({ kind }) => kind === 'due')).toMatchObject({ before: '2022-06-14', after: '2022-06-07', workingDays: -5 });
    expect(changes.find(({ kind, what }) => kind === 'plan' && what === 'Preliminary Assessment returned')?.workingDays).toBe(-5);
  });

  test.each([
    [9,  'the window is over a day earlier', ['Pending Implementation']],
    [10, 'as it is',                         []],
    [11, 'the window is open a day longer',  []],
  ])('with an appeal window of %s Working Days: %s', (length, _, stages) => {
    // Decided on 30 March 2022: the tenth Working Day is 13 April.
    const { changes } = whatIf(voted(), { rulebook: limit('appealWindow', length) }, { on: '2022-04-13' });
    expect(changes.filter(({ what }) => what === 'stage').map(({ after: is }) => is)).toEqual(stages);
  });

  test('under which an entry no longer stands names it, with the reason', () => {
    const { refused, after: other, words } = whatIf(refining(), { rulebook: panelConverts });
    expect(refused).toMatchObject({ index: 1, isAdded: false, entry: { type: 'conversion.agreed' } });
    expect(refused?.refusals.map(({ code }) => code)).toEqual(['wrong_body']);
    expect(other).toBe(null);
    expect(words[0]).toMatch(/^Entry 1 of the record would be refused: A conversion is not for the Change Sub-Committee/);
  });

  test('may be given as rows, which are checked', () => {
    const { changes } = whatIf(voted(), { rulebook: { limits: { appealWindow: { value: 5, from: '2013-09-23', source: 'practice', basis: 'assumed' } } } }, { on: '2022-04-13' });
    expect(changes.find(({ what }) => what === 'stage')?.after).toBe('Pending Implementation');
    expect(() => whatIf(voted(), { rulebook: JSON.parse('{ "tea": {} }') })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  test('says who would decide', () => {
    const { words } = whatIf(aModification('development', { on: '2022-01-11' }), { rulebook: panelConverts }, { on: '2022-01-25' });
    expect(words).toContain('A conversion would be for the Panel in place of the Change Sub-Committee.');
  });
});

describe('other events', () => {
  const vote = (outcome: 'approve' | 'reject'): CaseEventInput => ({ type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome });

  test('move the case on', () => {
    const { changes, after: other, on } = whatIf(awaitingVote(), { events: [vote('approve')] });
    expect(changes[0]).toMatchObject({ kind: 'standing', what: 'stage', before: 'Report Phase', after: 'Appeal Window' });
    expect(changes.some(({ kind, what }) => kind === 'due' && what === 'Appeal window closes')).toBe(true);
    expect(other?.file.decision?.outcome).toBe('approve');
    expect(on).toBe('2022-03-30');
  });

  test('that reject it leave no plan, and no target is missed that nobody set', () => {
    const { words, after: other } = whatIf(awaitingVote(), { events: [vote('reject')] });
    expect([other?.plan?.milestones, other?.plan?.target, other?.plan?.reachesTarget]).toEqual([[], null, true]);
    expect(words.filter((one) => one.includes('target'))).toEqual([]);
  });

  test('that reject it miss the target that was set', () => {
    const { words } = whatIf(awaitingVote(), { events: [vote('reject')] }, { plan: { target: 'June 2023' } });
    expect(words.at(-1)).toBe('The plan would not reach the June 2023 SEC Release.');
  });

  test('leave the file as it was', () => {
    const file: CaseFile = awaitingVote();
    whatIf(file, { events: [vote('reject')] });
    expect(file.stage).toBe('report_phase');
  });

  test('that are refused are named, with the reason', () => {
    const { refused, words } = whatIf(awaitingVote(), { events: [vote('approve'), vote('approve')] });
    expect(refused).toMatchObject({ index: awaitingVote().entries.length + 1, isAdded: true });
    expect(words[0]).toMatch(/^The event added would be refused: /);
  });

  test('can be compared on a later day', () => {
    expect(whatIf(awaitingVote(), { events: [vote('approve')] }, { on: '2022-06-01' }).changes[0]?.after).toBe('Pending Implementation');
  });
});

describe('another target', () => {
  test('moves every step, and the last day to start on', () => {
    const { changes } = whatIf(refining(), { plan: { target: 'November 2022' } }, { plan: { target: 'June 2023' } });
    expect(changes.find(({ what }) => what === 'Implementation')).toMatchObject({ before: '2023-06-29', after: '2022-11-03' });
    expect(changes.find(({ what }) => what === 'release')).toMatchObject({ before: 'June 2023', after: 'November 2022' });
    expect(changes.find(({ what }) => what === 'Work starts')?.workingDays).toBeLessThan(0);
  });

  test('out of reach says so', () => {
    expect(whatIf(refining(), { plan: { target: 'June 2022' } }, { plan: { target: 'June 2023' } }).words.at(-1)).toBe('The plan would not reach the June 2022 SEC Release.');
  });
});

describe('arguments', () => {
  test.each<[string, () => unknown]>([
    ['a stray name',    () => whatIf(asked, JSON.parse('{"event":[]}'))],
    ['no events',       () => whatIf(asked, JSON.parse('{"events":3}'))],
    ['a stray option',  () => whatIf(asked, {}, JSON.parse('{"when":3}'))],
    ['no file',         () => whatIf(JSON.parse('{}'), {})],
  ])('are checked: %s', (_, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});
