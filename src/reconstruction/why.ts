import { at } from '../at.ts';
import { stageName } from '../model/stage.ts';
import { beginning, step, stageOf, type CaseState } from '../statecharts/step.ts';
import { sentence } from '../calendar/words.ts';
import { clauseOf } from './clauses.ts';
import { possibleEventsOf } from './complete.ts';
import type { Evidence } from './evidence.ts';
import { simulate } from './simulate.ts';
import { likeliest, type Item, type Problem } from './search.ts';

/** Why a life needs one of its items, in plain words: before what it came that could not have followed without it. */
export function whyNeeded(items: readonly Item[], at: number, problem: Problem): string {
  const [event] = items[at]?.possible?.on(items[at].on) ?? [];
  const what = event === undefined ? '' : sentence(clauseOf(event));
  const without = items.toSpliced(at, 1);
  const simulated = simulate(without, problem);
  if (simulated.ok) return `${what}: without it the life would be less likely.`;
  const next = without[simulated.at];
  if (next === undefined) return `${what}: without it the proposal would not be known as ${problem.names.goal ?? problem.names.raised}.`;
  if (next.given?.kind === 'observation') return `${what} before the stage was ${stageName(next.given.stage)}.`;
  const [following] = next.possible?.on(next.on) ?? [];
  return `${what} before ${following === undefined ? 'what follows' : clauseOf(following)}.`;
}

/** What stands in the way of the last of several entries that no life holds together; nothing where it cannot be said. */
export function whyNone(conflict: readonly Evidence[], { names, ...problem }: Problem): string {
  const last = conflict.at(-1);
  const others = { ...problem, givens: conflict.slice(0, -1), names: { ...names, goal: null } };
  const { life } = likeliest(others);
  const [days] = last?.days ?? [];
  if (last === undefined || days === undefined || life === null) return '';
  const before = life.at(-1)?.on ?? days.from;
  const possible = last.kind === 'event' ? (possibleEventsOf(last, names, problem.law)[0] ?? null) : null;
  const next: Item = {
    place: life.length,
    given: last,
    possible,
    on: before > days.from && before <= days.until ? before : days.from,
    by: null,
  };
  const simulated = simulate([...life, next], others);
  return simulated.ok ? '' : obstacleTo(next, simulated.state, others);
}

function obstacleTo({ given, possible, on }: Item, state: CaseState | null, { law }: Problem): string {
  if (given?.kind === 'observation') return state === null ? '' : `The stage would have been ${stageName(stageOf(state))}.`;
  const [event] = possible?.on(on) ?? [];
  if (event === undefined) return '';
  const from = state ?? (event.type === 'proposal.raised' ? beginning(event) : null);
  if (from === null) return 'A file begins with proposal.raised.';
  const taken = step(from, event, law);
  return taken.ok ? '' : at(taken.refusals, 0).message;
}
