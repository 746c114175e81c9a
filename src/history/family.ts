import { at } from '../at.ts';
import { ascending } from '../ascending.ts';
import type { CaseEvent } from '../events/cards.ts';
import { convertedId, isPart, wholeOf, type Identifier } from '../model/identifier.ts';
import { checkArgument } from '../checks.ts';
import { caseFiles, type CaseFile } from './case-file.ts';

/** The files that began as one: a proposal before and after its conversion, and the parts into which it was split. */
export interface Family {
  /** The number without a letter: MP128 for DP128, MP128, MP128A and MP128B. */
  readonly id: Identifier;
  /** The file of the whole, split or not; null where only parts are at hand. */
  readonly parent: CaseFile | null;
  /** The parts, by their letters. */
  readonly children: readonly CaseFile[];
  /** The entries that every one of them has, from the raising on. */
  readonly shared: readonly CaseEvent[];
}

/**
 * Puts files that began as one together. Of two files of the whole, the longer is the parent.
 *
 * @throws InvalidInputError when `files` is no list of case files
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * const split = record(file, { type: 'proposal.split', on: '2021-09-01', by: 'working_group', into: ['DP128A', 'DP128B'] });
 * const [family] = familiesOf([split.file, ...split.children]);
 * [family.parent.stage, family.children.map((child) => child.id), family.shared.length]; //=> ['split', ['DP128A', 'DP128B'], 1]
 */
export function familiesOf(files: readonly CaseFile[]): readonly Family[] {
  checkArgument(files, caseFiles, 'files');
  const members = new Map<Identifier, CaseFile[]>();
  for (const file of files) {
    const id = wholeOf(convertedId(file.id));
    members.set(id, [...(members.get(id) ?? []), file]);
  }
  return Object.freeze([...members].toSorted(([a], [b]) => ascending(a, b)).map(([id, some]) => familyOf(id, some)));
}

function familyOf(id: Identifier, files: readonly CaseFile[]): Family {
  const wholes = files.filter(({ id: one }) => !isPart(one)).toSorted((a, b) => b.entries.length - a.entries.length);
  const children = files.filter(({ id: one }) => isPart(one)).toSorted((a, b) => ascending(a.id, b.id));
  const [first, ...others] = [at(files, 0).entries, ...files.slice(1).map((file) => file.entries)] as const;
  const end = first.findIndex((entry, place) => others.some((entries) => JSON.stringify(entries[place]) !== JSON.stringify(entry)));
  const shared = end < 0 ? first : first.slice(0, end);
  return Object.freeze({ id, parent: wholes[0] ?? null, children: Object.freeze(children), shared: Object.freeze(shared) });
}
