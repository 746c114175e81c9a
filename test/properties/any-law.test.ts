import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { auditTrail, fromJSON, record, standardLaw, stateOn, toJSON, underLaw, type CaseFile } from '../../src/index.ts';
import { arbitraryCase } from '../../src/testing/arbitraries.ts';
import { arbitraryLaw } from '../support/arbitrary-law.ts';
import { isLong } from '../support/long.ts';
import { sampleEvents } from '../support/sample-events.ts';

const runs = isLong ? 1500 : 100;

/** What else is recorded, whatever only advises against it: so many days on, the first event from some place in the list that is taken. */
const further = fc.array(fc.record({ after: fc.nat({ max: 40 }), from: fc.nat({ max: 9999 }) }), { maxLength: 8 });

function goneOn(file: CaseFile, { after, from }: { readonly after: number; readonly from: number }): CaseFile {
  const on = addDays(file.entries.at(-1)!.on, after);
  const events = sampleEvents(on);
  for (let turn = 0; turn < events.length; turn += 1) {
    const taken = record(file, events[(from + turn) % events.length]!);
    if (taken.ok) return taken.file;
  }
  return file;
}

/** A life lived under one law, and another law. */
const lifeAndLaws = fc.tuple(arbitraryLaw, arbitraryLaw).chain(([law, other]) =>
  fc.record({ law: fc.constant(law), other: fc.constant(other), file: fc.tuple(arbitraryCase(fc, { maxEntries: 25, law }), further).map(([file, more]) => more.reduce(goneOn, file)) }),
);

const stored = (file: CaseFile) => JSON.stringify(toJSON(file));

test('a life recorded under any law loads under the standing one, entry for entry, and is stored to the same bytes', () => {
  let entries = 0;
  let differ = 0;
  fc.assert(
    fc.property(lifeAndLaws, ({ file }) => {
      const back = fromJSON(JSON.parse(stored(file)));
      expect(back.entries).toEqual(file.entries);
      expect(stored(back)).toBe(stored(file));
      const trail = auditTrail(back);
      expect(trail.map(({ entry }) => entry)).toEqual(file.entries);
      expect(trail.at(-1)?.stage).toBe(back.stage);
      entries += trail.length;
      differ += trail.some(({ remarks }) => remarks.some(({ bars }) => bars)) ? 1 : 0;
    }),
    { seed: 20_261_127, numRuns: runs },
  );
  expect(entries).toBeGreaterThan(runs * 5);
  expect(differ).toBeGreaterThan(runs / 20);
});

test('under another law and back, a file is what it was', () => {
  fc.assert(
    fc.property(lifeAndLaws, ({ file, law, other }) => {
      const there = underLaw(file, other);
      expect(there.entries).toEqual(file.entries);
      expect(underLaw(there, law)).toStrictEqual(file);
      expect(fromJSON(JSON.parse(stored(there)), { law })).toStrictEqual(file);
      expect(underLaw(underLaw(there, standardLaw), other)).toStrictEqual(there);
    }),
    { seed: 20_261_127, numRuns: runs },
  );
});

test('on every day of its life a file stands as its entries up to it leave it, whatever the law', () => {
  fc.assert(
    fc.property(lifeAndLaws, fc.nat({ max: 60 }), ({ file, other }, more) => {
      for (const there of [file, underLaw(file, other), fromJSON(JSON.parse(stored(file)))]) {
        const last = there.entries.at(-1)!.on;
        expect(stateOn(there, last)).toBe(there);
        for (const on of [there.raisedOn, ...there.entries.map((entry) => entry.on), addDays(last, more)]) {
          expect(stateOn(there, on).entries).toEqual(there.entries.filter((entry) => entry.on <= on));
        }
      }
    }),
    { seed: 20_261_127, numRuns: Math.ceil(runs / 5) },
  );
});
