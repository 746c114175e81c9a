import { sources, type Advisory, type Refusal } from 'sec-modifications';
import { el } from './dom.ts';
import { bases } from './words.ts';

const read: Readonly<Record<string, string>> = sources;

/** Reasons with the rule each comes from, where that was read, and how sure we are of it. */
export function reasonList(refusals: readonly (Refusal | Advisory)[]): HTMLElement {
  return el('ol', { class: 'reasons' }, ...refusals.map(reason));
}

function reason({ message, code, rule }: Refusal | Advisory): HTMLElement {
  const { id, clause, source, basis } = rule;
  return el(
    'li',
    {},
    el('p', { class: 'reason' }, message),
    el(
      'dl',
      { class: 'cited' },
      el('dt', {}, 'Rule'),
      el('dd', {}, clause === undefined ? id : `${id} (SEC ${clause})`, ' ', el('code', {}, code)),
      el('dt', {}, 'Source'),
      el('dd', {}, read[source] ?? source),
      el('dt', {}, 'Basis'),
      el('dd', {}, el('span', { class: `basis basis-${basis}` }, bases[basis])),
    ),
  );
}
