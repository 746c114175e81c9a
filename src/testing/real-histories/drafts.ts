import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { placeIn, byNumber, november2019, november2020, operationsReport, pageOf } from './sources.ts';

/** Modifications raised as Draft Proposals in 2019. */
export const drafts: readonly IncompleteHistory[] = [
  {
    id: 'MP071',
    title: 'Second-Comer Charging',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP071', note: byNumber },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'MP073',
    title: 'SMKI Repository information',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP073', note: byNumber },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'MP074',
    title: 'Obtaining SMKI Device Certificates',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP074', note: byNumber },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'MP076',
    title: 'Pursuing Non-Payment',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP076', note: byNumber },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'MP080',
    title: 'Managing DUIS uplifts',
    entries: [
      { type: 'proposal.raised', on: { until: '2019-08-06' }, id: 'DP080', note: byNumber },
      { type: 'implementation.completed', on: '2020-11-29', source: november2020 },
    ],
  },
  {
    id: 'MP081',
    title: 'Alignment of DUIS and CHISM to reflect current DCC Processing',
    entries: [
      { type: 'proposal.raised', on: '2019-08-06', id: 'DP081', source: pageOf('MP081') },
      { type: 'implementation.rescheduled', date: '2020-11-29', source: pageOf('MP081') },
      { type: 'implementation.completed', on: '2020-11-29', source: november2020 },
    ],
  },
  {
    id: 'MP083',
    title: 'Change Coordination',
    entries: [
      { type: 'proposal.raised', on: '2019-08-23', id: 'DP083', proposer: 'Tom Rothery', source: pageOf('MP083') },
      { type: 'workingGroup.met', on: '2019-11', source: pageOf('MP083') },
      { type: 'workingGroup.met', on: '2019-12', source: pageOf('MP083') },
      { type: 'workingGroup.met', on: '2020-03', source: pageOf('MP083') },
      { type: 'hold.placed', on: '2020-09-17', reason: 'Proposal on hold for six months', until: '2021-04-17', source: pageOf('MP083') },
      { type: 'hold.placed', on: '2021-04-19', reason: 'On hold due to further trial', source: pageOf('MP083') },
      { type: 'support.withdrawn', on: '2021-06-24', note: 'Confirmed as withdrawn by the Proposer, in accordance with the Right to Withdraw provisions in SEC Section D.', source: pageOf('MP083') },
    ],
  },
  {
    id: 'MP085',
    title: 'Synchronisation of smart meter voltage measurement periods',
    entries: [
      { type: 'proposal.raised', on: '2019-09-12', id: 'DP085', proposer: 'Alan Creighton', source: pageOf('MP085A') },
      { type: 'proposal.split', on: '2021-03-22', into: ['MP085A', 'MP085B'], source: pageOf('MP085A') },
    ],
  },
  {
    id: 'MP085A',
    title: 'Synchronisation of smart meter voltage measurement periods',
    entries: [
      { type: 'proposal.raised', on: '2019-09-12', id: 'DP085', proposer: 'Alan Creighton', source: pageOf('MP085A') },
      { type: 'proposal.split', on: '2021-03-22', into: ['MP085A', 'MP085B'], child: 'MP085A', source: pageOf('MP085A') },
      { type: 'workingGroup.met', on: '2021-07', source: pageOf('MP085A') },
      { type: 'stage.seen', on: '2021-07', stage: 'refinement', source: pageOf('MP085A') },
    ],
  },
  {
    id: 'MP085B',
    title: 'Synchronisation of smart meter voltage measurement periods',
    entries: [
      { type: 'proposal.raised', on: '2019-09-12', id: 'DP085', proposer: 'Alan Creighton', source: pageOf('MP085A') },
      { type: 'proposal.split', on: '2021-03-22', into: ['MP085A', 'MP085B'], child: 'MP085B', source: pageOf('MP085A') },
    ],
  },
  {
    id: 'MP090',
    title: 'Incorporation of Non GBCS Non-Mandated Alerts into the SEC',
    entries: [
      { type: 'proposal.raised', on: '2019-10-16', id: 'DP090', proposer: 'Emslie Law', source: pageOf('MP090') },
      { type: 'conversion.agreed', on: '2019-11-15', by: 'panel', route: 'refinement', source: pageOf('MP090') },
      { type: 'preliminaryAssessment.requested', on: '2019-11-15', source: pageOf('MP090') },
      { type: 'preliminaryAssessment.returned', on: '2020-02-12', source: pageOf('MP090') },
      { type: 'workingGroup.met', on: '2020-03-04', source: pageOf('MP090') },
      { type: 'report.agreedComplete', on: '2020-09-11', by: 'panel', source: pageOf('MP090') },
      { type: 'consultation.opened', on: '2020-09-14', kind: 'modification_report', source: pageOf('MP090') },
      { type: 'changeBoard.voted', on: '2020-10-21', source: pageOf('MP090') },
      { type: 'implementation.completed', on: '2021-11-04', source: pageOf('MP090') },
    ],
  },
  {
    id: 'MP099',
    title: 'Incorporation of multiple Issue Resolution Proposals into the SEC - Batch 4',
    entries: [
      { type: 'proposal.raised', on: '2019-12-12', id: 'DP099', proposer: 'Chun Chen', source: pageOf('MP099') },
      { type: 'impactAssessment.returned', on: '2020-12-21', source: placeIn(operationsReport, 'table 4c') },
      { type: 'subCommittee.advised', on: '2021-02-04', committee: 'TABASC', source: pageOf('MP099') },
      { type: 'workingGroup.met', on: '2021-03-03', source: pageOf('MP099') },
      { type: 'report.agreedComplete', on: '2021-04-16', by: 'panel', source: pageOf('MP099') },
      { type: 'consultation.opened', on: '2021-04-19', kind: 'modification_report', closesOn: '2021-05-10', source: pageOf('MP099') },
      { type: 'consultation.closed', on: '2021-05-10', source: pageOf('MP099') },
      { type: 'changeBoard.voted', on: '2021-05-26', outcome: 'approve', source: pageOf('MP099') },
      { type: 'implementation.scheduled', on: { from: '2021-04-16' }, date: '2022-11-03', source: pageOf('MP099') },
      { type: 'stage.seen', on: { from: '2021-05-26', until: '2022-11-03' }, stage: 'pending_implementation', source: pageOf('MP099') },
    ],
  },
];
