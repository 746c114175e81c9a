import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { addMonths } from '../calendar/months.ts';
import { addWorkingDays, onOrAfter } from '../calendar/working-days.ts';
import { CalendarCoverageError } from '../errors.ts';
import { leadTimes, type Change, type LeadTime } from '../rulebook/releases.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import type { Schedule } from '../rulebook/schedule.ts';
import { releaseFor, type Release } from '../deadlines/release.ts';
import type { Terrain } from './terrain.ts';

/** By rank of the decision: when the change takes effect, and in which release. */
export interface Landing {
  readonly to: Int32Array;
  /** By rank of the decision, an index into `names`. */
  readonly release: Int32Array;
  readonly names: readonly string[];
  /** The days of releases that fall on no Working Day, by the rank of the one after. */
  readonly days: ReadonlyMap<number, CalendarDate>;
}

/** What a landing depends on beside the day of the decision. */
export interface LandingTerms {
  readonly change: Change;
  readonly hasAppealWindow: boolean;
  readonly leadTimes: Partial<Readonly<Record<Change, LeadTime>>>;
  readonly set: { readonly date: CalendarDate; readonly release: string } | null;
  /** Releases of one's own. */
  readonly schedule: Schedule;
}

/**
 * Where each day of decision lands: on the day that was set, or where that comes before the appeal window has closed or none was set,
 * in the first release that leaves the lead time.
 */
export function landingOf(terrain: Terrain, { change, hasAppealWindow, leadTimes: own, set, schedule }: LandingTerms): Landing {
  const { end, dateOf, rankOf, calendar } = terrain;
  const releases = change === 'ad_hoc' ? [] : releasesOf(change, terrain, schedule);
  const names = [change === 'ad_hoc' ? 'Ad-hoc release' : '', set?.release ?? '', ...releases.map(({ name }) => name)];
  const to = new Int32Array(end + 1).fill(end);
  const release = new Int32Array(end + 1);
  const lead = own[change] ?? leadTimes[change].value;
  for (let rank = 0; rank < end; rank += 1) {
    const decidedOn = dateOf(rank);
    const open = hasAppealWindow ? rank + (rulesOn(decidedOn).limits.appealWindow.value ?? 0) + 1 : rank;
    if (open >= end) break;
    if (set !== null && dateOf(open) <= set.date) {
      to[rank] = rankOf(set.date);
      release[rank] = 1;
      continue;
    }
    const ready =
      'months' in lead
        ? addMonths(decidedOn, lead.months)
        : rank + lead.workingDays < end
          ? dateOf(rank + lead.workingDays)
          : calendar.until;
    const earliest = ready > dateOf(open) ? ready : dateOf(open);
    const index = releases.findIndex(({ on }) => on >= earliest);
    release[rank] = index < 0 ? 0 : index + 2;
    to[rank] = change === 'ad_hoc' ? rankOf(earliest) : rankOf(releases[index]?.on ?? calendar.until);
  }
  const days = offDays([...releases, ...(set === null ? [] : [{ on: set.date }])], terrain);
  return { to, release, names, days };
}

/** The days on which nobody works, by the rank of the Working Day after. */
function offDays(
  releases: readonly { readonly on: CalendarDate }[],
  { dateOf, rankOf, on: today, end }: Terrain,
): ReadonlyMap<number, CalendarDate> {
  return new Map(
    releases.flatMap(({ on }) => {
      const rank = rankOf(on);
      return on < today || rank >= end || dateOf(rank) === on ? [] : [[rank, on] as const];
    }),
  );
}

/** Where a case that has been decided lands, from every rank that something else may still hold it up to. A day that has passed is not landed on again. */
export function landingOfDecided(
  terrain: Terrain,
  decidedOn: CalendarDate,
  { change, hasAppealWindow, leadTimes: own, set, schedule }: LandingTerms,
): Landing {
  const { on: today, end, rankOf, calendar } = terrain;
  const window = rulesOn(decidedOn).limits.appealWindow.value;
  const closed = hasAppealWindow && window !== null ? addWorkingDays(decidedOn, window + 1, calendar) : decidedOn;
  const notBefore = closed > today ? closed : today;
  const chosen = set !== null && notBefore <= set.date ? set : null;
  const { name, on } =
    chosen === null
      ? releaseFor({ decidedOn, change, notBefore }, { calendar, schedule, leadTimes: own })
      : { name: chosen.release, on: chosen.date };
  const least = rankOf(on < calendar.until ? onOrAfter(on, calendar) : on);
  return {
    to: Int32Array.from({ length: end + 1 }, (_, rank) => Math.max(rank, least)),
    release: new Int32Array(end + 1),
    names: [name],
    days: offDays([{ on }], terrain),
  };
}

/** Every release of a kind up to the edge of the calendar. */
function releasesOf(change: Change, { on, calendar }: Terrain, schedule: Schedule): readonly Release[] {
  const releases: Release[] = [];
  for (let notBefore = on; notBefore < calendar.until;) {
    const release = nextRelease(change, on, notBefore, { calendar, schedule });
    if (release === null || release.on >= calendar.until) break;
    releases.push(release);
    notBefore = addDays(release.on, 1);
  }
  return releases;
}

function nextRelease(
  change: Change,
  decidedOn: CalendarDate,
  notBefore: CalendarDate,
  own: { readonly calendar: Terrain['calendar']; readonly schedule: Schedule },
): Release | null {
  try {
    return releaseFor({ decidedOn, change, notBefore }, { ...own, leadTimes: { [change]: { workingDays: 0 } } });
  } catch (error) {
    if (error instanceof CalendarCoverageError) return null;
    throw error;
  }
}
