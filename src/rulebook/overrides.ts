import { aDay } from '../calendar/calendar-date.ts';
import {
  aFlag,
  checkArgument,
  everyValue,
  containing,
  keyOf,
  lazily,
  everyItem,
  among,
  exactly,
  orNull,
  whole,
  type Check,
} from '../checks.ts';
import { bodies } from '../model/body.ts';
import { aConstitution } from './constitution.ts';
import { decisionRights } from './decision-rights.ts';
import { regimes } from './regimes.ts';
import { timeLimits } from './time-limits.ts';

/**
 * Rows that can stand in place of the rulebook's own.
 *
 * Does not ask where a row was read, nor from which day it is.
 */
export const someRows: Check = /* @__PURE__ */ lazily(() =>
  exactly(
    {},
    {
      on: aDay,
      regime: containing({
        id: among(regimes.map(({ id }) => id)),
        value: containing({ drafts: aFlag, changeSubCommittee: among(['none', 'advises', 'either', 'decides']) }),
      }),
      rights: everyValue(containing({ value: everyItem('bodies', aBody) }), Object.keys(decisionRights)),
      limits: everyValue(containing({ value: orNull(whole(0)) }), Object.keys(timeLimits)),
      constitution: aConstitution,
    },
  ),
);

/** Refuses a body or a decision that the rulebook does not know. */
export function checkRight(body: unknown, decision: unknown): void {
  checkArgument(body, aBody, 'body');
  checkArgument(decision, aDecision, 'decision');
}

const aBody = /* @__PURE__ */ among(bodies);
const aDecision = /* @__PURE__ */ keyOf(decisionRights);
