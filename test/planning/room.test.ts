import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/calendar/calendar-date.ts';
import { addWorkingDays, workingDaysInclusive } from '../../src/calendar/working-days.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import { entitledBodies } from '../../src/events/entitled.ts';
import { record, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { plannedEvent, type Milestone } from '../../src/planning/milestone.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';
import { filesByPlace } from '../support/planned-lives.ts';

/** A planned step as the event that records it on another day, by whoever may act then; a consultation is as long there. */
function eventOn(step: Milestone, on: string): CaseEventInput {
  const event = plannedEvent(step);
  const bodies = entitledBodies(step.type, rulesOn(calendarDate(on)));
  const by = bodies.includes(step.by) ? step.by : (bodies[0] ?? step.by);
  if (event.type !== 'consultation.opened' || event.closesOn === undefined) return { ...event, on, by };
  return { ...event, on, by, closesOn: addWorkingDays(on, workingDaysInclusive(event.on, event.closesOn) - 1) };
}

/** The first day after another on which a step can be: at a meeting where it has one. */
const dayAfter = ({ meeting }: Milestone, on: string) => (meeting === undefined ? addWorkingDays(on, 1) : nextMeeting(meeting.body, addDays(on, 1)).on);

/** The file once a step is recorded on a day; a refusal fails the test with its reasons. */
function taken(file: CaseFile, event: CaseEventInput): CaseFile {
  const result = record(file, event);
  if (!result.ok) throw new Error(`${event.type} on ${event.on}: ${result.refusals.map(({ message }) => message).join(' ')}`);
  return result.file;
}

test.each(filesByPlace)('each step of a plan from a file in %s can be put off to its last day and the plan still ends in time, and a day later it does not', (_, file) => {
  const { milestones, ends } = planTimetable(file);
  expect(milestones.length).toBeGreaterThan(0);
  let now = file;
  // The day of implementation is set as late as it can be: with it on record, no lead time would be left to keep.
  for (const step of milestones.filter(({ type }) => !type.startsWith('implementation.'))) {
    const [inTime, late] = [step.latest, dayAfter(step, step.latest)].map((on) => planTimetable(taken(now, eventOn(step, on))).ends!);
    expect([inTime! <= ends!, late! > ends!], `${step.step}, ${step.latest}: ${inTime}, ${late}`).toEqual([true, true]);
    now = taken(now, plannedEvent(step));
  }
});
