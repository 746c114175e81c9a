import { expect, test } from 'vitest';
import { timing } from '../../src/planning/timing.ts';
import { draft, modification } from '../../src/statecharts/charts.ts';

/** What the life waits for first in each state that waits for something. */
const awaited = [draft(), modification()].flatMap(({ regions }) => regions.flatMap(({ leaves }) => leaves.flatMap(({ awaits }) => awaits.slice(0, 1))));

test.each([...new Set(awaited)])('%s, which a state waits for, can be planned: it has a row of timing', (type) => {
  expect(awaited.length).toBeGreaterThan(20);
  expect(Object.keys(timing)).toContain(type);
});
