import {
  calendarDate,
  record,
  replay,
  stateOn,
  type CalendarDate,
  type CaseEvent,
  type CaseEventInput,
  type CaseFile,
  type NotRecorded,
  type Recorded,
} from 'sec-modifications';

/** The record in hand, and the point in it that is shown. */
export interface Session {
  readonly entries: readonly CaseEvent[];
  /** The record as it was loaded, to go back to. */
  readonly loaded: readonly CaseEvent[];
  /** How many entries are shown, at least one. */
  readonly shown: number;
  /** The day shown: that of the last entry shown, or later. */
  readonly on: CalendarDate;
  /** The file as it stood at the end of that day, after those entries. */
  readonly file: CaseFile;
}

/** A session at the last entry of a record. */
export function opened(entries: readonly CaseEvent[]): Session {
  return atEntry({ entries, loaded: entries }, entries.length);
}

/** The same record after its first so many entries, on the day of the last of them. */
export function atEntry(session: Pick<Session, 'entries' | 'loaded'>, count: number): Session {
  const shown = Math.min(Math.max(count, 1), session.entries.length);
  const file = replay(session.entries.slice(0, shown));
  const on = file.entries.at(-1)?.on ?? file.raisedOn;
  return { entries: session.entries, loaded: session.loaded, shown, on, file };
}

/** The same record as it stood at the end of a day; no earlier than the day it was raised. */
export function atDay(session: Session, day: string): Session {
  const first = session.entries[0]?.on ?? session.on;
  const on = calendarDate(day < first ? first : day);
  const shown = session.entries.filter((entry) => entry.on <= on).length;
  return { ...session, shown, on, file: stateOn(replay(session.entries.slice(0, shown)), on) };
}

/** What came of an event: what the library answered, and the session with it in, in place of the entries after the point shown. */
export function taken(
  session: Session,
  event: CaseEventInput,
): (Recorded & { readonly session: Session; readonly leftOut: number }) | NotRecorded {
  const { entries, shown, loaded } = session;
  const answer = record(replay(entries.slice(0, shown)), event);
  if (!answer.ok) return answer;
  const next = answer.file.entries;
  return { ...answer, session: atEntry({ entries: next, loaded }, next.length), leftOut: entries.length - shown };
}

/** Whether the record in hand is no longer the one that was loaded. */
export function isChanged({ entries, loaded }: Session): boolean {
  return entries !== loaded;
}
