import { lazy } from '../lazy.ts';
import { eachOf } from '../each-of.ts';
import { calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { checkArgument } from '../checks.ts';
import { RulebookGapError } from '../errors.ts';
import { frozen } from '../frozen.ts';
import type { Body } from '../model/body.ts';
import { boardConstitutions, type BoardConstitution } from './board-constitution.ts';
import { decisionRights, type Decision } from './decision-rights.ts';
import { inForce, type LawRow } from './in-force.ts';
import { checkRight, someRows } from './overrides.ts';
import { regimes, type Regime, type RegimeId, type RegimeRow } from './regimes.ts';
import { timeLimits, type TimeLimit } from './time-limits.ts';

/** The rows in force, each with its source and basis. */
export interface Rules {
  readonly regime: LawRow<Regime> & { readonly id: RegimeId };
  /** Which bodies may take each decision. */
  readonly rights: Readonly<Record<Decision, LawRow<readonly Body[]>>>;
  /** Lengths in Working Days; null where there is no standard. */
  readonly limits: Readonly<Record<TimeLimit, LawRow<number | null>>>;
  readonly constitution: BoardConstitution;
}

/** The law of one day. */
export interface Rulebook extends Rules {
  readonly on: CalendarDate;
}

/** Another law, for what-if: a function from rulebook to rulebook, or just the rows that differ. */
export type RulebookOverrides =
  | ((rulebook: Rulebook) => Rulebook)
  | {
      readonly regime?: Rulebook['regime'];
      readonly rights?: Partial<Rulebook['rights']>;
      readonly limits?: Partial<Rulebook['limits']>;
      readonly constitution?: BoardConstitution;
    };

/**
 * The rulebook in force on a day.
 *
 * @throws InvalidDateError, or RulebookGapError before 23 September 2013
 * @throws InvalidInputError, or InvalidCountError, for overrides that are no rows of it
 * @example
 * rulebookOn('2020-05-26').regime.id; //=> 'csc_advises'
 * rulebookOn('2018-10-31').limits.preliminaryAssessment.value; //=> null
 * rulebookOn('2018-11-01').limits.preliminaryAssessment.value; //=> 15
 */
export function rulebookOn(date: DateInput, overrides?: RulebookOverrides): Rulebook {
  const on = calendarDate(date);
  const base: Rulebook = { on, ...rulesOn(on) };
  if (overrides === undefined) return Object.freeze(base);
  const own = typeof overrides === 'function' ? overrides(base) : overrides;
  checkArgument(own, someRows, 'rulebook');
  const { regime = base.regime, constitution = base.constitution, limits } = own;
  const rights = { ...base.rights, ...own.rights };
  return Object.freeze({ on, regime: withPower(regime, rights), constitution, rights, limits: { ...base.limits, ...limits } });
}

/**
 * Whether a body may take a decision on a day.
 *
 * @throws InvalidDateError, or RulebookGapError before 23 September 2013; InvalidInputError for an unknown body or decision
 * @example
 * isRight('change_sub_committee', 'convert', '2021-09-27'); //=> true
 * isRight('panel', 'convert', '2021-09-28'); //=> false
 */
export function isRight(body: Body, decision: Decision, date: DateInput): boolean {
  checkRight(body, decision);
  return rulebookOn(date).rights[decision].value.includes(body);
}

/** The rules in force on a day that is known to be real. The answer is one shared value between two changes of the law. */
export function rulesOn(date: CalendarDate): Rules {
  const all = periods();
  let [least, most] = [0, all.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if ((daysOfNewLaw[middle] ?? date) <= date) least = middle + 1;
    else most = middle;
  }
  const period = all[least - 1];
  if (period === undefined) throw new RulebookGapError('rulebook', date);
  return period;
}

/** The days on which the law changes, oldest first: it is one and the same between two of them. */
export const daysOfNewLaw: readonly CalendarDate[] = [
  ...new Set([regimes, boardConstitutions, ...Object.values(decisionRights), ...Object.values(timeLimits)].flat().map((row) => row.from)),
]
  .toSorted()
  .map(calendarDate);

/** The rules from each of them on. */
const periods = lazy((): readonly Rules[] => daysOfNewLaw.map(compose));

/** The days after a day on which the law changes, oldest first. */
export function changesAfter(date: CalendarDate): readonly CalendarDate[] {
  return daysOfNewLaw.filter((day) => day > date);
}

function compose(date: CalendarDate): Rules {
  const rights = eachOf(decisionRights, (rows, right) => frozen(inForce(right, rows, date)));
  return frozen({
    regime: withPower(inForce('regime', regimes, date), rights),
    rights,
    limits: eachOf(timeLimits, (rows, limit) => frozen(inForce(limit, rows, date))),
    constitution: inForce('Change Board constitution', boardConstitutions, date),
  });
}

/** A regime, with the power that the rights give the Change Sub-Committee. */
function withPower(row: RegimeRow, { convert, recommend_conversion }: Rules['rights']): Rules['regime'] {
  const shares = convert.value.length > 1 ? 'either' : 'decides';
  const advises = recommend_conversion.value.includes('change_sub_committee') ? 'advises' : 'none';
  return { ...row, value: { ...row.value, changeSubCommittee: convert.value.includes('change_sub_committee') ? shares : advises } };
}
