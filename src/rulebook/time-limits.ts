import type { Basis, LawRow } from './in-force.ts';
import type { Source } from './sources.ts';

/** What has a length in Working Days. */
export type TimeLimit =
  | 'preliminaryAssessment'
  | 'impactAssessment'
  | 'implementationCosts'
  | 'adoptionWindow'
  | 'appealWindow'
  | 'modificationReportConsultation'
  | 'refinementConsultation'
  | 'paperDay'
  | 'submissionBeforePaperDay'
  | 'minutes'
  | 'criticalFriendReview'
  | 'authorityTarget';

/** Lengths in Working Days, oldest row first; null where there is no standard. Consultations are counted with both ends. */
export const timeLimits: Readonly<Record<TimeLimit, readonly LawRow<number | null>[]>> = {
  preliminaryAssessment: [
    { from: '2013-09-23', value: null, source: 'dcc-analysis', basis: 'inferred' },
    { from: '2018-11-01', value: 15, source: 'operations-2021-09', basis: 'seen' },
  ],
  impactAssessment: [
    { from: '2013-09-23', value: null, source: 'dcc-analysis', basis: 'inferred' },
    { from: '2018-11-01', value: 40, source: 'operations-2021-09', basis: 'seen' },
  ],
  implementationCosts: [{ from: '2013-09-23', value: null, source: 'panel-61/10', basis: 'inferred' }],
  adoptionWindow: [
    { from: '2013-09-23', value: 10, source: 'practice', basis: 'assumed' },
    { from: '2021-06-09', value: 10, source: 'mp117-page', basis: 'seen' },
  ],
  appealWindow: [{ from: '2013-09-23', value: 10, source: 'practice', basis: 'assumed' }],
  modificationReportConsultation: [{ from: '2013-09-23', value: 15, source: 'mp099-page', basis: 'inferred' }],
  refinementConsultation: [
    { from: '2013-09-23', value: 15, source: 'practice', basis: 'assumed' },
    { from: '2021-05-17', value: 15, source: 'mp134a-page', basis: 'inferred' },
  ],
  paperDay: [{ from: '2013-09-23', value: 5, source: 'about-sec-change', basis: 'seen' }],
  submissionBeforePaperDay: [
    { from: '2013-09-23', value: 5, source: 'about-sec-change', basis: 'seen' },
    { from: '2018-12-01', value: null, source: 'about-sec-change', basis: 'assumed' },
  ],
  minutes: [{ from: '2013-09-23', value: 5, source: 'operations-2021-09', basis: 'seen' }],
  criticalFriendReview: [{ from: '2013-09-23', value: 5, source: 'about-sec-change', basis: 'seen' }],
  authorityTarget: [{ from: '2013-09-23', value: 25, source: 'ofgem-governance', basis: 'seen' }],
};

/**
 * Consultations whose first and last day are known. Their length is for the timetable to set (D7.8): 15 Working Days both ends counted, and
 * 15 after the day of issue, both occur, so a length is a parameter and none of these is law.
 */
export const knownConsultations: readonly {
  readonly of: string;
  readonly kind: 'refinement' | 'modification_report';
  readonly opened: string;
  readonly closed: string;
  readonly source: Source;
  readonly basis: Basis;
}[] = [
  { of: 'SECMP0062', kind: 'modification_report', opened: '2019-07-22', closed: '2019-08-12', source: 'modification-pages', basis: 'seen' },
  { of: 'MP112', kind: 'modification_report', opened: '2020-03-17', closed: '2020-04-07', source: 'mp112-page', basis: 'seen' },
  { of: 'MP099', kind: 'modification_report', opened: '2021-04-19', closed: '2021-05-10', source: 'mp099-page', basis: 'seen' },
  { of: 'MP134A', kind: 'refinement', opened: '2021-05-17', closed: '2021-06-07', source: 'mp134a-page', basis: 'seen' },
  { of: 'MP134A', kind: 'modification_report', opened: '2021-06-30', closed: '2021-07-19', source: 'mp134a-page', basis: 'seen' },
];
