import { earlier, later } from '../calendar/calendar-date.ts';
import { fault, isRecord, refuse } from '../checks.ts';
import { ContradictionError, InvalidInputError, shown } from '../errors.ts';
import type { Body } from '../model/body.ts';
import { isText } from '../model/field.ts';
import { isIdentifier, seriesOf, wholeOf, type Identifier } from '../model/identifier.ts';
import { lawIn, type LawOptions } from '../history/record.ts';
import type { Law } from '../rulebook/law.ts';
import { possibleEvent } from './possible-event.ts';
import { conflictIn } from './conflict.ts';
import { notStated, type Names } from './complete.ts';
import { endOfDays, firstOfDays, type DayRange } from './day-span.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import type { PartialEntry } from './partial-entry.ts';
import { raisedWithin } from './numbers.ts';
import { inOrderOfLife, withoutRepeats } from './order.ts';
import { reportOn, type Reconstruction } from './report.ts';
import { likeliest, type Problem } from './search.ts';
import { narrowDates } from './narrow-dates.ts';
import { whyNone } from './why.ts';

/** What is known of a history whose entries do not say how the file was opened. */
export interface IncompleteHistory {
  /** The number it is known by now: MP128 was raised as DP128, MP128A is a part of it. */
  readonly id: Identifier;
  readonly title?: string;
  readonly proposer?: string;
  readonly entries: readonly PartialEntry[];
}

/**
 * Makes the file of an incomplete history: the likeliest life that holds every entry and that the statechart accepts; what was added is
 * marked.
 *
 * An entry is an event as far as it is known (`on` may be a day, a month, the days between or missing; `by` and other fields may be
 * missing), or `{ type: 'stage.seen', on, stage }`. Where sources differ, `alsoReported` names the other days of the same event.
 * Entries follow in the order of the list, save that one certainly earlier moves up.
 *
 * A life costs what it is improbable, and the cheapest is taken: steps that pages rarely list cost little, a vote, a decision or a
 * send-back that nobody mentions costs much, and so does what is against the practice. What was added has its likeliest day: as long before
 * or after its neighbours as is usual, decisions of a committee on its meetings, nothing on a day on which nobody works; `between` gives
 * the days on which it can have been.
 * The number bounds the day of the raising. What was stated is never changed. A number MPnnn is taken to have been raised as DPnnn unless
 * only another opening fits.
 *
 * Does not add what no entry calls for, such as meetings, and does not fill in fields that an event need not have. A stage seen after the
 * last entry holds for `stateOn` that day.
 *
 * @throws InvalidInputError when an entry is malformed or nothing says which file it is; ContradictionError with the smallest set of
 * entries that no life holds
 * @example
 * const { file, inferred } = reconstruct([
 *   { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'SMKI Requirements', proposer: 'A Gas Network' },
 *   { type: 'conversion.agreed', on: '2020-06-19', route: 'refinement' },
 * ]);
 * file.id; //=> 'MP128'
 * inferred.map(({ entry, between }) => [entry.type, between.until]); //=> [['conversion.recommended', '2020-06-19']]
 *
 * reconstruct({ id: 'MP090', entries: [{ type: 'stage.seen', on: '2021-11-04', stage: 'implemented' }] }).file.stage; //=> 'implemented'
 * reconstruct([{ type: 'stage.seen', on: '2021-11-04', stage: 'implemented' }]); // throws InvalidInputError
 */
export function reconstruct(history: unknown, options: LawOptions = {}): Reconstruction {
  const law = lawIn(options);
  const { entries, ...known } = envelope(history);
  const { once, repeats } = withoutRepeats(inOrderOfLife(readEvidence(entries, law)));
  const problems = problemsOf(once, namesOf(once, known), law);
  let reached = 0;
  // What the number says of the day of the raising is believed as long as a life fits.
  for (const problem of [...problems.map(byItsNumber), ...problems]) {
    const found = likeliest(problem);
    if (found.life !== null) return reportOn(narrowDates(found.life, problem), problem, repeats);
    reached = Math.max(reached, found.placed);
  }
  throw contradiction(once, problems, reached, Array.isArray(entries) ? entries : []);
}

