import * as z from 'zod';
import { isCalendarDate } from '../calendar/calendar-date.ts';

/** A day written YYYY-MM-DD; anything that is not a real day is a fault. */
export const day = z.iso.date({ error: 'expected a real day written YYYY-MM-DD', abort: true }).refine(isCalendarDate);

/** Words out of a paper: never empty. */
export const text = z.string({ error: 'expected some words' }).min(1, { error: 'expected some words' });

/** A number of Working Days or months, at least one. */
export const count = z.int({ error: 'expected a whole number, 1 or more,' }).min(1, { error: 'expected a whole number, 1 or more,' });
