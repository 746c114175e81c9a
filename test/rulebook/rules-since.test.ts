import { describe, expect, test } from 'vitest';
import { raise, record, rulebookOn, sources, tally, type CaseFile } from '../../src/index.ts';
import { aModification } from '../../src/testing/index.ts';
import { addWorkingDays, workingDaysBetween, workingDaysInclusive } from '../../src/calendar/working-days.ts';
import { isRight } from '../../src/rulebook/rulebook.ts';
import { votesOf } from '../voting/boards.ts';

/** What the sources said after the tables were first written. Each test names its source. */
describe('SEC Newsletter, 17 December 2021: the Change Board elections', () => {
  const seatsOn = (day: string) => rulebookOn(day).constitution.groups.map(({ id, seats }) => `${id} ${seats}`);

  test.each([
    ['2021-12-16', 12, 'practice',           'assumed', 'the day before: twelve, as in September 2021'],
    ['2021-12-17', 13, 'newsletter-2021-12', 'seen',    'the day of the newsletter'],
    ['2026-11-27', 13, 'newsletter-2021-12', 'seen',    'no later row'],
  ])('on %s the Large Suppliers have %i seats, by %s (%s): %s', (day, large, source, basis) => {
    const { constitution } = rulebookOn(day);
    expect(seatsOn(day)).toEqual([`large_suppliers ${large}`, 'small_suppliers 3', 'networks 3', 'other_sec_parties 3', 'consumers 1']);
    expect(constitution).toMatchObject({ source, basis, counting: { source: 'practice', basis: 'assumed' }, method: 'by_category' });
  });

  test.each([
    ['2021-12-17', 'L 13 S 3 E 2 G 1 O 3 C 1', null,                             'the board elected'],
    ['2021-12-17', 'L 14',                     null,                             'one Voting Group more is no fault'],
    ['2021-12-16', 'L 13',                     null,                             'nor was it before'],
    ['2021-12-17', 'S 4',                      'at most 3 votes from small_suppliers', 'the other categories have a fixed number'],
    ['2021-12-17', 'C 2',                      'at most 1 vote from consumers',  'one Consumer Representative'],
  ])('on %s a vote of %s is refused with %j: %s', (day, short, words, _why) => {
    const count = () => tally(votesOf(short), rulebookOn(day).constitution);
    if (words === null) expect(count().outcome).toBe('approve');
    else expect(count).toThrow(words);
  });

  test('the DCC has no seat', () => {
    expect(() => tally([{ category: 'dcc', choice: 'approve' } as never])).toThrow('Whoever attends without a seat has no vote');
  });
});

test.each([
  ['2021-06-08', 'practice',   'assumed', 'the day before'],
  ['2021-06-09', 'mp117-page', 'seen',    'withdrawn on 9 June 2021, the window closed on the 23rd'],
])('the MP117 page: on %s the adoption window is 10 Working Days by %s (%s): %s', (day, source, basis) => {
  expect(rulebookOn(day).limits.adoptionWindow).toMatchObject({ value: 10, source, basis });
});

test.each([
  ['2021-05-14', ['panel'],                         'the Panel still set the scope of a release'],
  ['2021-05-15', ['panel', 'change_sub_committee'], 'either, the Panel the likelier'],
  ['2021-06-28', ['panel', 'change_sub_committee'], 'the day before'],
  ['2021-06-29', ['change_sub_committee', 'panel'], 'a Modification Report was presented to the Change Sub-Committee'],
  ['2021-09-27', ['change_sub_committee', 'panel'], 'nothing shows that the Panel no longer acted'],
  ['2021-09-28', ['change_sub_committee'],          'the Operations Report: the Change Sub-Committee alone'],
])('the MP134A page: on %s the reports are declared complete by %j, the likelier first: %s', (day, bodies) => {
  const { rights } = rulebookOn(day);
  expect(rights.declare_report_complete.value).toEqual(bodies);
  for (const right of ['convert', 'route', 'approve_timetable', 'grant_extension', 'handle_send_back', 'request_urgency'] as const) expect(rights[right].value, right).toEqual(bodies);
  expect(rights.set_path.value).toEqual([...bodies, 'authority']);
});

test.each([
  ['2020-04-17', 'mp120-page', 'inferred', 'approved by the Panel, with a Modification Report, no consultation and no vote'],
  ['2021-09-27', 'mp120-page', 'inferred', 'the last day before the Change Sub-Committee decides'],
  ['2021-09-28', 'practice',   'assumed',  'whether it stayed with the Panel is not known'],
])('the MP120 page: on %s the Panel approves a Fast-Track Modification by %s (%s): %s', (day, source, basis) => {
  expect(isRight('panel', 'approve_fast_track', day)).toBe(true);
  expect(rulebookOn(day).rights.approve_fast_track).toMatchObject({ value: ['panel'], source, basis });
});

test.each([
  ['2013-09-23', 'none',    'the Panel alone'],
  ['2019-03-25', 'none',    'the day before'],
  ['2019-03-26', 'advises', 'it recommends'],
  ['2021-05-14', 'advises', 'the Panel converts'],
  ['2021-05-15', 'either',  'both convert'],
  ['2021-09-28', 'decides', 'it alone converts'],
])('on %s the Change Sub-Committee’s power, read off the rights, is "%s": %s', (day, power) => {
  expect(rulebookOn(day).regime.value.changeSubCommittee).toBe(power);
});

