/**
 * Words with every kind of line end as one sign, and a blank for every other sign that controls, so that no two words are joined. Half a
 * sign is written as one that is missing.
 */
export function onLines(words: string): string {
  return words
    .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '\u{FFFD}');
}

/** Words on one line, with one blank between them. */
export function onOneLine(words: string): string {
  return onLines(words).replaceAll(/\s+/g, ' ').trim();
}
