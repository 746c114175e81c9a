import { describe, expect, test } from 'vitest';
import { addWorkingDays, calendarDate, englandAndWales, workingDayCalendar } from '../../src/calendar/index.ts';
import { lawWith, replay, standardLaw, underLaw, type CaseFile } from '../../src/index.ts';
import { forecast, type Forecast, type ForecastOptions } from '../../src/forecast/forecast.ts';
import { remainingLife } from '../../src/forecast/remaining-life.ts';
import { settledLengths, observedLengths, type Lengths } from '../../src/forecast/lengths.ts';
import { fillFrom, seedOf } from '../../src/forecast/random.ts';
import { axisFrom } from '../../src/forecast/working-day-axis.ts';
import { takeStep, walksOf } from '../../src/forecast/walks.ts';
import { convertedId } from '../../src/model/identifier.ts';
import { aDraftProposal, aModification } from '../../src/testing/index.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { planningLaw, planTimetable } from '../../src/planning/plan.ts';
import { randomFrom } from '../../src/voting/random.ts';
import { after, awaitingVote, authorityLed, complete, draft, opened, refining, underReview, voted } from '../support/life.ts';
import { allLives } from '../../examples/support/lives.ts';
import { plainWalks } from '../support/forecast-twin.ts';

const only = (file: CaseFile, options: Partial<ForecastOptions> = {}): Forecast => forecast([file], { on: '2022-04-01', runs: 400, seed: 7, ...options })[0]!;

/** No chance, and every length the standard: what a plan assumes. */
const certain: Partial<Lengths> = {
  preliminaryAssessment: 15, impactAssessment: 40, implementationCosts: 40, authorityDetermination: 25,
  furtherDevelopment: 0, reportReturn: 0, deferral: 0, sendBack: 0, dccSystems: 0,
};

const by = 'code_administrator';
const asked = (on: string) => after(refining(), { type: 'preliminaryAssessment.requested', on, by });
const held = (file: CaseFile, until?: string) => after(file, { type: 'hold.placed', on: '2022-04-01', by, reason: 'Awaiting a consultation', ...(until === undefined ? {} : { until }) });
const sent = after(awaitingVote(), { type: 'changeBoard.sentBack', on: '2022-03-30', by: 'change_board', reasons: 'Something is missing' });
const urgent = after(draft, { type: 'urgency.requested', on: '2022-03-01', by: 'change_sub_committee' }, { type: 'urgency.granted', on: '2022-03-02', by: 'authority' });
const legacy = opened('SECMP0099', '2018-09-03');

