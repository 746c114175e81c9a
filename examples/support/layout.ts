/** The widest line the demo prints. */
export const width = 120;

/** One row of columns; the last is as long as it likes. */
export function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('  ')
    .trimEnd();
}

/** Words broken into lines of at most `most` characters. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Words under a label, broken so that they stay to its right. */
export function labelled(label: string, text: string, indent: number): string[] {
  return wrap(text, width - indent - label.length).map(
    (line, index) => `${' '.repeat(indent)}${index === 0 ? label : ' '.repeat(label.length)}${line}`,
  );
}

/** A heading with a rule under it. */
export function heading(text: string): string[] {
  return ['', '', text, '='.repeat(text.length)];
}
