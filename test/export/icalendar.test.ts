import ICAL from 'ical.js';
import { sync, type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/calendar/calendar-date.ts';
import { englandAndWales, workingDayCalendar } from '../../src/calendar/index.ts';
import { toICalendar } from '../../src/export/index.ts';
import type { CaseFile, Start } from '../../src/index.ts';
import { aDraftProposal, aModification } from '../../src/testing/index.ts';
import { extendTimetable } from '../../src/planning/extension.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { filesByPlace } from '../support/planned-lives.ts';
import { after, draft, opened, refining, voted } from '../support/life.ts';

const stamp = '2026-11-20T09:30:15Z';

/** The events of a file, read by a library that did not write it. */
const eventsIn = (ics: string) =>
  Object.values(sync.parseICS(ics)).filter((part): part is VEvent => part?.type === 'VEVENT');

/** The day an all-day event names; node-ical puts it at midnight of the machine's own zone. */
const dayOf = (time: Date) => [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const read = (ics: string) => eventsIn(ics).map((event) => ({ uid: event.uid.replace('@sec-modifications', ''), on: dayOf(event.start), what: String(event.summary), alarms: (event.alarms ?? []).length }));

const plan = planTimetable({ id: 'DP200', path: 2 }, { on: '2021-10-01', assumptions: { change: 'dcc_systems' } });

describe('the calendar of a timetable', () => {
  const plans = [
    ['a long plan',        plan],
    ['from nothing',       planTimetable({ path: 3 }, { on: '2022-03-01' })],
    ['provisional',        planTimetable({ path: 3 }, { on: '2028-10-02', calendar: workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' }) })],
    ['nothing to plan',    planTimetable(aModification('implemented'))],
    ...filesByPlace.map(([place, file]) => [place, planTimetable(file)] as const),
  ] as const;

  test.each(plans)('has every step as one whole day, under a name of its own: %s', (_, timetable) => {
    const events = eventsIn(toICalendar(timetable, { stamp }));
    const steps = events.filter(({ summary }) => !String(summary).includes('papers due'));
    const prefix = timetable.id === null ? '' : `${timetable.id}: `;
    expect(steps.map(({ summary, start }) => [summary, dayOf(start)])).toEqual(timetable.milestones.map(({ step, due }) => [`${prefix}${step}`, due]));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events) {
      expect([event.datetype, event.transparency, event.dtstamp.toISOString()]).toEqual(['date', 'TRANSPARENT', '2026-11-20T09:30:15.000Z']);
      expect(dayOf(event.end ?? event.start)).toBe(addDays(dayOf(event.start), 1));
    }
    expect(steps.map(({ status }) => status)).toEqual(timetable.milestones.map(({ provisional }) => (provisional ? 'TENTATIVE' : 'CONFIRMED')));
  });

  test('has each paper day once, with the one alarm there is', () => {
    const events = read(toICalendar(plan, { stamp }));
    const meetings = new Map(plan.milestones.flatMap(({ meeting }) => (meeting === undefined ? [] : [[`${meeting.body} ${meeting.on}`, meeting.papersDue] as const])));
    expect(meetings.size).toBeGreaterThan(2);
    const papers = events.filter(({ what }) => what.includes('papers due'));
    expect(papers.map(({ on }) => on).toSorted()).toEqual([...meetings.values()].toSorted());
    expect(papers.every(({ alarms }) => alarms === 1)).toBe(true);
    expect(events.filter(({ alarms }) => alarms > 0).length).toBe(papers.length);
    expect(toICalendar(plan, { stamp })).toContain('TRIGGER:-PT15H');
  });

  test('moves an event when its day moves, instead of adding another', () => {
    const [before, later] = [plan, extendTimetable(plan, { months: 3, reason: 'late' })].map((one) => new Map(read(toICalendar(one, { stamp })).map(({ uid, on }) => [uid, on])));
    expect([...later!.keys()]).toEqual([...before!.keys()]);
    expect([...later!].filter(([uid, on]) => before!.get(uid) !== on).length).toBeGreaterThan(5);
  });

  test('gives the reasons, whatever signs they hold', () => {
    const [first, ...rest] = plan.milestones;
    const reasons = ['one; two, three\\four "five"', 'a line\r\nBEGIN:VEVENT\rand é🙂'.repeat(9)];
    const ics = toICalendar({ ...plan, milestones: [{ ...first!, reasons }, ...rest] }, { stamp });
    expect(eventsIn(ics).length).toBe(eventsIn(toICalendar(plan, { stamp })).length);
    expect(String(eventsIn(ics)[0]?.description)).toBe(reasons.join('\n').replaceAll(/\r\n?/g, '\n'));
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});

describe('the calendar of files', () => {
  const adopting = after(draft, { type: 'support.withdrawn', on: '2022-02-08', by: 'proposer' });
  const asked = after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
  const planned = after(refining(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2022-09-27' });
  const held = after(refining(), { type: 'hold.placed', on: '2022-03-02', by: 'code_administrator', reason: 'Waits', until: '2022-06-01' });
  const consulted = after(refining(), { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'refinement', closesOn: '2022-03-22' });
  const dated = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03', release: 'November 2022 SEC Release' });

  test.each<[string, CaseFile, [string, string][], string]>([
    ['a fresh draft',     draft,                               [],                                                                                                       'nothing is due'],
    ['adoption window',   adopting,                            [['Adoption window closes', '2022-02-22']],                                                       'ten Working Days'],
    ['the DCC asked',     asked,                               [['Preliminary Assessment due', '2022-03-23']],                                              'fifteen Working Days'],
    ['answered',          after(asked, { type: 'preliminaryAssessment.returned', on: '2022-03-20', by: 'dcc' }), [],                                                     'what is met is left out'],
    ['a timetable',       planned,                             [['Papers due for the Modification Report', '2022-09-20'], ['Modification Report due', '2022-09-27']],   'with its paper day'],
    ['on hold',           held,                                [['Hold ends', '2022-06-01']],                                                           'the day it was put on hold until'],
    ['consulting',        consulted,                           [['Refinement Consultation closes', '2022-03-22']],                                                       'the day it closes'],
    ['appeal window',     voted(3),                            [['Appeal window closes', '2022-04-13']],                                                                   'ten Working Days from the vote'],
    ['a date',            dated,                               [['Implementation in the November 2022 SEC Release', '2022-11-03']],                                      'until it is in force'],
    ['implemented',       after(dated, { type: 'implementation.completed', on: '2022-11-03', by: 'code_administrator' }), [],                                            'nothing remains'],
  ])('lists the days the record sets and that are still to be met: %s', (_, file, expected) => {
    expect(read(toICalendar([file], { stamp, on: file.entries.at(-1)!.on })).map(({ what, on }) => [what, on])).toEqual(expected.map(([what, on]) => [`${file.id}: ${what}`, on]));
  });

  test.each<[string, string, string | undefined, readonly string[], string]>([
    ['2022-04-13T09:00:00Z',      'the stamp', undefined,    ['2022-04-13'], 'the last day of the window'],
    ['2022-04-13T23:30:00Z',      'the stamp', undefined,    [],             'the day after, in London'],
    ['2026-11-20T09:30:15Z',      'the stamp', undefined,    [],             'long after'],
    ['2026-11-20T09:30:15Z',      'a day',     '2022-04-13', ['2022-04-13'], 'asked for as of a day'],
    ['2022-04-13T09:00:00+00:00', 'a day',     '2022-04-14', [],             'and of the day after'],
  ])('lists what is due on a day, that of the stamp where none is given: %s, asked by %s', (made, _, on, expected) => {
    expect(read(toICalendar([voted(3)], { stamp: made, ...(on !== undefined && { on }) })).map((event) => event.on)).toEqual(expected);
  });

  test('keeps the name of a day when a draft is converted', () => {
    const before = after(opened('DP900', '2022-02-01'), { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Waits', until: '2022-06-01' });
    const [uid] = read(toICalendar([before], { stamp, on: '2022-03-02' })).map((event) => event.uid);
    expect(uid).toBe('MP900/hold');
    expect(read(toICalendar([held], { stamp, on: '2022-03-02' }))[0]?.uid).toBe(uid);
  });

  test('is empty, and still a calendar, without files or steps', () => {
    for (const subject of [[], planTimetable(aModification('implemented'))]) {
      const ics = toICalendar(subject, { stamp });
      expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VTIMEZONE\r\nTZID:UTC\r\n[^]*END:VCALENDAR\r\n$/);
      expect(eventsIn(ics)).toEqual([]);
      expect(new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents().length, 'RFC 5545 asks for at least one component').toBe(1);
    }
  });

  test('says that a day is tentative where its bank holidays are worked out by rule', () => {
    const calendar = workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });
    const timetable = planTimetable({ id: 'MP128', path: 3 }, { on: '2029-03-01', calendar });
    expect([...new Set(eventsIn(toICalendar(timetable, { stamp })).map(({ status }) => status))]).toEqual(['TENTATIVE']);
  });
});

describe('the UID', () => {
  const uidsOf = (...[subject, options]: Parameters<typeof toICalendar>) => eventsIn(toICalendar(subject, options)).map(({ uid }) => uid);
  const waiting = after(opened('DP128', '2022-02-01'), { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Waits', until: '2022-06-01' });
  const later = after(
    waiting,
    { type: 'hold.lifted', on: '2022-03-01', by: 'code_administrator' },
    { type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route: 'refinement' },
    { type: 'hold.placed', on: '2022-03-02', by: 'code_administrator', reason: 'Waits', until: '2022-07-01' },
  );

  // Each pair of plans, the ids they are exported under, and whether they are one plan.
  test.each<[string, readonly [Start, string, string?], readonly [Start, string, string?], boolean]>([
    ['made again',                  [{ path: 3 }, '2022-03-01'],                           [{ path: 3 }, '2022-03-01'],               true],
    ['of another day',              [{ path: 3 }, '2022-03-01'],                           [{ path: 3 }, '2023-03-01'],               false],
    ['of another way',              [{ route: 'report_phase', path: 3 }, '2022-03-01'],    [{ route: 'refinement', path: 3 }, '2022-03-01'], false],
    ['of another title',            [{ title: 'A' }, '2022-03-01'],                        [{ title: 'B' }, '2022-03-01'],            false],
    ['kept under one key',          [{ path: 3 }, '2022-03-01', 'gas proving'],            [{ path: 3 }, '2023-03-01', 'gas proving'], true],
    ['kept under two keys',         [{ path: 3 }, '2022-03-01', 'one'],                    [{ path: 3 }, '2022-03-01', 'two'],        false],
    ['of one number',               [{ id: 'DP128' }, '2022-03-01'],                       [{ id: 'MP128' }, '2023-03-01'],           true],
    ['of two numbers',              [{ id: 'DP128' }, '2022-03-01'],                       [{ id: 'DP129' }, '2022-03-01'],           false],
    ['with a number and without',   [{ id: 'DP128' }, '2022-03-01'],                       [{}, '2022-03-01'],                        false],
  ])('tells plans apart as they are: %s', (_, first, second, isOne) => {
    const [one, other] = [first, second].map(([start, on, id]) => uidsOf(planTimetable(start, { on }), { stamp, ...(id !== undefined && { id }) }));
    expect(one!.length).toBeGreaterThan(3);
    const shared = one!.filter((uid) => other!.includes(uid));
    expect(shared.length > 0).toBe(isOne);
    if (first[0].route === second[0].route && isOne) expect(other).toEqual(one);
  });

  test('of a plan without a number stays when more time is given', () => {
    const without = planTimetable({ path: 3 }, { on: '2021-10-01' });
    expect(uidsOf(extendTimetable(without, { months: 3, reason: 'late' }), { stamp })).toEqual(uidsOf(without, { stamp }));
  });

  test('is never that of two events: two files of one number are one modification, as the longer record has it', () => {
    const events = read(toICalendar([waiting, later, waiting], { stamp }));
    expect(events.map(({ uid, what, on }) => [uid, what, on])).toEqual([['MP128/hold', 'MP128: Hold ends', '2022-07-01']]);
  });

  test('tells two steps of one name apart, and steps that differ by a sign', () => {
    const steps = ['Vote', 'Vote', 'vote', 'Vote!', '票', '投', '-'];
    const uids = uidsOf({ ...plan, milestones: steps.map((step) => ({ ...plan.milestones[0]!, step })) }, { stamp });
    expect(new Set(uids).size).toBe(steps.length);
    for (const uid of uids) expect(uid).toMatch(/^MP200\/step[a-z0-9-]*@sec-modifications$/);
  });

  test('holds what a number of no paper holds, and so does the name of the calendar', () => {
    const id = 'MP128\r\nBEGIN:VEVENT\r\nUID:x\r\nSUMMARY:injected, too; \\\r\nEND:VEVENT\r\nX-Y:';
    const ics = toICalendar({ ...plan, id }, { stamp });
    expect(eventsIn(ics).length).toBe(eventsIn(toICalendar(plan, { stamp })).length);
    expect(ics.replaceAll('\r\n ', '')).toContain(String.raw`X-WR-CALNAME:MP128\nBEGIN:VEVENT\nUID:x\nSUMMARY:injected\, too\; \\\nEND:VEVENT\nX-Y: timetable`);
  });
});

describe('the SEQUENCE', () => {
  const later = extendTimetable(plan, { months: 3, reason: 'late' });
  const sequences = (ics: string) => new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('sequence'));
  const next = '2026-11-21T09:30:15Z';
  const first = toICalendar(plan, { stamp });

  test('is 0, or the number of the export', () => {
    expect(new Set(sequences(first))).toEqual(new Set([0]));
    expect(new Set(sequences(toICalendar(plan, { stamp, sequence: 7 })))).toEqual(new Set([7]));
  });

  test('rises where a day has moved since the calendar exported last, and only there', () => {
    const days = (ics: string) => read(ics).map(({ on }) => on);
    const second = toICalendar(later, { stamp: next, sequence: first });
    const moved = days(second).map((on, index) => (on === days(first)[index] ? 0 : 1));
    expect(moved.filter((by) => by === 1).length).toBeGreaterThan(5);
    expect(moved.filter((by) => by === 0).length).toBeGreaterThan(1);
    expect(sequences(second)).toEqual(moved);
    expect(sequences(toICalendar(later, { stamp: next, sequence: second })), 'nothing has moved since').toEqual(moved);
    expect(sequences(toICalendar(plan, { stamp: next, sequence: second })), 'moved back is moved again').toEqual(moved.map((by) => by * 2));
  });

  test('begins with 0 for what the calendar exported last did not have', () => {
    expect(sequences(toICalendar(plan, { stamp: next, sequence: toICalendar([], { stamp }) }))).toEqual(sequences(first));
  });

  test.each([
    ['before 0',              -1],
    ['a part',                1.5],
    ['past iCalendar',        2 ** 31],
    ['no calendar',           'BEGIN:VEVENT\r\nEND:VEVENT'],
    ['words',                 'last'],
    ['null',                  null],
  ])('refuses %s', (_, sequence) => {
    expect(() => toICalendar(plan, { stamp, sequence: sequence as number })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});

describe('the stamp', () => {
  test.each([
    ['2026-11-20T09:30:15Z',          '20261120T093015Z', 'as it is'],
    ['2026-11-20T00:30:00+01:00',     '20261119T233000Z', 'in UTC, the day before'],
    ['2026-12-31T23:59:59.999-00:30', '20270101T002959Z', 'to the second, the year after'],
    ['1999-02-28T12:00Z',             '19990228T120000Z', 'without seconds'],
  ])('%s is written %s: %s', (instant, written) => {
    expect(toICalendar(planTimetable({}, { on: '2022-03-01' }), { stamp: instant })).toContain(`DTSTAMP:${written}`);
  });

  test.each<[unknown, string]>([
    ['2026-11-20',          'a day is no instant'],
    ['2026-11-20T09:30:15', 'without an offset it depends on the machine'],
    ['2026-02-30T09:30:15Z', 'no real day'],
    ['2026-11-20T25:30:15Z', 'no time of day'],
    ['now',                 'words'],
    [undefined,             'nothing: no clock is read'],
  ])('%s is refused: %s', (instant) => {
    expect(() => toICalendar([aDraftProposal()], { stamp: instant as string })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  test('goes back before that of no calendar exported last', () => {
    const first = toICalendar(plan, { stamp });
    expect(() => toICalendar(plan, { stamp: '2026-11-20T09:30:14Z', sequence: first })).toThrow('no earlier than that of the calendar exported last, 2026-11-20T09:30:15Z,');
    expect(toICalendar(plan, { stamp, sequence: first })).toBe(first);
  });

  test('is the only thing that differs between two files of one plan', () => {
    const [first, again] = [stamp, '2026-11-21T00:00:00Z'].map((one) => toICalendar(plan, { stamp: one }));
    expect(first).not.toBe(again);
    expect(first?.replaceAll(/DTSTAMP:\w+/g, '')).toBe(again?.replaceAll(/DTSTAMP:\w+/g, ''));
  });
});

test('refuses what is neither a timetable nor files', () => {
  for (const subject of [null, {}, 'MP128', [calendarDate('2022-03-01')]]) {
    expect(() => toICalendar(subject as never, { stamp })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  }
});
