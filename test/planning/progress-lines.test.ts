import { expect, test } from 'vitest';
import type { CaseFile } from '../../src/index.ts';
import type { ConsultationKind } from '../../src/model/consultation.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { progressOf } from '../../src/planning/progress.ts';
import { after, draft } from '../support/life.ts';

const open = (file: CaseFile, kind: ConsultationKind, closesOn: string) => after(file, { type: 'consultation.opened', on: '2022-02-02', by: 'code_administrator', kind, closesOn });
const close = (file: CaseFile, kind: ConsultationKind, on: string) => after(file, { type: 'consultation.closed', on, by: 'code_administrator', kind });

/** A request for information is to close on 22 February 2022, a development consultation on the 25th. */
const file = open(open(draft, 'development', '2022-02-25'), 'request_for_information', '2022-02-22');
const plan = planTimetable(file);

test.each<[why: string, file: CaseFile, on: string, request: readonly unknown[], development: readonly unknown[], late: number, costliest: string | null, words: readonly string[]]>([
  ['the day a step is due',              file, '2022-02-22', [null, 'not_yet_due', 0, 0], [null, 'not_yet_due', 0, 0], 0, null, []],
  ['the day after',                      file, '2022-02-23', [null, 'overdue', 1, 1],     [null, 'not_yet_due', 0, 0], 1, 'Request for information closed',
    ['Request for information closed: planned for 22 February 2022, not recorded, and 1 Working Day overdue.']],
  ['the later step recorded first',      close(file, 'development', '2022-02-21'), '2022-02-21', [null, 'not_yet_due', 0, 0], ['2022-02-21', 'early', -4, -4], -4, null,
    ['Development consultation closed: planned for 25 February 2022, recorded on 21 February 2022, 4 Working Days early.']],
  ['the day before a late entry',        close(file, 'request_for_information', '2022-02-24'), '2022-02-23', [null, 'overdue', 1, 1], [null, 'not_yet_due', 0, 0], 1, 'Request for information closed',
    ['Request for information closed: planned for 22 February 2022, not recorded, and 1 Working Day overdue.']],
  ['the day of it',                      close(file, 'request_for_information', '2022-02-24'), '2022-02-24', ['2022-02-24', 'late', 2, 2], [null, 'not_yet_due', 0, 0], 2, 'Request for information closed',
    ['Request for information closed: planned for 22 February 2022, recorded on 24 February 2022, 2 Working Days late.']],
  ['one on time and one late',           close(close(file, 'request_for_information', '2022-02-22'), 'development', '2022-02-28'), '2022-02-28', ['2022-02-22', 'on_time', 0, 0], ['2022-02-28', 'late', 1, 1], 1, 'Development consultation closed',
    ['Request for information closed: on time, on 22 February 2022.', 'Development consultation closed: planned for 25 February 2022, recorded on 28 February 2022, 1 Working Day late.']],
])('progress: %s', (_, recorded, on, request, development, late, costliest, words) => {
  const progress = progressOf(recorded, plan, { on });
  expect(progress.steps.slice(0, 2).map(({ actual, standing, workingDaysLate, workingDaysLost }) => [actual, standing, workingDaysLate, workingDaysLost])).toEqual([request, development]);
  expect([progress.workingDaysLate, progress.costliest?.step ?? null, progress.reasons]).toEqual([late, costliest, words]);
});
