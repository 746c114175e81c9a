import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CaseFile } from '../history/case-file.ts';
import { decidedAbout, raisedAbout, spanInWords, type Mark } from '../history/marks.ts';
import { stageName } from '../model/stage.ts';
import { dayInWords } from '../calendar/words.ts';
import { onOneLine } from './plain-words.ts';
import type { Due } from '../deadlines/outstanding.ts';
import { registerOn, type RegisterLine, type RegisterOptions } from './register.ts';

/**
 * A register of files as they stood on a day: a Markdown table with a line each.
 *
 * @throws InvalidInputError when `files` is no list of case files; InvalidDateError
 * @example
 * toMarkdownRegister([aDraftProposal()], { on: '2022-01-11' }).split('\n').at(-2); //=> '| DP900 | A change to the Code | A Party | Development Stage | – | – | 11 January 2022 | – | – | – |'
 */
export function toMarkdownRegister(files: readonly CaseFile[], options: RegisterOptions): string {
  const { on, lines } = registerOn(files, options);
  const head = ['Modification', 'Title', 'Proposer', 'Stage', 'Path', 'Urgency', 'Raised', 'Next due', 'Decision', 'Implementation'];
  const rows = [head, head.map(() => '---'), ...lines.map((line) => cellsOf(line, on).map(markdownText))];
  return [`# Modifications on ${dayInWords(on)}`, '', ...rows.map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
}

function cellsOf({ file, due }: RegisterLine, on: CalendarDate): string[] {
  const { id, title, proposer, stage, path, raisedOn, decision } = file;
  const next = due === null ? none : `${due.what}, ${due.about === true ? 'about ' : ''}${dueInWords(due, on)}`;
  const decided =
    decision === null
      ? none
      : `${decision.outcome === 'approve' ? 'Approved' : 'Rejected'}, ${daysInWords(decision.on, decidedAbout(file))}`;
  return [
    id,
    title,
    proposer,
    stageName(stage),
    path === null ? none : `Path ${path}`,
    urgencyWords[file.urgency],
    daysInWords(raisedOn, raisedAbout(file)),
    next,
    decided,
    implementationOf(file),
  ];
}

/** A day, or between which days it lies where no source gives it. */
function daysInWords(on: CalendarDate, mark: Mark | undefined): string {
  return mark === undefined ? dayInWords(on) : spanInWords(mark.between);
}

const none = '–';

function dueInWords({ dueOn: on }: Due, today: CalendarDate): string {
  if (on === null) return 'day not known';
  return on < today ? `${dayInWords(on)} (overdue)` : dayInWords(on);
}

const urgencyWords: Readonly<Record<CaseFile['urgency'], string>> = {
  notRequested: none,
  requested: 'Requested',
  granted: 'Urgent',
  refused: 'Refused',
};

function implementationOf({ implementation: { date, release, completedOn } }: CaseFile): string {
  const on = completedOn ?? date;
  return on === undefined
    ? none
    : `${dayInWords(on)}${release === undefined ? '' : ` (${release})`}${completedOn === undefined ? '' : ', done'}`;
}

/**
 * Words that stand for themselves in a table: no sign of theirs is read as Markdown or HTML. Some readers make a link of what looks like an
 * address and has no sign to escape, so the colon, point or stroke inside it is escaped.
 */
const markdownText = (words: string): string => onOneLine(words).replaceAll(/[\\`*_{}[\]<>|#~&$@]|[:.](?=\S)|\/(?=\/)/g, String.raw`\$&`);
