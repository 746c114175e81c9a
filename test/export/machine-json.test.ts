import { createMachine, getNextTransitions, createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { toMachineJSON } from '../../src/export/index.ts';
import { draftProposalMachine, modificationProposalMachine } from '../../src/statecharts/index.ts';

type Json = { readonly [key: string]: unknown };
type Described = { readonly description: string; readonly guard?: { readonly type: string; readonly params: { readonly conditions: string } }; readonly states?: Readonly<Record<string, Described>>; readonly on?: Readonly<Record<string, Described | readonly Described[]>> };

describe.each([
  ['Draft Proposal', draftProposalMachine],
  ['Modification Proposal', modificationProposalMachine],
])('the JSON of the %s machine', (_, machine) => {
  const json = toMachineJSON(machine);

  test('is JSON and nothing else', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json).not.toHaveProperty('context');
    expect(JSON.stringify(toMachineJSON(machine))).toBe(JSON.stringify(json));
  });

  test('describes every state and transition, and names the conditions of each', () => {
    let [states, transitions] = [0, 0];
    const look = (node: Described): void => {
      states += 1;
      expect(node.description).toMatch(/\.$/);
      for (const [event, ways] of Object.entries(node.on ?? {})) {
        for (const way of Array.isArray(ways) ? (ways as readonly Described[]) : [ways as Described]) {
          transitions += 1;
          expect([way.description, way.guard?.type, way.guard?.params.conditions]).toEqual([expect.stringMatching(/\.$/), 'permits', event === 'day.reached' ? expect.stringMatching(/Window$/) : event]);
        }
      }
      for (const child of Object.values(node.states ?? {})) look(child);
    };
    look(json as unknown as Described);
    expect(states).toBeGreaterThan(15);
    expect(transitions).toBeGreaterThan(30);
  });

  test('makes the same machine again in XState', () => {
    const again = createMachine(JSON.parse(JSON.stringify(json)) as Json as never);
    const shape = (root: typeof again.root): unknown => ({ id: root.id, type: root.type, states: Object.values(root.states).map((node) => shape(node as typeof root)), events: [...root.transitions].map(([event, ways]) => [event, ways.map(({ target }) => target?.map((node) => node.id))]) });
    expect(shape(again.root)).toEqual(shape(machine.root as unknown as typeof again.root));
    const offered = (actor: { getSnapshot(): unknown }) => getNextTransitions(actor.getSnapshot() as never).map(({ eventType }) => eventType);
    expect(offered(createActor(again).start())).toEqual(offered(createActor(machine).start()));
  });
});
