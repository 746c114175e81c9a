import type { CaseEvent, EventType } from '../events/cards.ts';
import { wholeOf, type Identifier } from '../model/identifier.ts';
import type { Law } from '../rulebook/law.ts';
import { daysOf, isOneDay } from './day-span.ts';
import { possibleEvent, type PossibleEvent } from './possible-event.ts';
import type { EventEvidence } from './evidence.ts';

/**
 * What the file is called: the number it was raised under, the one it must end under where that is known, and words for what nobody gave.
 */
export interface Names {
  readonly raised: Identifier;
  readonly goal: Identifier | null;
  readonly title: string;
  readonly proposer: string;
}

type FieldValues = Readonly<Record<string, unknown>>;

/** Words for what nobody gave. */
export const notStated = 'not stated';

/** Fields that hold a day: they take the day of their own event. */
const dayFields = ['dueOn', 'reportDueOn', 'date'];

const routes = ['refinement', 'report_phase', 'fast_track'];

/** The paths that the papers show most come first. */
const paths = [3, 2, 1];

/** What a missing field may have held, in the order in which it is tried. */
const fieldChoices: Readonly<Record<string, readonly unknown[]>> = {
  route: routes,
  path: paths,
  kind: ['request_for_information', 'development', 'refinement', 'modification_report'],
  outcome: ['approve', 'reject', 'confirmed', 'overturned', 'remitted'],
  legalText: ['unchanged'],
  implementationApproach: ['unchanged'],
};

/** Everything a given event can have been. */
export function possibleEventsOf(given: EventEvidence, names: Names, law: Law): readonly PossibleEvent[] {
  if (given.isApproval) return approvals(given, law);
  const { type, by, missing } = given;
  const sameDay = missing.filter((field) => dayFields.includes(field));
  const asked = missing.filter((field) => !dayFields.includes(field));
  const fillings = type === 'initialConsideration.decided' && asked.length > 0 ? considerations : everyChoice(asked, type, names);
  const possible = fillings.map((filled) => possibleEvent({ type, by, fields: { ...given.fields, ...filled }, sameDay, filled }, law));
  const part = partOf(given, names);
  return part === null ? possible : [possibleEvent({ type, by, fields: part, filled: {} }, law), ...possible];
}

/** What an approval can have been of which nobody says whose it was. */
function approvals({ by, fields }: EventEvidence, law: Law): readonly PossibleEvent[] {
  const { outcome, ...words } = fields;
  return [
    possibleEvent({ type: 'changeBoard.voted', by, fields, filled: {} }, law),
    possibleEvent({ type: 'authority.determined', by, fields: { ...words, outcome }, filled: {} }, law),
    possibleEvent({ type: 'fastTrack.approved', by, fields: words, filled: {} }, law),
  ];
}

/** The fields of an event that nobody gave. */
export function completedFields(
  { by, fields, missing, said, isApproval }: EventEvidence,
  event: CaseEvent,
  { title, proposer }: Names,
): readonly string[] {
  const child = 'child' in event && !('child' in fields) ? ['child'] : [];
  const days = daysOf(said);
  const isDated = days !== null && isOneDay(days) && days.from === event.on;
  // The number, and words that were given with the history, were given.
  const given = [
    'id',
    ...(title === notStated ? [] : ['title']),
    ...(proposer === notStated || event.type !== 'proposal.raised' ? [] : ['proposer']),
  ];
  const filled = missing.filter((field) => field in event && !given.includes(field));
  return [...(isApproval ? ['type'] : []), ...(isDated ? [] : ['on']), ...(by === undefined ? ['by'] : []), ...filled, ...child];
}

/** The record of a part goes on after the split, and says which part it is. */
function partOf({ fields }: EventEvidence, { goal }: Names): FieldValues | null {
  const isPart = Array.isArray(fields['into']) && fields['into'].includes(goal) && !('child' in fields);
  return isPart ? { ...fields, child: goal } : null;
}

function everyChoice(missing: readonly string[], type: EventType, names: Names): readonly FieldValues[] {
  return missing.reduce<readonly FieldValues[]>(
    (sofar, field) => sofar.flatMap((fields) => choicesOf(field, type, names).map((value) => ({ ...fields, [field]: value }))),
    [{}],
  );
}

function choicesOf(field: string, type: EventType, { raised, goal, title, proposer }: Names): readonly unknown[] {
  if (field === 'id') return [raised];
  if (field === 'title') return [title];
  if (field === 'proposer') return [type === 'proposal.raised' ? proposer : notStated];
  if (field === 'into') return [partIds(goal ?? raised)];
  return fieldChoices[field] ?? [notStated];
}

/** The parts of a split of which only one is known, or none. */
export function partIds(id: Identifier): readonly Identifier[] {
  const last = /[B-Z]$/.exec(id)?.[0] ?? 'B';
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => letter <= last);
  return letters.map((letter) => `${wholeOf(id)}${letter}`);
}

/** What a decision at initial consideration can have been when neither route nor path is known. */
const considerations: readonly FieldValues[] = [
  ...routes.flatMap((route) => [{ route }, ...paths.map((path) => ({ route, path }))]),
  ...paths.map((path) => ({ path })),
];
