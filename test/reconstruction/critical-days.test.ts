import { describe, expect, test } from 'vitest';
import type { CaseEventInput } from '../../src/index.ts';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { closingsOf, nextCriticalDay } from '../../src/reconstruction/critical-days.ts';
import { standardLaw } from '../../src/rulebook/law.ts';
import { closeWindows } from '../../src/statecharts/step.ts';
import { applied } from '../support/applied.ts';

const by = 'code_administrator';
const draft: CaseEventInput = { type: 'proposal.raised', on: '2022-02-01', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' };
const opened = (kind: 'request_for_information' | 'refinement' | 'modification_report', closesOn?: string): CaseEventInput => ({ type: 'consultation.opened', on: '2022-03-02', by, kind, ...(closesOn === undefined ? {} : { closesOn }) });
const refining: CaseEventInput[] = [draft, { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'refinement', path: 3 }];
const consulting = [...refining, opened('refinement', '2022-03-22')];
const withdrawn: CaseEventInput[] = [draft, { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' }];
const voted: CaseEventInput[] = [
  draft,
  { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'report_phase', path: 3 },
  { type: 'report.submitted', on: '2022-03-02', by },
  { type: 'report.agreedComplete', on: '2022-03-02', by: 'change_sub_committee' },
  opened('modification_report', '2022-03-22'),
  { type: 'consultation.closed', on: '2022-03-22', by },
  { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve' },
];

describe('the next day on which something else may be allowed', () => {
  test.each<[events: CaseEventInput[], after: string, until: string, newLaw: string[], day: string | null, why: string]>([
    [[],         '2022-03-01', '2022-12-31', ['2022-05-01', '2022-04-01'], '2022-04-01', 'the law changes, before a file is opened'],
    [[draft],    '2022-03-01', '2022-12-31', ['2022-05-01', '2022-04-01'], '2022-04-01', 'or while nothing is open'],
    [[draft],    '2022-04-01', '2022-12-31', ['2022-05-01', '2022-04-01'], '2022-05-01', 'after the day on which it does'],
    [[draft],    '2022-03-01', '2022-04-01', ['2022-04-01'],               '2022-04-01', 'as late as on the last day'],
    [[draft],    '2022-03-01', '2022-03-31', ['2022-04-01'],               null,         'and not later'],
    [[draft],    '2022-03-01', '2022-12-31', [],                           null,         'nothing changes'],
    [consulting, '2022-03-02', '2022-12-31', ['2022-04-01'],               '2022-03-22', 'a consultation closes'],
    [consulting, '2022-03-22', '2022-12-31', ['2022-04-01'],               '2022-04-01', 'on no day but its last'],
    [[...consulting, opened('request_for_information', '2022-03-10')], '2022-03-02', '2022-12-31', [], '2022-03-10', 'the first of two'],
    [[...refining, opened('refinement')], '2022-03-02', '2022-12-31', [],  null,         'nobody said when it closes'],
    [[...consulting, { type: 'consultation.closed', on: '2022-03-10', by }], '2022-03-10', '2022-12-31', [], null, 'it is closed'],
    [withdrawn,  '2022-03-15', '2022-12-31', [],                           '2022-03-30', 'ten Working Days in which somebody may adopt it are over'],
    [withdrawn,  '2022-03-15', '2022-03-29', [],                           null,         'on the last of them they are not'],
    [voted,      '2022-03-30', '2022-12-31', ['2022-04-14'],               '2022-04-14', 'ten Working Days in which an appeal may be lodged are over'],
    [voted,      '2022-03-30', '2022-04-13', [],                           null,         'on the last of them they are not'],
  ])('%#', (events, after, until, newLaw, day) => {
    const state = events.length === 0 ? null : applied(...events).state;
    expect(nextCriticalDay(state, calendarDate(after), calendarDate(until), newLaw.map(calendarDate), standardLaw)).toBe(day);
  });
});

test.each<[events: CaseEventInput[], closed: string[], why: string]>([
  [[draft],    [],             'none is open'],
  [withdrawn,  ['2022-03-30'], 'the window for adoption'],
  [voted,      ['2022-04-14'], 'the window for an appeal'],
  [consulting, [],             'a consultation is no window'],
  [[{ ...draft, on: '2098-12-01' }, { type: 'support.withdrawn', on: '2098-12-02', by: 'proposer' }], [], 'the calendar does not reach the last day'],
])('%#: the days on which open windows will be closed', (events, closed) => {
  expect(closingsOf(applied(...events).state, standardLaw)).toEqual(closed);
});

test.each<[events: CaseEventInput[], on: string, why: string]>([
  [withdrawn, '2022-03-30', 'nobody adopted it'],
  [voted,     '2022-04-14', 'nobody appealed'],
])('%#: a window that has closed is open no longer', (events, on) => {
  expect(closingsOf(closeWindows(applied(...events).state, calendarDate(on), standardLaw), standardLaw)).toEqual([]);
});
