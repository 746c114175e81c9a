import { aDay } from '../calendar/calendar-date.ts';
import { aFlag, each, having, listOf, oneOf, only, orNull, whole } from '../checks.ts';
import { bodies } from '../model/body.ts';
import { aConstitution } from './constitution.ts';
import { decisionRights } from './decision-rights.ts';
import { regimes } from './regimes.ts';
import { timeLimits } from './time-limits.ts';

/**
 * Refuses rows that cannot stand in place of the rulebook's own.
 *
 * Does not ask where a row was read, nor from which day it is.
 */
export function checkOverrides(own: unknown): void {
  const body = oneOf(bodies);
  only(
    {},
    {
      on: aDay,
      regime: having({
        id: oneOf(regimes.map(({ id }) => id)),
        value: having({ drafts: aFlag, changeSubCommittee: oneOf(['none', 'advises', 'either', 'decides']) }),
      }),
      rights: each(having({ value: listOf('bodies', body) }), Object.keys(decisionRights)),
      limits: each(having({ value: orNull(whole(0)) }), Object.keys(timeLimits)),
      constitution: aConstitution,
    },
  )(own, 'rulebook');
}

/** Refuses a body or a decision that the rulebook does not know. */
export function checkRight(body: unknown, decision: unknown): void {
  oneOf(bodies)(body, 'body');
  oneOf(Object.keys(decisionRights))(decision, 'decision');
}
