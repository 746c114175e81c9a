import { committeeName } from '../../src/deadlines/meeting.ts';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as fastCheck from 'fast-check';
import * as vitest from 'vitest';
import * as xstate from 'xstate';
import type { AnyStateNode } from 'xstate';
import * as calendar from '../../src/calendar/index.ts';
import { cards } from '../../src/events/cards.ts';
import { eventName } from '../../src/events/names.ts';
import { everyCondition } from '../support/conditions.ts';
import { eventsShown } from '../support/event-reference.ts';
import * as exporting from '../../src/export/index.ts';
import * as everyday from '../../src/index.ts';
import type { Stage } from '../../src/index.ts';
import { boardConstitutions } from '../../src/rulebook/board-constitution.ts';
import { stepLengths, type Distribution } from '../../src/rulebook/lengths.ts';
import { usualLengths } from '../../src/rulebook/usual-lengths.ts';
import { observedLengths } from '../../src/forecast/lengths.ts';
import { decisionRights } from '../../src/rulebook/decision-rights.ts';
import { christmasBreak, meetings } from '../../src/rulebook/meetings.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { knownReleases, leadTimes, releaseRules, systemsReleaseMonths, type LeadTime } from '../../src/rulebook/releases.ts';
import { citations } from '../../src/rulebook/citations.ts';
import { timeLimits } from '../../src/rulebook/time-limits.ts';
import * as statecharts from '../../src/statecharts/index.ts';
import * as testing from '../../src/testing/index.ts';
import * as matchers from '../../src/testing/vitest/index.ts';
import { advisoryCodes } from '../../src/events/codes.ts';
import { otherwiseUnlisted, unlisted, unusual, unusualValues } from '../../src/reconstruction/cost-rows.ts';
import { everyTransition } from '../support/graph.ts';

const readme = readFileSync('README.md', 'utf8');

const mermaid = (title: string, machine: Parameters<typeof exporting.toMermaidStatechart>[0]) => `### ${title}\n\n\`\`\`mermaid\n${exporting.toMermaidStatechart(machine)}\`\`\`\n`;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const places = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' };
const inDays = (count: number | null) => (count === null ? 'no standard' : `${count} Working Day${count === 1 ? '' : 's'}`);
const leadWords = (lead: LeadTime) => ('months' in lead ? `${lead.months} months` : inDays(lead.workingDays));
const durationWords = (value: Distribution | null) => {
  if (value === null) return 'none';
  if (typeof value === 'number') return value < 1 ? `a chance of ${value}` : inDays(value);
  return 'values' in value ? `one of ${value.values.join(', ')} Working Days` : `${value.least} Working Days or more, ${value.mean} on average`;
};
/** What no plan ever falls back on: the rulebook has always had a standard. */
const unused: ReadonlySet<unknown> = new Set(
  Object.values(stepLengths).flatMap(({ limit, otherwise }) => (limit === undefined || timeLimits[limit].some(({ value }) => value === null) ? [] : [otherwise])),
);

