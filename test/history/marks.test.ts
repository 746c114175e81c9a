import { describe, expect, test } from 'vitest';
import { toCsv, toICalendar, toMarkdownRegister, toMermaidGantt } from '../../src/export/index.ts';
import { diff, fromJSON, inferredOf, outstanding, planTimetable, portfolio, raise, reconstruct, record, stateOn, toJSON, type CaseFile } from '../../src/index.ts';

const { file, inferred } = reconstruct({
  id: 'MP128',
  title: 'Gas Network Operators SMKI Requirements',
  entries: [
    { type: 'proposal.raised', on: '2020-05-11' },
    { type: 'conversion.agreed', on: '2020-06-19', route: 'refinement' },
    { type: 'workingGroup.met', on: '2020-08' },
  ],
});
const stored = (one: CaseFile) => fromJSON(JSON.parse(JSON.stringify(toJSON(one))));
const indices = (one: CaseFile) => inferredOf(one).map(({ index, isInferred }) => [index, isInferred]);

describe('marks last', () => {
  test('of what was inferred and of what was filled in, with the days between', () => {
    expect(inferred.length).toBe(1);
    expect(inferredOf(file)).toEqual([
      { index: 0, isInferred: false, filled: ['by', 'proposer'], between: { from: '2020-05-11', until: '2020-05-11' } },
      { index: 1, isInferred: true, filled: ['on'], between: { from: '2020-05-11', until: '2020-06-19' } },
      { index: 2, isInferred: false, filled: ['by'], between: { from: '2020-06-19', until: '2020-06-19' } },
      { index: 3, isInferred: false, filled: ['on', 'by'], between: { from: '2020-08-01', until: '2020-08-31' } },
    ]);
  });

  const further = record(file, { type: 'workingGroup.met', on: '2021-01-06', by: 'working_group' });
  const split = record(file, { type: 'proposal.split', on: '2021-03-22', by: 'working_group', into: ['MP128A', 'MP128B'] });

  test.each<[way: string, file: CaseFile | undefined, count: number]>([
    ['stored and loaded',        stored(file),                                      4],
    ['with a further entry',     further.ok ? further.file : undefined,             4],
    ['in a part of it',          split.ok ? split.children?.[0] : undefined,        4],
    ['as it stood before',       stateOn(file, '2020-07-01'),                       3],
    ['stored, loaded, added to', further.ok ? stored(further.file) : undefined,     4],
  ])('%s', (_, one, count) => {
    expect(one && indices(one)).toEqual(indices(file).slice(0, count));
  });

  test('a file that was recorded has none, and its document says nothing of them', () => {
    const recorded = raise({ type: 'proposal.raised', on: '2022-01-11', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' });
    expect(inferredOf(recorded)).toEqual([]);
    expect(Object.keys(toJSON(recorded))).not.toContain('inferred');
  });

  test('a difference shows them', () => {
    const other = reconstruct({ id: 'MP128', entries: [{ type: 'proposal.raised', on: '2020-05-11' }] }).file;
    expect(diff(file, other).onlyInA.map(({ mark }) => mark?.isInferred)).toEqual([false]);
  });

  test.each<[inferred: unknown]>([['all'], [[{ index: 9, isInferred: true, filled: [], between: { from: '2020-01-01' } }]], [[{ index: 0, isInferred: true, filled: [], between: { from: '2020' } }]], [[null]]])(
    'a document with %j in their place is refused',
    (marks) => {
      expect(() => fromJSON({ ...toJSON(file), inferred: marks })).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ path: 'inferred' })] }));
    },
  );
});

describe('what rests on a day that no source gives is shown as such', () => {
  const released = reconstruct({ id: 'MP093', title: 'A change', entries: [{ release: 'November 2020' }] }).file;
  const voted = reconstruct({ id: 'MP121', entries: [{ type: 'changeBoard.voted', on: '2021-09', outcome: 'approve', under: 'self_governance' }] }).file;

  test('in the registers: between which days', () => {
    const [head = '', line = ''] = toCsv([released], { on: '2020-12-31' }).split('\r\n').map((row) => row.split(','));
    const cell = (name: string) => line[head.indexOf(name)];
    expect([cell('raisedBetween'), cell('inferredEntries'), cell('decidedBetween')?.includes('/2020-11-')]).toEqual(['2019-10-16/2019-12-12', '8', true]);
    expect(toMarkdownRegister([released], { on: '2020-12-31' })).toContain('| between 16 October 2019 and 12 December 2019 |');
  });

  test('in the figures of a portfolio: how many rest on it', () => {
    const report = portfolio([released], { on: '2020-12-31' });
    expect([report.concluded.count, report.concluded.inferred]).toEqual([1, 1]);
    const open = reconstruct({ id: 'DP093', entries: [] }).file;
    expect(portfolio([open], { on: '2020-12-31' }).longestRunning[0]?.raisedBetween).toEqual({ from: '2019-10-16', until: '2019-12-12' });
  });

  test('in what is due and in the calendar: about, and tentative', () => {
    const on = voted.entries.at(-1)?.on ?? '';
    expect(outstanding(voted, { on }).map(({ what, about }) => [what, about])).toEqual([['Appeal window closes', true]]);
    const ics = toICalendar([voted], { stamp: `${on}T09:00:00Z` });
    expect([ics.includes('STATUS:TENTATIVE'), ics.includes('(about)')]).toEqual([true, true]);
  });

  test('in a Gantt chart: the day it starts from, and what is counted from a day that no source gives', () => {
    const asked = (on: string) =>
      reconstruct({ id: 'MP125', entries: [{ type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' }, { type: 'impactAssessment.requested', on, by: 'code_administrator' }] }).file;
    const about = (on: string) => toMermaidGantt(planTimetable(asked(on))).split('\n').filter((line) => line.includes('about '));
    expect(about('2021-09-15')).toEqual([]);
    expect(about('2021-09').map((line) => line.split(/ :|, about/)[0]?.trim())).toEqual(['title Timetable of MP125 from about 13 September 2021', 'Impact Assessment returned']);
  });

  test('a consultation of which no source says until when it is open has no day on which it must close', () => {
    const { file } = reconstruct({ id: 'SECMP0036', entries: [{ type: 'consultation.opened', on: '2017-06-28', kind: 'modification_report' }] });
    expect(outstanding(file, { on: '2017-06-29' })).toEqual([]);
    expect([file.stage, file.consultations[0]?.closedOn]).toEqual(['report_phase', undefined]);
  });

  test('the close of a consultation falls on the day on which it was to close', () => {
    const { file } = reconstruct({
      id: 'MP112',
      entries: [{ type: 'consultation.opened', on: '2020-03-17', kind: 'modification_report', closesOn: '2020-04-07' }, { type: 'changeBoard.voted', on: '2020-04-22', outcome: 'approve' }],
    });
    expect(file.consultations[0]?.closedOn).toBe('2020-04-07');
  });
});
