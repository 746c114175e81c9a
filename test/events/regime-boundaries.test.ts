import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { addWorkingDays } from '../../src/calendar/index.ts';
import { entitledBodies } from '../../src/events/entitled.ts';
import { internalsOf } from '../../src/history/case-file.ts';
import { calendarDate, eventTypes, record, replay, stateOn, whyNot, type Body, type CaseEventInput, type CaseFile, type EventType, type RegimeId, type Stage } from '../../src/index.ts';
import { Body as bodies } from '../../src/model/body.ts';
import { regimes } from '../../src/rulebook/regimes.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';
import { fieldsOf } from '../../src/testing/fields.ts';
import { aModification } from '../../src/testing/index.ts';
import { committeeOf, sitting, whoActs } from '../support/acts.ts';
import { after, refusedFor, strictly } from '../support/life.ts';

interface Boundary {
  readonly earlier: RegimeId;
  readonly later: RegimeId;
  readonly eve: string;
  readonly day: string;
}

const boundaries: readonly Boundary[] = regimes.slice(1).map(({ id, from }, index) => ({ earlier: regimes[index]!.id, later: id, eve: addDays(calendarDate(from), -1), day: from }));

const liveStages = ['initial_consideration', 'development', 'refinement', 'report_phase', 'sent_back', 'authority_decision', 'appeal', 'fast_track', 'authority_led', 'pending_implementation'] as const satisfies readonly Stage[];

/** A case raised under the earlier regime, an entry every five Working Days, the last on the last Working Day of it. */
function inFlight(stage: Stage, { earlier, eve }: Boundary): CaseFile {
  const from = regimes.find(({ id }) => id === earlier)!.from;
  const path = stage === 'pending_implementation' || stage === 'authority_decision' ? 2 : 3;
  const life = aModification(stage, { path, on: addWorkingDays(from, 1) }).entries.filter(({ type }) => type !== 'implementation.scheduled');
  const days = life.map((_, index) => addWorkingDays(eve, -5 * (life.length - 1 - index)));
  const entries = life.map((entry, index) => {
    const entitled = entitledBodies(entry.type, rulesOn(days[index]!));
    return { ...entry, on: days[index], by: entitled.includes(entry.by) ? entry.by : entitled[0], ...('closesOn' in entry ? { closesOn: days[index + 1] ?? addWorkingDays(eve, 10) } : {}) };
  });
  return strictly(replay(entries));
}

const lastDay = (file: CaseFile) => internalsOf(file).chain.entry.on;

/** Every place in which a case is carried over a boundary: every live stage, and what stops or stands open on the way. */
function placesOn(boundary: Boundary): readonly (readonly [place: string, file: CaseFile])[] {
  const { earlier, eve } = boundary;
  const [committee] = committeeOf(earlier);
  const stages = liveStages.filter((stage) => stage !== 'development' || earlier !== 'panel').map((stage) => [stage as string, inFlight(stage, boundary)] as const);
  const refining = stages.find(([stage]) => stage === 'refinement')![1];
  const next = (file: CaseFile, type: EventType, by: Body, fields = {}) => after(file, { type, on: eve, by, ...fields } as CaseEventInput);
  const draft = stages.find(([stage]) => stage === 'development')?.[1];
  const recommended = draft === undefined || !sitting.includes(earlier) ? [] : [['recommended', next(draft, 'conversion.recommended', 'change_sub_committee', { route: 'refinement' })] as const];
  const submitted = next(refining, 'report.submitted', 'code_administrator');
  return [
    ...stages,
    ...recommended,
    ['under review', submitted],
    ['complete', next(submitted, 'report.agreedComplete', committee!)],
    ['on hold', next(refining, 'hold.placed', 'code_administrator', { reason: 'Waits for a report' })],
    ['an assessment awaited', next(refining, 'impactAssessment.requested', 'working_group')],
    ['an extension pending', next(refining, 'extension.requested', 'code_administrator', { months: 3, reason: 'The DCC is late' })],
    ['urgent', next(refining, 'urgency.granted', 'authority', { timetable: 'To the next Change Board' })],
    ['support withdrawn', next(refining, 'support.withdrawn', 'proposer')],
    ['a range given', next(stages.find(([stage]) => stage === 'pending_implementation')![1], 'implementation.rescheduled', 'authority', { date: '2029-06-28', notAfter: '2029-11-01' })],
  ];
}

/** Every event that a case in flight can meet. */
const inFlightTypes = eventTypes.filter((type) => type !== 'proposal.raised');

/** Acts that begin or end with a regime: in that place they are recorded on one of the two days only. */
const changes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '2019-03-26': { development: ['conversion.recommended from the day', 'conversion.agreed until the eve'] },
  '2021-05-15': { development: ['conversion.agreed from the day'] },
  '2021-09-28': { development: ['conversion.recommended until the eve'], recommended: ['conversion.recommended until the eve'] },
};

const places = new Map(boundaries.map((boundary) => [boundary.day, placesOn(boundary)]));

/** An act of a type, with each choice of its fields. */
const actsOf = (file: CaseFile, type: EventType, by: Body, on: string): CaseEventInput[] =>
  fieldsOf(type, internalsOf(file).state.facts, calendarDate(on)).map((fields) => ({ type, on, by, ...fields }) as CaseEventInput);

/** The bodies whose act of a type is recorded on a day. */
const able = (file: CaseFile, type: EventType, on: string): Body[] =>
  whyNot(file, type, { on }).length > 0 ? [] : bodies().options.filter((by) => actsOf(file, type, by, on).some((act) => record(file, act).ok));

