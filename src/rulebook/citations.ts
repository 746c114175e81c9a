import type { Basis } from './in-force.ts';
import type { Source } from './sources.ts';

/** A rule as a refusal cites it. */
export interface Citation {
  /** The clause of the Code, where one was seen. */
  readonly clause?: string;
  readonly source: Source;
  readonly basis: Basis;
}

/** The standing rules that conditions cite. Rights and time limits are dated rows in tables of their own. */
export const citations = {
  'record-order': { source: 'record', basis: 'inferred' },
  'event-shape': { source: 'record', basis: 'inferred' },
  /** Nothing lifted, closed, answered or appealed that is not there, and no span that ends before it begins. */
  'plain-logic': { source: 'record', basis: 'inferred' },
  raising: { clause: 'D1', source: 'section-d-contents', basis: 'inferred' },
  identifiers: { source: 'operations-2021-09', basis: 'inferred' },
  'initial-refusal': { clause: 'D3', source: 'practice', basis: 'assumed' },
  'initial-consideration': { clause: 'D3', source: 'panel-61/15', basis: 'seen' },
  'development-stage': { source: 'csc-15', basis: 'seen' },
  'solution-in-refinement': { source: 'about-sec-change', basis: 'seen' },
  conversion: { source: 'csc-15', basis: 'seen' },
  paths: { clause: 'D2', source: 'panel-61/11', basis: 'seen' },
  'path-settled': { clause: 'D2', source: 'practice', basis: 'assumed' },
  'authority-path': { clause: 'D4', source: 'practice', basis: 'assumed' },
  urgency: { source: 'panel-61/16', basis: 'seen' },
  'urgency-before-decision': { source: 'practice', basis: 'assumed' },
  'urgent-timetable': { source: 'practice', basis: 'assumed' },
  timetable: { source: 'operations-2021-09', basis: 'seen' },
  extension: { source: 'panel-61/10', basis: 'seen' },
  'refinement-work': { clause: 'D6', source: 'sub-committees-2019-05', basis: 'seen' },
  alternatives: { clause: 'D6.15', source: 'D6.15', basis: 'seen' },
  consultation: { source: 'csc-15', basis: 'inferred' },
  'report-phase': { clause: 'D7.1', source: 'D7.1', basis: 'seen' },
  'report-complete': { source: 'operations-2021-09', basis: 'seen' },
  'report-return': { clause: 'D7', source: 'practice', basis: 'assumed' },
  'report-awaits-assessments': { source: 'panel-61/10', basis: 'inferred' },
  'dcc-assessments': { source: 'dcc-analysis', basis: 'seen' },
  'assessments-after-conversion': { source: 'about-sec-change', basis: 'inferred' },
  'assessment-order': { source: 'mp099-page', basis: 'inferred' },
  'assessment-approval': { source: 'practice', basis: 'assumed' },
  'change-board': { clause: 'D8', source: 'change-board-page', basis: 'seen' },
  'vote-counting': { clause: 'D8', source: 'practice', basis: 'assumed' },
  'board-deferral': { clause: 'D8', source: 'practice', basis: 'assumed' },
  'send-back': { source: 'panel-61/11', basis: 'seen' },
  'authority-send-back': { source: 'panel-61/12', basis: 'seen' },
  determination: { source: 'about-sec-change', basis: 'seen' },
  appeal: { source: 'practice', basis: 'assumed' },
  'fast-track': { clause: 'D7.1', source: 'D7.1', basis: 'seen' },
  'fast-track-objection': { source: 'practice', basis: 'assumed' },
  'authority-led': { clause: 'D9A', source: 'D9A', basis: 'seen' },
  'authority-led-standing': { clause: 'D9A', source: 'practice', basis: 'assumed' },
  'implementation-after-appeal': { source: 'practice', basis: 'assumed' },
  implementation: { clause: 'D10', source: 'november-2019-release', basis: 'seen' },
  'change-request': { source: 'november-2019-release', basis: 'seen' },
  prioritisation: { source: 'ofgem-prioritisation', basis: 'seen' },
  hold: { source: 'practice', basis: 'assumed' },
  withdrawal: { clause: 'D5', source: 'practice', basis: 'assumed' },
  'while-withdrawn': { clause: 'D5', source: 'practice', basis: 'assumed' },
  split: { source: 'mp128-page', basis: 'seen' },
  'new-sub-committee': { source: 'meeting-dates', basis: 'inferred' },
} as const satisfies Record<string, Citation>;

/** The short name of a standing rule. */
export type CitationId = keyof typeof citations;
