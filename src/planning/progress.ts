import { calendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { checkArgument, containing, lazily, exactly } from '../checks.ts';
import { aCalendar, secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { CaseEvent } from '../events/cards.ts';
import { someEntries } from '../events/parse.ts';
import { checkTimetable } from './arguments.ts';
import type { Milestone, Timetable } from './milestone.ts';
import { counted, dayInWords } from '../calendar/words.ts';

/** A planned step beside what was recorded. */
export interface StepProgress {
  readonly step: string;
  readonly planned: CalendarDate;
  readonly actual: CalendarDate | null;
  /** Early, on time or late as recorded; overdue or not yet due where nothing is recorded. */
  readonly standing: 'early' | 'on_time' | 'late' | 'overdue' | 'not_yet_due';
  /** After the planned day; negative when early. For a step not recorded, up to the day asked about, and 0 while it is not yet due. */
  readonly workingDaysLate: number;
  /** What this step itself added to the lateness of the one recorded before it. */
  readonly workingDaysLost: number;
}

/** How a file fares against a plan. */
export interface Progress {
  readonly on: CalendarDate;
  readonly steps: readonly StepProgress[];
  /** How late the last step recorded or overdue was, in Working Days; negative when early. */
  readonly workingDaysLate: number;
  /** The step that cost the most; null where none lost a day. */
  readonly costliest: { readonly step: string; readonly workingDaysLost: number } | null;
  readonly reasons: readonly string[];
}

/**
 * A recorded case against a plan: each step early, on time or late by how many Working Days, and the step that cost it. Entries are matched
 * to steps in order, by type and kind of consultation.
 *
 * @param options.on the day up to which steps not recorded count as overdue; that of the last entry where it is left out
 * @throws InvalidInputError for what is no case file or no timetable; InvalidDateError, CalendarCoverageError
 * @example
 * const plan = planTimetable({ path: 3, id: 'DP900' }, { on: '2022-03-01' });
 * const file = raise({ type: 'proposal.raised', on: '2022-03-03', by: 'proposer', id: 'DP900', title: 'A proposal', proposer: 'A Party' });
 * progressOf(file, plan).costliest?.step; //=> 'Proposal raised'
 * progressOf(file, plan).workingDaysLate; //=> 2
 */
export function progressOf(
  file: { readonly entries: readonly CaseEvent[] },
  timetable: Timetable,
  options: { readonly on?: DateInput | undefined; readonly calendar?: WorkingDayCalendar | undefined } = {},
): Progress {
  checkArgument(file, aRecord, 'case file');
  checkTimetable(timetable);
  checkArgument(options, someOptions, 'options');
  const { calendar = secCalendar } = options;
  const { entries } = file;
  const on = options.on === undefined ? (entries.at(-1)?.on ?? timetable.on) : calendarDate(options.on);
  const since = timetable.madeFrom.file?.entries.length ?? 0;
  const days = actualDays(
    entries.slice(since).filter((entry) => entry.on <= on),
    timetable.milestones,
  );
  let before = 0;
  const steps = timetable.milestones.map(({ step, due }, index): StepProgress => {
    const actual = days[index] ?? null;
    const workingDaysLate =
      actual === null ? Math.max(0, workingDaysBetween(due, on, calendar)) : workingDaysBetween(due, actual, calendar);
    const isKnown = actual !== null || workingDaysLate > 0;
    const workingDaysLost = isKnown ? workingDaysLate - before : 0;
    if (isKnown) before = workingDaysLate;
    return Object.freeze({ step, planned: due, actual, standing: standingOf(actual, workingDaysLate), workingDaysLate, workingDaysLost });
  });
  const costliest = steps.reduce<StepProgress | null>(
    (most, one) => (one.workingDaysLost > (most?.workingDaysLost ?? 0) ? one : most),
    null,
  );
  return Object.freeze({
    on,
    steps: Object.freeze(steps),
    workingDaysLate: before,
    costliest: costliest === null ? null : { step: costliest.step, workingDaysLost: costliest.workingDaysLost },
    reasons: Object.freeze(steps.filter(({ standing }) => standing !== 'not_yet_due').map(progressInWords)),
  });
}

const aRecord = /* @__PURE__ */ lazily(() => containing({ entries: someEntries }));

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { on: aDay, calendar: aCalendar }));

/** For each step the day of the entry that records it, or none. An entry stands for one step. */
function actualDays(entries: readonly CaseEvent[], milestones: readonly Milestone[]): readonly (CalendarDate | null)[] {
  const used = new Set<number>();
  return milestones.map((milestone) => {
    const index = entries.findIndex((entry, at) => !used.has(at) && records(entry, milestone));
    used.add(index);
    return entries[index]?.on ?? null;
  });
}

function records(entry: CaseEvent, { type, fields }: Milestone): boolean {
  if (entry.type !== type) return false;
  return !('kind' in entry) || entry.kind === undefined || entry.kind === fields['kind'];
}

function standingOf(actual: CalendarDate | null, late: number): StepProgress['standing'] {
  if (actual === null) return late > 0 ? 'overdue' : 'not_yet_due';
  return late > 0 ? 'late' : late < 0 ? 'early' : 'on_time';
}

function progressInWords({ step, planned, actual, standing, workingDaysLate }: StepProgress): string {
  const by = counted(Math.abs(workingDaysLate), 'Working Day');
  if (actual === null) return `${step}: planned for ${dayInWords(planned)}, not recorded, and ${by} overdue.`;
  if (standing === 'on_time') return `${step}: on time, on ${dayInWords(actual)}.`;
  return `${step}: planned for ${dayInWords(planned)}, recorded on ${dayInWords(actual)}, ${by} ${standing === 'late' ? 'late' : 'early'}.`;
}
