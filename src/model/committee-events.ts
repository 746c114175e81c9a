import * as z from 'zod';
import { fact } from './fact.ts';
import { count, day, expecting, listOf, object, text } from './field.ts';
import { Path, Route } from './path.ts';

/** The days a timetable fixes: when the report is due, and the steps on the way. */
export const TimetableTerms = object({
  reportDueOn: day,
  milestones: listOf(object({ step: text, due: day }), '{ step, due }').optional(),
});
export type TimetableTerms = z.infer<typeof TimetableTerms>;

/** A timetable in words, or as terms. */
const timetable = z.union([text, TimetableTerms], { error: expecting('some words, or { reportDueOn } and perhaps { milestones },') });

/** What the Panel or the Change Sub-Committee decides on the way: development, conversion, route, path, urgency, timetable. */
export const committeeEvents = [
  fact('development.continued', {}),
  fact('development.noted', {}),
  fact('conversion.recommended', { route: Route }),
  fact('conversion.agreed', { route: Route, path: Path.optional() }),
  fact('initialConsideration.decided', { route: Route.optional(), path: Path.optional() }),
  fact('path.determined', { path: Path }),
  fact('urgency.requested', { timetable: timetable.optional() }),
  fact('urgency.granted', { timetable: timetable.optional() }),
  fact('urgency.refused', { timetable: timetable.optional() }),
  fact('timetable.approved', TimetableTerms.shape),
  fact('extension.requested', {
    months: count.optional(),
    workingDays: count.optional(),
    until: day.optional(),
    reason: text,
  }),
  fact('extension.agreed', { until: day.optional() }),
  fact('extension.deferred', { toMeeting: text.optional() }),
  fact('extension.refused', {}),
] as const;
