import { describe, expect, test } from 'vitest';
import { englandAndWales } from '../../src/calendar/bank-holidays/england-and-wales.ts';
import { scotland } from '../../src/calendar/bank-holidays/scotland.ts';
import { workingDayCalendar } from '../../src/calendar/working-day-calendar.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { forecast, reconstruct, type CaseEventInput, type CaseFile, type Lengths } from '../../src/index.ts';
import { planTimetable, type PlanOptions } from '../../src/planning/plan.ts';
import type { Start } from '../../src/planning/point.ts';
import { after, authorityLed, awaitingVote, complete, draft, opened, refining, underReview, voted } from '../support/life.ts';
import { filesByPlace } from '../support/planned-lives.ts';

const by = 'code_administrator';
const asked = (more: { workingDays?: number; dueOn?: string } = {}) => after(refining(), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by, ...more });
const consulting = after(complete(2), { type: 'consultation.opened', on: '2022-03-02', by, kind: 'modification_report', closesOn: '2022-03-22' });
const held = after(draft, { type: 'hold.placed', on: '2022-02-02', by, reason: 'Depends on MP252', until: '2022-04-01' });
const decidedFor = (date: string) => after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date });
const firstOf = (file: CaseFile, options: PlanOptions = {}) => planTimetable(file, options).milestones[0];

describe('what is awaited', () => {
  test.each<[what: string, file: CaseFile, on: string, due: string, why: string]>([
    ['the answer of the DCC',    asked(),    '2022-03-22', '2022-03-23', 'the day before it is due'],
    ['the answer of the DCC',    asked(),    '2022-03-23', '2022-03-23', 'on it'],
    ['the answer of the DCC',    asked(),    '2022-03-24', '2022-03-25', 'the day after: on the next Working Day'],
    ['the end of a hold',        held,       '2022-03-31', '2022-04-01', 'the day before'],
    ['the end of a hold',        held,       '2022-04-01', '2022-04-01', 'on it'],
    ['the end of a hold',        held,       '2022-04-04', '2022-04-05', 'the Working Day after: on the next'],
    ['the close',                consulting, '2022-03-21', '2022-03-22', 'the day before'],
    ['the close',                consulting, '2022-03-22', '2022-03-22', 'on it'],
    ['the close',                consulting, '2022-03-23', '2022-03-23', 'the day after: at once'],
    ['the Authority',            voted(2),   '2022-05-06', '2022-05-09', 'the Working Day before its target'],
    ['the Authority',            voted(2),   '2022-05-09', '2022-05-09', 'on it'],
    ['the Authority',            voted(2),   '2022-05-10', '2022-05-11', 'the day after: on the next Working Day'],
  ])('%s, of the file %#, asked for on %s, is planned for %s: %s', (_, file, on, due) => {
    expect(firstOf(file, { on })?.due).toBe(due);
  });
});

test.each([
  ['2019-03-01', 'conversion.agreed',      'panel',                '2019-03-08', 'the last meeting of the Panel that asks for no recommendation'],
  ['2019-03-04', 'conversion.recommended', 'change_sub_committee', '2019-03-26', 'its papers are missed'],
  ['2021-04-20', 'conversion.recommended', 'change_sub_committee', '2021-04-27', 'the last recommendation that leads to a meeting before one that needs none'],
  ['2021-04-21', 'conversion.agreed',      'change_sub_committee', '2021-05-25', 'the Change Sub-Committee decides itself'],
  ['2021-05-18', 'conversion.agreed',      'change_sub_committee', '2021-05-25', 'papers of its meeting are due on the day'],
  ['2021-05-19', 'conversion.agreed',      'panel',                '2021-06-18', 'and missed a day later: the Panel may still decide, and meets first'],
])('a Draft Proposal of %s waits for %s by the %s on %s: %s', (on, type, body, due) => {
  expect(firstOf(opened('DP900', on))).toMatchObject({ type, by: body, due });
});

describe('a vote that was put off', () => {
  const assumptions = { workingDays: { collation: 0 } };
  const closed = after(complete(1), { type: 'consultation.opened', on: '2022-03-01', by, kind: 'modification_report', closesOn: '2022-03-14' }, { type: 'consultation.closed', on: '2022-03-14', by });
  test('is taken at the first meeting that the papers reach', () => expect(firstOf(closed, { on: '2022-03-23', assumptions })?.due).toBe('2022-03-23'));
  test('waits for the meeting after the one that put it off', () => {
    expect(firstOf(after(closed, { type: 'changeBoard.deferred', on: '2022-03-23', by: 'change_board' }), { assumptions })?.due).toBe('2022-04-27');
  });
});

