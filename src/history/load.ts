import { checkArgument } from '../checks.ts';
import { CorruptHistoryError } from '../errors.ts';
import type { CaseEvent } from '../events/cards.ts';
import { readEvent } from '../events/parse.ts';
import { aLaw, type Law, type Tables } from '../rulebook/law.ts';
import { accept, beginning, step, type CaseState } from '../statecharts/step.ts';
import { append, internalsOf, fileOf, listed, type CaseFile, type Internals, type EntryChain } from './case-file.ts';
import { marksIn, withMarks } from './marks.ts';
import { malformed } from './record.ts';

/**
 * Takes entries that were recorded, without judging them again: each must be an event, in date order, with a place in the statechart.
 * What rested on a window, a holiday or a row that is now another was lawful then, and the entry is the proof.
 *
 * @throws CorruptHistoryError naming the entry that has no place
 */
export function load(law: Law, entries: readonly unknown[], tables: Tables | null): Internals {
  let state: CaseState | null = null;
  let chain: EntryChain | null = null;
  for (const [index, entry] of entries.entries()) {
    const read = readEvent(entry);
    if (!read.ok) throw new CorruptHistoryError(index, entry, [malformed(read.code, read.faults)]);
    const before: CaseState | null = state ?? opening(read.event);
    state = before && accept(before, read.event, law);
    if (state === null) throw new CorruptHistoryError(index, entry, refusalsOf(before, read.event, law));
    chain = append(chain, read.event);
  }
  if (state === null || chain === null) throw new CorruptHistoryError(0, undefined, [malformed('invalid_event', [nothingRaised])]);
  return { state, chain, law, tables };
}

const nothingRaised = { path: '', message: 'expected proposal.raised as the first entry but received an empty list.' };

const opening = (event: CaseEvent): CaseState | null => (event.type === 'proposal.raised' ? beginning(event) : null);

function refusalsOf(before: CaseState | null, event: CaseEvent, law: Law) {
  if (before === null)
    return [malformed('invalid_event', [{ path: 'type', message: `expected proposal.raised but received "${event.type}".` }])];
  const taken = step(before, event, law);
  return taken.ok ? [] : taken.refusals;
}

/**
 * The same record under another law: what is asked of it from then on, and what is recorded next, follows that law. What was recorded
 * stays.
 *
 * @throws InvalidInputError when `file` is no case file, or `law` no law
 * @example
 * const file = raise({ type: 'proposal.raised', on: '2022-01-11', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' });
 * const hold = { type: 'hold.placed', on: '2022-01-18', by: 'dcc', reason: 'Too busy' };
 * record(file, hold).advisories.map(({ code }) => code); //=> ['wrong_body']
 * record(underLaw(file, lawWith({ assumed: 'bar' })), hold).refusals.map(({ code }) => code); //=> ['wrong_body']
 */
export function underLaw(file: CaseFile, law: Law): CaseFile {
  const internals = internalsOf(file);
  checkArgument(law, aLaw, 'law');
  const again = withMarks({ ...internals, ...load(law, file.entries, internals.tables), recorded: undefined }, marksIn(internals.chain));
  return fileOf(again, listed(again.chain));
}
