import { assessmentWords } from '../model/assessment.ts';
import { isCalendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import type { CaseEvent } from '../events/cards.ts';
import { endOfDays, firstOfDays, isOneDay } from './day-span.ts';
import { usualLengths, type UsualLength } from '../rulebook/usual-lengths.ts';
import { workingDayNumber } from './days.ts';
import { isDayGiven } from './evidence.ts';
import type { RaisedWithin } from './numbers.ts';
import type { Item, Problem } from './search.ts';

type Count = (day: CalendarDate) => number;

/**
 * What two items of a life, by their places, say of each other's days: so many Working Days apart, give or take some. From nowhere: the day
 * itself, by its number.
 */
export interface SoftConstraint {
  readonly from: number | null;
  readonly to: number;
  readonly days: number;
  readonly spread: number;
}

/** The constraints of a life: one for each usual length that it shows, and a weak one between neighbours, so that nothing hangs loose. */
export function softConstraintsOf(items: readonly Item[], { raised, law }: Problem): readonly SoftConstraint[] {
  const names = namesOf(items);
  const count = (day: CalendarDate) => workingDayNumber(day, law);
  return items.flatMap((item, to) => [
    ...weak(item, to),
    ...(to === 0 ? byNumber(raised, count) : own(item, to, count)),
    ...usualLengths.flatMap((length) => constraintTo(to, length, names)),
    ...closing(items, names, to, count),
  ]);
}

/** Where nobody says when a stage was seen, it was some weeks after what led to it: once a window, of ten Working Days, has closed. */
const weak = ({ given }: Item, to: number): readonly SoftConstraint[] =>
  to === 0 ? [] : [{ from: to - 1, to, days: given?.kind === 'observation' && !given.days.every(isOneDay) ? 15 : 0, spread: 500 }];

/**
 * Of the days that were given, the one in the middle; of a consultation of which the closing day was given, fifteen Working Days with that
 * day.
 */
function own({ given }: Item, to: number, count: Count): readonly SoftConstraint[] {
  const closesOn = given?.kind === 'event' && !isDayGiven(given) ? given.fields['closesOn'] : undefined;
  if (isCalendarDate(closesOn)) return [{ from: null, to, days: count(closesOn) - 14, spread: 0.4 }];
  const [days] = given?.days ?? [];
  if (days === undefined || days.from === firstOfDays || days.until === endOfDays) return [];
  const [from, until] = [count(days.from), count(days.until)];
  return [{ from: null, to, days: (from + until) / 2, spread: Math.max(until - from, 1) }];
}

/** The day on which it was raised, as its number tells it. */
function byNumber({ from, until, likely }: RaisedWithin, count: Count): readonly SoftConstraint[] {
  if (likely === null) return [];
  const width = until === endOfDays ? 250 : count(until) - count(from);
  return [{ from: null, to: 0, days: count(likely), spread: Math.max(width / 8, 1) }];
}

function constraintTo(to: number, length: UsualLength, names: readonly (readonly string[])[]): readonly SoftConstraint[] {
  if (!isAmong(names[to], length.to)) return [];
  const from = names.slice(0, to).findLastIndex((one) => isAmong(one, length.from));
  return from < 0 ? [] : [{ from, to, days: length.usual, spread: length.spread }];
}

/** A consultation closes on the day on which it was said to close. */
function closing(items: readonly Item[], names: readonly (readonly string[])[], to: number, count: Count): readonly SoftConstraint[] {
  const [, kind] = names[to] ?? [];
  if (kind === undefined || !kind.startsWith('consultation.closed')) return [];
  const from = names.slice(0, to).findLastIndex((one) => one.includes(kind.replace('closed', 'opened')));
  const { given, on } = items[from] ?? {};
  const closesOn = given?.kind === 'event' ? given.fields['closesOn'] : undefined;
  return on === undefined || !isCalendarDate(closesOn) ? [] : [{ from: null, to, days: count(closesOn), spread: 0.01 }];
}

const isAmong = (names: readonly string[] = [], some: readonly string[]) => names.some((name) => some.includes(name));

/** What each item is called in the table of lengths. */
function namesOf(items: readonly Item[]): readonly (readonly string[])[] {
  const open: string[] = [];
  return items.map(({ given, possible, on }) => {
    if (given?.kind === 'observation') return [`stage.seen/${given.stage}`];
    const [event] = possible?.on(on) ?? [];
    return event === undefined ? [] : [event.type, ...furtherName(event, open)];
  });
}

function furtherName(event: CaseEvent, open: string[]): readonly string[] {
  if (event.type === 'consultation.opened') {
    open.push(event.kind);
    return [`${event.type}/${event.kind}`];
  }
  if (event.type === 'consultation.closed') {
    const kind = event.kind ?? open.at(-1) ?? '';
    open.splice(open.lastIndexOf(kind), 1);
    return [`${event.type}/${kind}`];
  }
  return 'route' in event ? [`${event.type}/${event.route}`] : [];
}

/**
 * The line of a life on which each item lies: those on one line keep their order. The steps from the raising to the end are on one, and so
 * are a request to the DCC and its answer; work and what is set beside the steps are on none.
 */
export function linesOf(items: readonly Item[]): readonly (string | null)[] {
  return namesOf(items).map(([name = '', further = '']) => {
    if (aside.has(name)) return null;
    const [first = ''] = name.split('.');
    if (ownLines.has(first)) return first;
    return ['request_for_information', 'development'].some((kind) => further.endsWith(kind)) ? (further.split('/')[1] ?? null) : 'progress';
  });
}

const aside: ReadonlySet<string> = new Set([
  'workingGroup.met',
  'subCommittee.advised',
  'businessRequirements.agreed',
  'legalText.agreed',
  'solution.changed',
  'path.determined',
  'implementation.scheduled',
  'timetable.approved',
  'alternative.raised',
]);
const ownLines: ReadonlySet<string> = new Set([...Object.values(assessmentWords), 'urgency', 'extension', 'hold', 'support']);