test.each([
  [{ convert: ['panel'] },                                  'none',    'a right given back, and nobody recommends'],
  [{ convert: ['panel'], recommend_conversion: ['change_sub_committee'] }, 'advises', 'as until 2021'],
  [{ convert: ['panel', 'change_sub_committee'] },          'either',  'both convert'],
] as const)('under rights of one’s own %j it is "%s": %s', (own, power, _why) => {
  const row = (value: readonly ('panel' | 'change_sub_committee' | 'authority')[]) => ({ from: '2021-09-28', value, source: 'practice', basis: 'assumed' }) as const;
  const rights = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, row(value)]));
  expect(rulebookOn('2021-10-01', { rights }).regime.value.changeSubCommittee).toBe(power);
});

test.each([
  ['SECMP0062', 'modification_report', '2019-07-22', '2019-08-12', 16, 15, 'its page'],
  ['MP112',     'modification_report', '2020-03-17', '2020-04-07', 16, 15, 'its page'],
  ['MP099',     'modification_report', '2021-04-19', '2021-05-10', 15, 14, 'its page; over the holiday of 3 May 2021'],
  ['MP134A',    'refinement',          '2021-05-17', '2021-06-07', 15, 14, 'its page; over the holiday of 31 May 2021'],
  ['MP134A',    'modification_report', '2021-06-30', '2021-07-19', 14, 13, 'its page'],
])('the consultation of %s (%s) from %s to %s ran %i Working Days both ends counted, %i after the day of issue: %s', (_, _kind, opened, closed, inclusive, after) => {
  expect([workingDaysInclusive(opened, closed), workingDaysBetween(opened, closed)]).toEqual([inclusive, after]);
});

test('the Open consultations page: a request for information is opened in Refinement, as for SECMP0010, closing on 24 September 2021', () => {
  const draft = raise({ type: 'proposal.raised', on: '2021-06-10', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' });
  const refining = record(draft, { type: 'conversion.agreed', on: '2021-07-27', by: 'change_sub_committee', route: 'refinement', path: 3 });
  if (!refining.ok) throw new Error('refused');
  const opened = record(refining.file, { type: 'consultation.opened', on: '2021-09-06', by: 'code_administrator', kind: 'request_for_information', closesOn: '2021-09-24' });
  expect(opened).toMatchObject({ ok: true, file: { stage: 'refinement' } });
});

describe('the November 2021 SEC Release page: that a part of SECMP0007 be moved was consulted on after its approval. A request for information is issued at any stage', () => {
  const issues = (file: CaseFile, later: number) => {
    const on = addWorkingDays(file.entries.at(-1)!.on, later);
    const opened = record(file, { type: 'consultation.opened', on, by: 'code_administrator', kind: 'request_for_information', closesOn: on });
    return opened.ok ? record(opened.file, { type: 'consultation.closed', on, by: 'code_administrator', kind: 'request_for_information', responses: 6 }) : opened;
  };
  test.each([
    ['development',            0],
    ['initial_consideration',  0],
    ['refinement',             0],
    ['report_phase',           0],
    ['authority_decision',     0],
    ['appeal',                 0],
    ['sent_back',              0],
    ['fast_track',             0],
    ['authority_led',          0],
    ['pending_implementation', 12],
  ] as const)('%s, %i Working Days after the last entry: it is issued and closes, and the stage stays', (stage, later) => {
    const answer = issues(aModification(stage), later);
    expect(answer).toMatchObject({ ok: true, file: { stage, consultations: expect.arrayContaining([expect.objectContaining({ kind: 'request_for_information', responses: 6 })]) } });
  });

  test.each([
    ['implemented', 0],
    ['refused',     0],
    ['withdrawn',   12],
  ] as const)('%s, %i Working Days after the last entry: not once the file has ended', (stage, later) => {
    expect(issues(aModification(stage), later)).toMatchObject({ ok: false });
  });
});

test('the MP180 page: the Change Board votes on an Authority-Led Variation, as a recommendation', () => {
  const raised = raise({ type: 'proposal.raised', on: '2021-08-13', by: 'authority', id: 'MP180', title: 'A variation', proposer: 'the Authority', track: 'authority_led_variation' });
  const voted = record(raised, { type: 'changeBoard.voted', on: '2021-09-29', by: 'change_board', outcome: 'approve' });
  expect(voted).toMatchObject({ ok: true, file: { stage: 'authority_led' } });
});

test('the November 2021 SEC Release page: in May 2021 the Panel still decides, and the pages of MP112 and MP134 have it converting before', () => {
  for (const day of ['2020-03-13', '2020-06-19', '2021-05-14']) expect([day, isRight('panel', 'convert', day), isRight('change_sub_committee', 'convert', day)]).toEqual([day, true, false]);
});

test('every source cited is told in words', () => {
  for (const id of ['newsletter-2021-12', 'mp117-page', 'mp120-page', 'mp134a-page', 'mp203-page'] as const) expect(sources[id].length).toBeGreaterThan(10);
});
