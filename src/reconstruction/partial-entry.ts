import type { CaseEventInput, EventType } from '../events/cards.ts';
import type { Body } from '../model/body.ts';
import type { Identifier } from '../model/identifier.ts';
import type { Path } from '../model/path.ts';
import type { Stage } from '../model/stage.ts';

/**
 * A day as far as it is known: a day, a month written YYYY-MM, or the days between which it lies, both included; either end may be left
 * out.
 */
export type ApproximateDay = string | { readonly from?: string; readonly until?: string };

/** What another source gives for the day of the same event. */
export interface Report {
  readonly on: ApproximateDay;
  readonly source?: string;
}

type Loosened<E extends CaseEventInput> = Pick<E, 'type'> &
  Partial<Omit<E, 'type' | 'on'>> & { readonly on?: ApproximateDay; readonly alsoReported?: readonly Report[] };

/** An event as far as it is known. */
export type PartialEvent = { readonly [E in CaseEventInput as E['type']]: Loosened<E> }[EventType];

/** A stage in which the file was seen on a day, and the identifier it then had. */
export interface StageSeen {
  readonly type: 'stage.seen';
  readonly stage: Stage;
  readonly on?: ApproximateDay;
  readonly id?: Identifier;
  readonly source?: string;
  readonly note?: string;
}

type Loose<T extends EventType> = Extract<PartialEvent, { readonly type: T }>;

/** A vote, and under which path it was taken, where a page says so. */
export type VoteSeen = Loose<'changeBoard.voted'> & { readonly under?: 'self_governance' | 'authority_determined'; readonly path?: Path };

/** An approval of which a page does not say whose it was. */
export interface ApprovalSeen {
  readonly type: 'approved';
  readonly on?: ApproximateDay;
  readonly by?: Body;
  readonly source?: string;
  readonly note?: string;
}

/** Implementation in a release, where a page gives its name. */
export type ImplementationSeen = Loose<'implementation.completed'> & { readonly release?: string };

/** Implementation in a release, by its name in place of a day. */
export interface ReleaseSeen {
  readonly type?: undefined;
  readonly release: string;
  readonly source?: string;
  readonly note?: string;
}

/** An entry of an incomplete history. */
export type PartialEntry = PartialEvent | StageSeen | VoteSeen | ApprovalSeen | ImplementationSeen | ReleaseSeen;