// Every stage a case can be forecast from, and the day it is asked on.
const stages: readonly (readonly [string, CaseFile, string, string])[] = [
  ['a Draft Proposal',                    draft,              '2022-04-01', 'the longest way'],
  ['the same, asked on a Saturday',       draft,              '2022-04-02', 'starts on the Monday'],
  ['one in the era of recommendations',   opened('DP128', '2020-05-20'), '2020-05-21', 'the Change Sub-Committee, then the Panel'],
  ['one before Draft Proposals',          legacy,             '2018-09-10', 'initial consideration'],
  ['one too late for the next Panel',     opened('SECMP0099', '2018-10-01'), '2018-10-02', 'ten Working Days before the meeting'],
  ['one in refinement',                   refining(),         '2022-04-01', 'the rest of it'],
  ['one with a pending assessment',       asked('2022-03-04'), '2022-04-01', 'drawn given the time it has had'],
  ['one asked on a Sunday',               asked('2022-03-04'), '2022-04-03', 'counted from the Sunday'],
  ['one overdue beyond all averages',     asked('2022-03-04'), '2022-09-01', 'what has lasted long may last longer'],
  ['one under review',                    underReview(),      '2022-04-01', 'the report may be returned'],
  ['one with its report complete',        complete(),         '2022-04-01', 'consultation'],
  ['one awaiting its vote',               awaitingVote(2),    '2022-04-01', 'vote and Authority'],
  ['one sent back',                       sent,               '2022-04-01', 'another consultation and vote'],
  ['one with the Authority',              voted(2),           '2022-04-04', 'given the time it has had'],
  ['one approved, and appealable',        voted(3),           '2022-04-04', 'only the release is open'],
  ['one approved long ago',               voted(3),           '2023-03-01', 'no release that has passed'],
  ['one of the Authority',                authorityLed,       '2022-04-01', 'no vote'],
  ['an urgent one',                       urgent,             '2022-03-03', 'extra meetings'],
  ['an urgent one, with the Authority',   after(voted(2), { type: 'urgency.granted', on: '2022-03-30', by: 'authority' }), '2022-04-04', 'the time an urgent determination takes'],
  ['an urgent one before Draft Proposals', after(legacy, { type: 'urgency.granted', on: '2018-09-04', by: 'authority' }), '2018-09-10', 'initial consideration, then the report'],
  ['one the CSC has recommended',         after(opened('DP128', '2020-05-20'), { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement' }), '2020-05-27', 'the Panel alone'],
  ['a Fast-Track Modification',           aModification('fast_track'), '2022-04-01', 'one meeting'],
  ['one under appeal',                    after(voted(3), { type: 'appeal.lodged', on: '2022-04-01', by: 'party' }), '2022-04-04', 'the appeal, then the release'],
  ['one whose implementation date is set', after(awaitingVote(), { type: 'implementation.scheduled', on: '2022-03-22', by: 'change_sub_committee', date: '2022-11-03', release: 'November 2022' }), '2022-04-01', 'lands on the day that was set'],
  ['one assessed, with a question open',  after(asked('2022-03-04'), { type: 'preliminaryAssessment.informationRequested', on: '2022-03-08', by: 'dcc' }), '2022-04-01', 'an answer on the next Working Day'],
  ['one held until a day',                held(refining(), '2022-05-03'), '2022-04-01', 'waits for the day'],
  ['one held while it is assessed',       held(asked('2022-03-04'), '2022-05-03'), '2022-04-01', 'the DCC works on'],
];

describe('the fast walks and their plain twin', () => {
  test.each(stages)('end on the same days for %s', (_, file, day) => {
    const on = calendarDate(day);
    const terms = { on, runs: 300, seed: 11, lengths: settledLengths({ dccSystems: 0.4 }), law: planningLaw(standardLaw, {}), leadTimes: {} };
    const plain = plainWalks(file, terms);
    const life = remainingLife(file, terms);
    if (typeof life === 'string') throw new Error(life);
    const axis = axisFrom(on, terms.law);
    const walks = walksOf(terms.runs);
    for (const remaining of life.steps) takeStep(walks, remaining, axis, { id: convertedId(file.id), seed: terms.seed, systems: Math.round(life.systems * terms.runs) });
    expect([...walks.at].map(axis.dateOf)).toEqual(plain.map(({ decided }) => decided));

    const said = only(file, { on, runs: terms.runs, seed: terms.seed, lengths: terms.lengths });
    const ordered = (days: readonly string[]) => ({ p10: days.toSorted()[29], p50: days.toSorted()[149], p80: days.toSorted()[239], p95: days.toSorted()[284] });
    expect(said.implementation).toEqual(ordered(plain.map(({ implemented }) => implemented)));
    expect(said.decision).toEqual(file.decision === null ? ordered(plain.map(({ decided }) => decided)) : null);
    for (const { release, chance } of said.releases) expect(chance, release).toBe(plain.filter((walk) => walk.release === release).length / terms.runs);
  });

  test('draw from one generator', () => {
    const words = new Uint32Array(1000);
    for (const seed of [0, 1, -5, 2 ** 40 + 3, seedOf(7, 'MP900', 'Change Board vote')]) {
      fillFrom(words, seed);
      const random = randomFrom(seed);
      expect([...words].map((word) => word / 2 ** 32)).toEqual(Array.from(words, () => random()));
    }
  });
});

describe('a forecast without chance', () => {
  // Where nothing is left to chance a forecast is a plan.
  const planned = stages.filter(([name]) => !/assess|Sunday|overdue|held|Saturday/.test(name));
  test.each(planned)('is the plan, for %s', (_, file, on) => {
    const change = file.kind === 'authority_led_variation' || file.urgency === 'granted' ? 'ad_hoc' : 'document';
    const plan = planTimetable(file, { on, assumptions: { change } });
    const vote = plan.milestones.findLast(({ type }) => ['authority.determined', 'changeBoard.voted', 'fastTrack.approved'].includes(type));
    const said = only(file, { on, lengths: certain });
    expect(said.decision?.p50 ?? null).toBe(file.decision === null ? vote?.due : null);
    expect(said.implementation).toEqual({ p10: plan.ends, p50: plan.ends, p80: plan.ends, p95: plan.ends });
    expect(said.releases).toEqual([{ release: plan.release?.name, on: plan.ends, chance: 1 }]);
  });

  test('there is something to compare', () => expect(planned.length).toBeGreaterThan(8));
});

describe('an assessment with a question open', () => {
  const stopped = after(asked('2022-03-04'), { type: 'preliminaryAssessment.informationRequested', on: '2022-03-08', by: 'dcc' });

  test.each([
    ['a length',  20],
    ['values',    { values: [20] }],
    ['a tail',    { least: 20, mean: 20 }],
  ])('ends a Working Day later than one that is being worked on, for %s', (_, preliminaryAssessment) => {
    const days = (file: CaseFile) => Object.fromEntries(only(file, { on: '2022-03-09', lengths: { ...certain, preliminaryAssessment } }).drivers.map(({ step, workingDays }) => [step, workingDays]));
    // Both have been worked on for two Working Days; asked again on 8 March, one of them.
    const running = days(after(asked('2022-03-07')));
    expect(running['Preliminary Assessment returned']).toBe(18);
    expect(days(stopped)).toMatchObject({ 'Preliminary Assessment: question answered': 1, 'Preliminary Assessment returned': 18 });
  });
});

describe('percentiles', () => {
  // A consultation of 5, 10, 25 or 45 Working Days from 1 March 2022, then the last Wednesday that its papers reach, deferred once in four.
  const workingDays = [5, 10, 25, 45];
  const exact = (share: number, chance: number) => {
    const days = workingDays.flatMap((length) => Array.from({ length: 9 }, (_, rounds) => {
      let on = addWorkingDays('2022-03-01', length + 1);
      let meeting = nextMeeting('change_board', on);
      for (let round = 0; round <= rounds; round += 1) {
        while (meeting.papersDue < on) meeting = nextMeeting('change_board', addWorkingDays(meeting.on, 1));
        on = addWorkingDays(meeting.on, 1);
      }
      return { day: meeting.on, weight: (chance ** rounds * (rounds === 8 ? 1 : 1 - chance)) / workingDays.length };
    }));
    let sum = 0;
    return days.toSorted((a, b) => (a.day < b.day ? -1 : 1)).find(({ weight }) => (sum += weight) >= share - 1e-12)?.day;
  };

  test.each([[0, 'every length a quarter'], [0.2, 'with deferrals'], [0.45, 'with many']])('equal exact enumeration where the vote is deferred with a chance of %s', (deferral) => {
    const lengths = { ...certain, modificationReportConsultation: { values: workingDays }, deferral };
    const { decision } = only(complete(), { on: '2022-03-01', runs: 20_000, lengths });
    expect(decision).toEqual({ p10: exact(0.1, deferral), p50: decision?.p50, p80: exact(0.8, deferral), p95: exact(0.95, deferral) });
    // The half lies on a line where the lengths are four: it is checked just above and below.
    expect([exact(0.49, deferral), exact(0.51, deferral)]).toContain(decision?.p50);
  });

  test('of a geometric tail keep its average', () => {
    const { drivers } = only(refining(), { on: '2022-03-01', runs: 20_000, lengths: { dccSystems: 1 } });
    const mean = (step: string) => drivers.find((driver) => driver.step === step)?.workingDays ?? 0;
    expect(mean('Preliminary Assessment returned')).toBeCloseTo(30, 0);
    expect(Math.abs(mean('Impact Assessment returned') - 78)).toBeLessThan(1);
  });
});

describe('a seed', () => {
  const files = allLives.map(({ entries }) => replay(entries));

  test('gives the same bytes every time, whatever else is forecast beside it', () => {
    const options = { on: '2021-09-30', runs: 500, seed: 3 };
    const all = forecast(files, options);
    expect(JSON.stringify(forecast(files, options))).toBe(JSON.stringify(all));
    expect(forecast(files.slice(10, 11), options)).toEqual(all.slice(10, 11));
    expect(all.length).toBeGreaterThan(60);
  });

  test('gives these days on any machine and in any zone', () => {
    expect(only(draft).decision).toEqual({ p10: '2022-07-27', p50: '2022-08-24', p80: '2022-11-23', p95: '2023-04-26' });
  });

  test('is all that two forecasts need to differ only by what was changed', () => {
    const [one, other] = [0.05, 0.5].map((sendBack) => only(draft, { lengths: { sendBack } }).drivers);
    const before = (drivers: Forecast['drivers'] | undefined) => drivers?.filter(({ step }) => !['Send-back', 'Wait for the release'].includes(step)).map(({ step, workingDays }) => ({ step, workingDays }));
    expect(before(one)).toEqual(before(other));
  });
});

describe('a scenario', () => {
  test('keeps the chances of a case through its conversion', () => {
    // Both reach the vote of 31 August 2022 in every walk: the Draft Proposal is converted on 29 March, the other was on 1 March.
    const sure: Partial<Lengths> = { ...certain, sendBack: 0.4, refinementConsultation: 60 };
    const [one, other] = [draft, refining()].map((file) => only(file, { on: '2022-03-01', lengths: sure }).decision);
    expect(one).toEqual(other);
    expect(one?.p10).not.toBe(one?.p95);
  });

  test('with a longer lead time reaches a later release', () => {
    const releases = [{}, { document: { months: 5 } }].map((leadTimes) => only(awaitingVote(), { lengths: certain, leadTimes }).releases[0]?.release);
    expect(releases).toEqual(['June 2022', 'November 2022']);
  });
});

describe('a hold', () => {
  test('is never left before it ends', () => {
    const { decision } = only(held(awaitingVote(), '2022-06-30'));
    expect(decision?.p10).toBe('2022-07-27');
  });

  test('that should have ended is taken to end on the next Working Day', () => {
    expect(only(held(awaitingVote(), '2022-05-03'), { on: '2022-06-01', lengths: certain }).decision?.p50).toBe('2022-06-22');
  });

  test('without an end is not forecast, and says so', () => {
    const { decision, implementation, reasons } = only(held(refining()));
    expect([decision, implementation]).toEqual([null, null]);
    expect(reasons).toEqual(['MP900 has been on hold since 1 April 2022 with no end recorded (Awaiting a consultation): it is not forecast. Hand in lengths.hold to assume one.']);
  });

  test('without an end can be assumed to last, from the day it was placed', () => {
    const { decision } = only(held(awaitingVote()), { on: '2022-04-08', lengths: { ...certain, hold: 60 } });
    expect(decision?.p10).toBe('2022-07-27');
    expect(addWorkingDays('2022-04-01', 60)).toBe('2022-07-01');
  });
});

describe('what is not forecast', () => {
  test.each<[string, CaseFile, RegExp]>([
    ['one that has ended',       aModification('implemented'),                        /has ended \(Implemented\)/],
    ['one rejected',             aModification('appeal', { outcome: 'reject' }),       /was rejected on/],
    ['one raised later',         aDraftProposal({ on: '2030-01-08' }),                 /was raised on 8 January 2030, after/],
    ['one without support',      after(draft, { type: 'support.withdrawn', on: '2022-03-30', by: 'proposer' }), /withdrawn its support/],
  ])('says why: %s', (_, file, reason) => {
    const on = file.raisedOn > '2023' ? '2022-04-01' : (file.entries.at(-1)?.on ?? '2022-04-01');
    const said = only(file, { on });
    expect([said.decision, said.implementation, said.drivers, said.histogram]).toEqual([null, null, [], []]);
    expect(said.reasons.join(' ')).toMatch(reason);
  });

  test('what was recorded after the day is not read', () => {
    const { stage, decision } = only(voted(), { on: '2022-03-10' });
    expect(stage).toBe('report_phase');
    expect(decision?.p50).toBe('2022-04-27');
  });
});

describe('the edge of the calendar', () => {
  const short = workingDayCalendar([englandAndWales], { asKnownOn: '2021-06-01' });
  const longer = workingDayCalendar([englandAndWales], { projectUntil: '2036-01-01' });

  test('goes on past it with the holidays by rule, and is provisional there', () => {
    for (const [options, isProvisional] of [[{}, false], [{ calendar: short }, true], [{ on: '2028-12-01' }, true], [{ on: '2029-12-01' }, true]] as const) {
      const one = only(draft, options);
      expect([one.implementation !== null, one.provisional]).toEqual([true, isProvisional]);
    }
  });

  test('past forty years a case is not forecast, says why, and leaves the others alone', () => {
    const [far] = forecast([draft], { on: '2069-12-01', runs: 10, seed: 1 });
    expect(far).toMatchObject({ implementation: null, reasons: [expect.stringContaining('Unknown Working Day')] });
  });

  test('goes by the meetings and releases of the file’s own law, or those handed in', () => {
    const schedule = { releases: [{ name: 'September 2022', on: '2022-09-15' }] };
    const released = (file: CaseFile, more = {}) => only(file, more).releases.some(({ release }) => release === 'September 2022');
    expect(released(draft)).toBe(false);
    expect(released(draft, { schedule })).toBe(true);
    expect(released(underLaw(draft, lawWith({ schedule })))).toBe(true);
  });

  test('is provisional where bank holidays are worked out by rule', () => {
    expect(only(draft, { calendar: longer }).provisional).toBe(false);
    expect(only(draft, { on: '2028-12-01', calendar: longer }).provisional).toBe(true);
  });
});

describe('what a forecast adds up to', () => {
  test('shares and chances come to one, months follow one another, and nothing is before the day', () => {
    const all = forecast(allLives.map(({ entries }) => replay(entries)), { on: '2021-09-30', runs: 200, seed: 1 }).filter(({ implementation }) => implementation !== null);
    expect(all.length).toBeGreaterThan(40);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    for (const { id, decision, implementation, releases, drivers, histogram } of all) {
      expect(sum(releases.map(({ chance }) => chance)), id).toBeCloseTo(1);
      expect(sum(drivers.map(({ share }) => share)), id).toBeCloseTo(drivers.length === 0 ? 0 : 1);
      expect(sum(histogram.map((month) => month.implementation)), id).toBeCloseTo(1);
      expect(histogram.map(({ month }) => month)).toEqual(histogram.map(({ month }) => month).toSorted());
      expect((decision ?? implementation)!.p10 >= '2021-09-30', id).toBe(true);
      if (decision !== null) expect(decision.p95 <= implementation!.p95).toBe(true);
    }
  });

  test('every parameter has a source, a basis and a reason', () => {
    expect(Object.keys(observedLengths).length).toBe(17);
    for (const [name, { value, why }] of Object.entries(observedLengths)) {
      expect(() => settledLengths({ [name]: value })).not.toThrow();
      expect(why).toMatch(/\.$/);
    }
  });
});

describe('arguments', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no runs',                   { runs: 0 },                                    'expected a whole number of runs, 1 to 100,000,000, but received 0.'],
    ['half a run',                { runs: 1.5 },                                  'runs: expected a whole number'],
    ['a seed that is no number',  { seed: 'x' },                                  'seed: expected a whole number but received "x".'],
    ['a stray option',            { scheduel: {} },                               'expected on or runs or seed or lengths or leadTimes or calendar or schedule but received "scheduel".'],
    ['a lead time in weeks',      { leadTimes: { document: { weeks: 2 } } },      'leadTimes.document: expected { months } or { workingDays }, a whole number, but received an object.'],
    ['a lead time for tea',       { leadTimes: { tea: { months: 2 } } },          'leadTimes: expected document or dcc_systems or ad_hoc but received "tea".'],
    ['a chance above one',        { lengths: { sendBack: 1.2 } },               'sendBack: expected a chance from 0 to 1 but received 1.2.'],
    ['an unknown parameter',      { lengths: { tea: 3 } },                      'but received "tea".'],
    ['half a day',                { lengths: { collation: 0.5 } },              'collation: expected whole Working Days'],
    ['a mean below the least',    { lengths: { rework: { least: 5, mean: 4 } } }, 'rework: expected whole Working Days'],
    ['no values',                 { lengths: { rework: { values: [] } } },      'rework: expected whole Working Days'],
  ])('are checked: %s', (_, options, message) => {
    expect(() => only(draft, options)).toThrow(expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining(message) }));
  });

  test('a file that is none is refused', () => {
    expect(() => forecast([JSON.parse('{}')], { on: '2022-04-01', runs: 1, seed: 1 })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});
