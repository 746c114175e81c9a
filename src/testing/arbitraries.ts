import type * as FastCheck from 'fast-check';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, exactly, unexpected, whole } from '../checks.ts';
import { InvalidInputError } from '../errors.ts';
import type { CaseEvent } from '../events/cards.ts';
import { internalsOf, fileOf, type CaseFile, type Internals } from '../history/case-file.ts';
import { aStage, type Stage } from '../model/stage.ts';
import { choices, type Vote } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import { aLaw, standardLaw, type Law } from '../rulebook/law.ts';
import { constitutionOf } from '../voting/board.ts';
import { advance } from './advance.ts';
import type { Kind } from './raised-as.ts';
import { beginnings, raisedIn, walkOn, type Turn } from './walk.ts';

/** What `arbitraryCase` needs of fast-check. */
export type FastCheckModule = Pick<typeof FastCheck, 'array' | 'constantFrom' | 'nat' | 'record'>;

/** How long lives grow, where they stand, and under which law. */
export interface ArbitraryCaseOptions {
  /** The stage every life stands at: wherever it gets to unless said. */
  readonly at?: Stage | undefined;
  /** The most entries of a life, its raising included: 40 unless said. The way to a stage comes on top. */
  readonly maxEntries?: number | undefined;
  /** The law the lives are lived under: the standing one unless said. */
  readonly law?: Law | undefined;
}

/**
 * Any life that the Code allows, for fast-check: raised under any regime and in any way, then a walk over what its statechart offers, each
 * event by a body that may act, with fields that fit, after a while in which windows may elapse. Half of the steps go where the life waits
 * to be taken, so that ends are met. A seed gives the same lives again, and a failing life shrinks to fewer and plainer events:
 * `fc.assert(fc.property(arbitraryCase(), (file) => fromJSON(toJSON(file)).stage === file.stage))`.
 * Asked for a stage, a life that has passed it or is elsewhere goes back to where a way leads there, and is advanced by its plan.
 *
 * fast-check is an optional peer dependency, and this door opens without it. Called without an argument, the one installed where the tests
 * run is looked up then and there, without a static import and in step, in ESM as in CommonJS (Node 20.16, Bun or Deno). In a browser, in
 * an older Node, or where the working directory is not the project's, hand it over: `arbitraryCase(fc)`.
 *
 * Does not go past the days that the calendar of the law covers: a walk that would come near their end stops.
 *
 * @throws InvalidInputError when fast-check is not found; InvalidCountError when `maxEntries` is no whole number from 1
 * @example
 * typeof arbitraryCase().generate; //=> 'function'
 * arbitraryCase(undefined, { maxEntries: 0 }); // throws InvalidCountError
 */
export function arbitraryCase(fc: FastCheckModule = installed(), options: ArbitraryCaseOptions = {}): FastCheck.Arbitrary<CaseFile> {
  checkArgument(options, someOptions, 'options');
  const { at, maxEntries = 40, law = standardLaw } = options;
  const kinds = at === undefined ? allKinds : (kindsAt[at] ?? kindsElsewhere);
  const plan = arbitrariesOf(fc).record({
    from: fc.constantFrom(
      ...beginnings.flatMap((from, index) => (at === 'development' && !hasDrafts(from, law) ? [] : [index])).toReversed(),
    ),
    day: fc.nat({ max: 1000 }),
    kind: fc.constantFrom(...kinds),
    turns: fc.array(aTurn(fc), { maxLength: maxEntries - 1, size: 'max' }),
  });
  return plan.map(({ from, day, kind, turns }) => {
    const raised = internalsOf(raisedIn(from, day, kind, law));
    return at === undefined ? fileOf(turns.reduce(walkOn, raised)) : standingAt(at, raised, turns);
  });
}

/**
 * Any event that a file takes next: of every type that may be recorded, by a body that may act, some days after the last entry.
 *
 * @throws InvalidInputError when `file` is no case file, or one in which nothing more can be recorded
 * @example
 * typeof arbitraryEvent(undefined, aDraftProposal()).generate; //=> 'function'
 */
