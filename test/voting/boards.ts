import { InvalidInputError } from '../../src/errors.ts';
import type { PartyCategory } from '../../src/model/party.ts';
import type { Vote } from '../../src/model/vote.ts';
import { boardConstitutions, type BoardConstitution, type BoardGroup } from '../../src/rulebook/board-constitution.ts';

const categories: Readonly<Record<string, PartyCategory>> = {
  L: 'large_suppliers',
  S: 'small_suppliers',
  E: 'electricity_networks',
  G: 'gas_networks',
  O: 'other_sec_parties',
  C: 'consumers',
};

/** Votes from a short form: `L 6/5/1 C 0/1` is six large suppliers approving, five rejecting, one abstaining, and the consumer member rejecting. */
export function votesOf(short: string): readonly Vote[] {
  return [...short.matchAll(/([LSEGOC]) (\d+)(?:\/(\d+))?(?:\/(\d+))?/g)].flatMap(([, letter = '', approve, reject, abstain]) => [
    ...times(categories[letter]!, 'approve', Number(approve)),
    ...times(categories[letter]!, 'reject', Number(reject ?? 0)),
    ...times(categories[letter]!, 'abstain', Number(abstain ?? 0)),
  ]);
}

export function times(category: PartyCategory, choice: Vote['choice'], count: number): readonly Vote[] {
  return Array.from({ length: count }, () => ({ category, choice }));
}

export const latest: BoardConstitution = boardConstitutions.at(-1)!;

/** A board of so many seats a group, the first group's category first. */
export function boardOf(seats: readonly number[], rest: Partial<BoardConstitution> = {}): BoardConstitution {
  const seated: readonly Omit<BoardGroup, 'seats'>[] = [
    { id: 'large', categories: ['large_suppliers'] },
    { id: 'networks', categories: ['electricity_networks', 'gas_networks'] },
    { id: 'consumers', categories: ['consumers'] },
    { id: 'small', categories: ['small_suppliers'] },
    { id: 'others', categories: ['other_sec_parties'] },
  ];
  const groups = seats.map((count, index) => ({ ...seated[index]!, seats: count }));
  return { groups, quorum: 1, method: 'by_category', source: 'practice', basis: 'assumed', ...rest };
}

/** The paths at fault in what a call was given; none where it went through. */
export function faultsOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidInputError) return error.faults.map(({ path }) => path);
    throw error;
  }
  return [];
}

/** Freezes a value all the way down, so that whatever writes to it throws. */
export function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deeplyFrozen);
  return value;
}

/** Whether a value is frozen all the way down. */
export function isDeeplyFrozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
}
