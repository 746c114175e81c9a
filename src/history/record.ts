import { InvalidInputError, RefusedError, inWords, shown, type Fault } from '../errors.ts';
import type { Advisory, Refusal } from '../events/refusal.ts';
import { refusal } from '../events/citing.ts';
import type { CaseEvent, CaseEventInput, EventByType, ProposalRaised } from '../events/cards.ts';
import { readEvent } from '../events/parse.ts';
import { aLaw, standardLaw, type Law } from '../rulebook/law.ts';
import { checkArgument, lazily, exactly } from '../checks.ts';
import { beginning, step, type CaseState } from '../statecharts/step.ts';
import { append, fileOf, recordedInternalsOf, type CaseFile, type Internals } from './case-file.ts';

/** An event was recorded: the file with it, what was unusual about it, and after a split the files of the parts. */
export interface Recorded {
  readonly ok: true;
  readonly file: CaseFile;
  readonly advisories: readonly Advisory[];
  readonly children?: readonly CaseFile[];
}

/** An event was refused: the file stays as it was. */
export interface NotRecorded {
  readonly ok: false;
  /** All the reasons, most important first. */
  readonly refusals: readonly Refusal[];
}

/** Under which law a file is opened or loaded. */
export interface LawOptions {
  readonly law?: Law | undefined;
}

/** The law that was asked for. */
export function lawIn(options: LawOptions): Law {
  checkArgument(options, someOptions, 'options');
  return options.law ?? standardLaw;
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { law: aLaw }));

/**
 * Opens a file.
 *
 * @param options.law the law the file lives under; the standing one where it is left out
 * @throws InvalidInputError when the event is malformed; RefusedError when the Code does not allow it
 * @rule D1
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * file.stage; //=> 'development'
 */
export function raise(raised: ProposalRaised, options: LawOptions = {}): CaseFile {
  const opened = open(raised, lawIn(options));
  if (opened.ok) return fileOf(opened.internals);
  if (opened.faults !== undefined) throw new InvalidInputError('proposal', opened.faults);
  throw new RefusedError(opened.refusals);
}

/**
 * Records an event in a file: the file with the event, or every reason why not. Never throws because of the event.
 *
 * What is only assumed speaks in the `advisories` and refuses nothing, unless the file's law has `assumed: 'bar'`.
 *
 * @throws InvalidInputError when `file` is no case file, or one that `whatIf` supposes
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * record(file, { type: 'development.continued', on: '2020-05-26', by: 'change_sub_committee' }).ok; //=> true
 * record(file, { type: 'conversion.agreed', on: '2020-05-26', by: 'panel', route: 'refinement' }).ok; //=> false
 */
export function record(file: CaseFile, event: CaseEventInput): Recorded | NotRecorded {
  const taken = extend(recordedInternalsOf(file), event);
  if (!taken.ok) return taken;
  return answer(taken.internals, taken.advisories, taken.parts);
}

/**
 * Records events one after the other, stopping at the first that is refused; `index` says which.
 *
 * @throws InvalidInputError when `file` is no case file, or `events` is no list
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * const taken = recordAll(file, [
 *   { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement' },
 *   { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' },
 * ]);
 * taken.ok && taken.file.id; //=> 'MP128'
 */
export function recordAll(file: CaseFile, events: readonly CaseEventInput[]): Recorded | (NotRecorded & { readonly index: number }) {
  let internals = recordedInternalsOf(file);
  if (!Array.isArray(events)) throw notAList(events);
  const advisories: Advisory[] = [];
  let parts: readonly Internals[] = [];
  for (const [index, event] of events.entries()) {
    const taken = extend(internals, event);
    if (!taken.ok) return Object.freeze({ ...taken, index });
    ({ internals, parts } = taken);
    advisories.push(...taken.advisories);
  }
  return answer(internals, Object.freeze(advisories), parts);
}

function answer(internals: Internals, advisories: readonly Advisory[], parts: readonly Internals[]): Recorded {
  const children = parts.length === 0 ? {} : { children: Object.freeze(parts.map((part) => fileOf(part))) };
  return Object.freeze({ ok: true, file: fileOf(internals), advisories, ...children });
}

/** A list was expected and something else came. */
export function notAList(received: unknown): InvalidInputError {
  return new InvalidInputError('events', [{ path: '', message: `expected a list of events but received ${shown(received)}.` }]);
}

type Opened =
  | { readonly ok: true; readonly internals: Internals }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly faults?: readonly Fault[] };

/** Opens a file under a law. */
export function open(data: unknown, law: Law): Opened {
  const read = readEvent(data);
  if (!read.ok) return { ok: false, refusals: [malformed(read.code, read.faults)], faults: read.faults };
  const { event } = read;
  if (event.type !== 'proposal.raised') {
    const faults = [{ path: 'type', message: `expected proposal.raised but received "${event.type}".` }];
    return { ok: false, refusals: [malformed('invalid_event', faults)], faults };
  }
  const taken = step(beginning(event), event, law);
  if (!taken.ok) return taken;
  return { ok: true, internals: { state: taken.state, chain: append(null, event), law, tables: law.tables } };
}

type Extended =
  | { readonly ok: true; readonly internals: Internals; readonly advisories: readonly Advisory[]; readonly parts: readonly Internals[] }
  | NotRecorded;

/** One more event: the internals with it, and after a split those of the parts. */
export function extend(internals: Internals, data: unknown): Extended {
  const read = readEvent(data);
  if (!read.ok) return Object.freeze({ ok: false, refusals: Object.freeze([malformed(read.code, read.faults)]) });
  const { event } = read;
  const { chain, law } = internals;
  const state = internals.recorded ?? internals.state;
  const taken = step(state, event, law);
  if (!taken.ok) return Object.freeze({ ok: false, refusals: Object.freeze(taken.refusals) });
  const parts = event.type === 'proposal.split' && event.child === undefined ? internalsOfParts(internals, state, event) : [];
  return {
    ok: true,
    internals: { state: taken.state, chain: append(chain, event), law, tables: law.tables },
    advisories: taken.advisories,
    parts,
  };
}

/** Each part keeps every entry and the very state, and lives on alone. */
function internalsOfParts({ chain, law }: Internals, state: CaseState, split: EventByType['proposal.split']): Internals[] {
  return split.into.flatMap((child) => {
    const title = split.titles?.[split.into.indexOf(child)];
    const entry: CaseEvent = Object.freeze({ ...split, child, ...(title === undefined ? {} : { title }) });
    const taken = step(state, entry, law);
    return taken.ok ? [{ state: taken.state, chain: append(chain, entry), law, tables: law.tables }] : [];
  });
}

/** The refusal of data that is no event. */
export function malformed(code: 'unknown_event' | 'invalid_event', faults: readonly Fault[]): Refusal {
  return { ...refusal(code, `Invalid event: ${inWords(faults)}`, 'event-shape'), faults };
}
