import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/calendar/calendar-date.ts';
import { isWorkingDay, onOrAfter, onOrBefore } from '../../src/calendar/working-days.ts';
import { extensionDeadline } from '../../src/deadlines/extension-deadline.ts';
import { nextMeeting, paperDay } from '../../src/deadlines/meeting.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { progressOf } from '../../src/planning/progress.ts';
import { releaseFor } from '../../src/deadlines/release.ts';
import type { Start } from '../../src/planning/point.ts';
import { played } from '../support/planned-lives.ts';

const runs = { seed: 20261120, numRuns: 60 };
const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((count) => addDays(calendarDate(from), count));
const anyDay = day('2014-01-01', 4700);
const body = fc.constantFrom('panel', 'change_sub_committee', 'change_board', 'working_group', 'tabasc', 'smki_pma');
const start: fc.Arbitrary<Start> = fc.record({
  route: fc.constantFrom('refinement', 'report_phase', 'fast_track'),
  path: fc.constantFrom(1, 2, 3),
  urgent: fc.boolean(),
});
const assumptions = fc.record(
  {
    change: fc.constantFrom('document', 'dcc_systems', 'ad_hoc'),
    secondConsultation: fc.boolean(),
    furtherDevelopment: fc.integer({ min: 0, max: 2 }),
    workingDays: fc.record({ collation: fc.integer({ min: 0, max: 10 }), authorityDetermination: fc.integer({ min: 1, max: 40 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

describe('every plan', () => {
  test('is on Working Days, in order, with room that holds the day, and is accepted step by step', () => {
    fc.assert(
      fc.property(start, assumptions, anyDay, (from, assumed, on) => {
        const plan = planTimetable(from, { on, assumptions: assumed });
        const days = plan.milestones.map(({ due }) => due);
        expect(plan.milestones.every(({ type, due }) => type === 'implementation.completed' || isWorkingDay(due))).toBe(true);
        expect(plan.milestones.at(-1)?.due).toBe(plan.release?.on);
        expect(days).toEqual(days.toSorted());
        expect(days[0]).toBe(onOrAfter(on));
        for (const { type, earliest, due, latest, reasons } of plan.milestones) {
          const isReleased = type === 'implementation.completed';
          expect([isReleased || isWorkingDay(earliest), isReleased || isWorkingDay(latest), earliest <= due, due <= latest, reasons.length > 0]).toEqual([true, true, true, true, true]);
        }
        const file = played(plan);
        expect(file.stage).toBe('implemented');
        expect(progressOf(file, plan).workingDaysLate).toBe(0);
      }),
      runs,
    );
  });

  test('back from its own end starts no earlier, ends the same, and agrees with the plan forward from there', () => {
    fc.assert(
      fc.property(start, assumptions, day('2019-06-03', 2400), (from, assumed, on) => {
        const forward = planTimetable(from, { on, assumptions: assumed });
        const end = forward.release?.on ?? '';
        const back = planTimetable(from, { target: end, assumptions: assumed });
        expect([back.reachesTarget, back.release?.on, back.on >= onOrAfter(on)]).toEqual([true, end, true]);
        expect(back.on).toBe(forward.milestones[0]?.latest);
        const again = planTimetable(from, { on: back.on, assumptions: assumed });
        expect(again.milestones.map(({ step, due }) => [step, due])).toEqual(back.milestones.map(({ step, due }) => [step, due]));
        const dayAfter = planTimetable(from, { on: addDays(back.on, 1), assumptions: assumed });
        expect((dayAfter.release?.on ?? '') > end).toBe(true);
      }),
      runs,
    );
  });

  test('that starts later never ends sooner', () => {
    fc.assert(
      fc.property(start, assumptions, day('2018-12-03', 2900), fc.integer({ min: 1, max: 60 }), (from, assumed, on, more) => {
        const [first, second] = [on, addDays(on, more)].map((one) => planTimetable(from, { on: one, assumptions: assumed }));
        expect((first?.ends ?? '') <= (second?.ends ?? '')).toBe(true);
      }),
      runs,
    );
  });
});

describe('every extension', () => {
  test('is later than the day it was due, on a Working Day, and longer when more is asked', () => {
    fc.assert(
      fc.property(body, day('2019-06-03', 2400), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (of, from, some, more) => {
        for (const unit of ['months', 'workingDays'] as const) {
          const [short, long] = [some, some + more].map((count) => extensionDeadline({ from, body: of, [unit]: count }));
          expect((short?.meeting.on ?? '') > from).toBe(true);
          expect((short?.meeting.on ?? '') <= (long?.meeting.on ?? '')).toBe(true);
          expect(short?.papersDue).toBe(paperDay(short?.meeting.on ?? ''));
        }
      }),
      { ...runs, numRuns: 300 },
    );
  });
});

describe('every meeting and release', () => {
  test('is the first on or after its day, later for a later day', () => {
    fc.assert(
      fc.property(body, anyDay, fc.integer({ min: 0, max: 90 }), (of, on, more) => {
        const meeting = nextMeeting(of, on);
        expect(meeting.on >= on && isWorkingDay(meeting.on)).toBe(true);
        expect(meeting.on <= nextMeeting(of, addDays(on, more)).on).toBe(true);
        expect(nextMeeting(of, meeting.on)).toEqual(meeting);
      }),
      { ...runs, numRuns: 500 },
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), fc.constantFrom('document', 'dcc_systems', 'ad_hoc'), (on, more, change) => {
        const release = releaseFor({ decidedOn: on, change });
        expect(release.on > on && release.on <= releaseFor({ decidedOn: addDays(on, more), change }).on).toBe(true);
        expect(onOrBefore(release.on) <= release.on).toBe(true);
      }),
      { ...runs, numRuns: 500 },
    );
  });
});
