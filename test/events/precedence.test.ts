import { expect, test } from 'vitest';
import type { CaseEventInput, CaseFile } from '../../src/index.ts';
import { after, draft, opened, refusedFor } from '../support/life.ts';

const held = after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Depends on MP252' });
const converted = (on: string, by: 'panel' | 'change_sub_committee'): CaseEventInput => ({ type: 'conversion.agreed', on, by, route: 'refinement' });

test.each<[why: string, file: CaseFile, event: CaseEventInput, codes: readonly string[]]>([
  ['the body alone',                                draft, converted('2022-02-01', 'panel'), ['wrong_body']],
  ['the record before the body',                    draft, { type: 'development.noted', on: '2022-01-31', by: 'dcc' }, ['out_of_order', 'wrong_body']],
  ['the body before the rest',                      held, converted('2022-02-03', 'panel'), ['wrong_body', 'on_hold']],
  ['the record, the body, the rest',                held, converted('2022-02-01', 'panel'), ['out_of_order', 'wrong_body', 'on_hold']],
  ["the body before the event's own conditions",    opened('DP900', '2020-05-20'), converted('2020-05-21', 'change_sub_committee'), ['wrong_body', 'not_recommended']],
])('of several reasons the first to give comes first: %s', (_, file, event, codes) => {
  expect(refusedFor(file, event)).toEqual(codes);
});
