import type { Basis } from './in-force.ts';
import type { Source } from './sources.ts';
import type { TimeLimit } from './time-limits.ts';

/**
 * How long something takes, in whole Working Days:
 * always the same; one of some values, each equally likely; or never less than `least` and `mean` on average, where every further day is
 * as likely to be the last as the one before (a geometric tail: what has lasted long may last longer).
 */
export type Distribution = number | { readonly values: readonly number[] } | { readonly least: number; readonly mean: number };

/** The length that stands for a distribution where only one can be used: its mean, in whole Working Days. */
export function typical(distribution: Distribution): number {
  if (typeof distribution === 'number') return distribution;
  if (!('values' in distribution)) return Math.round(Math.max(distribution.least, distribution.mean));
  return Math.round(distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length);
}

/** A parameter as it stands: its value, where that was read, how sure we are of it, and how it came about. */
export interface Parameter<T> {
  readonly value: T;
  readonly source: Source;
  readonly basis: Basis;
  readonly why: string;
}

/**
 * Two events and what lies between them: each by its type and, after a stroke, its kind or route; of several, the last before the other
 * counts. The stretches of a life that differ most, by so many Working Days (`spread`), take up its slack.
 */
interface Between {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly spread: number;
}

/** The steps of a life that have a length of their own. */
export const stepsWithLength = [
  'preliminaryAssessment',
  'impactAssessment',
  'implementationCosts',
  'modificationReportConsultation',
  'refinementConsultation',
  'authorityDetermination',
  'collation',
  'urgentMeeting',
  'urgentConsultation',
  'urgentDetermination',
] as const;
export type StepWithLength = (typeof stepsWithLength)[number];

/** The length of a step, in Working Days. */
export interface StepLength {
  /** The time limit that is its standard, on days that have one. */
  readonly limit?: TimeLimit;
  /** What a plan takes where no standard applies. */
  readonly otherwise: { readonly value: number; readonly basis: Basis };
  /** How long it was seen to take: what a forecast draws. */
  readonly observed: Parameter<Distribution>;
  /** Both ends counted, as the lengths of consultations are quoted. */
  readonly isInclusive?: true;
  /** The events it lies between, where a history shows them. */
  readonly between?: Between;
}

const assessment = (kind: 'preliminaryAssessment' | 'impactAssessment' | 'implementationCosts', spread: number): Between => ({
  from: [`${kind}.requested`],
  to: [`${kind}.returned`],
  spread,
});

const consultation = (kind: 'refinement' | 'modification_report', spread: number): Between => ({
  from: [`consultation.opened/${kind}`],
  to: [`consultation.closed/${kind}`],
  spread,
});

/**
 * How long each step takes, with where that was read: the standard that a plan takes, what a forecast draws, and what a reconstruction lays
 * out. The averages of the assessments and the target of the Authority were read; the shapes around them are assumed. The urgent ones
 * follow MP185, asked for three Working Days after it was raised.
 */
