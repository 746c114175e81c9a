import { describe, expect, test } from 'vitest';
import { bodiesThatMeet, extraSitting, noSitting, sittingFor, type SittingQuestion } from '../../src/deadlines/sitting.ts';
import { firstPaperDay } from '../../src/deadlines/submission.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { meetingWords } from '../../src/deadlines/extra-meeting.ts';
import { calendarDate as day, lawWith, outstanding, standardLaw, type CaseFile } from '../../src/index.ts';
import { after, awaitingVote, draft, refining, underReview, voted } from '../support/life.ts';

const sitting = (ready: string, notBefore: string, more: Partial<SittingQuestion> = {}, law = standardLaw) => {
  const found = sittingFor({ right: 'convert', ready: day(ready), notBefore: day(notBefore), ...more }, law);
  return found && [found.by, found.meeting.on, found.meeting.papersDue];
};

describe('the meeting that converts a Draft Proposal', () => {
  test.each([
    ['2020-05-20', ['panel', '2020-06-19', '2020-06-12'],                'while the Panel alone does'],
    ['2021-04-20', ['panel', '2021-05-14', '2021-05-07'],                'the day before the hand-over begins'],
    ['2021-08-20', ['change_sub_committee', '2021-08-31', '2021-08-23'], 'within it, whoever sits first'],
    ['2021-09-10', ['panel', '2021-09-17', '2021-09-10'],                'the Panel, for the last time'],
    ['2021-09-20', ['change_sub_committee', '2021-09-28', '2021-09-21'], 'once the Change Sub-Committee has taken over'],
    ['2021-09-27', ['change_sub_committee', '2021-10-26', '2021-10-19'], 'its next, for the papers are late'],
  ])('from %s on, with papers ready then, is %j: %s', (on, found) => {
    expect(sitting(on, on)).toEqual(found);
  });

  test.each<[ready: string, notBefore: string, more: Partial<SittingQuestion>, on: string | null, why: string]>([
    ['2022-02-15', '2022-02-01', {},                                          '2022-02-22', 'papers ready on their day'],
    ['2022-02-16', '2022-02-01', {},                                          '2022-03-29', 'a day late'],
    ['2022-02-01', '2022-02-22', {},                                          '2022-02-22', 'on the day of the meeting'],
    ['2022-02-01', '2022-02-23', {},                                          '2022-03-29', 'the day after'],
    ['2022-02-01', '2022-02-01', { until: day('2022-02-22') },                '2022-02-22', 'the last day looked at'],
    ['2022-02-01', '2022-02-01', { until: day('2022-02-21') },                null,         'looked at no further than the day before'],
    ['2022-02-01', '2022-02-01', { permits: (on) => on >= '2022-04-01' },     '2022-04-26', 'the first day that will do'],
    ['2022-02-01', '2022-02-01', { permits: () => false },                    null,         'no day will do'],
  ])('for papers ready on %s, not before %s, %j is on %s: %s', (ready, notBefore, more, on) => {
    expect(sitting(ready, notBefore, more)?.[1] ?? null).toBe(on);
  });

  test('is looked for over two years, and is then missed in words', () => {
    const rare = lawWith({ schedule: { meetings: { change_sub_committee: { dates: ['2024-04-11', '2024-04-12'], then: 'none' } } } });
    expect(sitting('2022-02-01', '2022-02-01', {}, rare)?.[1] ?? null).toBe('2024-04-11');
    expect(sitting('2022-01-31', '2022-01-31', {}, rare), 'a day too early').toBeNull();
    expect(sitting('2022-02-01', '2022-01-31', {}, rare)?.[1] ?? null, 'counted from when the papers are ready').toBe('2024-04-11');
    expect(sitting('2022-01-31', '2022-02-01', {}, rare)?.[1] ?? null, 'or from the first day it may be on').toBe('2024-04-11');
    expect(noSitting('conversion', day('2022-01-20'))).toMatchObject({ name: 'InvalidInputError', faults: [{ path: '', message: 'expected a meeting for "conversion" within two years but received none after 2022-01-20.' }] });
  });

  test.each<[body: string, on: string, dates: Readonly<Record<string, readonly string[]>>, why: string]>([
    ['change_sub_committee', '2021-05-18', { change_sub_committee: ['2021-05-18'] },                        'of whoever has got the right by then, though the other sits later'],
    ['panel',                '2021-05-19', { change_sub_committee: ['2021-05-19'], panel: ['2021-05-19'] }, 'of two on one day the likelier'],
    ['panel',                '2021-05-20', { change_sub_committee: ['2021-05-13'], panel: ['2021-05-20'] }, 'not of whoever has not got it yet'],
  ])('is of the %s on %s where they sit so: %s', (body, on, dates) => {
    const meetings = Object.fromEntries(Object.entries(dates).map(([name, days]) => [name, { dates: days }]));
    expect(sitting('2021-05-01', '2021-05-01', {}, lawWith({ schedule: { meetings: { panel: { dates: ['2021-05-21'] }, ...meetings } } }))?.slice(0, 2)).toEqual([body, on]);
  });

  test('is none where whoever has the right does not meet', () => {
    expect(sitting('2022-02-01', '2022-02-01', { right: 'grant_urgency' })).toBeNull();
  });

  test('called for an urgent proposal is on the first Working Day that will do, its papers with it', () => {
    const found = extraSitting('convert', day('2022-02-05'), standardLaw);
    expect(found).toMatchObject({ by: 'change_sub_committee', meeting: { on: '2022-02-07', papersDue: '2022-02-07', basis: 'projected', source: 'SECAS, MP185 modification page' } });
    expect(meetingWords(found!.meeting)).toEqual(['An extra meeting is called for 7 February 2022: the proposal is urgent.']);
    expect(extraSitting('convert', day('2022-02-05'), standardLaw, (on) => on >= '2022-03-01')?.meeting.on).toBe('2022-03-01');
    expect(extraSitting('convert', day('2022-02-05'), standardLaw, () => false)).toBeNull();
    expect(extraSitting('grant_urgency', day('2022-02-05'), standardLaw), 'the Authority does not meet').toBeNull();
  });

  test('is of a body of which it is known when it meets: the committees, and whoever the schedule adds', () => {
    expect(bodiesThatMeet(standardLaw)).toEqual(['panel', 'change_sub_committee', 'change_board', 'working_group']);
    const own = lawWith({ schedule: { meetings: { authority: { dates: ['2022-02-01'] }, board: { dates: [] } } } });
    expect(bodiesThatMeet(own)).toEqual(['panel', 'change_sub_committee', 'change_board', 'working_group', 'authority']);
    expect(extraSitting('grant_urgency', day('2022-02-05'), own)?.by).toBe('authority');
  });
});