test('there are boundaries, and cases in flight over each in every live stage', () => {
  expect(boundaries.map(({ eve, day }) => [eve, day])).toEqual([
    ['2018-11-30', '2018-12-01'],
    ['2019-03-25', '2019-03-26'],
    ['2021-05-14', '2021-05-15'],
    ['2021-09-27', '2021-09-28'],
  ]);
  for (const boundary of boundaries) {
    const files = places.get(boundary.day)!.map(([, file]) => file);
    expect([...new Set(files.map(({ stage }) => stage))].toSorted()).toEqual(liveStages.filter((stage) => stage !== 'development' || boundary.earlier !== 'panel').toSorted());
    for (const file of files) expect([file.regime, stateOn(file, boundary.day).stage, file.raisedOn >= regimes.find(({ id }) => id === boundary.earlier)!.from]).toEqual([boundary.earlier, file.stage, true]);
  }
});

describe.each(boundaries)('from $earlier to $later, on $day', (boundary) => {
  const { earlier, later, eve, day } = boundary;
  const inPlaces = places.get(day)!;

  test.each(inPlaces.filter(([place]) => ['development', 'recommended', 'refinement', 'authority_decision'].includes(place)))('%s: on each of the two days every act is for the bodies of that day, and for no other', (_, file) => {
    let asked = 0;
    for (const [on, regime] of [[eve, earlier], [day, later]] as const) {
      for (const type of inFlightTypes) {
        const rightful = whoActs(type, regime);
        for (const by of bodies().options) {
          const codes = refusedFor(file, actsOf(file, type, by, on)[0]!);
          asked += 1;
          const isThere = by !== 'change_sub_committee' || sitting.includes(regime);
          const isRefused = codes.includes('wrong_body') || codes.includes('not_constituted');
          expect([isRefused, codes.includes('not_constituted')], `${type} by ${by} on ${on}: ${codes.join()}`).toEqual([!rightful.has(by), !isThere]);
        }
      }
    }
    expect(asked).toBe(2 * inFlightTypes.length * bodies().options.length);
  });

  /** The rightful bodies of those acts that, as the case stands, are the Authority's alone or not the Authority's at all. */
  const rightfulIn = (file: CaseFile, type: EventType, regime: RegimeId) => {
    const rightful = bodies().options.filter((by) => whoActs(type, regime).has(by));
    const waits = file.hold !== null || (file.state as { live: Record<string, unknown> }).live['support'] === 'adoptionWindow';
    const isTheirs = (type === 'path.determined' && waits) || (type === 'implementation.scheduled' && file.decision !== null && file.implementation.date !== undefined);
    if (type === 'timetable.approved' || type === 'extension.agreed') return rightful.filter((by) => (by === 'authority') === (file.urgency === 'granted'));
    return isTheirs ? ['authority'] : rightful;
  };

  test.each(inPlaces)('%s: what is recorded on the eve by the bodies of the earlier regime is recorded on the day by those of the later', (place, file) => {
    const onlyOnce: string[] = [];
    let both = 0;
    for (const type of inFlightTypes) {
      const [before, since] = [able(file, type, eve), able(file, type, day)];
      if (before.length > 0) expect(before, type).toEqual(rightfulIn(file, type, earlier));
      if (since.length > 0) expect(since, type).toEqual(rightfulIn(file, type, later));
      if (before.length > 0 && since.length > 0) both += 1;
      else if (before.length + since.length > 0) onlyOnce.push(`${type} ${before.length > 0 ? 'until the eve' : 'from the day'}`);
    }
    expect(both).toBeGreaterThan(10);
    expect(onlyOnce).toEqual(changes[day]?.[place] ?? []);
  });

  test.each(inPlaces.filter(([place]) => place !== 'on hold'))('%s: a hold placed on the eve by the one is lifted on the day by the other, and not the other way round', (_, file) => {
    const [formerly, now] = [committeeOf(earlier), committeeOf(later)];
    const placed = (by: Body): CaseEventInput => ({ type: 'hold.placed', on: eve, by, reason: 'Waits for another modification' });
    const lifted = (by: Body): CaseEventInput => ({ type: 'hold.lifted', on: day, by });
    for (const first of formerly) {
      const held = after(file, placed(first));
      for (const second of now) {
        const free = after(held, lifted(second));
        expect([held.regime, free.regime, free.stage, free.state]).toEqual([earlier, later, file.stage, file.state]);
        expect(replay(free.entries)).toEqual(free);
      }
      for (const former of formerly.filter((by) => !now.includes(by))) expect(refusedFor(held, lifted(former))).toEqual(['wrong_body']);
    }
    const newcomers = now.filter((by) => !formerly.includes(by));
    for (const newcomer of newcomers) expect(refusedFor(file, placed(newcomer))).toEqual(['wrong_body']);
  });

  test('a window that opened under the earlier regime closes under the later, after as many Working Days as when it opened', () => {
    for (const [place, open, closed] of [['appeal', 'appeal', 'pending_implementation'], ['support withdrawn', 'refinement', 'withdrawn']] as const) {
      const file = inPlaces.find(([name]) => name === place)![1];
      const last = addWorkingDays(lastDay(file), 10);
      expect(last > day).toBe(true);
      expect([stateOn(file, last).stage, stateOn(file, addDays(last, 1)).stage]).toEqual([open, closed]);
    }
  });
});
