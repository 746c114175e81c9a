import { ascending } from '../ascending.ts';
import { calendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, among, exactly, whole } from '../checks.ts';
import { addMonths } from '../calendar/months.ts';
import { aCalendar, further, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { lastDayOf } from '../events/windows.ts';
import { caseFiles, internalsOf, type CaseFile } from '../history/case-file.ts';
import { decidedAbout, raisedAbout, type DaySpan, type Mark } from '../history/marks.ts';
import { stateOn } from '../history/replay.ts';
import { stageName, type Stage } from '../model/stage.ts';
import { assessmentRows, type AssessmentFigures, type AssessmentRow } from './assessment-rows.ts';
import { elapsedDays, type Counting } from './counting.ts';
import { dueSoon, type DueSoon } from './due-soon.ts';
import { figure, type Figure } from './figure.ts';
import { monthRows, type MonthRow } from './month-rows.ts';

/** How to report on a portfolio. */
export interface PortfolioOptions {
  /** The last day reported on: nothing recorded after it is read. */
  readonly on: DateInput;
  /** How many months up to that day count as recent: 12 where left out. */
  readonly months?: number | undefined;
  /** How elapsed days are counted: Working Days where left out. */
  readonly counting?: Counting | undefined;
  /** How many weeks ahead to look for what is due: 4 where left out. */
  readonly weeks?: number | undefined;
  /** In place of that of the law each file lives under. */
  readonly calendar?: WorkingDayCalendar | undefined;
}

/** A proposal that is not decided, and how long it has been open. */
export interface OpenCase {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly raisedOn: CalendarDate;
  /** Between which days it was raised, where no source gives the day. */
  readonly raisedBetween?: DaySpan;
  readonly workingDays: number;
}

/** How a portfolio stands on a day, with the figures of the Operations Report. */
export interface PortfolioReport {
  readonly on: CalendarDate;
  /** The last day before the months reported on. */
  readonly since: CalendarDate;
  readonly counting: Counting;
  /** Whether the calendar of some case ends before the day: from there its days are counted with the statutory holidays by rule. */
  readonly provisional: boolean;
  /** Proposals not yet decided, and the time since they were raised (table 3). */
  readonly open: Figure;
  /** Proposals decided, withdrawn or refused in the months before, and the time that took (table 3). */
  readonly concluded: Figure;
  /** Every stage that some live case is in, in the order of a life (figure 3). */
  readonly stages: readonly { readonly stage: Stage; readonly name: string; readonly count: number }[];
  /** Requests to the DCC (table 4a). */
  readonly assessments: { readonly preliminary: AssessmentFigures; readonly impact: AssessmentFigures; readonly costs: AssessmentFigures };
  /** Requests the DCC has not answered, the oldest first (table 4b). */
  readonly underWay: readonly AssessmentRow[];
  /** Requests answered in the months before, the first answer first (table 4c). */
  readonly completed: readonly AssessmentRow[];
  readonly perMonth: readonly MonthRow[];
  /** The five cases open for longest. */
  readonly longestRunning: readonly OpenCase[];
  /** What falls due in the weeks ahead, the first first. */
  readonly dueSoon: readonly DueSoon[];
}

/**
 * How a portfolio stands on a day: the figures of the Operations Report, from case files.
 *
 * Does not count a file that was split (its parts count), nor one raised after the day. A request answered before a split counts once, for
 * the whole; one that was open counts once for each part.
 *
 * @throws InvalidDateError, InvalidCountError, InvalidInputError, CalendarCoverageError
 * @rule operations-2021-09
 * @example
 * const report = portfolio([aModification('refinement'), aModification('appeal')], { on: '2022-06-30' });
 * report.open; //=> { count: 1, averageWorkingDays: 117 }
 * report.stages.map(({ name, count }) => `${count} ${name}`); //=> ['1 Refinement Process', '1 Pending Implementation']
 */
export function portfolio(files: readonly CaseFile[], options: PortfolioOptions): PortfolioReport {
  const { months, counting, weeks, calendarOf } = checked(files, options);
  const on = calendarDate(options.on);
  const reaching = (file: CaseFile) => (on < calendarOf(file).until ? calendarOf(file) : further(calendarOf(file)));
  const since = addMonths(on, -months);
  const cases = files
    .filter((file) => file.raisedOn <= on)
    .map((file) => stateOn(file, on))
    .filter(({ stage }) => stage !== 'split');
  const days = (file: CaseFile, to: CalendarDate) => elapsedDays(file.raisedOn, to, counting, reaching(file));
  const open = cases
    .filter(({ stage }) => isOpen(stage))
    .map((file): OpenCase =>
      Object.freeze({
        id: file.id,
        title: file.title,
        stage: file.stage,
        raisedOn: file.raisedOn,
        ...between(raisedAbout(file)),
        workingDays: days(file, on),
      }),
    );
  const concluded = cases
    .flatMap((file) => (isOpen(file.stage) ? [] : [{ file, endedOn: endOf(file) }]))
    .filter(({ endedOn }) => since < endedOn && endedOn <= on);
  const rows = assessmentRows(cases, { on, since, counting, calendarOf: reaching });
  return Object.freeze({
    on,
    since,
    counting,
    provisional: cases.some((file) => reaching(file) !== calendarOf(file)),
    open: figure(
      open.map(({ workingDays }) => workingDays),
      open.filter(({ raisedBetween }) => raisedBetween !== undefined).length,
    ),
    concluded: figure(
      concluded.map(({ file, endedOn }) => days(file, endedOn)),
      concluded.filter(({ file }) => raisedAbout(file) !== undefined || decidedAbout(file) !== undefined).length,
    ),
    stages: Object.freeze(
      liveStages
        .map((stage) => ({ stage, name: stageName(stage), count: cases.filter((file) => file.stage === stage).length }))
        .filter(({ count }) => count > 0),
    ),
    ...rows,
    perMonth: monthRows(cases, { on, months }),
    longestRunning: Object.freeze(open.toSorted((a, b) => b.workingDays - a.workingDays || ascending(a.id, b.id)).slice(0, 5)),
    dueSoon: dueSoon(cases, { on, weeks, calendarOf }),
  });
}

const between = (mark: Mark | undefined) => (mark === undefined ? {} : { raisedBetween: mark.between });

const undecided: readonly Stage[] = [
  'development',
  'initial_consideration',
  'refinement',
  'report_phase',
  'sent_back',
  'authority_decision',
  'fast_track',
  'authority_led',
];

const liveStages: readonly Stage[] = [...undecided, 'appeal', 'pending_implementation'];

const isOpen = (stage: Stage) => undecided.includes(stage);

/** The day a case was decided, or ended without a decision. */
function endOf(file: CaseFile): CalendarDate {
  const { state, chain, law } = internalsOf(file);
  const left = file.stage === 'withdrawn' ? lastDayOf('adoptionWindow', { facts: state.facts, law }) : null;
  return file.decision?.on ?? left ?? chain.entry.on;
}

function checked(files: unknown, options: PortfolioOptions) {
  checkArgument(files, caseFiles, 'portfolio');
  checkArgument(options, someOptions, 'portfolio');
  const { months = 12, counting = 'working_days', weeks = 4, calendar } = options;
  return { months, counting, weeks, calendarOf: (file: CaseFile) => calendar ?? internalsOf(file).law.calendar };
}

const someOptions = /* @__PURE__ */ lazily(() =>
  exactly(
    { on: aDay },
    {
      months: whole(1, 'months', 1200),
      counting: among(['working_days', 'weekdays_inclusive']),
      weeks: whole(0, 'weeks', 5200),
      calendar: aCalendar,
    },
  ),
);
