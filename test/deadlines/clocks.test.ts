import { describe, expect, test } from 'vitest';
import { assessmentDue, clockOn, calendarDate, type Assessment } from '../../src/index.ts';
import { spanOn } from '../../src/deadlines/span.ts';

const asked = (kind: Assessment['kind'], requestedOn: string, more: Partial<Assessment> = {}): Assessment => ({ kind, requestedOn: calendarDate(requestedOn), stops: [], ...more });

describe('table 4b of the Operations Report, on 30 September 2021', () => {
  // Counted by hand on a wall calendar: due is the standard after the request, open the Working Days after it up to 30 September; the holidays met are 31 May and 30 August.
  const rows = [
    ['MP078',  'impact',      '2021-05-10', '2021-07-06', 101, 'no standard in the table; 40 Working Days by the Code'],
    ['MP140',  'impact',      '2021-07-01', '2021-08-26',  64, 'before the holiday of 30 August'],
    ['MP141',  'impact',      '2021-07-01', '2021-08-26',  64, 'asked with MP140'],
    ['MP134B', 'preliminary', '2021-08-18', '2021-09-09',  30, 'over the holiday of 30 August'],
    ['MP143',  'preliminary', '2021-09-13', '2021-10-04',  13, 'not yet due'],
    ['MP166',  'preliminary', '2021-09-16', '2021-10-07',  10, 'not yet due'],
  ] as const;

  test.each(rows)('%s, %s asked on %s, is due on %s and open for %i Working Days: %s', (_, kind, requestedOn, due, open) => {
    expect(independentDue(requestedOn, kind === 'impact' ? 40 : 15)).toBe(due);
    expect(independentCount(requestedOn, '2021-09-30')).toBe(open);
    const assessment = asked(kind, requestedOn);
    expect(assessmentDue(assessment)).toBe(due);
    expect(clockOn(assessment, '2021-09-30')).toMatchObject({ elapsed: open, dueOn: due, status: due < '2021-09-30' ? 'overdue' : 'running' });
  });
});

describe('a clock', () => {
  const stop = { from: calendarDate('2021-08-23'), until: calendarDate('2021-08-26') };
  test.each([
    ['running on its due day',               asked('preliminary', '2021-08-18'), '2021-09-09', 'running', 0, '2021-09-09'],
    ['overdue the day after',                asked('preliminary', '2021-08-18'), '2021-09-10', 'overdue', -1, '2021-09-09'],
    ['running the day before',               asked('preliminary', '2021-08-18'), '2021-09-08', 'running', 1, '2021-09-09'],
    ['stopped by a question',                asked('preliminary', '2021-08-18', { stops: [{ from: stop.from }] }), '2021-08-25', 'stopped', 12, '2021-09-13'],
    ['running again, three days later due',  asked('preliminary', '2021-08-18', { stops: [stop] }), '2021-09-14', 'running', 0, '2021-09-14'],
    ['revised to an agreed day',             asked('preliminary', '2021-08-18', { dueOn: calendarDate('2021-10-01') }), '2021-09-30', 'running', 1, '2021-10-01'],
    ['returned early',                       asked('preliminary', '2021-08-18', { returnedOn: calendarDate('2021-09-07') }), '2021-09-30', 'returned', 2, '2021-09-09'],
    ['returned late',                        asked('preliminary', '2021-08-18', { returnedOn: calendarDate('2021-09-15') }), '2021-09-30', 'returned', -4, '2021-09-09'],
    ['urgent, by the day agreed',            asked('impact', '2021-10-18', { dueOn: calendarDate('2021-10-29') }), '2021-10-29', 'running', 0, '2021-10-29'],
    ['under no standard before November 2018', asked('preliminary', '2018-10-31'), '2019-01-31', 'running', null, null],
    ['under the standard from 1 November 2018', asked('preliminary', '2018-11-01'), '2018-11-22', 'running', 0, '2018-11-22'],
    ['under no standard for costs',          asked('costs', '2021-09-01'), '2021-12-01', 'running', null, null],
  ] as const)('is %s', (_, assessment, on, status, remaining, dueOn) => {
    expect(clockOn(assessment, on)).toMatchObject({ status, remaining, dueOn });
  });
});

describe('a span', () => {
  test.each([
    [{ limit: 'adoptionWindow', openedOn: '2022-03-15' }, '2022-03-29', 'running', 0,   'its tenth Working Day is the last'],
    [{ limit: 'adoptionWindow', openedOn: '2022-03-15' }, '2022-03-30', 'elapsed', -1,  'the day after'],
    [{ limit: 'appealWindow', openedOn: '2021-09-29' }, '2021-10-12', 'running', 1,     'the day before its last'],
    [{ limit: 'appealWindow', openedOn: '2021-09-29', closedOn: '2021-10-01' }, '2021-10-20', 'closed', 8, 'an appeal was lodged'],
    [{ limit: 'authorityTarget', openedOn: '2021-09-29' }, '2021-11-03', 'running', 0,  'five weeks'],
    [{ limit: 'authorityTarget', openedOn: '2021-09-29' }, '2021-11-04', 'overdue', -1, 'a target missed: nothing follows'],
    [{ limit: 'consultation', openedOn: '2021-04-19', closesOn: '2021-05-10' }, '2021-05-10', 'running', 0, 'MP099 on its last day'],
    [{ limit: 'consultation', openedOn: '2021-04-19', closesOn: '2021-05-10' }, '2021-05-11', 'elapsed', -1, 'the day after'],
  ] as const)('%j on %s is %s, %i left: %s', (span, on, status, remaining, _why) => {
    expect(spanOn(span, on)).toMatchObject({ status, remaining, isTarget: span.limit === 'authorityTarget' });
  });

  test('needs the closing day of a consultation', () => {
    expect(() => spanOn({ limit: 'consultation', openedOn: '2021-04-19' }, '2021-05-10')).toThrow('closesOn');
  });
});

const holidays = new Set(['2021-05-31', '2021-08-30']);

/** A count that shares nothing with the library: day by day, in milliseconds of UTC. */
function workdays(from: string): Generator<string> {
  return (function* () {
    for (let time = Date.parse(`${from}T00:00Z`) + 864e5; ; time += 864e5) {
      const day = new Date(time).toISOString().slice(0, 10);
      const weekday = new Date(time).getUTCDay();
      if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) yield day;
    }
  })();
}

function independentDue(from: string, count: number): string {
  let left = count;
  for (const day of workdays(from)) if ((left -= 1) === 0) return day;
  return '';
}

function independentCount(from: string, to: string): number {
  let count = 0;
  for (const day of workdays(from)) {
    if (day > to) return count;
    count += 1;
  }
  return count;
}
