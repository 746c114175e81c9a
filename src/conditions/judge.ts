import { bodyNames, type Body } from '../model/body.ts';
import type { CaseEvent, EventByType, EventType } from '../model/event.ts';
import { rules as standingRules, type RuleId } from '../rulebook/rules.ts';
import { sources } from '../rulebook/sources.ts';
import type { Basis } from '../rulebook/in-force.ts';
import { changesAfter, type Rules } from '../rulebook/rulebook.ts';
import { everyDecision, everyEvent, sits } from './common-conditions.ts';
import type { Advisory, Circumstances, Condition, EventLaw, Objection, Refusal } from './condition.ts';
import { eventLaw } from './event-law.ts';

/** The bodies that may act, by the regime of the day. */
export function entitledBodies(type: EventType, rules: Rules): readonly Body[] {
  const { by, right } = eventLaw[type];
  const entitled = right === undefined ? by : [...new Set([...by, ...rules.rights[right].value])];
  return entitled.filter((body) => sits(body, rules));
}

/** Whether nothing bars an event: the question a guard asks. */
export function isAllowed(event: CaseEvent, given: Circumstances): boolean {
  return allows(event.type, event, given);
}

/** Everything that bars an event, or only a bare type of event, most important first: its place in the record, its body, then the rest. */
export function refusalsOf(type: EventType, event: CaseEvent | null, given: Circumstances): Refusal[] {
  const barring = objectionsTo(type, event, given)
    .filter((condition) => condition.unusual === undefined)
    .map((condition) => citing(condition.code, condition.otherwise, condition.rule));
  if (event === null || isEntitled(eventLaw[type], event.by, given.rules)) return barring;
  const afterOrder = barring.findIndex((refusal) => refusal.rule.id !== 'record-order');
  return barring.toSpliced(afterOrder < 0 ? barring.length : afterOrder, 0, wrongBody(type, event, given.rules));
}

/** What was unusual about an event that nothing bars. */
export function advisoriesOn(event: CaseEvent, given: Circumstances): readonly Advisory[] {
  return remarks(event.type, event, given);
}

/** Whether something bars a type of event now and always will, or nobody may act now or under any row of law that is known to come. */
export function isBarredForGood(type: EventType, given: Circumstances, { canBeSentBack }: { readonly canBeSentBack: boolean }): boolean {
  const lasts = ({ lasting }: Objection) => lasting === true || (lasting === 'unless_sent_back' && !canBeSentBack);
  return (
    objectionsTo(type, null, given).some(lasts) ||
    [given.on, ...changesAfter(given.on)].every((day) => entitledBodies(type, given.law.rulesOn(day)).length === 0)
  );
}

/** A refusal with its rule looked up. */
export function citing(code: string, message: string, id: RuleId): Refusal {
  const rule: { readonly clause?: string; readonly source: keyof typeof sources; readonly basis: Refusal['rule']['basis'] } =
    standingRules[id];
  const { clause, source, basis } = rule;
  return { code, message, rule: { id, ...(clause === undefined ? {} : { clause }), source: sources[source], basis } };
}

function isEntitled(law: Pick<EventLaw<never>, 'by' | 'right'>, by: Body, rules: Rules): boolean {
  return law.by.includes(by) || (law.right !== undefined && rules.rights[law.right].value.includes(by));
}

function wrongBody(type: EventType, { on, by }: CaseEvent, rules: Rules): Refusal {
  const { what, right, rule } = eventLaw[type];
  const entitled = entitledBodies(type, rules);
  const whose = entitled.length === 0 ? 'nobody' : entitled.map((body) => bodyNames[body]).join(' or ');
  const message = `${what} is not for ${bodyNames[by]}: on ${on} it is for ${whose} (${rules.regime.value.title}).`;
  const cited = citing('wrong_body', message, rule);
  if (right === undefined || isWeaker(cited.rule.basis, rules.rights[right].basis)) return cited;
  const { source, basis } = rules.rights[right];
  return { code: 'wrong_body', message, rule: { id: `right/${right}`, source: sources[source], basis } };
}

/** Whether one basis is less sure than another: a refusal never claims more than the weaker of the two things it rests on. */
function isWeaker(one: Basis, other: Basis): boolean {
  return bases.indexOf(one) > bases.indexOf(other);
}

const bases: readonly Basis[] = ['seen', 'inferred', 'assumed'];

function allows<T extends EventType>(type: T, event: EventByType[T], given: Circumstances): boolean {
  const law: EventLaw<EventByType[T]> = eventLaw[type];
  return (
    isEntitled(law, event.by, given.rules) &&
    !isBarred(everyEvent, event, given) &&
    (law.decides === undefined || !isBarred(everyDecision, event, given)) &&
    !isBarred(law.conditions, event, given)
  );
}

function isBarred<E>(conditions: readonly Condition<E>[], event: E, given: Circumstances): boolean {
  for (const condition of conditions) if (condition.unusual === undefined && !holds(condition, event, given)) return true;
  return false;
}

const nothing: readonly Advisory[] = Object.freeze([]);

function remarks<T extends EventType>(type: T, event: EventByType[T], given: Circumstances): readonly Advisory[] {
  const law: EventLaw<EventByType[T]> = eventLaw[type];
  let found = nothing;
  for (const condition of law.conditions) {
    if (condition.unusual && !holds(condition, event, given))
      found = Object.freeze([...found, citing(condition.code, condition.otherwise, condition.rule)]);
  }
  return found;
}

/** The conditions that do not hold: those of every event, those of every decision, and the event's own. */
function objectionsTo<T extends EventType>(type: T, event: EventByType[T] | null, given: Circumstances): Objection[] {
  const law: EventLaw<EventByType[T]> = eventLaw[type];
  const fails = <E>(condition: Condition<E>, asked: E | null) => !holds(condition, asked, given);
  return [
    ...everyEvent.filter((condition) => fails(condition, event)),
    ...(law.decides ? everyDecision.filter((condition) => fails(condition, event)) : []),
    ...law.conditions.filter((condition) => fails(condition, event)),
  ];
}

function holds<E>(condition: Condition<E>, event: E | null, given: Circumstances): boolean {
  if (condition.asks === 'file') return condition.holds(given);
  return event === null || condition.holds(given, event);
}
