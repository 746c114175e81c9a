import { lazy } from '../lazy.ts';
import type * as z from 'zod';
import { oneOf } from './field.ts';

/** Who can act in the life of a modification. */
export const bodies = [
  'proposer',
  'party',
  'code_administrator',
  'panel',
  'change_sub_committee',
  'working_group',
  'sub_committee',
  'dcc',
  'change_board',
  'authority',
] as const;
export const Body = lazy(() => oneOf(bodies));
export type Body = z.infer<ReturnType<typeof Body>>;

/** Whether a word names a body. */
export function isBody(word: string): word is Body {
  return bodies.some((body) => body === word);
}
