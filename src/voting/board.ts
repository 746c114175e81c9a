import { at } from '../at.ts';
import { checkArgument } from '../checks.ts';
import { boardConstitutions, type BoardConstitution } from '../rulebook/board-constitution.ts';
import { aConstitution } from '../rulebook/constitution.ts';
import { sources } from '../rulebook/sources.ts';

/**
 * The constitution that votes are counted by: the one handed over, or the Change Board as it was last constituted.
 *
 * Does not refuse further keys (a row of the rulebook is a constitution with its first day), nor a constitution that cites no source.
 *
 * @throws InvalidInputError with the path of each fault, such as `constitution.groups.1.seats`
 */
export function constitutionOf(given: BoardConstitution | undefined): BoardConstitution {
  if (given === undefined) return at(boardConstitutions, -1);
  checkArgument(given, aConstitution, 'constitution', 'constitution');
  return given;
}

/** How sure we are of who has a seat, and where it was read; where the constitution does not say, that it was handed over. */
export function authorityOf({ source, basis }: Pick<BoardConstitution, 'source' | 'basis'>): string {
  return Object.hasOwn(sources, source) ? `${String(basis)}: ${sources[source]}` : 'as handed over';
}

/** Where the quorum, the counting and the tie were read, and how sure we are of them. */
export function countingOf({ counting, source, basis }: BoardConstitution): Pick<BoardConstitution, 'source' | 'basis'> {
  return counting ?? { source, basis };
}
