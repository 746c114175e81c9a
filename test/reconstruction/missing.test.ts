import { describe, expect, test } from 'vitest';
import { calendarDate, standardLaw, type PartialEntry } from '../../src/index.ts';
import { notStated, type Names } from '../../src/reconstruction/complete.ts';
import { readEvidence } from '../../src/reconstruction/evidence.ts';
import { missingEvents } from '../../src/reconstruction/missing.ts';

const names: Names = { raised: 'DP128', goal: null, title: notStated, proposer: notStated };
const missingIn = (entries: readonly PartialEntry[], known: Partial<Names> = {}) => missingEvents(readEvidence(entries, standardLaw), { ...names, ...known }, standardLaw);

/** The places of the entries, and the end, just before which some event helps: its type and then its fields, in which nobody said what. */
function placesOf(wanted: string, entries: readonly PartialEntry[], known: Partial<Names> = {}): number[] {
  const [type, ...values] = wanted.split(' ');
  const some = missingIn(entries, known).filter(({ possible }) => possible.type === type && JSON.stringify(Object.values(possible.filled).filter((value) => value !== notStated)) === JSON.stringify(values));
  if (some.length === 0) throw new Error(`${wanted} is never missing.`);
  return [...entries, null].map((_, place) => place).filter((place) => some.some(({ helps }) => helps(place)));
}

const met: PartialEntry = { type: 'workingGroup.met' };
const seen = (stage: 'refused' | 'withdrawn' | 'split' | 'rejected' | 'implemented' | 'refinement'): PartialEntry => ({ type: 'stage.seen', stage });
const closed = (kind?: 'refinement' | 'development'): PartialEntry => ({ type: 'consultation.closed', ...(kind === undefined ? {} : { kind }) });
const openedFor = (kind: 'refinement' | 'development'): PartialEntry => ({ type: 'consultation.opened', kind });

