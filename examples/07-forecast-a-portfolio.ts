// What an analyst does with some sixty modifications: when each is likely to be decided, in which release it lands, and what holds it up.
import {
  calendarDate,
  forecast,
  isDecided,
  isEnded,
  portfolio,
  raise,
  reconstruct,
  replay,
  stageName,
  stateOn,
  type CaseFile,
} from 'sec-modifications';
import { realHistories } from 'sec-modifications/testing';
import { allLives } from './support/lives.ts';

const on = calendarDate('2021-09-30');
const isConcluded = (file: CaseFile) => isDecided(file) || isEnded(file.stage);

// Where the papers at hand break off and a later source shows that a modification had been decided, its reconstructed life takes over.
const asModification = (id: string) => id.replace('DP', 'MP');
const reconstructed = realHistories
  .map((history) => reconstruct(history).file)
  .filter((file) => file.raisedOn <= on)
  .map((file) => stateOn(file, on));
const decisions = new Map(reconstructed.filter(isConcluded).map((file) => [asModification(file.id), file]));
const upToDate = (file: CaseFile) => (isConcluded(file) ? file : (decisions.get(asModification(file.id)) ?? file));

const own = [185, 186, 187].map((number) =>
  raise({ type: 'proposal.raised', on, by: 'proposer', id: `DP${number}`, title: 'A proposal of your own', proposer: 'Your company' }),
);
const files = [...allLives.map(({ entries }) => replay(entries)), ...own]
  .filter((file) => file.raisedOn <= on)
  .map((file) => upToDate(stateOn(file, on)))
  .filter((file) => !isEnded(file.stage));

const { open, underWay } = portfolio(files, { on });
console.log(
  `${files.length} live on ${on}: ${open.count} not yet decided, open for ${open.averageWorkingDays} Working Days on average; ${underWay.length} requests with the DCC.`,
);
console.log(
  'One character is a month from October 2021 on; the darker, the likelier the decision falls in it. | is the likeliest release.\n',
);

const unheardOf = new Set(files.filter(({ entries }) => entries.every((entry) => entry.on < '2019-10-01')).map(({ id }) => id));
const forecasts = forecast(files, { on, runs: 2000, seed: 2021 });
const row = (cells: readonly string[]) =>
  [10, 24, 10, 10, 14, 28]
    .map((width, index) => (cells[index] ?? '').padEnd(width))
    .join(' ')
    .trimEnd();
console.log(row(['case', 'stage', 'half by', '95% by', 'release', 'decision']));
for (const { id, stage, decision, releases, histogram } of forecasts) {
  const [likeliest] = releases.toSorted((a, b) => b.chance - a.chance);
  const share = new Map(histogram.map((month) => [month.month, month.decision]));
  const months = Array.from(
    { length: 28 },
    (_, index) => `${2021 + Math.floor((9 + index) / 12)}-${String(((9 + index) % 12) + 1).padStart(2, '0')}`,
  );
  const bar = months
    .map((month) => (likeliest?.on.startsWith(month) === true ? '|' : (' ░▒▓█'[Math.ceil((share.get(month) ?? 0) * 4)] ?? ' ')))
    .join('');
  const release = likeliest?.release.replace(/^(\w{3})\w* (\d{4})$/, '$1 $2') ?? 'not forecast';
  console.log(row([unheardOf.has(id) ? `${id}*` : id, stageName(stage), decision?.p50 ?? '', decision?.p95 ?? '', release, bar]));
}

console.log('\n* Not heard of for two years: no paper at hand says what became of it.');

const days = new Map<string, number>();
for (const { step, workingDays } of forecasts.flatMap(({ drivers }) => drivers)) days.set(step, workingDays + (days.get(step) ?? 0));
const whole = [...days.values()].reduce((sum, one) => sum + one, 0);
console.log('\nWhat the time goes into, all cases together:');
for (const [step, sum] of [...days].toSorted(([, a], [, b]) => b - a).slice(0, 8)) {
  console.log(`${step.padEnd(42)} ${String(Math.round((100 * sum) / whole)).padStart(3)}% ${'█'.repeat(Math.round((50 * sum) / whole))}`);
}
