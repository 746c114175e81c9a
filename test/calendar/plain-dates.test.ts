import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.ts';
import { calendarDate, isCalendarDate, type DateInput } from '../../src/calendar/index.ts';
import * as door from '../../src/index.ts';
import { aDraftProposal } from '../../src/testing/index.ts';
import { functions, goodCalls } from '../support/good-calls.ts';

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

/** Where a call is handed a day: the function, its arguments, and the way to the day in them. */
interface Place {
  readonly name: string;
  readonly call: readonly unknown[];
  readonly path: readonly string[];
}

/** What is data and no argument: it is stored, and in it a day is text. */
const data = ['raise 0', 'record 1', 'recordAll 1', 'replay 0', 'whyNot 1', 'parseEvent 0', 'safeParseEvent 0', 'parseFormEvent 0', 'parseEntries 0', 'fromJSON 0', 'reconstruct 0', 'plannedEvent 0', 'parseBankHolidays 0'];
/** What asks whether a value is text, what gives back the schedule it was handed, and fast-check. */
const otherwise = ['isCalendarDate 0', 'lawWith 0', 'arbitraryCase 0'];

/** The days in what a caller writes. What the library made is frozen or a row with its basis, and holds text. */
function daysIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || 'basis' in value || path.length > 8) return [];
  return Object.entries(value).flatMap(([key, part]) => daysIn(part, [...path, key]));
}

const at = (value: unknown, path: readonly string[]): unknown => path.reduce((part, key) => Reflect.get(Object(part), key), value);

function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  const changed = withPart(at(value, [key]), rest, part);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...Object(value), [key]: changed };
}

const places: readonly Place[] = Object.entries(goodCalls).flatMap(([name, calls]) =>
  calls.flatMap((call) => daysIn([...call]).flatMap((path) => ([...data, ...otherwise].includes(`${name} ${path[0]}`) ? [] : [{ name, call, path }]))),
);

const called = ({ name, call, path }: Place, day: unknown) => Reflect.apply(functions.get(name)!, undefined, Object(withPart([...call], path, day)));
const textAt = ({ call, path }: Place) => String(at(call, path));
const told = (value: unknown) => inspect(value, { depth: 12, maxArrayLength: 500 });

describe('a Temporal.PlainDate', () => {
  test('is asked for by many functions', () => {
    expect(new Set(places.map(({ name }) => name)).size).toBeGreaterThan(25);
  });

  test.each(places)('is a day wherever a day is an argument: $name, $path', (place) => {
    expect(told(called(place, new PlainDate(textAt(place))))).toBe(told(called(place, textAt(place))));
  });

  test('is a day in the schedule of a law', () => {
    const law = (day: DateInput) => door.lawWith({ schedule: { meetings: { change_sub_committee: { dates: [day] } }, releases: [{ name: 'March 2022', on: day }] } });
    const plan = (day: DateInput) => door.planTimetable(door.underLaw(aDraftProposal(), law(day))).milestones;
    expect(plan(new PlainDate('2022-01-20'))).toEqual(plan('2022-01-20'));
    expect(plan('2022-01-21')).not.toEqual(plan('2022-01-20'));
  });

  test.each<[string, object]>([
    ['of another calendar', { calendarId: 'hebrew', year: 5782, month: 1, day: 1 }],
    ['without a calendar',  { year: 2022, month: 1, day: 4 }],
    ['with a time of day',  { calendarId: 'iso8601', year: 2022, month: 1, day: 4, hour: 0 }],
    ['of no real day',      { calendarId: 'iso8601', year: 2022, month: 2, day: 29 }],
    ['before the year 0',   { calendarId: 'iso8601', year: -1, month: 2, day: 1 }],
    ['past the year 9999',  { calendarId: 'iso8601', year: 10_000, month: 1, day: 1 }],
    ['that cannot be read', { get calendarId(): string { throw new Error('closed'); } }],
    ['with half a day',     { calendarId: 'iso8601', year: 2022, month: 1, day: 1.5 }],
  ])('%s is none', (_, value) => {
    expect(() => calendarDate(value)).toThrow(expect.objectContaining({ name: 'InvalidDateError', received: value }));
  });

  test('is a day, and no CalendarDate until it is read', () => {
    expect(isCalendarDate(new PlainDate('2022-06-01'))).toBe(false);
  });
});

describe('a Date', () => {
  test.each(places)('is refused with the name of what makes a day of it: $name, $path', (place) => {
    expect(() => called(place, new Date(textAt(place)))).toThrow('but received a Date. Ask londonDate which day it is.');
  });

  test('is refused so in an event too', () => {
    const event = { type: 'hold.placed', on: new Date('2022-03-01'), by: 'code_administrator', reason: 'x' } as never;
    expect(() => door.parseEvent(event)).toThrow('on: expected a real day written YYYY-MM-DD but received a Date. Ask londonDate which day it is.');
    expect(door.record(aDraftProposal(), event)).toMatchObject({ refusals: [{ code: 'invalid_event', message: expect.stringContaining('Ask londonDate') }] });
  });
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
