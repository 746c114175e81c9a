import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { eventTypes, nextSteps, record, replay, whyNot, type CaseEvent, type CaseEventInput, type CaseFile, type EventType, type ProposalRaised } from '../../src/index.ts';
import { after, refusedFor, strictLaw } from '../support/life.ts';
import { explore } from '../support/graph.ts';

const on = '2020-01-06';
const opening = (id: string, more: Partial<ProposalRaised> = {}): ProposalRaised => ({ type: 'proposal.raised', on, by: 'proposer', id, title: 'A change', proposer: 'A Party', ...more });

type Act = readonly [name: string, before: CaseFile, event: CaseEvent];

/** Every transition of both statecharts that an event takes, with a file before it and the event that takes it. */
const possible: readonly Act[] = [...explore([opening('DP900'), opening('MP900'), opening('MP900', { by: 'authority', track: 'authority_led_variation' })], [], on, strictLaw).taken]
  .filter(([name]) => !/day\.reached|proposal\.raised/.test(name))
  .map(([name, file]) => [name, replay(file.entries.slice(0, -1), { law: strictLaw }), file.entries.at(-1)!]);

/** Events that decide something: they wait while the proposal is on hold or nobody carries it. Records, requests and assessments do not. */
const decisions: readonly EventType[] = [
  'proposal.refused', 'development.continued', 'conversion.recommended', 'conversion.agreed', 'initialConsideration.decided',
  'urgency.requested', 'urgency.granted', 'urgency.refused', 'timetable.approved', 'extension.agreed', 'extension.deferred', 'extension.refused',
  'impactAssessment.approved', 'impactAssessment.declined', 'report.returned', 'report.agreedComplete', 'changeBoard.voted', 'changeBoard.deferred', 'changeBoard.sentBack',
  'authority.sentBack', 'sendBack.handled', 'authority.determined', 'appeal.determined', 'fastTrack.approved',
  'implementation.scheduled', 'implementation.rescheduled', 'implementation.adjusted',
];

/** The Authority may set the path at any time; a committee's path is a decision like any other. */
const isDecision = ({ type, by }: CaseEvent) => decisions.includes(type) || (type === 'path.determined' && by !== 'authority');

const hold: CaseEventInput = { type: 'hold.placed', on, by: 'code_administrator', reason: 'Waits for a report' };
const withdrawal: CaseEventInput = { type: 'support.withdrawn', on, by: 'proposer' };

/** Each type of event, and what stands in its way on a day. */
const openTo = (file: CaseFile, day: string) => nextSteps(file, { on: day }).map(({ type, standing, refusals }) => [type, standing, ...refusals.map(({ code }) => code)]);

test('there is an act of every kind but two, a second raising and a priority before 2026, and most of them in many states', () => {
  expect(possible.length).toBeGreaterThan(320);
  expect(new Set(possible.map(([, , { type }]) => type)).size).toBe(eventTypes.length - 2);
});

describe('every act, in every state that offers it', () => {
  test('is recorded on the day of the last entry, and out of order the day before', () => {
    for (const [name, before, event] of possible) {
      expect(before.entries.at(-1)!.on, name).toBe(event.on);
      expect(refusedFor(before, event), name).toEqual([]);
      expect(refusedFor(before, { ...event, on: addDays(event.on, -1) } as CaseEventInput)[0], name).toBe('out_of_order');
    }
  });

  test('is recorded once: over again it is the last entry, unless a note tells the two apart', () => {
    for (const [name, before, event] of possible) {
      const once = after(before, event);
      expect(refusedFor(once, event), name).toContain('already_recorded');
      expect(refusedFor(once, { ...event, note: 'The second item' }), name).not.toContain('already_recorded');
    }
  });

  test('waits for the end of a hold when it decides something, and then is recorded; when it decides nothing it does not wait', () => {
    let waited = 0;
    for (const [name, before, event] of possible.filter(([, , { type }]) => !type.startsWith('hold.'))) {
      const file = before.hold === null ? after(before, hold) : before;
      const waits = isDecision(event);
      expect(refusedFor(file, event), name).toEqual(waits ? ['on_hold'] : []);
      expect(refusedFor(after(file, { type: 'hold.lifted', on: event.on, by: 'authority' }), event), name).toEqual([]);
      if (waits) waited += 1;
    }
    expect(waited).toBeGreaterThan(80);
  });

  test('waits for an adoption when it decides something and the Proposer has gone; when it decides nothing it does not wait', () => {
    const cannotGo = new Set<string>();
    let waited = 0;
    for (const [name, before, event] of possible.filter(([, , { type }]) => !['support.withdrawn', 'proposal.adopted'].includes(type))) {
      const gone = record(before, { ...withdrawal, on: event.on });
      if (!gone.ok) {
        for (const { code } of gone.refusals) cannotGo.add(code);
        continue;
      }
      const waits = isDecision(event);
      expect(refusedFor(gone.file, event), name).toEqual(waits ? ['support_withdrawn'] : []);
      expect(refusedFor(after(gone.file, { type: 'proposal.adopted', on: event.on, by: 'party', proposer: 'Another Party' }), event), name).toEqual([]);
      if (waits) waited += 1;
    }
    expect(waited).toBeGreaterThan(40);
    expect([...cannotGo].toSorted()).toEqual(['authority_led', 'vote_taken']);
  });

  test('finds the file as it was after a hold that is lifted, a withdrawal with an adoption, or a meeting', () => {
    const meeting: CaseEventInput = { type: 'workingGroup.met', on, by: 'working_group' };
    let asked = 0;
    for (const [name, before] of new Map(possible.map(([act, file]) => [`${file.kind} ${JSON.stringify(file.state)}`, [act, file] as const])).values()) {
      const day = before.entries.at(-1)!.on;
      const then = openTo(before, day);
      const lifted = before.hold === null ? after(before, { ...hold, on: day }, { type: 'hold.lifted', on: day, by: 'authority' }) : before;
      const gone = record(before, { ...withdrawal, on: day });
      const kept = gone.ok ? after(gone.file, { type: 'proposal.adopted', on: day, by: 'party', proposer: before.proposer }) : before;
      for (const same of [lifted, kept, after(before, { ...meeting, on: day })]) {
        expect({ ...same, entries: before.entries }, name).toEqual(before);
        expect(openTo(same, day), name).toEqual(then);
        if (same !== before) asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(80);
  });

  test('that is recorded has nothing in its way as a bare type either', () => {
    for (const [name, before, event] of possible) expect(whyNot(before, event.type, { on: event.on }), name).toEqual([]);
  });
});
