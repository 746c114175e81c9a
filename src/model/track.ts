import { lazy } from '../lazy.ts';
import type * as z from 'zod';
import { oneOf } from './field.ts';

/** Whether a file is opened in the ordinary way or as an Authority-Led Variation. */
export const tracks = ['modification', 'authority_led_variation'] as const;
export const Track = lazy(() => oneOf(tracks));
export type Track = z.infer<ReturnType<typeof Track>>;
