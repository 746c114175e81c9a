import { expect, test } from 'vitest';
import { calendarDate as day } from '../../src/calendar/calendar-date.ts';
import { reportDue } from '../../src/deadlines/report-due.ts';
import type { Extension } from '../../src/events/facts.ts';
import { lawWith, standardLaw } from '../../src/rulebook/law.ts';
import type { Body } from '../../src/index.ts';
import { after, refining } from '../support/life.ts';

const { stage, entries } = after(refining(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2022-05-31' });

type GrantedExtension = Omit<Extension, 'reason'>;
const agreed = (more: Partial<GrantedExtension>): GrantedExtension => ({ requestedOn: day('2022-03-15'), standing: 'agreed', ...more });

test.each<[readonly GrantedExtension[], string, string]>([
  [[],                                                                                    '2022-05-31', 'by the approved timetable'],
  [[agreed({ months: 2, settledOn: day('2022-03-29') })],                                 '2022-07-26', 'two months more'],
  [[agreed({ workingDays: 20, settledOn: day('2022-03-29') })],                           '2022-06-28', 'twenty Working Days more'],
  [[agreed({ until: day('2022-08-15'), settledOn: day('2022-03-29') })],                  '2022-08-30', 'to a day: the meeting of its month'],
  [[agreed({ until: day('2022-05-30') })],                                                '2022-05-31', 'to a day before it was due'],
  [[agreed({ until: day('2022-05-31') })],                                                '2022-05-31', 'to the day it was due'],
  [[agreed({ until: day('2022-06-01') })],                                                '2022-06-28', 'to the day after'],
  [[agreed({})],                                                                          '2022-05-31', 'without a length'],
  [[agreed({ months: 1, settledOn: day('2022-02-28') })],                                 '2022-05-31', 'agreed before the timetable was approved'],
  [[agreed({ months: 1, settledOn: day('2022-03-01') })],                                 '2022-06-28', 'agreed together with it'],
  [[agreed({ months: 1, requestedOn: day('2022-02-28') })],                               '2022-05-31', 'asked for before it, the day it was agreed not said'],
  [[agreed({ months: 1, standing: 'refused' })],                                          '2022-05-31', 'refused'],
  [[agreed({ months: 1, standing: 'pending' })],                                          '2022-05-31', 'not yet decided'],
  [[agreed({ months: 1 }), agreed({ months: 1 })],                                        '2022-07-26', 'twice'],
])('with %j the report is due on %s: %s', (extensions, due) => {
  expect(reportDue({ stage, entries, extensions }, standardLaw)).toBe(due);
  expect(reportDue({ stage: 'appeal', entries, extensions }, standardLaw)).toBeNull();
});

test('an extension leads to the meeting of whoever has the right to declare reports complete under the law of the file', () => {
  const longer = [agreed({ months: 1 })];
  const declares = (value: readonly Body[]) =>
    lawWith({ rulebook: ({ rights, ...rest }) => ({ ...rest, rights: { ...rights, declare_report_complete: { ...rights.declare_report_complete, value } } }) });
  expect(reportDue({ stage, entries, extensions: longer }, declares(['change_sub_committee']))).toBe('2022-06-28');
  expect(reportDue({ stage, entries, extensions: longer }, declares(['panel']))).toBe('2022-06-17');
  expect(reportDue({ stage, entries, extensions: longer }, declares([]))).toBe('2022-05-31');
});
