import { lazy } from '../lazy.ts';
import type * as z from 'zod';
import { oneOf } from './field.ts';

/** The categories whose members sit on the Change Board. The DCC is a Party outside them. */
export const partyCategories = [
  'large_suppliers',
  'small_suppliers',
  'electricity_networks',
  'gas_networks',
  'other_sec_parties',
  'consumers',
] as const;
export const PartyCategory = lazy(() => oneOf(partyCategories));
export type PartyCategory = z.infer<ReturnType<typeof PartyCategory>>;
