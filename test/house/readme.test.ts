import { readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import * as xstate from 'xstate';
import * as calendar from '../../src/calendar/index.ts';
import { everyDecision, everyEvent } from '../../src/conditions/common-conditions.ts';
import { eventLaw } from '../../src/conditions/event-law.ts';
import * as exporting from '../../src/export/index.ts';
import * as everyday from '../../src/index.ts';
import { boardConstitutions } from '../../src/rulebook/board-constitution.ts';
import { decisionRights } from '../../src/rulebook/decision-rights.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { rules } from '../../src/rulebook/rules.ts';
import { timeLimits } from '../../src/rulebook/time-limits.ts';
import * as statecharts from '../../src/statecharts/index.ts';
import * as testing from '../../src/testing/index.ts';

const readme = readFileSync('README.md', 'utf8');

const mermaid = (title: string, machine: Parameters<typeof exporting.toMermaidStatechart>[0]) => `### ${title}\n\n\`\`\`mermaid\n${exporting.toMermaidStatechart(machine)}\`\`\`\n`;

const rows = [
  ...regimes.map((row) => ['regime', row.id, row] as const),
  ...Object.entries(decisionRights).flatMap(([name, table]) => table.map((row) => ['right', name, row] as const)),
  ...Object.entries(timeLimits).flatMap(([name, table]) => table.map((row) => ['time limit', `${name}: ${row.value} Working Days`, row] as const)),
  ...boardConstitutions.map((row) => ['Change Board', 'seats, quorum and counting', row] as const),
];

/** What the conditions that cite a rule say when they do not hold; failing those, where its events belong. */
const saying = (id: string) => {
  const laws = Object.values(eventLaw);
  const said = [...everyEvent, ...everyDecision, ...laws.flatMap((law) => [...law.conditions])].filter((one) => one.rule === id).map((one) => one.otherwise);
  return [...new Set([...laws.filter((law) => law.rule === id).map(({ what, when }) => `${what} is recorded ${when}.`), ...said])].join(' ');
};

const assumed = [
  '| kind | what | since, or what it says |',
  '|---|---|---|',
  ...rows.filter(([, , row]) => row.basis === 'assumed').map(([kind, name, row]) => `| ${kind} | ${name} | ${row.from} |`),
  ...Object.entries(rules).filter(([, rule]) => rule.basis === 'assumed').map(([id, rule]) => `| rule | ${id}${'clause' in rule ? ` (${rule.clause})` : ''} | ${saying(id)} |`),
  '',
].join('\n');

/** The parts of the README that are made, not written. `UPDATE_README=1 npm test` makes them again. */
const made: Readonly<Record<string, string>> = {
  statecharts: [mermaid('Draft Proposal', statecharts.draftProposalMachine), mermaid('Modification Proposal', statecharts.modificationProposalMachine)].join('\n'),
  assumed,
};

test.each(Object.entries(made))('the README shows the %s as they are', (part, text) => {
  const [start, end] = [`<!-- ${part} -->\n`, `<!-- /${part} -->`];
  const now = readFileSync('README.md', 'utf8');
  const shown = now.slice(now.indexOf(start) + start.length, now.indexOf(end));
  if (shown !== text && process.env['UPDATE_README'] === '1') writeFileSync('README.md', now.replace(start + shown + end, () => start + text + end));
  else expect(shown).toBe(text);
});

const modules: Readonly<Record<string, unknown>> = {
  'sec-modifications': everyday,
  'sec-modifications/calendar': calendar,
  'sec-modifications/statecharts': statecharts,
  'sec-modifications/export': exporting,
  'sec-modifications/testing': testing,
  xstate,
};

const scripts = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]!);

test('the README has an example for each door', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(3);
});

test.each(scripts)('the example is true: %#', (script) => {
  const expected = [...script.matchAll(/\/\/=> (.+)$/gm)].map((match) => match[1]!);
  const printed: string[] = [];
  const { code } = transformSync(script, { loader: 'ts', format: 'cjs' });
  const print = { log: (value: unknown) => printed.push(inspect(value, { breakLength: Infinity })) };
  new Function('require', 'console', 'module', code)((name: string) => modules[name], print, {});
  expect(expected.length).toBeGreaterThan(0);
  expect(printed.map((text) => text.replace(/^\[ (.*) \]$/, '[$1]'))).toEqual(expected);
});
