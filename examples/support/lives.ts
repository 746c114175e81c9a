import { parseEntries, type CaseEvent } from 'sec-modifications';
import { realHistories } from 'sec-modifications/testing';
import written from '../data/filled-in.json';

/** A real modification, as entries the library accepts. */
export interface Life {
  /** Its identifier at the end of the record: MP128, which was raised as DP128. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Each says where it was read (`source`), what no source states (`note`, beginning "filled in:"), or both. */
  readonly entries: readonly CaseEvent[];
}

/** Lives that were read in one paper. */
export interface Paper {
  readonly paper: string;
  readonly lives: readonly Life[];
}

/** What a life has beyond what its history says. */
export interface FilledLife {
  readonly id: string;
  readonly about: string;
  /** The number of the history, where the life ends before it got that number. */
  readonly historyOf?: string;
  /** The life ends on this day, though the history goes on. */
  readonly until?: string;
  /** The modification of which it is a part, and whose fill-ins it shares. */
  readonly as?: string;
  readonly entries: readonly FilledEntry[];
}

/** The missing fields of the history's entry of this type that is its first, second, … (`told`); without that, an entry that the history has not. */
export interface FilledEntry {
  readonly type: string;
  readonly told?: number;
  readonly on?: string;
  /** Of the entries of the same day it stands before the one of this type; otherwise after all that the history has. */
  readonly before?: string;
  /** What was filled in. */
  readonly note: string;
}

type Entry = { readonly type: string; readonly on?: unknown };

/** Who does it, where no source names another. */
const usualBody: Readonly<Record<string, string>> = {
  'proposal.raised': 'proposer',
  'support.withdrawn': 'proposer',
  'hold.placed': 'code_administrator',
  'extension.requested': 'code_administrator',
  'preliminaryAssessment.requested': 'code_administrator',
  'preliminaryAssessment.returned': 'dcc',
  'impactAssessment.requested': 'code_administrator',
  'impactAssessment.returned': 'dcc',
  'workingGroup.met': 'working_group',
  'subCommittee.advised': 'sub_committee',
  'businessRequirements.agreed': 'sub_committee',
  'consultation.opened': 'code_administrator',
  'consultation.closed': 'code_administrator',
  'changeBoard.voted': 'change_board',
  'changeBoard.sentBack': 'change_board',
  'changeBoard.deferred': 'change_board',
  'authority.sentBack': 'authority',
  'authority.determined': 'authority',
  'urgency.granted': 'authority',
  'implementation.rescheduled': 'authority',
  'implementation.partDelivered': 'code_administrator',
  'implementation.completed': 'code_administrator',
};

/** What was filled in, paper by paper. */
export const filledIn: readonly { readonly paper: string; readonly lives: readonly FilledLife[] }[] = written.papers;

/** Every paper, and the lives read in it. */
export const papers: readonly Paper[] = filledIn.map(({ paper, lives }) => ({ paper, lives: lives.map(derived) }));

/** Every life. */
export const allLives: readonly Life[] = papers.flatMap(({ lives }) => lives);

/** The life of one modification. */
export function lifeOf(id: string): Life {
  const life = allLives.find((one) => one.id === id);
  if (life === undefined) throw new RangeError(`Unknown life: expected the identifier of a life in examples/data but received ${id}.`);
  return life;
}

/** Whether something of an entry stands in no source. */
export function isFilledIn(entry: CaseEvent): boolean {
  return entry.note?.startsWith('filled in:') ?? false;
}

/** What the sources say of the modification of a life. */
export function historyOf({ id, historyOf: number = id }: FilledLife) {
  const history = realHistories.find((one) => one.id === number);
  if (history === undefined) throw new RangeError(`Unknown history: expected the number of a real history but received ${number}.`);
  return history;
}

/** Every fill-in of a life, those it shares among them. */
export function fillInsOf({ as, entries }: FilledLife): readonly FilledEntry[] {
  const whole = filledIn.flatMap(({ lives }) => lives).find(({ id }) => id === as);
  return [...(whole?.entries ?? []), ...entries];
}

/** What the sources say, completed by what was filled in. */
function derived(life: FilledLife): Life {
  const { title = life.id, entries } = historyOf(life);
  const fillIns = fillInsOf(life);
  const seen = new Map<string, number>();
  const told = entries.flatMap((entry) => {
    const { type = '' } = entry;
    if (type === 'stage.seen') return [];
    const place = (seen.get(type) ?? 0) + 1;
    seen.set(type, place);
    const { told: _, ...missing } = fillIns.find((one) => one.type === type && one.told === place) ?? {};
    const raised = type === 'proposal.raised' ? { title, proposer: 'not stated in the papers' } : {};
    return [{ by: usualBody[type], ...raised, ...entry, type, ...missing }];
  });
  const lasts = told.filter(({ on }) => life.until === undefined || String(on) <= life.until);
  const inOrder = fillIns.filter((one) => one.told === undefined).reduce<readonly Entry[]>(withAdded, lasts.toSorted(byDay));
  return { id: life.id, title, about: life.about, entries: parseEntries(inOrder) };
}

function withAdded(entries: readonly Entry[], { before, ...added }: FilledEntry): readonly Entry[] {
  const place = entries.findIndex((one) => byDay(one, added) > 0 || (byDay(one, added) === 0 && one.type === before));
  return place < 0 ? [...entries, added] : entries.toSpliced(place, 0, added);
}

function byDay(one: Entry, other: Entry): number {
  return String(one.on) < String(other.on) ? -1 : Number(String(one.on) > String(other.on));
}
