import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { CaseEventInput } from 'sec-modifications';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../examples/register/database.ts';
import { registerIn } from '../../examples/register/register.ts';

const raised: CaseEventInput = { type: 'proposal.raised', on: '2021-10-05', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' };
const writer = 'out/register/writer.mjs';
const noted = (note: string): CaseEventInput => ({ type: 'development.noted', on: '2021-10-05', by: 'change_sub_committee', note });

const server = process.env['DATABASE_URL'] ?? '';
// The first embedded database of a folder is made from nothing, which takes most of the time: one folder serves all.
const folder = mkdtempSync(join(tmpdir(), 'register-'));
const databases: readonly (readonly [where: string, url: string])[] = [['an embedded PostgreSQL', ''], ...(server === '' ? [] : [['the server of DATABASE_URL', server] as const])];

describe.each(databases)('a register on %s', (_, url) => {
  let database: Database;
  // A name of its own for every run, for a server keeps what earlier runs left.
  const name = `DP900 ${process.hrtime.bigint()}`;
  beforeAll(async () => {
    database = await openDatabase(folder, url);
  });
  afterAll(() => database.close());

  it('keeps every acknowledged entry of two writers at once, and none twice', async () => {
    const [one, other] = await Promise.all([registerIn(database), registerIn(database)]);
    await one.keep(name, raised, `${name} raised`);
    const acknowledged: string[] = [];
    let retries = 0;
    const counting = { ...database, query: <Row>(sql: string, values?: readonly unknown[]) => ((retries += sql.startsWith('insert') ? 1 : 0), database.query<Row>(sql, values)) };
    const write = async (who: string) => {
      const register = await registerIn(counting);
      for (let index = 0; index < 25; index += 1) {
        const words = `${who} ${index}`;
        const kept = await register.keep(name, noted(words), `${name} ${words}`);
        if (kept.ok) acknowledged.push(words);
      }
    };
    await Promise.all([write('one'), write('other')]);
    const file = await other.load(name);
    const notes = file!.entries.slice(1).map(({ note }) => note);
    expect(acknowledged).toHaveLength(50);
    expect(notes.toSorted()).toEqual(acknowledged.toSorted());
    expect(retries, 'the writers met').toBeGreaterThan(50);
  });

  it('lets one of two writers decide, and refuses the other by what the first decided', async () => {
    const register = await registerIn(database);
    const own = `${name} decided`;
    await register.keep(own, raised, `${own} raised`);
    const refuse = (who: string) => register.keep(own, { type: 'proposal.refused', on: '2021-10-06', by: 'code_administrator', reasons: who }, `${own} ${who}`);
    const answers = await Promise.all([refuse('one'), refuse('other')]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await register.load(own))!.entries).toHaveLength(2);
  });

  it('keeps an intent once when its answer was lost and it is sent again', async () => {
    const register = await registerIn(database);
    const own = `${name} again`;
    await register.keep(own, raised, `${own} raised`);
    const answers = [await register.keep(own, noted('an update'), `${own} 1`), await register.keep(own, noted('an update'), `${own} 1`)];
    expect(answers.map((answer) => answer.ok && answer.wasKept)).toEqual([false, true]);
    expect((await register.load(own))!.entries).toHaveLength(2);
  });

  it.each<[string, CaseEventInput, boolean]>([
    ['the same event',                     { type: 'hold.placed', on: '2021-10-06', by: 'code_administrator', reason: 'Waits', until: '2021-12-01' }, true],
    ['the same, written in another order', { until: '2021-12-01', reason: 'Waits', by: 'code_administrator', on: '2021-10-06', type: 'hold.placed', note: undefined } as unknown as CaseEventInput, true],
    ['another event',                      { type: 'support.withdrawn', on: '2021-10-06', by: 'proposer' }, false],
    ['another day',                        { type: 'hold.placed', on: '2021-10-07', by: 'code_administrator', reason: 'Waits', until: '2021-12-01' }, false],
    ['one word more',                      { type: 'hold.placed', on: '2021-10-06', by: 'code_administrator', reason: 'Waits', until: '2021-12-01', note: 'more' }, false],
    ['no event',                           { type: 'hold.placed' } as CaseEventInput, false],
  ])('compares what a request names with what it named before: %s', async (what, event, isSame) => {
    const register = await registerIn(database);
    const own = `${name} ${what}`;
    await register.keep(own, raised, `${own} raised`);
    await register.keep(own, { type: 'hold.placed', on: '2021-10-06', by: 'code_administrator', reason: 'Waits', until: '2021-12-01' }, `${own} hold`);
    const answer = await register.keep(own, event, `${own} hold`);
    expect(answer.ok ? answer.wasKept : answer.refusals.map(({ code }) => code)).toEqual(isSame || ['request_reused']);
    expect((await register.load(own))!.entries).toHaveLength(2);
  });

  it('refuses another first event under the request that opened the file', async () => {
    const register = await registerIn(database);
    const own = `${name} opened`;
    await register.keep(own, raised, 'r1');
    const answer = await register.keep(own, { type: 'support.withdrawn', on: '2021-10-06', by: 'proposer' }, 'r1');
    expect(answer.ok || answer.refusals[0]?.message).toBe('The request r1 names another event: proposal.raised on 2021-10-05. Name this one anew.');
  });

  it('refuses what the Code does not allow, and keeps nothing of it', async () => {
    const register = await registerIn(database);
    const own = `${name} refused`;
    await register.keep(own, raised, `${own} raised`);
    const answer = await register.keep(own, { type: 'report.submitted', on: '2021-10-06', by: 'code_administrator' }, `${own} report`);
    expect(!answer.ok && answer.refusals[0]?.code).toBe('not_at_this_stage');
    expect((await register.load(own))!.entries).toHaveLength(1);
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a writer killed between writes', () => {
  it('loses no acknowledged entry and leaves none twice, killed three times', async () => {
    const name = 'DP900';
    const first = await openDatabase(folder, '');
    await (await registerIn(first)).keep(name, raised, 'raised');
    await first.close();
    // Bundled once, for a process that first reads the TypeScript of the library takes four times as long.
    await build({ entryPoints: ['test/register/writer.ts'], outfile: writer, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
    const acknowledged: string[] = [];
    for (const after of [3, 5, 2]) acknowledged.push(...(await killedAfter(after, folder, name)));

    const database = await openDatabase(folder, '');
    const file = await (await registerIn(database)).load(name);
    await database.close();
    const notes = file!.entries.slice(1).map(({ note }) => note ?? '');
    expect(acknowledged.length).toBeGreaterThanOrEqual(10);
    expect(acknowledged.filter((words) => !notes.includes(words))).toEqual([]);
    expect(new Set(notes).size).toBe(notes.length);
    // At most one entry a kill was kept and not acknowledged: the answer was on its way.
    expect(notes.length - acknowledged.length).toBeLessThanOrEqual(3);
  }, 120_000);
});

/** What a writer said it had kept until it was killed, without warning, in the midst of writing. */
async function killedAfter(count: number, folder: string, name: string): Promise<string[]> {
  const writing = spawn(process.execPath, [writer, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => writing.once('exit', (_, signal) => resolve(signal)));
  const said: string[] = [];
  for await (const line of createInterface({ input: writing.stdout })) {
    said.push(line);
    if (said.length === count) writing.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  return said;
}
