import { nextSteps, stateOn, stageName, type CaseFile, type EventType, type NextStep } from 'sec-modifications';
import { labelled } from './layout.ts';
import { columnName } from './words.ts';

/**
 * What may be made of a file on a day: what it waits for, by whom and by when; what else is permitted; and why one further
 * event may not be recorded yet.
 */
export function next(file: CaseFile, on: string, { not }: { readonly not: EventType }): string[] {
  const then = stateOn(file, on);
  const steps = nextSteps(then, { on });
  const standing = (wanted: NextStep['standing']) => steps.filter((step) => step.standing === wanted);
  const barred = steps.find(({ type }) => type === not);
  return [
    '',
    `  Next for ${then.id}, asked on ${on} (${stageName(then.stage)})`,
    ...standing('required').flatMap((step) => labelled('required   ', `${when(step)}: ${who(step)}`, 4)),
    ...labelled('permitted  ', standing('permitted').map(when).join(', '), 4),
    ...labelled('not yet    ', `${standing('not_yet').length} more. ${not}: ${barred?.refusals[0]?.message ?? 'nothing bars it'}`, 4),
    ...labelled('no longer  ', `${standing('no_longer').length} more`, 4),
  ];
}

const when = ({ type, dueOn }: NextStep): string => (dueOn === undefined ? type : `${type} by ${dueOn ?? 'a day that is not known'}`);

const who = ({ by }: NextStep): string => by.map(columnName).join(' or ');
