import { englandAndWales } from '../calendar/bank-holidays/england-and-wales.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { workingDayCalendar } from '../calendar/working-day-calendar.ts';
import type { Refusal } from '../conditions/condition.ts';
import { eventLaw } from '../conditions/event-law.ts';
import { citing } from '../conditions/judge.ts';
import { bodyNames } from '../model/body.ts';
import type { CaseEvent } from '../model/event.ts';
import type { Stage } from '../model/stage.ts';
import type { Law } from '../rulebook/law.ts';
import type { RegimeId } from '../rulebook/regimes.ts';
import { sources } from '../rulebook/sources.ts';
import { beginning, stageOf, step, type Standing } from '../statecharts/step.ts';
import { coreOf, type CaseFile } from './case-file.ts';

/** One line of an audit trail: an entry, and the law and the calendar of its day. */
export interface HistoryRow {
  /** Its place in `file.entries`. */
  readonly index: number;
  readonly on: CalendarDate;
  readonly entry: CaseEvent;
  /** What happened and who acted, in words. */
  readonly what: string;
  readonly who: string;
  /** The stage once it had happened. */
  readonly stage: Stage;
  /** The regime in force on the day. */
  readonly regime: RegimeId;
  /** What let that body act: its right on the day, or else the standing rule of the event. */
  readonly rule: Refusal['rule'];
  /** The bank holidays of England and Wales that were published by that day: how many, up to, not including, which day. */
  readonly bankHolidays: { readonly known: number; readonly until: CalendarDate };
}

/**
 * The audit trail of a file: each entry with who acted, when, under which regime and rule, and which bank holidays were then known.
 *
 * @throws InvalidInputError when `file` is no case file
 * @example
 * const file = raise({ type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network' });
 * const [row] = history(file);
 * [row.stage, row.regime, row.who, row.rule.id]; //=> ['development', 'csc_advises', 'the Proposer', 'raising']
 */
export function history(file: CaseFile): readonly HistoryRow[] {
  const { law } = coreOf(file);
  const known = new Map<string, HistoryRow['bankHolidays']>();
  let standing: Standing | null = null;
  const rows: HistoryRow[] = [];
  for (const [index, entry] of file.entries.entries()) {
    standing = after(standing, entry, law);
    const { on, by, type } = entry;
    const bankHolidays = known.get(on) ?? knownOn(on);
    known.set(on, bankHolidays);
    rows.push(
      Object.freeze({
        index,
        on,
        entry,
        what: eventLaw[type].what,
        who: bodyNames[by],
        stage: stageOf(standing),
        regime: law.rulesOn(on).regime.id,
        rule: ruleOf(entry, law),
        bankHolidays,
      }),
    );
  }
  return Object.freeze(rows);
}

function after(standing: Standing | null, entry: CaseEvent, law: Law): Standing {
  const before = standing ?? (entry.type === 'proposal.raised' ? beginning(entry) : null);
  const taken = before === null ? null : step(before, entry, law);
  if (taken?.ok === true) return taken.standing;
  throw new TypeError('A file holds only entries that follow from one another.');
}

/** The standing rule where the body may always act; otherwise the row that gave it the right. */
function ruleOf({ type, by, on }: CaseEvent, law: Law): Refusal['rule'] {
  const { by: always, right, rule } = eventLaw[type];
  if (right === undefined || always.includes(by)) return citing('', '', rule).rule;
  const { source, basis } = law.rulesOn(on).rights[right];
  return { id: `right/${right}`, source: sources[source], basis };
}

function knownOn(on: CalendarDate): HistoryRow['bankHolidays'] {
  const { holidays, until } = workingDayCalendar([englandAndWales], { asKnownOn: on });
  return Object.freeze({ known: holidays.length, until });
}
