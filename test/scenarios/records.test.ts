import { readdirSync, readFileSync } from 'node:fs';
import { fromJSON, record, replay, toJSON } from 'sec-modifications';
import { describe, expect, test } from 'vitest';
import { allLives, isFilledIn, lifeOf, papers } from '../../examples/support/lives.ts';
import { fileBefore, fileOf, recorded } from './play.ts';

const data = new URL('../../examples/data/', import.meta.url);
const files = readdirSync(data).filter((name) => name.endsWith('.json'));
const entries = allLives.flatMap((life) => life.entries.map((entry, index) => ({ name: `${life.id} entry ${index}`, entry })));

test('there are papers, lives and entries to check', () => {
  expect(files.length).toBe(papers.length);
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

  test.each(files)('of %s cites papers and pages in words', (name) => {
    expect(readFileSync(new URL(name, data), 'utf8')).not.toMatch(/https?:|\.txt|\/work|\\/);
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
