import { assign } from 'xstate';
import { checkArgument } from '../checks.ts';
import { aLaw, type Law } from '../rulebook/law.ts';
import type { CaseMachine, DraftProposalMachine, ModificationProposalMachine } from './machine.ts';
import { under } from './permits.ts';

/**
 * A machine under another law: the same statechart, with the guard and the action that read that law. The law is no part of the
 * context, so a snapshot goes on under whichever law its machine has.
 *
 * @throws InvalidInputError for what is no law
 * @example
 * const strict = underLaw(draftProposalMachine, lawWith({ assumed: 'bar' }));
 * strict.id; //=> 'draftProposal'
 */
export function underLaw(machine: DraftProposalMachine, law: Law): DraftProposalMachine;
export function underLaw(machine: ModificationProposalMachine, law: Law): ModificationProposalMachine;
export function underLaw(machine: CaseMachine, law: Law): CaseMachine {
  checkArgument(law, aLaw, 'law');
  const { guards, record } = under(law);
  return machine.provide({ guards, actions: { record: assign(({ context, event }) => ({ facts: record(context.facts, event) })) } });
}