type Stated = { readonly id?: unknown; readonly title?: unknown; readonly proposer?: unknown };

function envelope(history: unknown): Stated & { readonly entries: unknown } {
  return isRecord(history) && 'entries' in history ? { ...history, entries: history['entries'] } : { entries: history };
}

function namesOf(
  givens: readonly Evidence[],
  { id, title = notStated, proposer = notStated }: Stated,
): Omit<Names, 'raised'> & { readonly known: Identifier } {
  const ids = givens.map((given) => (given.kind === 'observation' ? given.id : given.fields['id']));
  const [first] = [id, ...ids].filter((one) => one !== undefined);
  if (!isIdentifier(first)) {
    const advice = 'Give proposal.raised an id, or pass { id, entries }.';
    const message = `expected an identifier such as DP128 or MP128 but received ${shown(first)}. ${advice}`;
    throw new InvalidInputError('history', [{ path: 'id', message }]);
  }
  refuse(
    'history',
    Object.entries({ title, proposer }).flatMap(([path, text]) => (isText(text) ? [] : [fault(path, 'some words', text)])),
  );
  const isFinal = id !== undefined && /^MP|[A-Z]$/.test(first);
  return { known: first, goal: isFinal ? first : null, title: String(title), proposer: String(proposer) };
}

/** The problem under each way in which the file can have been opened, the usual one first. */
function problemsOf(givens: readonly Evidence[], { known, ...names }: ReturnType<typeof namesOf>, law: Law): readonly Problem[] {
  const whole = wholeOf(known);
  const { title, proposer } = names;
  const raisings: readonly { readonly by: Body; readonly id: Identifier; readonly track?: string }[] =
    seriesOf(whole) === 'MP'
      ? [
          { by: 'proposer', id: whole.replace('MP', 'DP') },
          { by: 'proposer', id: whole },
          { by: 'authority', id: whole, track: 'authority_led_variation' },
        ]
      : [{ by: 'proposer', id: whole }];
  return raisings.map(({ by, ...fields }) => ({
    givens,
    opening: possibleEvent({ type: 'proposal.raised', by, fields: { ...fields, title, proposer } }, law),
    names: { ...names, raised: fields.id },
    law,
    raised: { from: firstOfDays, until: endOfDays, likely: null },
  }));
}

/** The problem with the day of the raising bounded by its number, as far as that leaves anything of what was given. */
function byItsNumber(problem: Problem): Problem {
  const raised = raisedWithin(problem.names.raised);
  const givens = problem.givens.map((given) => {
    if (given.kind !== 'event' || given.type !== 'proposal.raised' || given.reports.length > 0) return given;
    const days = given.days.flatMap((own) => overlap(own, raised));
    return days.length === 0 ? given : { ...given, days };
  });
  return { ...problem, givens, raised };
}

function overlap(own: DayRange, { from, until }: DayRange): readonly DayRange[] {
  const both = { from: later(own.from, from), until: earlier(own.until, until) };
  return both.from <= both.until ? [both] : [];
}

/**
 * The conflict is looked for among the entries up to the first that no life could place, which then is part of it; where each found its
 * place and only the number does not come of it, among all of them.
 */
function contradiction(
  givens: readonly Evidence[],
  problems: readonly Problem[],
  reached: number,
  entries: readonly unknown[],
): ContradictionError {
  const isPlaced = reached === givens.length;
  const asked = isPlaced ? problems : problems.map((problem) => ({ ...problem, names: { ...problem.names, goal: null } }));
  const fits = (some: readonly Evidence[]) => asked.some((problem) => likeliest({ ...problem, givens: some }).life !== null);
  const suspects = givens.slice(0, reached + 1);
  // Entries further on bound the days of those before them: then all of them are suspects.
  const conflict = isPlaced || fits(suspects) ? conflictIn(givens, fits) : conflictIn(suspects, fits, suspects.at(-1));
  const why = asked[0] === undefined ? '' : whyNone(conflict, asked[0]);
  return new ContradictionError(
    conflict.map(({ index }) => ({ index, entry: entries[index] })).toSorted((a, b) => a.index - b.index),
    why,
  );
}
