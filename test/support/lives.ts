import { addDays } from '../../src/calendar/calendar-date.ts';
import { entitledBodies } from '../../src/events/entitled.ts';
import { nextSteps, raise, record, type CaseEvent, type CaseEventInput, type CaseFile, type EventType } from '../../src/index.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';
import { payloads } from './sample-events.ts';

/** A repeatable source of chance: the same seed, the same numbers from 0 up to, not including, 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, by chance. */
export const pick = <T>(of: readonly T[], random: () => number): T => of[Math.floor(random() * of.length)]!;

const endings: readonly EventType[] = ['proposal.refused', 'proposal.split', 'support.withdrawn', 'implementation.completed', 'hold.placed'];
const starts = [
  { id: 'SECMP0050', on: '2017-03-01' },
  { id: 'DP060', on: '2019-01-10' },
  { id: 'DP100', on: '2020-01-10' },
  { id: 'DP165', on: '2021-05-01' },
  { id: 'DP200', on: '2022-03-01' },
];

/** A life lived at random: events that are offered, by bodies that may act, some days apart; what ends a life is rarer. Each entry says that it is unlike the others. */
export function randomLife(seed: number, length: number, only: (type: EventType) => boolean = () => true): readonly CaseEvent[] {
  const random = chance(seed);
  let file: CaseFile = raise({ type: 'proposal.raised', by: 'proposer', title: 'A change', proposer: 'A Party', ...pick(starts, random) });
  let on: string = file.raisedOn;
  for (let turn = 0; turn < length * 12 && file.entries.length < length; turn += 1) {
    const day = addDays(on, Math.floor(random() * 12));
    if (day > '2028-01-01') break;
    const event = randomEvent(file, day, random, only);
    const taken = event === null ? null : record(file, event);
    if (taken?.ok !== true) continue;
    on = day;
    file = taken.file;
  }
  return file.entries;
}

function randomEvent(file: CaseFile, on: string, random: () => number, only: (type: EventType) => boolean): CaseEventInput | null {
  const steps = nextSteps(file, { on }).filter(({ standing, type }) => (standing === 'required' || standing === 'permitted') && only(type));
  const likely = steps.filter(({ type, standing }) => !endings.includes(type) && (standing === 'required' || random() < 0.35));
  const pool = random() < 0.04 || likely.length === 0 ? steps : likely;
  if (pool.length === 0) return null;
  const { type } = pick(pool, random);
  const by = pick(entitledBodies(type, rulesOn(on as CaseEvent['on'])), random);
  const fields = pick(payloads[type]?.(on) ?? [{}], random);
  return { type, on, by, ...fields, note: `entry ${file.entries.length}` } as CaseEventInput;
}

/** What is left of a list when so many, never the first, are taken out at random. */
export function without<T>(entries: readonly T[], count: number, random: () => number): readonly T[] {
  let left = [...entries];
  for (let taken = 0; taken < count && left.length > 1; taken += 1) left = left.toSpliced(1 + Math.floor(random() * (left.length - 1)), 1);
  return left;
}
