import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { raisedAndSplit134, smkiCertificates } from './mp134.ts';
import { placeIn, byNumber, operationsReport } from './sources.ts';

/** Modifications of which the Operations Report for September 2021 says only when the DCC was asked or answered. */
export const assessments: readonly IncompleteHistory[] = [
  {
    id: 'MP077',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP077', note: byNumber },
      { type: 'impactAssessment.returned', on: '2020-11-25', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP105',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP105', note: byNumber },
      { type: 'impactAssessment.returned', on: '2021-01-13', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP107',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP107', note: byNumber },
      { type: 'impactAssessment.returned', on: '2021-06-14', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP117',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP117', note: byNumber },
      { type: 'impactAssessment.returned', on: '2021-03-12', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP154',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP154', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-07-28', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP162',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP162', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-09-17', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP170',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP170', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-09-30', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP078',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP078', note: byNumber },
      { type: 'impactAssessment.requested', on: '2021-05-10', note: 'The table gives no standard for this row; the standard of the Code is applied.', source: placeIn(operationsReport, 'table 4b') },
    ],
  },
  {
    id: 'MP143',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP143', note: byNumber },
      { type: 'preliminaryAssessment.requested', on: '2021-09-13', source: placeIn(operationsReport, 'table 4b') },
    ],
  },
  {
    id: 'MP166',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP166', note: byNumber },
      { type: 'preliminaryAssessment.requested', on: '2021-09-16', source: placeIn(operationsReport, 'table 4b') },
    ],
  },
  {
    id: 'MP104',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP104', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-01-26', source: placeIn(operationsReport, 'table 4c') },
      { type: 'impactAssessment.returned', on: '2021-06-24', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP140',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-11', until: '2020-09-18' }, id: 'DP140', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-03-23', source: placeIn(operationsReport, 'table 4c') },
      { type: 'impactAssessment.requested', on: '2021-07-01', source: placeIn(operationsReport, 'table 4b') },
    ],
  },
  {
    id: 'MP141',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-11', until: '2020-09-18' }, id: 'DP141', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-04-09', source: placeIn(operationsReport, 'table 4c') },
      { type: 'impactAssessment.requested', on: '2021-07-01', source: placeIn(operationsReport, 'table 4b') },
    ],
  },
  {
    id: 'MP134B',
    title: smkiCertificates,
    entries: [
      ...raisedAndSplit134,
      { type: 'preliminaryAssessment.requested', on: '2021-08-18', source: placeIn(operationsReport, 'table 4b') },
    ],
  },
];
