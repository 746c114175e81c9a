import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isBarredForGood } from '../events/judge.ts';
import { eventTypes } from '../events/names.ts';
import type { Law } from '../rulebook/law.ts';
import { changesAfter } from '../rulebook/rulebook.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import { follow, initialPosition, offeredAhead, waysFrom, type Position } from './chart.ts';
import { draft, modification } from './charts.ts';
import { reach, type Standing } from './step.ts';

/** The types of event that may still come, now or later: some state ahead offers them, and nothing bars them for good. */
export function stillAhead(before: Standing, on: CalendarDate, law: Law): ReadonlySet<string> {
  if (on < designatedOn) return new Set();
  const standing = reach(before, on, law);
  const context = { facts: standing.facts, on, rules: law.rulesOn(on), law };
  const canBeSentBack = typesAhead(standing, () => true).has('sendBack.handled');
  const rulesAhead = [on, ...changesAfter(on)].map(law.rulesOn);
  const barred = new Set<string>(eventTypes.filter((type) => isBarredForGood(type, context, { canBeSentBack, rulesAhead })));
  return typesAhead(standing, (type) => !barred.has(type));
}

/** What is offered where a life stands and wherever it can get by events that are open, in this statechart or once converted. */
function typesAhead({ chart, position }: Standing, isOpen: (type: string) => boolean): ReadonlySet<string> {
  const starts = chart === draft && isOpen('conversion.agreed') ? onceConverted : [];
  return new Set([...offeredAhead(chart, position, isOpen), ...starts.flatMap((start) => [...offeredAhead(modification, start, isOpen)])]);
}

/** Where a conversion can lead. */
const onceConverted: readonly Position[] = /* @__PURE__ */ waysFrom(modification, initialPosition(modification), 'conversion.agreed').map(
  (way) => follow(initialPosition(modification), way),
);
