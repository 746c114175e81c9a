import type * as z from 'zod';
import { day, listOf, object, text } from './field.ts';

/** The days a timetable fixes: when the report is due, and the steps on the way. */
export const TimetableTerms = object({
  reportDueOn: day,
  milestones: listOf(object({ step: text, due: day }), '{ step, due }').optional(),
});
export type TimetableTerms = z.infer<typeof TimetableTerms>;
