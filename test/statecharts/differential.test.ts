import { describe, expect, test } from 'vitest';
import { transition, type AnyMachineSnapshot } from 'xstate';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { noFacts } from '../../src/events/facts.ts';
import type { CaseEvent, EventByType } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { lawWith, standardLaw, type Law } from '../../src/rulebook/law.ts';
import type { Chart, Leaf } from '../../src/statecharts/chart.ts';
import { modificationProposalMachine, underLaw } from '../../src/statecharts/index.ts';
import { beginning, closeWindows, step, valueOf, type CaseState } from '../../src/statecharts/step.ts';
import { randomFrom } from '../../src/voting/random.ts';
import { isLong } from '../support/long.ts';
import { sampleEvents } from '../support/sample-events.ts';
import { onDay } from '../support/twin.ts';

/** How many events are generated: some in the suite, a million by `npm run test:long`. */
const events = isLong ? 1_000_000 : 4_000;

const begins = ['2017-03-01', '2019-01-15', '2020-05-20', '2021-06-01', '2022-01-11'] as const;
const samples = new Map<string, readonly CaseEvent[]>();

/** Every kind of event on a day, read once. */
function samplesOn(day: string): readonly CaseEvent[] {
  const known = samples.get(day);
  if (known !== undefined) return known;
  const made = sampleEvents(day).map((event) => parseEvent(event));
  samples.set(day, made);
  return made;
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Drives a table and XState with the same events, and tells of the first disagreement. */
function disagreement(count: number, seed: number, chartOf: (state: CaseState) => Chart, law: Law = standardLaw): string | null {
  const machine = underLaw(modificationProposalMachine, law);
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  let taken = 0;
  let asked = 0;
  for (let life = 0; asked < count; life += 1) {
    const on = begins[life % begins.length]!;
    const raised = parseEvent({ type: 'proposal.raised', on, by: 'proposer', id: on < '2018-12-01' ? 'SECMP0900' : 'MP900', title: 'A', proposer: 'B' }) as EventByType['proposal.raised'];
    const start = beginning(raised);
    let state: CaseState = { ...start, chart: chartOf(start) };
    let snapshot: AnyMachineSnapshot = machine.resolveState({ value: valueOf(state) as never, context: { facts: noFacts } });
    let day = calendarDate(on);
    let event: CaseEvent = raised;
    for (let turn = 0; turn < 60 && asked < count; turn += 1) {
      asked += 1;
      const reached = onDay(snapshot, event.on);
      if (!equal(valueOf(closeWindows(state, event.on, law)), reached.value)) return `windows on ${event.on}: ${JSON.stringify(reached.value)}`;
      const mine = step(state, event, law);
      const can = reached.can(event);
      // An entry shows that a window of assumed length was open; the machine was told that it closed.
      if (mine.ok && mine.advisories.some(({ rule }) => rule.id.startsWith('limit/'))) {
        event = pick(samplesOn(day));
        continue;
      }
      if (mine.ok !== can) return `${event.type} by ${event.by} in ${JSON.stringify(reached.value)}: the table says ${mine.ok}, XState ${can}`;
      if (mine.ok) {
        taken += 1;
        [snapshot] = transition(machine, reached, event);
        state = { ...mine.state, chart: chartOf(mine.state) };
        if (!equal(valueOf(state), snapshot.value)) return `${event.type} leads to ${JSON.stringify(snapshot.value)}, the table to ${JSON.stringify(valueOf(state))}`;
        if (!equal(state.facts, snapshot.context.facts)) return `${event.type} leaves other facts`;
      }
      if (random() < 0.15) day = addWorkingDays(day, 1 + Math.floor(random() * 12));
      event = pick(samplesOn(day));
    }
  }
  expect(taken).toBeGreaterThan(count / 50);
  return null;
}

test(`the table and XState agree over ${events} generated events, in state and in facts, whether what is assumed bars or not`, () => {
  for (const law of [standardLaw, lawWith({ assumed: 'bar' })]) expect(disagreement(events, 2021, (state) => state.chart, law)).toBeNull();
});

describe('a fault planted in a copy of the table is caught', () => {
  const real = beginning(parseEvent({ type: 'proposal.raised', on: '2017-03-01', by: 'proposer', id: 'SECMP0900', title: 'A', proposer: 'B' }) as EventByType['proposal.raised']).chart;
  const leafOf = (chart: Chart, region: string, value: unknown) => chart.regions.find((one) => one.key === region)!.leaves.find((leaf) => equal(leaf.value, value))!;
  const faults: readonly (readonly [string, (chart: Chart) => void])[] = [
    ['another target',  (chart) => Object.assign(offer(leafOf(chart, 'progress', { refinement: 'developingSolution' }), 'report.submitted')[0]!, { to: { region: 0, leaf: 0 } })],
    ['a lost way',      (chart) => offer(leafOf(chart, 'hold', 'onHold'), 'hold.lifted').splice(0)],
    ['a lost branch',   (chart) => offer(leafOf(chart, 'progress', 'initialConsideration'), 'initialConsideration.decided').shift()],
    ['a lost window',   (chart) => offer(leafOf(chart, 'support', 'adoptionWindow'), 'day.reached').splice(0)],
    ['a way too many',  (chart) => Object.assign(leafOf(chart, 'urgency', 'granted').transitions, { 'urgency.requested': [{ conditions: 'urgency.requested', to: null }] })],
  ];
  const offer = (leaf: Leaf, type: string) => leaf.transitions[type] as object[];

  test.each(faults)('%s', (_, plant) => {
    const faulty = structuredClone(real);
    plant(faulty);
    expect(disagreement(10_000, 2021, () => faulty)).not.toBeNull();
  });
});
