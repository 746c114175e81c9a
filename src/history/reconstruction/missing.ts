import { eventTypes, type EventType } from '../../model/event.ts';
import type { Law } from '../../rulebook/law.ts';
import { actOf, type Act, type Deed } from './act.ts';
import { notStated, partsOf, wholeOf, type Names } from './fill.ts';
import type { Given, GivenEvent } from './given.ts';

/** An act that nobody gave, and up to which given entry it can still be of use. */
export interface Missing {
  readonly act: Act;
  readonly upTo: number;
}

/**
 * What may be missing, in the order in which a modification lives.
 *
 * Every act here is still judged by the statechart. This list only leaves out what cannot help: an event on which nothing that
 * was given later can depend, such as a meeting, or a hold of which nobody says that it was lifted. A test compares it with a
 * search that leaves out nothing.
 */
export function missingActs(givens: readonly Given[], names: Names, law: Law): readonly Missing[] {
  const order = new Map(eventTypes.map((type, place) => [type, place]));
  return deedsFor(needsOf(givens, names))
    .filter(({ upTo }) => upTo >= 0)
    .toSorted((a, b) => (order.get(a.deed.type) ?? 0) - (order.get(b.deed.type) ?? 0))
    .map(({ deed, upTo }) => ({ act: actOf(deed, law), upTo }));
}

/** What the given entries may call for. */
interface Needs {
  readonly always: number;
  /** The last given entry of one of these types; -1 where there is none. */
  readonly before: (...types: readonly EventType[]) => number;
  readonly when: (test: (given: GivenEvent) => boolean) => number;
  readonly seen: (stage: string) => number;
  readonly givens: readonly Given[];
  readonly names: Names;
  readonly paths: readonly number[];
}

function needsOf(givens: readonly Given[], names: Names): Needs {
  const when: Needs['when'] = (test) => givens.findLastIndex((given) => given.kind === 'event' && test(given));
  const isPathOne = when(({ fields }) => fields['path'] === 1) >= 0;
  return {
    always: givens.length,
    when,
    before: (...types) => when(({ type }) => types.includes(type)),
    seen: (stage) => givens.findLastIndex((given) => given.kind === 'sighting' && given.stage === stage),
    givens,
    names,
    paths: isPathOne ? [3, 2, 1] : [3, 2],
  };
}

interface Candidate {
  readonly deed: Deed;
  readonly upTo: number;
}

const may = (upTo: number, type: EventType, fields: Deed['fields'] = {}, more: Partial<Deed> = {}): Candidate => ({ deed: { type, fields, ...more }, upTo });

function deedsFor(needs: Needs): readonly Candidate[] {
  return [...onTheProposal(needs), ...onTheWay(needs), ...onConsultations(needs), ...onTheDcc(needs), ...onTheDecision(needs)];
}

function onTheProposal({ always, before, seen, givens, names }: Needs): Candidate[] {
  const whole = wholeOf(names.raised);
  const ids = [names.goal, ...givens.map((given) => (given.kind === 'sighting' ? given.id : null))];
  const children = new Set(ids.filter((id) => typeof id === 'string').filter((id) => /[A-Z]$/.test(id)));
  return [
    may(seen('refused'), 'proposal.refused', { reasons: notStated }),
    may(before('hold.lifted'), 'hold.placed', { reason: notStated }),
    may(always, 'hold.lifted'),
    may(Math.max(before('proposal.adopted'), seen('withdrawn')), 'support.withdrawn'),
    may(always, 'proposal.adopted', { proposer: notStated }),
    ...[...children].map((child) => may(always, 'proposal.split', { into: partsOf(child), child })),
    ...[whole, whole.replace(/^DP/, 'MP')].map((id) => may(seen('split'), 'proposal.split', { into: partsOf(id) })),
  ];
}

function onTheWay({ always, before, when, paths }: Needs): Candidate[] {
  const routes = ['refinement', 'report_phase', 'fast_track'];
  const ways = routes.flatMap((route) => [{ route }, ...paths.map((path) => ({ route, path }))]);
  const byAuthority = when(({ type, by }) => (type === 'timetable.approved' || type === 'extension.agreed') && (by ?? 'authority') === 'authority');
  return [
    ...routes.map((route) => may(always, 'conversion.recommended', { route })),
    ...ways.map((way) => may(always, 'conversion.agreed', way)),
    ...ways.map((way) => may(always, 'initialConsideration.decided', way)),
    ...paths.map((path) => may(always, 'path.determined', { path })),
    may(before('urgency.refused'), 'urgency.requested'),
    may(byAuthority, 'urgency.granted'),
    may(before('urgency.requested'), 'urgency.refused'),
    may(before('extension.agreed', 'extension.deferred', 'extension.refused'), 'extension.requested', { reason: notStated }),
    may(before('extension.requested'), 'extension.agreed'),
    may(before('extension.requested'), 'extension.deferred'),
    may(before('extension.requested'), 'extension.refused'),
  ];
}

