import { record, whyNot, type CaseEventInput, type CaseFile } from 'sec-modifications';
import { labelled } from './layout.ts';

/**
 * Tries an event that something speaks against, and writes every reason: the code for programs, the message for people, and
 * the rule with where it was read and how sure we are of it.
 */
export function refused(what: string, file: CaseFile, event: CaseEventInput): string[] {
  const reasons = whyNot(file, event);
  const isRefused = reasons.some(({ bars }) => bars);
  if (record(file, event).ok === isRefused) throw new Error(`whyNot and record disagree about ${event.type}.`);
  return [
    '',
    ...labelled('', what, 2),
    `    ${file.id}: ${event.type}, ${event.on}, by ${event.by}`,
    ...reasons.flatMap(({ code, message, rule }) => [
      ...labelled(`${code}: `, message, 4),
      ...labelled('', `rule ${rule.id}${rule.clause === undefined ? '' : `, ${rule.clause}`} · ${rule.basis} · ${rule.source}`, 6),
    ]),
    isRefused
      ? `    Refused: the file has ${file.entries.length} entries, as before.`
      : '    Only assumed: it would be recorded, with this as an advisory.',
  ];
}