describe('what comes next', () => {
  const handled = (route: 'refinement' | 'report_phase'): CaseEventInput => ({ type: 'sendBack.handled', on: '2022-04-26', by: 'change_sub_committee', path: 3, legalText: 'unchanged', implementationApproach: 'unchanged', route });
  const sentBack = after(awaitingVote(3), { type: 'changeBoard.sentBack', on: '2022-03-30', by: 'change_board', reasons: 'Advice missing' });
  const enquiry = (file: CaseFile, on: string, closesOn: string) => after(file, { type: 'consultation.opened', on, by, kind: 'request_for_information', closesOn });
  const unwished = after(draft, { type: 'urgency.requested', on: '2022-02-02', by: 'change_sub_committee' }, { type: 'urgency.refused', on: '2022-02-03', by: 'authority' });

  test.each<[why: string, file: CaseFile, options: PlanOptions, steps: readonly (readonly [due: string, step: string])[]]>([
    ['a request for information is no further development', enquiry(draft, '2022-02-02', '2022-02-18'), { assumptions: { furtherDevelopment: 1 } },
      [['2022-02-18', 'Request for information closed'], ['2022-03-29', 'Further development agreed'], ['2022-04-26', 'Conversion agreed']]],
    ['an Impact Assessment alone is asked for once the requirements are agreed', refining(), { assumptions: { impactAssessment: true, preliminaryAssessment: false } },
      [['2022-04-06', 'Business requirements agreed'], ['2022-04-07', 'Impact Assessment requested']]],
    ['a Preliminary Assessment alone likewise', refining(), { assumptions: { impactAssessment: false, preliminaryAssessment: true } },
      [['2022-04-06', 'Business requirements agreed'], ['2022-04-07', 'Preliminary Assessment requested']]],
    ['the Preliminary Assessment is awaited before what was asked for earlier', after(refining(), { type: 'implementationCosts.requested', on: '2022-03-02', by, workingDays: 60 }, { type: 'preliminaryAssessment.requested', on: '2022-03-03', by }), {},
      [['2022-03-24', 'Preliminary Assessment returned'], ['2022-05-30', 'Full implementation costs returned']]],
    ['there may be no Refinement Consultation', refining(), { assumptions: { refinementConsultation: false } },
      [['2022-04-06', 'Legal text agreed'], ['2022-04-19', 'Modification Report submitted']]],
    ['a request for information is no Modification Report Consultation', enquiry(complete(2), '2022-03-02', '2022-03-15'), {},
      [['2022-03-15', 'Request for information closed'], ['2022-03-16', 'Modification Report Consultation opened']]],
    ['what was sent back to the Report Phase is set for its release at once', after(sentBack, handled('report_phase')), {},
      [['2022-04-26', 'Implementation date set'], ['2022-04-27', 'Modification Report Consultation opened']]],
    ['what was sent back to refinement is not', after(sentBack, handled('refinement')), {},
      [['2022-04-27', 'Refinement Consultation opened'], ['2022-05-18', 'Refinement Consultation closed']]],
    ['urgency that was refused is not wished for again', unwished, { assumptions: { urgent: true } },
      [['2022-02-22', 'Conversion agreed'], ['2022-02-23', 'Refinement Consultation opened']]],
    ['nor for what has been decided', voted(3), { assumptions: { urgent: true, change: 'document' } },
      [['2022-06-30', 'Implementation']]],
    ['further development is numbered where there is more', draft, { assumptions: { furtherDevelopment: 10 } },
      [['2022-02-22', 'Further development agreed (1)'], ['2022-03-29', 'Further development agreed (2)']]],
  ])('%s', (_, file, options, steps) => {
    expect(planTimetable(file, options).milestones.slice(0, steps.length).map(({ due, step }) => [due, step])).toEqual(steps);
  });

  test('a date is set together with the decision, whatever else is recorded that day', () => {
    const met = after(complete(), { type: 'workingGroup.met', on: '2022-03-01', by: 'working_group' });
    expect(firstOf(met)).toMatchObject({ type: 'implementation.scheduled', due: '2022-03-01', reasons: ['Set together with: Modification Report agreed complete.'] });
  });

  test('steps are told apart by their keys', () => {
    const { milestones } = planTimetable({ path: 3, route: 'report_phase' }, { on: '2022-02-01', assumptions: { furtherDevelopment: 2, secondConsultation: true } });
    expect(milestones.map(({ key }) => key)).toEqual([
      'proposal.raised', 'development.continued', 'development.continued/2', 'conversion.agreed', 'report.submitted', 'report.agreedComplete', 'implementation.scheduled',
      'consultation.opened/modification_report', 'consultation.closed/modification_report', 'consultation.opened/modification_report/2', 'consultation.closed/modification_report/2', 'changeBoard.voted', 'implementation.completed',
    ]);
  });
});

