import { describe, expect, test } from 'vitest';
import { toICalendar } from '../../src/export/index.ts';
import { nextSteps, outstanding, planTimetable, portfolio, whatIf, type CaseFile } from '../../src/index.ts';
import { after, complete, draft, opened, refining, underReview } from '../support/life.ts';

const what = 'Modification Report due';

/** The day the report is due, as every door gives it. */
function doors(file: CaseFile): Record<string, string | null | undefined> {
  const on = file.entries.at(-1)!.on;
  const calendar = toICalendar([file], { stamp: '2022-01-01T00:00:00Z', on: file.entries.at(-1)!.on }).replaceAll('\r\n ', '').split('BEGIN:VEVENT');
  const written = calendar.find((one) => one.includes(what))?.match(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/);
  return {
    nextSteps: nextSteps(file, { on }).find(({ type }) => type === 'report.submitted')?.dueOn,
    portfolio: portfolio([file], { on, weeks: 52 }).dueSoon.find((one) => one.what === what)?.dueOn,
    whatIf: whatIf(file, {}).before.due.find((one) => one.what === what)?.dueOn,
    toICalendar: written?.slice(1).join('-'),
  };
}

/** The same day from every door that can say it. */
const alike = (day: string | undefined) => ({ nextSteps: day, portfolio: day, whatIf: day, toICalendar: day });

const dp190 = after(
  opened('DP190', '2021-09-01'),
  { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', path: 3 },
  { type: 'timetable.approved', on: '2021-09-28', by: 'change_sub_committee', reportDueOn: '2021-11-30' },
);
const asked = after(dp190, { type: 'extension.requested', on: '2021-09-29', by: 'code_administrator', months: 3, reason: 'The DCC is late' });
const agreed = after(asked, { type: 'extension.agreed', on: '2021-11-30', by: 'change_sub_committee' });
const urgent = after(
  dp190,
  { type: 'urgency.requested', on: '2021-09-28', by: 'change_sub_committee' },
  { type: 'urgency.granted', on: '2021-09-29', by: 'authority', timetable: { reportDueOn: '2021-10-20' } },
);
const urgentAsAsked = after(
  dp190,
  { type: 'urgency.requested', on: '2021-09-28', by: 'change_sub_committee', timetable: { reportDueOn: '2021-10-20' } },
  { type: 'urgency.granted', on: '2021-09-29', by: 'authority' },
);
const untimed = after(
  refining(),
  { type: 'extension.requested', on: '2022-03-15', by: 'code_administrator', until: '2022-05-10', reason: 'Legal text' },
  { type: 'extension.agreed', on: '2022-03-29', by: 'change_sub_committee' },
);

const refusedFirst = after(
  dp190,
  { type: 'urgency.requested', on: '2021-09-28', by: 'change_sub_committee', timetable: { reportDueOn: '2021-10-20' } },
  { type: 'urgency.refused', on: '2021-09-29', by: 'authority' },
  { type: 'urgency.granted', on: '2021-10-01', by: 'authority' },
);
const onlyAsked = after(dp190, { type: 'urgency.requested', on: '2021-09-28', by: 'change_sub_committee', timetable: { reportDueOn: '2021-10-20' } });
const months = after(
  refining(),
  { type: 'extension.requested', on: '2022-03-15', by: 'code_administrator', months: 2, reason: 'Legal text' },
  { type: 'extension.agreed', on: '2022-03-29', by: 'change_sub_committee' },
);

describe('the day a report is due', () => {
  test.each([
    [dp190,         '2021-11-30', 'by the approved timetable'],
    [asked,         '2021-11-30', 'whatever has only been asked for'],
    [agreed,        '2022-02-22', 'three months on, at the meeting of the month reached'],
    [urgent,        '2021-10-20', 'by the timetable urgency was granted with'],
    [urgentAsAsked, '2021-10-20', 'by the timetable urgency was asked with, where the grant names none'],
    [after(urgent, { type: 'timetable.approved', on: '2021-10-01', by: 'authority', reportDueOn: '2021-11-03' }), '2021-11-03', 'by the last one given'],
    [onlyAsked,     '2021-11-30', 'whatever urgency is only asked with'],
    [refusedFirst,  '2021-11-30', 'by no timetable that was refused, where urgency is granted after all'],
    [untimed,       '2022-05-31', 'by an extension that names a day, where no timetable was approved'],
  ])('is the same from every door: %#', (file, day, _why) => {
    expect(doors(file)).toEqual(alike(day));
    expect(planTimetable(file).milestones.find(({ type }) => type === 'report.agreedComplete')?.due).toBe(day);
  });

  test.each([
    [draft,                                            'nothing was approved'],
    [months,                                           'an extension counts from a day, and there is none'],
    [after(complete(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2022-06-28' }), 'the report is agreed complete'],
  ])('is none from any door: %#', (file, _why) => expect(doors(file)).toEqual(alike(undefined)));

  test('is the meeting, and its papers are due on paper day', () => {
    const papers = toICalendar([agreed], { stamp: '2022-01-01T00:00:00Z', on: agreed.entries.at(-1)!.on }).split('BEGIN:VEVENT').find((one) => one.includes('Papers due'));
    expect(papers).toContain('DTSTART;VALUE=DATE:20220215');
  });

  const urgentFromTheStart = after(
    opened('SECMP0099', '2018-09-03'),
    { type: 'urgency.requested', on: '2018-09-04', by: 'panel' },
    { type: 'urgency.granted', on: '2018-09-05', by: 'authority', timetable: { reportDueOn: '2018-11-09' } },
  );
  const again = after(
    complete(),
    { type: 'timetable.approved', on: '2022-03-02', by: 'change_sub_committee', reportDueOn: '2022-06-28' },
    { type: 'report.returned', on: '2022-03-29', by: 'change_sub_committee', reasons: 'x' },
    { type: 'report.submitted', on: '2022-05-03', by: 'code_administrator' },
  );

  test.each([
    [urgentFromTheStart, '2018-11-09', 'before a Modification Proposal has been considered'],
    [again,              '2022-06-28', 'once a report that went back is submitted again'],
  ])('is told from the raising on until the report is agreed complete: %#', (file, day, _why) => {
    expect(outstanding(file, { on: file.entries.at(-1)!.on })).toContainEqual(expect.objectContaining({ what, dueOn: day }));
  });

  test('stands while the report is under review, though it has been submitted', () => {
    const timed = after(underReview(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2022-06-28' });
    expect(doors(timed)).toEqual({ ...alike('2022-06-28'), nextSteps: undefined });
  });
});
