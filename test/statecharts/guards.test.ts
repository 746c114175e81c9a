import { describe, expect, test } from 'vitest';
import { createActor, type AnyMachineSnapshot } from 'xstate';
import { lawWith, standardLaw, type CaseEventInput, type Law, type ProposalRaised } from '../../src/index.ts';
import { draftProposalMachine, modificationProposalMachine, underLaw } from '../../src/statecharts/index.ts';
import { advance, onDay, open } from '../support/twin.ts';

const strict = lawWith({ assumed: 'bar' });
const raised: ProposalRaised = { type: 'proposal.raised', on: '2022-01-04', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' };
const by = 'change_sub_committee';

const converted: CaseEventInput[] = [{ type: 'conversion.agreed', on: '2022-01-25', by, route: 'report_phase', path: 3 }];
const agreed: CaseEventInput[] = [...converted, { type: 'report.submitted', on: '2022-01-26', by: 'code_administrator' }, { type: 'report.agreedComplete', on: '2022-02-22', by }];
const voted: CaseEventInput[] = [
  ...agreed,
  { type: 'consultation.opened', on: '2022-02-23', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-16' },
  { type: 'consultation.closed', on: '2022-03-16', by: 'code_administrator' },
  { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve' },
];
const withdrawn: CaseEventInput[] = [{ type: 'support.withdrawn', on: '2022-03-15', by: 'proposer' }];

/** XState alone, after some events, under a law. */
const after = (events: readonly CaseEventInput[], law: Law = standardLaw): AnyMachineSnapshot => events.reduce((twin, event) => advance(twin, event), open(raised, law)).snapshot;
const can = (snapshot: AnyMachineSnapshot, event: object) => snapshot.can(event as never);
const reached = (on: unknown) => ({ type: 'day.reached', on });

describe('XState, asked whether a day that is reached closes a window,', () => {
  test.each([
    [withdrawn, reached('2022-03-29'), false, 'on the last day of the adoption window'],
    [withdrawn, reached('2022-03-30'), true,  'on the day after'],
    [voted,     reached('2022-04-13'), false, 'on the last day of the appeal window'],
    [voted,     reached('2022-04-14'), true,  'on the day after'],
    [converted, reached('2022-04-14'), false, 'where none is open'],
    [voted,     reached('2022-04-31'), false, 'on no day'],
    [voted,     reached(null),         false, 'on nothing'],
    [voted,     { type: 'day.reached', get on() { throw new Error('closed'); } }, false, 'on what cannot be read'],
  ])('%# says %j', (events, event, answer, _why) => {
    expect(can(after(events), event)).toBe(answer);
  });

  test('goes by the length its law gives the window', () => {
    const longer = lawWith({ rulebook: { limits: { appealWindow: { from: '2013-09-23', value: 20, source: 'practice', basis: 'seen' } } as never } });
    expect([can(after(voted, longer), reached('2022-04-14')), can(after(voted, longer), reached('2022-04-30'))]).toEqual([false, true]);
  });

  test('closes nothing before the Code was designated', () => {
    const machine = modificationProposalMachine;
    const start = createActor(machine).getSnapshot();
    const window = machine.resolveState({ value: { live: { ...(start.value as { live: object }).live, support: 'adoptionWindow' } } as never, context: { facts: { ...start.context.facts, withdrawnOn: '2013-09-09' } as never } });
    expect(can(window, reached('2013-09-22'))).toBe(false);
  });
});

describe('XState, asked whether an event may be recorded,', () => {
  const fresh = () => createActor(modificationProposalMachine).start().getSnapshot();
  test.each([
    [fresh,                          { type: 'development.noted', on: '2022-01-04', by },                                          false, 'not where no state offers it'],
    [fresh,                          { type: 'workingGroup.met', on: '2013-09-22', by: 'working_group' },                          false, 'not the day before the Code was designated'],
    [fresh,                          { type: 'workingGroup.met', on: '2013-09-23', by: 'working_group' },                          true,  'on that day'],
    [fresh,                          { type: 'workingGroup.met', on: '2013-09-24', by: 'dcc' },                                    false, 'not by a body that may not'],
    [fresh,                          { type: 'workingGroup.met', on: '2013-09-24' },                                               false, 'not by nobody'],
    [() => after(converted),         { type: 'hold.placed', on: '2022-01-26', by: 'dcc', reason: 'Too busy' },                     true,  'against what is only assumed'],
    [() => after(converted, strict), { type: 'hold.placed', on: '2022-01-26', by: 'dcc', reason: 'Too busy' },                     false, 'not where that bars'],
    [() => after(converted),         { type: 'proposal.refused', on: '2022-01-26', by: 'code_administrator', reasons: 'Late' },    true,  'out of place, where only an assumed rule says so'],
    [() => after(converted, strict), { type: 'proposal.refused', on: '2022-01-26', by: 'code_administrator', reasons: 'Late' },    false, 'not where that bars'],
    [() => after(agreed),            { type: 'consultation.opened', on: '2022-02-23', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-16' }, true, 'by the branch of its kind'],
  ] as const)('%# says so: %j', (snapshot, event, answer, _why) => {
    expect(can(snapshot(), event)).toBe(answer);
  });

  test.each(['draftProposal', 'modificationProposal'])('the machine of a %s under another law is a machine', (id) => {
    const machine = id === 'draftProposal' ? draftProposalMachine : modificationProposalMachine;
    const own = id === 'draftProposal' ? underLaw(draftProposalMachine, strict) : underLaw(modificationProposalMachine, strict);
    expect([own.id, Object.keys(own.root.states)]).toEqual([machine.id, Object.keys(machine.root.states)]);
    const actor = createActor(own).start();
    actor.send({ ...raised, id: id === 'draftProposal' ? 'DP900' : 'MP900' } as never);
    expect(actor.getSnapshot().context.facts.proposal?.title).toBe('A change');
  });

  test('a day that is reached leaves the facts as they are', () => {
    const before = after(voted);
    expect(onDay(before, '2022-04-14').context.facts).toEqual(before.context.facts);
    expect(JSON.stringify(onDay(before, '2022-04-14').value)).not.toBe(JSON.stringify(before.value));
  });

  test('what is no event leaves the facts as they are', () => {
    const actor = createActor(draftProposalMachine).start();
    const before = actor.getSnapshot();
    actor.send({ type: 'hold.placed', on: 'soon' } as never);
    expect(actor.getSnapshot().context).toBe(before.context);
  });
});
