import { dayNumber } from '../calendar/calendar-date.ts';
import type { CaseEvent } from '../model/event.ts';
import { usualLengths, type UsualLength } from './lengths.ts';
import type { Item } from './search.ts';

/** What two items of a life, by their places, say of each other's days: so many days apart, give or take some. */
export interface Spring {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  readonly spread: number;
}

const daysOf = (workingDays: number) => (workingDays * 7) / 5;

/** The springs of a life: one for each usual length that it shows, and a weak one between neighbours, so that nothing hangs loose. */
export function springsOf(items: readonly Item[]): readonly Spring[] {
  const names = namesOf(items);
  return items.flatMap((_, to) => [...weak(to), ...usualLengths.flatMap((length) => springTo(to, length, names)), ...closing(items, names, to)]);
}

const weak = (to: number): readonly Spring[] => (to === 0 ? [] : [{ from: to - 1, to, days: 0, spread: 700 }]);

function springTo(to: number, length: UsualLength, names: readonly (readonly string[])[]): readonly Spring[] {
  if (!isAmong(names[to], length.to)) return [];
  const from = names.slice(0, to).findLastIndex((one) => isAmong(one, length.from));
  return from < 0 ? [] : [{ from, to, days: daysOf(length.usual), spread: daysOf(length.spread) }];
}

/** A consultation closes on the day on which it was said to close. */
function closing(items: readonly Item[], names: readonly (readonly string[])[], to: number): readonly Spring[] {
  const [, kind] = names[to] ?? [];
  if (kind === undefined || !kind.startsWith('consultation.closed')) return [];
  const from = names.slice(0, to).findLastIndex((one) => one.includes(kind.replace('closed', 'opened')));
  const { given, on } = items[from] ?? {};
  const closesOn = given?.kind === 'event' ? given.fields['closesOn'] : undefined;
  if (on === undefined || typeof closesOn !== 'string') return [];
  return [{ from, to, days: dayNumber(closesOn) - dayNumber(on), spread: 0.01 }];
}

const isAmong = (names: readonly string[] = [], some: readonly string[]) => names.some((name) => some.includes(name));

/** What each item is called in the table of lengths. */
function namesOf(items: readonly Item[]): readonly (readonly string[])[] {
  const open: string[] = [];
  return items.map(({ given, act, on }) => {
    if (given?.kind === 'sighting') return [`stage.seen/${given.stage}`];
    const [event] = act?.on(on) ?? [];
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
  return 'route' in event && event.route !== undefined ? [`${event.type}/${event.route}`] : [];
}

/**
 * The line of a life on which each item lies: those on one line keep their order. The steps from the raising to the end are on one, and so are a
 * request to the DCC and its answer; work and what is set beside the steps are on none.
 */
export function linesOf(items: readonly Item[]): readonly (string | null)[] {
  return namesOf(items).map(([name = '', further = '']) => {
    if (aside.has(name)) return null;
    const [first = ''] = name.split('.');
    if (ownLines.has(first)) return first;
    return ['request_for_information', 'development'].some((kind) => further.endsWith(kind)) ? further.split('/')[1] ?? null : 'progress';
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
const ownLines: ReadonlySet<string> = new Set([
  'preliminaryAssessment',
  'impactAssessment',
  'implementationCosts',
  'urgency',
  'extension',
  'hold',
  'support',
]);
