import {
  calendarDate,
  fromJSON,
  type inferredOf,
  record,
  replay,
  stateOn,
  toJSON,
  type CalendarDate,
  type CaseEvent,
  type CaseEventInput,
  type CaseFile,
  type NotRecorded,
  type Recorded,
} from 'sec-modifications';

/** A record, and what of it no source gives. */
export interface Told {
  readonly entries: readonly CaseEvent[];
  readonly marks: ReturnType<typeof inferredOf>;
}

/** The record in hand, and the point in it that is shown. */
export interface Session extends Told {
  /** The record as it was loaded, to go back to. */
  readonly loaded: Told;
  /** How many entries are shown, at least one. */
  readonly shown: number;
  /** The day shown: that of the last entry shown, or later. */
  readonly on: CalendarDate;
  /** The file as it stood at the end of that day, after those entries. */
  readonly file: CaseFile;
}

/** A session at the last entry of a record. */
export function opened(loaded: Told): Session {
  return atEntry({ ...loaded, loaded }, loaded.entries.length);
}

/** The file after the first so many entries. */
function fileAt({ entries, marks }: Told, count: number): CaseFile {
  const file = replay(entries.slice(0, count));
  const inferred = marks.filter(({ index }) => index < count);
  return inferred.length === 0 ? file : fromJSON({ ...toJSON(file), inferred });
}

/** The same record after its first so many entries, on the day of the last of them. */
export function atEntry(session: Told & Pick<Session, 'loaded'>, count: number): Session {
  const shown = Math.min(Math.max(count, 1), session.entries.length);
  const file = fileAt(session, shown);
  const on = file.entries.at(-1)?.on ?? file.raisedOn;
  const { entries, loaded, marks } = session;
  return { entries, loaded, marks, shown, on, file };
}

/** The same record as it stood at the end of a day; no earlier than the day it was raised. */
export function atDay(session: Session, day: string): Session {
  const first = session.entries[0]?.on ?? session.on;
  const on = calendarDate(day < first ? first : day);
  const shown = session.entries.filter((entry) => entry.on <= on).length;
  return { ...session, shown, on, file: stateOn(fileAt(session, shown), on) };
}

/** What came of an event: what the library answered, and the session with it in, in place of the entries after the point shown. */
export function taken(
  session: Session,
  event: CaseEventInput,
): (Recorded & { readonly session: Session; readonly leftOut: number }) | NotRecorded {
  const { entries, shown, loaded } = session;
  const answer = record(fileAt(session, shown), event);
  if (!answer.ok) return answer;
  const next = answer.file.entries;
  const marks = session.marks.filter(({ index }) => index < shown);
  return { ...answer, session: atEntry({ entries: next, loaded, marks }, next.length), leftOut: entries.length - shown };
}

/** Whether the record in hand is no longer the one that was loaded. */
export function isChanged({ entries, loaded }: Session): boolean {
  return entries !== loaded.entries;
}
