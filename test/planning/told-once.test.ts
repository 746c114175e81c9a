import { describe, expect, test } from 'vitest';
import { at } from '../../src/at.ts';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { forecast, planTimetable, record, type Assumptions, type CaseFile, type Lengths, type Timetable } from '../../src/index.ts';
import { plannedEvent } from '../../src/planning/milestone.ts';
import { filesByPlace } from '../support/planned-lives.ts';

/** No chance, and every length the standard: what a plan assumes. */
const certain: Partial<Lengths> = {
  preliminaryAssessment: 15, impactAssessment: 40, implementationCosts: 40, authorityDetermination: 25,
  furtherDevelopment: 0, reportReturn: 0, deferral: 0, sendBack: 0, dccSystems: 0,
};
const steps = ({ milestones }: Timetable) => milestones.map(({ type, by, due, fields }) => ({ type, by, due, fields }));

/** The file with the first step of its plan recorded on its day, on which nothing is remarked. */
function followed(file: CaseFile, { milestones: [first] }: Timetable): CaseFile {
  const taken = record(file, plannedEvent(first!));
  if (!taken.ok) throw new Error(`${first!.type} on ${first!.due}: ${taken.refusals[0]?.message}`);
  expect(taken.advisories, first!.type).toEqual([]);
  return taken.file;
}

describe('a life from a file', () => {
  // Every place in every variant is tried by the properties of the same name; here each place once as it is, and in one variant.
  const variants: readonly (readonly [string, Assumptions])[] = [
    ['DCC Systems', { change: 'dcc_systems' }],
    ['a second consultation', { secondConsultation: true, path: 2 }],
    ['the Report Phase', { route: 'report_phase' }],
    ['the Fast-Track', { route: 'fast_track' }],
    ['urgency', { urgent: true }],
  ];
  const told = filesByPlace.flatMap(([place, file], index) =>
    [['text', {}] as const, at(variants, index % variants.length)].map(([variant, assumptions]) => ({ place, variant, file, assumptions })),
  );

  test.each(told)('in $place, planned for $variant, is the same planned again once a step is taken, and none draws a remark', ({ file, assumptions }) => {
    let now = file;
    let plan = planTimetable(now, { assumptions });
    expect(plan.milestones.length).toBeGreaterThan(0);
    while (plan.milestones.length > 0) {
      now = followed(now, plan);
      const again = planTimetable(now, { assumptions });
      expect(JSON.stringify(steps(again))).toBe(JSON.stringify(steps(plan).slice(1)));
      plan = again;
    }
  });

  const asked = filesByPlace.flatMap(([place, file], index) => [0, index % 2 === 0 ? 4 : 300].map((later) => ({ place, later, file })));

  test.each(asked)('in $place, $later days after its last entry, is forecast as it is planned where nothing is left to chance', ({ file, later }) => {
    const on = addDays(file.entries.at(-1)!.on, later);
    const plan = planTimetable(file, { on });
    const [said] = forecast([file], { on, runs: 1, seed: 1, lengths: certain });
    const decided = plan.milestones.findLast(({ type }) => ['authority.determined', 'changeBoard.voted', 'fastTrack.approved'].includes(type));
    const ends = plan.ends ?? undefined;
    expect([said!.decision?.p50, said!.implementation?.p10, said!.implementation?.p95, said!.releases[0]?.release]).toEqual([file.decision === null ? decided?.due : undefined, ends, ends, plan.release?.name]);
  });
});
