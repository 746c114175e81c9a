import { InvalidInputError, shown } from '../errors.ts';
import type { CaseEvent } from '../model/event.ts';
import { coreOf, fileOf, type CaseFile } from './case-file.ts';
import { marksIn, readMarks, withMarks, type Mark } from './marks.ts';
import { replay } from './replay.ts';

/** What is stored of a file: its entries in a versioned envelope, and nothing else. */
export interface StoredCase {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly entries: readonly CaseEvent[];
  /** What of the entries no source gives, where something was inferred. */
  readonly inferred?: readonly Mark[];
}

const format = 'sec-modifications/case';
const version = 1;

/** How the entries are got out of a document of each version that was ever written. A new version adds a row, which turns the one before it into today's entries. */
const readers: Readonly<Record<string, (entries: unknown) => unknown>> = {
  1: (entries) => entries,
};

/**
 * The form in which a file is stored: its entries, with their keys in the order of the event's definition. The same record always gives the same bytes.
 *
 * @throws InvalidInputError when `file` is no case file
 * @example
 * toJSON(raise({ type: 'proposal.raised', on: '2017-01-04', by: 'proposer', id: 'SECMP0030', title: 'Demand Management of DCC Systems', proposer: 'DCC' })).version; //=> 1
 */
export function toJSON(file: CaseFile): StoredCase {
  const marks = marksIn(coreOf(file).log);
  return Object.freeze({ format, version, entries: file.entries, ...(marks.length === 0 ? {} : { inferred: marks }) });
}

/**
 * Loads a stored file of this or an earlier version, playing its entries with every check on.
 *
 * @throws InvalidInputError when the document is foreign, newer or no document; CorruptHistoryError when its entries do not make a life
 * @example
 * fromJSON({ format: 'another-library', version: 1, entries: [] }); // throws InvalidInputError
 */
export function fromJSON(stored: unknown): CaseFile {
  const read = envelope(stored);
  if (read.format !== format) {
    throw fault(
      'format',
      `expected "${format}" but received ${shown(read.format)}. The document is another program's: convert its entries and use replay.`,
    );
  }
  const entriesOf = typeof read.version === 'number' && Object.hasOwn(readers, read.version) ? readers[read.version] : undefined;
  if (entriesOf === undefined) {
    throw fault(
      'version',
      `expected ${version} but received ${shown(read.version)}. Load it with the release of this library that wrote it, or a later one.`,
    );
  }
  if (!Array.isArray(read.entries)) throw fault('entries', `expected a list of events but received ${shown(read.entries)}.`);
  const core = coreOf(replay(entriesOf(read.entries)));
  const marks = readMarks(read.inferred, read.entries.length);
  if (marks === null)
    throw fault('inferred', `expected a list of { index, isInferred, filled, between } but received ${shown(read.inferred)}.`);
  return fileOf(withMarks(core, marks));
}

function envelope(stored: unknown): {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly entries?: unknown;
  readonly inferred?: unknown;
} {
  if (typeof stored === 'object' && stored !== null) return looked(stored);
  const hint = typeof stored === 'string' ? ' Pass the text through JSON.parse first.' : '';
  throw fault('', `expected an object written by toJSON but received ${shown(stored)}.${hint}`);
}

/** The parts of a document, whatever it does when it is looked at. */
function looked(stored: {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly entries?: unknown;
  readonly inferred?: unknown;
}): typeof stored {
  try {
    return { format: stored.format, version: stored.version, entries: stored.entries, inferred: stored.inferred };
  } catch {
    throw fault('', 'expected a plain object written by toJSON but received one that cannot be read.');
  }
}

const fault = (path: string, message: string) => new InvalidInputError('stored case', [{ path, message }]);
