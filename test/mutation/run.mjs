import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pieces as piecesIn, rooms } from './rooms.mjs';

/**
 * Mutates the rooms named on the command line, or files of one (`calendar/w*`), or all rooms, piece by piece and one after another; says at
 * the end what was seen of each, and fails where less than 90 of 100 changes were noticed.
 */
const named = process.argv.slice(2);
const seen = [];
for (const name of named.length > 0 ? named : Object.keys(rooms)) {
  const [room, files] = name.split('/');
  const pieces = (files === undefined ? piecesOf(room) : [files]).map((piece) => timed(() => resultsOf(room, piece)));
  const results = pieces.flatMap(({ result }) => result);
  const count = (...statuses) => results.filter((status) => statuses.includes(status)).length;
  const [noticed, survived, uncovered] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const all = noticed + survived + uncovered;
  const score = ((100 * noticed) / all).toFixed(1);
  const minutes = pieces.map((piece) => piece.minutes.toFixed(1)).join(', ');
  seen.push({ room: name, changes: all, noticed, survived, 'not covered': uncovered, score, 'minutes by piece': minutes });
  if (noticed < 0.9 * all) process.exitCode = 1;
}
console.table(seen);

/** What comes of some work, and how long it takes. */
function timed(work) {
  const startedAt = performance.now();
  return { result: work(), minutes: (performance.now() - startedAt) / 60_000 };
}

/** The pieces of a room: those named, and what they leave. */
function piecesOf(room) {
  const own = piecesIn[room] ?? [];
  return [...own, ['**/*', ...own.map((piece) => `!${piece}`)].join()];
}

/** What became of each change to the files of a piece. */
function resultsOf(room, files) {
  const piece = files.startsWith('**') ? room : `${room}-${files.replaceAll('*', '')}`;
  // West of London, where a day read as UTC begins on the day before: a zone that matters is noticed.
  const env = { ...process.env, ROOM: room, FILES: files, PIECE: piece, TZ: 'America/Santiago', RUNS: '20' };
  const { status } = spawnSync('stryker', ['run', 'test/mutation/stryker.config.mjs'], { env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${piece} was not run to its end.`);
  const { files: reports } = JSON.parse(readFileSync(`out/mutation/${piece}.json`, 'utf8'));
  return Object.values(reports).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
}
