import type { Basis } from './in-force.ts';
import { stepLengths, typical, type Between } from './lengths.ts';

/** How long it usually is from one event to another. */
export interface UsualLength extends Between {
  /** Working Days. */
  readonly usual: number;
  readonly basis: Basis;
}

const conversions = ['conversion.agreed', 'initialConsideration.decided'];
const toRefinement = [
  'conversion.agreed/refinement',
  'initialConsideration.decided/refinement',
  'sendBack.handled/refinement',
  'report.returned',
  'fastTrack.objected',
];
const straightToReport = ['conversion.agreed/report_phase', 'initialConsideration.decided/report_phase'];
const onFastTrack = ['conversion.agreed/fast_track', 'initialConsideration.decided/fast_track'];
const implementations = [
  'implementation.completed',
  'implementation.partDelivered',
  'implementation.rescheduled',
  'stage.seen/pending_implementation',
  'stage.seen/implemented',
];
const workDone = [
  'workingGroup.met',
  'subCommittee.advised',
  'legalText.agreed',
  'consultation.closed/refinement',
  'preliminaryAssessment.returned',
  'impactAssessment.returned',
  'implementationCosts.returned',
];

/** What usually lies between two events beside the steps. */
const stretches: readonly UsualLength[] = [
  { from: ['proposal.raised'], to: ['conversion.recommended'], usual: 20, spread: 15, basis: 'inferred' },
  { from: ['conversion.recommended'], to: ['conversion.agreed'], usual: 18, spread: 5, basis: 'inferred' },
  { from: ['proposal.raised'], to: ['conversion.agreed'], usual: 35, spread: 25, basis: 'inferred' },
  {
    from: ['development.continued', 'development.noted'],
    to: ['conversion.recommended', 'conversion.agreed'],
    usual: 30,
    spread: 15,
    basis: 'inferred',
  },
  { from: ['proposal.raised'], to: ['initialConsideration.decided'], usual: 8, spread: 5, basis: 'inferred' },
  { from: ['proposal.raised'], to: ['urgency.requested'], usual: 3, spread: 2, basis: 'inferred' },
  { from: ['urgency.requested'], to: ['urgency.granted', 'urgency.refused'], usual: 1, spread: 1, basis: 'inferred' },
  {
    from: ['extension.requested'],
    to: ['extension.agreed', 'extension.deferred', 'extension.refused'],
    usual: 0,
    spread: 1,
    basis: 'inferred',
  },
  { from: conversions, to: ['workingGroup.met'], usual: 40, spread: 150, basis: 'assumed' },
  { from: conversions, to: ['preliminaryAssessment.requested'], usual: 50, spread: 150, basis: 'assumed' },
  { from: ['preliminaryAssessment.returned'], to: ['impactAssessment.requested'], usual: 60, spread: 50, basis: 'inferred' },
  { from: conversions, to: ['impactAssessment.requested'], usual: 120, spread: 200, basis: 'assumed' },
  {
    from: ['preliminaryAssessment.informationRequested'],
    to: ['preliminaryAssessment.informationProvided'],
    usual: 5,
    spread: 3,
    basis: 'assumed',
  },
  { from: ['impactAssessment.informationRequested'], to: ['impactAssessment.informationProvided'], usual: 5, spread: 3, basis: 'assumed' },
  { from: conversions, to: ['consultation.opened/refinement'], usual: 110, spread: 150, basis: 'assumed' },
  {
    from: ['consultation.opened/request_for_information'],
    to: ['consultation.closed/request_for_information'],
    usual: 14,
    spread: 3,
    basis: 'assumed',
  },
  { from: ['consultation.opened/development'], to: ['consultation.closed/development'], usual: 14, spread: 3, basis: 'assumed' },
  { from: conversions, to: ['proposal.split'], usual: 250, spread: 150, basis: 'inferred' },
  { from: toRefinement, to: ['report.submitted', 'report.agreedComplete'], usual: 180, spread: 150, basis: 'inferred' },
  { from: workDone, to: ['report.submitted', 'report.agreedComplete'], usual: 30, spread: 25, basis: 'inferred' },
  { from: ['report.submitted'], to: ['report.agreedComplete', 'report.returned'], usual: 5, spread: 1, basis: 'seen' },
  { from: straightToReport, to: ['report.agreedComplete'], usual: 1, spread: 3, basis: 'inferred' },
  { from: ['path.determined'], to: ['report.agreedComplete'], usual: 0, spread: 0.5, basis: 'inferred' },
  {
    from: ['report.agreedComplete', 'sendBack.handled/report_phase'],
    to: ['consultation.opened/modification_report'],
    usual: 1,
    spread: 0.4,
    basis: 'inferred',
  },
  {
    from: ['consultation.closed/modification_report'],
    to: ['changeBoard.voted', 'changeBoard.sentBack', 'changeBoard.deferred'],
    usual: 10,
    spread: 3,
    basis: 'inferred',
  },
  { from: ['changeBoard.deferred'], to: ['changeBoard.voted'], usual: 22, spread: 3, basis: 'inferred' },
  { from: ['changeBoard.sentBack', 'authority.sentBack'], to: ['sendBack.handled'], usual: 12, spread: 6, basis: 'assumed' },
  { from: ['proposal.raised'], to: ['authority.determined'], usual: 90, spread: 80, basis: 'assumed' },
  { from: onFastTrack, to: ['fastTrack.approved'], usual: 5, spread: 5, basis: 'assumed' },
  { from: ['changeBoard.voted'], to: ['appeal.lodged', 'stage.seen/appeal'], usual: 5, spread: 3, basis: 'assumed' },
  { from: ['appeal.lodged'], to: ['appeal.determined'], usual: 40, spread: 20, basis: 'assumed' },
  {
    from: ['changeBoard.voted', 'fastTrack.approved'],
    to: implementations,
    usual: 90,
    spread: 80,
    basis: 'inferred',
  },
  {
    from: ['authority.determined'],
    to: implementations,
    usual: 60,
    spread: 70,
    basis: 'inferred',
  },
  { from: ['implementation.rescheduled'], to: ['implementation.adjusted'], usual: 15, spread: 10, basis: 'seen' },
  { from: ['hold.placed'], to: ['hold.lifted'], usual: 100, spread: 60, basis: 'assumed' },
  { from: ['support.withdrawn'], to: ['proposal.adopted'], usual: 5, spread: 3, basis: 'assumed' },
  {
    from: ['report.agreedComplete', 'changeBoard.voted', 'authority.determined'],
    to: ['implementation.scheduled'],
    usual: 0,
    spread: 2,
    basis: 'inferred',
  },
];

/**
 * The usual lengths, as the lives seen show them: MP090, MP099, MP112, MP127, MP128, MP178, MP185, SECMP0009 and SECMP0030, and those of
 * the steps as they were observed. Steps of the Report Phase follow one another closely; Refinement and the wait for a release take up the
 * slack.
 */
export const usualLengths: readonly UsualLength[] = [
  ...Object.values(stepLengths).flatMap(({ between, observed: { value, basis }, isInclusive }) =>
    between === undefined ? [] : [{ ...between, usual: typical(value) - (isInclusive === true ? 1 : 0), basis }],
  ),
  ...stretches,
];
