import * as z from 'zod';
import { TimetableTerms } from '../model/timetable-terms.ts';
import { fact } from './fact.ts';
import { count, day, expecting, text } from '../model/field.ts';
import { Path, Route } from '../model/path.ts';

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
