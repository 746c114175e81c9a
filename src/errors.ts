/**
 * Errors are for callers who broke a promise; refusals are for rules that said no.
 *
 * Everything this library throws is a `SecModificationsError` with a stable `name` and `code`.
 * One message shape: "Invalid X: expected Y but received Z." and then what to do.
 */
export abstract class SecModificationsError extends Error {
  /** Written out in each subclass, so that it survives minification. */
  abstract override readonly name: string;
  /** Stable, snake_case: for programs. */
  abstract readonly code: string;
}

/** Where and how one part of some data is wrong. */
export interface Fault {
  /** Dotted path to the part, such as `votes.2.choice`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * Thrown when data or an argument has the wrong shape; `faults` says where. A day or a count that is wrong has an error of its own kind.
 */
export class InvalidInputError extends SecModificationsError {
  override readonly name: string = 'InvalidInputError';
  readonly code: string = 'invalid_input';

  constructor(
    what: string,
    readonly faults: readonly Fault[],
  ) {
    super(`Invalid ${what}: ${inWords(faults)}`);
  }
}

/** Thrown when a value is not a real day written YYYY-MM-DD, nor of the shape of a `Temporal.PlainDate`. */
export class InvalidDateError extends InvalidInputError {
  override readonly name = 'InvalidDateError';
  override readonly code = 'invalid_date';

  constructor(
    readonly received: unknown,
    path = '',
  ) {
    const advice = received instanceof Date ? 'Ask londonDate which day it is.' : "Pass text such as '2021-09-28'.";
    super('date', [{ path, message: `expected a real day written YYYY-MM-DD but received ${shown(received)}. ${advice}` }]);
  }
}

/** Thrown when a number of Working Days is not a whole number. */
export class InvalidCountError extends InvalidInputError {
  override readonly name = 'InvalidCountError';
  override readonly code = 'invalid_count';

  constructor(
    readonly received: unknown,
    unit = 'Working Days',
    least?: number,
    most?: number,
    path = '',
  ) {
    const [wanted, advice] =
      least === undefined
        ? [unit, ' Negative counts count backwards.']
        : [`${unit}, ${least} ${most === undefined ? 'or more' : `to ${most}`},`, ''];
    super('count', [{ path, message: `expected a whole number of ${wanted} but received ${shown(received)}.${advice}` }]);
  }
}

/** Thrown when a calculation needs a day whose bank holidays are not known. */
export class CalendarCoverageError extends SecModificationsError {
  override readonly name = 'CalendarCoverageError';
  readonly code = 'calendar_coverage';

  /**
   * @param sought the day that was needed, or words for it where counting ran off the edge
   * @param from first day covered
   * @param until first day no longer covered
   */
  constructor(
    readonly sought: string,
    readonly from: string,
    readonly until: string,
  ) {
    super(
      `Unknown Working Day: expected a day from ${from} up to, not including, ${until} but received ${sought}. ` +
        'Build a calendar that reaches it with workingDayCalendar: pass newer bank holidays, or projectUntil.',
    );
  }
}

/** Thrown when the rulebook has no row in force on a day. */
export class RulebookGapError extends SecModificationsError {
  override readonly name = 'RulebookGapError';
  readonly code = 'rulebook_gap';

  constructor(
    readonly table: string,
    readonly date: string,
  ) {
    super(
      `Invalid day: expected a day on which a ${table} is in force but received ${date}. ` +
        'The Code was designated on 23 September 2013; ask for that day or later.',
    );
  }
}

/** What is wrong and where, as a sentence. */
export function inWords(faults: readonly Fault[]): string {
  return faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' ');
}

/** A received value in words short enough for a message. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return 'a Date';
  if (!Array.isArray(value)) return 'an object';
  return value.length === 0 ? 'an empty list' : 'a list';
}

/** Why something was refused, as an error carries it. */
interface Reason {
  readonly code: string;
  readonly message: string;
}

/** Thrown when a file cannot be opened because the Code does not allow it; `refusals` say why. */
export class RefusedError<R extends Reason = Reason> extends SecModificationsError {
  override readonly name = 'RefusedError';
  readonly code = 'refused';

  constructor(readonly refusals: readonly R[]) {
    super(`Refused: ${refusals.map((refusal) => refusal.message).join(' ')}`);
  }
}

/** Thrown when entries do not make a life; `index` says which entry, `refusals` why. */
export class CorruptHistoryError<R extends Reason = Reason> extends SecModificationsError {
  override readonly name = 'CorruptHistoryError';
  readonly code = 'corrupt_history';

  constructor(
    readonly index: number,
    readonly entry: unknown,
    readonly refusals: readonly R[],
  ) {
    super(
      `Invalid history: expected each entry to follow from those before it but entry ${index} does not. ` +
        `${refusals.map((refusal) => refusal.message).join(' ')} Correct that entry, or use reconstruct for an incomplete history.`,
    );
  }
}

/**
 * Thrown when no life fits all of an incomplete history; `conflict` is the smallest set of entries that cannot all be true, by their places
 * in the list.
 */
export class ContradictionError extends SecModificationsError {
  override readonly name = 'ContradictionError';
  readonly code = 'contradiction';

  /** @param why what stands in the way of the last of them, where that can be said */
  constructor(
    readonly conflict: readonly { readonly index: number; readonly entry: unknown }[],
    readonly why = '',
  ) {
    const places = conflict.map(({ index }) => index).join(', ');
    const reason = why === '' ? '' : `${why} `;
    const [fits, advice] =
      conflict.length === 1
        ? [`entry ${places} fits none.`, 'Correct it or leave it out.']
        : [`entries ${places} fit none together.`, 'Correct one of them or leave it out.'];
    super(`Invalid history: expected entries that one life can hold but ${fits} ${reason}${advice}`);
  }
}
