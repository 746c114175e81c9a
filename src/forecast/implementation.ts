import { keptIn } from '../lazy.ts';
import { later, addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { dayAfterLead, leadTimeOf, releaseAfter, type Release } from '../deadlines/release.ts';
import { orNone } from '../deadlines/or-none.ts';
import type { ChangeKind, LeadTime } from '../rulebook/releases.ts';
import type { Law } from '../rulebook/law.ts';
import type { WorkingDayAxis } from './working-day-axis.ts';

/** Where a decision lands: by the rank of its day, when the change takes effect, and the name of the release. */
export interface Implementations {
  readonly from: (rank: number) => ImplementationRank;
  /** The days of releases that fall on no Working Day, by the rank of the one after. */
  readonly days: ReadonlyMap<number, CalendarDate>;
}

interface ImplementationRank {
  readonly rank: number;
  readonly release: string;
}

/** What the implementation depends on beside the day reached. */
export interface ImplementationTerms {
  readonly change: ChangeKind;
  /** The day it was decided, where it has been: the day reached is then that up to which something else still holds it. */
  readonly decidedOn: CalendarDate | null;
  readonly hasAppealWindow: boolean;
  readonly leadTimes: Partial<Readonly<Record<ChangeKind, LeadTime>>>;
  readonly set: Pick<Release, 'name' | 'on'> | null;
}

/**
 * Where each day of decision lands: on the day that was set, or where that comes before the appeal window has closed or none was set, in
 * the first release that leaves the lead time. A day that was set and can no longer be kept is moved by the Authority, on the Working Day
 * after.
 */
export function implementationsOf(axis: WorkingDayAxis, terms: ImplementationTerms): Implementations {
  const { change, set } = terms;
  const releases = change === 'ad_hoc' ? [] : releasesOf(change, axis);
  const known = new Map<number, ImplementationRank>();
  const from = (rank: number) => keptIn(known, rank, () => implementationFrom(rank, terms, releases, axis));
  return { from, days: offDays([...releases, ...(set === null ? [] : [set])], axis) };
}

function implementationFrom(
  rank: number,
  terms: ImplementationTerms,
  releases: readonly Release[],
  axis: WorkingDayAxis,
): ImplementationRank {
  const { change, decidedOn, set } = terms;
  const { end, dateOf, rankOf, law } = axis;
  const nowhere = { rank: end, release: '' };
  const open = rank < end ? openFrom(rank, terms, axis) : end;
  if (open >= end) return nowhere;
  if (set !== null && dateOf(open) <= set.on) return { rank: rankOf(set.on), release: set.name };
  const least = set === null ? open : Math.max(open, rank + 1);
  if (least >= end) return nowhere;
  const earliest = later(readyAfter(decidedOn ?? dateOf(rank), terms, law), dateOf(least));
  if (change === 'ad_hoc') return { rank: rankOf(earliest), release: 'Ad-hoc release' };
  const release = releases.find(({ on }) => on >= earliest);
  return release === undefined ? nowhere : { rank: rankOf(release.on), release: release.name };
}

/** The first rank on which the change may take effect: once the appeal window has closed, where there is one. */
function openFrom(rank: number, { decidedOn, hasAppealWindow }: ImplementationTerms, { dateOf, rankOf, law }: WorkingDayAxis): number {
  const decided = decidedOn ?? dateOf(rank);
  const window = hasAppealWindow ? law.rulesOn(decided).limits.appealWindow.value : null;
  if (window === null) return rank;
  return decidedOn === null ? rank + window + 1 : Math.max(rank, rankOf(addWorkingDays(decidedOn, window + 1, law.calendar)));
}

/** The day on which the lead time after a decision is over; past the edge of the calendar, its end. */
function readyAfter(decidedOn: CalendarDate, { change, leadTimes: own }: ImplementationTerms, { calendar }: Law): CalendarDate {
  return orNone(() => dayAfterLead(decidedOn, leadTimeOf(change, own), calendar)) ?? calendar.until;
}

/** The days on which nobody works, by the rank of the Working Day after. */
function offDays(
  releases: readonly { readonly on: CalendarDate }[],
  { dateOf, rankOf, on: today, end }: WorkingDayAxis,
): ReadonlyMap<number, CalendarDate> {
  return new Map(
    releases.flatMap(({ on }) => {
      const rank = rankOf(on);
      return on < today || rank >= end || dateOf(rank) === on ? [] : [[rank, on] as const];
    }),
  );
}

/** Every release of a kind up to the edge of the calendar. */
function releasesOf(change: ChangeKind, { on, law: { calendar, schedule } }: WorkingDayAxis): readonly Release[] {
  const releases: Release[] = [];
  for (let notBefore = on; notBefore < calendar.until;) {
    const question = { decidedOn: on, change, notBefore };
    const release = orNone(() => releaseAfter(question, { calendar, schedule, leadTimes: { [change]: { workingDays: 0 } } }));
    if (release === null || release.on >= calendar.until) break;
    releases.push(release);
    notBefore = addDays(release.on, 1);
  }
  return releases;
}
