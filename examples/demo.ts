import { everyLife } from './support/every-life.ts';
import { oneCase } from './support/one-case.ts';

// One case today, and one real life; with `--all`, every real life. The day is an argument: nothing here reads a clock.

const [asked = '2021-09-30'] = process.argv.slice(2);
console.log((asked === '--all' ? everyLife() : oneCase(asked)).join('\n'));
