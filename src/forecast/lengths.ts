import { InvalidInputError, shown, type Fault } from '../errors.ts';
import type { Basis } from '../rulebook/in-force.ts';
import type { Source } from '../rulebook/sources.ts';
import { isDistribution, type Distribution } from './distribution.ts';

/** How long the steps of a life take, and how often they have to be taken again. Chances are numbers from 0 to 1. */
export interface Lengths {
  readonly preliminaryAssessment: Distribution;
  readonly impactAssessment: Distribution;
  readonly implementationCosts: Distribution;
  /** Both ends counted, as consultation lengths are quoted. */
  readonly refinementConsultation: Distribution;
  readonly modificationReportConsultation: Distribution;
  readonly urgentConsultation: Distribution;
  /** From the closing of the consultation to the day on which the vote is ready to be taken. */
  readonly collation: Distribution;
  readonly authorityDetermination: Distribution;
  readonly urgentDetermination: Distribution;
  /** Notice of an extra meeting for an urgent proposal. */
  readonly urgentMeeting: Distribution;
  /** Work on a report that was returned. */
  readonly rework: Distribution;
  /** A hold for which no end is recorded, from the day it was placed; null: such a case is not forecast. */
  readonly hold: Distribution | null;
  /** A meeting keeps a Draft Proposal in development. */
  readonly furtherDevelopment: number;
  /** A meeting returns the Modification Report. */
  readonly reportReturn: number;
  /** A meeting of the Change Board defers the vote. */
  readonly deferral: number;
  /** A vote ends in a send-back. */
  readonly sendBack: number;
  /** A proposal of which nothing has been asked yet changes DCC Systems, and so needs both assessments. */
  readonly dccSystems: number;
}

/** A parameter as it stands: its value, where that was read, how sure we are of it, and how it came about. */
export interface Parameter<T> {
  readonly value: T;
  readonly source: Source;
  readonly basis: Basis;
  readonly why: string;
}

/**
 * The parameters of a forecast where none are handed in, each with its source. The averages of the assessments and the target of the
 * Authority were read; the shapes around them are assumed.
 *
 * @example
 * observedLengths.preliminaryAssessment.value; //=> { least: 15, mean: 30 }
 * observedLengths.impactAssessment.basis; //=> 'inferred'
 */
export const observedLengths: { readonly [K in keyof Lengths]: Parameter<Lengths[K]> } = {
  preliminaryAssessment: {
    value: { least: 15, mean: 30 },
    source: 'operations-2021-09',
    basis: 'inferred',
    why: 'Thirteen took 30 Working Days on average against a standard of 15; that none comes before the standard is assumed.',
  },
  impactAssessment: {
    value: { least: 40, mean: 78 },
    source: 'operations-2021-09',
    basis: 'inferred',
    why: 'Seven took 78 Working Days on average against a standard of 40; that none comes before the standard is assumed.',
  },
  implementationCosts: { value: { least: 40, mean: 78 }, source: 'practice', basis: 'assumed', why: 'As an Impact Assessment.' },
  refinementConsultation: { value: 15, source: 'practice', basis: 'assumed', why: 'The usual length.' },
  modificationReportConsultation: { value: 15, source: 'mp099-page', basis: 'inferred', why: '15 Working Days, both ends counted.' },
  urgentConsultation: { value: 5, source: 'practice', basis: 'assumed', why: 'The Authority sets an urgent timetable.' },
  collation: { value: 1, source: 'practice', basis: 'assumed', why: 'The responses are collated on the next Working Day.' },
  authorityDetermination: {
    value: { least: 10, mean: 16.5 },
    source: 'ofgem-governance',
    basis: 'inferred',
    why: 'Nine in ten within 25 Working Days is the target; the shape is assumed.',
  },
  urgentDetermination: { value: 5, source: 'practice', basis: 'assumed', why: 'The Authority sets an urgent timetable.' },
  urgentMeeting: { value: 3, source: 'mp185-page', basis: 'inferred', why: 'MP185 was considered three Working Days after it was raised.' },
  rework: { value: 20, source: 'practice', basis: 'assumed', why: 'One round of monthly meetings.' },
  hold: { value: null, source: 'practice', basis: 'assumed', why: 'Nothing says how long a hold lasts for which no end is recorded.' },
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

const chances: ReadonlySet<string> = new Set(['furtherDevelopment', 'reportReturn', 'deferral', 'sendBack', 'dccSystems']);

/** The parameters with those handed in. */
export function settledLengths(own: Partial<Lengths>): Lengths {
  const faults = Object.entries(own).flatMap(faultsOf);
  if (faults.length > 0) throw new InvalidInputError('lengths', faults);
  return { ...lengthsAsTheyStand, ...own };
}

const lengthsAsTheyStand: Lengths = {
  preliminaryAssessment: observedLengths.preliminaryAssessment.value,
  impactAssessment: observedLengths.impactAssessment.value,
  implementationCosts: observedLengths.implementationCosts.value,
  refinementConsultation: observedLengths.refinementConsultation.value,
  modificationReportConsultation: observedLengths.modificationReportConsultation.value,
  urgentConsultation: observedLengths.urgentConsultation.value,
  collation: observedLengths.collation.value,
  authorityDetermination: observedLengths.authorityDetermination.value,
  urgentDetermination: observedLengths.urgentDetermination.value,
  urgentMeeting: observedLengths.urgentMeeting.value,
  rework: observedLengths.rework.value,
  hold: observedLengths.hold.value,
  furtherDevelopment: observedLengths.furtherDevelopment.value,
  reportReturn: observedLengths.reportReturn.value,
  deferral: observedLengths.deferral.value,
  sendBack: observedLengths.sendBack.value,
  dccSystems: observedLengths.dccSystems.value,
};

function faultsOf([name, value]: readonly [string, unknown]): readonly Fault[] {
  const fault = (expected: string): readonly Fault[] => [{ path: name, message: `expected ${expected} but received ${shown(value)}.` }];
  if (!Object.hasOwn(observedLengths, name))
    return [{ path: '', message: `expected ${Object.keys(observedLengths).join(' or ')} but received ${shown(name)}.` }];
  if (chances.has(name)) return typeof value === 'number' && value >= 0 && value <= 1 ? [] : fault('a chance from 0 to 1');
  if (name === 'hold' && value === null) return [];
  return isDistribution(value) ? [] : fault('whole Working Days from 0 to 2,000, { values } or { least, mean }');
}
