import { describe, expect, test } from 'vitest';
import { replay, type CaseFile } from '../../src/index.ts';
import type { Figure } from '../../src/portfolio/figure.ts';
import { portfolio, type PortfolioOptions } from '../../src/portfolio/portfolio.ts';
import { aModification } from '../../src/testing/index.ts';
import { after, opened, refining, voted } from '../support/life.ts';
import { allLives } from '../../examples/support/lives.ts';

const files = allLives.map(({ entries }) => replay(entries));
const inTheReport = (on = '2021-09-30', more: Partial<PortfolioOptions> = {}) => portfolio(files, { on, ...more });

describe('table 4b of the Operations Report for September 2021', () => {
  // As printed: id, kind, requested, standard; then what the day of the report makes of it. The report prints no standard for MP078.
  const printed: readonly (readonly [string, string, string, number, string, number, number, string])[] = [
    ['MP078',  'impact',      '2021-05-10', 40, '2021-07-06', 101, 61, 'printed without a standard: that of the Code is applied'],
    ['MP140',  'impact',      '2021-07-01', 40, '2021-08-26',  64, 24, 'long overdue'],
    ['MP141',  'impact',      '2021-07-01', 40, '2021-08-26',  64, 24, 'the same days as MP140'],
    ['MP134B', 'preliminary', '2021-08-18', 15, '2021-09-09',  30, 15, 'over the holiday of 30 August'],
    ['MP143',  'preliminary', '2021-09-13', 15, '2021-10-04',  13,  0, 'not yet due'],
    ['MP166',  'preliminary', '2021-09-16', 15, '2021-10-07',  10,  0, 'not yet due'],
  ];
  const rows = (on?: string) => inTheReport(on).underWay.filter(({ kind }) => kind !== 'costs');

  test('is reproduced row by row, with the Working Days', () => {
    expect(rows().map((row) => [row.id, row.kind, row.requestedOn, row.standardWorkingDays, row.dueOn, row.elapsed, row.overdueWorkingDays])).toEqual(printed.map((row) => row.slice(0, 7)));
  });

  test.each([
    ['2021-09-30', 'running', 'running', 'the day of the report'],
    ['2021-10-04', 'running', 'running', 'the day MP143 is due'],
    ['2021-10-05', 'overdue', 'running', 'the day after'],
  ])('has every status by its due day: on %s MP143 is %s, MP166 %s (%s)', (on, first, second, _why) => {
    expect(rows(on).map(({ status }) => status)).toEqual(['overdue', 'overdue', 'overdue', 'overdue', first, second]);
  });
});

describe('table 4c of the Operations Report for September 2021', () => {
  // As printed: id, kind, returned, standard. The report prints neither a kind nor a standard for the first row.
  const printed: readonly (readonly [string, string, string, number])[] = [
    ['SECMP0024', 'preliminary', '2020-10-23', 15],
    ['SECMP0010', 'preliminary', '2020-10-27', 15],
    ['MP077',     'impact',      '2020-11-25', 40],
    ['MP119',     'preliminary', '2020-11-27', 15],
    ['MP099',     'impact',      '2020-12-21', 40],
    ['MP105',     'impact',      '2021-01-13', 40],
    ['MP104',     'preliminary', '2021-01-26', 15],
    ['MP117',     'impact',      '2021-03-12', 40],
    ['MP140',     'preliminary', '2021-03-23', 15],
    ['MP141',     'preliminary', '2021-04-09', 15],
    ['MP121',     'preliminary', '2021-05-12', 15],
    ['SECMP0024', 'impact',      '2021-06-07', 40],
    ['MP107',     'impact',      '2021-06-14', 40],
    ['MP104',     'impact',      '2021-06-24', 40],
    ['MP154',     'preliminary', '2021-07-28', 15],
    ['MP128',     'preliminary', '2021-08-10', 15],
    ['MP129',     'preliminary', '2021-08-25', 15],
    ['MP125',     'preliminary', '2021-09-01', 15],
    ['MP162',     'preliminary', '2021-09-17', 15],
    ['MP170',     'preliminary', '2021-09-30', 15],
  ];
  const { completed } = inTheReport();

  test('is reproduced row by row; MP128, since split, is one request', () => {
    expect(completed.map((row) => [row.id, row.kind, row.returnedOn, row.standardWorkingDays])).toEqual(printed);
  });

  test('ends on the day of the report and begins on the day after the same day a year before', () => {
    expect(completed.at(-1)?.returnedOn).toBe('2021-09-30');
    expect(inTheReport('2021-09-29').completed.map(({ id }) => id)).not.toContain('MP170');
    expect(inTheReport('2021-10-23').completed[0]?.id).toBe('SECMP0010');
    expect(inTheReport('2021-10-22').completed[0]?.id).toBe('SECMP0024');
  });
});

