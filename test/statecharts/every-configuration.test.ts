import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { entitledBodies } from '../../src/events/entitled.ts';
import { calendarDate, eventTypes, type CaseEvent, type EventByType, type EventType, type RegimeId } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { lawWith, standardLaw, type Law } from '../../src/rulebook/law.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';
import { beginning, closeWindows, step, valueOf, type CaseState } from '../../src/statecharts/step.ts';
import { everyTransition } from '../support/graph.ts';
import { isLong } from '../support/long.ts';

/** The three requests to the DCC are one region three times over: the suite takes one of them, `npm run test:long` all three together. */
const resting = isLong ? [] : ['preliminaryAssessment', 'implementationCosts'];

/** The fields that choose the way, of the events that have several. */
const fields: { readonly [T in EventType]?: readonly object[] } = {
  'conversion.recommended': [{ route: 'refinement' }],
  'conversion.agreed': [{ route: 'refinement', path: 3 }, { route: 'report_phase', path: 2 }, { route: 'refinement' }, { route: 'report_phase' }, { route: 'fast_track' }],
  'initialConsideration.decided': [{ route: 'refinement', path: 3 }, { route: 'report_phase', path: 2 }, { route: 'refinement' }, { route: 'report_phase' }, { route: 'fast_track' }],
  'path.determined': [{ path: 3 }, { path: 2 }],
  'proposal.refused': [{ reasons: 'Incomplete' }],
  'proposal.adopted': [{ proposer: 'Another Party' }],
  'hold.placed': [{ reason: 'Waits for a report' }],
  'consultation.opened': [{ kind: 'refinement', closesOn: '2029-12-31' }, { kind: 'modification_report', closesOn: '2029-12-31' }],
  'report.returned': [{ reasons: 'Incomplete' }],
  'changeBoard.voted': [{ outcome: 'approve' }, { outcome: 'reject' }],
  'changeBoard.sentBack': [{ reasons: 'Incomplete' }],
  'authority.sentBack': [{ reasons: 'Incomplete' }],
  'sendBack.handled': [2, 3].flatMap((path) => ['refinement', 'report_phase'].map((route) => ({ path, route, legalText: 'revised', implementationApproach: 'unchanged' }))),
  'authority.determined': [{ outcome: 'approve' }, { outcome: 'reject' }],
  'appeal.determined': [{ outcome: 'confirmed' }, { outcome: 'overturned' }, { outcome: 'remitted' }],
};

/** The events that move a life, or settle its path. Splits are left out: a part must come to an end of its own. */
const moving = eventTypes.filter(
  (type) =>
    !['proposal.raised', 'proposal.split', ...resting].includes(type.startsWith('proposal.') ? type : type.split('.')[0]!) &&
    (type === 'path.determined' || everyTransition.some((transition) => transition.type === type && transition.definition.target !== undefined)),
);

/** Every moving event of a day, as it was read. */
function eventsOn(on: string): ReadonlyMap<EventType, readonly CaseEvent[]> {
  const rules = rulesOn(calendarDate(on));
  return new Map(
    moving.map((type) => {
      const [by] = entitledBodies(type, rules);
      return [type, by === undefined ? [] : (fields[type] ?? [{}]).map((more) => parseEvent({ type, on, by, ...more }))];
    }),
  );
}

type Live = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const liveOf = (state: CaseState): Live | null => {
  const value = valueOf(state);
  return typeof value === 'string' ? null : (value as unknown as { live: Live }).live;
};

const leafName = (value: Live[string]): string => (typeof value === 'string' ? value : Object.entries(value).flat().join('.'));

/** What tells two configurations apart: the state of every region, and the facts that choose a way. */
function nameOf(state: CaseState): string {
  const { facts } = state;
  const live = liveOf(state);
  if (live === null) return String(valueOf(state));
  const path = facts.path === null ? 'no path' : facts.path === 3 ? 'path 3' : 'path 1 or 2';
  const isOpen = facts.consultations.some(({ kind, closedOn }) => kind === 'modification_report' && closedOn === undefined);
  return `${Object.values(live).map(leafName).join(' ')} ${path} ${facts.decision?.outcome ?? ''} ${isOpen ? 'open' : ''} ${facts.proposal?.kind ?? ''}`;
}

