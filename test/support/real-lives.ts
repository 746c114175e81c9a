import { readFileSync } from 'node:fs';

/** A life out of the papers, as the examples keep it. */
export interface Life {
  readonly id: string;
  readonly entries: readonly unknown[];
}

/** The lives of one paper. */
export function livesOf(paper: string): readonly Life[] {
  return JSON.parse(readFileSync(new URL(`../../examples/data/${paper}.json`, import.meta.url), 'utf8')).lives;
}

/** Every life there is. */
export const realLives: readonly Life[] = ['operations-report-2021-09', 'change-sub-committee-2020-05-26', 'panel-2018-10-12', 'public-pages'].flatMap(livesOf);
