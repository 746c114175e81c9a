import { assign, setup } from 'xstate';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isCalendarDate } from '../calendar/calendar-date.ts';
import { hasElapsed, type Window } from '../conditions/event-law.ts';
import { noFacts, type Facts } from '../conditions/facts.ts';
import { isAllowed } from '../conditions/judge.ts';
import { learn } from '../conditions/learn.ts';
import type { CaseEvent, EventType } from '../model/event.ts';
import type { Stage } from '../model/stage.ts';
import { standardLaw, type Law } from '../rulebook/law.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import { branches, type BranchName } from './branches.ts';

/** What a statechart carries: the facts so far, and the law it is judged by. */
export interface CaseContext {
  readonly facts: Facts;
  readonly law: Law;
}

/** What a statechart may be started with. All of it may be left out. */
export interface CaseInput {
  /** The facts to go on from, such as those of a Draft Proposal that is being converted. */
  readonly facts?: Facts;
  readonly law?: Law;
}

/** Windows that elapsed before a day are closed. Sent by the library before an event of that day; never an entry. */
export interface DayReached {
  readonly type: 'day.reached';
  readonly on: CalendarDate;
}

/** What a statechart understands. */
export type ChartEvent = CaseEvent | DayReached;

/** What the one guard is asked: the law of which event or window, and which branch. */
export interface PermitsParams {
  readonly conditions: EventType | Window;
  readonly branch?: BranchName;
}

/** What every state says of itself. */
export interface StateMeta {
  readonly stage?: Stage;
  /** The events of which the life waits for one while it is in this state. */
  readonly awaits?: readonly EventType[];
}

/** XState infers these from a value that is never read; this is the one cast, and it says what the statecharts are about. */
const types = {} as { context: CaseContext; events: ChartEvent; input: CaseInput | undefined; meta: StateMeta };

/** What both statecharts are made with: one guard, which reads the conditions, and one action, which records. */
export const caseSetup = setup({
  types,
  guards: {
    permits: ({ context, event }, params: PermitsParams) => permits(context, event, params),
  },
  actions: {
    record: assign(({ context, event }) => (event.type === 'day.reached' ? {} : { facts: learn(context.facts, event, context.law) })),
  },
});

/** A fresh context: nothing recorded, the standing law, unless the input says otherwise. */
export function caseContext({ input }: { readonly input: CaseInput | undefined }): CaseContext {
  return { facts: input?.facts ?? noFacts, law: input?.law ?? standardLaw };
}

/** Whether the law lets an event take a transition. */
export function permits({ facts, law }: CaseContext, event: ChartEvent, { conditions, branch }: PermitsParams): boolean {
  if (!isCalendarDate(event.on) || event.on < designatedOn) return false;
  if (event.type === 'day.reached') {
    return (conditions === 'adoptionWindow' || conditions === 'appealWindow') && hasElapsed(conditions, { facts, law, on: event.on });
  }
  if (branch !== undefined && !branches[branch](facts, event)) return false;
  return isAllowed(event, { facts, on: event.on, rules: law.rulesOn(event.on), law });
}

/** A transition as both statecharts write it. */
export interface Take {
  readonly guard: { readonly type: 'permits'; readonly params: PermitsParams };
  readonly actions: 'record';
  readonly description: string;
  readonly target?: string;
}

/** An event taken where its conditions hold; without `to`, the state stays as it is and the event is recorded. */
export function take(event: EventType, description: string, way: { readonly to?: string; readonly when?: BranchName } = {}): Take {
  const params = way.when === undefined ? { conditions: event } : { conditions: event, branch: way.when };
  return {
    guard: { type: 'permits', params },
    actions: 'record',
    description,
    ...(way.to === undefined ? {} : { target: way.to }),
  };
}

/** A window that closes once its last day is over. */
export function elapse(window: Window, description: string, to: string): Take {
  return { guard: { type: 'permits', params: { conditions: window } }, actions: 'record', description, target: to };
}
