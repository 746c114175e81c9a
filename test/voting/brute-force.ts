import type { Vote } from '../../src/model/vote.ts';
import type { BoardConstitution } from '../../src/rulebook/board-constitution.ts';

/**
 * A referee written another way than the library: it never subtracts. A board is a row of seats, each `+`, `-`, `0` (abstains) or `.` (absent),
 * and opposite signs are struck out in pairs until one kind is left.
 */
export type Row = string;

/** Every row of so many seats. */
export function everyRow(seats: number): readonly Row[] {
  return Array.from({ length: 4 ** seats }, (_, number) => number.toString(4).padStart(seats, '0').replaceAll(/[0-3]/g, (digit) => '+-0.'[Number(digit)]!));
}

/** The part of a row that is each group's, in the order of the constitution. */
export function parts(row: Row, board: BoardConstitution): readonly string[] {
  let rest = row;
  return board.groups.map(({ seats }) => {
    const part = rest.slice(0, seats);
    rest = rest.slice(seats);
    return part;
  });
}

/** What is left of signs when opposites are struck out: all `+`, all `-`, or nothing. */
function leftOf(signs: string): string {
  const order = [...signs].toSorted().join('').replaceAll(/[^+-]/g, '');
  const struck = order.replace('+-', '');
  return struck === order ? order : leftOf(struck);
}

/** A group's outcome as one sign, `0` for none. */
export const groupSign = (part: string): string => leftOf(part).charAt(0) || '0';

export const patternOf = (row: Row, board: BoardConstitution): string => parts(row, board).map(groupSign).join('');

export function referee(row: Row, board: BoardConstitution): 'approve' | 'reject' | 'inquorate' {
  const attendance = row.replaceAll('.', '');
  if (attendance.length < board.quorum) return 'inquorate';
  const left = leftOf(board.method === 'by_member' ? attendance : patternOf(row, board));
  if (left === '') return board.tie ?? 'reject';
  return left.startsWith('+') ? 'approve' : 'reject';
}

/** The votes of a row; the members of a group of two categories take turns. */
export function votesOfRow(row: Row, board: BoardConstitution): readonly Vote[] {
  const choices: Readonly<Record<string, Vote['choice']>> = { '+': 'approve', '-': 'reject', '0': 'abstain' };
  return parts(row, board).flatMap((part, index) =>
    [...part].flatMap((sign, seat) => {
      const { categories } = board.groups[index]!;
      const choice = choices[sign];
      return choice === undefined ? [] : [{ category: categories[seat % categories.length]!, choice }];
    }),
  );
}

/** One row for each way groups can be made up, whichever seat of a group does what. */
export function distinctRows(board: BoardConstitution): readonly Row[] {
  const sorted = everyRow(board.groups.reduce((sum, { seats }) => sum + seats, 0)).map((row) => parts(row, board).map((part) => [...part].toSorted().join('')).join(''));
  return [...new Set(sorted)];
}

/** How many of each group do each thing: `+`, `-` and `0` of the first group, then of the second. */
export function heads(row: Row, board: BoardConstitution): readonly number[] {
  return parts(row, board).flatMap((part) => ['+', '-', '0'].map((sign) => part.split(sign).length - 1));
}

/** The votes added group by group where one row is another with absent seats filled; null where it is not. Seats of a group are alike. */
export function addedTo(earlier: readonly number[], later: readonly number[]): readonly number[] | null {
  const added = later.map((count, index) => count - earlier[index]!);
  return added.every((count) => count >= 0) ? added : null;
}

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
