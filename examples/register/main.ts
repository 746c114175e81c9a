import { stageName } from 'sec-modifications';
import { lifeOf } from '../support/lives.ts';
import { openDatabase } from './database.ts';
import { registerIn } from './register.ts';

// Keeps the life of MP099 up to its vote, in the folder given or in memory; or on the server that DATABASE_URL names. `npm run register [folder]`.

const database = await openDatabase(process.argv[2]);
const register = await registerIn(database);
const { entries } = lifeOf('MP099');

for (const [index, entry] of entries.entries()) {
  const kept = await register.keep('DP099', entry, `MP099/${index}`);
  if (!kept.ok) throw new Error(kept.refusals.map(({ message }) => message).join(' '));
  console.log(`${entry.on}  ${entry.type.padEnd(32)}  ${kept.wasKept ? 'kept already' : stageName(kept.file.stage)}`);
}

const again = await register.keep(
  'DP099',
  { type: 'changeBoard.voted', on: '2022-11-04', by: 'change_board', outcome: 'reject' },
  'a second vote',
);
console.log(again.ok ? 'Kept.' : `Refused: ${again.refusals[0]?.message}`);
await database.close();