describe('a day of implementation that can no longer be kept', () => {
  test.each([
    ['2022-11-03', '2022-11-03', 1, 'on the day it can'],
    ['2022-11-04', '2022-11-07', 2, 'the day after the Authority moves it, on the next Working Day'],
  ])('planned from %s: first on %s, in %i steps: %s', (on, due, steps) => {
    const { milestones } = planTimetable(decidedFor('2022-11-03'), { on });
    expect([milestones[0]?.due, milestones.length]).toEqual([due, steps]);
  });

  test('is moved to a release, and both say why', () => {
    const [moved, done] = planTimetable(decidedFor('2022-11-03'), { on: '2022-11-04' }).milestones;
    expect(moved?.reasons[0]).toBe('The day on record can no longer be kept: the Authority moves it.');
    expect(moved?.reasons.at(-1)).toMatch(/^The February 2023 SEC Release is on 23 February 2023/);
    expect([moved?.fields, done?.due]).toEqual([{ date: '2023-02-23' }, '2023-02-23']);
  });
});

describe('what a plan takes for granted', () => {
  test.each<[assumptions: PlanOptions['assumptions'], words: string]>([
    [{},                                                         'Assumed: the change is text only.'],
    [{ preliminaryAssessment: true },                            'Assumed: the change is DCC Systems.'],
    [{ impactAssessment: true },                                 'Assumed: the change is DCC Systems.'],
    [{ preliminaryAssessment: false, impactAssessment: false },  'Assumed: the change is text only.'],
    [{ urgent: true },                                           'Assumed: the change is outside the scheduled releases.'],
  ])('%j: %s', (assumptions, words) => expect(planTimetable({}, { on: '2022-02-01', assumptions: assumptions! }).reasons).toContain(words));

  test('of route, path and urgency may be said of the start or beside it', () => {
    const said = { route: 'report_phase', path: 2, urgent: true } as const;
    const one = planTimetable(said, { on: '2022-02-01' });
    expect(planTimetable({}, { on: '2022-02-01', assumptions: said }).milestones).toEqual(one.milestones);
  });

  test.each<[place: string, said: string]>([
    ['development',                          'Assumed: the route is the Refinement Process. Assumed: Path 3. Assumed: the change is text only.'],
    ['development, recommended',             'Assumed: Path 3. Assumed: the change is text only.'],
    ['development, its path set by the Authority', 'Assumed: the route is the Refinement Process. Assumed: the change is text only.'],
    ['initial consideration',                'Assumed: the route is the Refinement Process. Assumed: Path 3. Assumed: the change is text only.'],
    ['refinement, without a path',           'Assumed: Path 3. Assumed: the change is text only.'],
    ['refinement, the DCC asked',            'Assumed: the change is DCC Systems.'],
    ['refinement, urgent',                   'Assumed: the change is outside the scheduled releases.'],
    ['on the Fast-Track',                    'Assumed: the change is text only.'],
    ['Authority-led',                        'Assumed: the change is outside the scheduled releases.'],
  ])('of a file in %s is: %s', (place, said) => {
    expect(planTimetable(new Map(filesByPlace).get(place)!).reasons.join(' ')).toBe(said);
  });

  test.each<[file: CaseFile, said: string[]]>([
    [draft,                                                                             ['Assumed: the change is text only.']],
    [opened('SECMP0900', '2018-09-20'),                                                 ['Assumed: the change is text only.']],
    [refining(),                                                                        ['Assumed: the change is text only.']],
  ])('by the Fast-Track needs no path: %#', (file, said) => expect(planTimetable(file, { assumptions: { route: 'fast_track' } }).reasons).toEqual(said));
});

