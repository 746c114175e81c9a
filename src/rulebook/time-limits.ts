import type { LawRow } from './in-force.ts';

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

/**
 * Lengths in Working Days, oldest row first; null where there is no standard. Consultations are counted with both ends; their length is for
 * the timetable to set (D7.8), and 15 Working Days after the day of issue occur as well.
 */
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
