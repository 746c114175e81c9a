import { outstanding, type Due } from '../deadlines/outstanding.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';

/** A day that the record of a file sets. */
export type Deadline = Due;

/** What is due in a file on the day of its last entry, the first day first. */
export function deadlinesOf(file: CaseFile): readonly Deadline[] {
  return outstanding(file, { on: coreOf(file).log.entry.on });
}
