import { eventName, nextSteps, type NextStep } from 'sec-modifications';
import { columnName } from '../../support/words.ts';
import { el, field, replace, type Child } from './dom.ts';
import { eventFields } from './form.ts';
import { reasonNotTo } from './guarded.ts';
import { reasonList } from './reasons.ts';
import { titled, type Actions, type Answer, type Section, type State } from './section.ts';
import { categories, dayWords, plural } from './words.ts';

/** What may happen on a day, a form to make it happen, and what came of it. */
export function stepsSection(actions: Actions): Section {
  const day = el('input', { type: 'date', id: 'asked', change: () => day.value !== '' && actions.ask(day.value) });
  const answer = el('div', { id: 'answer', role: 'status', 'aria-live': 'polite' });
  const form = el('div', {});
  const lists = el('div', {});
  const node = titled(
    'steps',
    'What may happen next',
    field('If it happened on', day, 'What may happen, and who may act, depends on the day.'),
    answer,
    form,
    lists,
  );
  let drawnFor = '';
  const show = (state: State) => {
    day.value = state.asked;
    day.min = state.session.on;
    replace(answer, ...answered(state.answer));
    const wanted = JSON.stringify([state.open, state.asked, state.session.file.entries.length, state.votes]);
    // Past the edge of the calendar nobody can say what may happen; another day may still be asked about.
    const why = reasonNotTo(() => {
      replace(lists, ...listsOf(nextSteps(state.session.file, { on: state.asked }), state, actions));
      if (wanted !== drawnFor) replace(form, formOf(state, actions));
    });
    drawnFor = wanted;
    if (why !== null) for (const place of [form, lists]) replace(place, place === lists && el('p', { class: 'fault' }, why));
  };
  return { node, show };
}

function answered(answer: Answer | null): HTMLElement[] {
  if (answer === null) return [];
  const { ok, words, reasons } = answer;
  return [
    el(
      'div',
      { class: ok ? 'answer recorded' : 'answer refused' },
      el('h3', { id: 'answer-title', tabindex: -1 }, ok ? 'Recorded' : 'Refused'),
      el('p', {}, words),
      ok && reasons.length > 0 && el('p', {}, 'It was recorded although it is unusual:'),
      reasons.length > 0 && reasonList(reasons),
    ),
  ];
}

function formOf({ open, asked, session, votes }: State, actions: Actions): Child {
  if (open === null) return null;
  const step = nextSteps(session.file, { on: asked }).find(({ type }) => type === open);
  const { node, read } = eventFields({ type: open, on: asked, by: step?.by ?? [], id: 'event' });
  const withVotes = el('input', { type: 'checkbox', id: 'event-votes', checked: votes.length > 0 });
  const isVote = open === 'changeBoard.voted' && votes.length > 0;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.attempt({ ...read(), ...(isVote && withVotes.checked ? { votes } : {}) });
  };
  return el(
    'form',
    { class: 'panel', novalidate: true, 'aria-labelledby': 'form-title', submit },
    el('h3', { id: 'form-title', tabindex: -1 }, eventName(open)),
    el('p', { class: 'hint' }, `On ${dayWords(asked)}`),
    node,
    isVote &&
      el(
        'div',
        { class: 'field check' },
        withVotes,
        el(
          'label',
          { for: 'event-votes' },
          `With the ${plural(votes.length, 'vote')} cast below (${[...new Set(votes.map(({ category }) => categories[category]))].join(', ')})`,
        ),
      ),
    el(
      'div',
      { class: 'buttons' },
      el('button', { class: 'button', id: 'event-record' }, 'Record it'),
      el('button', { type: 'button', class: 'button secondary', id: 'event-cancel', click: () => actions.open(null) }, 'Cancel'),
    ),
  );
}

function listsOf(steps: readonly NextStep[], state: State, actions: Actions): HTMLElement[] {
  const among = (standing: NextStep['standing']) => steps.filter((step) => step.standing === standing);
  const may = (title: string, of: readonly NextStep[], none: string) => [
    el('h3', {}, title),
    of.length === 0
      ? el('p', { class: 'hint' }, none)
      : el('ul', { class: 'may' }, ...of.map((step) => possible(step, state.open, actions))),
  ];
  return [
    ...may('Required', among('required'), 'It waits for nothing.'),
    ...may('Permitted', among('permitted'), 'Nothing else may happen on this day.'),
  ];
}

const idOf = ({ type }: NextStep): string => `step-${type.replace('.', '-')}`;

/** A step that may be taken: by whom, its last day, and the day that the plan has for it. */
function possible(step: NextStep, open: string | null, actions: Actions): HTMLElement {
  const { type, by, dueOn, expectedOn } = step;
  const due = dueOn === null ? 'by a day that is not known' : dueOn && `by ${dayWords(dueOn)}`;
  const expected = expectedOn && `planned for ${dayWords(expectedOn)}`;
  return el(
    'li',
    {},
    el(
      'button',
      {
        type: 'button',
        id: idOf(step),
        class: step.standing === 'required' ? 'button' : 'button secondary',
        'aria-expanded': open === type ? 'true' : 'false',
        click: () => actions.open(type),
      },
      eventName(type),
    ),
    el('span', { class: 'hint' }, [by.map(columnName).join(', '), due, expected].filter((part) => part !== undefined).join('; ')),
  );
}
