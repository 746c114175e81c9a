import { internalsOf, type CaseFile } from './case-file.ts';

/**
 * Whether a file has its final decision, an approval or a rejection, short of an appeal. One that was withdrawn, refused or split has ended
 * without.
 *
 * @throws InvalidInputError for what is no case file
 * @example
 * isDecided(aModification('appeal')); //=> true
 * isDecided(aModification('report_phase')); //=> false
 */
export function isDecided(file: CaseFile): boolean {
  return internalsOf(file).state.facts.decision !== null;
}
