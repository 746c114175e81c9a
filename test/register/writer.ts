import { openDatabase } from '../../examples/register/database.ts';
import { registerIn } from '../../examples/register/register.ts';

// A writer in a process of its own, to be killed: notes one update after the other and says each when it has been acknowledged.

const [folder = '', name = ''] = process.argv.slice(2);
const database = await openDatabase(folder, '');
const register = await registerIn(database);
const from = (await register.load(name))?.entries.length ?? 0;
for (let index = from; index < 100_000; index += 1) {
  const kept = await register.keep(name, { type: 'development.noted', on: '2021-10-05', by: 'change_sub_committee', note: `update ${index}` }, `update ${index}`);
  process.stdout.write(kept.ok ? `update ${index}\n` : `refused ${index}\n`);
}
