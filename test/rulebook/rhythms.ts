import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { secCalendar } from '../../src/calendar/working-day-calendar.ts';
import type { LawRow } from '../../src/rulebook/in-force.ts';
import { meetings, type MeetingRule, type MeetingTable } from '../../src/rulebook/meetings.ts';
import { projectedIn } from '../../src/deadlines/meeting.ts';

/** How well the rhythm of a body fits the days it is known to have met on, from one row of its table to the next. */
export interface RhythmFit {
  readonly body: string;
  readonly from: string;
  readonly rule: string;
  /** Known days that fall where the rule says. */
  readonly fits: number;
  /** Known days in all; extraordinary meetings are left out. */
  readonly of: number;
  /** The rule of the same kind that fits the most days, the body's own where it is among them. */
  readonly best: string;
  readonly bestFits: number;
}

/** How well another day for the change from one rhythm to the next would do. */
export interface ChangeFit {
  readonly body: string;
  readonly from: string;
  readonly fits: number;
  readonly bestFrom: string;
  readonly bestFits: number;
}

const places = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' } as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Every rule of the kind: the nth or the last of a weekday in each month. */
const everyRule: readonly MeetingRule[] = [1, 2, 3, 4, 5].flatMap((weekday) => ([1, 2, 3, 4, 'last'] as const).map((nth) => ({ weekday, nth })));

const inWords = ({ weekday, nth }: MeetingRule) => `${places[nth]} ${weekdays[weekday - 1]}`;

const daysOf = ({ known }: MeetingTable) => known.filter((row) => row.extraordinary === undefined).map(({ on }) => on);

const fitting = (days: readonly string[], rule: MeetingRule) =>
  days.filter((on) => projectedIn(calendarDate(`${on.slice(0, 7)}-01`), rule, secCalendar) === on).length;

const within = (days: readonly string[], from: string, until: string | undefined) => days.filter((on) => on >= from && (until === undefined || on < until));

/** Every row of every body, with the best rule of its kind for the same days. */
export function rhythmFits(tables: Readonly<Record<string, MeetingTable>> = meetings): readonly RhythmFit[] {
  return Object.entries(tables).flatMap(([body, table]) =>
    table.rhythm.map(({ from, value }, index) => {
      const days = within(daysOf(table), from, table.rhythm[index + 1]?.from);
      const own = fitting(days, value);
      const best = everyRule.reduce((so, rule) => (fitting(days, rule) > fitting(days, so) ? rule : so), value);
      return { body, from, rule: inWords(value), fits: own, of: days.length, best: inWords(best), bestFits: fitting(days, best) };
    }),
  );
}

/** Every change from one rhythm of a body to another, with the first of a month on which it would fit the most days. */
export function changeFits(tables: Readonly<Record<string, MeetingTable>> = meetings): readonly ChangeFit[] {
  return Object.entries(tables).flatMap(([body, table]) =>
    table.rhythm.slice(1).flatMap((row, index) => {
      const before = table.rhythm[index];
      return before === undefined || inWords(before.value) === inWords(row.value) ? [] : [changeFit(body, table, before, row)];
    }),
  );
}

function changeFit(body: string, table: MeetingTable, before: LawRow<MeetingRule>, row: LawRow<MeetingRule>): ChangeFit {
  const days = within(daysOf(table), before.from, table.rhythm[table.rhythm.indexOf(row) + 1]?.from);
  const both = (from: string) => fitting(within(days, before.from, from), before.value) + fitting(within(days, from, undefined), row.value);
  const best = [...new Set(days.map((on) => `${on.slice(0, 7)}-01`))].reduce((so, from) => (both(from) > both(so) ? from : so), row.from);
  return { body, from: row.from, fits: both(row.from), bestFrom: best, bestFits: both(best) };
}

/** Fewer known days than these have no rhythm to be fitted. */
export const fewest = 3;

/** The rows and changes that a better one of the same kind beats. */
export function beaten(tables: Readonly<Record<string, MeetingTable>> = meetings): readonly string[] {
  return [
    ...rhythmFits(tables)
      .filter((row) => row.of >= fewest && row.bestFits > row.fits)
      .map((row) => `${row.body} from ${row.from}: the ${row.rule} fits ${row.fits} of ${row.of} known days, the ${row.best} ${row.bestFits}`),
    ...changeFits(tables)
      .filter((row) => row.bestFits > row.fits)
      .map((row) => `${row.body}: the change on ${row.from} fits ${row.fits} known days, a change on ${row.bestFrom} ${row.bestFits}`),
  ];
}

/** The table for a reader. */
export function rhythmTable(tables: Readonly<Record<string, MeetingTable>> = meetings): string {
  const lines = rhythmFits(tables).map((row) => [
    row.body,
    row.from,
    row.rule,
    `${row.fits} of ${row.of}`,
    row.of < fewest ? 'too few days to fit' : row.bestFits > row.fits ? `beaten by the ${row.best}: ${row.bestFits}` : 'none better',
  ]);
  const head = ['body', 'from', 'rhythm', 'known days it fits', 'of its kind'];
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  return [head, ...lines].map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