/** Every row that says how sure we are of it: its kind, what it is, and since when or in which case. */
const rows = [
  ...regimes.map((row) => ['regime', row.id, row, row.from] as const),
  ...Object.entries(decisionRights).flatMap(([name, table]) => table.map((row) => ['right', name, row, row.from] as const)),
  ...Object.entries(timeLimits).flatMap(([name, table]) => table.map((row) => ['time limit', `${name}: ${inDays(row.value)}`, row, row.from] as const)),
  ...boardConstitutions.map((row) => ['Change Board', 'seats', row, row.from] as const),
  ...boardConstitutions.flatMap(({ counting, from }) => (counting === undefined ? [] : [['Change Board', 'quorum, counting and ties', counting, from] as const])),
  ...Object.entries(meetings).flatMap(([body, { known }]) => known.map((row) => ['meeting', committeeName(body), row, row.on] as const)),
  ...Object.entries(meetings).flatMap(([body, { rhythm }]) => rhythm.map((row) => ['meetings', `${committeeName(body)}: ${places[row.value.nth]} ${weekdays[row.value.weekday - 1]} of a month`, row, row.from] as const)),
  ['meetings', 'none between Christmas and New Year: a rhythm moves to the week before', christmasBreak, 'every December'] as const,
  ...releaseRules.map((row) => ['release', `${row.word}: ${places[row.nth]} ${weekdays[row.weekday - 1]}`, row, 'always'] as const),
  ...knownReleases.map((row) => ['release', row.name, row, row.on] as const),
  ...systemsReleaseMonths.map((row) => ['releases', 'those that change DCC Systems', row, row.from] as const),
  ...Object.entries(leadTimes).map(([name, row]) => ['lead time', `${name}: ${leadWords(row.value)}`, row, 'from the decision to the release'] as const),
  ...Object.entries(stepLengths).map(([name, { otherwise }]) => ['plan', `${name}: ${inDays(otherwise.value)}`, otherwise, 'where no standard applies'] as const),
  ...Object.entries(unlisted).map(([type, row]) => ['reconstruction', `${type} left out costs ${row.cost}`, row, row.why] as const),
  ['reconstruction', `any other event left out costs ${otherwiseUnlisted.cost}`, otherwiseUnlisted, otherwiseUnlisted.why] as const,
  ...Object.entries(unusualValues).flatMap(([field, values]) => Object.entries(values).map(([value, row]) => ['reconstruction', `${field} ${value} costs ${row.cost}`, row, row.why] as const)),
  ...Object.entries(unusual).map(([name, row]) => ['reconstruction', `${name} costs ${row.cost}`, row, row.why] as const),
  ...usualLengths.map((row) => ['reconstruction', `${row.from.join(', ')} to ${row.to.join(', ')}`, row, `${row.usual} Working Days, give or take ${row.spread}`] as const),
  ...Object.entries(observedLengths).map(([name, row]) => ['forecast', `${name}: ${durationWords(row.value)}`, row, row.why] as const),
];

/** What the conditions that cite a rule say when they do not hold; failing those, where its events belong. */
const saying = (id: string) => {
  const said = everyCondition.filter((one) => one.rule === id).map((one) => (typeof one.message === 'string' ? one.message : advisoryCodes[one.code]));
  const places = everyTransition.flatMap(({ definition }) => ((definition.guard as unknown as { params: { beyond?: string } }).params.beyond === id ? [`Out of place: ${definition.description}`] : []));
  return [...new Set([...cards().filter((card) => card.rule === id).map(({ type, when }) => `${eventName(type)} is recorded ${when}.`), ...said, ...places])].join(' ');
};

const assumed = [
  '| kind | what | since, or what it says |',
  '|---|---|---|',
  ...rows.filter(([, , row]) => row.basis === 'assumed' && !unused.has(row)).map(([kind, name, , when]) => `| ${kind} | ${name} | ${when} |`),
  ...Object.entries(citations).filter(([, rule]) => rule.basis === 'assumed').map(([id, rule]) => `| rule | ${id}${'clause' in rule ? ` (${rule.clause})` : ''} | ${saying(id)} |`),
  '',
].join('\n');

const stageOf = (node: AnyStateNode | undefined): Stage | undefined => node && (node.meta?.stage ?? stageOf(node.parent));

/** Which stage leads to which, by what the Code allows. What may end a case at any time is said in words, and a conversion is drawn from the Draft Proposal on. */
function stageArrows(): string[] {
  const arrows = everyTransition
    .filter(({ definition }) => (definition.guard as unknown as { params: { beyond?: string } }).params.beyond === undefined)
    .flatMap(({ type, definition }) => (definition.target ?? []).map((target) => ({ type, from: stageOf(definition.source as unknown as AnyStateNode), to: stageOf(target) })))
    .flatMap((arrow) => (arrow.type === 'conversion.agreed' ? [{ ...arrow, from: 'development' as const }] : [arrow]))
    .filter((arrow) => arrow.type !== 'proposal.raised' && arrow.from !== undefined && arrow.to !== undefined && arrow.from !== arrow.to);
  const ends = new Map<Stage, Set<Stage>>();
  for (const { from, to } of arrows) if (to !== 'split' && to !== 'refused' && to !== 'withdrawn') ends.set(from!, (ends.get(from!) ?? new Set()).add(to!));
  return [...ends].map(([from, to]) => `  ${from}([${everyday.stageName(from)}]) --> ${[...to].map((one) => `${one}([${everyday.stageName(one)}])`).join(' & ')}`);
}

