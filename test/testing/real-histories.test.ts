import { expect, test } from 'vitest';
import { replay, type EventType, type Stage } from '../../src/index.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { realHistories } from '../../src/testing/real-histories/index.ts';

/** Each history: how many events no source gives, in how many entries a part was filled in, the stage at its last entry, and what was missing. */
const table: readonly (readonly [id: string, inferred: number, completed: number, stage: Stage, missing: string])[] = [
  ['SECMP0007',  6, 2, 'pending_implementation', 'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0009',  8, 4, 'implemented',            'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0010',  2, 2, 'refinement',             'initialConsideration.decided preliminaryAssessment.requested'],
  ['SECMP0013',  1, 2, 'refinement',             'initialConsideration.decided'],
  ['SECMP0015',  1, 2, 'refinement',             'initialConsideration.decided'],
  ['SECMP0018',  7, 4, 'implemented',            'initialConsideration.decided implementationCosts.returned report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0024',  3, 4, 'refinement',             'initialConsideration.decided preliminaryAssessment.requested impactAssessment.requested'],
  ['SECMP0025',  7, 4, 'implemented',            'initialConsideration.decided implementationCosts.returned report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0030',  0, 4, 'refinement',             ''],
  ['SECMP0032',  2, 4, 'refinement',             'initialConsideration.decided preliminaryAssessment.requested'],
  ['SECMP0037',  6, 2, 'implemented',            'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0039',  7, 5, 'implemented',            'initialConsideration.decided impactAssessment.returned report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0043',  1, 2, 'refinement',             'initialConsideration.decided'],
  ['SECMP0049',  5, 3, 'report_phase',           'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed'],
  ['SECMP0055',  6, 4, 'implemented',            'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0058',  0, 1, 'initial_consideration',  ''],
  ['SECMP0062',  4, 3, 'pending_implementation', 'report.submitted report.agreedComplete consultation.opened consultation.closed'],
  ['SECMP0063',  0, 1, 'refinement',             ''],
  ['SECMP0064',  0, 1, 'initial_consideration',  ''],
  ['SECMP0065',  0, 1, 'report_phase',           ''],
  ['SECMP0067',  1, 2, 'refinement',             'initialConsideration.decided'],
  ['SECMP0000',  6, 2, 'implemented',            'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0023',  6, 2, 'implemented',            'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['SECMP0060',  6, 2, 'implemented',            'initialConsideration.decided report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP071',      6, 2, 'implemented',            'conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP073',      6, 2, 'implemented',            'conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP074',      7, 2, 'implemented',            'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP076',      7, 2, 'implemented',            'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP080',      7, 2, 'implemented',            'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP081',      7, 3, 'implemented',            'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP083',      3, 7, 'refinement',             'conversion.recommended conversion.agreed hold.lifted'],
  ['MP085',      2, 2, 'split',                  'conversion.recommended conversion.agreed'],
  ['MP085A',     2, 3, 'refinement',             'conversion.recommended conversion.agreed'],
  ['MP085B',     2, 2, 'refinement',             'conversion.recommended conversion.agreed'],
  ['MP090',      4, 7, 'implemented',            'conversion.recommended report.submitted path.determined consultation.closed'],
  ['MP099',      4, 8, 'appeal',                 'conversion.recommended conversion.agreed impactAssessment.requested report.submitted'],
  ['MP094',      0, 4, 'refinement',             ''],
  ['DP096',      0, 1, 'development',            ''],
  ['DP108',      0, 1, 'development',            ''],
  ['DP111',      1, 2, 'development',            'consultation.opened'],
  ['MP119',      3, 3, 'refinement',             'conversion.recommended conversion.agreed preliminaryAssessment.requested'],
  ['MP124',      5, 2, 'implemented',            'conversion.agreed report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP125',      2, 2, 'refinement',             'conversion.agreed preliminaryAssessment.requested'],
  ['DP126',      0, 1, 'development',            ''],
  ['MP127',      1, 6, 'implemented',            'path.determined'],
  ['MP128',      0, 13, 'split',                  ''],
  ['MP128A',     6, 16, 'implemented',           'impactAssessment.requested report.submitted path.determined report.agreedComplete consultation.closed changeBoard.voted'],
  ['MP128B',     2, 13, 'report_phase',           'report.submitted path.determined'],
  ['MP129',      2, 2, 'refinement',             'conversion.agreed preliminaryAssessment.requested'],
  ['MP131',      7, 2, 'implemented',            'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['DP132',      0, 1, 'development',            ''],
  ['MP133',      7, 2, 'implemented',            'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP142',      3, 2, 'implemented',            'conversion.recommended conversion.agreed fastTrack.approved'],
  ['MP077',      3, 2, 'refinement',             'conversion.recommended conversion.agreed impactAssessment.requested'],
  ['MP105',      3, 2, 'refinement',             'conversion.recommended conversion.agreed impactAssessment.requested'],
  ['MP107',      3, 2, 'refinement',             'conversion.recommended conversion.agreed impactAssessment.requested'],
  ['MP117',      3, 2, 'refinement',             'conversion.recommended conversion.agreed impactAssessment.requested'],
  ['MP154',      3, 2, 'refinement',             'conversion.recommended conversion.agreed preliminaryAssessment.requested'],
  ['MP162',      3, 2, 'refinement',             'conversion.recommended conversion.agreed preliminaryAssessment.requested'],
  ['MP170',      3, 2, 'refinement',             'conversion.recommended conversion.agreed preliminaryAssessment.requested'],
  ['MP078',      2, 2, 'refinement',             'conversion.recommended conversion.agreed'],
  ['MP143',      2, 2, 'refinement',             'conversion.recommended conversion.agreed'],
  ['MP166',      2, 2, 'refinement',             'conversion.recommended conversion.agreed'],
  ['MP104',      4, 3, 'refinement',             'conversion.recommended conversion.agreed preliminaryAssessment.requested impactAssessment.requested'],
  ['MP140',      3, 3, 'refinement',             'conversion.recommended conversion.agreed preliminaryAssessment.requested'],
  ['MP141',      3, 3, 'refinement',             'conversion.recommended conversion.agreed preliminaryAssessment.requested'],
  ['MP134B',     1, 4, 'refinement',             'conversion.recommended'],
  ['MP134A',     4, 9, 'implemented',            'conversion.recommended report.submitted path.determined changeBoard.voted'],
  ['MP121',      7, 3, 'appeal',                 'conversion.recommended conversion.agreed preliminaryAssessment.requested report.submitted report.agreedComplete consultation.opened consultation.closed'],
  ['MP149',      5, 3, 'authority_decision',     'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened'],
  ['MP152',      0, 1, 'refinement',             ''],
  ['MP163',      0, 1, 'refinement',             ''],
  ['MP168',      0, 1, 'refinement',             ''],
  ['MP169',      0, 1, 'refinement',             ''],
  ['MP177',      0, 1, 'refinement',             ''],
  ['MP178',      5, 3, 'implemented',            'report.submitted path.determined report.agreedComplete consultation.opened consultation.closed'],
  ['MP181',      0, 1, 'refinement',             ''],
  ['MP161',      1, 2, 'implemented',            'authority.determined'],
  ['MP164',      6, 2, 'appeal',                 'conversion.recommended conversion.agreed report.submitted report.agreedComplete consultation.opened consultation.closed'],
  ['MP180',      0, 2, 'authority_led',          ''],
  ['DP182',      0, 1, 'development',            ''],
  ['DP183',      0, 1, 'development',            ''],
  ['DP184',      0, 1, 'development',            ''],
  ['MP185',      5, 4, 'implemented',            'initialConsideration.decided report.agreedComplete consultation.opened consultation.closed changeBoard.voted'],
  ['MP200',      1, 2, 'implemented',            'authority.determined'],
  ['DP238',      0, 3, 'development',            ''],
];

test('there is a row for every history, and every history has a number of its own', () => {
  expect(realHistories.length).toBeGreaterThan(80);
  expect(table.map(([id]) => id)).toEqual(realHistories.map(({ id }) => id));
  expect(new Set(realHistories.map(({ id }) => id)).size).toBe(realHistories.length);
});

test('every entry says where it was read, or on what it rests', () => {
  const bare = realHistories.flatMap(({ id, entries }) => entries.filter((entry) => entry.source === undefined && entry.note === undefined).map(({ type }) => [id, type]));
  expect(bare).toEqual([]);
});

test.each(table)('%s lacks %i events and has %i in part; its stage is %s', (id, inferred, completed, stage, missing) => {
  const history = realHistories.find((one) => one.id === id);
  const made = reconstruct(history);
  expect(made.file.id).toBe(id);
  expect(made.file.stage).toBe(stage);
  expect(made.inferred.map(({ entry }) => entry.type)).toEqual(missing === '' ? [] : (missing.split(' ') as EventType[]));
  expect([made.inferred.length, made.completed.length]).toEqual([inferred, completed]);
  expect(replay(made.file.entries).state).toEqual(made.file.state);
});
