import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.ts';
import { calendarDate, englandAndWales, isCalendarDate, workingDayCalendar, type DateInput } from '../../src/calendar/index.ts';
import * as door from '../../src/index.ts';
import { toCsv, toMarkdownRegister } from '../../src/export/index.ts';
import { aDraftProposal, aModification } from '../../src/testing/index.ts';

/** As `Temporal.PlainDate` is made: its parts are read from its prototype, and it turns into no number. */
class PlainDate {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  get calendarId() {
    return 'iso8601';
  }
  get year() {
    return Number(this.#text.slice(0, 4));
  }
  get month() {
    return Number(this.#text.slice(5, 7));
  }
  get day() {
    return Number(this.#text.slice(8));
  }
  toString() {
    return this.#text;
  }
  valueOf(): never {
    throw new TypeError('a PlainDate turns into no number');
  }
}

type Dated = (day: (text: string) => DateInput) => unknown;

const modification = aModification('refinement');

/** A call of every function that takes a day, with days of either kind. */
const calls: Readonly<Record<string, Dated>> = {
  calendarDate: (d) => calendarDate(d('2022-06-01')),
  isWorkingDay: (d) => calendar.isWorkingDay(d('2022-06-02')),
  addWorkingDays: (d) => calendar.addWorkingDays(d('2022-06-01'), 1),
  'addWorkingDays, none': (d) => calendar.addWorkingDays(d('2022-06-01'), 0),
  workingDaysBetween: (d) => calendar.workingDaysBetween(d('2021-10-01'), d('2021-10-04')),
  workingDaysInclusive: (d) => calendar.workingDaysInclusive(d('2021-04-19'), d('2021-05-10')),
  nextWorkingDay: (d) => calendar.nextWorkingDay(d('2021-10-01')),
  previousWorkingDay: (d) => calendar.previousWorkingDay(d('2021-10-04')),
  onOrAfter: (d) => [calendar.onOrAfter(d('2021-10-01')), calendar.onOrAfter(d('2021-10-02'))],
  onOrBefore: (d) => [calendar.onOrBefore(d('2021-10-01')), calendar.onOrBefore(d('2021-10-03'))],
  traceWorkingDays: (d) => calendar.traceWorkingDays(d('2021-12-24'), 1),
  'traceWorkingDays, provisional': (d) => calendar.traceWorkingDays(d('2029-12-24'), 1, workingDayCalendar([englandAndWales], { projectUntil: d('2031-01-01') })),
  workingDayCalendar: (d) => ({ ...workingDayCalendar([englandAndWales], { asKnownOn: d('2022-09-08'), extraHolidays: [{ date: d('2022-09-21'), title: 'Closed' }] }) }.holidays),
  stateOn: (d) => door.toJSON(door.stateOn(modification, d('2022-02-01'))),
  nextSteps: (d) => door.nextSteps(modification, { on: d('2022-03-01') }),
  whyNot: (d) => door.whyNot(modification, 'changeBoard.voted', { on: d('2022-03-01') }),
  rulebookOn: (d) => door.rulebookOn(d('2022-03-01')),
  isRight: (d) => door.isRight('change_board', 'vote', d('2022-03-01')),
  paperDay: (d) => door.paperDay(d('2022-03-29')),
  minutesDue: (d) => door.minutesDue(d('2022-03-29')),
  nextMeeting: (d) => door.nextMeeting('change_board', d('2022-03-01')),
  clockOn: (d) => door.clockOn({ kind: 'preliminary', requestedOn: calendarDate('2021-08-19'), stops: [] }, d('2021-09-11')),
  spanOn: (d) => door.spanOn({ limit: 'consultation', openedOn: d('2022-03-01'), closesOn: d('2022-03-21') }, d('2022-03-10')),
  extensionDeadline: (d) => door.extensionDeadline({ from: d('2022-03-01'), months: 3, body: 'change_sub_committee' }),
  'extensionDeadline, until': (d) => door.extensionDeadline({ from: d('2022-03-01'), until: d('2022-06-01'), body: 'change_sub_committee' }),
  planTimetable: (d) => door.planTimetable({ path: 3 }, { on: d('2022-03-01') }),
  'planTimetable, back': (d) => door.planTimetable({ path: 3 }, { target: d('2023-02-23') }),
  releaseFor: (d) => door.releaseFor({ decidedOn: d('2022-03-01'), change: 'document' }),
  whatIf: (d) => door.whatIf(modification, {}, { on: d('2022-03-01') }),
  forecast: (d) => door.forecast([modification], { on: d('2022-03-01'), runs: 10, seed: 1 }),
  portfolio: (d) => door.portfolio([modification], { on: d('2022-03-01') }),
  toCsv: (d) => toCsv([modification], { on: d('2022-03-01') }),
  toMarkdownRegister: (d) => toMarkdownRegister([modification], { on: d('2022-03-01') }),
  aDraftProposal: (d) => door.toJSON(aDraftProposal({ on: d('2022-01-12') })),
};

describe('a Temporal.PlainDate', () => {
  test.each(Object.entries(calls))('is a day wherever a day is asked for: %s', (_, call) => {
    expect(call((text) => new PlainDate(text))).toEqual(call((text) => text));
  });

  test.each<[string, object]>([
    ['of another calendar', { calendarId: 'hebrew', year: 5782, month: 1, day: 1 }],
    ['without a calendar',  { year: 2022, month: 1, day: 4 }],
    ['with a time of day',  { calendarId: 'iso8601', year: 2022, month: 1, day: 4, hour: 0 }],
    ['of no real day',      { calendarId: 'iso8601', year: 2022, month: 2, day: 29 }],
    ['before the year 0',   { calendarId: 'iso8601', year: -1, month: 2, day: 1 }],
    ['past the year 9999',  { calendarId: 'iso8601', year: 10_000, month: 1, day: 1 }],
    ['with half a day',     { calendarId: 'iso8601', year: 2022, month: 1, day: 1.5 }],
  ])('%s is none', (_, value) => {
    expect(() => calendarDate(value)).toThrow(expect.objectContaining({ name: 'InvalidDateError', received: value }));
  });

  test('is a day, and no CalendarDate until it is read', () => {
    expect(isCalendarDate(new PlainDate('2022-06-01'))).toBe(false);
  });
});

test('a Date is refused, with the name of what makes a day of it', () => {
  for (const call of [calls['calendarDate']!, calls['addWorkingDays']!, calls['nextSteps']!, calls['toCsv']!]) {
    expect(() => call((text) => new Date(text) as never)).toThrow('Invalid date: expected a real day written YYYY-MM-DD but received a Date. Ask londonDate which day it is.');
  }
});

test.each<[string, () => unknown, string]>([
  ['an instant too late',     () => calendar.londonDate(1e20),                                  'received 100000000000000000000.'],
  ['an instant never',        () => calendar.londonDate(Number.POSITIVE_INFINITY),              'received Infinity.'],
  ['too many weeks',          () => door.portfolio([], { on: '2022-06-30', weeks: 1e12 }),      'expected a whole number of weeks, 0 to 5200, but received 1000000000000.'],
  ['too many months',         () => door.portfolio([], { on: '2022-06-30', months: 1e12 }),     'expected a whole number of months, 1 to 1200, but received 1000000000000.'],
  ['too many Working Days',   () => calendar.addWorkingDays('2022-06-30', 1e12),                'received 1000000000000 Working Days from 2022-06-30.'],
  ['too many runs of a vote', () => door.simulateBoard({ chance: 0.5, runs: Number.MAX_SAFE_INTEGER, seed: 1 }), 'runs: expected a whole number of runs, 1 to 100,000,000, but received 9007199254740991.'],
  ['and of a forecast',       () => door.forecast([], { on: '2022-06-30', runs: 100_000_001, seed: 1 }), '1 to 100,000,000, but received 100000001.'],
])('a count has a limit, and the error shows what was passed: %s', (_, call, message) => {
  expect(call).toThrow(message);
});
