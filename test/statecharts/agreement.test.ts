import { expect, test } from 'vitest';
import { internalsOf } from '../../src/history/case-file.ts';
import { lawWith, record, standardLaw, whyNot, type EventType, type Law, type ProposalRaised } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { sampled } from '../support/long.ts';
import { sampleEvents } from '../support/sample-events.ts';
import { advance, later, onDay, open, rolled, type Twin } from '../support/twin.ts';

const regionOf = (type: EventType) => type.split('.')[0]!;
const others = ['preliminaryAssessment', 'impactAssessment', 'implementationCosts', 'urgency', 'hold', 'support', 'extension', 'implementation'];

/** Everything that happens to a proposal's progress, and to one thing beside it. */
const around = (beside: string) => (type: EventType) =>
  !others.includes(regionOf(type)) || regionOf(type) === beside || (beside === 'support' && type === 'proposal.adopted') || type === 'implementation.completed';

interface Seen {
  readonly states: number;
  readonly questions: number;
  readonly allowed: number;
  readonly disagreements: readonly string[];
}

/** Walks every state that events of some kinds can reach, asking XState, whyNot and record in each whether every event may be recorded. */
function walk(raised: ProposalRaised, only: (type: EventType) => boolean, law: Law): Seen {
  const start = open(raised, law);
  const seen = new Map<string, Twin>([[nameOf(start), start]]);
  const disagreements: string[] = [];
  let questions = 0;
  let allowed = 0;
  for (const twin of seen.values()) {
    const { on } = internalsOf(twin.file).chain.entry;
    expect(internalsOf(twin.file).state.facts).toEqual(twin.snapshot.context.facts);
    for (const day of [on, later(on)]) {
      const snapshot = onDay(twin.snapshot, day);
      expect(rolled(twin.file, day).state).toEqual(snapshot.value);
      for (const event of sampleEvents(day, day === on ? only : (type) => type === 'workingGroup.met')) {
        const against = whyNot(twin.file, event);
        // An entry shows that a window of assumed length was open; the machine was told that it closed.
        if (against.some(({ bars, rule }) => !bars && rule.id.startsWith('limit/'))) continue;
        const answers = [record(twin.file, event).ok, against.every(({ bars }) => !bars), snapshot.can(parseEvent(event))];
        questions += 1;
        if (new Set(answers).size > 1) disagreements.push(`${event.type} by ${event.by} in ${JSON.stringify(twin.file.state)}: ${answers.join()}`);
        if (answers.includes(false)) continue;
        allowed += 1;
        const next = advance(twin, event);
        if (!seen.has(nameOf(next))) seen.set(nameOf(next), next);
      }
    }
  }
  return { states: seen.size, questions, allowed, disagreements };
}

/** States that differ only in what was noted on the way are walked once. */
function nameOf({ file, snapshot }: Twin): string {
  const { facts } = internalsOf(file).state;
  const pending = file.extensions.at(-1)?.standing === 'pending';
  return JSON.stringify([snapshot.machine.id, snapshot.value, file.path, file.decision?.outcome, facts.recommendation?.route, pending]);
}

const raised = (id: string, on: string, more: Partial<ProposalRaised> = {}): ProposalRaised => ({
  type: 'proposal.raised',
  on,
  by: 'proposer',
  id,
  title: 'A change',
  proposer: 'A Party',
  ...more,
});

const authorityLed = { by: 'authority', track: 'authority_led_variation' } as const;

const lives: readonly (readonly [what: string, beside: string, first: ProposalRaised])[] = [
  ['a SECMP under the Panel',                    'preliminaryAssessment',  raised('SECMP0900', '2017-03-01')],
  ['a SECMP under the Panel',                    'hold',                   raised('SECMP0900', '2017-03-01')],
  ['a Draft Proposal in the interim',            'urgency',                raised('DP900', '2019-01-15')],
  ['a Draft Proposal while the CSC advises',     'urgency',                raised('DP900', '2020-05-20')],
  ['a Draft Proposal while the CSC advises',     'support',                raised('DP900', '2020-05-20')],
  ['a Draft Proposal in the hand-over',          'impactAssessment',       raised('DP900', '2021-06-01')],
  ['a Draft Proposal while the CSC decides',     'implementationCosts',    raised('DP900', '2022-01-11')],
  ['a Draft Proposal while the CSC decides',     'extension',              raised('DP900', '2022-01-11')],
  ['a Modification Proposal raised as such',     'implementation',         raised('MP900', '2022-01-11')],
  ['an Authority-Led Variation',                 'hold',                   raised('MP900', '2022-01-11', authorityLed)],
];

/** Each life under both laws in a long run; in the suite under the one and the other in turn. */
const walks = lives.flatMap(([what, beside, first], index) => sampled([standardLaw, lawWith({ assumed: 'bar' })], 2, index).map((law) => [what, beside, law.assumed, first, law] as const));

test.each(walks)('over every state and event of %s, with %s beside it, XState, whyNot and record agree where what is assumed is to %s', (_, beside, __, first, law) => {
  const seen = walk(first, around(beside), law);
  expect(seen.disagreements).toEqual([]);
  expect(seen.states).toBeGreaterThan(4);
  expect(seen.questions).toBeGreaterThan(seen.allowed);
});
