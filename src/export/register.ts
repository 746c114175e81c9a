import { aDay, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { only, type Checks } from '../checks.ts';
import { checkFiles, internalsOf, type CaseFile } from '../history/case-file.ts';
import { stateOn } from '../history/replay.ts';
import { outstanding, type Due } from '../deadlines/outstanding.ts';

/** Which day a register shows. */
export interface RegisterOptions {
  /** Every file as it stood at the end of this day; files raised later are left out. */
  readonly on: DateInput;
}

/** A line of a register: a file as it stood on a day, and the first day still to be met. */
export interface RegisterLine {
  readonly file: CaseFile;
  readonly due: Due | null;
}

/** The lines of a register on a day, in the order of the files. `others` are the options beside the day. */
export function registerOn(
  files: readonly CaseFile[],
  options: RegisterOptions,
  others: Checks = {},
): { readonly on: CalendarDate; readonly lines: readonly RegisterLine[] } {
  only({ on: aDay }, others)(options, 'register');
  const on = calendarDate(options.on);
  checkFiles(files, 'register');
  const raised = files
    .filter((file) => internalsOf(file).state.facts.proposal !== null && file.raisedOn <= on)
    .map((file) => stateOn(file, on));
  return { on, lines: raised.map((file) => ({ file, due: outstanding(file, { on })[0] ?? null })) };
}
