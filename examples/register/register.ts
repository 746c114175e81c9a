import { isDeepStrictEqual } from 'node:util';
import { record, replay, type CaseEvent, type CaseEventInput, type CaseFile, type NotRecorded } from 'sec-modifications';
import type { Database } from './database.ts';

/** What came of an event: the file with it in; the reasons why not; for one sent again, the file it is in already; or that the request names another event. */
export type Kept = { readonly ok: true; readonly file: CaseFile; readonly wasKept: boolean } | NotRecorded | RequestReused;

/** A request is the name of one event: under it another is kept already, and this one is nowhere. */
export interface RequestReused {
  readonly ok: false;
  readonly refusals: readonly { readonly code: 'request_reused'; readonly message: string }[];
  readonly kept: CaseEvent;
}

/** A register of modifications, whose rows are the entries of their records and nothing else. */
export interface Register {
  /** The file as it stands, or null where there is none. */
  load(name: string): Promise<CaseFile | null>;
  /**
   * Opens a file or records an event in it. `request` names the writer's intent: sent again after a lost answer, it is kept once;
   * with another event it is refused.
   *
   * @throws CorruptHistoryError when the first event of a file opens none, with the reasons
   */
  keep(name: string, event: CaseEventInput, request: string): Promise<Kept>;
}

const schema = `
  create table if not exists entries (
    name     text    not null,                -- under which the modification was raised: its identifier may change, this does not
    position integer not null check (position > 0),
    request  text    not null,                -- what its writer calls it: sent again, it is kept once
    entry    jsonb   not null,
    primary key (name, position),             -- the optimistic lock: two writers cannot both put the next entry
    unique (name, request)
  )`;

/** A register in a PostgreSQL database. */
export async function registerIn({ query }: Database): Promise<Register> {
  await query(schema).catch((error: unknown) => (isConflict(error) ? [] : Promise.reject(error)));
  const entriesOf = (name: string) => query<{ entry: CaseEvent }>('select entry from entries where name = $1 order by position', [name]);
  const load = async (name: string) => fileOf(await entriesOf(name));

  /** Load, decide, append at the expected version; when another writer was first, begin again from what that writer left. */
  const keep = async (name: string, event: CaseEventInput, request: string): Promise<Kept> => {
    for (;;) {
      const [kept] = await query<{ entry: CaseEvent }>('select entry from entries where name = $1 and request = $2', [name, request]);
      const rows = await entriesOf(name);
      const before = fileOf(rows);
      if (kept !== undefined && before !== null)
        return isSame(kept.entry, event) ? { ok: true, file: before, wasKept: true } : reused(kept.entry, request);
      const decided = decide(before, event);
      if (!decided.ok) return decided;
      const entry = JSON.stringify(decided.file.entries.at(-1));
      try {
        await query('insert into entries (name, position, request, entry) values ($1, $2, $3, $4)', [
          name,
          rows.length + 1,
          request,
          entry,
        ]);
        return { ok: true, file: decided.file, wasKept: false };
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
  };
  return { load, keep };
}

const fileOf = (rows: readonly { readonly entry: CaseEvent }[]): CaseFile | null =>
  rows.length === 0 ? null : replay(rows.map(({ entry }) => entry));

/** Whether an event is the one that was kept: both as JSON, in whatever order their parts are written. */
function isSame(kept: CaseEvent, event: CaseEventInput): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(event)), kept);
}

function reused(kept: CaseEvent, request: string): RequestReused {
  const message = `The request ${request} names another event: ${kept.type} on ${kept.on}. Name this one anew.`;
  return { ok: false, refusals: [{ code: 'request_reused', message }], kept };
}

/** The law decides, not the database: a first event opens the file, and `replay` checks it as it would a stored one. */
function decide(file: CaseFile | null, event: CaseEventInput): { readonly ok: true; readonly file: CaseFile } | NotRecorded {
  return file === null ? { ok: true, file: replay([event]) } : record(file, event);
}

/** Another writer has put this entry, or this request, or the table itself: unique_violation or duplicate_table. */
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '23505' || error.code === '42P07');
}
