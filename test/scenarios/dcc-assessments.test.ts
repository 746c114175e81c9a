import { clockOn, replay, stateOn, type AssessmentKind, type Clock } from 'sec-modifications';
import { describe, expect, test } from 'vitest';
import { allLives } from '../../examples/support/lives.ts';
import { fileOf } from './play.ts';

const on = '2021-09-30';

type UnderWay = readonly [id: string, kind: AssessmentKind, requestedOn: string, dueOn: string, elapsed: number, status: Clock['status'], why: string];

// Table 4b: the dates are those of the requests.
const underWay: readonly UnderWay[] = [
  ['MP078',  'impact',      '2021-05-10', '2021-07-06', 101, 'overdue', 'the longest of all'],
  ['MP140',  'impact',      '2021-07-01', '2021-08-26', 64,  'overdue', 'over the bank holiday of 30 August'],
  ['MP141',  'impact',      '2021-07-01', '2021-08-26', 64,  'overdue', 'asked for on the same day'],
  ['MP134B', 'preliminary', '2021-08-18', '2021-09-09', 30,  'overdue', 'fifteen Working Days over a bank holiday'],
  ['MP143',  'preliminary', '2021-09-13', '2021-10-04', 13,  'running', 'two days left'],
  ['MP166',  'preliminary', '2021-09-16', '2021-10-07', 10,  'running', 'five days left'],
];

type Returned = readonly [id: string, kind: AssessmentKind, returnedOn: string, why: string];

// Table 4c: the dates are those of completion.
const returned: readonly Returned[] = [
  ['SECMP0024', 'preliminary', '2020-10-23', 'a number of the Panel\'s days'],
  ['SECMP0010', 'preliminary', '2020-10-27', 'a number of the Panel\'s days'],
  ['MP077',     'impact',      '2020-11-25', 'raised in 2019'],
  ['MP119',     'preliminary', '2020-11-27', 'before the Working Group discussed it'],
  ['MP099',     'impact',      '2020-12-21', 'its page lists a Preliminary Assessment only'],
  ['MP105',     'impact',      '2021-01-13', 'over Christmas and New Year'],
  ['MP104',     'preliminary', '2021-01-26', 'the first of two'],
  ['MP117',     'impact',      '2021-03-12', 'over Christmas and New Year'],
  ['MP140',     'preliminary', '2021-03-23', 'the other kind is under way'],
  ['MP141',     'preliminary', '2021-04-09', 'the other kind is under way'],
  ['MP121',     'preliminary', '2021-05-12', 'four months before the vote'],
  ['SECMP0024', 'impact',      '2021-06-07', 'the second of two'],
  ['MP107',     'impact',      '2021-06-14', 'over Easter and two bank holidays'],
  ['MP104',     'impact',      '2021-06-24', 'the second of two'],
  ['MP154',     'preliminary', '2021-07-28', 'in the hand-over'],
  ['MP128',     'preliminary', '2021-08-10', 'before it was split'],
  ['MP129',     'preliminary', '2021-08-25', 'recommended at the Change Sub-Committee of May 2020'],
  ['MP125',     'preliminary', '2021-09-01', 'recommended at the Change Sub-Committee of May 2020'],
  ['MP162',     'preliminary', '2021-09-17', 'asked for and returned in the hand-over'],
  ['MP170',     'preliminary', '2021-09-30', 'on the very day of the report'],
];

const assessmentOf = (id: string, kind: AssessmentKind) => {
  const found = stateOn(fileOf(id), on).assessments.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`${id} has asked for no ${kind} assessment.`);
  return found;
};

describe('the DCC Assessments of the Operations Report', () => {
  test('there are as many as the report counts', () => {
    const kinds = (rows: readonly (UnderWay | Returned)[]) => [rows.filter(([, kind]) => kind === 'preliminary').length, rows.filter(([, kind]) => kind === 'impact').length];
    expect(kinds(underWay)).toEqual([3, 3]);
    expect(kinds(returned)).toEqual([13, 7]);
  });

  test.each(underWay)('%s: the %s assessment asked for on %s is due on %s, %i Working Days in: %s', (id, kind, requestedOn, dueOn, elapsed, status) => {
    const assessment = assessmentOf(id, kind);
    expect(assessment.requestedOn).toBe(requestedOn);
    expect(clockOn(assessment, on)).toMatchObject({ dueOn, elapsed, status });
  });

  test.each(returned)('%s: the %s assessment came back on %s (%s)', (id, kind, returnedOn) => {
    const assessment = assessmentOf(id, kind);
    expect(assessment.returnedOn).toBe(returnedOn);
    expect(clockOn(assessment, on).status).toBe('returned');
  });

  test('no other life has one under way', () => {
    const open = allLives
      .filter(({ entries: [raised] }) => raised !== undefined && raised.on <= on)
      .map(({ entries }) => stateOn(replay(entries), on))
      .flatMap(({ id, assessments }) => assessments.filter(({ kind, returnedOn }) => kind !== 'costs' && returnedOn === undefined).map(() => id));
    expect(open.toSorted()).toEqual(underWay.map(([id]) => id).toSorted());
  });
});

describe('the standard of the day', () => {
  test.each<[id: string, kind: AssessmentKind, workingDays: number | undefined, why: string]>([
    ['SECMP0032', 'preliminary', undefined, 'asked for before 1 November 2018: none'],
    ['SECMP0039', 'impact',      undefined, 'asked for before 1 November 2018: none'],
    ['SECMP0015', 'costs',       undefined, 'full implementation costs have none'],
    ['MP090',     'preliminary', 15,        'asked for in November 2019'],
    ['MP128',     'preliminary', 15,        'asked for in July 2021'],
    ['MP140',     'impact',      40,        'asked for in July 2021'],
  ])('%s: %s, %s Working Days (%s)', (id, kind, workingDays) => {
    const [assessment] = fileOf(id).assessments.filter((one) => one.kind === kind);
    expect(assessment?.workingDays).toBe(workingDays);
  });

  test('MP090 waits four times the standard, which is late and allowed', () => {
    expect(clockOn(assessmentOf('MP090', 'preliminary'), '2020-02-12')).toEqual({ elapsed: 60, remaining: -45, status: 'returned', dueOn: '2019-12-06' });
  });
});