describe('a proposal not raised yet', () => {
  test.each<[start: Start, on: string, id: string, why: string]>([
    [{ id: 'MP128' },                                     '2022-02-01', 'DP128',     'it is raised as a Draft Proposal, whose number it keeps'],
    [{ id: 'DP128' },                                     '2022-02-01', 'DP128',     'as which it is known'],
    [{ id: 'SECMP0099' },                                 '2018-10-01', 'SECMP0099', 'before there were Draft Proposals'],
    [{ id: 'MP128', track: 'authority_led_variation' },   '2022-02-01', 'MP128',     'the Authority raises no Draft Proposal'],
    [{},                                                  '2022-02-01', 'DP000',     'no number is known'],
    [{},                                                  '2018-10-01', 'SECMP0000', 'nor then'],
    [{ track: 'authority_led_variation' },                '2022-02-01', 'MP000',     'nor for the Authority'],
  ])('%j, on %s, is raised as %s: %s', (start, on, id) => {
    expect(planTimetable(start, { on }).milestones[0]?.fields['id']).toBe(id);
  });

  test('under a number that does not fit the day goes no further, and reaches nothing', () => {
    const plan = planTimetable({ id: 'SECMP0099' }, { on: '2022-02-01' });
    expect([plan.milestones, plan.ends, plan.release, plan.reasons.at(-1)]).toEqual([[], null, null, expect.stringMatching(/^The plan goes no further: The identifier does not fit the day/)]);
    expect(planTimetable({ id: 'SECMP0099' }, { on: '2022-02-01', target: 'November 2022' })).toMatchObject({ on: '2022-02-01', reachesTarget: false, margin: null });
  });
});

