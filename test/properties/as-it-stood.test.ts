import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { nextSteps, record, replay, stateOn, whyNot } from '../../src/index.ts';
import { arbitraryCase } from '../../src/testing/arbitraries.ts';
import { sampleEvents } from '../support/sample-events.ts';

const seed = 20261121;
const lifeAndDay = fc.record({ file: arbitraryCase(fc, { maxEntries: 20 }), after: fc.integer({ min: 0, max: 20 }) });

test('a file as it stood on a later day, and then on an earlier one, is the file as it stood on the earlier', () => {
  fc.assert(
    fc.property(lifeAndDay, ({ file, after }) => {
      const last = file.entries.at(-1)!.on;
      expect(stateOn(stateOn(file, addDays(last, 40)), addDays(last, after))).toStrictEqual(stateOn(file, addDays(last, after)));
    }),
    { seed, numRuns: 200 },
  );
});

test('an event is judged alike by a file and by the file as it stood once every window was over, and what is recorded replays', () => {
  let windows = 0;
  fc.assert(
    fc.property(lifeAndDay, ({ file, after }) => {
      const last = file.entries.at(-1)!.on;
      const then = stateOn(file, addDays(last, 40));
      if (then === file) return;
      windows += 1;
      expect(nextSteps(then, { on: addDays(last, after) })).toEqual(nextSteps(file, { on: addDays(last, after) }));
      for (const event of sampleEvents(addDays(last, after))) {
        expect(whyNot(then, event)).toEqual(whyNot(file, event));
        const taken = record(then, event);
        if (taken.ok) expect(replay(taken.file.entries)).toStrictEqual(taken.file);
      }
    }),
    { seed, numRuns: 200 },
  );
  expect(windows).toBeGreaterThan(10);
});