test.each([
  ['2013-09-23', '2013-09-30', 'five Working Days on'],
  ['2018-09-28', '2018-10-05', 'in time for the Panel of the 12th'],
  ['2018-09-29', '2018-10-08', 'from the Monday on, for a Saturday'],
  ['2018-11-30', '2018-12-07', 'the last day before there were Draft Proposals'],
  ['2018-12-03', null,         'no notice is asked for any longer'],
])('a proposal raised on %s is in time for the paper day on %s: %s', (on, papers, _why) => {
  expect(firstPaperDay(day(on), standardLaw)).toBe(papers);
});

describe('a meeting between Christmas and New Year', () => {
  const early = 'a week earlier, since no source has a meeting between Christmas and New Year (assumed)';
  test.each([
    ['change_sub_committee', '2026-12-01', '2026-12-22', true,  'the last Tuesday is the 29th'],
    ['change_sub_committee', '2027-12-01', '2027-12-21', true,  'the last Tuesday is the 28th, a holiday'],
    ['change_board',         '2025-12-01', '2025-12-24', false, 'the 24th is before Christmas'],
    ['change_board',         '2024-12-01', '2024-12-18', true,  'the 25th'],
    ['panel',                '2026-12-01', '2026-12-18', false, 'the third Friday'],
  ])('of the %s from %s on is on %s, moved: %s (%s)', (body, from, on, isMoved, _why) => {
    const meeting = nextMeeting(body, from);
    expect([meeting.on, meeting.source.includes(early)]).toEqual([on, isMoved]);
  });
});

