import { readFileSync } from 'node:fs';
import { fromJSON, record, replay, toJSON } from 'sec-modifications';
import { describe, expect, test } from 'vitest';
import { allLives, filledIn, fillInsOf, historyOf, isFilledIn, lifeOf, papers } from '../../examples/support/lives.ts';
import { daysOf } from '../../src/reconstruction/day-span.ts';
import { fileBefore, fileOf, recorded } from './play.ts';

const entries = allLives.flatMap((life) => life.entries.map((entry, index) => ({ name: `${life.id} entry ${index}`, entry })));

const fillIns = filledIn.flatMap(({ lives }) => lives.flatMap((life) => fillInsOf(life).map((one, index) => ({ name: `${life.id} ${index} ${one.type}`, life, one }))));

test('there are papers, lives, entries and fill-ins to check', () => {
  expect(papers).toHaveLength(4);
  expect(fillIns.length).toBeGreaterThan(200);
  expect(papers.every(({ lives }) => lives.length > 0)).toBe(true);
  expect(allLives.length).toBeGreaterThan(60);
  expect(entries.length).toBeGreaterThan(400);
});

describe('every life', () => {
  test('has an identifier of its own', () => {
    expect(allLives.map(({ id }) => id)).toHaveLength(new Set(allLives.map(({ id }) => id)).size);
  });

  test.each(allLives)('$id replays from its entries to the file of that number', ({ id, entries: own }) => {
    const file = replay(own);
    expect(file.id).toBe(id);
    expect(file.entries).toEqual(own);
  });

  test.each(allLives)('$id comes back from what is stored of it', ({ id }) => {
    const file = fileOf(id);
    expect(fromJSON(JSON.parse(JSON.stringify(toJSON(file))))).toEqual(file);
  });
});

describe('every entry', () => {
  test.each(entries)('$name says where it was read, or what was filled in', ({ entry }) => {
    expect(entry.source !== undefined || isFilledIn(entry)).toBe(true);
    if (entry.note?.toLowerCase().includes('filled in')) expect(entry.note).toMatch(/^filled in: \S/);
  });

  test('cites papers and pages in words', () => {
    expect(JSON.stringify(allLives)).not.toMatch(/https?:|\.txt|\/work|\\\\/);
    expect(readFileSync(new URL('../../examples/data/filled-in.json', import.meta.url), 'utf8')).not.toMatch(/https?:|\.txt|\/work|\\/);
  });
});

describe('nothing is written twice', () => {
  test.each(fillIns)('$name is not in the history, or only as far as it was known', ({ life, one: { type, told, before, note, ...fields } }) => {
    expect(note).toMatch(/^filled in: \S/);
    const ofItsType = historyOf(life).entries.flatMap((entry) => (entry.type === type && 'on' in entry ? [entry] : []));
    if (told === undefined) {
      expect(ofItsType.filter(({ on }) => on === fields.on)).toEqual([]);
      return;
    }
    expect(before).toBeUndefined();
    const { on, ...said } = ofItsType[told - 1]!;
    expect(Object.keys(fields).filter((field) => field in said)).toEqual([]);
    if (fields.on !== undefined && on !== undefined) {
      const { from, until } = daysOf(on)!;
      expect(from < until && from <= fields.on && fields.on <= until).toBe(true);
    }
  });

  test('a part of a modification shares the fill-ins of the whole', () => {
    expect(filledIn.flatMap(({ lives }) => lives.filter(({ as }) => as !== undefined).map(({ id, as }) => [id, as]))).toEqual([
      ['MP128A', 'MP128'],
      ['MP128B', 'MP128'],
      ['MP085A', 'MP085'],
      ['MP085B', 'MP085'],
    ]);
  });
});

describe('a split', () => {
  test.each([
    ['MP128', ['MP128A', 'MP128B'], 'both parts live on: one is ready before the other'],
    ['MP085', ['MP085A', 'MP085B'], 'both parts stay where the whole was'],
  ])('of %s gives the very parts whose records are kept: %s (%s)', (whole, parts) => {
    const last = lifeOf(whole).entries.at(-1)!;
    const answer = record(fileBefore(whole, 'proposal.split'), last);
    expect(answer).toMatchObject({ ok: true, file: { stage: 'split' } });
    const children = (answer.ok && answer.children) || [];
    expect(children.map(({ id }) => id)).toEqual(parts);
    for (const child of children) {
      const rest = lifeOf(child.id).entries.slice(child.entries.length);
      expect(child.entries).toEqual(lifeOf(child.id).entries.slice(0, child.entries.length));
      expect(rest.reduce(recorded, child)).toEqual(fileOf(child.id));
      expect(child.raisedOn).toBe(fileOf(whole).raisedOn);
    }
  });
});
