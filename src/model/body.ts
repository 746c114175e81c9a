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

/** The bodies as the papers write them. */
export const bodyNames: Readonly<Record<Body, string>> = {
  proposer: 'the Proposer',
  party: 'a Party',
  code_administrator: 'the Code Administrator',
  panel: 'the Panel',
  change_sub_committee: 'the Change Sub-Committee',
  working_group: 'the Working Group',
  sub_committee: 'a Sub-Committee',
  dcc: 'the DCC',
  change_board: 'the Change Board',
  authority: 'the Authority',
};
