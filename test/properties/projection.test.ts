import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, englandAndWales, isWorkingDay, secCalendar, workingDayCalendar } from '../../src/calendar/index.ts';
import { addDays, weekday } from '../../src/calendar/calendar-date.ts';
import { calendarDate, standardLaw, type CaseFile } from '../../src/index.ts';
import { elapsedDays } from '../../src/portfolio/counting.ts';
import { quantiles, remaining } from '../../src/forecast/distribution.ts';
import type { Distribution } from '../../src/rulebook/lengths.ts';
import { settledLengths, type Lengths } from '../../src/forecast/lengths.ts';
import { forecast } from '../../src/forecast/forecast.ts';
import { after, awaitingVote, complete, draft, refining, underReview, voted } from '../support/life.ts';
import { plainWalks } from '../support/forecast-twin.ts';

const by = 'code_administrator';
const cases: readonly CaseFile[] = [draft, refining(2), after(refining(), { type: 'impactAssessment.requested', on: '2022-03-04', by }), underReview(), complete(1), awaitingVote(), voted(2)];
const far = workingDayCalendar([englandAndWales], { projectUntil: '2042-01-01' });

const length: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }).map((values) => ({ values })),
  fc.tuple(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 40, noNaN: true })).map(([least, more]) => ({ least, mean: least + more })),
);
const chance = fc.double({ min: 0, max: 0.9, noNaN: true });
const lengths: fc.Arbitrary<Partial<Lengths>> = fc.record(
  { preliminaryAssessment: length, impactAssessment: length, refinementConsultation: length, modificationReportConsultation: length, collation: length, authorityDetermination: length, rework: length, furtherDevelopment: chance, reportReturn: chance, deferral: chance, sendBack: chance, dccSystems: chance },
  { requiredKeys: [] },
);
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2022-04-01', days));
const file = fc.constantFrom(...cases);
const seed = fc.integer();

describe('forecasts', () => {
  test('equal their plain twin for any lengths, day and seed', () => {
    fc.assert(
      fc.property(file, day, seed, lengths, (one, on, number, own) => {
        const terms = { on, runs: 20, seed: number, lengths: settledLengths(own), law: { ...standardLaw, calendar: far }, leadTimes: {} };
        const days = plainWalks(one, terms).map(({ implemented }) => implemented).toSorted();
        const [said] = forecast([one], { on, runs: 20, seed: number, lengths: own, calendar: far });
        expect(said?.implementation).toEqual({ p10: days[1], p50: days[9], p80: days[15], p95: days[18] });
      }),
      { seed: 71, numRuns: 25 },
    );
  });

  test('never say anything before the day they are asked from', () => {
    fc.assert(
      fc.property(file, day, lengths, (one, on, own) => {
        const [said] = forecast([one], { on, runs: 50, seed: 1, lengths: own, calendar: far });
        expect(said?.decision === null || said!.decision.p10 >= on).toBe(true);
        expect(said!.implementation!.p10 >= on && said!.histogram[0]!.month >= on.slice(0, 7)).toBe(true);
      }),
      { seed: 72, numRuns: 25 },
    );
  });

  test('are never later, at any percentile, for a shorter assessment', () => {
    fc.assert(
      fc.property(fc.constantFrom(draft, refining(2)), day, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }), (one, on, least, more, less) => {
        const at = (mean: number, floor: number) => forecast([one], { on, runs: 60, seed: 5, lengths: { dccSystems: 1, impactAssessment: { least: floor, mean } }, calendar: far })[0]!;
        const [long, short] = [at(least + more, least), at(Math.max(least - less, 0) + more * 0.8, Math.max(least - less, 0))];
        for (const percent of ['p10', 'p50', 'p80', 'p95'] as const) expect(short.implementation![percent] <= long.implementation![percent]).toBe(true);
      }),
      { seed: 73, numRuns: 25 },
    );
  });

  test('of a held case never move before the hold ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.slice(0, 6)), fc.integer({ min: 1, max: 300 }), lengths, (one, length, own) => {
        const until = addDays('2022-04-04', length);
        const held = after(one, { type: 'hold.placed', on: '2022-04-04', by, reason: 'Awaiting a consultation', until });
        const [said] = forecast([held], { on: '2022-04-04', runs: 40, seed: 1, lengths: own, calendar: far });
        expect(said!.decision, said!.reasons.join(" ")).not.toBeNull();
        expect(said!.decision!.p10 >= until).toBe(true);
        expect(said!.histogram[0]!.month >= until.slice(0, 7)).toBe(true);
      }),
      { seed: 74, numRuns: 25 },
    );
  });
});

describe('lengths', () => {
  test('are listed shortest first, and what remains of one ends on the very day or later, or is longer than ever', () => {
    fc.assert(
      fc.property(length, fc.integer({ min: 0, max: 200 }), (distribution, elapsed) => {
        const values = [...quantiles(distribution)];
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        const left = remaining(distribution, elapsed);
        if (left === null) expect(values.at(-1)).toBeLessThan(elapsed);
        else expect(quantiles(left)[0]).toBeGreaterThanOrEqual(0);
      }),
      { seed: 75 },
    );
  });

  test('of listed values are, once some time has passed, those that are not shorter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), fc.integer({ min: 0, max: 60 }), (values, elapsed) => {
        const longer = values.filter((value) => value >= elapsed).map((value) => value - elapsed).toSorted((a, b) => a - b);
        const left = remaining({ values }, elapsed);
        expect(left && [...quantiles(left)]).toEqual(longer.length === 0 ? null : longer);
      }),
      { seed: 76 },
    );
  });
});

describe('days counted as the report counts them', () => {
  test('are every Monday to Friday, both ends counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 120 }), (start, count) => {
        const from = addDays('2021-01-01', start);
        const days = Array.from({ length: count + 1 }, (_, index) => addDays(from, index));
        const to = calendarDate(days.at(-1));
        expect(elapsedDays(from, to, 'weekdays_inclusive', secCalendar)).toBe(days.filter((one) => weekday(one) <= 5).length);
        expect(elapsedDays(from, to, 'working_days', secCalendar)).toBe(days.slice(1).filter((one) => isWorkingDay(one)).length);
      }),
      { seed: 77 },
    );
    expect(elapsedDays(calendarDate('2021-05-10'), addWorkingDays('2021-05-10', 101), 'weekdays_inclusive', secCalendar)).toBe(104);
  });
});