const offers = new Map<string, Set<string>>();
for (const { machine, leaf, type } of everyTransition) offers.set(`${machine} ${leaf}`, (offers.get(`${machine} ${leaf}`) ?? new Set()).add(type));

interface Walk {
  readonly standings: ReadonlyMap<string, CaseState>;
  /** For each configuration, those that lead to it. */
  readonly from: ReadonlyMap<string, readonly string[]>;
  readonly asked: number;
}

/** Walks every configuration that the events of one day, and the windows that elapse after it, can bring a life to. */
function walk(starts: readonly CaseState[], on: string, law: Law): Walk {
  const events = eventsOn(on);
  const elapsed = addWorkingDays(on, 11);
  const standings = new Map(starts.map((state) => [nameOf(state), state]));
  const from = new Map<string, string[]>();
  let asked = 0;
  for (const [name, state] of standings) {
    const come = (next: CaseState) => {
      const to = nameOf(next);
      if (!standings.has(to)) standings.set(to, next);
      const known = from.get(to);
      if (known === undefined) from.set(to, [name]);
      else known.push(name);
    };
    const live = liveOf(state);
    if (live === null) continue;
    for (const [region, value] of Object.entries(live)) {
      for (const type of offers.get(`${state.chart.id} ${region}.${leafName(value)}`) ?? []) {
        for (const event of events.get(type as EventType) ?? []) {
          asked += 1;
          const taken = step(state, event, law);
          if (taken.ok) come(taken.state);
        }
      }
    }
    const rolled = closeWindows(state, elapsed, law);
    if (rolled !== state) come(rolled);
  }
  return { standings, from, asked };
}

function raised(id: string, on: string, more: object = {}): CaseState {
  const event = parseEvent({ type: 'proposal.raised', on, by: 'proposer', id, title: 'A change', proposer: 'A Party', ...more }) as EventByType['proposal.raised'];
  const taken = step(beginning(event), event, standardLaw);
  if (!taken.ok) throw new Error(taken.refusals.map(({ message }) => message).join(' '));
  return taken.state;
}

/** The configurations of each regime: what is raised under it, and what the regime before left to it. */
function walksUnder(law: Law): ReadonlyMap<RegimeId, Walk> {
  const walks = new Map<RegimeId, Walk>();
  for (const [index, { id, from, value }] of regimes.entries()) {
    const number = value.drafts ? 'MP900' : 'SECMP0900';
    const fresh = [raised(number, from), raised(number, from, { by: 'authority', track: 'authority_led_variation' }), ...(value.drafts ? [raised('DP900', from)] : [])];
    const left = [...(walks.get(regimes[index - 1]?.id ?? id)?.standings.values() ?? [])].map((state) => closeWindows(state, calendarDate(from), law));
    walks.set(id, walk([...left, ...fresh], from, law));
  }
  return walks;
}

/** Under the standing law, and where what is only assumed bars. */
const everyWalk = [standardLaw, lawWith({ assumed: 'bar' })].flatMap((law) => [...walksUnder(law)].map(([regime, found]) => [law.assumed, regime, found] as const));

/** The configurations from which a life can come to be implemented or rejected. */
function thatFinish({ from }: Walk): ReadonlySet<string> {
  const finish = new Set(['implemented', 'rejected']);
  for (const name of finish) for (const before of from.get(name) ?? []) finish.add(before);
  return finish;
}

describe.each(everyWalk)('where what is assumed is to %s, under %s, in every configuration of every region at once', (_, __, found) => {
  const live = [...found.standings].filter(([, state]) => liveOf(state) !== null).map(([name]) => name);

  test('there is a way on to implementation or rejection', () => {
    const finish = thatFinish(found);
    expect(live.length).toBeGreaterThan(isLong ? 30_000 : 1900);
    expect(found.asked).toBeGreaterThan(10 * live.length);
    expect(live.filter((name) => !finish.has(name))).toEqual([]);
  });
});