describe('a missing event helps', () => {
  test.each<[wanted: string, entries: PartialEntry[], places: number[], why: string]>([
    ['conversion.agreed refinement',                [met],                                              [0, 1],       'anywhere: what a life goes through can be missing before each entry, and at the end'],
    ['hold.placed',                                 [met, { type: 'hold.lifted' }, met],                [1],          'a hold, just before it is lifted'],
    ['proposal.refused',                            [met, seen('refused'), met],                        [0, 1],       'a refusal, until the file is seen refused'],
    ['proposal.refused',                            [met, seen('withdrawn')],                           [],           'and not where it is never seen so'],
    ['support.withdrawn',                           [met, { type: 'proposal.adopted' }, met],           [1],          'a withdrawal, just before an adoption'],
    ['support.withdrawn',                           [met, seen('withdrawn'), met],                      [0, 1],       'or until the file is seen withdrawn'],
    ['changeBoard.voted reject',                    [met, seen('rejected'), met],                       [0, 1],       'a vote against it, until it is seen rejected'],
    ['changeBoard.voted reject',                    [met, { type: 'appeal.determined' }, met],          [0, 1],       'or an appeal is determined'],
    ['changeBoard.voted reject',                    [met, { type: 'appeal.lodged' }, met],              [],           'an appeal alone may be against an approval'],
    ['authority.determined reject',                 [met, seen('rejected'), met],                       [0, 1],       'what the Authority rejects is seen rejected'],
    ['authority.determined reject',                 [met, { type: 'appeal.determined' }],               [],           'no appeal lies against the Authority'],
    ['implementation.completed',                    [met, seen('implemented'), met],                    [0, 1],       'implementation, until it is seen implemented'],
    ['implementation.rescheduled',                  [met, { type: 'implementation.adjusted' }, met],    [1],          'a range for the date, just before it is adjusted'],
    ['urgency.requested',                           [met, { type: 'urgency.refused' }, met],            [1],          'what is refused was asked for'],
    ['urgency.refused',                             [met, { type: 'urgency.requested' }, met],          [1],          'what is asked for again was refused'],
    ['extension.agreed',                            [met, { type: 'extension.requested' }, met],        [1],          'an extension is asked for once the last was dealt with: agreed'],
    ['extension.deferred',                          [met, { type: 'extension.requested' }, met],        [1],          'or deferred'],
    ['extension.refused',                           [met, { type: 'extension.requested' }, met],        [1],          'or refused'],
    ['extension.requested',                         [{ type: 'extension.agreed' }, { type: 'extension.deferred' }, { type: 'extension.refused' }, met, { type: 'extension.requested' }], [0, 1, 2], 'what is dealt with was asked for'],
    ['urgency.granted',                             [met, { type: 'timetable.approved' }, { type: 'extension.agreed' }, met], [1, 2],       'urgency, just before a timetable that may be the Authority’s'],
    ['urgency.granted',                             [{ type: 'timetable.approved', by: 'authority' }, { type: 'workingGroup.met', by: 'working_group' }], [0], 'or is'],
    ['urgency.granted',                             [{ type: 'extension.agreed', by: 'panel' }],        [],           'the Panel needs no urgency to agree'],
    ['consultation.closed modification_report',     [met],                                              [0, 1],       'the consultation on a report may close anywhere'],
    ['consultation.closed refinement',              [met, openedFor('refinement'), met],                [0, 1],       'another, until the last that is said of consultations'],
    ['consultation.closed refinement',              [met],                                              [],           'of which there may be nothing'],
    ['consultation.opened refinement',              [met, closed('refinement'), met],                   [0, 1],       'a consultation opens before it closes'],
    ['consultation.opened refinement',              [met, closed(), met],                               [0, 1],       'also where nobody says of what kind it was'],
    ['consultation.opened refinement',              [closed('development'), met],                       [],           'not where another kind closes'],
    ['consultation.opened refinement',              [met, openedFor('refinement'), closed('refinement')], [2],        'and not where its opening is given next'],
    ['consultation.opened refinement',              [openedFor('development'), seen('refinement'), closed('refinement')], [0, 1, 2], 'what is said of another kind lies between without telling'],
    ['consultation.opened modification_report',     [met],                                              [0, 1],       'that on the report opens anywhere'],
    ['changeBoard.voted approve',                   [met],                                              [0, 1],       'so does what goes with it'],
  ])('%s among %j: at %j, %s', (wanted, entries, places) => {
    expect(placesOf(wanted, entries)).toEqual(places);
  });

  describe.each(['preliminaryAssessment', 'impactAssessment', 'implementationCosts'] as const)('of a request to the DCC: %s', (word) => {
    const all = [
      { type: `${word}.informationRequested` },
      { type: `${word}.informationProvided` },
      { type: `${word}.timescaleRevised` },
      { type: `${word}.returned` },
      { type: `${word}.cancelled` },
      { type: `${word}.requested` },
      met,
    ] as const satisfies readonly PartialEntry[];

    test.each<[wanted: string, places: number[], why: string]>([
      ['requested',            [0, 1, 2, 3, 4],          'just before anything that comes of it'],
      ['informationRequested', [1],                      'a question, just before the answer'],
      ['informationProvided',  [0],                      'an answer, just before another question'],
      ['returned',             [0, 1, 2, 3, 4, 5, 6, 7], 'its return, anywhere'],
    ])('%s at %j: %s', (wanted, places) => {
      expect(placesOf(`${word}.${wanted}`, all)).toEqual(places);
    });
  });

  test('an Alternative Proposal, until it is last voted on or preferred', () => {
    const vote: PartialEntry = { type: 'changeBoard.voted', outcome: 'approve', preferred: 'C', alternatives: [{ alternative: 'B', outcome: 'reject' }] };
    const entries: PartialEntry[] = [met, vote, { type: 'authority.determined', outcome: 'approve', preferred: 'C' }, met];
    expect(placesOf('alternative.raised B', entries)).toEqual([0, 1]);
    expect(placesOf('alternative.raised C', entries)).toEqual([0, 1, 2]);
    expect(missingIn(entries).filter(({ possible }) => possible.type === 'alternative.raised').length).toBe(2);
    expect(missingIn([{ type: 'alternative.raised', alternative: 'D' }, met]).filter(({ possible }) => possible.type === 'alternative.raised')).toEqual([]);
  });

  test.each<[series: string, known: Partial<Names>, entries: PartialEntry[], parts: [into: string, child: string | undefined, places: number[]][], why: string]>([
    ['a Draft Proposal',  {},                                      [met, seen('split'), met],                                   [['DP128A DP128B', undefined, [0, 1]], ['MP128A MP128B', undefined, [0, 1]]],                     'split before its conversion or after, until it is seen split'],
    ['a whole',           { goal: 'MP128' },                       [met],                                                       [['DP128A DP128B', undefined, []], ['MP128A MP128B', undefined, []]],                             'never seen split, not at all'],
    ['a part',            { goal: 'MP128C' },                      [met],                                                       [['MP128A MP128B MP128C', 'MP128C', [0, 1]], ['DP128A DP128B', undefined, []], ['MP128A MP128B', undefined, []]], 'anywhere'],
    ['a part seen',       {},                                      [{ type: 'stage.seen', stage: 'refinement', id: 'DP128A' }], [['DP128A DP128B', 'DP128A', [0, 1]], ['DP128A DP128B', undefined, []], ['MP128A MP128B', undefined, []]], 'by the number it was seen under'],
    ['a whole seen',      {},                                      [{ type: 'stage.seen', stage: 'refinement', id: 'MP128' }],  [['DP128A DP128B', undefined, []], ['MP128A MP128B', undefined, []]],                             'of which no part is known'],
  ])('a split of %s, known by %j', (_, known, entries, parts) => {
    const splits = missingIn(entries, known).flatMap(({ possible: { type, filled }, helps }) => (type === 'proposal.split' ? [{ filled, helps }] : []));
    const places = [...entries, null].map((_entry, place) => place);
    expect(splits.map(({ filled, helps }) => [(filled['into'] as string[]).join(' '), filled['child'], places.filter(helps)])).toEqual(parts);
  });
});

