import type * as z from 'zod';
import { oneOf } from './field.ts';

/** Who can act in the life of a modification. */
export const Body = oneOf([
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
]);
export type Body = z.infer<typeof Body>;
