import { calendarDate, eventName, stageName, type CaseEventInput } from 'sec-modifications';
import { boardSection } from './board.ts';
import { chooseSection, firstShown, lifeNamed } from './choose.ts';
import { el, replace } from './dom.ts';
import { downloadsSection } from './downloads.ts';
import { guarded, reasonNotTo } from './guarded.ts';
import type { Actions, State } from './section.ts';
import { opened, taken, type Session } from './session.ts';
import { statechartSection } from './statechart.ts';
import { stepsSection } from './steps.ts';
import { summarySection } from './summary.ts';
import { timelineSection } from './timeline.ts';
import { timetableSection } from './timetable.ts';
import { whyNotSection } from './why-not.ts';
import { dayWords, plural } from './words.ts';

let state: State = at(opened(lifeNamed(firstShown)));

/** A session as it is first shown: asked about on its own day, with no form open and no votes cast. */
function at(session: Session): State {
  return { session, asked: session.on, open: null, votes: [], answer: null };
}

/** Does what was asked for, or says why it cannot be done and shows the state again, so that no field is left with what was refused. */
const tried =
  <A extends readonly unknown[]>(act: (...given: A) => void) =>
  (...given: A): void => {
    const why = reasonNotTo(() => act(...given));
    replace(refused, why === null ? null : el('p', { class: 'fault' }, why));
    if (why !== null) show(state);
  };
const refused = el('div', { id: 'refused', role: 'alert' });

const actions: Actions = {
  load: (told) => {
    show(at(opened(told)));
    announce(`Loaded ${state.session.file.id}: ${stageName(state.session.file.stage)}.`);
  },
  move: tried((move) => {
    const session = move(state.session);
    show({ ...at(session), votes: state.votes });
    announce(`${plural(session.shown, 'entry', 'entries')} shown: ${stageName(session.file.stage)}.`);
  }),
  ask: tried((day) => show({ ...state, asked: calendarDate(day < state.session.on ? state.session.on : day), answer: null })),
  open: (type) => {
    show({ ...state, open: type, answer: null });
    focus(type === null ? 'steps-title' : 'form-title');
  },
  attempt: tried((event) => {
    show(after(event));
    focus('answer-title');
  }),
  vote: (votes) => show({ ...state, votes }),
};

/** The state after an event was tried: recorded, or refused with the reasons. */
function after(event: CaseEventInput): State {
  const { type } = event;
  const answer = taken(state.session, event);
  if (!answer.ok)
    return {
      ...state,
      answer: { ok: false, words: `${eventName(type)} may not be recorded on ${dayWords(state.asked)}.`, reasons: answer.refusals },
    };
  const { file } = answer.session;
  const rest =
    answer.leftOut === 0 ? '' : ` What stood in the record after this point (${plural(answer.leftOut, 'entry', 'entries')}) is left out.`;
  const parts = answer.children === undefined ? '' : ` It goes on as ${answer.children.map(({ id }) => id).join(' and ')}.`;
  const words = `${eventName(type)}. ${file.id} is now in: ${stageName(file.stage)}.${parts}${rest}`;
  return { ...at(answer.session), answer: { ok: true, words, reasons: answer.advisories } };
}

const summary = guarded(summarySection());
const sections = [
  chooseSection(actions),
  timelineSection(actions),
  statechartSection(),
  stepsSection(actions),
  whyNotSection(actions),
  boardSection(actions),
  timetableSection(),
  downloadsSection(),
].map(guarded);
const status = el('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });

function show(next: State): void {
  state = next;
  for (const section of [summary, ...sections]) section.show(state);
}

function announce(words: string): void {
  status.textContent = words;
}

/** Moves the focus, and with it the reader, to a heading. */
function focus(id: string): void {
  const heading = document.querySelector<HTMLElement>(`#${id}`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest' });
}

const [choose, timeline, ...rest] = sections.map(({ node }) => node);
const contents = el(
  'nav',
  { 'aria-label': 'On this page' },
  el('ul', {}, ...sections.map(({ node }) => el('li', {}, el('a', { href: `#${node.id}` }, node.querySelector('h2')?.textContent ?? '')))),
);
document
  .querySelector('main')
  ?.append(
    status,
    refused,
    summary.node,
    el(
      'div',
      { class: 'columns' },
      el('div', { class: 'side' }, choose ?? '', timeline ?? '', contents),
      el('div', { class: 'body' }, ...rest),
    ),
  );
show(state);
