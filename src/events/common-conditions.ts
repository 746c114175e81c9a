import { keptIn } from '../lazy.ts';
import { at } from '../at.ts';
import { sentence } from '../calendar/words.ts';
import type { Body } from '../model/body.ts';
import { bodyName } from '../model/words.ts';
import type { Card } from './card.ts';
import type { CaseEvent } from './cards.ts';
import { decisionRights } from '../rulebook/decision-rights.ts';
import type { Rules } from '../rulebook/rulebook.ts';
import type { Condition } from './condition.ts';

/** What must be true of every event. */
export const everyEvent: readonly Condition<CaseEvent>[] = [
  {
    code: 'out_of_order',
    rule: 'record-order',
    needs: 'file',
    holds: ({ facts, on }) => facts.latest === null || facts.latest.on <= on,
    message: 'The event is dated before the last entry. Entries are recorded in date order.',
    permanent: true,
  },
  {
    code: 'already_recorded',
    rule: 'record-order',
    needs: 'event',
    holds: ({ facts }, event) => facts.latest?.on !== event.on || !isRepeated(event, facts.latest, facts.sameDay),
    message: 'The event is an entry of this day over again. Record it once, or add a note that tells the two apart.',
  },
  {
    code: 'not_constituted',
    rule: 'new-sub-committee',
    needs: 'event',
    holds: ({ rules }, { by }) => sits(by, rules),
    message: ({ on }, { by }) => {
      const why = on < firstNamed(by) ? `the first right that names it is of ${firstNamed(by)}` : 'no right names it any longer';
      return `${sentence(bodyName(by))} has no right on ${on}: ${why}.`;
    },
  },
];

/** What must be true because an event decides something. */
export function conditionsOfDecision(decides: Card<never>['decides']): readonly Condition<CaseEvent>[] {
  if (decides === undefined) return [];
  return decides === true ? everyDecision : everyDecisionOfOthers;
}

export const everyDecision = [
  {
    code: 'on_hold',
    rule: 'hold',
    needs: 'file',
    holds: ({ facts }) => facts.hold === null,
    message: 'The proposal is on hold: nothing is decided until the hold is lifted.',
  },
  {
    code: 'support_withdrawn',
    rule: 'while-withdrawn',
    needs: 'file',
    holds: ({ facts }) => facts.withdrawnOn === null,
    message: 'The Proposer has withdrawn its support: nothing is decided until somebody adopts the proposal.',
  },
] as const satisfies readonly Condition<unknown>[];

/** The same where only the others wait, and the Authority does not. */
export const everyDecisionOfOthers: readonly Condition<CaseEvent>[] = everyDecision.map(({ holds, message, ...rest }) => ({
  ...rest,
  needs: 'event',
  holds: (context, { by }) => by === 'authority' || holds(context),
  message: message.replace(/\.$/, ', save by the Authority, which may set the path at any time.'),
}));

/** Whether a body exists on the day: one that decides sits while some right names it, and the others always are. */
export function sits(body: Body, rules: Rules): boolean {
  return !deciding.has(body) || namedIn(rules.rights).has(body);
}

/** The bodies that some right names, worked out once for each set of rights. */
function namedIn(rights: Rules['rights']): ReadonlySet<Body> {
  return keptIn(named, rights, () => new Set(Object.values(rights).flatMap(({ value }) => value)));
}

const named = new WeakMap<Rules['rights'], ReadonlySet<Body>>();

const deciding: ReadonlySet<Body> = new Set(Object.values(decisionRights).flatMap((rows) => rows.flatMap(({ value }) => value)));

/** The first day of law on which some right names a body. */
function firstNamed(body: Body): string {
  const days = Object.values(decisionRights).flatMap((rows) => rows.flatMap(({ from, value }) => (value.includes(body) ? [from] : [])));
  return at(days.toSorted(), 0);
}

function isRepeated(event: CaseEvent, latest: CaseEvent, sameDay: readonly CaseEvent[]): boolean {
  return isAgain(latest, event) || sameDay.some((earlier) => isAgain(earlier, event));
}

/** The note is what tells two events of a day apart, and is looked at first. */
const isAgain = (earlier: CaseEvent, event: CaseEvent) =>
  earlier.note === event.note && earlier.type === event.type && isSame(earlier, event);

/** Whether two values hold the same, all the way down. Looked at key by key, so that of two that differ little is made. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isKeyed(a) || !isKeyed(b)) return false;
  for (const key in a) if (!(key in b) || !isSame(a[key], b[key])) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
