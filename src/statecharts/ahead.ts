import { at } from '../at.ts';
import { lazy } from '../lazy.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isBarredForGood } from '../events/judge.ts';
import { eventTypes } from '../events/names.ts';
import type { Law } from '../rulebook/law.ts';
import { changesAfter } from '../rulebook/rulebook.ts';
import { designatedOn } from '../rulebook/regimes.ts';
import { enter, initialConfiguration, transitionsFrom, type Chart, type Configuration } from './chart.ts';
import { draft, modification } from './charts.ts';
import { closeWindows, type CaseState } from './step.ts';

/** The types of event that may still come, now or later: some state ahead offers them, and nothing bars them for good. */
export function stillAhead(before: CaseState, on: CalendarDate, law: Law): ReadonlySet<string> {
  if (on < designatedOn) return new Set();
  const state = closeWindows(before, on, law);
  const context = { facts: state.facts, on, rules: law.rulesOn(on), law };
  const canBeSentBack = lazy(() => typesAhead(state, () => true).has('sendBack.handled'));
  const rulesAhead = [on, ...changesAfter(on)].map(law.rulesOn);
  const barred = new Set<string>(eventTypes.filter((type) => isBarredForGood(type, context, { canBeSentBack, rulesAhead })));
  return typesAhead(state, (type) => !barred.has(type));
}

/** What is offered where a life stands and wherever it can get by events that are open, in this statechart or once converted. */
function typesAhead({ chart, configuration }: CaseState, isOpen: (type: string) => boolean): ReadonlySet<string> {
  const starts = chart === draft() && isOpen('conversion.agreed') ? onceConverted() : [];
  return new Set([
    ...offeredAhead(chart, configuration, isOpen),
    ...starts.flatMap((start) => [...offeredAhead(modification(), start, isOpen)]),
  ]);
}

/** The types of event that a configuration, or one that can follow from it by events that are open, offers and that are open. */
function offeredAhead(chart: Chart, configuration: Configuration, isOpen: (type: string) => boolean): ReadonlySet<string> {
  if ('final' in configuration) return new Set(Object.keys(at(chart.finals, configuration.final).transitions).filter(isOpen));
  const types = new Set(Object.keys(chart.rootTransitions).filter(isOpen));
  for (const [index, region] of chart.regions.entries()) {
    const seen = new Set([at(configuration.leaves, index)]);
    for (const leaf of seen) {
      for (const [type, transitions] of Object.entries(at(region.leaves, leaf).transitions)) {
        if (type !== 'day.reached' && !isOpen(type)) continue;
        types.add(type);
        for (const { to } of transitions) if (to !== null && 'leaf' in to) seen.add(to.leaf);
      }
    }
  }
  return types;
}

/** Where a conversion can lead. */
const onceConverted = lazy((): readonly Configuration[] => {
  const start = initialConfiguration(modification());
  return transitionsFrom(modification(), start, 'conversion.agreed').map((transition) => enter(start, transition));
});
