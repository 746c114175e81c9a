import { eventTypes } from '../events/names.ts';
import type { EventType } from '../events/cards.ts';
import { assessmentWords } from '../model/assessment.ts';
import { isRecord } from '../checks.ts';
import type { Path } from '../model/path.ts';
import type { Law } from '../rulebook/law.ts';
import { possibleEvent, type PossibleEvent, type EventTemplate } from './possible-event.ts';
import { convertedId, isIdentifier, isPart } from '../model/identifier.ts';
import { notStated, partIds, type Names } from './complete.ts';
import type { Evidence, EventEvidence } from './evidence.ts';

/** An event that nobody gave, and where it can be of use. */
export interface Missing {
  readonly possible: PossibleEvent;
  /** Whether it can help when the given entry at this place comes next. */
  readonly helps: (place: number) => boolean;
  /** It can as well happen where one of these is offered, and is left until then. */
  readonly leftFor?: readonly EventType[];
}

/**
 * What may be missing, in the order in which a modification lives.
 *
 * Every event here is still judged by the statechart. This list only leaves out what cannot help: an event on which nothing that was given
 * later can depend, such as a meeting; and it leaves for the last moment what can as well happen then, such as a request to the DCC of
 * which only the answer was given. A test compares it with a search that leaves out nothing.
 */
export function missingEvents(givens: readonly Evidence[], names: Names, law: Law): readonly Missing[] {
  const candidates = templatesFor(needsOf(givens, names));
  return eventTypes
    .flatMap((type) => candidates.filter(({ template }) => template.type === type))
    .map(({ template, ...when }) => ({ possible: possibleEvent(template, law), ...when }));
}

/** What the given entries may call for. */
interface Needs {
  readonly givens: readonly Evidence[];
  readonly names: Names;
  /** Those that are stated first: one that nobody gave was likely the same. */
  readonly paths: readonly Path[];
  /** Up to the last given event of which something is true. */
  readonly until: (test: (given: EventEvidence) => boolean) => Missing['helps'];
  /** Up to the last day on which the file was seen in a stage. */
  readonly untilSeen: (stage: string) => Missing['helps'];
  /** Just before a given event of one of these types. */
  readonly before: (...types: readonly EventType[]) => Missing['helps'];
}

const isPath = (path: unknown): path is Path => path === 1 || path === 2 || path === 3;

const upTo = (last: number) => (place: number) => place <= last;

function needsOf(givens: readonly Evidence[], names: Names): Needs {
  const stated = givens.flatMap((given) => (given.kind === 'event' ? [given.fields['path'], given.path] : []));
  return {
    givens,
    names,
    paths: [...new Set([...stated.filter(isPath), 3, 2] as const)],
    until: (test) => upTo(givens.findLastIndex((given) => given.kind === 'event' && test(given))),
    untilSeen: (stage) => upTo(givens.findLastIndex((given) => given.kind === 'observation' && given.stage === stage)),
    before:
      (...types) =>
      (place) => {
        const next = givens[place];
        return next?.kind === 'event' && types.includes(next.type);
      },
  };
}

interface Candidate extends Omit<Missing, 'possible'> {
  readonly template: EventTemplate;
}

const always = () => true;

const may = (
  helps: Missing['helps'],
  type: EventType,
  fields: EventTemplate['fields'] = {},
  sameDay: readonly string[] = [],
): Candidate => ({
  template: { type, fields, sameDay },
  helps,
});

function templatesFor(needs: Needs): readonly Candidate[] {
  return [...onTheProposal(needs), ...onTheWay(needs), ...onConsultations(needs), ...onTheDcc(needs), ...onTheDecision(needs)];
}

function onTheProposal({ before, untilSeen, givens, names }: Needs): Candidate[] {
  const ids = [names.goal, ...givens.map((given) => (given.kind === 'observation' ? given.id : null))];
  const children = new Set(ids.filter(isIdentifier).filter(isPart));
  return [
    may(untilSeen('refused'), 'proposal.refused', { reasons: notStated }),
    may(before('hold.lifted'), 'hold.placed', { reason: notStated }),
    may(always, 'hold.lifted'),
    may(before('proposal.adopted'), 'support.withdrawn'),
    may(untilSeen('withdrawn'), 'support.withdrawn'),
    may(always, 'proposal.adopted', { proposer: notStated }),
    ...[...children].map((child) => may(always, 'proposal.split', { into: partIds(child), child })),
    ...[names.raised, convertedId(names.raised)].map((id) => may(untilSeen('split'), 'proposal.split', { into: partIds(id) })),
  ];
}

