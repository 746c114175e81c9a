import { lazy } from '../lazy.ts';
import type * as z from 'zod';
import { oneOf } from './field.ts';

/** What a consultation asks about. */
export const ConsultationKind = lazy(() => oneOf(['request_for_information', 'development', 'refinement', 'modification_report']));
export type ConsultationKind = z.infer<ReturnType<typeof ConsultationKind>>;
