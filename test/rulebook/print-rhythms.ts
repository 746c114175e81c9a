import { beaten, rhythmTable } from './rhythms.ts';

console.log(rhythmTable());
for (const line of beaten()) console.log(line);
process.exitCode = beaten().length === 0 ? 0 : 1;