describe('table 4a, the averages', () => {
  const { assessments: ours } = inTheReport();
  const { assessments: weekdays } = inTheReport('2021-09-30', { counting: 'weekdays_inclusive' });

  // The published figure, ours in Working Days, and in weekdays with both ends and no holidays.
  test.each<readonly [string, readonly [number, number], Figure, Figure, number, number, string]>([
    ['Preliminary Assessments open',      [3, 19],  ours.preliminary.open,      weekdays.preliminary.open,      18, 19, 'the days of the requests are printed: only weekdays, both ends counted, give 19'],
    ['Preliminary Assessments completed', [13, 30], ours.preliminary.completed, weekdays.preliminary.completed, 30, 31, 'the requests are not printed: they were filled in from this very average'],
    ['Impact Assessments open',           [3, 79],  ours.impact.open,           weekdays.impact.open,           76, 79, 'the days of the requests are printed: only weekdays, both ends counted, give 79'],
    ['Impact Assessments completed',      [7, 78],  ours.impact.completed,      weekdays.impact.completed,      78, 82, 'the requests are not printed: they were filled in from this very average'],
  ])('of %s stand beside the published ones', (_, [count, published], working, inWeekdays, inWorkingDays, weekdaysInclusive) => {
    expect([working.count, inWeekdays.count]).toEqual([count, count]);
    expect([working.averageWorkingDays, inWeekdays.averageWorkingDays]).toEqual([inWorkingDays, weekdaysInclusive]);
    expect([inWorkingDays, weekdaysInclusive]).toContain(published);
  });

  test('of the open ones differ from the published by the first day and the holidays alone', () => {
    const days = (counting: 'working_days' | 'weekdays_inclusive') => inTheReport('2021-09-30', { counting }).underWay.filter(({ kind }) => kind !== 'costs').map(({ elapsed }) => elapsed);
    // MP078 spans two holidays (31 May, 30 August); MP140, MP141 and MP134B one; the others none. The first day is one each.
    expect(days('weekdays_inclusive').map((length, index) => length - (days('working_days')[index] ?? 0))).toEqual([3, 2, 2, 2, 1, 1]);
  });
});

describe('the figures of a portfolio', () => {
  const pair = (...cases: CaseFile[]) => portfolio(cases, { on: '2022-04-29' });

  test.each<[string, CaseFile, number, number]>([
    ['one in refinement is open',                refining(),                                1, 0],
    ['one recommended to the Authority is open', voted(2),                                  1, 0],
    ['one decided is concluded, appealable or not', voted(3),                               0, 1],
    ['one withdrawn is concluded when its window closes', after(refining(), { type: 'support.withdrawn', on: '2022-03-29', by: 'proposer' }), 0, 1],
    ['one whose window is open still is open',   after(refining(), { type: 'support.withdrawn', on: '2022-04-19', by: 'proposer' }), 1, 0],
    ['one raised later is not there',            opened('DP950', '2022-05-03'),             0, 0],
    ['one split is its parts',                   after(refining(), { type: 'proposal.split', on: '2022-04-06', by: 'working_group', into: ['MP900A', 'MP900B'] }), 0, 0],
  ])('count: %s', (_, file, open, concluded) => {
    const report = pair(file);
    expect([report.open.count, report.concluded.count]).toEqual([open, concluded]);
  });

  test('give the average time since raising, up to the day or up to the end', () => {
    const report = pair(refining(), voted(3), after(refining(), { type: 'support.withdrawn', on: '2022-03-29', by: 'proposer' }));
    expect(report.open).toEqual({ count: 1, averageWorkingDays: 61 });
    // 41 Working Days to the vote of 30 March, 50 to 12 April, the last day of the adoption window.
    expect(report.concluded).toEqual({ count: 2, averageWorkingDays: 46 });
  });

  test('have no average where there is nothing', () => expect(portfolio([], { on: '2022-04-29' }).open).toEqual({ count: 0, averageWorkingDays: null }));

  test('of September 2021 are those of the lives at hand, seventy-one of the 97 it counts', () => {
    const { open, concluded, stages, perMonth, longestRunning, dueSoon } = inTheReport();
    expect([open.count, concluded.count]).toEqual([53, 6]);
    expect(stages.map(({ name, count }) => `${count} ${name}`)).toEqual([
      '10 Development Stage', '1 Initial Consideration', '35 Refinement Process', '4 Report Phase', '2 Authority Decision', '1 Authority-Led Variation', '2 Appeal Window', '3 Pending Implementation',
    ]);
    // Published: four raised (the fourth is not named), two decided, one implemented.
    expect(perMonth.at(-1)).toEqual({ month: '2021-09', raised: 3, converted: 7, decided: 2, implemented: 1 });
    expect(perMonth.map(({ month }) => month)).toEqual(['2020-10', '2020-11', '2020-12', '2021-01', '2021-02', '2021-03', '2021-04', '2021-05', '2021-06', '2021-07', '2021-08', '2021-09']);
    expect(longestRunning[0]).toMatchObject({ id: 'SECMP0010', raisedOn: '2016-02-01' });
    expect(dueSoon.map(({ dueOn, id, what }) => `${dueOn} ${id} ${what}`)).toEqual([
      '2021-10-04 MP143 Preliminary Assessment due',
      '2021-10-07 MP166 Preliminary Assessment due',
      '2021-10-13 MP121 Appeal window closes',
      '2021-10-13 MP164 Appeal window closes',
    ]);
  });

  test('count what was raised before a split once', () => {
    const whole = after(refining(), { type: 'proposal.split', on: '2022-04-06', by: 'working_group', into: ['MP900A', 'MP900B'] });
    const parts = ['MP900A', 'MP900B'].map((child) => replay([...whole.entries.slice(0, -1), { ...whole.entries.at(-1), child }]));
    expect(portfolio([whole, ...parts], { on: '2022-04-29' }).perMonth.slice(-3)).toEqual([
      { month: '2022-02', raised: 1, converted: 0, decided: 0, implemented: 0 },
      { month: '2022-03', raised: 0, converted: 1, decided: 0, implemented: 0 },
      { month: '2022-04', raised: 0, converted: 0, decided: 0, implemented: 0 },
    ]);
  });
});

