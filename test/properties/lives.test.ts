import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, daysBetween } from '../../src/calendar/calendar-date.ts';
import { fromJSON, nextSteps, raise, record, recordAll, replay, stateOn, toJSON, whyNot, type CaseEventInput, type CaseFile, type ProposalRaised } from '../../src/index.ts';
import { arbitraryCase } from '../../src/testing/arbitraries.ts';
import { after } from '../support/life.ts';
import { sampleEvents } from '../support/sample-events.ts';

const seed = 20261121;
const life = arbitraryCase(fc, { maxEntries: 30 });
const lived = (file: CaseFile, count: number) => replay(file.entries.slice(0, count));
const lastDay = (file: CaseFile) => file.entries.at(-1)!.on;
const opened = ({ entries: [first] }: CaseFile) => raise(first as ProposalRaised);

/** A life, and a number of its entries. */
const lifeAndPart = life.chain((file) => fc.record({ file: fc.constant(file), count: fc.integer({ min: 1, max: file.entries.length }) }));

/** A life, and some days after it was raised: most while it went on, some once it had come to rest. */
const lifeAndDays = life.chain((file) => {
  const day = fc.integer({ min: 0, max: daysBetween(file.raisedOn, lastDay(file)) + 40 }).map((days) => addDays(file.raisedOn, days));
  return fc.record({ file: fc.constant(file), days: fc.tuple(day, day).map(([a, b]) => [a, b].toSorted()) });
});

describe('a record', () => {
  test('of any life is, at every entry, the same when it is replayed and when it is recorded step by step', () => {
    fc.assert(
      fc.property(life, (file) => {
        let step = opened(file);
        expect(lived(file, 1)).toStrictEqual(step);
        for (const [index, entry] of file.entries.entries()) {
          if (index === 0) continue;
          step = after(step, entry);
          expect(lived(file, index + 1)).toStrictEqual(step);
        }
        expect(step).toStrictEqual(file);
        expect(recordAll(opened(file), file.entries.slice(1))).toMatchObject({ ok: true, file });
      }),
      { seed, numRuns: 25 },
    );
  });

  test('goes out and comes back to the byte, at any entry', () => {
    fc.assert(
      fc.property(lifeAndPart, ({ file, count }) => {
        const part = lived(file, count);
        const text = JSON.stringify(toJSON(part));
        const back = fromJSON(JSON.parse(text));
        expect(back).toStrictEqual(part);
        expect(JSON.stringify(toJSON(back))).toBe(text);
        expect(JSON.stringify(back)).toBe(JSON.stringify(part));
        expect(JSON.stringify(toJSON(replay(JSON.parse(text).entries)))).toBe(text);
      }),
      { seed, numRuns: 80 },
    );
  });

  test('is not changed by what is recorded after it, in whatever order it is looked at', () => {
    fc.assert(
      fc.property(lifeAndPart, fc.boolean(), ({ file, count }, isReadFirst) => {
        const earlier = lived(file, count);
        const before = isReadFirst ? JSON.stringify(earlier) : null;
        for (const event of sampleEvents(lastDay(earlier))) {
          const taken = record(earlier, event);
          if (taken.ok) expect(taken.file.entries.length).toBe(count + 1);
        }
        recordAll(earlier, file.entries.slice(count));
        expect(JSON.stringify(earlier)).toBe(before ?? JSON.stringify(lived(file, count)));
        expect(thawed(earlier)).toEqual([]);
      }),
      { seed, numRuns: 15 },
    );
  });
});

/** The places of a value that are not frozen. */
function thawed(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Object.isFrozen(value) ? [] : [place]), ...Object.entries(value).flatMap(([key, part]) => thawed(part, `${place}.${key}`))];
}

describe('a file as it stood', () => {
  test('on a later day has every entry it had on an earlier one, and then more or as many', () => {
    fc.assert(
      fc.property(lifeAndDays, ({ file, days: [earlier, later] }) => {
        const [first, second] = [stateOn(file, earlier!), stateOn(file, later!)];
        expect(second.entries.slice(0, first.entries.length)).toEqual(first.entries);
        expect(first.entries).toEqual(file.entries.filter((entry) => entry.on <= earlier!));
      }),
      { seed, numRuns: 100 },
    );
  });

  test('on the day of its last entry, once nothing further is known of it, is the file itself', () => {
    fc.assert(
      fc.property(lifeAndPart, ({ file, count }) => {
        const part = lived(file, count);
        expect(stateOn(part, lastDay(part))).toBe(part);
      }),
      { seed, numRuns: 80 },
    );
  });

  test('on a day is the same whatever happened after that day', () => {
    fc.assert(
      fc.property(lifeAndDays, ({ file, days: [earlier, later] }) => {
        const known = file.entries.filter((entry) => entry.on <= later!);
        expect(stateOn(replay(known), earlier!)).toStrictEqual(stateOn(file, earlier!));
      }),
      { seed, numRuns: 100 },
    );
  });

  test('once it has ended stays as it ended', () => {
    let ended = 0;
    fc.assert(
      fc.property(lifeAndDays, ({ file, days: [earlier, later] }) => {
        const then = stateOn(file, earlier!);
        if (typeof then.state !== 'string') return;
        ended += 1;
        expect(stateOn(file, later!).state).toBe(then.state);
      }),
      { seed, numRuns: 150 },
    );
    expect(ended).toBeGreaterThan(10);
  });
});

