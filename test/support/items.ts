import { calendarDate, standardLaw, type PartialEntry } from '../../src/index.ts';
import type { Body } from '../../src/model/body.ts';
import { notStated, possibleEventsOf, type Names } from '../../src/reconstruction/complete.ts';
import { readEvidence } from '../../src/reconstruction/evidence.ts';
import { possibleEvent, type EventTemplate } from '../../src/reconstruction/possible-event.ts';
import type { Item, Problem } from '../../src/reconstruction/search.ts';

const names: Names = { raised: 'DP128', goal: null, title: notStated, proposer: notStated };

/** The problem of a Draft Proposal, of which only its number is known. */
export const problem: Problem = {
  givens: [],
  opening: possibleEvent({ type: 'proposal.raised', by: 'proposer', fields: { id: 'DP128', title: 'A change', proposer: 'A Party' } }, standardLaw),
  names,
  law: standardLaw,
  raised: { from: calendarDate('2020-05-01'), until: calendarDate('2020-05-31'), likely: null },
};

/** An item of a life on a day: what was given, or what nobody gave; and the body it was chosen for. */
export type ItemSaid = readonly [on: string, said: { readonly given: PartialEntry } | { readonly missing: EventTemplate }, by?: Body];

/** A life of such items, each with its place. */
export function lifeOf(...said: readonly ItemSaid[]): readonly Item[] {
  return said.map(([day, what, by = null], place) => {
    const on = calendarDate(day);
    if ('missing' in what) return { place, given: null, possible: possibleEvent(what.missing, standardLaw), on, by };
    const [given] = readEvidence([what.given], standardLaw);
    if (given === undefined) throw new Error('Nothing was given.');
    const possible = given.kind === 'event' ? (possibleEventsOf(given, names, standardLaw)[0] ?? null) : null;
    return { place, given, possible, on, by };
  });
}
