import { aDay } from '../calendar/calendar-date.ts';
import { aFlag, lazily, exactly } from '../checks.ts';
import type { CaseFile } from '../history/case-file.ts';
import { decidedAbout, inferredOf, raisedAbout, type Mark } from '../history/marks.ts';
import { stageName } from '../model/stage.ts';
import { registerOn, type RegisterLine, type RegisterOptions } from './register.ts';

/** How a CSV register is written. */
export interface CsvOptions extends RegisterOptions {
  /** Begins the text with a byte order mark, by which Excel knows that it is UTF-8. Left out where not said. */
  readonly bom?: boolean | undefined;
}

/**
 * A register of files as they stood on a day, as CSV (RFC 4180): a header, then a line each, days as YYYY-MM-DD, empty where there is
 * nothing to say. Of a day that no source gives, `raisedBetween` and `decidedBetween` say between which days it lies.
 *
 * A cell that a spreadsheet might take for a formula begins with an apostrophe, so that opening the file runs nothing.
 *
 * @throws InvalidInputError when `files` is no list of case files; InvalidDateError
 * @example
 * toCsv([aDraftProposal({ title: '=1+1' })], { on: '2022-01-11' }).split('\r\n')[1]; //=> "DP900,'=1+1,A Party,Development Stage,,notRequested,2022-01-11,2022-01-11,,,,,,,,,,,"
 */
export function toCsv(files: readonly CaseFile[], options: CsvOptions): string {
  const { lines } = registerOn(files, options, someOptions);
  const rows = lines.map((line) => columns.map(([, cell]) => cell(line) ?? ''));
  const written = [columns.map(([name]) => name), ...rows].map((cells) => `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`);
  return `${options.bom === true ? '\uFEFF' : ''}${written.join('')}`;
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({ on: aDay }, { bom: aFlag }));

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
  ['dueOn', ({ due }) => due?.dueOn],
  ['decision', of((file) => file.decision?.outcome)],
  ['decidedOn', of((file) => file.decision?.on)],
  ['decidedBy', of((file) => file.decision?.by)],
  ['implementationOn', of((file) => file.implementation.date)],
  ['release', of((file) => file.implementation.release)],
  ['implementedOn', of((file) => file.implementation.completedOn)],
  ['raisedBetween', of((file) => interval(raisedAbout(file)))],
  ['decidedBetween', of((file) => interval(decidedAbout(file)))],
  ['inferredEntries', of((file) => inferredOf(file).filter(({ isInferred }) => isInferred).length || null)],
];

/** The days between which something lies of which no source gives the day, as an interval of ISO 8601. */
function interval(mark: Mark | undefined): string | null {
  return mark === undefined ? null : `${mark.between.from}/${mark.between.until ?? '..'}`;
}

/** A cell that is no formula, in quotes where a comma, a quote, a line end or a blank at either end asks for them. */
function quoted(cell: string): string {
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[",;\p{Cc}\u2028\u2029]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Whether a spreadsheet may take a cell for a formula: by its first sign that is no blank, of whatever kind, seen or not, for some programs
 * take blanks away. The wide and small forms of a sign count as the sign. A tab or a line end begins no cell either.
 */
const isFormula = (cell: string): boolean =>
  /^(?:[\t\r\n]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\u2212])/u.test(cell.normalize('NFKC'));
