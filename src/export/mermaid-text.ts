import { onOneLine } from './plain-words.ts';

/**
 * Words as Mermaid takes them anywhere: on one line, what it would read as syntax written by its number, and so is a first sign that would
 * make a command of a line.
 */
export function mermaidText(words: string): string {
  const line = onOneLine(words).replaceAll(/[#:;%"<>{}[\]\\&`$ﬂ¶]/g, byNumber);
  return command.test(line) ? line.replace(/^./u, byNumber) : line;
}

const byNumber = (sign: string): string => `#${sign.codePointAt(0)};`;

/** How a line of a Gantt chart begins that is no row, in any case of letters. */
const command =
  /^(?:acc(?:Title|Descr)|axisFormat|call|click|dateFormat|excludes|gantt|href|includes|inclusiveEndDates|section|tickInterval|title|todayMarker|topAxis|week(?:day|end)|\d)/i;
