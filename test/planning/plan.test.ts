import { describe, expect, test } from 'vitest';
import { englandAndWales } from '../../src/calendar/bank-holidays/england-and-wales.ts';
import { workingDayCalendar } from '../../src/calendar/working-day-calendar.ts';
import { workingDaysBetween } from '../../src/calendar/working-days.ts';
import { rulebookOn } from '../../src/rulebook/rulebook.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { plannedEvent } from '../../src/planning/milestone.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { releaseNamed } from '../../src/deadlines/release.ts';
import { after, complete, draft, opened, refining, voted } from '../support/life.ts';
import { filesByPlace, played } from '../support/planned-lives.ts';

describe('a plan, played', () => {
  test.each(filesByPlace)('from a file in %s is accepted', (_, file) => {
    const plan = planTimetable(file);
    expect(plan.milestones.length).toBeGreaterThan(0);
    expect(played(plan, file).stage).toBe('implemented');
  });

  test('through a second consultation, from a file before the Change Board or sent back, is accepted', () => {
    for (const [place, rounds] of [['report phase, awaiting the vote', 2], ['sent back, Path 2', 3]] as const) {
      const file = filesByPlace.find(([name]) => name === place)?.[1];
      if (file === undefined) throw new Error(place);
      const ended = played(planTimetable(file, { assumptions: { secondConsultation: true } }), file);
      expect([ended.stage, ended.consultations.filter(({ kind }) => kind === 'modification_report').length]).toEqual(['implemented', rounds]);
    }
  });

  test('of an Authority-Led Variation is accepted', () => {
    expect(played(planTimetable({ track: 'authority_led_variation' }, { on: '2021-06-01' })).stage).toBe('implemented');
  });

  test('is implemented on the day of its release, a Sunday too', () => {
    const plan = planTimetable({ path: 2, route: 'report_phase' }, { target: 'November 2020', assumptions: { change: 'document' } });
    expect(plan.release).toMatchObject({ name: 'November 2020', on: '2020-11-29' });
    expect(plan.ends).toBe('2020-11-29');
    expect(played(plan).implementation).toMatchObject({ date: '2020-11-29', completedOn: '2020-11-29' });
  });
});

