import { fault, isRecord } from '../checks.ts';
import { InvalidInputError, shown, type Fault } from '../errors.ts';
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
  if (!Array.isArray(votes)) throw new InvalidInputError('votes', [fault('votes', 'a list of votes', votes)]);
  const faults: Fault[] = [];
  const cast: Vote[] = [];
  const members = new Map<string | undefined, number>();
  const sheets = board.groups.map((group) => ({ group, approve: 0, reject: 0, abstain: 0, over: -1 }));
  for (const [index, item] of votes.entries()) {
    if (faults.length >= mostFaults) break;
    if (!isVote(item)) {
      faults.push(...faultsOf(item, `votes.${index}`, board));
      continue;
    }
    const { category, member, choice } = item;
    const sheet = sheets.find(({ group }) => group.categories.includes(category));
    if (sheet === undefined) faults.push(withoutSeat(`votes.${index}.category`, category, board));
    else {
      sheet[choice] += 1;
      if (presentIn(sheet) === sheet.group.seats + 1) sheet.over = index;
    }
    const first = members.get(member);
    if (first !== undefined) faults.push(twice(`votes.${index}.member`, member, first));
    else if (member !== undefined) members.set(member, index);
    cast.push(copyOf(item));
  }
  for (const { group, over, ...count } of sheets) {
    if (over >= 0 && group.followsVotingGroups !== true) faults.push(tooMany(`votes.${over}.category`, group, presentIn(count)));
  }
  if (faults.length > 0) throw new InvalidInputError('votes', faults);
  return {
    votes: cast,
    counts: sheets.map(({ group: { id, seats }, approve, reject, abstain }) => ({ id, seats, approve, reject, abstain })),
  };
}

/** Faults beyond these are not looked for. */
const mostFaults = 100;

/**
 * The parts of a vote: what is expected of each, and whether it is met. The schema of a recorded vote says the same; a test holds the two
 * together.
 */
const parts: { readonly [P in keyof Vote]-?: readonly [expected: string, holds: (value: unknown) => boolean] } = {
  category: ['a category with a seat', (value) => partyCategories.some((one) => one === value)],
  member: ["the member's name", orLeftOut(isText)],
  choice: ['approve, reject or abstain', (value) => choices.some((one) => one === value)],
  reason: ['some words by reference to the SEC Objectives', orLeftOut(isText)],
};

function orLeftOut(holds: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || holds(value);
}

function isVote(value: unknown): value is Vote {
  return isRecord(value) && Object.entries(parts).every(([key, [, holds]]) => holds(value[key])) && othersIn(value).length === 0;
}

const othersIn = (vote: Readonly<Record<string, unknown>>): string[] => Object.keys(vote).filter((key) => !Object.hasOwn(parts, key));

/** A vote with its parts in the order of the schema. */
function copyOf({ category, member, choice, reason }: Vote): Vote {
  return Object.freeze({ category, ...(member === undefined ? {} : { member }), choice, ...(reason === undefined ? {} : { reason }) });
}

function faultsOf(vote: unknown, at: string, board: BoardConstitution): Fault[] {
  if (!isRecord(vote)) return [fault(at, 'a vote { category, choice }', vote)];
  const others = othersIn(vote);
  const faults = Object.entries(parts).flatMap(([key, [expected, holds]]) => {
    if (holds(vote[key])) return [];
    return key === 'category' ? [withoutSeat(`${at}.${key}`, vote[key], board)] : [fault(`${at}.${key}`, expected, vote[key])];
  });
  if (others.length === 0) return faults;
  return [...faults, { path: at, message: `expected no further keys but received ${others.map((key) => shown(key)).join(', ')}.` }];
}

/** A vote by a body or a category that has none, with the rule. */
function withoutSeat(path: string, category: unknown, board: BoardConstitution): Fault {
  const seated = board.groups.flatMap((group) => group.categories).join(', ');
  const attends = board.attending?.some((body) => body === category);
  const rule = attends ? ` Whoever attends without a seat has no vote (${authorityOf(countingOf(board))}).` : '';
  const message = `expected a category with a seat (${seated}) but received ${shown(category)}.${rule} Leave the vote out, or pass a constitution that seats it.`;
  return { path, message };
}

function twice(path: string, member: string | undefined, first: number): Fault {
  return {
    path,
    message: `expected each member to vote once but received ${shown(member)} again, first at votes.${first}. Name each seat's member differently.`,
  };
}

function tooMany(path: string, group: BoardConstitution['groups'][number], received: number): Fault {
  const most = `at most ${group.seats} ${group.seats === 1 ? 'vote' : 'votes'}`;
  return { path, message: `expected ${most} from ${group.id}, one for each seat, but received ${received}.` };
}