function onTheWay({ before, givens, paths }: Needs): Candidate[] {
  const routes = ['refinement', 'report_phase', 'fast_track'];
  const ways = routes.flatMap((route) => [{ route }, ...paths.map((path) => ({ route, path }))]);
  const timetabled = before('timetable.approved', 'extension.agreed');
  const byAuthority = (place: number) => {
    const next = givens[place];
    return timetabled(place) && next?.kind === 'event' && (next.by ?? 'authority') === 'authority';
  };
  return [
    ...routes.map((route) => may(always, 'conversion.recommended', { route })),
    ...ways.map((way) => may(always, 'conversion.agreed', way)),
    ...ways.map((way) => may(always, 'initialConsideration.decided', way)),
    ...paths.map((path) => ({ ...may(always, 'path.determined', { path }), leftFor: whatNeedsPath })),
    may(before('urgency.refused'), 'urgency.requested'),
    may(byAuthority, 'urgency.granted'),
    may(before('urgency.requested'), 'urgency.refused'),
    may(before('extension.agreed', 'extension.deferred', 'extension.refused'), 'extension.requested', { reason: notStated }),
    may(before('extension.requested'), 'extension.agreed'),
    may(before('extension.requested'), 'extension.deferred'),
    may(before('extension.requested'), 'extension.refused'),
  ];
}

const whatNeedsPath: readonly EventType[] = ['report.agreedComplete', 'changeBoard.voted'];

function onConsultations({ until, givens }: Needs): Candidate[] {
  const early = ['request_for_information', 'development', 'refinement'];
  const alternatives = new Set(givens.flatMap((given) => (given.kind === 'event' ? alternativesIn(given) : [])));
  return [
    ...early.map((kind) => may((place) => isNextClosed(kind, givens, place), 'consultation.opened', { kind }, ['closesOn'])),
    may(always, 'consultation.opened', { kind: 'modification_report' }, ['closesOn']),
    ...early.map((kind) =>
      may(
        until(({ type }) => type.startsWith('consultation.')),
        'consultation.closed',
        { kind },
      ),
    ),
    may(always, 'consultation.closed', { kind: 'modification_report' }),
    ...[...alternatives].map((name) =>
      may(
        until((given) => alternativesIn(given).includes(name)),
        'alternative.raised',
        { alternative: name, summary: notStated },
      ),
    ),
  ];
}

/**
 * Whether, of the consultations of a kind, the next thing given is a close: it must have been opened at a stage that may be over by then.
 */
function isNextClosed(kind: string, givens: readonly Evidence[], place: number): boolean {
  const next = givens
    .slice(place)
    .find((given) => given.kind === 'event' && given.type.startsWith('consultation.') && (given.fields['kind'] ?? kind) === kind);
  return next?.kind === 'event' && next.type === 'consultation.closed';
}

/** The Alternative Proposals of which an event speaks. */
function alternativesIn({ fields: { preferred, alternatives } }: EventEvidence): readonly unknown[] {
  const voted: readonly unknown[] = Array.isArray(alternatives) ? alternatives : [];
  return [preferred, ...voted.map((vote) => isRecord(vote) && vote['alternative'])].filter((name) => typeof name === 'string');
}

function onTheDcc({ before }: Needs): Candidate[] {
  return Object.values(assessmentWords).flatMap((word) => [
    may(
      before(
        `${word}.informationRequested`,
        `${word}.informationProvided`,
        `${word}.timescaleRevised`,
        `${word}.returned`,
        `${word}.cancelled`,
      ),
      `${word}.requested`,
    ),
    may(before(`${word}.informationProvided`), `${word}.informationRequested`),
    may(before(`${word}.informationRequested`), `${word}.informationProvided`),
    may(always, `${word}.returned`),
  ]);
}

function onTheDecision({ before, until, untilSeen, givens, paths }: Needs): Candidate[] {
  const dates = givens.flatMap((given) =>
    given.kind === 'event' && given.type === 'implementation.adjusted' ? [given.fields['date']] : [],
  );
  const days = dates.filter((date) => typeof date === 'string').toSorted();
  const [first] = days;
  const range = first === undefined ? {} : { date: first, notBefore: first, notAfter: days.at(-1) };
  const wasRejected = [untilSeen('rejected'), until(({ type }) => type === 'appeal.determined')];
  const rejects = (place: number) => wasRejected.some((helps) => helps(place));
  return [
    may(always, 'report.submitted'),
    may(always, 'report.returned', { reasons: notStated }),
    may(always, 'report.agreedComplete'),
    may(always, 'changeBoard.voted', { outcome: 'approve' }),
    may(rejects, 'changeBoard.voted', { outcome: 'reject' }),
    may(always, 'changeBoard.sentBack', { reasons: notStated }),
    may(always, 'authority.sentBack', { reasons: notStated }),
    ...['report_phase', 'refinement'].flatMap((route) =>
      paths.map((path) => may(always, 'sendBack.handled', { path, legalText: 'unchanged', implementationApproach: 'unchanged', route })),
    ),
    may(always, 'authority.determined', { outcome: 'approve' }),
    may(untilSeen('rejected'), 'authority.determined', { outcome: 'reject' }),
    may(always, 'appeal.lodged'),
    ...['confirmed', 'overturned', 'remitted'].map((outcome) => may(always, 'appeal.determined', { outcome })),
    may(always, 'fastTrack.approved'),
    may(always, 'fastTrack.objected'),
    may(before('implementation.adjusted'), 'implementation.rescheduled', range, first === undefined ? ['date', 'notBefore'] : []),
    may(untilSeen('implemented'), 'implementation.completed'),
  ];
}
