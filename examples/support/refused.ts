import { record, type CaseEventInput, type CaseFile } from 'sec-modifications';
import { labelled } from './layout.ts';

/**
 * Tries an event that the library refuses, and writes every reason: the code for programs, the message for people, and
 * the rule with where it was read and how sure we are of it.
 */
export function refused(what: string, file: CaseFile, event: CaseEventInput): string[] {
  const answer = record(file, event);
  if (answer.ok) throw new Error(`${event.type} was expected to be refused but was recorded.`);
  return [
    '',
    ...labelled('', what, 2),
    `    ${file.id}: ${event.type}, ${event.on}, by ${event.by}`,
    ...answer.refusals.flatMap(({ code, message, rule }) => [
      ...labelled(`${code}: `, message, 4),
      ...labelled('', `rule ${rule.id}${rule.clause === undefined ? '' : `, ${rule.clause}`} · ${rule.basis} · ${rule.source}`, 6),
    ]),
    `    The file has ${file.entries.length} entries, as before.`,
  ];
}
