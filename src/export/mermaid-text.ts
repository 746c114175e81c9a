/** Words as Mermaid takes them anywhere: on one line, what it would read as syntax written by its number. */
export function mermaidText(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[#:;%"<>{}[\]\\]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
