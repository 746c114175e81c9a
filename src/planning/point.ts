import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { EntryChain } from '../history/case-file.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import type { Urgency } from '../events/facts.ts';
import type { Path, Route } from '../model/path.ts';
import type { Track } from '../model/track.ts';
import type { Law } from '../rulebook/law.ts';
import type { CaseState } from '../statecharts/step.ts';
import type { AssumedInPlan } from './assumptions.ts';

/** Where a life has got to, as recorded or as planned so far. */
export interface Point {
  readonly state: CaseState;
  /** The entries, newest first. */
  readonly chain: EntryChain;
  /** The day reached: nothing that follows is before it. */
  readonly day: CalendarDate;
}

/** What every step is planned by. */
export interface Terms {
  readonly law: Law;
  readonly assumed: AssumedInPlan;
  /** Days before which steps may not fall, by the key of the step. */
  readonly floors: Readonly<Record<string, CalendarDate>>;
  /** The meeting the report is due at, by the timetable in force and the extensions agreed since. */
  readonly reportDueOn: CalendarDate | null;
  /** How many entries had been recorded where the plan begins. */
  readonly since: number;
  /** The day of implementation is not looked for: it is what is asked. */
  readonly isDateOpen?: true;
}

/** A proposal that has not been raised yet. */
export interface Start {
  readonly track?: Track;
  readonly route?: Route;
  readonly path?: Path;
  /** Whether urgency is asked for. */
  readonly urgent?: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly proposer?: string;
}

/** The entries back to the last of some types, newest first; that one included. All of them where there is none. */
export function spellSince(chain: EntryChain, types: readonly EventType[]): readonly CaseEvent[] {
  const spell: CaseEvent[] = [];
  for (let link: EntryChain | null = chain; link !== null; link = link.before) {
    spell.push(link.entry);
    if (types.includes(link.entry.type)) break;
  }
  return spell;
}

/** The entries that begin a round of refinement. */
export const startsRefinement: readonly EventType[] = [
  'conversion.agreed',
  'initialConsideration.decided',
  'report.returned',
  'sendBack.handled',
  'fastTrack.objected',
];

/** The steps planned so far, newest first. */
export function plannedSince({ chain }: Point, { since }: Terms): readonly CaseEvent[] {
  const planned: CaseEvent[] = [];
  for (let link: EntryChain | null = chain; link !== null && link.length > since; link = link.before) planned.push(link.entry);
  return planned;
}

/**
 * The decision of the day that an implementation date is set with: the Authority's approval, that of the Fast-Track, or the last one before
 * a final vote.
 */
export function settingEntry({ state, chain, day }: Point): CaseEvent | null {
  const isFinal = state.facts.path === 3;
  for (let link: EntryChain | null = chain; link !== null && link.entry.on === day; link = link.before) {
    const { entry } = link;
    if (entry.type === 'authority.determined' || entry.type === 'fastTrack.approved') return entry;
    if (isFinal && (entry.type === 'report.agreedComplete' || (entry.type === 'sendBack.handled' && entry.route === 'report_phase')))
      return entry;
  }
  return null;
}

/** The last entry of a type. */
export function lastEntryOf<T extends EventType>(chain: EntryChain, type: T): Extract<CaseEvent, { readonly type: T }> | null {
  for (let link: EntryChain | null = chain; link !== null; link = link.before) if (isOf(link.entry, type)) return link.entry;
  return null;
}

function isOf<T extends EventType>(entry: CaseEvent, type: T): entry is Extract<CaseEvent, { readonly type: T }> {
  return entry.type === type;
}

/** Whether a life follows an urgent timetable: asked for, granted, or wished for where nothing has been asked. */
export function isUrgent({ state }: Point, { assumed }: Terms): boolean {
  return isUrgentBy(state.facts.urgency.standing, assumed.urgent);
}

/** Whether it is by where its urgency stands, and by the wish for it. */
export function isUrgentBy(urgency: Urgency['standing'], isWished: boolean): boolean {
  return urgency === 'requested' || urgency === 'granted' || (urgency === 'notRequested' && isWished);
}
