import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { raisedAndSplit134, smkiCertificates } from './mp134.ts';
import { byNumber, operationsReport } from './sources.ts';

/** Modifications of which the Operations Report for September 2021 says only when the DCC was asked or answered. */
export const assessments: readonly IncompleteHistory[] = [
  {
    id: 'MP077',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP077', note: byNumber },
      { type: 'impactAssessment.returned', on: '2020-11-25', source: operationsReport },
    ],
  },
  {
    id: 'MP105',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP105', note: byNumber },
      { type: 'impactAssessment.returned', on: '2021-01-13', source: operationsReport },
    ],
  },
  {
    id: 'MP107',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP107', note: byNumber },
      { type: 'impactAssessment.returned', on: '2021-06-14', source: operationsReport },
    ],
  },
  {
    id: 'MP117',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP117', note: byNumber },
      { type: 'impactAssessment.returned', on: '2021-03-12', source: operationsReport },
    ],
  },
  {
    id: 'MP154',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP154', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-07-28', source: operationsReport },
    ],
  },
  {
    id: 'MP162',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP162', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-09-17', source: operationsReport },
    ],
  },
  {
    id: 'MP170',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP170', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-09-30', source: operationsReport },
    ],
  },
  {
    id: 'MP078',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP078', note: byNumber },
      { type: 'impactAssessment.requested', on: '2021-05-10', source: operationsReport },
    ],
  },
  {
    id: 'MP143',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP143', note: byNumber },
      { type: 'preliminaryAssessment.requested', on: '2021-09-13', source: operationsReport },
    ],
  },
  {
    id: 'MP166',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP166', note: byNumber },
      { type: 'preliminaryAssessment.requested', on: '2021-09-16', source: operationsReport },
    ],
  },
  {
    id: 'MP104',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP104', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-01-26', source: operationsReport },
      { type: 'impactAssessment.returned', on: '2021-06-24', source: operationsReport },
    ],
  },
  {
    id: 'MP140',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-11', until: '2020-09-18' }, id: 'DP140', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-03-23', source: operationsReport },
      { type: 'impactAssessment.requested', on: '2021-07-01', source: operationsReport },
    ],
  },
  {
    id: 'MP141',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-11', until: '2020-09-18' }, id: 'DP141', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-04-09', source: operationsReport },
      { type: 'impactAssessment.requested', on: '2021-07-01', source: operationsReport },
    ],
  },
  {
    id: 'MP134B',
    title: smkiCertificates,
    entries: [
      ...raisedAndSplit134,
      { type: 'preliminaryAssessment.requested', on: '2021-08-18', source: operationsReport },
    ],
  },
];