describe('an event', () => {
  test('is recorded exactly when nothing bars it, for the very reasons whyNot gives, and its type is a next step when nothing speaks against it', () => {
    let recorded = 0;
    let refused = 0;
    fc.assert(
      fc.property(lifeAndPart, fc.integer({ min: 0, max: 16 }), ({ file, count }, more) => {
        const part = lived(file, count);
        const on = addDays(calendarDate(lastDay(part)), more);
        const steps = new Map(nextSteps(part, { on }).map((step) => [step.type, step]));
        for (const event of sampleEvents(on)) {
          const taken = record(part, event);
          const reasons = whyNot(part, event);
          const step = steps.get(event.type)!;
          const isOpen = step.standing === 'permitted' || step.standing === 'required';
          expect(taken.ok).toBe(reasons.every(({ bars }) => !bars));
          expect(taken.ok ? taken.advisories.slice(0, reasons.length) : taken.refusals).toEqual(reasons);
          expect(isOpen).toBe(step.refusals.length === 0);
          if (reasons.length === 0) expect([isOpen, step.by.includes(event.by), step.refusals]).toEqual([true, true, []]);
          if (taken.ok) recorded += 1;
          else refused += 1;
        }
      }),
      { seed, numRuns: 25 },
    );
    expect(recorded).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(1000);
  });

  test('of which nothing in the file stands in the way as a type is never said to be over', () => {
    fc.assert(
      fc.property(lifeAndPart, ({ file, count }) => {
        const part = lived(file, count);
        const over = nextSteps(part, { on: lastDay(part) }).flatMap(({ type, standing }) => (standing === 'no_longer' ? [type] : []));
        expect(file.entries.slice(count).filter(({ type }) => over.includes(type))).toEqual([]);
      }),
      { seed, numRuns: 80 },
    );
  });
});

describe('a split', () => {
  /** A life that was not split, and the number of entries after which it now is. */
  const whole = lifeAndPart.filter(({ file, count }) => file.entries.every(({ type }) => type !== 'proposal.split') && typeof lived(file, count).state === 'object');

  /** What there is of a file, but for its number and its record. */
  const withoutNumber = (file: CaseFile) => Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'id' && key !== 'number' && key !== 'entries'));

  const codesOf = (file: CaseFile, event: CaseEventInput) => whyNot(file, event).map(({ code }) => code);

  const split = (part: CaseFile): CaseEventInput => ({ type: 'proposal.split', on: lastDay(part), by: 'working_group', into: [`${part.id}A`, `${part.id}B`] });

  test('changes nothing in the life of either part: each goes on as the whole would have', () => {
    let lives = 0;
    fc.assert(
      fc.property(whole, ({ file, count }) => {
        const part = lived(file, count);
        const rest = file.entries.slice(count);
        const taken = record(part, split(part));
        expect(taken).toMatchObject({ ok: true, file: { stage: 'split' } });
        const children = (taken.ok && taken.children) || [];
        expect(children.map(({ id }) => id)).toEqual([`${part.id}A`, `${part.id}B`]);
        for (const child of children) {
          const [twin, grown] = [replay(file.entries), after(child, ...rest)];
          expect(withoutNumber(grown)).toStrictEqual(withoutNumber(twin));
          expect(grown.id).toBe(`${twin.id}${child.id.at(-1)}`);
          expect(grown.entries.filter(({ type }) => type !== 'proposal.split')).toEqual(twin.entries);
          expect(replay(grown.entries)).toStrictEqual(grown);
          lives += rest.length > 0 ? 1 : 0;
        }
      }),
      { seed, numRuns: 80 },
    );
    expect(lives).toBeGreaterThan(60);
  });

  test('leaves each part the same next steps and the same reasons as the whole, but that it is not split again', () => {
    fc.assert(
      fc.property(whole, ({ file, count }) => {
        const part = lived(file, count);
        const taken = record(part, split(part));
        for (const child of (taken.ok && taken.children) || []) {
          expect(nextSteps(child, { on: lastDay(part) })).toEqual(nextSteps(part, { on: lastDay(part) }));
          for (const event of sampleEvents(lastDay(part), (type) => type !== 'proposal.split')) {
            const reasons = codesOf(part, event);
            if (!reasons.includes('already_recorded')) expect(codesOf(child, event), event.type).toEqual(reasons);
          }
          expect(codesOf(child, split(child))).toEqual(['invalid_event']);
        }
      }),
      { seed, numRuns: 10 },
    );
  });
});
