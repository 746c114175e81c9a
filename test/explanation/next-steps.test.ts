import { describe, expect, test } from 'vitest';
import { eventTypes, nextSteps, record, whyNot, type CaseFile, type EventType } from '../../src/index.ts';
import { after, authorityLed, awaitingVote, complete, draft, opened, refining, underReview, voted } from '../support/life.ts';

const on = '2022-03-30';
const sentBack = after(awaitingVote(), { type: 'changeBoard.sentBack', on, by: 'change_board', reasons: 'Advice is missing' });
const assessed = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
const implemented = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.completed', on: '2022-06-30', by: 'code_administrator' });
const approvedAndHeld = after(voted(2), { type: 'authority.determined', on: '2022-03-30', by: 'authority', outcome: 'approve' }, { type: 'hold.placed', on: '2022-03-30', by: 'code_administrator', reason: 'x' });

const lives: readonly (readonly [string, CaseFile])[] = [
  ['a Draft Proposal', draft],
  ['a Draft Proposal on hold', after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'authority', reason: 'x', until: '2022-05-31' })],
  ['refinement', refining()],
  ['an assessment awaited', assessed],
  ['a report under review', underReview()],
  ['a report agreed complete', complete()],
  ['a report before the Board', awaitingVote()],
  ['a send-back', sentBack],
  ['a Path 3 decision', voted()],
  ['a recommendation', voted(1)],
  ['an Authority-Led Variation', authorityLed],
  ['an implemented one', implemented],
];

test.each(lives)('for %s, every event type stands once, permitted exactly when nothing stands in its way', (_, file) => {
  const day = file === implemented ? '2022-06-30' : '2022-04-01';
  const steps = nextSteps(file, { on: day });
  expect(steps.map((step) => step.type)).toEqual(eventTypes);
  for (const { type, standing, refusals } of steps) {
    expect(refusals).toEqual(whyNot(file, type, { on: day }));
    expect(standing === 'required' || standing === 'permitted', type).toBe(refusals.length === 0);
  }
});

const stepOf = (file: CaseFile, type: EventType, day: string) => nextSteps(file, { on: day }).find((step) => step.type === type);

describe('the four answers', () => {
  test.each([
    [draft,           'conversion.agreed',               'permitted',  'the CSC may decide'],
    [draft,           'development.continued',           'permitted',  'any number of times'],
    [draft,           'changeBoard.voted',               'not_yet',    'a vote lies ahead'],
    [draft,           'implementation.scheduled',        'not_yet',    'once it is a Modification Proposal'],
    [draft,           'initialConsideration.decided',    'no_longer',  'that is for proposals that were no Draft Proposals'],
    [draft,           'proposal.raised',                 'no_longer',  'raised already'],
    [refining(),      'report.submitted',                'required',   'the way out of refinement'],
    [refining(),      'conversion.agreed',               'no_longer',  'converted already'],
    [refining(),      'proposal.refused',                'no_longer',  'decided before'],
    [assessed,        'preliminaryAssessment.returned',  'required',   'the DCC owes it'],
    [assessed,        'preliminaryAssessment.requested', 'not_yet',    'once it is returned'],
    [underReview(),   'report.agreedComplete',           'required',   'or returned'],
    [complete(),      'consultation.opened',             'required',   'the consultation is due'],
    [awaitingVote(),  'changeBoard.voted',               'required',   'the Board has it'],
    [awaitingVote(),  'changeBoard.deferred',            'permitted',  'the Board may wait'],
    [sentBack,        'sendBack.handled',                'required',   'four things to decide'],
    [sentBack,        'changeBoard.voted',               'not_yet',    'a new vote is needed'],
    [voted(),         'appeal.lodged',                   'permitted',  'while the window is open'],
    [voted(),         'implementation.completed',        'not_yet',    'not before the window closes'],
    [voted(1),        'authority.determined',            'required',   'the Authority has it'],
    [voted(1),        'support.withdrawn',               'not_yet',    'a send-back would reopen it'],
    [authorityLed,    'support.withdrawn',               'no_longer',  'the Authority carries it'],
    [approvedAndHeld, 'implementation.scheduled',        'not_yet',    'once the hold is lifted, though nothing can be sent back any more'],
    [implemented,     'implementation.completed',        'no_longer',  'the file has ended'],
  ] as const)('%# %s is %s', (file, type, standing, _why) => {
    expect(stepOf(file, type, file === implemented ? '2022-07-01' : '2022-03-31')?.standing).toBe(standing);
  });
});

