import { at } from '../at.ts';
import { later } from '../calendar/calendar-date.ts';
import { sentence } from '../calendar/words.ts';
import { stageName } from '../model/stage.ts';
import { beginning, closeWindows, stageOf, verdictOn, type CaseState } from '../statecharts/step.ts';
import { clauseOf } from './clauses.ts';
import { possibleEventsOf } from './complete.ts';
import type { Evidence } from './evidence.ts';
import { simulate } from './simulate.ts';
import { likeliest, type Item, type Problem } from './search.ts';

/** Why a life needs one of its items, in plain words: before what it came that could not have followed without it. */
export function whyNeeded(items: readonly Item[], place: number, problem: Problem): string {
  const what = sentence(toldOf(at(items, place)));
  const without = items.toSpliced(place, 1);
  const simulated = simulate(without, problem);
  if (simulated.ok) return `${what}: without it the life would be less likely.`;
  const next = without[simulated.at];
  return next === undefined
    ? `${what}: without it the proposal would not be known as ${problem.names.goal}.`
    : `${what} before ${toldOf(next)}.`;
}

/** What an item of a life tells, as a clause. */
function toldOf({ given, possible, on }: Item): string {
  return given?.kind === 'observation' ? `the stage was ${stageName(given.stage)}` : clauseOf(at(possible?.on(on) ?? [], 0));
}

/** What stands in the way of the last of several entries that no life holds together; nothing where it cannot be said. */
export function whyNone(conflict: readonly Evidence[], { names, ...problem }: Problem): string {
  const last = at(conflict, -1);
  const others = { ...problem, givens: conflict.slice(0, -1), names: { ...names, goal: null } };
  const { life } = likeliest(others);
  if (life === null) return '';
  const possible = last.kind === 'event' ? at(possibleEventsOf(last, names, problem.law), 0) : null;
  // An opening that was given is not held against one that nobody gave.
  const before = others.givens.length === 0 && possible?.type === 'proposal.raised' ? [] : life;
  const { from, until } = at(last.days, 0);
  const reached = later(from, before.at(-1)?.on ?? from);
  const on = reached <= until ? reached : from;
  const simulated = simulate([...before, { place: before.length, given: last, possible, on, by: null }], others);
  return simulated.ok ? `The proposal would not be known as ${names.goal}.` : obstacleTo(last, { possible, on }, simulated.state, others);
}

/** What stands in the way of an entry where a life stands before it. */
function obstacleTo(given: Evidence, { possible, on }: Pick<Item, 'possible' | 'on'>, state: CaseState | null, { law }: Problem): string {
  const event = possible?.on(on)[0] ?? null;
  const from = state ?? (event?.type === 'proposal.raised' ? beginning(event) : null);
  if (from === null) return '';
  if (given.kind === 'event') return verdictOn(from, given.type, event, on, law).against.find(({ bars }) => bars)?.message ?? '';
  const there = closeWindows(from, on, law);
  return stageOf(there) === given.stage
    ? `The proposal would have been known as ${there.facts.proposal?.id}.`
    : `The stage would have been ${stageName(stageOf(there))}.`;
}
