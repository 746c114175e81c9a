import { keptIn } from '../lazy.ts';
import { englandAndWales } from '../calendar/bank-holidays/england-and-wales.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { workingDayCalendar } from '../calendar/working-day-calendar.ts';
import type { Advisory, Refusal } from '../events/refusal.ts';
import { cardOf, type CaseEvent } from '../events/cards.ts';
import { eventName } from '../events/names.ts';
import { cited } from '../events/citing.ts';
import type { Body } from '../model/body.ts';
import { bodyName } from '../model/words.ts';
import type { Stage } from '../model/stage.ts';
import type { Law } from '../rulebook/law.ts';
import type { RegimeId } from '../rulebook/regimes.ts';
import { sources } from '../rulebook/sources.ts';
import { accept, beginning, stageOf, verdictOn, type CaseState } from '../statecharts/step.ts';
import { internalsOf, type CaseFile } from './case-file.ts';

/** One line of an audit trail: an entry, and the law and the calendar of its day. */
export interface AuditRow {
  /** Its place in `file.entries`. */
  readonly index: number;
  readonly on: CalendarDate;
  readonly by: Body;
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
  /**
   * What the law the file lives under would say of the entry: what would bar it today, what only an assumed rule speaks against, what was
   * unusual.
   */
  readonly remarks: readonly (Refusal | Advisory)[];
}

/**
 * The audit trail of a file: each entry with who acted, when, under which regime and rule, which bank holidays were then known, and what
 * the law the file lives under would say of it today. What was recorded stays recorded, whatever that is.
 *
 * @throws InvalidInputError when `file` is no case file
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * const [row] = auditTrail(file);
 * [row.stage, row.regime, row.who, row.rule.id]; //=> ['development', 'csc_advises', 'the Proposer', 'raising']
 */
export function auditTrail(file: CaseFile): readonly AuditRow[] {
  const { law } = internalsOf(file);
  const known = new Map<string, AuditRow['bankHolidays']>();
  let state: CaseState | null = null;
  const rows: AuditRow[] = [];
  for (const [index, entry] of file.entries.entries()) {
    const before: CaseState = state ?? openedBy(entry);
    const { on, by, type } = entry;
    const { against, unusual } = verdictOn(before, type, entry, on, law);
    state = acceptedAfter(before, entry, law);
    rows.push(
      Object.freeze({
        index,
        on,
        by,
        entry,
        what: eventName(type),
        who: bodyName(by),
        stage: stageOf(state),
        regime: law.rulesOn(on).regime.id,
        rule: ruleOf(entry, law),
        bankHolidays: keptIn(known, on, () => knownOn(on)),
        remarks: Object.freeze([...against, ...unusual]),
      }),
    );
  }
  return Object.freeze(rows);
}

function openedBy(entry: CaseEvent): CaseState {
  if (entry.type === 'proposal.raised') return beginning(entry);
  throw new TypeError('A file begins with proposal.raised.');
}

function acceptedAfter(before: CaseState, entry: CaseEvent, law: Law): CaseState {
  const state = accept(before, entry, law);
  if (state !== null) return state;
  throw new TypeError('A file holds only entries that have a place in its life.');
}

/** The standing rule where the body may always act; otherwise the row that gave it the right. */
function ruleOf({ type, by, on }: CaseEvent, law: Law): Refusal['rule'] {
  const { by: always, right, rule } = cardOf(type);
  if (right === undefined || always.includes(by)) return cited(rule);
  const { source, basis } = law.rulesOn(on).rights[right];
  return { id: `right/${right}`, source: sources[source], basis };
}

function knownOn(on: CalendarDate): AuditRow['bankHolidays'] {
  const { holidays, until } = workingDayCalendar([englandAndWales], { asKnownOn: on });
  return Object.freeze({ known: holidays.length, until });
}