describe('a request to the DCC and a split', () => {
  const asked = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
  const returned = (on: string) => ({ type: 'preliminaryAssessment.returned', on, by: 'dcc' }) as const;
  const parts = (whole: CaseFile, on: string, into = ['MP900A', 'MP900B']) => into.map((child) => replay([...whole.entries, { type: 'proposal.split', on, by: 'working_group', into, child }]));
  const listed = (...cases: CaseFile[]) => {
    const { underWay, completed } = portfolio(cases, { on: '2022-04-29' });
    return [underWay.map(({ id }) => id), completed.map(({ id }) => id)];
  };
  const [a, b] = parts(asked, '2022-03-16') as [CaseFile, CaseFile];
  const answered = after(asked, returned('2022-03-16'));
  const again = parts(after(a, returned('2022-04-01')), '2022-04-06', ['MP900C', 'MP900D']);

  test.each<[string, readonly CaseFile[], readonly string[], readonly string[]]>([
    ['answered before it is one request, of the whole',    parts(answered, '2022-03-16'),                                  [],                   ['MP900']],
    ['open at it is the request of each part',             [a, b],                                                         ['MP900A', 'MP900B'], []],
    ['answered to one part is still open for the other',   [after(a, returned('2022-04-01')), b],                          ['MP900B'],           ['MP900A']],
    ['answered to both parts, on days of their own',       [after(a, returned('2022-04-01')), after(b, returned('2022-04-04'))], [],             ['MP900A', 'MP900B']],
    ['answered to both parts on one day is two all the same', [after(a, returned('2022-04-01')), after(b, returned('2022-04-01'))], [],          ['MP900A', 'MP900B']],
    ['answered to a part that is split again is one request, of that part', again,                                         [],                   ['MP900A']],
  ])('%s', (_, cases, underWay, completed) => {
    expect(listed(...cases)).toEqual([underWay, completed]);
  });
});

describe('what is due', () => {
  const by = 'code_administrator';
  const consulted = after(aModification('refinement', { on: '2022-01-11' }), { type: 'consultation.opened', on: '2022-04-01', by, kind: 'refinement', closesOn: '2022-04-25' });

  test.each([
    ['2022-03-31', 4, [],                                          'what was opened later is not known yet'],
    ['2022-04-01', 3, [],                                          'the day after the weeks'],
    ['2022-04-04', 3, ['2022-04-25 Refinement Consultation closes'], 'the last of them'],
    ['2022-04-24', 3, ['2022-04-25 Refinement Consultation closes'], 'the day before'],
    ['2022-04-25', 3, [],                                          'the day itself has come'],
  ])('on %s within %s weeks is %j', (on, weeks, due) => {
    expect(portfolio([consulted], { on, weeks }).dueSoon.map(({ dueOn, what }) => `${dueOn} ${what}`)).toEqual(due);
  });
});

describe('arguments', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no months',         { months: 0 },           'InvalidCountError'],
    ['half a week',       { weeks: 0.5 },          'InvalidCountError'],
    ['another counting',  { counting: 'days' },    'InvalidInputError'],
    ['a stray option',    { month: 3 },            'InvalidInputError'],
    ['no day',            { on: '2021-09-31' },    'InvalidDateError'],
  ])('are checked: %s', (_, options, name) => {
    expect(() => portfolio(files, { on: '2021-09-30', ...options })).toThrow(expect.objectContaining({ name }));
  });
});