export const stepLengths: Readonly<Record<StepWithLength, StepLength>> = {
  preliminaryAssessment: {
    limit: 'preliminaryAssessment',
    otherwise: { value: 15, basis: 'assumed' },
    observed: {
      value: { least: 15, mean: 30 },
      source: 'operations-2021-09',
      basis: 'inferred',
      why: 'Thirteen took 30 Working Days on average against a standard of 15; that none comes before the standard is assumed.',
    },
    between: assessment('preliminaryAssessment', 12),
  },
  impactAssessment: {
    limit: 'impactAssessment',
    otherwise: { value: 40, basis: 'assumed' },
    observed: {
      value: { least: 40, mean: 78 },
      source: 'operations-2021-09',
      basis: 'inferred',
      why: 'Seven took 78 Working Days on average against a standard of 40; that none comes before the standard is assumed.',
    },
    between: assessment('impactAssessment', 15),
  },
  implementationCosts: {
    limit: 'implementationCosts',
    otherwise: { value: 40, basis: 'assumed' },
    observed: { value: { least: 40, mean: 78 }, source: 'practice', basis: 'assumed', why: 'As an Impact Assessment.' },
    between: assessment('implementationCosts', 30),
  },
  refinementConsultation: {
    limit: 'refinementConsultation',
    otherwise: { value: 15, basis: 'assumed' },
    observed: { value: 15, source: 'practice', basis: 'assumed', why: 'The usual length.' },
    isInclusive: true,
    between: consultation('refinement', 2),
  },
  modificationReportConsultation: {
    limit: 'modificationReportConsultation',
    otherwise: { value: 15, basis: 'assumed' },
    observed: { value: 15, source: 'mp099-page', basis: 'inferred', why: '15 Working Days, both ends counted.' },
    isInclusive: true,
    between: consultation('modification_report', 0.4),
  },
  urgentConsultation: {
    otherwise: { value: 5, basis: 'assumed' },
    observed: { value: 5, source: 'practice', basis: 'assumed', why: 'The Authority sets an urgent timetable.' },
    isInclusive: true,
  },
  collation: {
    otherwise: { value: 1, basis: 'assumed' },
    observed: { value: 1, source: 'practice', basis: 'assumed', why: 'The responses are collated on the next Working Day.' },
  },
  authorityDetermination: {
    limit: 'authorityTarget',
    otherwise: { value: 25, basis: 'assumed' },
    observed: {
      value: { least: 10, mean: 16.5 },
      source: 'ofgem-governance',
      basis: 'inferred',
      why: 'Nine in ten within 25 Working Days is the target; the shape is assumed.',
    },
    between: { from: ['changeBoard.voted'], to: ['authority.determined', 'authority.sentBack'], spread: 12 },
  },
  urgentDetermination: {
    otherwise: { value: 5, basis: 'assumed' },
    observed: { value: 5, source: 'practice', basis: 'assumed', why: 'The Authority sets an urgent timetable.' },
  },
  urgentMeeting: {
    otherwise: { value: 3, basis: 'inferred' },
    observed: {
      value: 3,
      source: 'mp185-page',
      basis: 'inferred',
      why: 'MP185 was considered three Working Days after it was raised.',
    },
  },
};

/** Work on a report that was returned: what a forecast draws. */
export const rework: Parameter<Distribution> = {
  value: 20,
  source: 'practice',
  basis: 'assumed',
  why: 'One round of monthly meetings.',
};

/** A hold for which no end is recorded. */
export const hold: Parameter<Distribution | null> = {
  value: null,
  source: 'practice',
  basis: 'assumed',
  why: 'Nothing says how long a hold lasts for which no end is recorded.',
};

/** How often a step has to be taken again, or is taken at all: chances from 0 to 1. */
export const chances: Readonly<Record<'furtherDevelopment' | 'reportReturn' | 'deferral' | 'sendBack' | 'dccSystems', Parameter<number>>> =
  {
    furtherDevelopment: {
      value: 0.3,
      source: 'operations-2021-09',
      basis: 'inferred',
      why: 'Of ten Draft Proposals before the Change Sub-Committee of 28 September 2021, three remained in the Development Stage.',
    },
    reportReturn: { value: 0.05, source: 'practice', basis: 'assumed', why: 'Rare.' },
    deferral: { value: 0.05, source: 'practice', basis: 'assumed', why: 'Rare.' },
    sendBack: {
      value: 0.05,
      source: 'panel-61/11',
      basis: 'assumed',
      why: 'Rare: SECMP0009 and SECMP0049 are the two that the papers show.',
    },
    dccSystems: {
      value: 0.23,
      source: 'operations-2021-09',
      basis: 'inferred',
      why: '22 of the 97 proposals open or concluded in the year had an assessment in tables 4b and 4c.',
    },
  };

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
