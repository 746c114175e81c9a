import { mkdirSync, writeFileSync } from 'node:fs';
import { planTimetable, type CaseFile } from 'sec-modifications';
import { toICalendar, toMermaidGantt, toMermaidStatechart } from 'sec-modifications/export';
import { modificationProposalMachine } from 'sec-modifications/statecharts';
import { labelled } from './layout.ts';
import { columnName } from './words.ts';

const folder = 'out/demo';

/** What remains for a case, each step with its day and its reasons. */
export function plan(file: CaseFile, on: string): string[] {
  const { ends, milestones } = planTimetable(file, { on });
  const steps = milestones.flatMap(({ due, step, by, reasons }) => [
    `  ${due}  ${step} (${columnName(by)})`,
    ...labelled('', reasons.join(' '), 14),
  ]);
  return ['', `${file.id} '${file.title}'`, `  planned on ${on}; in force on ${ends}`, ...steps];
}

/** Writes the pictures and calendars of the demo, and says where. */
export function written(finished: CaseFile, draft: CaseFile, on: string): string[] {
  const timetable = planTimetable(draft, { on });
  const files = {
    [`${finished.id}-life.mmd`]: toMermaidStatechart(modificationProposalMachine, { file: finished }),
    [`${draft.id}-timetable.mmd`]: toMermaidGantt(timetable),
    [`${draft.id}-timetable.ics`]: toICalendar(timetable, { stamp: `${on}T12:00:00Z` }),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  return ['', ...Object.keys(files).map((name) => `  ${folder}/${name}`)];
}
