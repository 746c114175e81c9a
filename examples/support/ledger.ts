import { auditTrail, raise, record, stageName, type CaseEvent, type CaseFile } from 'sec-modifications';
import { labelled, row, wrap } from './layout.ts';
import { isFilledIn, type Life } from './lives.ts';
import { cite, type RulesCited } from './rules-cited.ts';
import { columnName, inWords } from './words.ts';

const columns = [11, 20, 58];
const below = 15;
const head = `  ${row(['day', 'who', 'what', 'stage after it'], columns)}`;

/**
 * Records a life entry by entry, up to a day, and writes what each came to: when, who, what, the stage after it;
 * below that the rule it falls under, the paper it was read in, and what no source states.
 *
 * @throws Error when the library refuses an entry
 */
export function ledger(life: Life, rules: RulesCited, until = '9999-12-31'): string[] {
  const papers: string[] = [];
  const lines: string[] = [];
  let file: CaseFile | undefined;
  for (const entry of life.entries.filter(({ on }) => on <= until)) {
    file = taken(file, entry);
    lines.push(...acted(entry, file), ...founded(entry, ruleInWords(file, rules), papers));
  }
  const sources = papers.flatMap((paper, index) => labelled(`[${index + 1}] `, paper, 2));
  return ['', '', `${life.id} '${life.title}'`, ...labelled('', life.about, 2), '', head, ...lines, '', ...sources];
}

function taken(file: CaseFile | undefined, entry: CaseEvent): CaseFile {
  if (file === undefined) return entry.type === 'proposal.raised' ? raise(entry) : refused(entry, 'A file begins with proposal.raised.');
  const answer = record(file, entry);
  return answer.ok ? answer.file : refused(entry, answer.refusals.map(({ message }) => message).join(' '));
}

function refused(entry: CaseEvent, why: string): never {
  throw new Error(`${entry.type} of ${entry.on} was refused. ${why}`);
}

/** When, who, what, and the stage after it. */
function acted(entry: CaseEvent, after: CaseFile): string[] {
  const [what = '', ...more] = wrap(inWords(entry), 58);
  const day = isFilledIn(entry) ? `${entry.on}*` : entry.on;
  return [
    `  ${row([day, columnName(entry.by), what, stageName(after.stage)], columns)}`,
    ...more.map((line) => `  ${row(['', '', `  ${line}`], columns)}`),
  ];
}

/** The rule, the paper by its number, and what was filled in. */
function founded(entry: CaseEvent, rule: string, papers: string[]): string[] {
  const { source, note } = entry;
  if (source !== undefined && !papers.includes(source)) papers.push(source);
  const read = source === undefined ? 'in no source' : `read in [${papers.indexOf(source) + 1}]`;
  return [
    ...labelled('', `rule ${rule} · ${read}`, below),
    ...(note === undefined ? [] : labelled(isFilledIn(entry) ? '* ' : '', note, below)),
  ];
}

/** The rule that let the last entry be, and the regime where the right to act comes from the day. */
function ruleInWords(file: CaseFile, rules: RulesCited): string {
  const last = auditTrail(file).at(-1);
  if (last === undefined) throw new Error(`${file.id} has no entries.`);
  rules.add(last.rule);
  return last.rule.id.startsWith('right/') ? `${cite(last.rule)} · regime ${last.regime}` : cite(last.rule);
}