/** The parts that are made, not written, and where each is shown. `UPDATE_README=1 npm test` makes them again. */
const made: Readonly<Record<string, { readonly file: string; readonly text: string }>> = {
  stages: { file: 'README.md', text: ['```mermaid', 'flowchart LR', ...stageArrows(), '```', ''].join('\n') },
  statecharts: {
    file: 'src/statecharts/README.md',
    text: [mermaid('Draft Proposal', statecharts.draftProposalMachine), mermaid('Modification Proposal', statecharts.modificationProposalMachine)].join('\n'),
  },
  assumed: { file: 'src/rulebook/README.md', text: assumed },
  events: { file: 'src/events/README.md', text: eventsShown },
};

/** Everything in what a module exports that says it is assumed. */
function assumedIn(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof value !== 'object' || value === null) return found;
  if ('basis' in value && value.basis === 'assumed') found.add(value);
  for (const one of Object.values(value)) assumedIn(one, found);
  return found;
}

test('every table that assumes something is shown beside the law', async () => {
  const listed = new Set<unknown>([...rows.map(([, , row]) => row), ...Object.values(citations)]);
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const files = sources.filter((file) => /basis: 'assumed'/.test(readFileSync(`src/${file}`, 'utf8')));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const found = assumedIn(await import(/* @vite-ignore */ `../../src/${file}`));
    expect(found.size, file).toBeGreaterThan(0);
    for (const row of found) expect(listed.has(row), `${file}: ${inspect(row)}`).toBe(true);
  }
});

test.each(Object.entries(made))('the %s are shown as they are, in $file', (part, { file, text }) => {
  const [start, end] = [`<!-- ${part} -->\n`, `<!-- /${part} -->`];
  const now = readFileSync(file, 'utf8');
  const shown = now.slice(now.indexOf(start) + start.length, now.indexOf(end));
  if (shown !== text && process.env['UPDATE_README'] === '1') writeFileSync(file, now.replace(start + shown + end, () => start + text + end));
  else expect(shown).toBe(text);
});

const modules: Readonly<Record<string, unknown>> = {
  'sec-modifications': everyday,
  'sec-modifications/calendar': calendar,
  'sec-modifications/statecharts': statecharts,
  'sec-modifications/export': exporting,
  'sec-modifications/testing': testing,
  'sec-modifications/testing/vitest': matchers,
  'fast-check': fastCheck,
  vitest,
  xstate,
};

test('the README is read in one sitting', () => {
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(150);
});

const pages = ['README.md', 'src/testing/README.md'];
const scripts = pages.flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map((match, index) => ({ page, index, script: match[1]! })));

test('the README has an example for each door', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(3);
});

test('the examples are what the types allow', () => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  mkdirSync('out/readme', { recursive: true });
  const files = scripts.map(({ page, index, script }) => {
    const file = `out/readme/${page.replaceAll('/', '-')}-${index}.ts`;
    writeFileSync(file, script);
    return file;
  });
  const program = ts.createProgram(files, options);
  const faults = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
  expect(faults.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)).toEqual([]);
});

test.each(scripts)('the example is true: $page, $index', ({ script }) => {
  const expected = [...script.matchAll(/\/\/=> (.+)$/gm)].map((match) => match[1]!);
  const printed: string[] = [];
  const { code } = transformSync(script, { loader: 'ts', format: 'cjs' });
  const print = { log: (...values: unknown[]) => printed.push(values.length > 1 ? inspect(values.join(' ')) : inspect(values[0], { breakLength: Infinity })) };
  new Function('require', 'console', 'module', code)((name: string) => modules[name], print, {});
  expect(expected.length).toBeGreaterThan(0);
  expect(printed.map((text) => text.replace(/^\[ (.*) \]$/, '[$1]'))).toEqual(expected);
});
