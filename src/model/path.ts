import { lazy } from '../lazy.ts';
import * as z from 'zod';
import { expecting, oneOf } from './field.ts';

/** Path 1 and 2 are decided by the Authority on the Change Board's recommendation, Path 3 by the Change Board (Self-Governance). */
export const Path = lazy(() => z.union([z.literal(1), z.literal(2), z.literal(3)], { error: expecting('1, 2 or 3') }));
export type Path = z.infer<ReturnType<typeof Path>>;

/** Where a proposal goes on conversion or at initial consideration. */
export const routes = ['refinement', 'report_phase', 'fast_track'] as const;
export const Route = lazy(() => oneOf(routes));
export type Route = z.infer<ReturnType<typeof Route>>;
