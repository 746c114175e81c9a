import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { englandAndWales } from '../../src/calendar/bank-holidays/england-and-wales.ts';
import { eventTypes, standardLaw } from '../../src/index.ts';
import { boardConstitutions } from '../../src/rulebook/board-constitution.ts';
import { decisionRights } from '../../src/rulebook/decision-rights.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { chances } from '../../src/rulebook/chances.ts';
import { citations } from '../../src/rulebook/citations.ts';
import { tables } from '../../src/rulebook/tables.ts';
import { sources } from '../../src/rulebook/sources.ts';
import { timeLimits } from '../../src/rulebook/time-limits.ts';
import { usualLengths } from '../../src/rulebook/usual-lengths.ts';

/** What a record is judged by. */
const held = {
  law: { regimes, decisionRights, timeLimits, boardConstitutions, rules: citations },
  calendar: englandAndWales,
};

/** The tables as they were on each day that was named, oldest first: what the record says it was made under stays known. */
const digests: Readonly<Record<keyof typeof held, Readonly<Record<string, string>>>> = {
  law: { '2026-11-27': '80082deaf1e877c2' },
  calendar: { '2026-11-27': '3fc928a445f64b14' },
};

const digestOf = (table: unknown) => createHash('sha256').update(JSON.stringify(table)).digest('hex').slice(0, 16);

describe.each(['law', 'calendar'] as const)('the tables of the %s', (name) => {
  const days = Object.keys(digests[name]);
  const digest = digestOf(held[name]);

  test('are those of the day that a record names', () => {
    const todo =
      `The tables of the ${name} have changed. If a release was made with ${tables[name]}, give \`tables.${name}\` in src/rulebook/tables.ts the day of the change ` +
      `and add it here with ${digest}; if none was, write ${digest} in place of the digest of ${tables[name]}. Say in the changelog which dates are affected.`;
    expect(digests[name][tables[name]], todo).toBe(digest);
  });

  test('are named by the latest of their days, in order, and each day was another table', () => {
    expect(days).toEqual(days.toSorted());
    expect(days.at(-1)).toBe(tables[name]);
    expect(new Set(Object.values(digests[name])).size).toBe(days.length);
  });

  test('are others when one day in them is another', () => {
    const text = JSON.stringify(held[name]);
    expect(digestOf(JSON.parse(text))).toBe(digest);
    expect(digestOf(JSON.parse(text.replace(/\d{4}-\d\d-\d\d/, '2011-01-03')))).not.toBe(digest);
  });
});

test('hold something: every table has rows', () => {
  for (const table of Object.values(held.law)) expect(Object.keys(table).length).toBeGreaterThan(0);
  expect(englandAndWales.days.length).toBeGreaterThan(100);
  expect(standardLaw.tables).toEqual(tables);
});

describe('what is only usual', () => {
  test.each(Object.entries(chances))('the chance of %s lies between none and certainty, and has a source and a reason', (_, { value, source, why }) => {
    expect(value > 0 && value < 1).toBe(true);
    expect([typeof sources[source], why.endsWith('.')]).toEqual(['string', true]);
  });

  test('every length lies between events that there are, and is of no day or more, give or take some', () => {
    const known = new Set<string>([...eventTypes, 'stage.seen']);
    expect(usualLengths.length).toBeGreaterThan(20);
    for (const { from, to, usual, spread } of usualLengths) {
      expect([...from, ...to].filter((name) => !known.has(name.split('/')[0] ?? ''))).toEqual([]);
      expect([usual >= 0, spread > 0]).toEqual([true, true]);
    }
  });
});
