import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarCoverageError, forecast, planTimetable, record, replay, stateOn, type Assumptions, type CaseFile, type Lengths, type Timetable } from '../../src/index.ts';
import { plannedEvent } from '../../src/planning/milestone.ts';
import { arbitraryCase, everyLife } from '../../src/testing/index.ts';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { sampled } from '../support/long.ts';
import { filesByPlace } from '../support/planned-lives.ts';

const lives = [...everyLife({ depth: 3, regions: ['progress'] })].map((life) => replay(life));
const cases = (numRuns: number) => fc.sample(arbitraryCase(fc), { seed: 20261127, numRuns });
const everyFile = (numRuns: number): readonly CaseFile[] => [...filesByPlace.map(([, file]) => file), ...lives, ...cases(numRuns)];
/** No chance, and every length the standard: what a plan assumes. */
const certain: Partial<Lengths> = {
  preliminaryAssessment: 15, impactAssessment: 40, implementationCosts: 40, authorityDetermination: 25,
  furtherDevelopment: 0, reportReturn: 0, deferral: 0, sendBack: 0, dccSystems: 0,
};
const steps = ({ milestones }: Timetable) => milestones.map(({ type, by, due, fields }) => ({ type, by, due, fields }));

/** The file with the first step of its plan recorded on its day, and what was remarked. */
function followed(file: CaseFile, plan: Timetable): CaseFile {
  const taken = record(file, plannedEvent(plan.milestones[0]!));
  if (!taken.ok) throw new Error(`${plan.milestones[0]!.type} on ${plan.milestones[0]!.due}: ${taken.refusals[0]?.message}`);
  expect(taken.advisories, JSON.stringify([file.entries, plan.milestones[0]])).toEqual([]);
  return taken.file;
}

/** The plan on a day; null where it leaves the calendar. */
function asFarAsTheCalendar(file: CaseFile, on: string): Omit<Timetable, 'madeFrom'> | null {
  try {
    const { madeFrom: _, ...plan } = planTimetable(file, { on });
    return plan;
  } catch (error) {
    if (error instanceof CalendarCoverageError) return null;
    throw error;
  }
}

describe('a life told once', () => {
  test.each<[string, Assumptions]>([
    ['text', {}],
    ['DCC Systems', { change: 'dcc_systems' }],
    ['a second consultation', { secondConsultation: true, path: 2 }],
    ['the Report Phase', { route: 'report_phase' }],
    ['the Fast-Track', { route: 'fast_track' }],
    ['urgency', { urgent: true }],
  ])('a plan followed to the letter is the plan, and no planned event draws an advisory: %s', (_, assumptions) => {
    let taken = 0;
    for (const file of everyFile(20)) {
      let now = file;
      let plan = planTimetable(now, { assumptions });
      for (; plan.milestones.length > 0; taken += 1) {
        now = followed(now, plan);
        const again = planTimetable(now, { assumptions });
        expect(steps(again), JSON.stringify([now.entries, plan.milestones[0]])).toEqual(steps(plan).slice(1));
        plan = again;
      }
    }
    expect(taken).toBeGreaterThan(400);
  });

  test('a plan is a forecast in which nothing is left to chance', () => {
    const asked = everyFile(10).flatMap((file, index) => sampled([0, 4, 300], 3, index).map((later) => [file, addDays(file.entries.at(-1)!.on, later)] as const));
    let compared = 0;
    for (const [file, on] of asked) {
      const plan = planTimetable(file, { on });
      const said = forecast([file], { on, runs: 1, seed: 1, lengths: certain })[0]!;
      const decided = plan.milestones.findLast(({ type }) => ['authority.determined', 'changeBoard.voted', 'fastTrack.approved'].includes(type));
      if (plan.milestones.length === 0) {
        expect(said).toMatchObject({ decision: null, implementation: null });
        continue;
      }
      compared += 1;
      const told = [said.decision?.p50, said.implementation?.p10, said.implementation?.p95, said.releases.map(({ release }) => release)];
      const planned = [file.decision === null ? decided?.due : undefined, plan.ends, plan.ends, [plan.release?.name]];
      expect(told, JSON.stringify([on, file.entries])).toEqual(planned);
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('a plan on a day is the plan of the file as it stood', () => {
    let asked = 0;
    for (const file of everyFile(6)) {
      for (const { on } of file.entries) {
        const plan = asFarAsTheCalendar(file, on);
        if (plan !== null) asked += 1;
        expect(plan).toEqual(asFarAsTheCalendar(stateOn(file, on), on));
      }
    }
    expect(asked).toBeGreaterThan(20);
  });

});
