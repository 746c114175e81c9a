import type * as z from 'zod';
import { Body } from '../model/body.ts';
import { day, object, only, text } from '../model/field.ts';

/** The schema of one event: `type`, `on` and `by`, its own fields, then where it was read. Unknown keys are faults. */
export function fact<T extends string, F extends z.ZodRawShape>(type: T, fields: F) {
  return object({ type: only(type), on: day, by: Body, ...fields, source: text.optional(), note: text.optional() });
}
