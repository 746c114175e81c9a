import { nextWorkingDay, previousWorkingDay } from 'sec-modifications/calendar';
import type { CalendarDate, CaseEvent } from 'sec-modifications';
import { columnName, inWords } from '../../support/words.ts';
import { el, field, replace } from './dom.ts';
import { titled, type Actions, type Section, type State } from './section.ts';
import { atDay, atEntry, isChanged, opened, type Session } from './session.ts';
import { dayWords, plural } from './words.ts';

/** Moves along the record, entry by entry or day by day, and lists it. */
export function timelineSection(actions: Actions): Section {
  const move = (next: (session: Session) => Session) => () => actions.move(next);
  const slider: HTMLInputElement = el('input', {
    type: 'range',
    id: 'entry',
    min: 1,
    input: move((session) => atEntry(session, Number(slider.value))),
  });
  const day: HTMLInputElement = el('input', {
    type: 'date',
    id: 'day',
    change: move((session) => (day.value === '' ? session : atDay(session, day.value))),
  });
  const button = (id: string, words: string, next: (session: Session) => Session) =>
    el('button', { type: 'button', id, class: 'button secondary', click: move(next) }, words);
  const notice = el('div', {});
  const list = el('ol', { class: 'record', tabindex: 0, 'aria-label': 'Entries of the record' });
  const node = titled(
    'time',
    'Move along its life',
    el(
      'div',
      { class: 'controls' },
      el('div', { class: 'slider' }, field('Entry', slider)),
      el(
        'div',
        { class: 'buttons' },
        button('previous', 'Previous entry', (at) => atEntry(at, at.shown - 1)),
        button('next', 'Next entry', (at) => atEntry(at, at.shown + 1)),
      ),
      field('Day', day),
      el(
        'div',
        { class: 'buttons' },
        button('day-before', 'Working Day before', (at) => atDay(at, stepped(at.on, -1))),
        button('day-after', 'Working Day after', (at) => atDay(at, stepped(at.on, 1))),
      ),
    ),
    notice,
    list,
  );
  const show = ({ session }: State) => {
    const last = session.entries[session.shown - 1];
    slider.max = String(session.entries.length);
    slider.value = String(session.shown);
    slider.setAttribute(
      'aria-valuetext',
      last === undefined ? '' : `Entry ${session.shown} of ${session.entries.length}: ${dayWords(last.on)}, ${said(last)}`,
    );
    day.value = session.on;
    replace(notice, ...notices(session, actions));
    replace(list, ...session.entries.map((entry, index) => line(entry, index, session, actions)));
    const here = list.querySelector<HTMLElement>('[aria-current]');
    if (here !== null) list.scrollTop = Math.max(0, here.offsetTop - list.clientHeight / 2);
  };
  return { node, show };
}

function notices(session: Session, actions: Actions): HTMLElement[] {
  const later = session.entries.length - session.shown;
  return [
    ...(later === 0
      ? []
      : [el('p', { class: 'hint' }, `${plural(later, 'entry', 'entries')} still to come. Recording something here takes their place.`)]),
    ...(isChanged(session)
      ? [
          el(
            'p',
            { class: 'hint' },
            'This is no longer the record that was loaded. ',
            el(
              'button',
              { type: 'button', id: 'restore', class: 'link', click: () => actions.move(({ loaded }) => opened(loaded)) },
              'Go back to it',
            ),
          ),
        ]
      : []),
  ];
}

function line(entry: CaseEvent, index: number, session: Session, actions: Actions): HTMLElement {
  const isHere = index === session.shown - 1;
  const standing = index < session.shown ? 'past' : 'to-come';
  return el(
    'li',
    { class: standing, 'aria-current': isHere ? 'step' : undefined },
    el(
      'button',
      { type: 'button', id: `entry-${index}`, class: 'entry', click: () => actions.move((at) => atEntry(at, index + 1)) },
      el('span', { class: 'when' }, `${isAbout(index, session) ? 'about ' : ''}${dayWords(entry.on)}`),
      el('span', {}, said(entry)),
    ),
    isHere && found(entry),
  );
}

/** Whether no source gives the day of an entry. */
const isAbout = (index: number, { marks }: Session): boolean =>
  marks.some((mark) => mark.index === index && mark.between.from !== mark.between.until);

const said = (entry: CaseEvent): string => `${columnName(entry.by)} ${inWords(entry)}`;

/** Where an entry was read, and what no source states. */
function found({ source, note }: CaseEvent): HTMLElement {
  return el(
    'p',
    { class: 'found' },
    [source === undefined ? 'No source is recorded.' : `${source}.`, note === undefined ? '' : `Note: ${note}.`].join(' ').trim(),
  );
}

/** The Working Day next to a day; the day itself at the edge of the calendar. */
function stepped(on: CalendarDate, by: 1 | -1): CalendarDate {
  try {
    return by === 1 ? nextWorkingDay(on) : previousWorkingDay(on);
  } catch {
    return on;
  }
}