describe('due days', () => {
  const withdrawn = after(opened('DP900', '2021-06-01'), { type: 'support.withdrawn', on: '2021-06-09', by: 'proposer' });
  const extended = after(
    refining(),
    { type: 'timetable.approved', on: '2022-03-29', by: 'change_sub_committee', reportDueOn: '2022-06-28' },
    { type: 'extension.requested', on: '2022-05-24', by: 'code_administrator', months: 3, reason: 'The DCC is late' },
    { type: 'extension.agreed', on: '2022-05-31', by: 'change_sub_committee', until: '2022-09-27' },
  );
  test.each([
    [assessed,       'preliminaryAssessment.returned', '2022-03-03', '2022-03-23', '15 Working Days after 2 March'],
    [withdrawn,      'proposal.adopted',               '2021-06-10', '2021-06-23', 'the tenth Working Day'],
    [voted(),        'appeal.lodged',                  '2022-03-31', '2022-04-13', 'the tenth Working Day'],
    [after(draft, { type: 'consultation.opened', on: '2022-03-01', by: 'code_administrator', kind: 'development', closesOn: '2022-03-21' }), 'consultation.closed', '2022-03-02', '2022-03-21', 'the day it was open until'],
    [after(refining(), { type: 'timetable.approved', on: '2022-03-29', by: 'change_sub_committee', reportDueOn: '2022-06-28' }), 'report.submitted', '2022-03-30', '2022-06-28', 'the timetable'],
    [extended, 'report.submitted', '2022-05-31', '2022-09-27', 'the extension moves it'],
    [after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'authority', reason: 'x', until: '2022-05-31' }), 'hold.lifted', '2022-02-03', '2022-05-31', 'the day given with the hold'],
  ] as const)('%#: %s is due', (file, type, day, due, _why) => {
    expect(stepOf(file, type, day)?.dueOn).toBe(due);
  });
});

describe('who may act', () => {
  test.each([
    ['2018-12-01', 'DP900', 'conversion.agreed', ['panel'],                          'the interim'],
    ['2021-05-14', 'DP900', 'conversion.agreed', ['panel'],                          'the last day of the Panel alone'],
    ['2021-05-15', 'DP900', 'conversion.agreed', ['panel', 'change_sub_committee'],  'the hand-over'],
    ['2021-09-28', 'DP900', 'conversion.agreed', ['change_sub_committee'],           'the CSC decides'],
  ] as const)('on %s for %s, %s is for %j: %s', (day, id, type, by, _why) => {
    expect(stepOf(opened(id, '2018-12-01'), type, day)?.by).toEqual(by);
  });
});

test('nobody is named who does not sit yet', () => {
  for (const step of nextSteps(opened('SECMP0900', '2018-10-01'), { on: '2018-10-12' })) expect(step.by, step.type).not.toContain('change_sub_committee');
});

describe('whyNot', () => {
  test('asks a bare type for the last entry and ignores what it would say', () => {
    expect(whyNot(draft, 'conversion.agreed')).toEqual([]);
  });

  test('says so when the word is no event', () => {
    expect(whyNot(draft, 'conversion.regretted' as EventType)).toMatchObject([{ code: 'unknown_event' }]);
    expect(whyNot(draft, { type: 'hold.placed', on: '2022-03-01', by: 'panel' } as never)).toMatchObject([{ code: 'invalid_event' }]);
  });

  test('answers a day before the last entry as the file stood then, and none before it was raised', () => {
    expect(nextSteps(refining(), { on: '2022-02-28' })).toEqual(nextSteps(draft, { on: '2022-02-28' }));
    expect(whyNot(refining(), 'conversion.agreed', { on: '2022-02-28' })).toEqual([]);
    expect(whyNot(refining(), 'conversion.agreed', { on: '2022-03-01' }).map(({ code }) => code)).toContain('not_a_draft');
    expect(() => nextSteps(refining(), { on: '2022-01-31' })).toThrow('expected a day on or after 2022-02-01');
  });

  test('says what is only assumed, and that it does not bar', () => {
    const held = record(refining(), { type: 'hold.placed', on: '2022-03-02', by: 'code_administrator', reason: 'Waits' });
    expect(held.ok && whyNot(held.file, 'timetable.approved')).toMatchObject([{ code: 'on_hold', bars: false, rule: { basis: 'assumed' } }]);
    expect(held.ok && nextSteps(held.file, { on: '2022-03-02' }).find(({ type }) => type === 'timetable.approved')?.standing).toBe('not_yet');
  });
});

describe('what is expected', () => {
  const recommended = after(opened('DP900', '2020-05-20'), { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement' });
  test.each([
    [draft,           'conversion.agreed',     '2022-03-15', '2022-03-29', 'change_sub_committee', 'a Draft Proposal in the Development Stage'],
    [recommended,     'conversion.agreed',     '2020-05-26', '2020-06-19', 'panel',                'a Draft Proposal that was recommended'],
    [underReview(),   'report.agreedComplete', '2022-03-01', '2022-03-29', 'change_sub_committee', 'a report under review'],
    [awaitingVote(),  'changeBoard.voted',     '2022-03-22', '2022-04-27', 'change_board',         'a report before the Change Board'],
    [voted(2),        'authority.determined',  '2022-03-30', '2022-05-09', undefined,              'a recommendation with the Authority'],
    [refining(),      'changeBoard.voted',     '2022-03-01', '2022-06-22', 'change_board',         'a vote that is yet to come'],
  ] as const)('%#: %s is expected', (file, type, day, expectedOn, body, _why) => {
    const step = stepOf(file, type, day);
    expect([step?.expectedOn, step?.meeting?.body]).toEqual([expectedOn, body]);
    expect(step?.reasons?.every((reason) => /^[A-Z0-9].*\.$/.test(reason))).toBe(true);
    expect(step?.reasons?.length).toBeGreaterThan(0);
  });
});
