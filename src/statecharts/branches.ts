import { openConsultations, wasReturned, type Facts } from '../events/facts.ts';
import type { CaseEvent } from '../events/cards.ts';
import type { Route } from '../model/path.ts';
import type { ConsultationKind } from '../model/consultation.ts';

/** Which of several transitions an event takes. A branch chooses the way; it is never the reason for a "no". */
type Branch = (facts: Facts, event: CaseEvent) => boolean;

const goesTo =
  (route: Route): Branch =>
  (_, event) =>
    'route' in event && event.route === route;

const opens =
  (kind: ConsultationKind): Branch =>
  (_, event) =>
    event.type === 'consultation.opened' && event.kind === kind;

const closes =
  (kind: ConsultationKind): Branch =>
  (facts, event) =>
    event.type === 'consultation.closed' && (event.kind ?? openConsultations(facts).at(-1)?.kind) === kind;

const comesTo =
  (outcome: string): Branch =>
  (_, event) =>
    'outcome' in event && event.outcome === outcome;

/** What an appeal leaves of the decision: overturned swaps approve and reject. */
const appealLeaves =
  (outcome: 'approve' | 'reject'): Branch =>
  (facts, event) => {
    if (event.type !== 'appeal.determined' || event.outcome === 'remitted') return false;
    return (event.outcome === 'confirmed') === (facts.decision?.outcome === outcome);
  };

const isFinal: Branch = (facts) => facts.path === 3;

/** The branches, by the name a transition gives. */
export const branches = {
  toRefinement: goesTo('refinement'),
  toReportPhase: goesTo('report_phase'),
  toFastTrack: goesTo('fast_track'),
  authorityLed: (_, event) => event.type === 'proposal.raised' && event.track === 'authority_led_variation',
  asChild: (_, event) => event.type === 'proposal.split' && event.child !== undefined,
  opensRequestForInformation: opens('request_for_information'),
  opensDevelopmentConsultation: opens('development'),
  opensRefinementConsultation: opens('refinement'),
  opensReportConsultation: opens('modification_report'),
  closesRefinementConsultation: closes('refinement'),
  closesReportConsultation: closes('modification_report'),
  preliminaryReturnedBefore: (facts) => wasReturned(facts, 'preliminary'),
  impactReturnedBefore: (facts) => wasReturned(facts, 'impact'),
  costsReturnedBefore: (facts) => wasReturned(facts, 'costs'),
  approves: comesTo('approve'),
  rejects: comesTo('reject'),
  approvesUnderPath3: (facts, event) => isFinal(facts, event) && comesTo('approve')(facts, event),
  rejectsUnderPath3: (facts, event) => isFinal(facts, event) && comesTo('reject')(facts, event),
  appealLeavesApproval: appealLeaves('approve'),
  appealLeavesRejection: appealLeaves('reject'),
  appealRemits: comesTo('remitted'),
  ofAPart: (_, event) => 'part' in event && event.part !== undefined,
  approvalAppealed: (facts) => facts.decision?.outcome === 'approve',
} as const satisfies Record<string, Branch>;

/** The name of a branch. */
export type BranchName = keyof typeof branches;
