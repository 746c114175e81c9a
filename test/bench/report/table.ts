// Prints one table of a benchmark run: job, ours, peer, ratio, goal, held or not. Medians throughout. Run by `npm run bench`.
import { readFileSync } from 'node:fs';

interface Run {
  readonly files: readonly { readonly groups: readonly { readonly fullName: string; readonly benchmarks: readonly Measured[] }[] }[];
}

interface Measured {
  readonly name: string;
  readonly median: number;
}

/** One comparison: which benchmark of a group is ours, which the peer's, how many jobs a sample holds, and what to reach. */
interface Row {
  readonly job: string;
  readonly group: RegExp;
  readonly ours: RegExp;
  /** Left out where nobody else does the job. */
  readonly peer?: RegExp;
  /** Jobs in one sample of ours, and of the peer where it differs. */
  readonly per: number;
  readonly peerPer?: number;
  /** At least so many times as fast as the peer, or at most so many times as slow where it is below 1; or at most so many nanoseconds. */
  readonly goal: number | { readonly nanoseconds: number };
}

const [path = 'out/bench.json'] = process.argv.slice(2);
const groups = (JSON.parse(readFileSync(path, 'utf8')) as Run).files.flatMap((file) => file.groups);
const stages = Number(groups.map(({ fullName }) => /(\d+) stages a walk/.exec(fullName)?.[1]).find((found) => found !== undefined) ?? 1);

const rows: readonly Row[] = [
  { job: 'add 40 Working Days, against date-fns', group: /add 40 /, ours: /^ours$/, peer: /^date-fns, no holidays$/, per: 100, goal: 80 },
  { job: 'add 40, against dayjs-business-days2', group: /add 40 /, ours: /^ours$/, peer: /dayjs/, per: 100, goal: 1000 },
  { job: 'add 40, against moment-business-days', group: /add 40 /, ours: /^ours$/, peer: /moment/, per: 100, goal: 1000 },
  { job: 'add 40, against luxon-business-days', group: /add 40 /, ours: /^ours$/, peer: /luxon/, per: 100, goal: 1000 },
  { job: 'add 1000, against ours at 5', group: /however many/, ours: /1000/, peer: /ours, 5/, per: 100, goal: 1 / 1.1 },
  { job: 'count Working Days, against date-fns', group: /count the Working Days/, ours: /^ours$/, peer: /^date-fns, no holidays$/, per: 100, goal: 190 },
  { job: 'replay an event, against XState transition()', group: /replay a stored life/, ours: /^ours$/, peer: /XState transition/, per: 25, goal: 20 },
  { job: 'replay an event, against XState, scope kept', group: /replay a stored life/, ours: /^ours$/, peer: /kept scope/, per: 25, goal: 1 },
  { job: 'replay an event, against robot3 with zod', group: /replay a stored life/, ours: /^ours$/, peer: /robot3/, per: 25, goal: 1.3 },
  { job: 'replay an event, as such', group: /replay a stored life/, ours: /^ours$/, peer: /zod alone/, per: 25, goal: { nanoseconds: 1200 } },
  { job: 'forecast a stage, beside one look-up', group: /beside one look-up/, ours: /^forecast/, peer: /^look-ups/, per: 10 * 100_000 * stages, goal: { nanoseconds: 8 } },
  { job: 'forecast one case, against its plain twin', group: /one case, 100 runs/, ours: /^ours$/, peer: /plain twin/, per: 1, goal: 1 },
  { job: 'forecast 1,000 cases, against 100', group: /stages a walk/, ours: /^1000 cases/, peer: /^100 cases/, per: 1000, peerPer: 100, goal: 1 / 1.5 },
  { job: 'forecast 100,000 runs, against 10,000', group: /stages a walk/, ours: /100,000 runs/, peer: /^10 cases × 10,000 runs/, per: 100_000, peerPer: 10_000, goal: 1 / 1.5 },
  { job: 'replay 100,000 files, against 1,000', group: /scales with files/, ours: /^100000/, peer: /^1000 /, per: 2_500_000, peerPer: 25_000, goal: 1 / 1.1 },
  { job: 'replay 10,000 entries, against 25', group: /scale with entries/, ours: /^replay 10000/, peer: /^replay 25/, per: 10_000, peerPer: 25, goal: 1 / 1.5 },
  { job: 'record 10,000 entries, against 25', group: /scale with entries/, ours: /^record 10000/, peer: /^record 25/, per: 10_000, peerPer: 25, goal: 1 / 1.5 },
  { job: 'replay an entry among 1,000 of one day', group: /scale with entries/, ours: /^replay 1000 of one day/, per: 1000, goal: { nanoseconds: 50_000 } },
  { job: 'plan forward, text only', group: /plan$/, ours: /text only/, per: 1, goal: { nanoseconds: 250_000 } },
  { job: 'plan forward, DCC Systems', group: /plan$/, ours: /DCC Systems/, per: 1, goal: { nanoseconds: 250_000 } },
  { job: 'plan back from a target', group: /plan$/, ours: /^back/, per: 1, goal: { nanoseconds: 400_000 } },
  { job: 'plan 1,000 files', group: /plan$/, ours: /portfolio/, per: 1, goal: { nanoseconds: 300_000_000 } },
  { job: 'next steps, with expected days', group: /ask$/, ours: /next steps/, per: 1, goal: { nanoseconds: 300_000 } },
  { job: 'reconstruct a public history of ten facts', group: /ask$/, ours: /reconstruct/, per: 1, goal: { nanoseconds: 20_000_000 } },
];

/** Nanoseconds a job. */
function measured(group: RegExp, name: RegExp, per: number): number | null {
  const found = groups.find(({ fullName }) => group.test(fullName))?.benchmarks.find((one) => name.test(one.name));
  return found === undefined || !(found.median > 0) ? null : (found.median * 1e6) / per;
}

const time = (nanoseconds: number | null) =>
  nanoseconds === null ? 'not run' : nanoseconds < 100 ? `${nanoseconds.toPrecision(3)} ns` : nanoseconds < 1e4 ? `${nanoseconds.toFixed(0)} ns` : nanoseconds < 1e6 ? `${(nanoseconds / 1e3).toFixed(1)} µs` : `${(nanoseconds / 1e6).toFixed(1)} ms`;

const lines = rows.map(({ job, group, ours, peer, per, peerPer = per, goal }) => {
  const [own, other] = [measured(group, ours, per), peer === undefined ? null : measured(group, peer, peerPer)];
  const ratio = own === null || other === null ? null : other / own;
  const isHeld = typeof goal === 'number' ? ratio !== null && ratio >= goal : own !== null && own <= goal.nanoseconds;
  const aim = typeof goal === 'number' ? `${goal < 1 ? goal.toFixed(2) : goal}×` : `≤ ${time(goal.nanoseconds)}`;
  return [job, time(own), peer === undefined ? '–' : time(other), ratio === null ? '' : `${ratio.toPrecision(3)}×`, aim, own === null ? '' : isHeld ? 'held' : 'missed'];
});

const table = [['job', 'ours', 'peer', 'ratio', 'goal', ''], ...lines];
const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
for (const line of table) console.log(line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '));
