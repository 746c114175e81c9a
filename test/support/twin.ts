import { transition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { noFacts } from '../../src/events/facts.ts';
import { internalsOf, fileOf } from '../../src/history/case-file.ts';
import { raise, record, type CaseEvent, type CaseEventInput, type CaseFile, type ProposalRaised } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { standardLaw, type Law } from '../../src/rulebook/law.ts';
import { draftProposalMachine, modificationProposalMachine, underLaw } from '../../src/statecharts/index.ts';
import { closeWindows } from '../../src/statecharts/step.ts';

/** One life twice: as a file of the library, and as a snapshot that XState alone has driven. */
export interface Twin {
  readonly file: CaseFile;
  readonly snapshot: AnyMachineSnapshot;
}

/** Both sides, opened by the same event. */
export function open(raised: ProposalRaised, law: Law = standardLaw): Twin {
  const machine = raised.id.startsWith('DP') ? underLaw(draftProposalMachine, law) : underLaw(modificationProposalMachine, law);
  const start = machine.resolveState({ value: initialValue(machine), context: { facts: noFacts } });
  return { file: raise(raised, { law }), snapshot: transition(machine, start, parseEvent(raised))[0] };
}

/** The snapshot on a day: told that the day was reached, as the library tells itself. */
export function onDay(snapshot: AnyMachineSnapshot, on: string): AnyMachineSnapshot {
  return transition(snapshot.machine, snapshot, { type: 'day.reached', on })[0];
}

/** The file on a day, without the entries being cut: the windows that had elapsed are closed. */
export function rolled(file: CaseFile, on: string): CaseFile {
  const internals = internalsOf(file);
  return fileOf({ ...internals, state: closeWindows(internals.state, on as CaseEvent['on'], internals.law) });
}

/** Both sides after an event that both allow. */
export function advance({ file, snapshot }: Twin, event: CaseEventInput): Twin {
  const taken = record(file, event);
  if (!taken.ok) throw new Error(`refused: ${taken.refusals.map((refusal) => refusal.code).join()}`);
  const day = onDay(snapshot, event.on);
  const [next] = transition(day.machine, day, parseEvent(event));
  if (next.value !== 'converted') return { file: taken.file, snapshot: next };
  const shared = day.value.live;
  const goesOn = underLaw(modificationProposalMachine, internalsOf(file).law);
  const start = goesOn.resolveState({
    value: { live: { ...initialValue(modificationProposalMachine).live, urgency: shared.urgency, hold: shared.hold, support: shared.support } },
    context: day.context,
  });
  return { file: taken.file, snapshot: transition(goesOn, start, parseEvent(event))[0] };
}

/** A day on which every window that is open now has elapsed. */
export const later = (on: string) => addWorkingDays(on, 15);

function initialValue(machine: typeof draftProposalMachine | typeof modificationProposalMachine): { live: Record<string, StateValue> } {
  return structuredClone(machine.getInitialSnapshot({} as never, undefined).value) as { live: Record<string, StateValue> };
}
