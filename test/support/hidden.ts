import { addDays } from '../../src/calendar/calendar-date.ts';
import { secCalendar } from '../../src/calendar/working-day-calendar.ts';
import { isWorkingDay, workingDaysBetween } from '../../src/calendar/working-days.ts';
import { cardOf } from '../../src/events/cards.ts';
import type { CaseEvent, CaseFile, Stage } from '../../src/index.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { standardLaw } from '../../src/rulebook/law.ts';
import { meetings } from '../../src/rulebook/meetings.ts';
import { beginning, closeWindows, stageOf, step, type CaseState } from '../../src/statecharts/step.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { chance } from './lives.ts';

/** A complete life, of which events are hidden and which a reconstruction is measured against. */
export interface WholeLife {
  readonly id: string;
  readonly entries: readonly CaseEvent[];
}

/** How near reconstructions came to the truth. */
export interface Measured {
  readonly lives: number;
  /** The share of days on which the stage is right. */
  readonly days: number;
  /** The mean distance in Working Days of the inferred events from those that were hidden. */
  readonly distance: number;
  /** The share of the committees' inferred decisions that fall on a day on which the committee can meet. */
  readonly meetings: number;
  /** Inferred events on a day on which nobody works. */
  readonly idle: number;
  /** Inferred events that draw an advisory, which the truth does not draw. */
  readonly advised: number;
  /** Each life with its share of right days, the worst first. */
  readonly worst: readonly string[];
}

/** Which entries of a life stay in sight. */
export type Hiding = (entries: readonly CaseEvent[], random: () => number) => readonly CaseEvent[];

/** Hides a share of the entries; the opening and the end stay. */
export const hiding =
  (share: number): Hiding =>
  (entries, random) =>
    entries.filter((_, at) => at === 0 || at === entries.length - 1 || random() >= share);

/** Hides all but the opening, the end and two others. */
export const allButFour: Hiding = (entries, random) => {
  const inner = entries.map((_, at) => at).slice(1, -1);
  const kept = [0, entries.length - 1];
  while (kept.length < 4 && inner.length > 0) kept.push(...inner.splice(Math.floor(random() * inner.length), 1));
  return entries.filter((_, at) => kept.includes(at));
};

/** Hides entries of each life so many times over, reconstructs, and holds the result against the truth. */
export function measure(lives: readonly WholeLife[], hide: Hiding, turns: number, seed: number): Measured {
  const random = chance(seed);
  const rows: { readonly id: string; readonly right: number; readonly all: number; readonly missing: string }[] = [];
  const distances: number[] = [];
  const decisions: boolean[] = [];
  let [idle, advised] = [0, 0];
  for (const life of lives) {
    for (let turn = 0; turn < turns; turn += 1) {
      const kept = hide(life.entries, random);
      const hidden = life.entries.filter((entry) => !kept.includes(entry));
      const { file, inferred } = reconstruct({ id: life.id, entries: kept });
      const [truth, made] = [stagesOf(life.entries), stagesOf(file.entries)];
      const days = [...truth.keys()];
      const right = days.filter((day) => truth.get(day) === stageAt(made, day)).length;
      const short = (entry: CaseEvent) => `${entry.on} ${entry.type}`;
      rows.push({ id: life.id, right, all: days.length, missing: `kept ${kept.map(short).join(', ')}\n     made ${inferred.map(({ entry }) => short(entry)).join(', ')}\n     true ${hidden.map(short).join(', ')}` });
      const open = [...hidden];
      for (const { entry } of inferred) {
        const [near] = open.filter(({ type }) => type === entry.type).toSorted((a, b) => distance(a, entry) - distance(b, entry));
        if (near !== undefined) distances.push(distance(open.splice(open.indexOf(near), 1)[0]!, entry));
        // Where the true day is no meeting, as of urgent proposals, what is given around it can force the inferred one off too.
        if (isDecision(entry) && (near === undefined || canMeet(near))) decisions.push(canMeet(entry));
        if (!isWorkingDay(entry.on) && entry.type !== 'implementation.completed') idle += 1;
      }
      advised += advisoriesIn(file, inferred.map(({ index }) => index));
    }
  }
  const total = rows.reduce((sum, { all }) => sum + all, 0);
  const worst = rows.toSorted((a, b) => b.all - b.right - (a.all - a.right)).map(({ id, right, all, missing }) => `${id}: ${right} of ${all}\n     ${missing}`);
  return {
    lives: rows.length,
    days: rows.reduce((sum, { right }) => sum + right, 0) / total,
    distance: distances.reduce((sum, one) => sum + one, 0) / Math.max(distances.length, 1),
    meetings: decisions.filter(Boolean).length / Math.max(decisions.length, 1),
    idle,
    advised,
    worst,
  };
}

function distance(a: CaseEvent, b: CaseEvent): number {
  return a.on < b.on ? workingDaysBetween(a.on, b.on, secCalendar) : workingDaysBetween(b.on, a.on, secCalendar);
}

/** The stage on each day from the first entry to the last. */
function stagesOf(entries: readonly CaseEvent[]): ReadonlyMap<string, Stage> {
  const stages = new Map<string, Stage>();
  let state: CaseState | null = null;
  for (const [at, entry] of entries.entries()) {
    const before: CaseState = state ?? beginning(entry as Extract<CaseEvent, { type: 'proposal.raised' }>);
    const taken = step(before, entry, standardLaw);
    if (!taken.ok) throw new Error(`${entry.type} of ${entry.on} was refused: ${taken.refusals[0]?.message}`);
    state = taken.state;
    const until = entries[at + 1]?.on ?? addDays(entry.on, 1);
    for (let day = entry.on; day < until; day = addDays(day, 1)) stages.set(day, stageOf(closeWindows(state, day, standardLaw)));
  }
  return stages;
}

function stageAt(stages: ReadonlyMap<string, Stage>, day: string): Stage | undefined {
  return stages.get(day) ?? (day > [...stages.keys()].at(-1)! ? [...stages.values()].at(-1) : undefined);
}

function isDecision({ by, type }: CaseEvent): boolean {
  return cardOf(type).decides === true && ['panel', 'change_sub_committee', 'change_board'].includes(by);
}

/** Whether a committee is known to have met on a day, or would by its rhythm. */
export function canMeet({ by, on }: CaseEvent): boolean {
  const known = Object.entries(meetings).find(([body]) => body === by)?.[1].known ?? [];
  return known.some((row) => row.on === on) || nextMeeting(by, on).on === on;
}

function advisoriesIn(file: CaseFile, indices: readonly number[]): number {
  let state: CaseState | null = null;
  let found = 0;
  for (const [index, entry] of file.entries.entries()) {
    const taken = step(state ?? beginning(entry as Extract<CaseEvent, { type: 'proposal.raised' }>), entry, standardLaw);
    if (!taken.ok) return found;
    state = taken.state;
    if (indices.includes(index)) found += taken.advisories.length;
  }
  return found;
}
