// A register of modifications: one row of JSON for each, stored by the number that stays the same for life. A Map stands in for your database.
import {
  bodyName,
  fromJSON,
  outstanding,
  parseFormEvent,
  raise,
  record,
  stageName,
  stateOn,
  toJSON,
  type CaseFile,
} from 'sec-modifications';
import { toCsv, toMarkdownRegister } from 'sec-modifications/export';

const rows = new Map<string, string>();
const keep = (file: CaseFile) => rows.set(file.number, JSON.stringify(toJSON(file)));

function load(number: string): CaseFile {
  const row = rows.get(number);
  if (row === undefined) throw new Error(`There is no modification ${number}.`);
  return fromJSON(JSON.parse(row));
}

/** What a form sent, recorded and kept; or what is wrong with it, in words to show beside the form. */
function posted(number: string, form: string): string[] {
  const read = parseFormEvent(new URLSearchParams(form));
  if (!read.ok) return read.faults.map(({ path, message }) => `${path}: ${message}`);
  const answer = record(load(number), read.event);
  if (!answer.ok) return answer.refusals.map(({ message, rule }) => `${message} [${rule.id}, ${rule.basis}]`);
  keep(answer.file);
  return [`${answer.file.id} is in the ${stageName(answer.file.stage)}.`, ...answer.advisories.map(({ message }) => `Remark: ${message}`)];
}

const opened = [
  { on: '2026-01-12', id: 'DP301', title: 'Faster firmware', proposer: 'Alpha Energy' },
  { on: '2026-02-02', id: 'DP302', title: 'A tidier Appendix AC', proposer: 'Beta Networks' },
];
for (const proposal of opened) keep(raise({ type: 'proposal.raised', by: 'proposer', ...proposal }));

const forms = [
  ['301', 'type=conversion.agreed&on=2026-02-24&by=change_sub_committee&route=refinement&path=3'],
  ['301', 'type=preliminaryAssessment.requested&on=2026-02-25&by=code_administrator'],
  ['302', 'type=changeBoard.voted&on=2026-02-25&by=change_board&outcome=approve'],
  ['302', 'type=development.noted&on=2026-02-30&by=change_sub_committee'],
] as const;
for (const [number, form] of forms) for (const line of posted(number, form)) console.log(`${number}  ${line}`);

const today = '2026-03-02';
const files = [...rows.keys()].map((number) => stateOn(load(number), today));
console.log(`\n${toMarkdownRegister(files, { on: today })}`);
console.log(toCsv(files, { on: today }).split('\r\n')[1]);
for (const file of files) {
  for (const { what, by, dueOn, kind } of outstanding(file, { on: today }))
    console.log(`${file.id}: ${what}, ${by.map(bodyName).join(' or ')}, ${dueOn ?? 'on a day that is not known'} (${kind})`);
}
