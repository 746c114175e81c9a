import { describe, expect, test } from 'vitest';
import { entitledBodies } from '../../src/events/entitled.ts';
import { hasElapsed } from '../../src/events/windows.ts';
import { internalsOf } from '../../src/history/case-file.ts';
import { calendarDate, lawWith, raise, record, standardLaw, underLaw, whyNot, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { RefusedError } from '../../src/errors.ts';
import { after, awaitingVote, draft, opened, refining, refusedFor, strictLaw, strictly } from '../support/life.ts';

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

/** A law in which no right names the Panel. */
const withoutPanel = lawWith({
  rulebook: (row) => ({ ...row, rights: Object.fromEntries(Object.entries(row.rights).map(([name, right]) => [name, { ...right, value: right.value.filter((body) => body !== 'panel') }])) as unknown as typeof row.rights }),
});

describe('a body that does not sit', () => {
  test.each([
    [opened('DP900', '2019-01-15'), '2019-03-25', 'change_sub_committee', 'The Change Sub-Committee has no right on 2019-03-25: the first right that names it is of 2019-03-26.'],
    [underLaw(draft, withoutPanel), '2022-02-02', 'panel',                'The Panel has no right on 2022-02-02: no right names it any longer.'],
  ] as const)('is told since when, or that it is over: %#', (file, on, by, message) => {
    expect(whyNot(file, { type: 'development.noted', on, by }).map((one) => [one.code, one.message])).toContainEqual(['not_constituted', message]);
  });

  test('is not entitled, whatever names it', () => {
    const on = calendarDate('2022-02-02');
    expect([standardLaw, withoutPanel].map((law) => entitledBodies('initialConsideration.decided', law.rulesOn(on)).includes('panel'))).toEqual([true, false]);
  });
});

test('a committee that raises a proposal is told to raise it as its Proposer', () => {
  const raising = () => raise({ type: 'proposal.raised', on: '2022-01-11', by: 'panel', id: 'DP900', title: 'A change', proposer: 'The Panel' });
  expect(raising).toThrow(RefusedError);
  expect(raising).toThrow("A committee that raises a proposal is its Proposer: give by: 'proposer', and for proposer its name, such as 'Security Sub-Committee'.");
});

test.each([
  [['approve'], 'reject',  'The votes come to approve, as votes are assumed to be counted, and reject was recorded. Correct one of them, leave the votes out, or hand over a law with another `constitution`.'],
  [[],          'approve', 'Fewer members voted than the quorum, so the votes come to nothing, and approve was recorded. A meeting that could not vote is recorded as changeBoard.deferred, perhaps `until` the next.'],
] as const)('a vote of %j recorded as %s is told what it comes to', (choices, outcome, message) => {
  const votes = choices.map((choice) => ({ category: 'consumers', choice }) as const);
  const against = whyNot(strictly(awaitingVote()), { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome, votes });
  expect(against.filter(({ code }) => code === 'tally_differs').map((one) => one.message)).toEqual([message]);
});

test('a refusal claims no more than the weaker of its rule and its row', () => {
  const against = (on: string, id: string) => {
    try {
      raise({ type: 'proposal.raised', on, by: 'proposer', id, title: 'A change', proposer: 'A Party' }, { law: strictLaw });
    } catch (error) {
      if (error instanceof RefusedError) return error.refusals.map(({ code, rule }) => [code, rule.id, rule.basis, rule.source]);
    }
    return [];
  };
  const report = 'Operations Report for September 2021, SECP_97_1510_17, 8 October 2021';
  expect(against('2018-12-01', 'SECMP0900'), 'the regime of the day is only assumed').toEqual([['identifier_of_another_regime', 'identifiers', 'assumed', 'SECAS, About SEC Change (successive copies of the page)']]);
  expect(against('2022-01-11', 'SECMP0900'), 'the regime was seen, the numbers are inferred').toEqual([['identifier_of_another_regime', 'identifiers', 'inferred', report]]);
});

test('a refusal of a bare type says the same as one of an event, save what only an event can say', () => {
  const event = { type: 'priority.determined', on: '2022-03-21', by: 'panel', category: 'High' } as const;
  const messages = (asked: typeof event | typeof event.type) => whyNot(draft, asked, { on: event.on }).filter(({ code }) => code === 'no_prioritisation').map(({ message }) => message);
  expect(messages(event)).toEqual(['No priority is determined on this day (The Change Sub-Committee decides): nobody has the right to.']);
  expect(messages(event.type)).toEqual(messages(event));
});

describe('a window', () => {
  const withdrawn = (on: string) => after(opened('DP900', '2021-05-20'), { type: 'support.withdrawn', on, by: 'proposer' });
  const adopted = (file: CaseFile, on: string) => whyNot(file, { type: 'proposal.adopted', on, by: 'party', proposer: 'Another' }).map(({ code, rule }) => [code, rule.id, rule.basis]);

  test.each([
    ['2021-06-08', '2021-06-23', 'assumed', 'the last day on which its length is only assumed'],
    ['2021-06-09', '2021-06-24', 'seen',    'the first on which it was seen'],
  ])('opened on %s rests, on %s, on the length of its first day, %s: %s', (opened, on, basis, _why) => {
    expect(adopted(withdrawn(opened), on)).toEqual([['ended', 'limit/adoptionWindow', basis]]);
  });

  test('without a length never closes', () => {
    const endless = lawWith({ rulebook: (row) => ({ ...row, limits: { ...row.limits, adoptionWindow: { ...row.limits.adoptionWindow, value: null } } }) });
    const { state, law } = internalsOf(underLaw(withdrawn('2021-06-09'), endless));
    expect(hasElapsed('adoptionWindow', { facts: state.facts, law, on: calendarDate('2031-06-09') })).toBe(false);
    expect(adopted(underLaw(withdrawn('2021-06-09'), endless), '2026-06-09')).toEqual([]);
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

  test('in words is another than the same in days', () => {
    const inDays = { type: 'urgency.requested', on: '2022-03-15', by: 'change_sub_committee', timetable: { reportDueOn: '2022-09-27' } } as const;
    const refused = after(refining(), inDays, { type: 'urgency.refused', on: '2022-03-15', by: 'authority' });
    expect(refusedFor(refused, { ...inDays, timetable: 'By September' })).toEqual([]);
    expect(refusedFor(refused, inDays)).toEqual(['already_recorded']);
  });

  test('recorded bare is recorded again with more', () => {
    expect(refusedFor(after(refining(), bare), approved)).toEqual([]);
  });
});
