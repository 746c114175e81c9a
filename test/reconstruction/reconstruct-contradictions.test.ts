import { describe, expect, test } from 'vitest';
import { ContradictionError } from '../../src/errors.ts';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';

const raised = { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' };
const met = (on: string) => ({ type: 'workingGroup.met', on, by: 'working_group' });

function conflictOf(entries: readonly unknown[]): ContradictionError {
  try {
    reconstruct(entries);
  } catch (error) {
    if (error instanceof ContradictionError) return error;
    throw error;
  }
  throw new Error('A life fits.');
}

describe('the smallest conflict is named', () => {
  test.each<[entries: unknown[], conflict: number[], why: string]>([
    [[raised, met('2020-05-01')], [0, 1], 'before the raising'],
    [[raised, { type: 'conversion.agreed', on: '2020-06-19', by: 'dcc' }], [1], 'a body that never has the right'],
    [[raised, { type: 'conversion.agreed', on: '2020-06-19', by: 'change_sub_committee' }], [1], 'a body that has not the right yet'],
    [[raised, met('2020-06-01'), { type: 'proposal.refused', on: '2020-06-02' }, met('2020-06-03')], [2, 3], 'after the end'],
    [[raised, { type: 'stage.seen', stage: 'refinement', on: '2020-06-01' }, met('2020-06-02'), { type: 'conversion.recommended', on: '2020-06-03', route: 'refinement' }], [1, 3], 'a recommendation after the conversion'],
    [[raised, { type: 'stage.seen', stage: 'refinement', on: '2020-06-02' }, met('2020-06-03'), { type: 'stage.seen', stage: 'development', on: '2020-06-04' }], [1, 3], 'no way back'],
    [
      [raised, { type: 'changeBoard.voted', on: '2021-06-01', outcome: 'approve' }, { type: 'stage.seen', stage: 'pending_implementation', on: '2021-06-02' }, { type: 'appeal.lodged', on: '2021-06-03' }],
      [2, 3],
      'no appeal once the window has closed',
    ],
    [[raised, raised], [], 'said twice over is no contradiction'],
    [[raised, { ...raised, title: 'Another change' }], [0, 1], 'raised twice'],
  ])('%#', (entries, conflict) => {
    if (conflict.length === 0) expect(reconstruct(entries).file.entries.length).toBe(1);
    else expect(conflictOf(entries).conflict).toEqual(conflict.map((index) => ({ index, entry: entries[index] })));
  });

  test('leave out any one of them, and a life fits the rest', () => {
    const entries = [raised, met('2020-06-01'), { type: 'development.noted', on: '2020-07-03' }, { type: 'stage.seen', stage: 'refinement', on: '2020-07-04' }, { type: 'conversion.recommended', on: '2020-07-06', route: 'refinement' }];
    const { conflict } = conflictOf(entries);
    expect(conflict.map(({ index }) => index)).toEqual([3, 4]);
    for (const { index } of conflict) expect(reconstruct(entries.toSpliced(index, 1)).file.number).toBe('128');
  });

  test('the message says what stands in the way and what to do', () => {
    expect(conflictOf([raised, { type: 'proposal.refused', on: '2020-06-02' }, met('2020-06-03')]).message).toBe(
      'Invalid history: expected entries that one life can hold but entries 1, 2 fit none together. ' +
        'The file has ended: its stage is Refused. Nothing further is recorded in it. Correct one of them or leave it out.',
    );
  });
});

/** Thirty rounds of work in refinement: of each, the request that opened something is missing. */
function longHistory(): Record<string, unknown>[] {
  const entries: Record<string, unknown>[] = [{ ...raised, id: 'DP060', on: '2019-01-10' }];
  const days = Array.from({ length: 200 }, (_, turn) => addDays('2019-04-01', turn * 3));
  const words = ['preliminaryAssessment', 'impactAssessment', 'implementationCosts'];
  for (let round = 0; round < 30; round += 1) {
    const [first, ...rest] = days.slice(round * 6, round * 6 + 6);
    const word = words[round % 3];
    const work = round % 2 === 0 ? [`${word}.informationRequested`, `${word}.informationProvided`, `${word}.returned`] : ['extension.agreed', `${word}.requested`, `${word}.returned`];
    entries.push({ ...met(first ?? ''), note: `round ${round}` });
    for (const [at, type] of work.entries()) entries.push({ type, on: rest[at] });
    entries.push({ type: 'subCommittee.advised', on: rest[3], note: `round ${round}` }, { ...met(rest[4] ?? ''), note: `round ${round}, again` });
  }
  return entries;
}

describe('a history of two hundred events with thirty gaps', () => {
  const entries = longHistory();

  test('comes back with what is missing', () => {
    const { file, inferred } = reconstruct(entries);
    expect(file.entries.length).toBeGreaterThan(200);
    expect(inferred.length).toBe(32);
    expect(inferred.map(({ entry }) => entry.type).filter((type) => !type.endsWith('.requested')).toSorted()).toEqual(['conversion.agreed', 'urgency.granted']);
  });

  test.each<[extra: Record<string, unknown>[], conflict: string[], why: string]>([
    [[{ type: 'development.noted', on: '2020-12-01' }], ['extension.agreed', 'development.noted'], 'a Draft Proposal no longer'],
    [[{ type: 'stage.seen', stage: 'implemented', on: '2020-12-01' }, met('2020-12-02')], ['stage.seen', 'workingGroup.met'], 'nothing after the end'],
  ])('or names the conflict: %j', (extra, types) => {
    const { conflict } = conflictOf([...entries, ...extra]);
    expect(conflict.length).toBe(2);
    expect(conflict.at(-1)?.entry).toMatchObject({ type: types[1] });
    expect(reconstruct([...entries, ...extra].toSpliced(conflict.at(-1)?.index ?? 0, 1)).file.id).toBe('MP060');
  });
});