describe('what is due', () => {
  const asked = after(refining(), { type: 'impactAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
  const returned = after(asked, { type: 'impactAssessment.returned', on: '2022-04-04', by: 'dcc' });
  const timed = after(refining(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2022-09-27' });
  const urgent = after(voted(2), { type: 'urgency.requested', on: '2022-03-31', by: 'change_sub_committee' }, { type: 'urgency.granted', on: '2022-04-01', by: 'authority' });

  test.each<[string, CaseFile, string, unknown[]]>([
    ['nothing before anything is asked',           refining(),  '2022-03-02', []],
    ['the answer of the DCC',                      asked,       '2022-03-02', [['assessment-impact-1', 'Impact Assessment due', 'impactAssessment.returned', 'deadline', '2022-04-29']]],
    ['nothing once it has come',                   returned,    '2022-04-04', []],
    ['the second round apart from the first',      after(returned, { type: 'impactAssessment.requested', on: '2022-04-05', by: 'code_administrator' }), '2022-04-05', [['assessment-impact-2', 'Impact Assessment due', 'impactAssessment.returned', 'deadline', '2022-06-07']]],
    ['nothing of one that is cancelled',           after(asked, { type: 'impactAssessment.cancelled', on: '2022-03-03', by: 'code_administrator' }), '2022-03-03', []],
    ['the report and its papers',                  timed,       '2022-03-01', [['report-papers', 'Papers due for the Modification Report', 'report.submitted', 'deadline', '2022-09-20'], ['report', 'Modification Report due', 'report.submitted', 'deadline', '2022-09-27']]],
    ['a consultation',                             after(refining(), { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'refinement', closesOn: '2022-03-22' }), '2022-03-02', [['consultation-refinement-1', 'Refinement Consultation closes', 'consultation.closed', 'deadline', '2022-03-22']]],
    ['the end of a hold',                          after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'x', until: '2022-05-02' }), '2022-02-02', [['hold', 'Hold ends', 'hold.lifted', 'expected', '2022-05-02']]],
    ['nothing of a hold without an end',           after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'x' }), '2022-02-02', []],
    ['the adoption window',                        after(draft, { type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' }), '2022-03-15', [['adoption', 'Adoption window closes', 'proposal.adopted', 'deadline', '2022-03-29']]],
    ['the determination, by its target',           voted(2),    '2022-03-30', [['determination', 'Authority determination, by its target', 'authority.determined', 'target', '2022-05-09']]],
    ['no target of an urgent one',                 urgent,      '2022-04-01', []],
    ['nothing before the vote',                    awaitingVote(), '2022-03-21', []],
  ])('is %s', (_, file, on, due) => {
    expect(outstanding(file, { on }).map(({ key, what, type, kind, dueOn }) => [key, what, type, kind, dueOn])).toEqual(due);
  });

  test('is the report alone once it is submitted', () => {
    const submitted = after(timed, { type: 'report.submitted', on: '2022-09-19', by: 'code_administrator' });
    expect(outstanding(submitted, { on: '2022-09-19' }).map(({ key, type }) => [key, type])).toEqual([['report', 'report.agreedComplete']]);
    expect(outstanding(underReview(), { on: '2022-03-01' })).toEqual([]);
  });

  test('names the papers as such, and whoever may act', () => {
    const [papers, report] = outstanding(timed, { on: '2022-03-01' });
    expect([papers?.papers, report?.papers, papers?.by, report?.by]).toEqual([true, undefined, ['code_administrator'], ['code_administrator']]);
  });

  test('says why a day is not known, and stands last', () => {
    const late = after(refining(), { type: 'impactAssessment.requested', on: '2028-12-01', by: 'code_administrator' }, { type: 'hold.placed', on: '2028-12-01', by: 'code_administrator', reason: 'x', until: '2028-12-20' });
    expect(outstanding(late, { on: '2028-12-01' }).map(({ key, dueOn, reason }) => [key, dueOn, reason])).toEqual([
      ['hold', '2028-12-20', undefined],
      ['assessment-impact-1', null, 'The day is not known: the calendar ends with 31 December 2028.'],
    ]);
  });
});
