import { keptIn } from '../lazy.ts';
import type { Body } from '../model/body.ts';
import { bodyName } from '../model/words.ts';
import { citations } from '../rulebook/citations.ts';
import type { Rules } from '../rulebook/rulebook.ts';
import { sources } from '../rulebook/sources.ts';
import type { FullCard } from './card.ts';
import { cardOf, type CaseEvent, type EventType } from './cards.ts';
import { isWeaker, refusal, resting } from './citing.ts';
import { sits } from './common-conditions.ts';
import { considering, type Context } from './condition.ts';
import { eventName } from './names.ts';
import type { Refusal } from './refusal.ts';

/** The bodies that may act, by the regime of the day. */
export function entitledBodies(type: EventType, rules: Rules): readonly Body[] {
  return keptIn(
    keptIn(known, rules, () => new Map()),
    type,
    () => entitledBy(type, rules),
  );
}

/** What was worked out of rules, which never change. */
const known = /* @__PURE__ */ new WeakMap<Rules, Map<EventType, readonly Body[]>>();

function entitledBy(type: EventType, rules: Rules): readonly Body[] {
  const card = cardOf(type);
  const entitled = new Set([...card.by, ...committeesOf(card, rules), ...rightfulBodies(card, rules)]);
  return Object.freeze([...entitled].filter((body) => sits(body, rules)));
}

type Entitling = Pick<FullCard<never>, 'by' | 'right' | 'committees'>;

/** Whether a body may act. */
export function isEntitled(card: Entitling, by: Body, rules: Rules): boolean {
  return card.by.includes(by) || rightfulBodies(card, rules).includes(by) || committeesOf(card, rules).includes(by);
}

function rightfulBodies({ right }: Entitling, rules: Rules): readonly Body[] {
  return right === undefined ? none : rules.rights[right].value;
}

function committeesOf({ committees }: Entitling, rules: Rules): readonly Body[] {
  return committees ? considering.flatMap((right) => rules.rights[right].value) : none;
}

/** That the event is not for the body that is said to act, and whose it is. */
export function wrongBody(type: EventType, { on, by }: CaseEvent, { rules, law }: Context): Refusal {
  const { right, rule, hint } = cardOf(type);
  const entitled = entitledBodies(type, rules);
  const whose = entitled.length === 0 ? 'nobody' : entitled.map(bodyName).join(' or ');
  const advice = hint === undefined ? '' : ` ${hint}`;
  const message = `${eventName(type)} is not for ${bodyName(by)}: on ${on} it is for ${whose} (${rules.regime.value.title}).${advice}`;
  if (right === undefined || isWeaker(citations[rule].basis, rules.rights[right].basis)) return refusal('wrong_body', message, rule, law);
  const { source, basis } = rules.rights[right];
  return resting('wrong_body', message, { id: `right/${right}`, source: sources[source], basis }, law);
}

const none: readonly Body[] = [];
