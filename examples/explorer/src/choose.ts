import {
  calendarDate,
  fromJSON,
  inferredOf,
  InvalidInputError,
  raise,
  RefusedError,
  SecModificationsError,
  type CaseFile,
  type ProposalRaised,
} from 'sec-modifications';
import { allLives, papers } from '../../support/lives.ts';
import { choice, el, field, replace } from './dom.ts';
import { eventFields } from './form.ts';
import { reasonList } from './reasons.ts';
import type { Told } from './session.ts';
import { titled, type Actions, type Section, type State } from './section.ts';

/** A modification on its way: there is something to do. */
export const firstShown = 'MP128B';

/** Where a modification comes from: the papers, a record that was downloaded, or a form. */
export function chooseSection(actions: Actions): Section {
  const life = choice('life', [], '');
  life.append(
    ...papers.map(({ paper, lives }) =>
      el('optgroup', { label: paper }, ...lives.map(({ id, title }) => el('option', { value: id }, `${id} ${title}`))),
    ),
  );
  life.addEventListener('change', () => actions.load(lifeNamed(life.value)));
  const node = titled(
    'choose',
    'Choose a modification',
    field('A real modification, from the committee papers', life),
    el('details', {}, el('summary', {}, 'Open a record downloaded from here'), loader(actions)),
    el('details', {}, el('summary', {}, 'Raise a new proposal'), raising(actions)),
  );
  // A record of one's own is none of the papers: no name is left standing beside it.
  const show = ({ session: { loaded } }: State) => void (life.value = allLives.find(({ entries }) => entries === loaded.entries)?.id ?? '');
  return { node, show };
}

export function lifeNamed(id: string): Told {
  return { entries: allLives.find((one) => one.id === id)?.entries ?? [], marks: [] };
}

const toldIn = (file: CaseFile): Told => ({ entries: file.entries, marks: inferredOf(file) });

function loader(actions: Actions): HTMLElement {
  const fault = el('div', { role: 'alert' });
  const load = async () => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    try {
      actions.load(toldIn(fromJSON(JSON.parse(await file.text()))));
      fault.replaceChildren();
    } catch (error) {
      const why = error instanceof SecModificationsError ? error.message : 'The file is not JSON.';
      fault.replaceChildren(el('p', { class: 'fault' }, why));
    }
  };
  const input = el('input', { type: 'file', id: 'record-file', accept: '.json,application/json', change: () => void load() });
  return el(
    'div',
    { class: 'inset' },
    field('A record (JSON)', input, 'It is read in this browser and played entry by entry, with every check on.'),
    fault,
  );
}

function raising(actions: Actions): HTMLElement {
  const first = calendarDate('2021-10-05');
  const day = el('input', { type: 'date', id: 'raise-on', value: first });
  const begin = { id: 'DP900', title: 'A change to the Smart Energy Code', proposer: 'A Party' };
  const { node, read } = eventFields({ type: 'proposal.raised', on: first, by: ['proposer', 'authority'], begin, id: 'raise' });
  const fault = el('div', { role: 'alert' });
  const submit = (event: Event) => {
    event.preventDefault();
    try {
      actions.load(toldIn(raise({ ...read(), on: day.value } as ProposalRaised)));
      fault.replaceChildren();
    } catch (error) {
      if (error instanceof RefusedError) replace(fault, el('p', { class: 'fault' }, 'It was not raised.'), reasonList(error.refusals));
      else if (error instanceof InvalidInputError) replace(fault, el('p', { class: 'fault' }, error.message));
      else throw error;
    }
  };
  const hint = 'Identifiers follow the day: SECMP0123 before December 2018, DP123 since.';
  return el(
    'form',
    { class: 'inset', novalidate: true, submit },
    field('Raised on', day, hint),
    node,
    el('button', { class: 'button' }, 'Raise the proposal'),
    fault,
  );
}
