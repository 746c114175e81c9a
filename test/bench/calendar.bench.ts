import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addBusinessDays } from 'date-fns/addBusinessDays';
import { differenceInBusinessDays } from 'date-fns/differenceInBusinessDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import dayjs from 'dayjs';
import dayjsBusinessDays from 'dayjs-business-days2';
import moment from 'moment-business-days';
import { build } from 'tsup';
import { bench, describe } from 'vitest';
import type * as Calendar from '../../src/calendar/index.ts';

/** The built library, as users load it: the test runner's own transform of the sources would slow ours down and nobody else. */
const folder = mkdtempSync(join(tmpdir(), 'calendar-bench-'));
await build({ config: false, entry: { calendar: 'src/calendar/index.ts' }, outDir: folder, format: ['cjs'], target: 'node20', platform: 'neutral', silent: true });
const require = createRequire(import.meta.url);
const { addWorkingDays, englandAndWales, onOrAfter, workingDaysBetween } = require(join(folder, 'calendar.cjs')) as typeof Calendar;

/** Each sample does a hundred sums, so that the clock does not weigh more than they do: a mean of 0.004 ms is 40 ns a sum. */
const starts: readonly string[] = Array.from({ length: 100 }, (_, index) => onOrAfter(dayjs('2014-01-02').add(index * 36, 'day').format('YYYY-MM-DD')));
const spans: readonly (readonly [string, string])[] = starts.map((start) => [start, addWorkingDays(start, 40)]);
const startDates = starts.map((text) => parseISO(text));
const spanDates = spans.map(([start, end]) => [parseISO(start), parseISO(end)] as const);

/** The same holidays for every library that knows any. */
const holidays = englandAndWales.days.map((day) => day.date);
dayjs.extend(dayjsBusinessDays, { holidays, holidayFormat: 'YYYY-MM-DD' });
moment.updateLocale('en', { holidays, holidayFormat: 'YYYY-MM-DD' });
const { DateTime } = require('luxon-business-days') as { DateTime: LuxonBusinessDays };
const closed = new Set(holidays);
DateTime.local().setupBusiness({ holidayMatchers: [(day) => closed.has(day.toISODate())] });

interface LuxonBusinessDay {
  plusBusiness(step: { days: number }): LuxonBusinessDay;
  setupBusiness(business: { holidayMatchers: ((day: LuxonBusinessDay) => boolean)[] }): void;
  toISODate(): string;
}

interface LuxonBusinessDays {
  local(): LuxonBusinessDay;
  fromISO(text: string): LuxonBusinessDay;
}

const adds: Readonly<Record<string, (start: string, count: number) => string>> = {
  'dayjs-business-days2': (start, count) => dayjs(start).businessDaysAdd(count).format('YYYY-MM-DD'),
  'moment-business-days': (start, count) => moment(start, 'YYYY-MM-DD').businessAdd(count).format('YYYY-MM-DD'),
  'luxon-business-days': (start, count) => DateTime.fromISO(start).plusBusiness({ days: count }).toISODate(),
};
const between: Readonly<Record<string, (start: string, end: string) => number>> = {
  'dayjs-business-days2': (start, end) => dayjs(end).businessDiff(dayjs(start)),
  'moment-business-days': (start, end) => moment(end, 'YYYY-MM-DD').businessDiff(moment(start, 'YYYY-MM-DD')),
};

for (const [name, add] of Object.entries(adds)) {
  const differs = starts.find((start) => add(start, 40) !== addWorkingDays(start, 40));
  if (differs !== undefined) throw new Error(`${name} adds other days than ours to ${differs}`);
}

const slow = { time: 200, warmupTime: 20, warmupIterations: 1 };

/** Takes what the sums gave, so that no engine may leave them out. */
let taken: unknown;
const take = (given: unknown): void => {
  taken = given;
};
export const last = (): unknown => taken;

for (const count of [5, 40]) {
  describe(`add ${count} Working Days, ISO text in and out (100 sums a sample)`, () => {
    bench('ours', () => {
      let end = '';
      for (const start of starts) end = addWorkingDays(start, count);
      take(end);
    });
    bench('date-fns, no holidays', () => {
      let end = '';
      for (const start of starts) end = formatISO(addBusinessDays(parseISO(start), count), { representation: 'date' });
      take(end);
    });
    bench('date-fns, no holidays, Date in and out', () => {
      let end: unknown;
      for (const start of startDates) end = addBusinessDays(start, count);
      take(end);
    });
    for (const [name, add] of Object.entries(adds)) bench(name, () => starts.forEach((start) => take(add(start, count))), slow);
  });
}

describe('add however many (100 sums a sample)', () => {
  bench('ours, 5', () => {
    let end = '';
    for (const start of starts) end = addWorkingDays(start, 5);
    take(end);
  });
  bench('ours, 1000', () => {
    let end = '';
    for (const start of starts) end = addWorkingDays(start, 1000);
    take(end);
  });
});

describe('add 5 Working Days to text made anew each time (100 sums a sample)', () => {
  /** The making is measured beside it, to be taken off. */
  const stamps = starts.map((start) => `${start}T12:00:00Z`);
  const fresh = () => stamps.map((stamp) => stamp.slice(0, 10));
  bench('making the text', () => take(fresh()));
  bench('making the text, and ours', () => {
    let end = '';
    for (const start of fresh()) end = addWorkingDays(start, 5);
    take(end);
  });
});

describe('count the Working Days between two days, ISO text in (100 sums a sample)', () => {
  bench('ours', () => {
    let count = 0;
    for (const [start, end] of spans) count += workingDaysBetween(start, end);
    take(count);
  });
  bench('date-fns, no holidays', () => {
    let count = 0;
    for (const [start, end] of spans) count += differenceInBusinessDays(parseISO(end), parseISO(start));
    take(count);
  });
  bench('date-fns, no holidays, Date in', () => {
    let count = 0;
    for (const [start, end] of spanDates) count += differenceInBusinessDays(end, start);
    take(count);
  });
  for (const [name, count] of Object.entries(between)) bench(name, () => spans.forEach(([start, end]) => take(count(start, end))), slow);
});
