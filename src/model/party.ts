import * as z from 'zod';

/** The categories whose members sit on the Change Board. The DCC is a Party outside them. */
export const PartyCategory = z.enum([
  'large_suppliers',
  'small_suppliers',
  'electricity_networks',
  'gas_networks',
  'other_sec_parties',
  'consumers',
]);
export type PartyCategory = z.infer<typeof PartyCategory>;