export function arbitraryEvent(fc: FastCheckModule | undefined, file: CaseFile): FastCheck.Arbitrary<CaseEvent> {
  const internals = internalsOf(file);
  const plainest = eventAfter(internals, { after: 0, type: 0, fields: 0, by: 0 });
  if (plainest === null) throw unexpected('arbitrary', 'file', 'a file in which something can be recorded', file);
  return aTurn(fc ?? installed()).map((turn) => eventAfter(internals, turn) ?? plainest);
}

/**
 * Any ballot that the Change Board can cast: no more votes than seats, with names or without, and now and then none at all.
 *
 * @throws InvalidInputError when `constitution` is none that votes can be counted by
 * @example
 * typeof arbitraryVotes().generate; //=> 'function'
 */
export function arbitraryVotes(fc: FastCheckModule = installed(), constitution?: BoardConstitution): FastCheck.Arbitrary<readonly Vote[]> {
  const seats = constitutionOf(constitution).groups.map(({ id, categories, seats: most }) => {
    const vote = arbitrariesOf(fc).record({ category: fc.constantFrom(...categories), choice: fc.constantFrom(...choices) });
    return [id, fc.array(vote, { maxLength: most })] as const;
  });
  const ballot = fc.record({
    isMet: fc.nat({ max: 9 }),
    isNamed: fc.constantFrom(false, true),
    cast: fc.record(Object.fromEntries(seats)),
  });
  return ballot.map(({ isMet, isNamed, cast }) =>
    Object.entries(isMet === 0 ? {} : cast).flatMap(([id, group]) =>
      group.map((vote, seat) => (isNamed ? { ...vote, member: `${id} ${seat + 1}` } : vote)),
    ),
  );
}

/** fast-check as it was handed over. */
function arbitrariesOf(fc: FastCheckModule): FastCheckModule {
  if (typeof fc?.record !== 'function') throw unexpected('arbitrary', 'fc', 'fast-check', fc);
  return fc;
}

const aTurn = (fc: FastCheckModule): FastCheck.Arbitrary<Turn> =>
  arbitrariesOf(fc).record({
    after: fc.nat({ max: 30 }),
    type: fc.nat({ max: 9999 }),
    fields: fc.nat({ max: 99 }),
    by: fc.nat({ max: 9 }),
  });

function eventAfter(internals: Internals, turn: Turn): CaseEvent | null {
  const further = walkOn(internals, turn);
  return further === internals ? null : further.chain.entry;
}

/** The fast-check of the project whose tests run. */
function installed(): FastCheckModule {
  try {
    return process.getBuiltinModule('node:module').createRequire(`${process.cwd()}/`)('fast-check');
  } catch {
    const message = 'expected fast-check to be installed but it was not found. Install it, or hand it over: arbitraryCase(fc).';
    throw new InvalidInputError('arbitrary', [{ path: 'fc', message }]);
  }
}

const allKinds: readonly Kind[] = ['draft_proposal', 'modification_proposal', 'authority_led_variation'];
/** What a life is raised as to stand at a stage; elsewhere as a proposal of either kind. */
const kindsAt: { readonly [S in Stage]?: readonly Kind[] } = {
  development: ['draft_proposal'],
  initial_consideration: ['modification_proposal'],
  authority_led: ['authority_led_variation'],
};
const kindsElsewhere: readonly Kind[] = ['draft_proposal', 'modification_proposal'];

const hasDrafts = (on: CalendarDate, law: Law): boolean => law.rulesOn(on).regime.value.drafts;

/** The life as far as a way leads from it to the stage, and along that way: all of its turns, or half, or half of those. */
function standingAt(stage: Stage, raised: Internals, turns: readonly Turn[]): CaseFile {
  const file = fileOf(turns.reduce(walkOn, raised));
  if (file.stage === stage) return file;
  try {
    return advance(file, stage);
  } catch (error) {
    if (turns.length === 0) throw error;
    return standingAt(stage, raised, turns.slice(0, turns.length >> 1));
  }
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { at: aStage, maxEntries: whole(1, 'entries'), law: aLaw }));