describe('the reasons of a plan', () => {
  const file = after(complete(3), { type: 'consultation.opened', on: '2022-03-02', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-22' });

  test('are sentences a committee can read', () => {
    const drafted = after(opened('DP900', '2021-08-01'), { type: 'conversion.agreed', on: '2021-08-20', by: 'panel', route: 'report_phase', path: 3 }, { type: 'report.agreedComplete', on: '2021-08-20', by: 'panel' });
    const plan = planTimetable(drafted, { on: '2021-08-26' });
    expect(plan.milestones.map(({ type, due }) => [type, due])).toEqual([
      ['consultation.opened', '2021-08-27'],
      ['consultation.closed', '2021-09-17'],
      ['changeBoard.voted', '2021-09-29'],
      ['implementation.completed', '2021-11-04'],
    ]);
    expect(plan.milestones[2]?.reasons[0]).toBe('The Change Board meets on 29 September 2021; the consultation closes on the 17th; papers are due on the 22nd.');
  });

  test('give every step a reason, a body and room', () => {
    const { milestones } = planTimetable(file);
    expect(milestones.map(({ step, by }) => [step, by])).toEqual([
      ['Modification Report Consultation closed', 'code_administrator'],
      ['Change Board vote', 'change_board'],
      ['Implementation', 'code_administrator'],
    ]);
    expect(milestones.map(({ rule }) => [rule.id, rule.clause, rule.basis])).toEqual([
      ['modification-report-consultation', 'D7.8', 'seen'],
      ['change-board', 'D8', 'seen'],
      ['implementation', 'D10', 'seen'],
    ]);
    for (const { reasons, earliest, due, latest } of milestones) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(earliest <= due && due <= latest).toBe(true);
    }
  });

  test('say what was assumed', () => {
    expect(planTimetable({}, { on: '2022-02-01' }).reasons).toEqual([
      'Assumed: the route is the Refinement Process.',
      'Assumed: Path 3.',
      'Assumed: the change is text only.',
    ]);
    expect(planTimetable(refining(), { assumptions: { change: 'document' } }).reasons).toEqual([]);
  });
});

describe('a proposal raised before there were Draft Proposals', () => {
  const consideredOn = (plan: ReturnType<typeof planTimetable>) => plan.milestones.find(({ type }) => type === 'initialConsideration.decided')?.due;

  test.each([
    ['2018-09-27', '2018-10-12', 'a day to spare'],
    ['2018-09-28', '2018-10-12', 'five Working Days before paper day, the 5th'],
    ['2018-09-29', '2018-11-09', 'a Saturday, and so the Monday'],
    ['2018-10-01', '2018-11-09', 'four'],
    ['2018-10-05', '2018-11-09', 'paper day itself'],
  ])('on %s is first before the Panel of %s: %s', (raisedOn, panel, _why) => {
    expect(consideredOn(planTimetable({ path: 2 }, { on: raisedOn }))).toBe(panel);
    expect(consideredOn(planTimetable(opened('SECMP0099', raisedOn)))).toBe(panel);
    expect(consideredOn(planTimetable(opened('SECMP0099', raisedOn), { on: '2018-10-05' }))).toBe(panel);
  });

  test('says which paper day it is in time for', () => {
    const [, decided] = planTimetable({ path: 2 }, { on: '2018-09-28' }).milestones;
    expect(decided?.reasons[1]).toBe('Raised on 28 September 2018, it is in time for papers due on 5 October 2018 or later.');
  });

  test('is spared the notice where it is urgent, as the meeting is called for it', () => {
    expect(consideredOn(planTimetable({ path: 2, urgent: true }, { on: '2018-10-01' }))! < '2018-10-12').toBe(true);
  });

  test.each([
    ['2018-11-30', 5,    'the last day of the old process'],
    ['2018-12-01', null, 'a Draft Proposal needs no such notice'],
  ])('on %s is asked for notice of %s Working Days: %s', (on, workingDays, _why) => {
    expect(rulebookOn(on).limits.submissionBeforePaperDay.value).toBe(workingDays);
  });
});

describe('a Preliminary Assessment', () => {
  const impactAsked = after(refining(), { type: 'impactAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
  const impactBack = after(impactAsked, { type: 'impactAssessment.returned', on: '2022-04-04', by: 'dcc' });
  const typesOf = (file: typeof impactAsked) => planTimetable(file, { assumptions: { change: 'dcc_systems' } }).milestones.map(({ type }) => type);

  test.each([
    [refining(),  ['preliminaryAssessment.requested', 'preliminaryAssessment.returned', 'impactAssessment.requested', 'impactAssessment.returned'], 'nothing was asked yet'],
    [impactAsked, ['impactAssessment.returned'], 'the Impact Assessment is awaited'],
    [impactBack,  [], 'the Impact Assessment came back'],
  ])('is planned only where no Impact Assessment has overtaken it: %#', (file, types, _why) => {
    expect(typesOf(file).filter((type) => type.includes('Assessment.'))).toEqual(types);
  });
});

describe('MP185', () => {
  test('planned as urgent on the day it was raised is asked for on 15 October and granted on the 18th, as it was', () => {
    const { milestones, release } = planTimetable({ path: 2, urgent: true }, { on: '2021-10-12' });
    expect(milestones.slice(0, 3).map(({ type, due, by }) => [type, due, by])).toEqual([
      ['proposal.raised', '2021-10-12', 'proposer'],
      ['urgency.requested', '2021-10-15', 'change_sub_committee'],
      ['urgency.granted', '2021-10-18', 'authority'],
    ]);
    expect(release?.name).toBe('Ad-hoc release');
  });
});

describe('an urgent timetable', () => {
  test('the Authority granted says when the report is due', () => {
    const urgent = after(draft, { type: 'urgency.granted', on: '2022-02-02', by: 'authority', timetable: { reportDueOn: '2022-03-15' } });
    const plan = planTimetable(urgent);
    expect(plan.milestones.find(({ type }) => type === 'report.agreedComplete')?.due).toBe('2022-03-15');
    expect(played(plan, urgent).stage).toBe('implemented');
  });
});

describe('MP099', () => {
  test('planned from the Panel of 16 April 2021 is opened, closed and voted on as it was', () => {
    const file = after(opened('DP099', '2019-12-12'), { type: 'conversion.recommended', on: '2020-01-28', by: 'change_sub_committee', route: 'report_phase' }, { type: 'conversion.agreed', on: '2020-02-14', by: 'panel', route: 'report_phase', path: 3 }, { type: 'report.agreedComplete', on: '2021-04-16', by: 'panel' });
    expect(planTimetable(file).milestones.slice(0, 4).map(({ type, due }) => [type, due])).toEqual([['implementation.scheduled', '2021-04-16'], ['consultation.opened', '2021-04-19'], ['consultation.closed', '2021-05-10'], ['changeBoard.voted', '2021-05-26']]);
  });
});

describe('a plan back from a target', () => {
  test.each([
    [{ path: 3, route: 'report_phase' }, 'February 2022', '2022-02-24', 'a release by its name'],
    [{ path: 2 },                        '2022-02-24',    '2022-02-24', 'a release by its day'],
    [{ path: 3 },                        'June 2023 SEC Release', '2023-06-29', 'in the words of the papers'],
    [{ route: 'fast_track' },            'November 2022', '2022-11-03', 'on the Fast-Track'],
    [{ path: 1 },                        'November 2019', '2019-11-29', 'a release that was moved'],
  ] as const)('of %j to %s ends on %s and agrees with the plan forward from its start: %s', (start, target, ends, _why) => {
    const back = planTimetable(start, { target });
    expect([back.ends, back.reachesTarget]).toEqual([ends, true]);
    const forward = planTimetable(start, { on: back.on });
    expect(forward.milestones.map(({ step, due }) => [step, due])).toEqual(back.milestones.map(({ step, due }) => [step, due]));
    const tooLate = planTimetable(start, { on: back.on, target, assumptions: { workingDays: { collation: 15 } } });
    expect(tooLate.on >= back.on).toBe(true);
  });

  test('starts on the last day that reaches it', () => {
    const back = planTimetable({ path: 3 }, { target: 'February 2022' });
    const dayAfter = planTimetable({ path: 3 }, { on: '2021-10-20' });
    expect([back.on, dayAfter.ends]).toEqual(['2021-10-19', '2022-06-30']);
  });

  test('aims at a meeting that is to decide', () => {
    const board = nextMeeting('change_board', '2021-09-01');
    const plan = planTimetable({ path: 3, route: 'report_phase' }, { target: board });
    expect(plan.milestones.find(({ type }) => type === 'changeBoard.voted')?.due).toBe('2021-09-29');
    expect(plan.reasons).toContain('Planned back from the meeting of the Change Board on 29 September 2021.');
  });

  test('takes a release as a value', () => {
    expect(planTimetable({ path: 3 }, { target: releaseNamed('February 2022') }).ends).toBe('2022-02-24');
  });

  test('of a file says when the target cannot be reached, and plans forward', () => {
    const plan = planTimetable(refining(), { target: '2022-04-01' });
    expect(plan.reachesTarget).toBe(false);
    expect(plan.reasons.at(-1)).toBe('Implementation on 1 April 2022 cannot be reached: the first day that can be is 3 November 2022, 147 Working Days later.');
    expect(plan.milestones.map(({ due }) => due)).toEqual(planTimetable(refining()).milestones.map(({ due }) => due));
  });

  test('shows how far each step of a file could still slip', () => {
    const plan = planTimetable(refining(), { target: 'November 2022' });
    const forward = planTimetable(refining());
    expect(plan.milestones.map(({ earliest }) => earliest)).toEqual(forward.milestones.map(({ due }) => due));
    expect(plan.milestones[0]?.due).not.toBe(plan.milestones[0]?.earliest);
  });
});

describe('a case that has no plan', () => {
  test.each([
    [after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'Depends on MP252' }), 'DP900 has been on hold since 2 February 2022 with no end recorded (Depends on MP252)', 'on hold'],
    [after(draft, { type: 'support.withdrawn', on: '2022-02-02', by: 'proposer' }), 'has withdrawn its support', 'nobody carries it'],
    [after(draft, { type: 'proposal.refused', on: '2022-02-02', by: 'code_administrator', reasons: 'Incomplete' }), 'DP900 has ended (Refused)', 'refused'],
    [voted(3, 'reject'), 'MP900 was rejected on 30 March 2022', 'rejected'],
  ] as const)('has no milestones and says why: %#', (file, why, _case) => {
    const plan = planTimetable(file);
    expect(plan.milestones).toEqual([]);
    expect(plan.reasons[0]).toContain(why);
  });

  test('has one again once the hold is lifted', () => {
    const lifted = after(draft, { type: 'hold.placed', on: '2022-02-02', by: 'code_administrator', reason: 'x' }, { type: 'hold.lifted', on: '2022-04-01', by: 'code_administrator' });
    expect(planTimetable(lifted).on).toBe('2022-04-01');
    expect(played(planTimetable(lifted), lifted).stage).toBe('implemented');
  });
});

describe('an approved timetable', () => {
  const timed = after(refining(), { type: 'timetable.approved', on: '2022-03-01', by: 'change_sub_committee', reportDueOn: '2022-09-27' });
  const reportOf = (file: typeof timed) => planTimetable(file).milestones.find(({ type }) => type === 'report.agreedComplete')?.due;

  test('says when the report is due', () => expect(reportOf(timed)).toBe('2022-09-27'));

  test('is moved by an extension agreed, and not by one deferred or refused', () => {
    const asked = after(timed, { type: 'extension.requested', on: '2022-03-15', by: 'code_administrator', months: 2, reason: 'Legal text' });
    expect(reportOf(asked)).toBe('2022-09-27');
    expect(reportOf(after(asked, { type: 'extension.deferred', on: '2022-03-29', by: 'change_sub_committee' }))).toBe('2022-09-27');
    expect(reportOf(after(asked, { type: 'extension.refused', on: '2022-03-29', by: 'change_sub_committee' }))).toBe('2022-09-27');
    expect(reportOf(after(asked, { type: 'extension.agreed', on: '2022-03-29', by: 'change_sub_committee' }))).toBe('2022-11-29');
  });
});

describe('an implementation date moved after approval', () => {
  const approved = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03' });
  const moved = after(approved, { type: 'implementation.rescheduled', on: '2022-08-01', by: 'authority', date: '2022-11-24', notBefore: '2022-11-14', notAfter: '2022-12-01' });

  test('is planned for, with the range the Authority gave as the room', () => {
    expect(planTimetable(approved).ends).toBe('2022-11-03');
    expect(planTimetable(moved).milestones).toMatchObject([{ due: '2022-11-24', earliest: '2022-11-14', latest: '2022-12-01' }]);
    expect(planTimetable(after(moved, { type: 'implementation.adjusted', on: '2022-10-21', by: 'panel', date: '2022-11-29' })).milestones[0]).toMatchObject({
      due: '2022-11-29',
      reasons: ['Set on 20 April 2022 for 3 November 2022.', 'Moved by the Authority on 1 August 2022 to 24 November 2022, at the latest 1 December 2022.', 'Adjusted on 21 October 2022 to 29 November 2022, within the range the Authority gave.'],
    });
  });
});

describe('a proclaimed bank holiday', () => {
  const before = workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-08' });
  const since = workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-09' });

  test.each([
    ['2022-09-08', 'consultation.closed', '2022-09-29', '2022-09-30', 1, 'the consultation runs over 19 September'],
    ['2022-09-08', 'changeBoard.voted',   '2022-10-26', '2022-10-26', 0, 'the next meeting takes it all the same'],
    ['2022-09-06', 'changeBoard.voted',   '2022-10-26', '2022-10-26', 0, 'a meeting is not moved by a Monday'],
  ] as const)('moves what is planned on %s, %s, from %s to %s, by %i: %s', (on, type, old, now, by, _why) => {
    const file = complete(2);
    const dayOn = (calendar: typeof before) => planTimetable(file, { on, calendar }).milestones.find((one) => one.type === type)?.due;
    expect([dayOn(before), dayOn(since)]).toEqual([old, now]);
    expect(workingDaysBetween(old, now)).toBe(by);
  });

  test('moves the Authority\'s target and the last day of an appeal window', () => {
    const file = after(complete(2), { type: 'consultation.opened', on: '2022-07-01', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-07-21' }, { type: 'consultation.closed', on: '2022-07-21', by: 'code_administrator' }, { type: 'changeBoard.voted', on: '2022-08-31', by: 'change_board', outcome: 'approve' });
    const target = (calendar: typeof before) => planTimetable(file, { calendar }).milestones[0]?.due;
    expect([target(before), target(since)]).toEqual(['2022-10-05', '2022-10-06']);
  });
});

describe('a calendar that ends too early', () => {
  test('goes on with the holidays by rule, as one that was made to, and the plan is provisional there', () => {
    const longer = workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });
    const plan = planTimetable({ path: 2 }, { on: '2028-11-01' });
    expect(planTimetable({ path: 2 }, { on: '2028-11-01', calendar: longer }).milestones).toEqual(plan.milestones);
    expect(plan.provisional).toBe(true);
    expect(plan.milestones.map(({ provisional, due }) => provisional === due >= '2029-01-01')).not.toContain(false);
  });
});

describe('what a plan is asked', () => {
  test.each([
    [() => planTimetable({}), 'on, the day to plan from'],
    [() => planTimetable({}, { on: '2022-02-30' }), 'Invalid date'],
    [() => planTimetable({}, { target: 'May 2022' }), 'a release such as'],
    [() => planTimetable({}, { target: JSON.parse('5') }), 'expected a day, a release or a meeting but received 5.'],
    [() => plannedEvent(JSON.parse('{ "type": "hold.lifted" }')), 'Invalid step'],
    // @ts-expect-error: a misspelt option
    [() => planTimetable({}, { form: '2022-02-01' }), 'received "form"'],
    // @ts-expect-error: a misspelt field
    [() => planTimetable({ urgnt: true }, { on: '2022-02-01' }), 'received "urgnt"'],
    // @ts-expect-error: a misspelt assumption
    [() => planTimetable({}, { on: '2022-02-01', assumptions: { chnage: 'document' } }), 'received "chnage"'],
    [() => planTimetable({}, { on: '2022-02-01', assumptions: { workingDays: { collation: 1.5 } } }), 'whole number'],
    [() => planTimetable({}, { on: '2013-09-20' }), 'in force'],
  ])('is checked: %#', (ask, message) => expect(ask).toThrow(message));
});
