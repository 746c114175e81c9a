import { aChance, being, lazily, exactly, orNull, type Check } from '../checks.ts';
import { eachOf } from '../each-of.ts';
import { frozen } from '../frozen.ts';
import { chances } from '../rulebook/chances.ts';
import { holdWithoutEnd, rework, stepLengths, type Distribution, type Parameter } from '../rulebook/lengths.ts';
import { isDistribution } from './distribution.ts';

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

/**
 * The parameters of a forecast where none are handed in, each with its source. The averages of the assessments and the target of the
 * Authority were read; the shapes around them are assumed.
 *
 * @example
 * observedLengths.preliminaryAssessment.value; //=> { least: 15, mean: 30 }
 * observedLengths.impactAssessment.basis; //=> 'inferred'
 */
export const observedLengths: { readonly [K in keyof Lengths]: Parameter<Lengths[K]> } = /* @__PURE__ */ frozen({
  ...eachOf(stepLengths, ({ observed }) => observed),
  rework,
  hold: holdWithoutEnd,
  ...chances,
});

/** The parameters with those handed in. */
export function settledLengths(own: Partial<Lengths>): Lengths {
  const given = Object.entries(own).filter(([, length]) => length !== undefined);
  return {
    ...eachOf(stepLengths, ({ observed }) => observed.value),
    rework: rework.value,
    hold: holdWithoutEnd.value,
    ...eachOf(chances, ({ value }) => value),
    ...Object.fromEntries(given),
  };
}

/** Lengths and chances that a forecast can be made with, some or all. */
export const someLengths: Check = /* @__PURE__ */ lazily(() => {
  const length = being('whole Working Days from 0 to 2,000, { values } or { least, mean }', isDistribution);
  return exactly({}, { ...eachOf(observedLengths, () => length), ...eachOf(chances, () => aChance), hold: orNull(length) });
});
