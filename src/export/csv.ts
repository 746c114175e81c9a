import type { CaseFile } from '../history/case-file.ts';
import { stageName } from '../model/stage.ts';
import { registerOn, type RegisterLine, type RegisterOptions } from './register.ts';

/**
 * A register of files as they stood on a day, as CSV (RFC 4180): a header, then a line each, days as YYYY-MM-DD, empty where there is nothing to say.
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, so that opening the file runs nothing.
 *
 * @throws InvalidInputError when `files` is no list of case files; InvalidDateError
 * @example
 * toCsv([aDraftProposal({ title: '=1+1' })], { on: '2022-01-11' }).split('\r\n')[1]; //=> "DP900,'=1+1,A Party,Development Stage,,notRequested,2022-01-11,2022-01-11,,,,,,,,"
 */
export function toCsv(files: readonly CaseFile[], options: RegisterOptions): string {
  const { lines } = registerOn(files, options);
  const rows = lines.map((line) => columns.map(([, cell]) => cell(line) ?? ''));
  return [columns.map(([name]) => name), ...rows].map((cells) => `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`).join('');
}

type Cell = (line: RegisterLine) => string | number | null | undefined;

const of =
  (read: (file: CaseFile) => string | number | null | undefined): Cell =>
  ({ file }) =>
    read(file);

/** The columns of a register, in order. */
const columns: readonly (readonly [name: string, cell: Cell])[] = [
  ['id', of((file) => file.id)],
  ['title', of((file) => file.title)],
  ['proposer', of((file) => file.proposer)],
  ['stage', of((file) => stageName(file.stage))],
  ['path', of((file) => file.path)],
  ['urgency', of((file) => file.urgency)],
  ['raisedOn', of((file) => file.raisedOn)],
  ['lastEntryOn', of((file) => file.entries.at(-1)?.on)],
  ['due', ({ due }) => due?.what],
  ['dueOn', ({ due }) => due?.on],
  ['decision', of((file) => file.decision?.outcome)],
  ['decidedOn', of((file) => file.decision?.on)],
  ['decidedBy', of((file) => file.decision?.by)],
  ['implementationOn', of((file) => file.implementation.date)],
  ['release', of((file) => file.implementation.release)],
  ['implementedOn', of((file) => file.implementation.completedOn)],
];

/** A cell that is no formula, in quotes where a comma, a quote or a line end asks for them. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
