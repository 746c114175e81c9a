import { and, being, fault, lazily, everyItem, noFaults, among, exactly, refuse, type ArgumentFault, type Check } from '../checks.ts';
import { shown } from '../errors.ts';
import { isText } from '../model/field.ts';
import { partyCategories } from '../model/party.ts';
import { choices, type Vote } from '../model/vote.ts';
import type { BoardConstitution } from '../rulebook/board-constitution.ts';
import { authorityOf, countingOf } from './board.ts';
import { presentIn, type GroupCount } from './decide.ts';

/** How the members in a group's seats voted. */
export interface SeatedCount extends GroupCount {
  readonly id: string;
  readonly seats: number;
}

/** Votes that were found in order, and how each group voted in the order of the constitution. */
export interface Ballot {
  readonly votes: readonly Vote[];
  readonly counts: readonly SeatedCount[];
}

/**
 * Counts votes, each against a seat of its group. A seat votes once; a group that follows the Voting Groups may have more members than
 * seats.
 *
 * A member's name belongs to one seat of the whole board, so the same name again is a member voting twice, in whatever category.
 * Does not recognise one member under two spellings, nor ask who cast a vote that names nobody.
 *
 * @throws InvalidInputError with the path of each fault, such as `votes.3.category`
 */
export function ballotOf(votes: unknown, board: BoardConstitution): Ballot {
  const { ballot, faults } = readBallot(votes, board);
  refuse('votes', faults, 'votes');
  return ballot;
}

/** The votes that can be counted, and what is wrong with the others. */
export function readBallot(
  votes: unknown,
  board: BoardConstitution,
): { readonly ballot: Ballot; readonly faults: readonly ArgumentFault[] } {
  const cast: Vote[] = [];
  const members = new Map<string, number>();
  const sheets = board.groups.map((group) => ({ group, approve: 0, reject: 0, abstain: 0, over: -1 }));
  let place = -1;
  const seated = everyItem('votes', (item) => {
    place += 1;
    const sheet = isVote(item) ? sheets.find(({ group }) => group.categories.includes(item.category)) : undefined;
    if (!isVote(item) || sheet === undefined) return aVoteOn(board)(item);
    const { member, choice } = item;
    sheet[choice] += 1;
    if (presentIn(sheet) === sheet.group.seats + 1) sheet.over = place;
    cast.push(copyOf(item));
    const first = member === undefined ? undefined : members.get(member);
    if (first !== undefined) return [twice(member, first)];
    if (member !== undefined) members.set(member, place);
    return noFaults;
  });
  let faults = seated(votes);
  for (const { group, over, ...count } of sheets)
    if (over >= 0 && group.followsVotingGroups !== true) faults = and(faults, [tooMany(`${over}.category`, group, presentIn(count))]);
  const counts = sheets.map(({ group: { id, seats }, approve, reject, abstain }) => ({ id, seats, approve, reject, abstain }));
  return { ballot: { votes: cast, counts }, faults };
}

/** The parts of a vote. The schema of a recorded vote says the same; a test holds the two together. */
const voteOf = (category: Check): Check =>
  exactly(
    { category, choice: among(choices) },
    { member: being("the member's name", isText), reason: being('some words by reference to the SEC Objectives', isText) },
  );

const aVote = /* @__PURE__ */ lazily(() => voteOf(among(partyCategories)));

/** A vote that has a seat on a board. */
const aVoteOn = (board: BoardConstitution): Check =>
  voteOf((category) => (isSeated(category, board) ? noFaults : [withoutSeat(category, board)]));

const isVote = (value: unknown): value is Vote => aVote(value).length === 0;

const isSeated = (category: unknown, { groups }: BoardConstitution): boolean =>
  groups.some(({ categories }) => categories.some((one) => one === category));

/** A vote with its parts in the order of the schema. */
function copyOf({ category, member, choice, reason }: Vote): Vote {
  return Object.freeze({ category, ...(member === undefined ? {} : { member }), choice, ...(reason === undefined ? {} : { reason }) });
}

/** A vote by a body or a category that has none, with the rule. */
function withoutSeat(category: unknown, board: BoardConstitution): ArgumentFault {
  const seated = board.groups.flatMap((group) => group.categories).join(', ');
  const attends = board.attending?.some((body) => body === category);
  const rule = attends ? ` Whoever attends without a seat has no vote (${authorityOf(countingOf(board))}).` : '';
  const { message } = fault('', `a category with a seat (${seated})`, category);
  return { path: '', message: `${message}${rule} Leave the vote out, or pass a constitution that seats it.` };
}

function twice(member: string | undefined, first: number): ArgumentFault {
  const message = `expected each member to vote once but received ${shown(member)} again, first at votes.${first}.`;
  return { path: 'member', message: `${message} Name each seat's member differently.` };
}

function tooMany(path: string, group: BoardConstitution['groups'][number], received: number): ArgumentFault {
  const most = `at most ${group.seats} ${group.seats === 1 ? 'vote' : 'votes'}`;
  return fault(path, `${most} from ${group.id}, one for each seat,`, received);
}
