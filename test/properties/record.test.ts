import { describe, expect, test } from 'vitest';
import { allLives } from '../../examples/support/lives.ts';
import { CorruptHistoryError, InvalidInputError } from '../../src/errors.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { fromJSON, replay, toJSON, type CaseEvent } from '../../src/index.ts';
import { sampled } from '../support/long.ts';
import { chance, pick, randomLife, without } from '../support/lives.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const lives = [...allLives.map(({ id, entries }) => [id, entries] as const), ...seeds(80).map((seed) => [`life ${seed}`, randomLife(seed, 30)] as const)];

test('there are lives, and they meet most of what can happen', () => {
  expect(lives.length).toBeGreaterThan(140);
  expect(new Set(lives.flatMap(([, entries]) => entries.map(({ type }) => type))).size).toBeGreaterThan(50);
});

describe('a life of which events are taken out', () => {
  test.each(sampled(lives, 3))('%s comes back accepted, and as it was given', (name, life) => {
    const random = chance(name.length * 31 + life.length);
    const given = without(life, Math.ceil(life.length * pick([0.2, 0.4, 0.6], random)), random);
    const { file, inferred } = reconstruct(given);
    expect(replay(file.entries).state).toEqual(file.state);
    expect(file.entries.length - inferred.length).toBe(given.length);
    const marked = new Set(inferred.map(({ index }) => index));
    expect(file.entries.filter((_, index) => !marked.has(index))).toEqual(given);
    for (const { entry, between } of inferred) expect([between.from <= entry.on, entry.on <= (between.until ?? entry.on)]).toEqual([true, true]);
  });

  test.each(sampled(lives.slice(0, 60), 2))('%s comes back whole when nothing is missing', (_, life) => {
    expect(reconstruct(life).file.entries).toEqual(replay(life).entries);
  });

  test.each(sampled(seeds(60), 3))('life %i comes back from months and without bodies', (seed) => {
    const life = randomLife(seed, 20);
    const random = chance(seed);
    const given = without(life, 4, random).map((entry, at) => (at === 0 || random() < 0.5 ? entry : { ...entry, ...(random() < 0.5 ? { on: entry.on.slice(0, 7) } : { by: undefined }) }));
    const { file } = reconstruct(given);
    const left = [...file.entries];
    for (const entry of given) {
      const at = left.findIndex((one) => one.note === entry.note && one.type === entry.type && one.on.startsWith(entry.on) && (entry.by === undefined || one.by === entry.by));
      expect(at).toBeGreaterThanOrEqual(0);
      left.splice(0, at + 1);
    }
  });
});

describe('nothing is added that is of no use', () => {
  const cases = sampled(seeds(90), 2).flatMap((seed) => {
    const made = reconstruct(without(randomLife(seed, 9), 2 + (seed % 2), chance(seed + 1)));
    return made.inferred.map(({ index, why }) => [seed, index, made.file, why] as const);
  });

  test('there is something to try', () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  test.each(cases)('of life %i entry %i: without it the record is refused, draws another remark or is less likely, and it says so', (_, index, file, why) => {
    const rest = file.entries.toSpliced(index, 1);
    const isLife = rest.every((entry, at) => at > 0 || entry.type === 'proposal.raised') && canBeReplayed(rest);
    expect(isLife ? 'less likely' : 'refused').toBe(why.includes('less likely') ? 'less likely' : 'refused');
  });
});

function canBeReplayed(entries: readonly CaseEvent[]): boolean {
  try {
    return replay(entries).entries.length > 0;
  } catch (error) {
    if (error instanceof CorruptHistoryError) return false;
    throw error;
  }
}

describe('the stored form', () => {
  test.each(lives)('%s goes out and comes back the same', (_, life) => {
    const file = replay(life);
    const text = JSON.stringify(toJSON(file));
    const back = fromJSON(JSON.parse(text));
    expect(back).toEqual(file);
    expect(back.entries).toEqual(file.entries);
    expect(JSON.stringify(toJSON(back))).toBe(text);
  });

  /** What comes of a text: a file that is stored as exactly the same record, no text of ours, or a refusal that names the place. */
  function fateOf(text: string): string {
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch {
      return 'no JSON';
    }
    try {
      const file = fromJSON(document);
      expect(replay(file.entries).state).toEqual(file.state);
      return 'valid';
    } catch (error) {
      if (error instanceof CorruptHistoryError) return error.index >= 0 && error.refusals.length > 0 ? 'refused' : 'without a place';
      if (error instanceof InvalidInputError) return error.faults.length > 0 ? 'refused' : 'without a place';
      throw error;
    }
  }

  test('a flipped byte leaves a valid record or is refused with the place', () => {
    const random = chance(20_261_120);
    const fates = sampled(seeds(1500), 3).map(() => {
      const text = JSON.stringify(toJSON(replay(pick(lives, random)[1])));
      const at = Math.floor(random() * text.length);
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(random() * 7)));
      return fateOf(text.slice(0, at) + flipped + text.slice(at + 1));
    });
    expect(new Set(fates)).toEqual(new Set(['no JSON', 'valid', 'refused']));
  });

  test('a changed, lost or added key is refused with the place, or was one that may be missing', () => {
    const random = chance(61);
    const fates = seeds(600).map(() => {
      const entries = toJSON(replay(pick(lives, random)[1])).entries;
      const at = Math.floor(random() * entries.length);
      const pairs = Object.entries(entries[at] ?? {});
      const key = pick(pairs, random)[0];
      const turn = pick(['lost', 'renamed', 'added'], random);
      const changed = turn === 'added' ? [...pairs, ['unheard', 1]] : pairs.flatMap(([name, value]) => (name === key ? (turn === 'lost' ? [] : [[`${name}s`, value]]) : [[name, value]]));
      const fate = fateOf(JSON.stringify({ format: 'sec-modifications/case', version: 1, entries: entries.with(at, Object.fromEntries(changed)) }));
      return turn === 'lost' ? fate : `${turn}: ${fate}`;
    });
    expect(new Set(fates)).toEqual(new Set(['valid', 'refused', 'renamed: refused', 'added: refused']));
  });
});
