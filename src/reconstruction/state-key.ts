import { openConsultations, pendingExtension, standingVote } from '../events/facts.ts';
import type { Law } from '../rulebook/law.ts';
import type { CaseState } from '../statecharts/step.ts';
import { closingsOf } from './critical-days.ts';

/**
 * What of a state decides which events can still follow, as text: two lives with the same key have the same future.
 *
 * Does not look at days other than those of open windows, of consultations and of implementation.
 */
export function stateKey(state: CaseState, law: Law): string {
  const { chart, configuration, facts } = state;
  const { proposal, urgency, implementation } = facts;
  return [
    chart.id,
    'final' in configuration ? `final ${configuration.final}` : configuration.leaves.join(),
    proposal?.id,
    proposal?.kind,
    facts.decisions === 0,
    facts.path,
    facts.pathSetBy === 'authority',
    facts.recommendation?.route,
    facts.impactAssessmentView,
    urgency.timetable === undefined,
    openConsultations(facts)
      .map(({ kind, closesOn = '', openedOn }) => `${kind} ${closesOn > openedOn ? closesOn : ''}`)
      .toSorted()
      .join(),
    facts.alternatives.join(),
    standingVote(facts) !== undefined,
    facts.decision?.outcome,
    implementation.date,
    implementation.notBefore,
    implementation.notAfter,
    pendingExtension(facts)?.standing,
    ...closingsOf(state, law),
  ].join(';');
}
