import { assign, setup } from 'xstate';
import { lazy } from '../lazy.ts';
import { isCalendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { hasElapsed, type Window } from '../events/windows.ts';
import { noFacts, type Facts } from '../events/facts.ts';
import { judge } from '../events/judge.ts';
import { evolve } from '../events/evolve.ts';
import type { CaseEvent, EventType } from '../events/cards.ts';
import type { Stage } from '../model/stage.ts';
import { readEvent } from '../events/parse.ts';
import { standardLaw, type Law } from '../rulebook/law.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import type { CitationId } from '../rulebook/citations.ts';
import { branches, type BranchName } from './branches.ts';

/** What a statechart carries: the facts so far, and nothing but data, so that a persisted snapshot survives JSON and goes on. */
export interface CaseContext {
  readonly facts: Facts;
}

/** What a statechart may be started with. All of it may be left out. */
export interface CaseInput {
  /** The facts to go on from, such as those of a Draft Proposal that is being converted. */
  readonly facts?: Facts;
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
  /** The rule, only assumed, by which the event does not belong here: it is offered all the same. */
  readonly beyond?: CitationId;
}

/** What every state says of itself. */
export interface StateMeta {
  readonly stage?: Stage;
  /** The events of which the life waits for one while it is in this state. */
  readonly awaits?: readonly EventType[];
}

/** XState infers these from a value that is never read; this is the one cast, and it says what the statecharts are about. */
const types = {} as { context: CaseContext; events: ChartEvent; input: CaseInput | undefined; meta: StateMeta };

/** The one guard, which reads the conditions, and the one action, which records, under a law. */
export const under = (law: Law) => ({
  guards: {
    permits: ({ context, event }: { readonly context: CaseContext; readonly event: ChartEvent }, params: PermitsParams) =>
      permits(context.facts, event, params, law),
  },
  record: (facts: Facts, event: ChartEvent): Facts => {
    const read = event.type === 'day.reached' ? null : readEvent(event);
    return read?.ok ? evolve(facts, read.event, law) : facts;
  },
});

/** What both statecharts are made with. */
export const caseSetup = lazy(() => {
  const { guards, record } = under(standardLaw);
  return setup({ types, guards, actions: { record: assign(({ context, event }) => ({ facts: record(context.facts, event) })) } });
});

/** A fresh context: nothing recorded, unless the input says otherwise. */
export function caseContext({ input }: { readonly input: CaseInput | undefined }): CaseContext {
  return { facts: input?.facts ?? noFacts };
}

/**
 * Whether the law lets an event take a transition. The event's shape is read first: what is no event takes none, and throws nothing.
 * What bars is asked alone: a rule that is only assumed speaks against an event, and the statechart takes it.
 */
function permits(facts: Facts, event: ChartEvent, { conditions, branch, beyond }: PermitsParams, law: Law): boolean {
  if (conditions === 'adoptionWindow' || conditions === 'appealWindow') {
    const on = dayReached(event);
    return on !== null && on >= designatedOn && hasElapsed(conditions, { facts, law, on });
  }
  const read = readEvent(event);
  if (!read.ok || read.event.on < designatedOn) return false;
  if (beyond !== undefined && law.assumed === 'bar') return false;
  if (branch !== undefined && !branches[branch](facts, read.event)) return false;
  const { against } = judge(read.event.type, read.event, { facts, on: read.event.on, rules: law.rulesOn(read.event.on), law });
  return !against.some(({ bars }) => bars);
}

/** The day that was reached, whatever else is sent and whatever it does when it is looked at. */
function dayReached(event: ChartEvent): CalendarDate | null {
  try {
    const { type, on } = event;
    return type === 'day.reached' && isCalendarDate(on) ? on : null;
  } catch {
    return null;
  }
}

/** A transition as both statecharts write it. */
export interface Take {
  readonly guard: { readonly type: 'permits'; readonly params: PermitsParams };
  readonly actions: 'record';
  readonly description: string;
  readonly target?: string;
}

interface TakeOptions {
  readonly to?: string;
  readonly when?: BranchName;
  readonly beyond?: CitationId;
}

/** An event taken where its conditions hold; without `to`, the state stays as it is and the event is recorded. */
export function take(event: EventType, description: string, way: TakeOptions = {}): Take {
  const { to, when, beyond } = way;
  const params = { conditions: event, ...(when === undefined ? {} : { branch: when }), ...(beyond === undefined ? {} : { beyond }) };
  return {
    guard: { type: 'permits', params },
    actions: 'record',
    description,
    ...(to === undefined ? {} : { target: to }),
  };
}

/** A window that closes once its last day is over. */
export function elapse(window: Window, description: string, to: string): Take {
  return { guard: { type: 'permits', params: { conditions: window } }, actions: 'record', description, target: to };
}
