import { openConsultations } from '../events/facts.ts';
import type { EventType } from '../events/cards.ts';
import { awaitedBy, type CaseState } from '../statecharts/step.ts';

/** The events a life waits for: what its states await, and the closing of what is open. */
export function requiredOf(state: CaseState): readonly EventType[] {
  const open = openConsultations(state.facts);
  if (open.length === 0) return awaitedBy(state);
  const isReportOpen = open.some((one) => one.kind === 'modification_report');
  return [...awaitedBy(state).filter((type) => type !== 'consultation.opened' || !isReportOpen), 'consultation.closed'];
}
