import type { CalendarDate, CaseEventInput, EventType, Advisory, Refusal, Vote } from 'sec-modifications';
import { el } from './dom.ts';
import type { Session, Told } from './session.ts';

/** What the whole page shows. */
export interface State {
  readonly session: Session;
  /** The day on which something would happen: what may happen is asked for it. */
  readonly asked: CalendarDate;
  /** The event whose form is open. */
  readonly open: EventType | null;
  /** The Change Board votes cast on the page. */
  readonly votes: readonly Vote[];
  /** What came of the last event that was tried. */
  readonly answer: Answer | null;
}

export interface Answer {
  readonly ok: boolean;
  readonly words: string;
  /** Why it was refused; or, when it was recorded, what was unusual about it. */
  readonly reasons: readonly (Refusal | Advisory)[];
}

/** What can be done on the page. */
export interface Actions {
  load(told: Told): void;
  move(to: (session: Session) => Session): void;
  ask(day: string): void;
  open(type: EventType | null): void;
  attempt(event: CaseEventInput): void;
  vote(votes: readonly Vote[]): void;
}

/** A part of the page: its element, and how it shows a state. */
export interface Section {
  readonly node: HTMLElement;
  show(state: State): void;
}

/** A part of the page under a heading, which names it to a screen reader. */
export function titled(id: string, title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return el('section', { id, 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title`, tabindex: -1 }, title), ...children);
}
