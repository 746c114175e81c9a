import { createRequire } from 'node:module';
import { bench, describe } from 'vitest';
import type * as Library from '../../src/index.ts';
import type * as Testing from '../../src/testing/index.ts';

/** The built library, as users load it. Nothing else plans, so that each is measured against its goal alone. */
const require = createRequire(import.meta.url);
const { nextSteps, planTimetable, reconstruct } = require('../../dist/index.cjs') as typeof Library;
const { aDraftProposal, realHistories } = require('../../dist/testing.cjs') as typeof Testing;

const draft = aDraftProposal({ on: '2022-01-11' });
const on = '2022-02-01';
const drafts = Array.from({ length: 1000 }, (_, index) => aDraftProposal({ id: `DP${1000 + index}`, on: '2022-01-11' }));
const history = realHistories.find(({ entries }) => entries.length === 10);
if (history === undefined) throw new Error('there is no public history of ten facts to reconstruct');
/** Long enough for the engine to have made the best of it. */
const warm = { warmupTime: 1500, time: 1500 };

describe('plan', () => {
  bench('forward, text only', () => void planTimetable(draft, { on }), warm);
  bench('forward, DCC Systems', () => void planTimetable(draft, { on, assumptions: { change: 'dcc_systems' } }), warm);
  bench('back from a target', () => void planTimetable(draft, { on, target: 'June 2023' }), warm);
  bench('a portfolio of 1,000', () => drafts.forEach((file) => void planTimetable(file, { on })), { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 });
});

describe('ask', () => {
  bench('next steps', () => void nextSteps(draft, { on }), warm);
  bench('reconstruct a public history of ten facts', () => void reconstruct(history), warm);
});
