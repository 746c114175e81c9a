import { parseEntries, type CaseEvent } from 'sec-modifications';
import changeSubCommittee from '../data/change-sub-committee-2020-05-26.json';
import operationsReport from '../data/operations-report-2021-09.json';
import panel from '../data/panel-2018-10-12.json';
import publicPages from '../data/public-pages.json';

/** A real modification, as entries the library accepts. */
export interface Life {
  /** Its identifier at the end of the record: MP128, which was raised as DP128. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Each says where it was read (`source`), what no source states (`note`, beginning "filled in:"), or both. */
  readonly entries: readonly CaseEvent[];
}

/** Lives that were read in one paper. */
export interface Paper {
  readonly paper: string;
  readonly lives: readonly Life[];
}

type Written = { readonly paper: string; readonly lives: readonly (Omit<Life, 'entries'> & { readonly entries: readonly unknown[] })[] };

const written: readonly Written[] = [panel, changeSubCommittee, operationsReport, publicPages];

/** Every paper, and the lives read in it. */
export const papers: readonly Paper[] = written.map(({ paper, lives }) => ({
  paper,
  lives: lives.map((life) => ({ ...life, entries: parseEntries(life.entries) })),
}));

/** Every life. */
export const allLives: readonly Life[] = papers.flatMap(({ lives }) => lives);

/** The life of one modification. */
export function lifeOf(id: string): Life {
  const life = allLives.find((one) => one.id === id);
  if (life === undefined) throw new RangeError(`Unknown life: expected the identifier of a life in examples/data but received ${id}.`);
  return life;
}

/** Whether something of an entry stands in no source. */
export function isFilledIn(entry: CaseEvent): boolean {
  return entry.note?.startsWith('filled in:') ?? false;
}
