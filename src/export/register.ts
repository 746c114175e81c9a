import { aDay, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, exactly, type Check } from '../checks.ts';
import { caseFiles, internalsOf, type CaseFile } from '../history/case-file.ts';
import { stateOn } from '../history/replay.ts';
import { dueOf, type Due } from '../deadlines/outstanding.ts';

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

/** The lines of a register on a day, in the order of the files, asked for with options that pass a check. */
export function registerOn(
  files: readonly CaseFile[],
  options: RegisterOptions,
  check: Check = someOptions,
): { readonly on: CalendarDate; readonly lines: readonly RegisterLine[] } {
  checkArgument(options, check, 'register');
  const on = calendarDate(options.on);
  checkArgument(files, caseFiles, 'register');
  const raised = files.filter((file) => file.raisedOn <= on).map((file) => stateOn(file, on));
  return { on, lines: raised.map((file) => ({ file, due: dueOf(file, on, internalsOf(file).law.calendar)[0] ?? null })) };
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({ on: aDay }));
