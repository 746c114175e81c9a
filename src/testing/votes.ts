import { isRecord } from '../checks.ts';
import { InvalidInputError, shown } from '../errors.ts';
import { partyCategories, type PartyCategory } from '../model/party.ts';
import { choices, type Vote } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import { constitutionOf } from '../voting/board.ts';

/**
 * Change Board votes from a few words.
 *
 * One text is dealt to the seats in turn, the first seat of each group, then the second, approvals first.
 * An object gives each category its own text.
 *
 * @throws InvalidInputError for words that are no votes, an unknown category, or more votes than seats
 * @example
 * votes('5 approve, 2 reject, 1 abstain').length; //=> 8
 * tally(votes('5 approve, 2 reject, 1 abstain')).outcome; //=> 'approve'
 * tally(votes({ large_suppliers: '7 reject', consumers: '1 approve' })).margin; //=> 0
 * votes('some approve'); // throws InvalidInputError
 */
export function votes(said: string | { readonly [C in PartyCategory]?: string }, constitution?: BoardConstitution): readonly Vote[] {
  const board = constitutionOf(constitution);
  if (typeof said === 'string') return Object.freeze(dealt(choicesIn(said, ''), board));
  if (!isRecord(said)) throw fault('', `expected votes such as '5 approve, 2 reject' but received ${shown(said)}.`);
  const cast = Object.entries(said).flatMap(([category, text]) => {
    const known = partyCategories.find((one) => one === category);
    if (known === undefined) throw fault(category, `expected a Party Category but received ${shown(category)}.`);
    return choicesIn(text, category).map((choice) => Object.freeze({ category: known, choice }));
  });
  return Object.freeze(cast);
}

function dealt(choices: readonly Vote['choice'][], { groups }: BoardConstitution): Vote[] {
  const rows = Math.max(...groups.map((group) => group.seats));
  const seats = Array.from({ length: rows }, (_, row) => groups.filter((group) => group.seats > row)).flat();
  if (choices.length > seats.length) throw fault('', `expected at most ${seats.length} votes, one a seat, but received ${choices.length}.`);
  return choices.flatMap((choice, index) => {
    const category = seats[index]?.categories[0];
    return category === undefined ? [] : [Object.freeze({ category, choice })];
  });
}

/** The choices a text names, such as `5 approve, 2 reject`. */
function choicesIn(text: unknown, path: string): Vote['choice'][] {
  if (typeof text !== 'string') throw fault(path, `expected votes such as '5 approve, 2 reject' but received ${shown(text)}.`);
  if (text.trim() === '') return [];
  return text.split(',').flatMap((part) => {
    const [, number, word] = /^\s*(\d{1,4})\s+([a-z]+)\s*$/.exec(part) ?? [];
    const choice = choices.find((one) => one === word);
    if (choice === undefined) throw fault(path, `expected votes such as '5 approve, 2 reject, 1 abstain' but received ${shown(text)}.`);
    return Array.from({ length: Number(number) }, () => choice);
  });
}

const fault = (path: string, message: string) => new InvalidInputError('votes', [{ path, message }]);
