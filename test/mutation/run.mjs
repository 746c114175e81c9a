import { spawnSync } from 'node:child_process';
import { rooms } from './rooms.mjs';

/** Mutates the rooms named on the command line, or files of one (`calendar/w*`), or all rooms, one after another; fails where a score is below the threshold. */
const named = process.argv.slice(2);
for (const piece of named.length > 0 ? named : Object.keys(rooms)) {
  const [room, files = '**/*'] = piece.split('/');
  // West of London, where a day read as UTC begins on the day before: a zone that matters is noticed.
  const env = { ...process.env, ROOM: room, FILES: files, TZ: 'America/Santiago', RUNS: '20' };
  const { status } = spawnSync('stryker', ['run', 'test/mutation/stryker.config.mjs'], { env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
