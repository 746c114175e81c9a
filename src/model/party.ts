import type * as z from 'zod';
import { oneOf } from './field.ts';

/** The categories whose members sit on the Change Board. The DCC is a Party outside them. */
export const PartyCategory = oneOf([
  'large_suppliers',
  'small_suppliers',
  'electricity_networks',
  'gas_networks',
  'other_sec_parties',
  'consumers',
]);
export type PartyCategory = z.infer<typeof PartyCategory>;
