import { describe, expect, test } from 'vitest';
import { record, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { after, draft, opened, refining, refusedFor } from '../support/life.ts';

/** The first reason why an event is refused. */
function refusal(file: CaseFile, event: CaseEventInput) {
  const taken = record(file, event);
  return taken.ok ? null : taken.refusals[0];
}

describe('a body that may not act is told', () => {
  const converted = (on: string, by: 'panel' | 'dcc'): CaseEventInput => ({ type: 'conversion.agreed', on, by, route: 'refinement' });
  test.each<[whose: string, file: CaseFile, event: CaseEventInput, words: string]>([
    ['one body',    draft,                         converted('2022-02-02', 'panel'), 'A conversion is not for the Panel: on 2022-02-02 it is for the Change Sub-Committee (The Change Sub-Committee decides).'],
    ['two bodies',  opened('DP900', '2021-06-01'), converted('2021-06-01', 'dcc'),   'on 2021-06-01 it is for the Panel or the Change Sub-Committee (The Panel or the Change Sub-Committee decides (the hand-over)).'],
    ['nobody',      draft, { type: 'conversion.recommended', on: '2022-02-02', by: 'change_sub_committee', route: 'refinement' }, 'on 2022-02-02 it is for nobody (The Change Sub-Committee decides).'],
  ])('whose act it is: of %s', (_, file, event, words) => {
    expect(refusal(file, event)?.message).toContain(words);
  });
});

test('a refusal cites a clause where one was seen, and none where none was', () => {
  const again = { type: 'proposal.raised', on: '2022-02-02', by: 'proposer', id: 'DP901', title: 'Another', proposer: 'Another' } as const;
  expect(refusal(draft, again)?.rule).toMatchObject({ id: 'raising', clause: 'D1' });
  const early = refusal(draft, { type: 'development.noted', on: '2022-01-31', by: 'panel' });
  expect([early?.rule.id, Object.keys(early?.rule ?? {})]).toEqual(['record-order', ['id', 'source', 'basis']]);
});

describe('the last entry', () => {
  const approved = { type: 'timetable.approved', on: '2022-03-15', by: 'change_sub_committee', reportDueOn: '2022-09-27', milestones: [{ step: 'Costs', due: '2022-06-01' }] } as const;
  const { milestones: _, ...bare } = approved;
  const file = after(refining(), approved);

  test.each<[how: string, event: CaseEventInput, codes: readonly string[]]>([
    ['in every part',            approved,                                                                                              ['already_recorded']],
    ['in all but its day',       { ...approved, on: '2022-03-16' },                                                                     []],
    ['in all but one part',      { ...approved, reportDueOn: '2022-09-28' },                                                            []],
    ['in all but a part of one', { ...approved, milestones: [{ step: 'Costs', due: '2022-06-02' }] },                                   []],
    ['and more',                 { ...approved, milestones: [...approved.milestones, { step: 'Legal text', due: '2022-07-01' }] },      []],
    ['and less',                 { ...approved, milestones: [] },                                                                       []],
    ['but for a part left out',  bare,                                                                                                  []],
    ['but for its type',         { type: 'extension.requested', on: '2022-03-15', by: 'code_administrator', months: 1, reason: 'x' }, []],
  ])('is recorded once: the same %s', (_how, event, codes) => {
    expect(refusedFor(file, event)).toEqual(codes);
  });

  test('recorded bare is recorded again with more', () => {
    expect(refusedFor(after(refining(), bare), approved)).toEqual([]);
  });
});