test.each(filesByPlace)('a plan of a file in %s is plain data: read back from JSON it is the same', (_, file) => {
  const { madeFrom: _made, ...plan } = planTimetable(file, { target: '2024-06-27' });
  expect(plan.milestones.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
});

test('a request to the DCC in a plan says only what was handed in', () => {
  const requests = (assumptions: PlanOptions['assumptions']) => planTimetable(refining(), { assumptions: { change: 'dcc_systems', ...assumptions } }).milestones.flatMap(({ type, fields }) => (type.endsWith('Assessment.requested') ? [fields] : []));
  expect(requests({})).toStrictEqual([{}, {}]);
  expect(requests({ workingDays: { impactAssessment: 30 } })).toStrictEqual([{}, { workingDays: 30 }]);
});

describe('a plan back from a day', () => {
  test.each([
    ['2016-02-24', '2016-01-22', '2016-02-24', 'while any day may be a release'],
    ['2016-02-28', '2016-02-26', '2016-02-26', 'a Sunday: the Friday before'],
  ])('%s ends on %s and can be put off to %s: %s', (target, due, latest) => {
    const plan = planTimetable({ route: 'fast_track', path: 2 }, { target });
    expect(plan.milestones.at(-1)).toMatchObject({ type: 'implementation.completed', due, latest });
  });

  test.each([
    ['2022-11-02', '2022-06-30', 'the day before a release: the one before it'],
    ['2022-11-03', '2022-11-03', 'on it'],
    ['2022-12-25', '2022-11-03', 'long after: no other comes between'],
  ])('%s ends on %s: %s', (target, ends) => {
    const plan = planTimetable({ path: 3 }, { target });
    expect([plan.ends, plan.milestones.at(-1)?.latest]).toEqual([ends, ends]);
  });

  test('gives what comes before a meeting room up to it, and what follows it none', () => {
    const target = nextMeeting('change_board', '2022-06-01');
    const plan = planTimetable(underReview(), { on: '2022-03-02', target });
    expect(plan.milestones.map(({ type, due, latest }) => [type, due === latest])).toEqual([
      ['report.agreedComplete', true], ['implementation.scheduled', true], ['consultation.opened', false], ['consultation.closed', false], ['changeBoard.voted', true], ['implementation.completed', true],
    ]);
  });

  test('by a calendar that cannot be worked out further starts on its last day that reaches it', () => {
    const calendar = workingDayCalendar([englandAndWales, { ...scotland, nation: 'northern-ireland' }]);
    const plan = planTimetable({ path: 2 }, { target: '2028-11-02', calendar });
    expect(plan).toMatchObject({ ends: '2028-11-02', reachesTarget: true });
    expect(planTimetable({ path: 2 }, { on: plan.on, target: '2028-11-02', calendar }).on).toBe(plan.on);
  });

  test('may be aimed at a release of an own schedule, or at a day as other libraries hold it', () => {
    const schedule = { releases: [{ name: 'September 2022', on: '2022-09-15' }] };
    expect(planTimetable({ path: 3 }, { target: 'September 2022', schedule }).ends).toBe('2022-09-15');
    const day = { calendarId: 'iso8601', year: 2022, month: 11, day: 3 };
    expect(planTimetable({ path: 3 }, { target: day }).target).toEqual({ name: 'implementation', on: '2022-11-03' });
  });

  test('says how far off it is, with the days to spare or to seek', () => {
    const said = (on: string) => { const { margin, reasons } = planTimetable({ path: 3 }, { on, target: 'February 2022' }); return [margin, reasons.at(-1)]; };
    expect(said('2021-10-18')).toEqual([1, 'The February 2022 SEC Release on 24 February 2022 is reached, with 1 Working Day to spare.']);
    expect(said('2021-10-19')).toEqual([0, 'The February 2022 SEC Release on 24 February 2022 is reached, with 0 Working Days to spare.']);
    expect(said('2021-10-20')).toEqual([-85, 'The February 2022 SEC Release on 24 February 2022 cannot be reached: the first day that can be is 30 June 2022, 85 Working Days later.']);
  });
});

describe('the answer awaited from the DCC', () => {
  const lengths: Partial<Lengths> = { preliminaryAssessment: 25, dccSystems: 0 };
  const waits = (file: CaseFile) => forecast([file], { on: '2022-03-03', runs: 1, seed: 1, lengths })[0]!.drivers.find(({ step }) => step === 'Preliminary Assessment returned')?.workingDays;
  test.each<[more: { workingDays?: number; dueOn?: string }, days: number, why: string]>([
    [{},                      24, 'no timescale was agreed: as long as it takes'],
    [{ workingDays: 15 },     24, 'the standard is no other timescale'],
    [{ workingDays: 10 },     9,  'a timescale was agreed, and is kept'],
  ])('with %j is forecast %i Working Days on: %s', (more, days) => expect(waits(asked(more))).toBe(days));
});

test.each([
  ['2022-03-22', 'paper day'],
  ['2022-03-23', 'the day after'],
  ['2022-03-29', 'the day of the meeting'],
])('a report submitted in time stays in time, planned and forecast on %s: %s', (on) => {
  const certain: Partial<Lengths> = { reportReturn: 0, deferral: 0, sendBack: 0, dccSystems: 0 };
  const plan = planTimetable(underReview(), { on });
  expect(plan.milestones[0]).toMatchObject({ type: 'report.agreedComplete', due: '2022-03-29' });
  const [said] = forecast([underReview()], { on, runs: 1, seed: 1, lengths: certain });
  expect(said!.decision?.p50).toBe(plan.milestones.find(({ type }) => type === 'changeBoard.voted')?.due);
});

test.each([
  ['2020-06-12', 'paper day'],
  ['2020-06-15', 'the Working Day after'],
  ['2020-06-19', 'the day of the meeting'],
])('a recommendation made in time for a meeting of the Panel stays in time, planned and forecast on %s: %s', (on) => {
  const file = after(opened('DP900', '2020-05-20'), { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'report_phase' });
  const plan = planTimetable(file, { on });
  expect(plan.milestones[0]).toMatchObject({ type: 'conversion.agreed', due: '2020-06-19' });
  const [said] = forecast([file], { on, runs: 1, seed: 1, lengths: { reportReturn: 0, deferral: 0, sendBack: 0, dccSystems: 0 } });
  expect(said!.decision?.p50).toBe(plan.milestones.find(({ type }) => type === 'changeBoard.voted')?.due);
});

describe('a plan from a day that no source gives', () => {
  const known = (on: string) => reconstruct({ id: 'DP125', entries: [{ type: 'proposal.raised', on, id: 'DP125', title: 'A change', proposer: 'A Party' }] }).file;
  test.each<[on: string, about: true | undefined, why: string]>([
    ['2020-05',    true,      'a month: about then'],
    ['2020-05-20', undefined, 'a day'],
  ])('%s starts about: %s (%s)', (on, about) => expect(planTimetable(known(on)).about).toBe(about));

  test('counts what is due from it as about, and nothing else', () => {
    const told = (on: string) => reconstruct({ id: 'MP125', entries: [{ type: 'impactAssessment.requested', on }] }).file;
    expect(planTimetable(told('2021-09')).milestones.filter(({ about }) => about === true).map(({ type }) => type)).toEqual(['impactAssessment.returned']);
    expect(planTimetable(told('2021-09-15')).milestones.filter(({ about }) => about === true)).toEqual([]);
  });

  test('is not about on a day that was asked for', () => expect(planTimetable(known('2020-05'), { on: '2020-09-01' }).about).toBeUndefined());
});

test('an Authority-Led Variation is determined so long after the day it is planned from', () => {
  expect(firstOf(authorityLed, { on: '2022-02-07' })).toMatchObject({ type: 'authority.determined', due: '2022-03-14' });
});
