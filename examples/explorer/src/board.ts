import {
  rulebookOn,
  tally,
  votesNeeded,
  whyNot,
  type BoardGroup,
  type CalendarDate,
  type PartyCategory,
  type Tally,
  type Vote,
} from 'sec-modifications';
import { el, replace } from './dom.ts';
import { reasonList } from './reasons.ts';
import { titled, type Actions, type Section, type State } from './section.ts';
import { categories, plural, sentence } from './words.ts';

const choices = ['approve', 'reject', 'abstain'] as const;

/** A ballot of the Change Board, counted as it is filled in. */
export function boardSection(actions: Actions): Section {
  const ballot = el('table', { class: 'ballot' });
  const count = el('div', { class: 'count', role: 'status', 'aria-live': 'polite' });
  const record = el('div', {});
  const node = titled(
    'board',
    'Cast Change Board votes',
    el(
      'p',
      { class: 'hint' },
      'Say how many members of each category vote which way. The count follows; nothing is recorded until you say so.',
    ),
    ballot,
    count,
    record,
  );
  let drawnFor = '';
  const show = ({ session, asked, votes }: State) => {
    const { groups } = rulebookOn(asked).constitution;
    const seats = JSON.stringify(groups);
    if (seats !== drawnFor) fill(ballot, groups, actions);
    drawnFor = seats;
    if (votes.length === 0) for (const input of ballot.querySelectorAll('input')) input.value = '0';
    replace(count, ...counted(votes, asked));
    const refusals = whyNot(session.file, 'changeBoard.voted', { on: asked });
    replace(
      record,
      ...(refusals.length === 0 ? [voteButton(actions)] : [el('p', {}, 'The Change Board cannot vote on this day:'), reasonList(refusals)]),
    );
  };
  return { node, show };
}

const voteButton = (actions: Actions): HTMLElement =>
  el('button', { type: 'button', id: 'take-vote', class: 'button', click: () => actions.open('changeBoard.voted') }, 'Record this vote');

function fill(ballot: HTMLElement, groups: readonly BoardGroup[], actions: Actions): void {
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, 'Party Category'),
    ...choices.map((one) => el('th', { scope: 'col', class: 'number' }, sentence(one))),
    el('th', { scope: 'col', class: 'number' }, 'Seats'),
  );
  const cast = () => actions.vote(votesIn(ballot));
  const rows = groups.flatMap(({ categories: within, seats }) =>
    within.map((category, index) => row(category, seats, index === 0 ? within.length : 0, cast)),
  );
  ballot.replaceChildren(
    el('caption', { class: 'visually-hidden' }, 'Votes by Party Category'),
    el('thead', {}, head),
    el('tbody', {}, ...rows),
  );
}

function row(category: PartyCategory, seats: number, span: number, cast: () => void): HTMLElement {
  const input = (choice: string) =>
    el('input', {
      type: 'number',
      min: 0,
      max: seats,
      value: 0,
      id: `vote-${category}-${choice}`,
      'data-category': category,
      'data-choice': choice,
      'aria-label': `${categories[category]}: ${choice}`,
      input: cast,
    });
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, categories[category]),
    ...choices.map((choice) => el('td', { class: 'number' }, input(choice))),
    span > 0 && el('td', { class: 'number', rowspan: span }, String(seats)),
  );
}

/** The votes that the ballot says, one for each member. */
function votesIn(ballot: HTMLElement): Vote[] {
  return [...ballot.querySelectorAll('input')].flatMap(({ value, dataset }) => {
    const category = Object.keys(categories).find((one): one is PartyCategory => one === dataset['category']);
    const choice = choices.find((one) => one === dataset['choice']);
    const members = Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 99);
    return category === undefined || choice === undefined ? [] : Array.from({ length: members }, () => ({ category, choice }));
  });
}

const outcomes: Readonly<Record<Tally['outcome'], string>> = { approve: 'Approved', reject: 'Rejected', inquorate: 'Inquorate' };

function counted(votes: readonly Vote[], on: CalendarDate): HTMLElement[] {
  const { constitution } = rulebookOn(on);
  try {
    const { outcome, groups, explanation, basis } = tally(votes, constitution);
    const other = outcome === 'approve' ? 'reject' : 'approve';
    const needed = votesNeeded(votes, other, constitution);
    const further = needed?.map((one) => `${plural(one.votes, 'vote')} of ${sentence(one.group).toLowerCase()}`).join(', ');
    return [
      el(
        'p',
        { class: `outcome outcome-${outcome}` },
        el('strong', {}, outcomes[outcome]),
        ` ${groups.filter((one) => one.outcome === 'approve').length} categories for, ${groups.filter((one) => one.outcome === 'reject').length} against`,
      ),
      el(
        'p',
        {},
        further === undefined
          ? `It can no longer be made to ${other}.`
          : `To ${other} it would take ${further === '' ? 'nothing more' : further}.`,
      ),
      el(
        'details',
        {},
        el('summary', { id: 'count-why' }, `How it was counted (by a rule ${basis})`),
        el('ul', {}, ...explanation.map((words) => el('li', {}, words))),
      ),
    ];
  } catch (error) {
    return [el('p', { class: 'fault' }, error instanceof Error ? error.message : String(error))];
  }
}
