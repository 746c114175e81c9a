import { describe, expect, test } from 'vitest';
import { anAssessment, extensionOf, someLeadTimes } from '../../src/deadlines/arguments.ts';
import { checkArgument } from '../../src/checks.ts';
import { aSchedule } from '../../src/rulebook/schedule.ts';
import { checkStart, checkTimetable } from '../../src/planning/arguments.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { after, refining } from '../support/life.ts';

/** The same value with another part, by its path. */
function having(value: unknown, path: string, part: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  const changed = rest.length === 0 ? part : having(Reflect.get(Object(value), name), rest.join('.'), part);
  return Array.isArray(value) ? value.with(Number(name), changed) : { ...Object(value), [name]: changed };
}

const stop = { from: '2021-08-23', until: '2021-08-26' };
const assessment = { kind: 'preliminary', requestedOn: '2021-08-18', stops: [stop], workingDays: 15, dueOn: '2021-09-09', dueOnAgreedOn: '2021-08-18', returnedOn: '2021-09-09', cancelledOn: '2021-09-09' };
const schedule = { meetings: { panel: { dates: ['2022-05-13'], then: { weekday: 5, nth: 'last' } }, tabasc: { weekday: 4, nth: 1 } }, releases: [{ name: 'March 2022', on: '2022-03-31' }] };
const timetable = planTimetable(after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' }), { target: 'November 2022' });
describe.each([
  ['an assessment', (value: unknown) => checkArgument(value, anAssessment, 'assessment'), assessment,            ['kind', 'requestedOn', 'stops', 'stops.0', 'stops.0.from', 'stops.0.until', 'workingDays', 'dueOn', 'dueOnAgreedOn', 'returnedOn', 'cancelledOn']],
  ['a schedule',    (value: unknown) => checkArgument(value, aSchedule, 'schedule'), schedule,            ['meetings', 'meetings.panel', 'meetings.panel.dates', 'meetings.panel.dates.0', 'meetings.panel.then', 'meetings.panel.then.weekday', 'meetings.tabasc.nth', 'releases', 'releases.0', 'releases.0.name', 'releases.0.on']],
  ['a start',       checkStart,                                     { track: 'authority_led_variation', route: 'refinement', path: 3, urgent: true, id: 'DP128', title: 'A change', proposer: 'A Party' }, ['track', 'route', 'path', 'urgent', 'id', 'title', 'proposer']],
  ['an extension',  (value: unknown) => checkArgument(value, extensionOf({}), 'extension'),  { until: '2022-03-02' }, ['until', 'months', 'workingDays']],
  ['a timetable',   checkTimetable,                                 timetable, [
    'id', 'on', 'milestones', 'milestones.0.step', 'milestones.0.type', 'milestones.0.by', 'milestones.0.due', 'milestones.0.reasons', 'milestones.0.reasons.0', 'milestones.0.fields', 'milestones.2.meeting', 'milestones.2.meeting.body', 'milestones.2.meeting.on', 'milestones.2.meeting.papersDue',
    'release', 'release.on', 'target', 'target.name', 'target.on', 'target.body', 'reasons', 'extensions', 'madeFrom', 'madeFrom.file', 'madeFrom.file.entries', 'madeFrom.start', 'madeFrom.assumptions', 'madeFrom.floors',
  ]],
] as readonly (readonly [string, (value: unknown) => void, object, readonly string[]])[])('%s', (_, check, sound, paths) => {
  test('that is sound passes', () => expect(() => check(sound)).not.toThrow());

  test.each(paths)('with a wrong %s is refused', (path) => {
    expect(() => check(having(sound, path, 0.5))).toThrow(expect.objectContaining({ message: expect.stringContaining('received 0.5') }));
  });
});

describe('lead times', () => {
  test.each([
    [{ document: { workingDays: 0 } },            true,  'at once'],
    [{ document: { months: 6 }, ad_hoc: { workingDays: 1 } }, true, 'of several kinds'],
    [{ document: { workingDays: -1 } },           false, 'before the decision'],
    [{ document: { weeks: 2 } },                  false, 'in weeks'],
    [{ document: {} },                            false, 'of no length'],
    [{ document: { months: 1, workingDays: 1 } }, false, 'of two lengths'],
    [{ document: 10 },                            false, 'a number alone'],
    [{ documents: { months: 1 } },                false, 'of no such kind'],
  ] as const)('%j pass: %s (%s)', (times, passes, _why) => {
    const ask = () => checkArgument(times, someLeadTimes, 'lead times');
    if (passes) expect(ask).not.toThrow();
    else expect(ask).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});
