import { raise, record, replay, type CaseEvent, type CaseFile, type EventType, type Stage } from 'sec-modifications';
import { expect, test } from 'vitest';
import { isFilledIn, lifeOf } from '../../examples/support/lives.ts';

/** Where an entry stands: read in a source, read in part, or filled in altogether. */
export type Mark = 'read' | 'partly' | 'filled in';

/** One entry as it must be: its day, its type, the stage after it, and how much of it stands in a source. */
export type Row = readonly [on: string, type: EventType, stage: Stage, mark: Mark];

/** One life as it must be: its identifier, what it shows, and every entry. */
export type Expected = readonly [id: string, shows: string, rows: readonly Row[]];

/** One test for each life, entry by entry, with the stage after each. */
export function playEach(lives: readonly Expected[]): void {
  test('there are lives to play', () => {
    expect(lives.length).toBeGreaterThan(0);
    expect(new Set(lives.map(([id]) => id)).size).toBe(lives.length);
  });
  test.each(lives)('%s %s', (id, _, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(lifeAsRows(id)).toEqual(rows);
  });
}

function lifeAsRows(id: string): Row[] {
  const rows: Row[] = [];
  let file: CaseFile | undefined;
  for (const entry of lifeOf(id).entries) {
    file = file === undefined ? opened(entry) : recorded(file, entry);
    rows.push([entry.on, entry.type, file.stage, markOf(entry)]);
  }
  return rows;
}

function markOf(entry: CaseEvent): Mark {
  if (entry.source === undefined) return 'filled in';
  return isFilledIn(entry) ? 'partly' : 'read';
}

/** The file an entry opens. */
export function opened(entry: CaseEvent): CaseFile {
  if (entry.type !== 'proposal.raised') throw new Error(`A file begins with proposal.raised, not ${entry.type}.`);
  return raise(entry);
}

/** The file with an entry that must be recorded. */
export function recorded(file: CaseFile, entry: CaseEvent): CaseFile {
  const answer = record(file, entry);
  if (!answer.ok) throw new Error(`${entry.type} of ${entry.on} was refused: ${answer.refusals.map(({ code }) => code).join(', ')}`);
  return answer.file;
}

/** A whole life, replayed. */
export function fileOf(id: string): CaseFile {
  return replay(lifeOf(id).entries);
}

/** A life up to, not including, its last entry of a type. */
export function fileBefore(id: string, type: EventType): CaseFile {
  return replay(lifeOf(id).entries.slice(0, indexOfLast(id, type)));
}

/** The last entry of a type in a life. */
export function entryOf(id: string, type: EventType): CaseEvent {
  const entry = lifeOf(id).entries[indexOfLast(id, type)];
  if (entry === undefined) throw new Error(`${id} has no ${type}.`);
  return entry;
}

function indexOfLast(id: string, type: EventType): number {
  const index = lifeOf(id).entries.findLastIndex((entry) => entry.type === type);
  if (index < 0) throw new Error(`${id} has no ${type}.`);
  return index;
}
