import { internalsOf, type CaseFile } from '../history/case-file.ts';
import type { CaseEvent } from '../events/cards.ts';
import type { Law } from '../rulebook/law.ts';
import type { LeafValue } from '../statecharts/chart.ts';
import { beginning, closeWindows, step, valueOf, type CaseState } from '../statecharts/step.ts';

/** Where a life is in one statechart, and where it has been, as states are named from the top: `live.progress.development`. */
export interface Travelled {
  readonly current: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
}

/** The states of a statechart that a life is in and has been in. A Draft Proposal that was converted stands at `converted` in its own. */
export function travelledIn(chartId: string, file: CaseFile): Travelled {
  const states = everyState(file).filter(({ chart }) => chart.id === chartId);
  const now = internalsOf(file).state;
  const visited = states.flatMap((state) => leavesOf(valueOf(state)));
  const current = new Set(now.chart.id === chartId ? leavesOf(valueOf(now)) : states.length > 0 ? ['converted'] : []);
  return { current, past: new Set(visited.filter((leaf) => !current.has(leaf))) };
}

/** Where the life stood after each entry, and where it had come by the day of the next. */
function everyState(file: CaseFile): CaseState[] {
  const { law } = internalsOf(file);
  const [raised, ...rest] = file.entries;
  if (raised?.type !== 'proposal.raised') return [];
  const states = statesAfter(beginning(raised), raised, law).slice(1);
  for (const entry of rest) {
    const latest = states.at(-1);
    if (latest !== undefined) states.push(...statesAfter(closeWindows(latest, entry.on, law), entry, law));
  }
  return states;
}

/** A state, and the one an entry leads to from it. */
function statesAfter(state: CaseState, entry: CaseEvent, law: Law): CaseState[] {
  const taken = step(state, entry, law);
  return taken.ok ? [state, taken.state] : [state];
}

function leavesOf(value: LeafValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below).map((leaf) => `${key}.${leaf}`));
}
