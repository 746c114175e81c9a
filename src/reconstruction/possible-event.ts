import { keptIn } from '../lazy.ts';
import { later, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Advisory } from '../events/refusal.ts';
import { entitledBodies } from '../events/entitled.ts';
import type { Body } from '../model/body.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import { readEvent } from '../events/parse.ts';
import type { Law } from '../rulebook/law.ts';
import { branches } from '../statecharts/branches.ts';
import { transitionsFrom } from '../statecharts/chart.ts';
import { costOfFields, costUnlisted } from './costs.ts';
import { firstOfDays } from './day-span.ts';
import { beginning, closeWindows, step, type CaseState } from '../statecharts/step.ts';

/** Something that may have happened, on a day and by a body yet to be found. */
export interface PossibleEvent {
  readonly type: EventType;
  /** The events it can have been on a day: one for each body that may act, in the order of the law, or the one that was given. */
  readonly on: (day: CalendarDate) => readonly CaseEvent[];
  /** The fields that nobody gave. */
  readonly filled: Readonly<Record<string, unknown>>;
  /** What it costs that it happened, or that it was this. */
  readonly cost: number;
}

/** What a possible event is made of. */
export interface EventTemplate {
  readonly type: EventType;
  /** Left out where anybody entitled on the day may have acted. */
  readonly by?: Body | undefined;
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The fields that hold a day nobody gave: they take the day of the event. */
  readonly sameDay?: readonly string[];
  /** The fields that nobody gave: all of them where nobody gave the event. */
  readonly filled?: Readonly<Record<string, unknown>>;
}

/** A possible event; the events of each day are made once. */
export function possibleEvent({ type, by, fields = {}, sameDay = [], filled }: EventTemplate, law: Law): PossibleEvent {
  const made = new Map<string, readonly CaseEvent[]>();
  const make = (on: CalendarDate) => {
    const bodies = by === undefined ? entitledBodies(type, law.rulesOn(later(on, firstOfDays))) : [by];
    const days = Object.fromEntries(sameDay.map((field) => [field, on]));
    return bodies.flatMap((body) => {
      const read = readEvent({ type, on, by: body, ...fields, ...days });
      return read.ok ? [read.event] : [];
    });
  };
  return {
    type,
    filled: filled ?? fields,
    cost: (filled === undefined ? costUnlisted(type) : 0) + costOfFields(type, filled ?? fields),
    on: (day) => keptIn(made, day, () => make(day)),
  };
}

/** Where a life stood on the day of an event, where it stands once the event has been taken, and what was unusual. */
export interface Applied {
  readonly before: CaseState;
  readonly state: CaseState;
  readonly advisories: readonly Advisory[];
}

/** Takes an event; null when it is refused. Before the file is opened it stands nowhere. */
export function applyEvent(before: CaseState | null, event: CaseEvent, law: Law): Applied | null {
  if (before === null) return event.type === 'proposal.raised' ? takenFrom(beginning(event), event, law) : null;
  const there = closeWindows(before, event.on, law);
  return isOffered(there, event) ? takenFrom(there, event, law) : null;
}

/**
 * Whether an event has a place where a life stands: a window that has elapsed is taken to have closed. Most of what may have happened is
 * not offered most of the time, and is not judged then.
 */
function isOffered({ chart, configuration, facts }: CaseState, event: CaseEvent): boolean {
  return transitionsFrom(chart, configuration, event.type).some(({ branch }) => branch === undefined || branches[branch](facts, event));
}

function takenFrom(before: CaseState, event: CaseEvent, law: Law): Applied | null {
  const taken = step(before, event, law);
  return taken.ok ? { before, state: taken.state, advisories: taken.advisories } : null;
}