describe('what may be missing', () => {
  const everything: PartialEntry[] = [
    met,
    { type: 'changeBoard.voted', outcome: 'approve', preferred: 'C' },
    { type: 'implementation.adjusted', date: '2023-06-29' },
    { type: 'implementation.scheduled', date: '2022-01-01' },
    { type: 'implementation.adjusted', date: '2022-11-03' },
    { type: 'implementation.adjusted', date: '2023-02-23' },
    { type: 'implementation.adjusted' },
  ];

  test('is a whole event, on some day under the law of 2017, 2020 or 2022', () => {
    const missing = missingIn(everything, { goal: 'MP128A' });
    expect(missing.length).toBeGreaterThan(70);
    const days = ['2017-03-01', '2020-03-01', '2022-03-01'].map((day) => calendarDate(day));
    expect(missing.filter(({ possible }) => days.every((day) => possible.on(day).length === 0))).toEqual([]);
  });

  test.each<[entries: PartialEntry[], paths: number[], why: string]>([
    [[met],                                                                                        [3, 2],    'first the path that most take; Path 1 only where it is spoken of'],
    [[{ type: 'path.determined', path: 2 }],                                                       [2, 3],    'first the one that is stated'],
    [[{ type: 'path.determined', path: 1 }],                                                       [1, 3, 2], 'whichever'],
    [[met, { type: 'changeBoard.voted', under: 'authority_determined' }, { type: 'path.determined', path: 3 }], [2, 3],    'or under which the Change Board voted'],
    [[{ type: 'path.determined' }, seen('refinement')],                                            [3, 2],    'a path that nobody states'],
  ])('%j: the paths %j, %s', (entries, paths) => {
    const missing = missingIn(entries);
    const pathsOf = (type: string, route?: string) => missing.flatMap(({ possible: { type: one, filled } }) => (one === type && filled['route'] === route ? [filled['path']] : []));
    expect(pathsOf('path.determined')).toEqual(paths);
    expect(pathsOf('conversion.agreed', 'report_phase')).toEqual([undefined, ...paths]);
    expect(pathsOf('initialConsideration.decided', 'fast_track')).toEqual([undefined, ...paths]);
    expect(pathsOf('sendBack.handled', 'refinement')).toEqual(paths);
  });

  test('comes in the order in which a modification lives, the routes that most take first', () => {
    const types = missingIn([met]).map(({ possible: { type, filled } }) => [type, filled['route']].join(' ').trim());
    const inOrder = [...new Set(types)].filter((type) => /^(hold|conversion|report|changeBoard|sendBack)\./.test(type));
    expect(inOrder).toEqual([
      'hold.placed',
      'hold.lifted',
      'conversion.recommended refinement',
      'conversion.recommended report_phase',
      'conversion.recommended fast_track',
      'conversion.agreed refinement',
      'conversion.agreed report_phase',
      'conversion.agreed fast_track',
      'report.submitted',
      'report.returned',
      'report.agreedComplete',
      'changeBoard.voted',
      'changeBoard.sentBack',
      'sendBack.handled report_phase',
      'sendBack.handled refinement',
    ]);
  });

  test('waits, of a determination of the path alone, until a path is needed', () => {
    const left = missingIn([met]).filter(({ leftFor }) => leftFor !== undefined);
    expect(left.map(({ possible: { type, filled }, leftFor }) => [type, filled['path'], leftFor])).toEqual([
      ['path.determined', 3, ['report.agreedComplete', 'changeBoard.voted']],
      ['path.determined', 2, ['report.agreedComplete', 'changeBoard.voted']],
    ]);
  });

  const rescheduledIn = (entries: readonly PartialEntry[]) => missingIn(entries).flatMap(({ possible }) => (possible.type === 'implementation.rescheduled' ? possible.on(calendarDate('2022-03-01')).slice(0, 1) : []));

  test('is a range that holds every day to which the date was adjusted', () => {
    expect(rescheduledIn(everything)).toMatchObject([{ date: '2022-11-03', notBefore: '2022-11-03', notAfter: '2023-06-29' }]);
  });

  test('is, where no such day is known, a range from the day on which it is given', () => {
    const [range] = rescheduledIn([{ type: 'implementation.adjusted' }]);
    expect(range).toMatchObject({ date: '2022-03-01', notBefore: '2022-03-01' });
    expect(range).not.toHaveProperty('notAfter');
  });

  test('is a consultation that closes at the earliest on the day on which it opens', () => {
    const opened = missingIn([met]).flatMap(({ possible }) => (possible.type === 'consultation.opened' ? possible.on(calendarDate('2022-03-01')) : []));
    expect(opened.map((event) => [event.type === 'consultation.opened' && event.kind, 'closesOn' in event && event.closesOn])).toEqual([
      ['request_for_information', '2022-03-01'],
      ['development', '2022-03-01'],
      ['refinement', '2022-03-01'],
      ['modification_report', '2022-03-01'],
    ]);
  });
});
