import { InvalidInputError, shown } from '../errors.ts';
import type { CaseEvent } from '../events/cards.ts';
import type { Tables } from '../rulebook/law.ts';
import { fileOf, listed, recordedInternalsOf, type CaseFile } from './case-file.ts';
import { load } from './load.ts';
import { marksIn, readMarks, withMarks, type Mark } from './marks.ts';
import { lawIn, type LawOptions } from './record.ts';

/** What is stored of a file: its entries in a versioned envelope, and under which tables the last of them was recorded. */
export interface StoredCase {
  readonly format: typeof format;
  /** 1 where it is not known under which tables the entries were recorded, as in documents of the first releases. */
  readonly version: 1 | 2;
  /** The versions of rulebook and calendar, or `own` for what was handed in. */
  readonly tables?: Tables;
  readonly entries: readonly CaseEvent[];
  /** What of the entries no source gives, where something was inferred. */
  readonly inferred?: readonly Mark[];
}

const format = 'sec-modifications/case';
const newest = 2;

/** How each version that was ever written is read. A new version adds a row. */
const readers: Readonly<Record<string, (document: Envelope) => Tables | null>> = {
  1: () => null,
  2: ({ tables }) => tablesOf(tables),
};

/**
 * The form in which a file is stored: its entries, with their keys in the order of the event's definition. The same record always gives the
 * same bytes, and a document that was loaded and not added to keeps its own.
 *
 * @throws InvalidInputError when `file` is no case file, or one that `whatIf` supposes
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2017-01-04', by: 'proposer',
 *   id: 'SECMP0030', title: 'Demand Management of DCC Systems', proposer: 'DCC',
 * });
 * toJSON(file).version; //=> 2
 * fromJSON(JSON.parse(JSON.stringify(toJSON(file)))).stage; //=> 'initial_consideration'
 */
export function toJSON(file: CaseFile): StoredCase {
  const { tables, chain } = recordedInternalsOf(file);
  const marks = marksIn(chain);
  const rest = { entries: file.entries, ...(marks.length === 0 ? {} : { inferred: marks }) };
  return Object.freeze(tables === null ? { format, version: 1, ...rest } : { format, version: newest, tables, ...rest });
}

/**
 * Loads a stored file of this or an earlier version. What was recorded stays recorded: shape, order and a place in the statechart are
 * checked, and nothing is judged again. What today's law would say otherwise is told by `auditTrail`.
 *
 * @param options.law the law the file lives under from now on; the standing one where it is left out
 * @throws InvalidInputError when the document is foreign, newer or no document; CorruptHistoryError when its entries do not make a life
 * @example
 * fromJSON({ format: 'another-library', version: 1, entries: [] }); // throws InvalidInputError
 */
export function fromJSON(stored: unknown, options: LawOptions = {}): CaseFile {
  const law = lawIn(options);
  const read = envelope(stored);
  if (read.format !== format) {
    throw unreadable(
      'format',
      `expected "${format}" but received ${shown(read.format)}. The document is another program's: convert its entries and use replay.`,
    );
  }
  const readerOf = typeof read.version === 'number' && Object.hasOwn(readers, read.version) ? readers[read.version] : undefined;
  if (readerOf === undefined) {
    throw unreadable(
      'version',
      `expected ${newest} or less but received ${shown(read.version)}. ` +
        'Load it with the release of this library that wrote it, or a later one.',
    );
  }
  if (!Array.isArray(read.entries)) throw unreadable('entries', `expected a list of events but received ${shown(read.entries)}.`);
  const marks = readMarks(read.inferred, read.entries.length);
  if (marks === null)
    throw unreadable('inferred', `expected a list of { index, isInferred, filled, between } but received ${shown(read.inferred)}.`);
  const internals = withMarks(load(law, read.entries, readerOf(read)), marks);
  return fileOf(internals, listed(internals.chain));
}

interface Envelope {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly tables?: unknown;
  readonly entries?: unknown;
  readonly inferred?: unknown;
}

function tablesOf(tables: unknown): Tables {
  const { law, calendar }: { readonly law?: unknown; readonly calendar?: unknown } = Object(tables);
  if (typeof law === 'string' && typeof calendar === 'string') return Object.freeze({ law, calendar });
  throw unreadable('tables', `expected { law, calendar }, the versions in words, but received ${shown(tables)}.`);
}

function envelope(stored: unknown): Envelope {
  if (typeof stored === 'object' && stored !== null) return looked(stored);
  const hint = typeof stored === 'string' ? ' Pass the text through JSON.parse first.' : '';
  throw unreadable('', `expected an object written by toJSON but received ${shown(stored)}.${hint}`);
}

/** The parts of a document, whatever it does when it is looked at. */
function looked(stored: Envelope): Envelope {
  try {
    return { format: stored.format, version: stored.version, tables: stored.tables, entries: stored.entries, inferred: stored.inferred };
  } catch {
    throw unreadable('', 'expected a plain object written by toJSON but received one that cannot be read.');
  }
}

const unreadable = (path: string, message: string) => new InvalidInputError('stored case', [{ path, message }]);
