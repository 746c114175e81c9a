import { bench, describe } from 'vitest';
import { englandAndWales, workingDayCalendar } from '../../src/calendar/index.ts';
import { remainingLife } from '../../src/forecast/remaining-life.ts';
import { settledLengths } from '../../src/forecast/lengths.ts';
import { forecast } from '../../src/forecast/forecast.ts';
import { calendarDate, standardLaw, type CaseFile } from '../../src/index.ts';
import { aDraftProposal } from '../../src/testing/index.ts';
import { plainWalks } from '../support/forecast-twin.ts';

/** Draft Proposals that need both assessments: the longest way there is. */
const files: readonly CaseFile[] = Array.from({ length: 1000 }, (_, index) => aDraftProposal({ id: `DP${1000 + index}`, on: '2022-01-11' }));
const on = calendarDate('2022-02-01');
const calendar = workingDayCalendar([englandAndWales], { projectUntil: '2034-01-01' });
const lengths = { dccSystems: 1 };
const law = { ...standardLaw, calendar };
const options = { on, seed: 1, lengths, calendar };

const life = remainingLife(files[0]!, { on, law, lengths: settledLengths(lengths), leadTimes: {} });
if (typeof life === 'string') throw new Error(life);
/** The steps of a walk: up to the decision, and the release. */
const stages = life.steps.length + 1;

/** How a sample of so many cases and runs is read: its milliseconds come to this many nanoseconds a stage. */
const reading = (cases: number, runs: number) => `${cases} cases × ${runs.toLocaleString('en-GB')} runs (1 ms is ${(1e6 / (cases * runs * stages)).toPrecision(3)} ns a stage, goal 8)`;

const once = { iterations: 5, warmupIterations: 1, warmupTime: 0, time: 0 };

describe(`forecast, ${stages} stages a walk, percentiles included`, () => {
  for (const runs of [1000, 10_000, 100_000]) bench(reading(10, runs), () => void forecast(files.slice(0, 10), { ...options, runs }), once);
  for (const cases of [100, 1000]) bench(reading(cases, 10_000), () => void forecast(files.slice(0, cases), { ...options, runs: 10_000 }), once);
});

/** What no walk can do without: one look-up in a table for each stage. Says how busy the machine is. */
const at = new Int32Array(100_000);
const table = Int32Array.from({ length: 4000 }, (_, rank) => Math.min(rank + 1, 3999));
function lookUps(): void {
  for (let stage = 0; stage < 10 * stages; stage += 1) for (let run = 0; run < at.length; run += 1) at[run] = table[at[run] ?? 0] ?? 0;
}

describe('10 cases × 100,000 runs, beside one look-up a stage', () => {
  bench('forecast', () => void forecast(files.slice(0, 10), { ...options, runs: 100_000 }), once);
  bench('look-ups', lookUps, once);
});

describe('one case, 100 runs', () => {
  bench('ours', () => void forecast(files.slice(0, 1), { ...options, runs: 100 }), once);
  bench('its plain twin, on dates', () => void plainWalks(files[0]!, { on, runs: 100, seed: 1, lengths: settledLengths(lengths), law, leadTimes: {} }), { ...once, iterations: 2 });
});
