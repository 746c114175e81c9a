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
export interface Between {
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
export const holdWithoutEnd: Parameter<Distribution | null> = {
  value: null,
  source: 'practice',
  basis: 'assumed',
  why: 'Nothing says how long a hold lasts for which no end is recorded.',
};
