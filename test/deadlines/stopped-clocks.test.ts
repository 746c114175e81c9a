import { describe, expect, test } from 'vitest';
import { assessmentDue, calendarDate, clockOn, type Assessment } from '../../src/index.ts';

/** A Preliminary Assessment asked for on 18 August 2021: fifteen Working Days run to 9 September, over the holiday of 30 August. */
const asked = (more: Partial<Assessment> = {}): Assessment => ({ kind: 'preliminary', requestedOn: calendarDate('2021-08-18'), stops: [], ...more });

const day = calendarDate;
const question = { from: day('2021-08-23') };
const answered = { ...question, until: day('2021-08-26') };

describe('a clock', () => {
  test.each([
    [{ returnedOn: day('2021-09-07') },                             '2021-09-06', 12,  3, 'running',   '2021-09-09', 'the day before the return'],
    [{ returnedOn: day('2021-09-07') },                             '2021-09-07', 13,  2, 'returned',  '2021-09-09', 'the day of it'],
    [{ returnedOn: day('2021-09-07') },                             '2021-09-08', 13,  2, 'returned',  '2021-09-09', 'the day after: it counts no more'],
    [{ cancelledOn: day('2021-09-07') },                            '2021-09-06', 12,  3, 'running',   '2021-09-09', 'the day before it is cancelled'],
    [{ cancelledOn: day('2021-09-07') },                            '2021-09-07', 13,  2, 'cancelled', '2021-09-09', 'the day of it'],
    [{ cancelledOn: day('2021-09-07') },                            '2021-09-08', 13,  2, 'cancelled', '2021-09-09', 'the day after'],
    [{ stops: [answered] },                                         '2021-08-20',  2, 13, 'running',   '2021-09-09', 'before the question'],
    [{ stops: [answered] },                                         '2021-08-23',  3, 12, 'stopped',   '2021-09-09', 'the day of the question'],
    [{ stops: [answered] },                                         '2021-08-25',  3, 12, 'stopped',   '2021-09-13', 'two days later'],
    [{ stops: [answered] },                                         '2021-08-26',  3, 12, 'running',   '2021-09-14', 'the day of the answer'],
    [{ stops: [answered] },                                         '2021-08-27',  4, 11, 'running',   '2021-09-14', 'the day after'],
    [{ stops: [answered] },                                         '2021-09-14', 15,  0, 'running',   '2021-09-14', 'the last day'],
    [{ stops: [answered] },                                         '2021-09-15', 16, -1, 'overdue',   '2021-09-14', 'the day after the last'],
    [{ stops: [question] },                                         '2021-08-20',  2, 13, 'running',   '2021-09-09', 'before a question nobody has answered'],
    [{ stops: [question] },                                         '2021-08-23',  3, 12, 'stopped',   '2021-09-09', 'the day of it'],
    [{ stops: [question] },                                         '2021-08-25',  3, 12, 'stopped',   '2021-09-13', 'due a day later for each day'],
    [{ stops: [question], returnedOn: day('2021-08-25') },          '2021-09-20',  3, 12, 'returned',  '2021-09-13', 'returned all the same'],
    [{ kind: 'costs', stops: [answered] },                          '2021-09-01',  6, null, 'running', null,         'nothing is due'],
    [{ dueOn: day('2021-09-10') },                                  '2021-09-11', 16, -1, 'overdue',   '2021-09-10', 'a Saturday: no Working Day more, and overdue all the same'],
    [{ dueOn: day('2021-09-11') },                                  '2021-09-12', 16, -1, 'overdue',   '2021-09-11', 'agreed for a Saturday, and overdue on the Sunday'],
    [{ stops: [answered, { from: day('2021-08-24'), until: day('2021-08-27') }] }, '2021-09-01', 5, 10, 'running', '2021-09-15', 'days on which it was stopped twice count once'],
    [{ stops: [{ from: day('2021-09-01'), until: day('2021-09-03') }, answered] }, '2021-09-06', 7, 8, 'running', '2021-09-16', 'stops are counted whatever the order they are told in'],
    [{ stops: [{ from: day('2021-08-24'), until: day('2021-08-25') }, { from: day('2021-08-23'), until: day('2021-08-27') }] }, '2021-09-01', 5, 10, 'running', '2021-09-15', 'and one within another not at all'],
    [{ standard: 'none' },                                          '2021-09-01',  9, null, 'running', null,        'said to have no standard'],
    [{ standard: 'none', workingDays: 20 },                         '2021-09-01',  9, 11, 'running',   '2021-09-16', 'but a length'],
    [{ workingDays: 20 },                                           '2021-09-01',  9, 11, 'running',   '2021-09-16', 'a length of its own'],
    [{ kind: 'costs', workingDays: 20 },                            '2021-09-01',  9, 11, 'running',   '2021-09-16', 'where no standard applies too'],
  ] as const)('of %j is on %s at %i, %s left, %s, due on %s: %s', (more, on, elapsed, remaining, status, dueOn, _why) => {
    expect(clockOn(asked(more), on)).toEqual({ elapsed, remaining, status, dueOn });
  });
});

