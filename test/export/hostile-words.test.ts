import { execFileSync, spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import MarkdownIt from 'markdown-it';
import { marked, type Token } from 'marked';
import { sync, type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { toCsv, toICalendar, toMarkdownRegister, toMermaidGantt, toMermaidStatechart } from '../../src/export/index.ts';
import { draftProposalMachine } from '../../src/statecharts/index.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { hostileWords } from '../support/hostile-words.ts';
import { after, opened } from '../support/life.ts';
import { commandsOfGantt, readGantt, readStates } from '../support/mermaid.ts';

const hasPython = spawnSync('python3', ['-c', 'import icalendar'], { stdio: 'ignore' }).status === 0;
if (!hasPython) console.warn("SKIPPED: calendars as Python's icalendar reads them. There is no python3 with icalendar.");

/** Words as they come to be on one line, and on lines: written here a second time, sign by sign, so that the exports are not read by their own rule. */
const lineEnds = ['\r\n', '\n', '\r', '\u{B}', '\f', '\u{85}', '\u{2028}', '\u{2029}'];
const onLines = (words: string) => [...lineEnds.reduce((text, end) => text.split(end).join('\n'), words)].map((sign) => (/\p{Cc}/u.test(sign) && !'\n\t'.includes(sign) ? ' ' : sign)).join('');
const onOneLine = (words: string) => onLines(words).split(/\s+/).filter((word) => word !== '').join(' ');

const on = '2022-02-01';
const files = hostileWords.map((title, index) => after(opened(`DP${1000 + index}`, on, { title, proposer: title }), { type: 'hold.placed', on, by: 'code_administrator', reason: title, until: '2022-06-01' }));
const plan = planTimetable({ id: 'MP128', path: 3 }, { on: '2022-03-01' });
/** A plan as long as the list, of which every step has a hostile name. */
const hostilePlan = { ...plan, milestones: hostileWords.map((step, index) => ({ ...plan.milestones[index % plan.milestones.length]!, step, reasons: [step, 'and why'] })) };
const stamp = '2022-02-01T09:00:00Z';

test('there are two hundred hostile words', () => {
  expect(hostileWords.length).toBeGreaterThanOrEqual(200);
});

describe('every hostile word comes back through the reader', () => {
  test('of CSV, where none of them begins a formula', () => {
    const rows = parse(toCsv(files, { on }), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.map(({ title }) => title?.replace(/^'(?!$)/, ''))).toEqual(hostileWords.map((words) => words.replace(/^'(?!$)/, '')));
    const formula = rows.filter(({ title = '' }) => /^[\s\p{Cc}\p{Cf}\u{115F}\u{2800}]*[=+\-@−＝＋－＠﹦﹢﹣﹫]/u.test(title));
    expect(formula).toEqual([]);
    expect(rows.filter(({ title = '' }, index) => title !== hostileWords[index]).length).toBeGreaterThan(25);
  });

  const markdown = toMarkdownRegister(files, { on });
  const wanted = hostileWords.map(onOneLine);

  test('of Markdown as marked reads it, as text and nothing else', () => {
    const table = marked.lexer(markdown).find((token) => token.type === 'table') as Extract<Token, { type: 'table' }>;
    const kinds = new Set(table.rows.flatMap((row: { tokens: Token[] }[]) => row.flatMap(({ tokens }) => tokens.map(({ type }) => type))));
    expect([...kinds].filter((kind) => kind !== 'text' && kind !== 'escape')).toEqual([]);
    expect(table.rows.map((row: { tokens: Token[] }[]) => row[1]!.tokens.map((token) => ('text' in token ? token.text : '')).join(''))).toEqual(wanted);
  });

  test('of Markdown as markdown-it reads it with every extra on, as text and nothing else', () => {
    const inline = new MarkdownIt({ html: true, linkify: true, typographer: false }).parse(markdown, {}).filter(({ type }) => type === 'inline').slice(11);
    const cells = inline.map(({ children }) => children ?? []);
    expect([...new Set(cells.flat().map(({ type }) => type))]).toEqual(['text']);
    expect(cells.filter((_, index) => index % 10 === 1).map((parts) => parts.map(({ content }) => content).join(''))).toEqual(wanted);
  });

  test('of iCalendar, ical.js and node-ical, as titles, steps and reasons', () => {
    for (const ics of [toICalendar(files, { stamp }), toICalendar(hostilePlan, { stamp })]) {
      for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(ics.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]|[\u2028\u2029]/u);
    }
    const steps = new ICAL.Component(ICAL.parse(toICalendar(hostilePlan, { stamp }))).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)).filter(({ summary }) => !summary.includes('papers due'));
    expect(steps.map(({ summary, description }) => [summary, description])).toEqual(hostileWords.map((words) => [onLines(`MP128: ${words}`), onLines(`${words}\nand why`)]));
    const ics = toICalendar(files, { stamp });
    const held = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(held.map(({ description }) => description)).toEqual(hostileWords.map(onLines));
    const again = Object.values(sync.parseICS(ics)).filter((part): part is VEvent => part?.type === 'VEVENT');
    // node-ical trims what it reads, takes quotes off, and reads an n after a stroke as a line end although the stroke is escaped.
    const bare = (words: unknown) => String(words).replaceAll('\\n', '\n').trim().replaceAll(/["\\]/g, '').trim();
    expect(again.map(({ description }) => bare(description))).toEqual(hostileWords.map((words) => bare(onLines(words))));
  });

  test.skipIf(!hasPython)("of iCalendar as Python's icalendar reads it", () => {
    const script = "import json,sys,icalendar\ncalendar=icalendar.Calendar.from_ical(sys.stdin.buffer.read())\nprint(json.dumps([[str(event['UID']),str(event['SUMMARY']),event['DTSTART'].dt.isoformat()] for event in calendar.walk('VEVENT')]))";
    const ics = toICalendar(hostilePlan, { stamp });
    const read = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(JSON.parse(execFileSync('python3', ['-c', script], { input: ics, encoding: 'utf8' }))).toEqual(read.map(({ uid, summary, startDate }) => [uid, summary, String(startDate)]));
  });

  test('of a Gantt chart, as a row of its own', async () => {
    const { title, tasks } = await readGantt(toMermaidGantt(hostilePlan));
    expect(title).toBe('Timetable of MP128 from 1 March 2022');
    expect(tasks.map(({ task }) => task.slice(0, task.lastIndexOf(',')).trim())).toEqual(wanted);
  });

  test('of a statechart and of the title of a chart, as the number of a file', async () => {
    expect(files.length).toBeGreaterThan(0);
    const arrows = (await readStates(toMermaidStatechart(draftProposalMachine))).arrows;
    for (const file of files.filter((_, index) => index % 20 === 0)) expect((await readStates(toMermaidStatechart(draftProposalMachine, { file }))).arrows).toEqual(arrows);
    for (const id of hostileWords) expect((await readGantt(toMermaidGantt({ ...plan, id }))).title).toBe(onOneLine(`Timetable of ${id} from 1 March 2022`));
  });
});

test('no row of a Gantt chart begins as a command of the Mermaid that reads it does', async () => {
  const commands = await commandsOfGantt();
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.some((rule) => rule.test('Section D'))).toBe(true);
  const rows = toMermaidGantt(hostilePlan).split('\n').filter((line) => / :(?:crit, )?(?:milestone, )?\d/.test(line)).map((line) => line.trim());
  expect(rows.length).toBe(hostileWords.length);
  expect(rows.filter((row) => commands.some((rule) => rule.test(row)))).toEqual([]);
});
