import { at } from '../at.ts';
import { later, earlier, addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { PossibleEvent } from './possible-event.ts';
import { daysOfNewLaw } from '../rulebook/rulebook.ts';
import { endOfDays } from './day-span.ts';
import { possibleEventsOf } from './complete.ts';
import { isDayGiven, type Evidence } from './evidence.ts';
import { missingEvents, type Missing } from './missing.ts';
import type { Problem } from './search.ts';

/** What does not change while a problem is searched. */
export interface SearchSpace {
  readonly problem: Problem;
  readonly possible: readonly (readonly PossibleEvent[])[];
  /** For each given entry, and for the end, the missing events that can help just before it. */
  readonly missing: readonly (readonly Missing[])[];
  /** The last day on which each given entry, and with it all later ones, can still find their place; of the end none. */
  readonly latest: readonly CalendarDate[];
  /** The last given entry for which a window must still be open: events before it are tried late as well. */
  readonly lateFor: number;
  readonly newLaw: readonly CalendarDate[];
  /** For each given entry, whether nothing need be tried just before it. */
  readonly skips: readonly boolean[];
  /** For each given entry, and for the end, the first day from there on by which the proposal had left Refinement. */
  readonly decidedBy: readonly CalendarDate[];
}

/** What is worked out of a problem before it is searched. */
export function searchSpaceOf(problem: Problem): SearchSpace {
  const { givens, names, law } = problem;
  const latest = [endOfDays];
  for (const given of givens.toReversed()) latest.unshift(earlier(at(latest, 0), lastDayGiven(given)));
  return {
    problem,
    possible: givens.map((given) => (given.kind === 'event' ? possibleEventsOf(given, names, law) : [])),
    missing: helpfulAt(missingEvents(givens, names, law), givens.length),
    latest,
    lateFor: givens.findLastIndex(needsWindow),
    newLaw: daysOfNewLaw,
    decidedBy: [...givens.keys()].map((place) => decidedFrom(givens.slice(place))),
    skips: givens.map((given, place) => isWithinWork(givens[place - 1], given)),
  };
}

/**
 * The first day by which entries say that the Change Board had voted or could, the least time between the vote and what they speak of taken
 * off.
 */
function decidedFrom(givens: readonly Evidence[]): CalendarDate {
  for (const given of givens) {
    const days = daysSinceTheVote[given.kind === 'observation' ? given.stage : given.type];
    if (days !== undefined) return addDays(lastDayGiven(given), -days);
  }
  return endOfDays;
}

/**
 * How many days at least lie between a vote and what can be known of the time after it. A report agreed complete is voted on weeks later.
 */
const daysSinceTheVote: Readonly<Record<string, number | undefined>> = {
  'report.agreedComplete': -40,
  'changeBoard.voted': 0,
  'authority.determined': 20,
  'implementation.completed': 30,
  authority_decision: 0,
  appeal: 0,
  pending_implementation: 0,
  implemented: 30,
};

/**
 * Whether an entry and the one before it are both dated work that changes nothing, with no new law between them. A missing event between
 * them can as well have come before all of the work around them, where earlier is better, or after it, where later is.
 */
function isWithinWork(before: Evidence | undefined, given: Evidence): boolean {
  if (before === undefined || ![before, given].every((one) => isWork(one) && isDayGiven(one))) return false;
  const [from, until] = [at(before.days, 0).from, at(given.days, 0).from];
  return daysOfNewLaw.every((day) => day <= from || until < day);
}

/** Whether an entry is work that leaves a life where it was, in any live state. */
function isWork(given: Evidence | null): boolean {
  return given?.kind === 'event' && work.has(given.type);
}

const work: ReadonlySet<string> = new Set([
  'workingGroup.met',
  'subCommittee.advised',
  'businessRequirements.agreed',
  'legalText.agreed',
  'solution.changed',
]);

/** Whether an entry can only follow while a window is open. */
function needsWindow(given: Evidence): boolean {
  return given.kind === 'observation'
    ? given.stage === 'appeal'
    : ['appeal.lodged', 'appeal.determined', 'proposal.adopted'].includes(given.type);
}

/** The last day an entry allows, whichever of its sources is right. */
function lastDayGiven({ days }: Evidence): CalendarDate {
  return days.map(({ until }) => until).reduce(later);
}

function helpfulAt(missing: readonly Missing[], end: number): readonly (readonly Missing[])[] {
  return Array.from({ length: end + 1 }, (_, place) => missing.filter(({ helps }) => helps(place)));
}
