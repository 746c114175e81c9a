import { everyItem, noFaults, type Check } from '../checks.ts';
import { InvalidInputError, shown } from '../errors.ts';
import { frozen } from '../frozen.ts';
import { lazy } from '../lazy.ts';
import type {
  BoardVote,
  Consultation,
  Extension,
  Facts,
  FinalDecision,
  Implementation,
  Proposal,
  SendBack,
  Urgency,
} from '../events/facts.ts';
import type { Assessment } from '../model/assessment.ts';
import type { CaseEvent } from '../events/cards.ts';
import { numberOf } from '../model/identifier.ts';
import type { Path } from '../model/path.ts';
import type { Stage } from '../model/stage.ts';
import type { Law, Tables } from '../rulebook/law.ts';
import type { RegimeId } from '../rulebook/regimes.ts';
import type { LeafValue } from '../statecharts/chart.ts';
import { stageOf, valueOf, type CaseState } from '../statecharts/step.ts';
import type { Mark } from './marks.ts';

/** A modification's file: what was recorded, and where that leaves it. Frozen; every change gives another file. */
export interface CaseFile extends Proposal {
  /** What stays the same for life: `128` for DP128 and MP128, `128A` for a part of it, `SECMP0009`. Store a file by it. */
  readonly number: string;
  /** The record, oldest entry first. */
  readonly entries: readonly CaseEvent[];
  /**
   * Where it stands as of its last entry, as a register shows it; `stageName` gives the words. A window may have closed since:
   * `stateOn(file, today).stage` is the stage today.
   */
  readonly stage: Stage;
  readonly path: Path | null;
  readonly urgency: Urgency['standing'];
  /** The regime in force on the last entry's day. */
  readonly regime: RegimeId;
  /** Every request to the DCC, oldest first. */
  readonly assessments: readonly Assessment[];
  /** Every consultation, oldest first. */
  readonly consultations: readonly Consultation[];
  /** The names of the Alternative Proposals. */
  readonly alternatives: readonly string[];
  /** Every vote of the Change Board; one that a send-back has overtaken no longer stands. */
  readonly votes: readonly BoardVote[];
  readonly sendBacks: readonly SendBack[];
  /** The final decision, once there is one. */
  readonly decision: FinalDecision | null;
  readonly implementation: Implementation;
  readonly timetable: Facts['timetable'];
  readonly extensions: readonly Extension[];
  readonly hold: Facts['hold'];
  /** The priority determined last, since 29 May 2026; null where none was. */
  readonly priority: Facts['priority'];
  /** The state of the statechart, as XState writes it. */
  readonly state: LeafValue;
}

/** What a file is made of: where it stands, the entries as a chain that later files share, and the law it lives under. */
export interface Internals {
  readonly state: CaseState;
  /** Where the entries alone leave it, when it is shown as it stood on a later day: what is recorded next is judged from here. */
  readonly recorded?: CaseState | undefined;
  readonly chain: EntryChain;
  readonly law: Law;
  /** Under which tables the last entry was recorded; null where the document it was loaded from does not say. */
  readonly tables: Tables | null;
  /** A supposition, shown by `whatIf`: nothing is recorded in it, and it is not stored. */
  readonly isHypothetical?: true;
}

/** The entries, newest first: appending shares all that came before. */
export interface EntryChain {
  readonly entry: CaseEvent;
  readonly before: EntryChain | null;
  readonly length: number;
  /** What of the entry no source gives, where something was inferred. */
  readonly mark?: Mark | undefined;
}

/** The chain with one more entry. */
export function append(chain: EntryChain | null, entry: CaseEvent, mark?: Mark): EntryChain {
  return { entry, before: chain, length: (chain?.length ?? 0) + 1, mark };
}

const core: unique symbol = Symbol.for('sec-modifications/case-file');

/** The file that internals describe. Its entries are listed when first asked for, unless the list is at hand. */
export function fileOf(internals: Internals, list?: readonly CaseEvent[]): CaseFile {
  const { state, chain, law } = internals;
  const { facts } = state;
  if (facts.proposal === null) throw new TypeError('A file begins with proposal.raised.');
  const file = {
    id: facts.proposal.id,
    number: numberOf(facts.proposal.id),
    title: facts.proposal.title,
    proposer: facts.proposal.proposer,
    raisedOn: facts.proposal.raisedOn,
    kind: facts.proposal.kind,
    entries: list ?? [],
    stage: stageOf(state),
    path: facts.path,
    urgency: facts.urgency.standing,
    regime: law.rulesOn(chain.entry.on).regime.id,
    assessments: frozen(facts.assessments),
    consultations: frozen(facts.consultations),
    alternatives: frozen(facts.alternatives),
    votes: frozen(facts.votes),
    sendBacks: frozen(facts.sendBacks),
    decision: frozen(facts.decision),
    implementation: frozen(facts.implementation),
    timetable: frozen(facts.timetable),
    extensions: frozen(facts.extensions),
    hold: frozen(facts.hold),
    priority: frozen(facts.priority),
    state: valueOf(state),
    [core]: internals,
  };
  Object.defineProperty(file, core, { enumerable: false });
  if (list === undefined) Object.defineProperty(file, 'entries', { get: lazy(() => listed(chain)) });
  return Object.freeze(file);
}

/** The internals of a file. Anything else is a broken promise. */
export function internalsOf(file: unknown): Internals {
  if (isCaseFile(file)) return file[core];
  throw new InvalidInputError('case file', aCaseFile(file));
}

/** A file made by this library. */
export const aCaseFile: Check = (file) => {
  if (isCaseFile(file)) return noFaults;
  const message = `expected a file made by raise, replay or fromJSON but received ${shown(file)}. Load stored entries with fromJSON.`;
  return [{ path: '', message }];
};

/** The internals of a file of what was recorded. A supposition is none: it is shown and compared, never recorded in or stored. */
export function recordedInternalsOf(file: unknown): Internals {
  const internals = internalsOf(file);
  if (internals.isHypothetical !== true) return internals;
  const message = 'expected a file of what was recorded but received one that whatIf supposes. Record the events in the file itself.';
  throw new InvalidInputError('case file', [{ path: '', message }]);
}

/** A file as a supposition: shown and compared, never recorded in or stored. */
export function supposed(file: CaseFile): CaseFile {
  return fileOf({ ...internalsOf(file), isHypothetical: true }, file.entries);
}

/** Where the entries alone leave a file: what is recorded next is judged from here. */
export function recordedOf(file: CaseFile): CaseState {
  const { state, recorded = state } = internalsOf(file);
  return recorded;
}

/** A list of case files. */
export const caseFiles: Check = /* @__PURE__ */ everyItem('case files', aCaseFile);

/** Whether a value is a file made by this library. */
export function isCaseFile(value: unknown): value is CaseFile & { readonly [core]: Internals } {
  return typeof value === 'object' && value !== null && core in value;
}

/** The entries of a chain, oldest first. */
export function listed(chain: EntryChain): readonly CaseEvent[] {
  const entries: CaseEvent[] = [];
  for (let link: EntryChain | null = chain; link !== null; link = link.before) entries.push(link.entry);
  return Object.freeze(entries.toReversed());
}
