import { describe, expect, test } from 'vitest';
import { reconstruct, type IncompleteHistory } from '../../src/reconstruction/reconstruct.ts';
import type { PartialEntry } from '../../src/reconstruction/partial-entry.ts';
import { isMeeting } from '../../src/reconstruction/days.ts';
import { workingDaysBetween, workingDaysInclusive } from '../../src/calendar/working-days.ts';
import { auditTrail, calendarDate, replay, standardLaw, stateOn } from '../../src/index.ts';

const raised: PartialEntry = {
  type: 'proposal.raised',
  on: '2020-05-20',
  by: 'proposer',
  id: 'DP128',
  title: 'A change',
  proposer: 'A Party',
};
const secmp: PartialEntry = { ...raised, on: '2017-03-01', id: 'SECMP0050' };
const seen = (stage: 'refinement' | 'withdrawn' | 'appeal' | 'implemented' | 'rejected', on: string): PartialEntry => ({
  type: 'stage.seen',
  stage,
  on,
});
const inferredIn = (history: unknown) =>
  reconstruct(history).inferred.map(({ entry, between }) => [entry.type, entry.by, between.from, between.until]);

describe('the missing events of the likeliest life are added', () => {
  test.each<[entries: PartialEntry[], missing: (string | undefined)[][], why: string]>([
    [[raised], [], 'nothing is called for'],
    [
      [raised, { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' }],
      [['conversion.recommended', 'change_sub_committee', '2020-05-20', '2020-06-19']],
      'the Panel of 2020 decides on a recommendation',
    ],
    [
      [raised, { type: 'preliminaryAssessment.returned', on: '2022-01-10' }],
      [
        ['conversion.recommended', 'change_sub_committee', '2020-05-20', '2021-09-27'],
        ['conversion.agreed', 'panel', '2020-05-20', '2022-01-10'],
        ['preliminaryAssessment.requested', 'code_administrator', '2020-05-20', '2022-01-10'],
      ],
      'nobody waits a year so that a conversion takes one event and not two',
    ],
    [
      [secmp, { type: 'workingGroup.met', on: '2017-05-01' }, { type: 'alternative.raised', on: '2017-06-01', alternative: 'B' }],
      [['initialConsideration.decided', 'panel', '2017-03-01', '2017-06-01']],
      'it may lie on either side of a meeting',
    ],
    [
      [secmp, { type: 'extension.agreed', on: '2018-10-12', by: 'panel' }],
      [['extension.requested', 'code_administrator', '2017-03-01', '2018-10-12']],
      'what is agreed was asked for',
    ],
    [
      [
        secmp,
        { type: 'initialConsideration.decided', on: '2017-04-01', route: 'refinement', path: 3 },
        { type: 'hold.placed', on: '2017-05-01' },
        { type: 'report.submitted', on: '2017-06-01' },
        { type: 'report.agreedComplete', on: '2017-07-01' },
      ],
      [['hold.lifted', 'code_administrator', '2017-05-01', undefined]],
      'a decision on hold is the less likely, and only an assumed rule speaks against it',
    ],
    [
      [raised, { type: 'support.withdrawn', on: '2020-06-01' }, seen('refinement', '2020-08-01')],
      [
        ['proposal.adopted', 'party', '2020-06-01', '2020-06-15'],
        ['conversion.recommended', 'change_sub_committee', '2020-05-20', '2020-08-01'],
        ['conversion.agreed', 'panel', '2020-05-20', '2020-08-01'],
      ],
      'only within ten Working Days was it adopted',
    ],
    [
      [
        { ...raised, id: 'DP190', on: '2022-01-05' },
        { type: 'conversion.agreed', on: '2022-02-01', route: 'report_phase', path: 3 },
        seen('appeal', '2022-06-01'),
      ],
      [
        ['report.agreedComplete', 'change_sub_committee', '2022-02-01', '2022-06-01'],
        ['consultation.opened', 'code_administrator', '2022-02-01', '2022-06-01'],
        ['consultation.closed', 'code_administrator', '2022-02-01', '2022-06-01'],
        ['changeBoard.voted', 'change_board', '2022-05-18', '2022-06-01'],
      ],
      'the window was open on the day: the vote was at most ten Working Days before',
    ],
    [
      [
        { ...raised, id: 'DP190', on: '2022-01-05' },
        { type: 'changeBoard.voted', on: '2022-06-01', outcome: 'reject' },
        seen('appeal', '2022-06-02'),
        seen('implemented', '2023-01-01'),
      ],
      [
        ['conversion.agreed', 'change_sub_committee', '2022-01-05', '2022-06-01'],
        ['report.submitted', 'code_administrator', '2022-01-05', '2022-06-01'],
        ['report.agreedComplete', 'change_sub_committee', '2022-01-05', '2022-06-01'],
        ['consultation.opened', 'code_administrator', '2022-01-05', '2022-06-01'],
        ['consultation.closed', 'code_administrator', '2022-01-05', '2022-06-01'],
        ['appeal.lodged', 'party', '2022-06-01', '2022-06-17'],
        ['appeal.determined', 'authority', '2022-06-02', '2023-01-01'],
        ['implementation.completed', 'code_administrator', '2022-06-02', '2023-01-01'],
      ],
      'an appeal overturned it',
    ],
  ])('%#', (entries, missing) => {
    expect(inferredIn(entries)).toEqual(missing);
  });

  test('each says in plain words what could not have followed, and its entry is marked', () => {
    const { file, inferred, gaps } = reconstruct([
      raised,
      { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' },
    ]);
    expect(inferred[0]?.why).toBe('The Change Sub-Committee recommended the conversion before the Draft Proposal was converted.');
    expect(file.entries[1]?.note).toBe(`inferred: ${inferred[0]?.why}`);
    expect(file.entries.map(({ source }) => source)).toEqual([undefined, undefined, undefined]);
    expect(gaps).toEqual([
      { after: 0, before: 2, missing: ['conversion.recommended'], between: { from: '2020-05-20', until: '2020-06-19' } },
    ]);
  });
});

describe('what is known in part is filled in', () => {
  test.each<[entry: PartialEntry, day: string, filled: string[], until: string | undefined, why: string]>([
    [{ type: 'workingGroup.met', on: '2020-07-01', by: 'working_group' }, '2020-07-01', [], '2020-07-01', 'nothing is missing'],
    [{ type: 'workingGroup.met', on: '2020-07-01' }, '2020-07-01', ['by'], '2020-07-01', 'one body may act'],
    [{ type: 'workingGroup.met', on: '2020-07' }, '2020-07-01', ['on', 'by'], '2020-07-31', 'a month: the meeting in it'],
    [
      { type: 'workingGroup.met', on: { from: '2020-07-03', until: '2020-07-09' } },
      '2020-07-07',
      ['on', 'by'],
      '2020-07-09',
      'the days between, no meeting among them: a day in the middle',
    ],
    [
      { type: 'workingGroup.met', on: { until: '2020-07-09' } },
      '2020-06-03',
      ['on', 'by'],
      '2020-07-09',
      'its first meeting after the raising',
    ],
    [{ type: 'workingGroup.met' }, '2020-06-03', ['on', 'by'], undefined, 'no day at all'],
    [
      { type: 'consultation.opened', on: '2020-07-01' },
      '2020-07-01',
      ['by', 'kind'],
      '2020-07-01',
      'the first kind that fits; no day is made up for its close',
    ],
    [{ type: 'hold.placed', on: '2020-07-01' }, '2020-07-01', ['by', 'reason'], '2020-07-01', 'words nobody gave'],
  ])('%j', (entry, day, filled, until) => {
    const { file, completed } = reconstruct([raised, entry]);
    expect(file.entries.at(-1)?.on).toBe(day);
    expect(completed.map((one) => one.filled)).toEqual(filled.length === 0 ? [] : [filled]);
    for (const { between } of completed) expect(between.until).toBe(until);
  });

  test('a field that an event need not have stays away, and a choice takes the likeliest that fits', () => {
    const { file } = reconstruct([
      secmp,
      { type: 'initialConsideration.decided', on: '2017-04-01' },
      { type: 'authority.determined', on: '2018-04-01' },
    ]);
    expect(file.entries[1]).toMatchObject({ by: 'panel', route: 'refinement', path: 2 });
    expect(file.entries.at(-1)).toMatchObject({ by: 'authority', outcome: 'approve' });
  });

  test('where sources differ, the days stand side by side, and the first that fits is taken', () => {
    const withdrawn: PartialEntry = {
      type: 'workingGroup.met',
      on: '2020-05-01',
      alsoReported: [{ on: '2020-06-02', source: 'the minutes' }],
      source: 'the page',
    };
    const { file, reported } = reconstruct([raised, withdrawn]);
    expect(file.entries[1]?.on).toBe('2020-06-02');
    expect(reported.map(({ index, days }) => [index, days])).toEqual([
      [
        1,
        [
          { on: '2020-05-01', source: 'the page', isTaken: false },
          { on: '2020-06-02', source: 'the minutes', isTaken: true },
        ],
      ],
    ]);
  });

  test('an entry given twice over is one event, reported twice', () => {
    const met: PartialEntry = { type: 'workingGroup.met', on: '2020-06-02', by: 'working_group', source: 'the page' };
    const { file, reported } = reconstruct([raised, met, met]);
    expect(file.entries.length).toBe(2);
    expect(reported[0]?.days.length).toBe(2);
  });

  test('an event of one day that two sources give is one event, and both are named', () => {
    const voted: PartialEntry = { type: 'changeBoard.voted', on: '2021-09-22', outcome: 'approve' };
    const { file, reported } = reconstruct({
      id: 'MP128',
      entries: [
        { ...voted, source: 'the page' },
        { ...voted, source: 'the minutes', note: 'Unanimously' },
      ],
    });
    expect(file.entries.filter(({ type }) => type === 'changeBoard.voted')).toEqual([
      expect.objectContaining({ source: 'the minutes', note: 'Unanimously' }),
    ]);
    expect(reported.map(({ days }) => days)).toEqual([
      [
        { on: '2021-09-22', source: 'the minutes', isTaken: true },
        { on: '2021-09-22', source: 'the page', isTaken: true },
      ],
    ]);
  });

  test('whoever tells of an event again, the days it has from others are named as well', () => {
    const met = (source: string, other: string): PartialEntry => ({
      type: 'workingGroup.met',
      on: '2020-05-01',
      source,
      alsoReported: [{ on: '2020-06-02', source: other }],
    });
    expect(
      reconstruct([raised, met('a', 'b'), met('c', 'd')]).reported.map(({ days }) =>
        days.map(({ source, isTaken }) => `${source} ${isTaken}`),
      ),
    ).toEqual([['a false', 'b true', 'c false', 'd true']]);
  });

  test.each<[on: string | { from: string; until: string }, filled: string[], why: string]>([
    ['2020-05-26', [], 'the day was given'],
    [{ from: '2020-05-26', until: '2020-05-26' }, [], 'or both ends of it'],
    [{ from: '2020-05-26', until: '2020-05-29' }, ['on'], 'of several the number leaves one, which nobody gave'],
  ])('DP131, raised on %j: %j filled in, %s', (on, filled) => {
    const { file, completed } = reconstruct([{ ...raised, id: 'DP131', on }]);
    expect([file.entries[0]?.on, completed.flatMap((one) => one.filled)]).toEqual(['2020-05-26', filled]);
  });
});

describe('the opening', () => {
  test.each<[history: IncompleteHistory, id: string, first: string, why: string]>([
    [{ id: 'MP128', entries: [] }, 'MP128', 'DP128', 'a Modification Proposal was a Draft Proposal'],
    [{ id: 'DP128', entries: [] }, 'DP128', 'DP128', 'a Draft Proposal need not have been converted'],
    [{ id: 'MP128A', entries: [] }, 'MP128A', 'DP128', 'a part was split off'],
    [{ id: 'SECMP0009', entries: [seen('refinement', '2018-01-01')] }, 'SECMP0009', 'SECMP0009', 'a legacy number is kept'],
    [{ id: 'MP185', entries: [{ type: 'initialConsideration.decided', on: '2021-10-19' }] }, 'MP185', 'MP185', 'only another opening fits'],
    [
      {
        id: 'MP180',
        entries: [
          {
            type: 'proposal.raised',
            id: 'MP180',
            title: 'A change',
            proposer: 'A Party',
            on: '2021-08',
            by: 'authority',
            track: 'authority_led_variation',
          },
        ],
      },
      'MP180',
      'MP180',
      'as it is given',
    ],
  ])('%j', (history, id, first) => {
    const { file } = reconstruct(history);
    expect(file.id).toBe(id);
    expect(file.entries[0]).toMatchObject({ type: 'proposal.raised', id: first });
  });

  test.each<[history: unknown, path: string, why: string]>([
    [[], 'id', 'no entry says which file it is'],
    [[{ type: 'workingGroup.met' }], 'id', 'nor does this one'],
    ['MP128', '', 'no list'],
    [[raised, { type: 'workingGroup.met', on: '2020-13' }], '1.on', 'no month'],
    [[raised, { type: 'workingGroup.met', on: { from: '2020-06-02', until: '2020-06-01' } }], '1.on', 'ends before it begins'],
    [[raised, { type: 'party.held', on: '2020-06-01' }], '1.type', 'no event'],
    [[raised, { type: 'conversion.agreed', route: 'somewhere' }], '1.route', 'a field that cannot be'],
    [[raised, { type: 'conversion.agreed', by: 'the cat' }], '1.by', 'a body that is none'],
    [[raised, { type: 'stage.seen', stage: 'limbo' }], '1.stage', 'no stage'],
    [[raised, { type: 'stage.seen', stage: 'refinement', id: 128 }], '1.id', 'no identifier'],
    [[raised, { type: 'workingGroup.met', on: { since: '2020-06-01' } }], '1.on', 'no days'],
    [{ id: 'DP128', title: '', entries: [] }, 'title', 'no words'],
    [{ id: 'DP128', proposer: 5, entries: [] }, 'proposer', 'nor these'],
    [[raised, { type: 'workingGroup.met', alsoReported: ['elsewhere'] }], '1.alsoReported', 'no report'],
    [[raised, null], '1', 'no entry'],
    [[raised, { type: 'workingGroup.met', alsoReported: 'elsewhere' }], '1.alsoReported', 'no list of reports'],
  ])('%j is refused at %s', (history, path) => {
    expect(() => reconstruct(history)).toThrow(
      expect.objectContaining({ name: 'InvalidInputError', faults: [expect.objectContaining({ path })] }),
    );
  });
});

test('entries certainly earlier move up; the rest keep the order of the list', () => {
  const { file } = reconstruct([
    { type: 'workingGroup.met', on: '2020-08-05' },
    raised,
    { type: 'workingGroup.met', on: '2020-07-01' },
    { type: 'subCommittee.advised', on: '2020-07' },
  ]);
  expect(file.entries.map(({ type, on }) => `${on} ${type}`)).toEqual([
    '2020-05-20 proposal.raised',
    '2020-07-01 workingGroup.met',
    '2020-07-16 subCommittee.advised',
    '2020-08-05 workingGroup.met',
  ]);
});

describe('a modification of which the register says only that it was implemented goes through its Report Phase at the usual pace', () => {
  const inForce: PartialEntry = { type: 'stage.seen', stage: 'implemented' };
  test.each<[id: string, entries: PartialEntry[], why: string]>([
    ['SECMP0067', [{ ...inForce, on: '2023-06-01' }], 'nothing else is known'],
    [
      'SECMP0067',
      [
        { type: 'businessRequirements.agreed', on: '2019-04' },
        { ...inForce, on: '2023-06-01' },
      ],
      'its requirements were agreed in a month',
    ],
    ['SECMP0067', [{ type: 'businessRequirements.agreed', on: '2019-04-11' }, inForce], 'nobody says when the page was read'],
    [
      'MP154',
      [
        { type: 'preliminaryAssessment.returned', on: '2021-07-28' },
        { ...inForce, on: '2023-06-01' },
      ],
      'the DCC answered on a day',
    ],
  ])('%s, %j: %s', (id, entries) => {
    const { file } = reconstruct({ id, entries });
    const dayOf = (type: string) => file.entries.find((entry) => entry.type === type)?.on ?? 'never';
    expect(isMeeting('change_board', calendarDate(dayOf('changeBoard.voted')), standardLaw)).toBe(true);
    expect(workingDaysInclusive(dayOf('consultation.opened'), dayOf('consultation.closed'))).toBe(15);
    expect(workingDaysBetween(dayOf('changeBoard.voted'), dayOf('implementation.completed'))).toBeGreaterThan(10);
    expect(auditTrail(file).flatMap(({ remarks }) => remarks)).toEqual([]);
  });
});

test('a modification of which the register says only that it was rejected was voted on at a meeting, after a consultation of the usual length', () => {
  const { file } = reconstruct({ id: 'MP150', entries: [{ type: 'stage.seen', stage: 'rejected' }] });
  const dayOf = (type: string) => file.entries.find((entry) => entry.type === type)?.on ?? 'never';
  expect(isMeeting('change_board', calendarDate(dayOf('changeBoard.voted')), standardLaw)).toBe(true);
  expect(workingDaysInclusive(dayOf('consultation.opened'), dayOf('consultation.closed'))).toBe(15);
});

test('a modification of which the register says only that it was withdrawn was considered at meetings, some weeks after it was raised', () => {
  const { file } = reconstruct({
    id: 'MP150',
    entries: [
      { type: 'proposal.raised', on: '2021-01-12', id: 'DP150' },
      { type: 'stage.seen', stage: 'withdrawn' },
    ],
  });
  expect(file.entries.slice(1, 3).map(({ type, on }) => [type, on])).toEqual([
    ['conversion.recommended', '2021-01-26'],
    ['conversion.agreed', '2021-02-19'],
  ]);
});

test('a stage seen after the last entry holds on its day', () => {
  const { file } = reconstruct([raised, { type: 'support.withdrawn', on: '2020-06-01' }, seen('withdrawn', '2021-01-01')]);
  expect([file.stage, stateOn(file, '2021-01-01').stage]).toEqual(['development', 'withdrawn']);
});

test('what comes back is a record like any other, and the same every time', () => {
  const entries = [raised, { type: 'changeBoard.voted', on: '2021-06', outcome: 'approve' }];
  const { file } = reconstruct(entries);
  expect(replay(file.entries).state).toEqual(file.state);
  expect(JSON.stringify(reconstruct(entries))).toBe(JSON.stringify(reconstruct(entries)));
});
