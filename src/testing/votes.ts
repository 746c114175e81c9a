import { isRecord, unexpected } from '../checks.ts';
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
  if (!isRecord(said)) throw unexpected('votes', '', "votes such as '5 approve, 2 reject'", said);
  const cast = Object.entries(said).flatMap(([category, text]) => {
    const known = partyCategories.find((one) => one === category);
    if (known === undefined) throw unexpected('votes', category, 'a Party Category', category);
    return choicesIn(text, category).map((choice) => Object.freeze({ category: known, choice }));
  });
  return Object.freeze(cast);
}

function dealt(cast: readonly Vote['choice'][], { groups }: BoardConstitution): Vote[] {
  const rows = Math.max(...groups.map((group) => group.seats));
  const seats = Array.from({ length: rows }, (_, row) => groups.filter((group) => group.seats > row)).flat();
  if (cast.length > seats.length) throw unexpected('votes', '', `at most ${seats.length} votes, one a seat,`, cast.length);
  return cast.flatMap((choice, index) => {
    const category = seats[index]?.categories[0];
    return category === undefined ? [] : [Object.freeze({ category, choice })];
  });
}

/** The choices a text names, such as `5 approve, 2 reject`. */
function choicesIn(text: unknown, path: string): Vote['choice'][] {
  if (typeof text !== 'string') throw unexpected('votes', path, "votes such as '5 approve, 2 reject'", text);
  if (text.trim() === '') return [];
  return text.split(',').flatMap((part) => {
    const [, number, word] = /^\s*(\d{1,4})\s+([a-z]+)\s*$/.exec(part) ?? [];
    const choice = choices.find((one) => one === word);
    if (choice === undefined) throw unexpected('votes', path, "votes such as '5 approve, 2 reject, 1 abstain'", text);
    return Array.from({ length: Number(number) }, () => choice);
  });
}