function onConsultations({ always, before, when, givens }: Needs): Candidate[] {
  const early = ['request_for_information', 'development', 'refinement'];
  const names = new Set(givens.flatMap((given) => (given.kind === 'event' ? alternativesIn(given) : [])));
  return [
    ...early.map((kind) => may(when(closing(kind)), 'consultation.opened', { kind }, { sameDay: ['closesOn'] })),
    may(always, 'consultation.opened', { kind: 'modification_report' }, { sameDay: ['closesOn'] }),
    ...early.map((kind) => may(before('consultation.opened', 'consultation.closed'), 'consultation.closed', { kind })),
    may(always, 'consultation.closed', { kind: 'modification_report' }),
    ...[...names].map((name) => may(when((given) => alternativesIn(given).includes(name)), 'alternative.raised', { alternative: name, summary: notStated })),
  ];
}

/** Whether an event may close a consultation of a kind. */
const closing = (kind: string) => (given: GivenEvent) => given.type === 'consultation.closed' && (given.fields['kind'] ?? kind) === kind;

/** The Alternative Proposals of which an event speaks. */
function alternativesIn({ type, fields }: GivenEvent): readonly unknown[] {
  if (type !== 'changeBoard.voted' && type !== 'authority.determined') return [];
  const voted: readonly unknown[] = Array.isArray(fields['alternatives']) ? fields['alternatives'] : [];
  const spoken = voted.map((vote) => (typeof vote === 'object' && vote !== null && 'alternative' in vote ? vote.alternative : undefined));
  return [fields['preferred'], ...spoken].filter((name) => name !== undefined);
}

function onTheDcc({ always, before }: Needs): Candidate[] {
  return (['preliminaryAssessment', 'impactAssessment', 'implementationCosts'] as const).flatMap((word) => [
    may(
      before(`${word}.informationRequested`, `${word}.informationProvided`, `${word}.timescaleRevised`, `${word}.returned`, `${word}.cancelled`),
      `${word}.requested`,
    ),
    may(before(`${word}.informationProvided`), `${word}.informationRequested`),
    may(before(`${word}.informationRequested`), `${word}.informationProvided`),
    may(word === 'implementationCosts' ? before(`${word}.requested`) : always, `${word}.returned`),
  ]);
}

function onTheDecision({ always, before, seen, givens, paths }: Needs): Candidate[] {
  const dates = givens.flatMap((given) => (given.kind === 'event' && given.type === 'implementation.adjusted' ? [given.fields['date']] : []));
  const days = dates.filter((date) => typeof date === 'string').toSorted();
  const range = days[0] === undefined ? {} : { date: days[0], notBefore: days[0], notAfter: days.at(-1) };
  const outcomes = ['approve', 'reject'];
  return [
    may(always, 'report.submitted'),
    may(always, 'report.returned', { reasons: notStated }),
    may(always, 'report.agreedComplete'),
    ...outcomes.map((outcome) => may(always, 'changeBoard.voted', { outcome })),
    may(always, 'changeBoard.sentBack', { reasons: notStated }),
    may(always, 'authority.sentBack', { reasons: notStated }),
    ...['report_phase', 'refinement'].flatMap((route) =>
      paths.map((path) => may(always, 'sendBack.handled', { path, legalText: 'unchanged', implementationApproach: 'unchanged', route })),
    ),
    ...outcomes.map((outcome) => may(always, 'authority.determined', { outcome })),
    may(always, 'appeal.lodged'),
    ...['confirmed', 'overturned', 'remitted'].map((outcome) => may(always, 'appeal.determined', { outcome })),
    may(always, 'fastTrack.approved'),
    may(always, 'fastTrack.objected'),
    may(before('implementation.adjusted'), 'implementation.rescheduled', range, { sameDay: days.length === 0 ? ['date', 'notBefore'] : [] }),
    may(seen('implemented'), 'implementation.completed'),
  ];
}

