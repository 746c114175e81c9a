import type { EventType } from '../model/event.ts';
import type { Basis } from '../rulebook/in-force.ts';
import { rules, type CitedRule, type RuleId } from '../rulebook/rules.ts';
import { sources } from '../rulebook/sources.ts';

/** The rule a step falls under, where it was read, and how sure we are of it. */
export interface StepRule {
  readonly id: string;
  readonly clause?: string;
  readonly source: string;
  readonly basis: Basis;
}

const byType: Partial<Readonly<Record<EventType, RuleId>>> = {
  'proposal.raised': 'raising',
  'development.continued': 'development-stage',
  'conversion.recommended': 'conversion',
  'conversion.agreed': 'conversion',
  'initialConsideration.decided': 'initial-consideration',
  'path.determined': 'paths',
  'urgency.requested': 'urgency',
  'urgency.granted': 'urgency',
  'businessRequirements.agreed': 'refinement-work',
  'legalText.agreed': 'refinement-work',
  'consultation.opened': 'consultation',
  'consultation.closed': 'consultation',
  'report.submitted': 'report-phase',
  'report.agreedComplete': 'report-complete',
  'changeBoard.voted': 'change-board',
  'sendBack.handled': 'send-back',
  'authority.determined': 'determination',
  'appeal.determined': 'appeal',
  'fastTrack.approved': 'fast-track',
  'implementation.scheduled': 'implementation',
  'implementation.completed': 'implementation',
};

const reportConsultation: StepRule = { id: 'modification-report-consultation', clause: 'D7.8', source: sources['D7.8'], basis: 'seen' };

/** The rule of a step. What is asked of the DCC has one for all. */
export function ruleOf(type: EventType, fields: Readonly<Record<string, unknown>>): StepRule {
  if (fields['kind'] === 'modification_report') return reportConsultation;
  const id: RuleId = byType[type] ?? 'dcc-assessments';
  const cited: CitedRule = rules[id];
  const { clause, source, basis } = cited;
  return Object.freeze({ id, ...(clause === undefined ? {} : { clause }), source: sources[source], basis });
}