describe('the due day', () => {
  test.each([
    [{ stops: [question] },                                                                          '2021-09-09', 'is not moved by a stop until it ends'],
    [{ stops: [answered] },                                                                          '2021-09-14', 'is moved by one that has ended'],
    [{ dueOn: day('2021-10-01'), stops: [answered] },                                                '2021-10-06', 'is moved where it was agreed with the request'],
    [{ dueOn: day('2021-10-01'), dueOnAgreedOn: day('2021-08-22'), stops: [answered] },              '2021-10-06', 'is moved by a stop after it was agreed'],
    [{ dueOn: day('2021-10-01'), dueOnAgreedOn: day('2021-08-25'), stops: [answered] },              '2021-10-04', 'is moved by what is left of a stop when it is agreed'],
    [{ dueOn: day('2021-10-01'), dueOnAgreedOn: day('2021-08-26'), stops: [answered] },              '2021-10-01', 'is not moved where it is agreed as the stop ends'],
    [{ dueOn: day('2021-10-01'), dueOnAgreedOn: day('2021-08-27'), stops: [answered] },              '2021-10-01', 'nor afterwards'],
    [{ dueOn: day('2029-06-01') },                                                                   '2029-06-01', 'may lie past the known bank holidays'],
    [{ kind: 'costs', stops: [answered] },                                                           null,         'is none where no standard applies'],
  ] as const)('of %j is %s: it %s', (more, due, _why) => {
    expect(assessmentDue(asked(more))).toBe(due);
  });
});

describe('a question about a clock', () => {
  test.each([
    ['the day before the request', {},                                  '2021-08-17', 'expected a day on or after 2021-08-18, when it was requested, but received "2021-08-17".'],
    ['a return before it',         { returnedOn: '2021-08-17' },        '2021-08-18', 'expected a day on or after 2021-08-18, when it was requested, but received "2021-08-17".'],
    ['another kind',               { kind: 'final' },                   '2021-08-18', 'kind'],
    ['another standard',           { standard: 'ten' },                 '2021-08-18', 'standard'],
    ['a length of no days',        { workingDays: 0 },                  '2021-08-18', 'Working Days'],
    ['a stop without its day',     { stops: [{ until: '2021-08-26' }] }, '2021-08-18', 'Invalid date'],
  ])('is refused for %s', (_, more, on, words) => {
    expect(() => clockOn(asked(more as Partial<Assessment>), on)).toThrow(words);
  });

  test('needs no stops', () => {
    expect(clockOn({ kind: 'preliminary', requestedOn: '2021-08-18' }, '2021-08-19')).toEqual({ elapsed: 1, remaining: 14, status: 'running', dueOn: '2021-09-09' });
  });

  test('needs no standard of its day where a day was agreed', () => {
    expect(clockOn({ kind: 'preliminary', requestedOn: '2013-09-20', dueOn: '2013-10-20' }, '2013-09-25'), 'before the Code was designated').toMatchObject({ elapsed: 3, dueOn: '2013-10-20' });
  });

  test('is answered on the day of the request', () => {
    expect(clockOn(asked(), '2021-08-18')).toEqual({ elapsed: 0, remaining: 15, status: 'running', dueOn: '2021-09-09' });
  });
});
