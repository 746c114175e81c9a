import { being, checkArgument, isRecord } from '../checks.ts';
import type { CaseMachine } from '../statecharts/machine.ts';

/** A statechart as plain JSON. */
export interface MachineJSON {
  readonly [key: string]: JsonValue;
}

type JsonValue = string | number | boolean | null | readonly JsonValue[] | MachineJSON;

/**
 * A statechart as the plain configuration that Stately and other visualisers read: every state and transition with its description,
 * every guard with its name and parameters. Functions are left out; `createMachine` takes the rest as it is.
 *
 * Does not judge: the guard `permits` and the action `record` are names here, and their meaning stays in the library.
 *
 * @throws InvalidInputError for what is no machine
 * @example
 * toMachineJSON(draftProposalMachine).initial; //=> 'live'
 * toMachineJSON(draftProposalMachine).states.converted.type; //=> 'final'
 */
export function toMachineJSON(machine: CaseMachine): MachineJSON {
  checkMachine(machine);
  return objectOf(machine.config);
}

/** Refuses what is no machine of XState's: its root belongs to it. */
export function checkMachine(machine: unknown): void {
  checkArgument(machine, aMachine, 'machine');
}

const aMachine = /* @__PURE__ */ being(
  'draftProposalMachine or modificationProposalMachine',
  (machine) => isRecord(machine) && isRecord(machine['root']) && machine['root']['machine'] === machine,
);

function objectOf(value: object): MachineJSON {
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (isLeftOut(part) ? [] : [[key, plain(part)]])));
}

const isLeftOut = (value: unknown): boolean => value === undefined || typeof value === 'function';

function plain(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return objectOf(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
