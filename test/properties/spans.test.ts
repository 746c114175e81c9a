import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../src/calendar/calendar-date.ts';
import { workingDaysInclusive } from '../../src/calendar/index.ts';
import { dayInWords } from '../../src/calendar/words.ts';
import { toICalendar, toMermaidGantt } from '../../src/export/index.ts';
import { planTimetable, type Timetable } from '../../src/index.ts';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { readGantt } from '../support/mermaid.ts';

const dayOf = (time: Date) => [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const plans = fc
  .record({
    on: fc.integer({ min: 0, max: 1700 }).map((days) => addWorkingDays('2019-01-02', days)),
    path: fc.constantFrom(1, 2, 3),
    route: fc.constantFrom('refinement', 'report_phase', undefined),
    urgent: fc.boolean(),
    secondConsultation: fc.boolean(),
    change: fc.constantFrom('document', 'dcc_systems'),
  })
  .map(({ on, path, route, urgent, secondConsultation, change }): Timetable => planTimetable({ path, urgent, ...(route !== undefined && { route }) } as never, { on, assumptions: { secondConsultation, change } as never }));

/** Both days of each step as they are exported, counted from the midnight after the last. */
const exported = (plan: Timetable) => {
  const events = new ICAL.Component(ICAL.parse(toICalendar(plan, { stamp: '2019-01-01T09:00:00Z' }))).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return events.filter(({ uid }) => uid.includes('/step-')).map(({ startDate, endDate }) => [String(startDate), addDays(String(endDate), -1)]);
};

test('the two ends of every span agree as they are drawn, counted, exported and put in words', async () => {
  let consultations = 0;
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const { tasks } = await readGantt(toMermaidGantt(plan));
      const last = tasks.map(({ endTime }) => addDays(dayOf(endTime), -1));
      expect(last).toEqual(plan.milestones.map(({ due }) => due));
      expect(exported(plan)).toEqual(plan.milestones.map(({ due }) => [due, due]));
      expect(tasks.map(({ task }) => task.slice(task.lastIndexOf(',') + 2))).toEqual(plan.milestones.map(({ due }) => dayInWords(due)));
      for (const [index, { type, due, reasons, fields }] of plan.milestones.entries()) {
        if (type !== 'consultation.closed') continue;
        const { due: opened } = plan.milestones.slice(0, index).findLast((one) => one.type === 'consultation.opened' && one.fields['kind'] === fields['kind'])!;
        const first = dayOf(tasks[index]!.startTime) as CalendarDate;
        expect(first).toBe(opened);
        const said = Number(/(\d+) Working Days?/.exec(reasons.join(' '))?.[1]);
        expect(workingDaysInclusive(first, due), reasons.join(' ')).toBe(said);
        consultations += 1;
      }
    }),
    { seed: 20261127, numRuns: 120 },
  );
  expect(consultations).toBeGreaterThan(100);
});
