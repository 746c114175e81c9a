import { describe, expect, test } from 'vitest';
import { reconstruct, type CaseEventInput } from '../../src/index.ts';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { costUnlisted } from '../../src/reconstruction/costs.ts';
import { applyEvent, possibleEvent, type EventTemplate } from '../../src/reconstruction/possible-event.ts';
import { standardLaw } from '../../src/rulebook/law.ts';
import { stageOf } from '../../src/statecharts/step.ts';
import { applied } from '../support/applied.ts';

const draft: CaseEventInput = { type: 'proposal.raised', on: '2022-02-01', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' };
const withdrawn: CaseEventInput[] = [draft, { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' }];

describe('what may have happened on a day', () => {
  test.each<[template: EventTemplate, on: string, events: Record<string, unknown>[], why: string]>([
    [{ type: 'conversion.agreed', fields: { route: 'refinement' } }, '2021-09-27', [{ by: 'change_sub_committee', route: 'refinement' }, { by: 'panel', route: 'refinement' }], 'either of two bodies that may act, the usual one first'],
    [{ type: 'conversion.agreed', fields: { route: 'refinement' } }, '2021-09-28', [{ by: 'change_sub_committee', route: 'refinement' }], 'the only one that has the right since'],
    [{ type: 'conversion.agreed', by: 'dcc', fields: { route: 'refinement' } }, '2021-09-28', [{ by: 'dcc', route: 'refinement' }],             'the body that was given, entitled or not'],
    [{ type: 'path.determined', by: 'authority', fields: { path: 4 } }, '2022-03-30', [],                                                        'no event can hold this'],
    [{ type: 'timetable.approved', by: 'authority', sameDay: ['reportDueOn'] }, '2022-03-30', [{ by: 'authority', reportDueOn: '2022-03-30' }], 'a day that nobody gave is that of the event'],
    [{ type: 'workingGroup.met' },                                   '2013-09-22', [{ by: 'working_group' }],                                    'nobody is kept from saying what came before the Code'],
  ])('%j on %s', (template, on, events) => {
    const { type } = template;
    expect(possibleEvent(template, standardLaw).on(calendarDate(on))).toEqual(events.map((event) => ({ type, on, ...event })));
  });

  test('costs that it happened where nobody gave it, and what of it nobody gave', () => {
    const fields = { route: 'report_phase' };
    const [whole, part, none] = [{}, { filled: fields }, { filled: {} }].map((how) => possibleEvent({ type: 'conversion.agreed', fields, ...how }, standardLaw));
    expect([whole?.filled, part?.filled, none?.filled]).toEqual([fields, fields, {}]);
    expect(whole?.cost).toBe(costUnlisted('conversion.agreed') + (part?.cost ?? Number.NaN));
    expect(part?.cost).toBeGreaterThan(0);
    expect(none?.cost).toBe(0);
  });
});

describe('a life takes an event', () => {
  test.each<[before: CaseEventInput[], event: CaseEventInput, stage: string | null, why: string]>([
    [[],        draft,                                                                         'development', 'a file is opened'],
    [[],        { type: 'workingGroup.met', on: '2022-03-30', by: 'working_group' },           null,          'by nothing else'],
    [[],        { ...draft, on: '2013-09-22' },                                                null,          'not before the Code was designated'],
    [[draft],   { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' },               'development', 'that is offered'],
    [[draft],   { type: 'report.submitted', on: '2022-03-15', by: 'code_administrator' },      null,          'not one that is not'],
    [[draft],   { type: 'workingGroup.met', on: '2022-01-31', by: 'working_group' },           null,          'nor one of an earlier day'],
    [[draft],   { type: 'conversion.agreed', on: '2022-03-15', by: 'panel', route: 'refinement' }, null,      'nor by a body that has no right to'],
    [withdrawn, { type: 'proposal.adopted', on: '2022-03-29', by: 'party', proposer: 'B' },    'development', 'on the last day of a window'],
    [withdrawn, { type: 'proposal.adopted', on: '2022-03-30', by: 'party', proposer: 'B' },    null,          'not once it has elapsed, though what is recorded may show that it was longer'],
  ])('%#', (events, event, stage) => {
    const taken = applyEvent(events.length === 0 ? null : applied(...events).state, parseEvent(event), standardLaw);
    expect(taken && stageOf(taken.state)).toBe(stage);
  });

  test('where it stood is seen once the windows that elapsed have closed', () => {
    const voted: CaseEventInput[] = [
      draft,
      { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'report_phase', path: 3 },
      { type: 'report.submitted', on: '2022-03-02', by: 'code_administrator' },
      { type: 'report.agreedComplete', on: '2022-03-02', by: 'change_sub_committee' },
      { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-22' },
      { type: 'consultation.closed', on: '2022-03-22', by: 'code_administrator' },
      { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve' },
    ];
    const completed = (on: string): CaseEventInput => ({ type: 'implementation.completed', on, by: 'code_administrator' });
    expect(['2022-04-13', '2022-04-14'].map((on) => stageOf(applied(...voted, completed(on)).before))).toEqual(['appeal', 'pending_implementation']);
  });
});

test('a day before the Code is named as what stands in the way', () => {
  expect(() => reconstruct([draft, { type: 'workingGroup.met', on: '2013-01-01' }])).toThrow('dated before the Code was designated on 2013-09-23');
});
