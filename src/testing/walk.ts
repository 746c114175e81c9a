import { at } from '../at.ts';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '../calendar/calendar-date.ts';
import type { EventType } from '../events/cards.ts';
import { entitledBodies } from '../events/entitled.ts';
import { eventTypes } from '../events/names.ts';
import { requiredOf } from '../explanation/required.ts';
import type { CaseFile, Internals } from '../history/case-file.ts';
import { extend } from '../history/record.ts';
import type { Law } from '../rulebook/law.ts';
import { designatedOn, regimes } from '../rulebook/regimes.ts';
import { changesAfter } from '../rulebook/rulebook.ts';
import { closeWindows, verdictOn } from '../statecharts/step.ts';
import { fieldsOf } from './fields.ts';
import { raisedAs, type Kind } from './raised-as.ts';

/** The days from which cases are raised: the first of each regime, and of the last change of the law. */
export const beginnings: readonly CalendarDate[] = [
  ...regimes.map(({ from }) => calendarDate(from)),
  ...changesAfter(calendarDate(at(regimes, -1).from)),
];

/** A file raised on a day of a stretch of the law. */
export function raisedIn(stretch: number, day: number, kind: Kind, law: Law): CaseFile {
  const from = beginnings[stretch] ?? calendarDate(designatedOn);
  const until = beginnings[stretch + 1];
  const on = addDays(from, until === undefined ? day % 700 : day % daysBetween(from, until));
  return raisedAs(kind, on, law);
}

/** What chooses one event: numbers that shrink towards the next day, what the life waits for, and the plainest fields. */
export interface Turn {
  readonly after: number;
  readonly type: number;
  readonly fields: number;
  readonly by: number;
}

/** The life with one more event; as it is where nothing more can be recorded. */
export function walkOn(internals: Internals, turn: Turn): Internals {
  const on = addDays(internals.chain.entry.on, turn.after);
  if ('final' in internals.state.configuration || addDays(on, edge) >= internals.law.calendar.until) return internals;
  const types = offered(internals, on);
  const first = turn.type % Math.max(types.length, 1);
  for (const type of [...types.slice(first), ...types.slice(0, first)]) {
    const further = withType(internals, type, on, turn);
    if (further !== null) return further;
  }
  return internals;
}

/** Days that every window and request fits into. */
const edge = 120;

/** The types that may be recorded on a day; those the life waits for come first, and as often as all the others. */
function offered({ state, law }: Internals, on: CalendarDate): EventType[] {
  const types = eventTypes.filter((type) => verdictOn(state, type, null, on, law).against.length === 0);
  const awaited = requiredOf(closeWindows(state, on, law)).filter((type) => types.includes(type));
  const copies = awaited.length === 0 ? 0 : Math.ceil(types.length / awaited.length);
  return [...Array.from({ length: copies }, () => awaited).flat(), ...types];
}

/** The life with an event of a type, its body and fields as the turn chooses among those the law allows. */
function withType(internals: Internals, type: EventType, on: CalendarDate, turn: Turn): Internals | null {
  const bodies = entitledBodies(type, internals.law.rulesOn(on));
  const options = fieldsOf(type, internals.state.facts, on);
  for (let offset = 0; offset < options.length * bodies.length; offset += 1) {
    const fields = options[(turn.fields + offset) % options.length];
    const by = bodies[(turn.by + Math.floor(offset / options.length)) % bodies.length];
    const further = extend(internals, { type, on, by, ...fields });
    if (further.ok) return further.internals;
  }
  return null;
}
