import { calendarDate, lawWith, parseEvent, type CaseEventInput } from 'sec-modifications';
import { draftProposalMachine, modificationProposalMachine, underLaw } from 'sec-modifications/statecharts';
import { createActor } from 'xstate';

// The statecharts in XState's hands: an actor that is inspected, stored and restored, converted, and told which day it is.
// The library itself replays records by a table read off the machines; whoever shows or drives a life with XState starts here.

const raised = {
  type: 'proposal.raised',
  on: '2022-01-11',
  by: 'proposer',
  id: 'DP900',
  title: 'A change',
  proposer: 'A Party',
} as const satisfies CaseEventInput;

/** The state of every region of a life that goes on. */
function liveOf<L>(value: string | { readonly live: L }): L {
  if (typeof value === 'string') throw new Error(`The life has ended: ${value}.`);
  return value.live;
}

const inWords = (regions: object): string =>
  Object.entries(regions)
    .map(([region, state]) => `${region} ${JSON.stringify(state)}`)
    .join(', ');

// Inspection: what was sent, and the state that it left. A machine takes what record would take; anything else moves nothing.
const draft = createActor(draftProposalMachine, {
  inspect: (inspected) => {
    if (inspected.type !== '@xstate.snapshot' || inspected.event.type === 'xstate.init') return;
    console.log(`  ${inspected.event.type}: ${inWords(liveOf(draft.getSnapshot().value))}`);
  },
}).start();
console.log('A Draft Proposal, inspected:');
draft.send(parseEvent(raised));
draft.send(parseEvent({ type: 'urgency.requested', on: '2022-01-25', by: 'change_sub_committee' }));
draft.send(parseEvent({ type: 'changeBoard.voted', on: '2022-01-25', by: 'change_board', outcome: 'approve' }));

// Persistence: a snapshot is JSON, and goes on once it is restored. What a register stores all the same is the record: see toJSON.
const text = JSON.stringify(draft.getPersistedSnapshot());
const restored = createActor(draftProposalMachine, { snapshot: JSON.parse(text) }).start();
restored.send(parseEvent({ type: 'urgency.granted', on: '2022-01-28', by: 'authority' }));
console.log(`Stored, restored, sent urgency.granted:\n  ${inWords(liveOf(restored.getSnapshot().value))}`);

// Under a law: which guard a machine has is not stored. Only an assumed rule says who may place a hold.
const hold = parseEvent({ type: 'hold.placed', on: '2022-02-01', by: 'dcc', reason: 'Too busy' });
const strict = createActor(underLaw(draftProposalMachine, lawWith({ assumed: 'bar' })), { snapshot: JSON.parse(text) });
console.log(`A hold by the DCC: ${restored.getSnapshot().can(hold)}; where what is assumed bars: ${strict.getSnapshot().can(hold)}`);

// Conversion: the draft's statechart ends, and the other one takes the same event from the facts before it. Urgency, hold and support go on.
const before = restored.getSnapshot();
const conversion = parseEvent({
  type: 'conversion.agreed',
  on: '2022-02-22',
  by: 'change_sub_committee',
  route: 'report_phase',
  path: 3,
});
restored.send(conversion);
console.log(`Converted: the draft is ${restored.getSnapshot().status}`);
const beside = liveOf(before.value);
const fresh = liveOf(createActor(modificationProposalMachine).getSnapshot().value);
const modification = createActor(modificationProposalMachine, {
  snapshot: modificationProposalMachine.resolveState({
    value: { live: { ...fresh, urgency: beside.urgency, hold: beside.hold, support: beside.support } },
    context: before.context,
  }),
}).start();
modification.send(conversion);
console.log(`  ${modification.getSnapshot().context.facts.proposal?.id}: ${inWords(liveOf(modification.getSnapshot().value))}`);

// A day that was reached: nothing here reads a clock, so a window closes when the machine is told of a day after its last.
for (const event of [
  { type: 'report.submitted', on: '2022-02-22', by: 'code_administrator' },
  { type: 'report.agreedComplete', on: '2022-02-22', by: 'change_sub_committee' },
  { type: 'consultation.opened', on: '2022-02-28', by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-18' },
  { type: 'consultation.closed', on: '2022-03-18', by: 'code_administrator' },
  { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve' },
] as const satisfies readonly CaseEventInput[]) {
  modification.send(parseEvent(event));
}
console.log('Voted on 30 March 2022 under Path 3, and told of days:');
for (const on of ['2022-04-13', '2022-04-14']) {
  modification.send({ type: 'day.reached', on: calendarDate(on) });
  console.log(`  ${on}: ${JSON.stringify(liveOf(modification.getSnapshot().value).progress)}`);
}

// An appeal on the day after is recorded by the library with an advisory: the length of the window is assumed. This machine was told that it closed.
const appeal = parseEvent({ type: 'appeal.lodged', on: '2022-04-14', by: 'party' });
console.log(`An appeal on 14 April 2022, once the machine was told: ${modification.getSnapshot().can(appeal)}`);
