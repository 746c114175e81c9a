import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  onOrAfter,
  onOrBefore,
  previousWorkingDay,
  traceWorkingDays,
  workingDayCalendar,
  workingDaysBetween,
  workingDaysInclusive,
} from '../../src/calendar/index.ts';
import type { CalendarDate, WorkingDayCalendar } from '../../src/calendar/index.ts';
import { addDays, dateOfDayNumber, dayNumber } from '../../src/calendar/calendar-date.ts';
import * as plain from '../calendar/plain-working-days.ts';

/** A failure prints its seed; run again with SEED=… to see it again. */
const seeded = { seed: Number(process.env['SEED'] ?? 20261120), numRuns: Number(process.env['RUNS'] ?? 400) };

interface Case {
  readonly calendar: WorkingDayCalendar;
  readonly off: ReadonlySet<string>;
  /** Any day near the middle of three years. */
  readonly start: CalendarDate;
  readonly other: CalendarDate;
}

/** A calendar of three years anywhere, with holidays on any days of it, and two days with room for counts of up to 100 on either side. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    first: fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2200-01-01') }),
    off: fc.uniqueArray(fc.integer({ min: 0, max: 1095 }), { maxLength: 120 }),
    shared: fc.uniqueArray(fc.integer({ min: 0, max: 1095 }), { maxLength: 20 }),
    start: fc.integer({ min: 450, max: 650 }),
    other: fc.integer({ min: 450, max: 650 }),
  })
  .map(({ first, off, shared, start, other }) => {
    const date = (day: number) => dateOfDayNumber(first + day);
    const rows = (days: readonly number[]) => days.map((day) => ({ date: date(day), title: 'A holiday' }));
    const coverage = { from: date(0), until: date(1096) };
    const calendar = workingDayCalendar([{ nation: 'one', coverage, days: rows(off) }, { nation: 'another', coverage, days: rows(shared) }]);
    return { calendar, off: new Set([...off, ...shared].map(date)), start: date(start), other: date(other) };
  });
const counts = fc.integer({ min: -100, max: 100 });

describe('Working Days over any calendar', () => {
  test('are what counting on one’s fingers gives', () => {
    fc.assert(
      fc.property(cases, counts, ({ calendar, off, start, other }, count) => {
        expect(isWorkingDay(start, calendar)).toBe(plain.isWorkingDay(off, start));
        expect(addWorkingDays(start, count, calendar)).toBe(plain.addWorkingDays(off, start, count));
        expect(workingDaysBetween(start, other, calendar)).toBe(plain.workingDaysBetween(off, start, other));
        expect(workingDaysInclusive(start, other, calendar)).toBe(plain.workingDaysInclusive(off, start, other));
      }),
      seeded,
    );
  });

  test('added and then counted come back: forward from any day, backward from a Working Day', () => {
    fc.assert(
      fc.property(cases, counts, ({ calendar, start }, count) => {
        const counted = workingDaysBetween(start, addWorkingDays(start, count, calendar), calendar);
        // From a weekend or holiday, 1 back is the Working Day before it, and between the two no Working Day is left to count.
        const oneFewer = count < 0 && !isWorkingDay(start, calendar);
        expect(counted).toBe(oneFewer ? count + 1 : count);
      }),
      seeded,
    );
  });

  test('counted and then added arrive: at the end, or at the last Working Day before it', () => {
    fc.assert(
      fc.property(cases, ({ calendar, start, other }) => {
        const [first, last] = [start, other].toSorted();
        const count = workingDaysBetween(first!, last!, calendar);
        expect(addWorkingDays(first!, count, calendar)).toBe(count === 0 ? first : onOrBefore(last!, calendar));
      }),
      seeded,
    );
  });

  test('never go backwards when more are added, or when they are added to a later day', () => {
    fc.assert(
      fc.property(cases, counts, ({ calendar, start, other }, count) => {
        expect(addWorkingDays(start, count + 1, calendar) > addWorkingDays(start, count, calendar)).toBe(true);
        const [first, last] = [start, other].toSorted();
        expect(addWorkingDays(first!, count, calendar) <= addWorkingDays(last!, count, calendar)).toBe(true);
      }),
      seeded,
    );
  });

  test('added twice are added together: from a Working Day always', () => {
    fc.assert(
      fc.property(cases, counts, counts, ({ calendar, start }, n, m) => {
        const from = onOrAfter(start, calendar);
        expect(addWorkingDays(addWorkingDays(from, n, calendar), m, calendar)).toBe(addWorkingDays(from, n + m, calendar));
      }),
      seeded,
    );
  });

  test('added twice are added together: from any day, as long as the way does not turn back over it', () => {
    fc.assert(
      fc.property(cases, counts, counts, ({ calendar, start }, n, m) => {
        fc.pre(n === 0 || Math.sign(n) === Math.sign(n + m));
        expect(addWorkingDays(addWorkingDays(start, n, calendar), m, calendar)).toBe(addWorkingDays(start, n + m, calendar));
      }),
      seeded,
    );
  });

  test('added and taken back over a start that is no Working Day go one Working Day further', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), ({ calendar, start }, n, more) => {
        fc.pre(!isWorkingDay(start, calendar));
        expect(addWorkingDays(addWorkingDays(start, n, calendar), -n - more, calendar)).toBe(addWorkingDays(start, -more - 1, calendar));
        expect(addWorkingDays(addWorkingDays(start, -n, calendar), n + more, calendar)).toBe(addWorkingDays(start, more + 1, calendar));
      }),
      seeded,
    );
  });

  test('between two days are the same in either direction but for the sign, and add up over a third', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -200, max: 200 }), ({ calendar, start, other }, days) => {
        const third = addDays(start, days);
        expect(workingDaysBetween(start, other, calendar) + workingDaysBetween(other, start, calendar)).toBe(0);
        expect(workingDaysInclusive(start, other, calendar) + workingDaysInclusive(other, start, calendar)).toBe(start === other ? 2 * workingDaysInclusive(start, start, calendar) : 0);
        expect(workingDaysBetween(start, third, calendar) + workingDaysBetween(third, other, calendar)).toBe(workingDaysBetween(start, other, calendar));
      }),
      seeded,
    );
  });

  test('inclusive of both ends are one more than between, when the first is a Working Day', () => {
    fc.assert(
      fc.property(cases, ({ calendar, start, other }) => {
        const [first, last] = [start, other].toSorted();
        expect(workingDaysInclusive(first!, last!, calendar)).toBe(workingDaysBetween(first!, last!, calendar) + (isWorkingDay(first!, calendar) ? 1 : 0));
      }),
      seeded,
    );
  });

  test('lie next to one another', () => {
    fc.assert(
      fc.property(cases, ({ calendar, start }) => {
        expect(onOrAfter(start, calendar)).toBe(nextWorkingDay(addDays(start, -1), calendar));
        expect(onOrBefore(start, calendar)).toBe(previousWorkingDay(addDays(start, 1), calendar));
        expect(previousWorkingDay(nextWorkingDay(start, calendar), calendar)).toBe(onOrBefore(start, calendar));
        expect(nextWorkingDay(previousWorkingDay(start, calendar), calendar)).toBe(onOrAfter(start, calendar));
      }),
      seeded,
    );
  });

  test('traced leave no day out: each is counted or skipped', () => {
    fc.assert(
      fc.property(cases, counts, ({ calendar, start }, count) => {
        const { end, counted, skipped } = traceWorkingDays(start, count, calendar);
        expect(end).toBe(addWorkingDays(start, count, calendar));
        expect(Math.abs(counted) + skipped.length).toBe(Math.abs(dayNumber(end) - dayNumber(start)));
        expect(skipped.filter((day) => isWorkingDay(day.date, calendar))).toEqual([]);
      }),
      seeded,
    );
  });
});
