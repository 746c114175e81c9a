import type * as FastCheck from 'fast-check';
import { unexpected, only, whole } from '../checks.ts';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '../calendar/calendar-date.ts';
import { InvalidInputError } from '../errors.ts';
import { entitledBodies } from '../events/judge.ts';
import { requiredOf } from '../explanation/required.ts';
import { coreOf, fileOf, type CaseFile, type Core } from '../history/case-file.ts';
import { extend, raise } from '../history/record.ts';
import { eventTypes } from '../events/names.ts';
import type { EventType } from '../events/cards.ts';
import { aLaw, standardLaw, type Law } from '../rulebook/law.ts';
import { designatedOn, regimes } from '../rulebook/regimes.ts';
import { changesAfter } from '../rulebook/rulebook.ts';
import { reach, verdictOn } from '../statecharts/step.ts';
import { fieldsOf } from './fields.ts';

/** What `arbitraryCase` needs of fast-check. */
export type FastCheckModule = Pick<typeof FastCheck, 'array' | 'constantFrom' | 'nat' | 'record'>;

/** How long lives grow, and under which law. */
export interface ArbitraryCaseOptions {
  /** The most entries of a life, its raising included: 40 unless said. */
  readonly maxEntries?: number | undefined;
  /** The law the lives are lived under: the standing one unless said. */
  readonly law?: Law | undefined;
}

/**
 * Any life that the Code allows, for fast-check: raised under any regime and in any way, then a walk over what its statechart offers, each event
 * by a body that may act, with fields that fit, after a while in which windows may elapse. Half of the steps go where the life waits to be taken, so
 * that ends are met. A seed gives the same lives again, and a failing life shrinks to fewer and plainer events:
 * `fc.assert(fc.property(arbitraryCase(), (file) => fromJSON(toJSON(file)).stage === file.stage))`.
 *
 * fast-check is an optional peer dependency, and this door opens without it. Called without an argument, the one installed where the tests
 * run is looked up then and there, without a static import and in step, in ESM as in CommonJS (Node 20.16, Bun or Deno). In a browser, in an older Node,
 * or where the working directory is not the project's, hand it over: `arbitraryCase(fc)`.
 *
 * Does not go past the days that the calendar of the law covers: a walk that would come near their end stops.
 *
 * @throws InvalidInputError when fast-check is not found; InvalidCountError when `maxEntries` is no whole number from 1
 * @example
 * typeof arbitraryCase().generate; //=> 'function'
 * arbitraryCase(undefined, { maxEntries: 0 }); // throws InvalidCountError
 */
export function arbitraryCase(fc: FastCheckModule = installed(), options: ArbitraryCaseOptions = {}): FastCheck.Arbitrary<CaseFile> {
  only({}, { maxEntries: whole(1, 'entries'), law: aLaw })(options, 'options');
  const { maxEntries = 40, law = standardLaw } = options;
  if (typeof fc?.record !== 'function') throw unexpected('arbitrary', 'fc', 'fast-check', fc);
  const turn = fc.record({ after: fc.nat({ max: 30 }), type: fc.nat({ max: 9999 }), fields: fc.nat({ max: 99 }), by: fc.nat({ max: 9 }) });
  const plan = fc.record({
    from: fc.constantFrom(...beginnings.map((_, index) => index).toReversed()),
    day: fc.nat({ max: 1000 }),
    kind: fc.constantFrom('draft_proposal', 'modification_proposal', 'authority_led_variation'),
    turns: fc.array(turn, { maxLength: maxEntries - 1, size: 'max' }),
  });
  return plan.map(({ from, day, kind, turns }) => fileOf(turns.reduce(walked, coreOf(opened(from, day, kind, law)))));
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

type Kind = CaseFile['kind'];

/** The days from which cases are raised: the first of each regime, and of the last change of the law. */
const beginnings: readonly CalendarDate[] = [
  ...regimes.map(({ from }) => calendarDate(from)),
  ...changesAfter(calendarDate(regimes.at(-1)?.from)),
];

/** A file raised on a day of a stretch of the law; before Draft Proposals, a draft is raised as a modification. */
function opened(stretch: number, day: number, kind: Kind, law: Law): CaseFile {
  const from = beginnings[stretch] ?? calendarDate(designatedOn);
  const until = beginnings[stretch + 1];
  const on = addDays(from, until === undefined ? day % 700 : day % daysBetween(from, until));
  const series = law.rulesOn(on).regime.value.drafts ? (kind === 'draft_proposal' ? 'DP900' : 'MP900') : 'SECMP0900';
  const led = kind === 'authority_led_variation' ? ({ by: 'authority', track: kind } as const) : ({ by: 'proposer' } as const);
  return raise({ type: 'proposal.raised', on, id: series, title: 'A change to the Code', proposer: 'A Party', ...led }, { law });
}

/** What chooses one event: numbers that shrink towards the next day, what the life waits for, and the plainest fields. */
interface Turn {
  readonly after: number;
  readonly type: number;
  readonly fields: number;
  readonly by: number;
}

/** The life with one more event; as it is where nothing more can be recorded. */
function walked(core: Core, turn: Turn): Core {
  const on = addDays(core.log.entry.on, turn.after);
  if ('final' in core.standing.position || addDays(on, edge) >= core.law.calendar.until) return core;
  const types = offered(core, on);
  const first = turn.type % Math.max(types.length, 1);
  for (const type of [...types.slice(first), ...types.slice(0, first)]) {
    const further = taken(core, type, on, turn);
    if (further !== null) return further;
  }
  return core;
}

/** Days that every window and request fits into. */
const edge = 120;

/** The types that may be recorded on a day; those the life waits for come first, and as often as all the others. */
function offered({ standing, law }: Core, on: CalendarDate): EventType[] {
  const types = eventTypes.filter((type) => verdictOn(standing, type, null, on, law).against.length === 0);
  const awaited = requiredOf(reach(standing, on, law)).filter((type) => types.includes(type));
  const copies = awaited.length === 0 ? 0 : Math.ceil(types.length / awaited.length);
  return [...Array.from({ length: copies }, () => awaited).flat(), ...types];
}

/** The life with an event of a type, its body and fields as the turn chooses among those the law allows. */
function taken(core: Core, type: EventType, on: CalendarDate, turn: Turn): Core | null {
  const bodies = entitledBodies(type, core.law.rulesOn(on));
  const options = fieldsOf(type, core.standing.facts, on);
  for (let offset = 0; offset < options.length * bodies.length; offset += 1) {
    const fields = options[(turn.fields + offset) % options.length];
    const by = bodies[(turn.by + Math.floor(offset / options.length)) % bodies.length];
    const further = extend(core, { type, on, by, ...fields });
    if (further.ok) return further.core;
  }
  return null;
}
