import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { eventJsonSchema, toCsv, toICalendar, toMarkdownRegister } from '../../src/export/index.ts';
import { nextSteps, outstanding, portfolio, record, whatIf, type CaseEventInput } from '../../src/index.ts';
import { readEvent } from '../../src/events/parse.ts';
import { aModification } from '../../src/testing/index.ts';
import { after } from '../support/life.ts';

const accepts = new Ajv2020({ strict: true, validateFormats: false }).compile(eventJsonSchema());
const on = '2022-03-01';
const extended = { type: 'extension.requested', on, by: 'code_administrator' } as const;
const extension = { ...extended, reason: 'x' };
const raised = (id: string) => ({ type: 'proposal.raised', on, by: 'proposer', id, title: 'T', proposer: 'P' });

test.each<[event: object, fault: string | null, why: string]>([
  [{ ...extended, months: 10_000, reason: 'x' },                          null,                                       'the most months'],
  [{ ...extended, months: 10_001, reason: 'x' },                          'a whole number, 10000 or less,',           'one more'],
  [{ ...extended, workingDays: 2 ** 53 - 1, reason: 'x' },                'a whole number, 10000 or less,',           'the largest number there is'],
  [{ ...extended, until: '8999-12-31', reason: 'x' },                     null,                                       'the last day'],
  [{ ...extended, until: '9000-01-01', reason: 'x' },                     'a day before the year 9000',               'the day after'],
  [{ ...extended, until: '9999-12-31', reason: 'x' },                     'a day before the year 9000',               'after which there is none'],
  [{ ...extended, until: '9999-02-30', reason: 'x' },                     'a real day written YYYY-MM-DD',            'no day at all'],
  [raised('MP123456789A'),                         null,                                       'nine digits'],
  [raised('MP1234567890'),                         'an identifier such as',                    'ten'],
])('%j: %s (%s)', (event, fault) => {
  const read = readEvent(event);
  expect(read.ok ? null : read.faults[0]?.message).toEqual(fault === null ? null : expect.stringContaining(`expected ${fault}`));
  expect([read.ok, accepts(event)]).toEqual([fault === null, fault === null]);
});

const agreed = { type: 'extension.agreed', on, by: 'change_sub_committee' } as const;
const timetable = { type: 'timetable.approved', on, by: 'change_sub_committee', reportDueOn: '2022-06-01' } as const;

/** What lies as far ahead as an event can say. */
const far: readonly (readonly [string, readonly CaseEventInput[]])[] = [
  ['months',                [timetable, { ...extension, months: 10_000 }, agreed]],
  ['Working Days',          [timetable, { ...extension, workingDays: 10_000 }, agreed]],
  ['a day',                 [timetable, { ...extension, until: '8999-12-31' }, agreed]],
  ['a report',              [{ ...timetable, reportDueOn: '8999-12-31' }]],
  ['an assessment',         [{ type: 'impactAssessment.requested', on, by: 'code_administrator', workingDays: 10_000 }]],
  ['the day of one',        [{ type: 'impactAssessment.requested', on, by: 'code_administrator', dueOn: '8999-12-31' }]],
  ['a consultation',        [{ type: 'consultation.opened', on, by: 'code_administrator', kind: 'refinement', closesOn: '8999-12-31' }]],
  ['a hold',                [{ type: 'hold.placed', on, by: 'code_administrator', reason: 'x', until: '8999-12-31' }]],
  ['implementation',        [{ type: 'implementation.scheduled', on, by: 'change_sub_committee', date: '8999-12-31' }]],
];

test.each(far)('%s as far ahead as can be: the file is listed, asked and recorded in like any other', (_, events) => {
  const file = after(aModification('refinement'), ...events);
  const files = [file, aModification('appeal')];
  expect(toCsv(files, { on }).split('\n')).toHaveLength(4);
  expect(toMarkdownRegister(files, { on })).toContain(file.id);
  expect(toICalendar(files, { stamp: `${on}T09:00:00Z` })).toContain('VCALENDAR');
  expect(outstanding(file, { on }).length).toBeGreaterThan(0);
  expect(nextSteps(file, { on }).length).toBeGreaterThan(60);
  expect(portfolio(files, { on }).stages.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
  expect(whatIf(file, {}, { on }).changes).toEqual([]);
  expect(record(file, { type: 'workingGroup.met', on, by: 'working_group' }).ok).toBe(true);
});
