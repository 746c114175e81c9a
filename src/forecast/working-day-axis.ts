import { isAdvised } from '../planning/conversion.ts';
import { keptIn } from '../lazy.ts';
import { addDays, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { tableOf } from '../calendar/working-day-calendar.ts';
import { dateAt } from '../calendar/working-day-table.ts';
import { CalendarCoverageError } from '../errors.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Law } from '../rulebook/law.ts';
import { meetingFrom, type Meeting } from '../deadlines/meeting.ts';
import { bodiesThatMeet } from '../deadlines/sitting.ts';
import { orNone } from '../deadlines/or-none.ts';
import { longest } from './distribution.ts';
import type { Move } from './remaining-step.ts';

/**
 * The Working Days from a day on, by their rank: 0 is the first on or after it. Rank `end` stands for everything past the edge of the
 * calendar, and what has got there stays there.
 */
export interface WorkingDayAxis {
  readonly on: CalendarDate;
  readonly law: Law;
  readonly end: number;
  /** Where counting from the day itself begins: 0, or -1 where it is no Working Day. */
  readonly origin: number;
  /** The date of a rank before `end`. */
  readonly dateOf: (rank: number) => CalendarDate;
  /** The rank of the first Working Day on or after a date; 0 for what has passed. */
  readonly rankOf: (date: CalendarDate) => number;
  /**
   * By rank: where some moves lead, and not before a date. Goes on past `end` for as long as anything lasts, so that a wait needs no check.
   */
  readonly mapOf: (moves: readonly Move[], notBefore?: CalendarDate) => Int32Array;
}

/** The Working Days from `on` to the edge of a law's calendar, with the meetings in them. */
export function axisFrom(on: CalendarDate, law: Law): WorkingDayAxis {
  const { calendar } = law;
  const table = tableOf(calendar);
  const before = (date: CalendarDate) => Number(table.before[dayNumber(date) - table.first]);
  if (on < calendar.from || on >= calendar.until) throw new CalendarCoverageError(on, calendar.from, calendar.until);
  const base = before(on);
  const end = table.nth.length - base;
  const dateOf = (rank: number) => dateAt(table, Number(table.nth[base + rank]));
  const rankOf = (date: CalendarDate) => (date >= calendar.until ? end : date <= on ? 0 : before(date) - base);
  const origin = table.nth[base] === dayNumber(on) - table.first ? 0 : -1;
  const maps = new Map<string, Int32Array>();
  const ranks: Ranks = { on, law, end, origin, dateOf, rankOf, lists: new Map() };
  const mapOf = (moves: readonly Move[], notBefore: CalendarDate = on): Int32Array =>
    keptIn(maps, JSON.stringify([moves, notBefore]), () => mapFrom(ranks, moves, rankOf(notBefore)));
  return { on, law, end, origin, dateOf, rankOf, mapOf };
}

type Ranks = Omit<WorkingDayAxis, 'mapOf'> & { readonly lists: Map<string, readonly Meeting[]> };

/** By rank: where some moves lead, one after the other, and no lower than the least. */
function mapFrom(ranks: Ranks, moves: readonly Move[], least: number): Int32Array {
  const { end } = ranks;
  const map = new Int32Array(end + 1 + longest).fill(end);
  for (let rank = 0; rank < end; rank += 1) map[rank] = rank;
  for (const move of moves) {
    const leads = lead(ranks, move);
    for (let rank = 0; rank < end; rank += 1) map[rank] = leads(map[rank] ?? end);
  }
  for (let rank = 0; rank < end; rank += 1) map[rank] = Math.max(least, map[rank] ?? end);
  return map;
}

function lead(ranks: Ranks, move: Move): (rank: number) => number {
  const { end, dateOf, law } = ranks;
  if ('days' in move) return (rank) => Math.min(end, rank + move.days);
  if ('meeting' in move) return following(ranks, meetingsOf(ranks, move.meeting));
  const leads = following(ranks, sittings(ranks, move.right), move);
  if (move.right !== 'recommend_conversion') return leads;
  const decides = following(ranks, sittings(ranks, 'convert'));
  const isAsked = (rank: number) => rank < end && isAdvised(dateOf(rank), law);
  return (rank) => (isAsked(decides(rank)) ? leads(rank) : rank);
}

/** By rank: the first of some meetings that a paper of that day, or of the day on which it was ready, can still reach. */
function following(
  { end, rankOf }: Ranks,
  meetings: readonly Meeting[],
  { ready, notBefore = null }: { readonly ready?: CalendarDate; readonly notBefore?: CalendarDate | null } = {},
): (rank: number) => number {
  const table = new Int32Array(end + 1).fill(end);
  for (const { on, papersDue } of meetings.toSorted((a, b) => (a.on < b.on ? 1 : -1))) {
    if ((notBefore !== null && on < notBefore) || (ready !== undefined && papersDue < ready)) continue;
    // A paper day that has passed is rank 0 too, and is none that a paper can still reach.
    const last = ready === undefined ? rankOf(addDays(papersDue, 1)) - 1 : rankOf(on);
    table.fill(rankOf(on), 0, last + 1);
  }
  return (rank) => table[rank] ?? end;
}

/** The meetings of the bodies that have a right, each on a day on which it has it. */
function sittings(ranks: Ranks, right: Decision): readonly Meeting[] {
  const { law } = ranks;
  return bodiesThatMeet(law).flatMap((body) =>
    meetingsOf(ranks, body).filter(({ on }) => law.rulesOn(on).rights[right].value.includes(body)),
  );
}

/** Every meeting of a body up to the edge of the calendar, or to the last one known. */
function meetingsOf({ on, law, lists }: Ranks, body: string): readonly Meeting[] {
  return keptIn(lists, body, () => meetingsFrom(on, law, body));
}

function meetingsFrom(on: CalendarDate, law: Law, body: string): readonly Meeting[] {
  const meetings: Meeting[] = [];
  for (let from = on; from < law.calendar.until;) {
    const next = from;
    const meeting = orNone(() => meetingFrom(body, next, law));
    if (meeting === null) break;
    meetings.push(meeting);
    from = addDays(meeting.on, 1);
  }
  return meetings;
}
